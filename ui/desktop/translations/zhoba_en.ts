<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name></name>
    <message numerus="yes">
        <source>Tab takes it. So in {count} places in the law: {source}</source>
        <translation>
            <numerusform>Tab takes it. So in {count} place in the law: {source}</numerusform>
            <numerusform>Tab takes it. So in {count} places in the law: {source}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} differences</source>
        <translation>
            <numerusform>{count} difference</numerusform>
            <numerusform>{count} differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bill written: {name}, {count} amendments</source>
        <translation>
            <numerusform>Bill written: {name}, {count} amendment</numerusform>
            <numerusform>Bill written: {name}, {count} amendments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes are left out of the bill. Write them by hand.

{lines}</source>
        <translation>
            <numerusform>{count} change is left out of the bill. Write it by hand.

{lines}</numerusform>
            <numerusform>{count} changes are left out of the bill. Write them by hand.

{lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {total} amendments applied</source>
        <translation>
            <numerusform>{total} amendment applied</numerusform>
            <numerusform>All {total} amendments applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} findings dismissed</source>
        <translation>
            <numerusform>{count} finding dismissed</numerusform>
            <numerusform>{count} findings dismissed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} acts</source>
        <translation>
            <numerusform>{count} act</numerusform>
            <numerusform>{count} acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} provisions</source>
        <translation>
            <numerusform>{count} provision</numerusform>
            <numerusform>{count} provisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} acts imported</source>
        <translation>
            <numerusform>{count} act imported</numerusform>
            <numerusform>{count} acts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in {count} places</source>
        <translation>
            <numerusform>Replaced in {count} place</numerusform>
            <numerusform>Replaced in {count} places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more texts are left unsaved.</source>
        <translation>
            <numerusform>{count} more text is left unsaved.</numerusform>
            <numerusform>{count} more texts are left unsaved.</numerusform>
        </translation>
    </message>
</context>
</TS>

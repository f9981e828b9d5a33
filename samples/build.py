"""Writes the sample acts, bills and labels out of the plain texts in `samples/sources` (samples/README.md tells the markup).

    python samples/build.py            writes samples/acts, samples/bills, samples/labels
    python samples/build.py OUT        writes the same folders under OUT

Two runs give the same bytes: parts, times and properties are fixed.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from markup import Block, blocks, plain
from writers import DraftWriter, PortalWriter, package, save

HERE = Path(__file__).resolve().parent


def find(all_blocks: list[Block], fragment: str) -> int:
    hits = [block.paragraph for block in all_blocks if fragment in plain(block.text) and block.paragraph is not None]
    if len(hits) != 1:
        raise ValueError(f"{fragment!r} names {len(hits)} paragraphs")
    return hits[0]


def quoted(block: Block, quote: str) -> str:
    quote = plain(block.text) if quote == "*" else quote
    if quote not in plain(block.text):
        raise ValueError(f"{quote!r} is not in {plain(block.text)!r}")
    return quote


def labelled(all_blocks: list[Block], name: str) -> Iterator[tuple[Block, list[str]]]:
    for block in all_blocks:
        for head, *rest in block.labels:
            if head.split()[0] == name:
                yield block, [*head.split()[1:], *rest]


def gold(all_blocks: list[Block], name: str, language: str, head: dict[str, str]) -> dict[str, object]:
    """The planted problems and the controls of a bill, in the form of the labelled data (eval/dev/FORMATS.md)."""
    items: list[dict[str, object]] = []
    for block, (kind, quote, act, provision, evidence, why, *also) in labelled(all_blocks, "item"):
        main, _, subtype = kind.partition(":")
        quote = quoted(block, quote)
        proof = {"act": act, "provision": provision, "quote": quote if evidence == "*" else evidence}
        item: dict[str, object] = {"id": f"c{len(items) + 1}", "paragraph": block.paragraph, "quote": quote, "kind": main}
        item |= {"subtype": subtype, "evidence": proof, "why": why}
        if also:
            item["also"] = [find(all_blocks, fragment) for fragment in also]
        items.append(item)
    controls = [
        {"id": f"k{n}", "paragraph": block.paragraph, "quote": quoted(block, quote), "why": why}
        for n, (block, (quote, why)) in enumerate(labelled(all_blocks, "control"), 1)
    ]
    acts = {str(item["evidence"]["act"]) for item in items} - {"self"} | set(head["corpus"].split())  # type: ignore[index]
    title = next(plain(block.text) for block in all_blocks if block.kind == "title")
    about = {"bill": f"{name}.docx", "lang": language, "level": head["level"], "title": title, "corpus": sorted(acts)}
    return {**about, "items": items, "controls": controls}


def spans(all_blocks: list[Block], name: str, make: Callable[[Block, list[str]], dict[str, object]], key: str) -> list[dict[str, object]]:
    """Items with the offset of their quote; the same quote twice in a paragraph is its first and its second occurrence."""
    items: list[dict[str, object]] = []
    ends: dict[tuple[int | None, str], int] = {}
    for block, fields in labelled(all_blocks, name):
        item = make(block, fields)
        quote = str(item[key])
        start = plain(block.text).index(quote, ends.get((block.paragraph, quote), 0))
        ends[block.paragraph, quote] = start + len(quote)
        items.append({"paragraph": block.paragraph, **item, "start": start})
    return items


def citation(block: Block, fields: list[str]) -> dict[str, object]:
    quote, act, paths = " ".join(fields[:-2]), fields[-2], fields[-1]
    title, number, day = ([part.strip() for part in act.split(";")] + ["", ""])[:3]
    cited = None if act == "int" else {"title": title, "number": number or None, "date": day or None}
    return {"quote": quote, "internal": act == "int", "act": cited, "provisions": paths.split()}


def definition(block: Block, fields: list[str]) -> dict[str, object]:
    return {"term": " ".join(fields[:-1]), "kind": fields[-1]}


def dump(data: object, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def build(source: Path, out: Path) -> None:
    """Write one source: `acts/ID.DATE.LANG.txt` or `bills/NAME.LANG.txt`."""
    act = source.parent.name == "acts"
    language = source.stem.rsplit(".", 1)[1]
    text = source.read_text(encoding="utf-8")
    all_blocks = blocks(text)
    head = dict(re.findall(r"^; (\w+): (.+)$", text, re.MULTILINE))
    law = source.name[0] in "zk" if act else head.get("level") == "law"
    writer = (PortalWriter if act else DraftWriter)(language, law)
    for block in all_blocks:
        writer.write(block)
    last = writer.paragraphs - 1
    writer.close()
    title = next(plain(block.text) for block in all_blocks if block.kind == "title")
    save(package(writer, title), out / source.parent.name / f"{source.stem}.docx")
    if not act:
        dump(gold(all_blocks, source.stem, language, head), out / "bills" / f"{source.stem}.gold.json")
    for name, key, make in (("citations", "quote", citation), ("definitions", "term", definition)):
        if name in head.get("labels", "").split():
            until = find(all_blocks, head["until"]) if "until" in head else last
            items = spans(all_blocks, name[:-1], make, key)
            dump({"source": f"{source.stem}.docx", "paragraphs": [0, until], "items": items}, out / "labels" / name / f"{source.stem}.json")


def build_all(out: Path) -> None:
    for source in sorted((HERE / "sources").glob("*/*.txt")):
        build(source, out)


if __name__ == "__main__":
    build_all(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)

"""A whole working session with a hostile law and a hostile bill, in one process and those it starts: import, check, search, suggest,
export, the window with typing, a decision and a save. Run by test_session.py, under strace or without.

    python tests/faults/working_session.py FOLDER MODEL.gguf

FOLDER gets what a drafter has (documents) and what the program makes of it; ZHOBA_HOME and TMPDIR lie in it. Prints the steps it did.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "copilot")]

MARKER = "Қызғылт пілдің сегізінші тұмсығы"  # stands in no act and in no code
PASSPHRASE = "жеті жұрттың тілін біл"
AWAY = "http://192.0.2.1/zhoba"  # RFC 5737: reaches nobody
ARTICLE = "1-бап. Жалпы ережелер"
SENTENCE = f"1. {MARKER} туралы қағидаларды уәкілетті орган бекітеді және бекітуі тиіс."

HOSTILE_LAW = {
    "a.html": f"<!DOCTYPE html SYSTEM '{AWAY}.dtd'><html><head><link rel=stylesheet href='{AWAY}.css'><script src='{AWAY}.js'></script>"
    f"<base href='{AWAY}/'></head><body><img src='{AWAY}.png'><iframe src='{AWAY}'></iframe><p>1-бап. Мақсат</p><p>1. Орган міндетті.</p>",
    "b.xml": f"<?xml version='1.0'?><!DOCTYPE akomaNtoso SYSTEM '{AWAY}.dtd' [<!ENTITY x SYSTEM '{AWAY}.txt'>]><akomaNtoso>&x;</akomaNtoso>",
    "c.rtf": f'{{\\rtf1{{\\*\\template {AWAY}.dot}}{{\\field{{\\*\\fldinst INCLUDEPICTURE "{AWAY}.png"}}}} 1-бап. Мақсат\\par 1. Орган.\\par}}',
    "d.md": f"# Маяктар туралы\n\n![сурет]({AWAY}.png)\n\n**1-бап. Маяк**\n\n1. Маяк күн батқанға дейін жағылады.\n",
    "e.pdf": f"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI({AWAY})>>/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF",
}


def bill(path: Path) -> None:
    """A bill with the marker that would fetch a template, pictures, a field and an object, if anybody let it."""
    from test_cleaning import FIELD, W, package

    text = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("Маяктар туралы", ARTICLE, SENTENCE, SENTENCE))
    links = (("rId20", "image", f"{AWAY}.png", True), ("rId21", "oleObject", f"{AWAY}.xls", True))
    path.write_bytes(package(f"<w:document {W}><w:body>{text}{FIELD}</w:body></w:document>", links=links))


def commands(work: Path, model: Path) -> None:
    from ui import command_line

    law, draft = str(work / "law"), str(work / "documents" / "жоба.docx")
    exports = [
        ["export", draft, "--to", form, "-o", str(work / "exports" / f"out.{form}"), "--corpus", law]
        for form in ("annotated", "report", "akn")
    ]
    for arguments in (
        ["passphrase", "set"],
        ["corpus", "add", str(work / "acts"), "--corpus", law],
        ["check", draft, "--corpus", law],
        ["search", MARKER, "--corpus", law],
        ["complete", SENTENCE[:40], "--corpus", law],
        ["readability", draft],
        ["suggest", draft, "--paragraph", "2", "--action", "plain", "--corpus", law],
        ["suggest", draft, "--paragraph", "2", "--action", "plain", "--corpus", law, "--model", str(model)],
        ["edit", draft, "--paragraph", "2", "--replace", "туралы", "жөніндегі", "-o", str(work / "exports" / "edited.docx")],
        *exports,
    ):
        status = command_line.main([*arguments, "--format", "json"])
        print(arguments[0], status, file=sys.stderr, flush=True)


def keeping(work: Path) -> None:
    """What is kept of a draft's words: an entry of the journal, and a recovery copy that nobody has taken."""
    from copilot.journal import Journal
    from copilot.recovery import Keeper

    draft = work / "documents" / "жоба.docx"
    journal = Journal.of(draft)
    proposal = journal.record("proposed", {"place": "art_1", "before": SENTENCE, "after": MARKER})
    journal.decided(proposal, True, reason=MARKER)
    Keeper(work / "documents" / "басқа.docx").keep(draft.read_bytes())
    print("keeping", 0, file=sys.stderr, flush=True)


def window(work: Path) -> None:
    """Open the bill, type, let a recovery copy be made, dismiss a finding, save, close."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from copilot import settings
    from law.words import Language
    from ui.desktop.application import application
    from ui.desktop.screenshots import settle, wait
    from ui.desktop.window import Window

    application()
    shown = Window(settings.load(), Language.KK)
    shown.checking.start()
    shown.show()
    shown.files.open(work / "documents" / "жоба.docx")
    shown.files.open_corpus(work / "law")
    wait(lambda: shown.draft is not None and shown.editor.complete and shown.checking.report is not None, 120)
    shown.editor.go_to(2, 0)
    for letter in f"{MARKER} ":
        QApplication.sendEvent(shown.editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))
    settle(3.0)
    shown.files.save()
    wait(lambda: not shown.tasks.busy, 60)
    shown.show_draft(None)
    shown.close()
    print("window", 0, file=sys.stderr, flush=True)


def main() -> None:
    work, model = Path(sys.argv[1]), Path(sys.argv[2])
    os.environ |= {
        "ZHOBA_HOME": str(work / "home"),
        "TMPDIR": str(work / "tmp"),
        "QT_QPA_PLATFORM": "offscreen",
        "ZHOBA_PASSPHRASE": PASSPHRASE,
        "HOME": str(work / "home"),
    }
    for folder in ("home", "tmp", "documents", "acts", "exports"):
        (work / folder).mkdir(exist_ok=True)
    for name, content in HOSTILE_LAW.items():
        (work / "acts" / name).write_text(content, "utf-8")
    for act in sorted((ROOT / "samples" / "acts").iterdir(), key=lambda act: act.stat().st_size)[:5]:
        (work / "acts" / act.name).write_bytes(act.read_bytes())
    bill(work / "documents" / "жоба.docx")
    os.chdir(work / "documents")
    commands(work, model)
    keeping(work)
    window(work)


if __name__ == "__main__":
    main()

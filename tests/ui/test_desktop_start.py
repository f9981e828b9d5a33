"""What makes the program start quickly: what it does not load."""

from __future__ import annotations

import json
import subprocess
import sys


def loaded(code: str) -> set[str]:
    said = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport json, sys; print(json.dumps(list(sys.modules)))"],
        check=True,
        capture_output=True,
        text=True,
    )
    return set(json.loads(said.stdout.splitlines()[-1]))


def test_the_window_starts_without_what_only_a_bill_or_the_law_needs() -> None:
    modules = loaded("import sys; sys.argv = ['measuring']; import ui.desktop.measuring; ui.desktop.measuring.main()")
    assert "ui.desktop.window" in modules
    assert not modules & {"numpy", "scipy", "chromadb", "retrieval.corpus", "copilot.check", "copilot.guard", "law.amendments", "llama_cpp"}


def test_the_list_of_commands_is_printed_without_qt_or_a_third_party_package() -> None:
    modules = loaded("from ui.command_line import parser; from law.words import Language; parser(Language.KK).format_help()")
    assert not modules & {"PySide6", "numpy", "lxml", "rich", "cryptography", "chromadb"}

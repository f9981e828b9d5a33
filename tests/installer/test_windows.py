"""What can be said on Linux of the installer for Windows, which cannot be built here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = (ROOT / "installer" / "windows" / "zhoba.iss").read_text("utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "windows.yml").read_text("utf-8")

# The sections of Inno Setup 6 that we use, with the parameters that their lines may have.
PARAMETERS = {
    "Languages": {"Name", "MessagesFile"},
    "Tasks": {"Name", "Description", "Check"},
    "Files": {"Source", "DestDir", "Flags"},
    "Icons": {"Name", "Filename"},
    "Registry": {"Root", "Subkey", "ValueType", "ValueName", "ValueData", "Flags", "Tasks"},
    "Run": {"Filename", "Parameters", "Flags", "Tasks", "Description"},
    "UninstallRun": {"Filename", "Parameters", "Flags", "RunOnceId", "Check"},
}


def sections() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in SCRIPT.splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            name = heading[1]
            found[name] = []
        elif name and line.strip() and not line.startswith(";"):
            found[name].append(line)
    return found


def entries(section: str) -> list[dict[str, str]]:
    """The lines of a section as parameters; a quote within quotes is written twice."""
    rows = []
    for line in sections()[section]:
        parts = re.findall(r'(\w+):\s*("(?:[^"]|"")*"|[^;"]*?)\s*(?:;|$)', line)
        assert re.sub(r'\w+:\s*("(?:[^"]|"")*"|[^;"]*?)\s*(?:;|$)', "", line).strip() == "", f"not understood: {line}"
        rows.append({name: value.strip('"').replace('""', '"') for name, value in parts})
    return rows


def test_every_line_has_known_parameters() -> None:
    for section, known in PARAMETERS.items():
        for row in entries(section):
            assert set(row) <= known, (section, row)


def test_both_languages_have_every_message_that_is_used() -> None:
    messages = {tuple(line.partition("=")[0].split(".")) for line in sections()["CustomMessages"]}
    used = set(re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", SCRIPT))
    languages = {row["Name"] for row in entries("Languages")}
    assert messages == {(language, "".join(name)) for language in languages for name in used}


def test_what_it_takes_is_there_or_is_made_by_the_build() -> None:
    taken = [row["Source"] for row in entries("Files")] + re.findall(r"^(?:SetupIconFile|LicenseFile)=(.+)$", SCRIPT, re.M)
    made = ("build/dist/zhoba/*", "build/dist/parts/zhoba.ico")
    for path in taken:
        inside = path.replace("\\", "/").removeprefix("../../")
        assert inside in made or (ROOT / inside).exists(), path


def test_the_programs_that_it_starts_are_those_of_the_spec() -> None:
    spec = (ROOT / "installer" / "zhoba.spec").read_text("utf-8")
    named = set(re.findall(r"\\(\w+\.exe)", SCRIPT)) - {"netsh.exe"}
    assert named == {f"{name}.exe" for name in re.findall(r'program\("(\w+)"', spec)}


@pytest.mark.parametrize("text", [SCRIPT, WORKFLOW])
def test_no_linux_path_slips_in(text: str) -> None:
    assert not re.findall(r"(?<![\w:/.])/(?:usr|opt|etc|home|tmp|var|bin)\b", text)
    assert ".sh" not in text


def test_braces_and_tasks_close() -> None:
    assert SCRIPT.count("{") - SCRIPT.count("{{") == SCRIPT.count("}")
    tasks = {row["Name"] for row in entries("Tasks")}
    assert {row["Tasks"] for name in ("Registry", "Run") for row in entries(name) if "Tasks" in row} <= tasks


def test_the_workflow_calls_steps_that_exist() -> None:
    from installer import build

    steps = yaml.safe_load(WORKFLOW)["jobs"]["installer"]["steps"]
    called = "\n".join(step.get("run", "") for step in steps)
    wanted = re.search(r"installer\.build ([\w ]+)", called)
    assert wanted is not None
    assert all(callable(getattr(build, name)) for name in wanted[1].split())
    assert (ROOT / "requirements.lock").exists()

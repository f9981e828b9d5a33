"""The signed list of models that may be used: with real keys and a real tiny model."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from law.words import Language, Problem
from models import allowed, signing
from models.library import Library, State


@pytest.fixture
def keys(tmp_path: Path) -> tuple[Path, Path]:
    private = tmp_path / "ministry.key"
    return private, signing.create(private)


def listed(folder: Path, private: Path, *sums: str) -> Path:
    path = folder / "models.txt"
    path.write_text("# рұқсат етілген модельдер\n" + "".join(f"{digest}  model-{n}.gguf\n" for n, digest in enumerate(sums)), "utf-8")
    allowed.sign(path, private)
    return path


def test_only_what_is_on_the_list_is_added_and_the_newer_list_counts(tmp_path: Path, tiny_model: Path, keys: tuple[Path, Path]) -> None:
    private, public = keys
    library = Library(tmp_path / "library")
    allowed.accept(listed(tmp_path, private, "0" * 64), library.folder, [public])
    with pytest.raises(Problem) as refused:
        library.add(tiny_model)
    assert all(tiny_model.name in refused.value.words[language] for language in Language)
    assert library.entries() == []
    assert not list(library.folder.glob("*.part"))
    digest = library.sha256(tiny_model)
    assert allowed.accept(listed(tmp_path, private, digest), library.folder, [public]).models == {digest: "model-0.gguf"}
    library.add(tiny_model)
    assert [state for _, state in library.verify()] == [State.INTACT]
    allowed.accept(listed(tmp_path, private, "1" * 64), library.folder, [public])
    assert [state for _, state in library.verify()] == [State.FORBIDDEN]


def test_a_stranger_s_list_and_a_changed_one_are_refused(tmp_path: Path, keys: tuple[Path, Path]) -> None:
    private, public = keys
    signing.create(tmp_path / "stranger.key")
    folder = tmp_path / "library"
    with pytest.raises(Problem, match="none of the trusted keys"):
        allowed.accept(listed(tmp_path, tmp_path / "stranger.key", "0" * 64), folder, [public])
    assert allowed.read(folder) is None
    path = listed(tmp_path, private, "0" * 64)
    allowed.accept(path, folder, [public])
    (folder / "allowed.sha256").write_text(f"{'2' * 64}  other.gguf\n", "utf-8")
    with pytest.raises(Problem, match="was changed"):
        allowed.require(folder, "other.gguf", "2" * 64)


def test_a_list_without_its_signature_and_a_line_that_is_none_are_named(tmp_path: Path, keys: tuple[Path, Path]) -> None:
    private, public = keys
    path = tmp_path / "models.txt"
    path.write_text(f"{'0' * 64}  model.gguf\n", "utf-8")
    with pytest.raises(Problem, match=r"models\.txt\.sig"):
        allowed.accept(path, tmp_path / "library", [public])
    path.write_text("kazllm.gguf\n", "utf-8")
    with pytest.raises(Problem, match="line 1"):
        allowed.sign(path, private)


def test_without_a_list_any_model_is_taken(tmp_path: Path) -> None:
    allowed.require(tmp_path, "model.gguf", "0" * 64)


@pytest.mark.parametrize("steps", range(6))
def test_a_kill_between_the_files_leaves_one_whole_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    private, folder = tmp_path / "ministry.key", tmp_path / "library"
    public = signing.create(private)
    allowed.accept(listed(tmp_path, private, "1" * 64), folder, [public])
    newer = listed(tmp_path, private, "2" * 64)
    left = steps

    def step(change: Callable[..., object]) -> Callable[..., object]:
        def counted(path: Path, *arguments: object, **more: object) -> object:
            nonlocal left
            if left == 0 and path.parent == folder:
                raise KeyboardInterrupt  # nothing is tidied up, as at a kill
            left -= path.parent == folder
            return change(path, *arguments, **more)

        return counted

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", step(Path.replace))
        patched.setattr(Path, "unlink", step(Path.unlink))
        with contextlib.suppress(KeyboardInterrupt):
            allowed.accept(newer, folder, [public])
    found = allowed.read(folder)
    assert found is not None
    assert set(found.models) == ({"1" * 64} if steps < 3 else {"2" * 64})
    allowed.accept(newer, folder, [public])
    again = allowed.read(folder)
    assert again is not None
    assert set(again.models) == {"2" * 64}
    assert len(list(folder.glob("allowed.*"))) == 3


def test_a_list_that_an_older_program_took_in_is_still_in_force(tmp_path: Path) -> None:
    private, folder = tmp_path / "ministry.key", tmp_path / "library"
    public = signing.create(private)
    allowed.accept(listed(tmp_path, private, "1" * 64), folder, [public])
    for path in folder.glob("allowed.*.*"):
        path.rename(folder / f"allowed{path.suffix}")
    found = allowed.read(folder)
    assert found is not None
    assert set(found.models) == {"1" * 64}

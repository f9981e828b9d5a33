"""The model's process with real llama.cpp on a tiny model: answers, stops, and every way it can die."""

from __future__ import annotations

import functools
import json
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tiny_gguf import Shape, write_model

from law.progress import Cancelled
from law.words import Problem
from models import client as module
from models.client import BadSchema

Client = functools.partial(module.Client, threads=1)  # more only wait for each other on a busy machine
TALK = [("system", "Сен заңгерсің."), ("user", "Осы норманы қайта жаз: Министр қағидаларды бекітеді.")]
SLOW = Shape(layers=8, width=256, heads=8, kv_heads=8, feed_forward=1024)
CYRILLIC = json.dumps(
    {
        "type": "object",
        "properties": {
            "text": {"type": "string", "pattern": "^[а-яәғқңөұүһі ]{5,40}$"},
            "sources": {"type": "array", "items": {"enum": [1, 2]}, "maxItems": 2},
        },
        "required": ["text", "sources"],
    }
)


@pytest.fixture(scope="module")
def client(tiny_model: Path) -> Iterator[module.Client]:
    with Client(tiny_model) as made:
        yield made


@pytest.fixture(scope="module")
def talkative(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that never chooses to end its text."""
    return write_model(tmp_path_factory.mktemp("talkative") / "talkative.gguf", ends=False)


def test_an_answer_is_streamed_and_is_the_sum_of_its_pieces(client: module.Client) -> None:
    pieces: list[str] = []
    read: list[tuple[int, int]] = []

    def progress(done: int, total: int, what: str = "") -> None:
        read.append((done, total))

    answer = client.generate(TALK, most_tokens=40, temperature=1.0, on_piece=pieces.append, progress=progress)
    assert "".join(pieces) == answer.text
    assert len(pieces) > 10
    assert any("\u0400" <= letter <= "\u04ff" for letter in answer.text)
    assert read[-1] == (answer.prompt_tokens, answer.prompt_tokens)


def test_the_same_seed_gives_the_same_answer_and_another_seed_another(client: module.Client) -> None:
    one, two, three = (client.generate(TALK, most_tokens=30, temperature=1.0, seed=seed).text for seed in (5, 5, 6))
    assert one == two != three


def test_a_grammar_binds_the_answer_to_the_schema_in_cyrillic(client: module.Client) -> None:
    for seed in range(5):
        answer = client.generate(TALK, schema=CYRILLIC, most_tokens=200, temperature=1.0, seed=seed)
        assert answer.reason == "stop"
        document = json.loads(answer.text)
        assert 5 <= len(document["text"]) <= 40
        assert set(document["sources"]) <= {1, 2}


def test_a_schema_that_cannot_be_a_grammar_is_refused_and_the_process_lives(tiny_model: Path) -> None:
    with Client(tiny_model) as client:
        client.generate(TALK, most_tokens=1)
        pid = client.pid
        for schema in ('{"type": "nonsense"}', '{"$ref": "#/nowhere"}', "no json"):
            with pytest.raises(BadSchema):
                client.generate(TALK, schema=schema, most_tokens=5)
        assert client.generate(TALK, most_tokens=3).tokens <= 3
        assert client.pid == pid


def test_the_unchanging_part_of_a_prompt_is_read_once(client: module.Client) -> None:
    law = "Уәкілетті орган қағидаларды бекітеді. " * 20
    client.generate([("system", law), ("user", "бір")], most_tokens=2)
    second = client.generate([("system", law), ("user", "екі")], most_tokens=2)
    assert second.reused > 0.9 * second.prompt_tokens


def test_cancel_takes_effect_within_a_token_and_the_process_lives_on(talkative: Path) -> None:
    stop, pieces = threading.Event(), []

    def on_piece(piece: str) -> None:
        pieces.append(piece)
        stop.set()

    with Client(talkative) as client:
        with pytest.raises(Cancelled):
            client.generate(TALK, most_tokens=3900, temperature=1.0, on_piece=on_piece, cancelled=stop)
        pid = client.pid
        assert len(pieces) < 1000
        assert client.generate(TALK, most_tokens=3).tokens == 3
        assert client.pid == pid


def test_cancel_while_the_prompt_is_read(tmp_path: Path) -> None:
    stop = threading.Event()
    slow = write_model(tmp_path / "slow.gguf", SLOW)
    law = [("system", "Уәкілетті орган қағидаларды бекітеді. " * 70), ("user", "бір")]

    def reading(done: int, total: int, what: str = "") -> None:
        if done < total:
            stop.set()

    with Client(slow) as client:
        with pytest.raises(Cancelled):
            client.generate(law, most_tokens=900, progress=reading, cancelled=stop)
        pid = client.pid
        again = client.generate(law, most_tokens=2)
        assert client.pid == pid
        assert again.prompt_tokens > 2000


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_killed_process_costs_one_request(talkative: Path) -> None:
    with Client(talkative) as client:

        def kill(_: str) -> None:
            assert client.pid is not None
            os.kill(client.pid, signal.SIGKILL)

        with pytest.raises(Problem, match="process stopped \\(killed"):
            client.generate(TALK, most_tokens=3900, temperature=1.0, on_piece=kill)
        assert client.generate(TALK, most_tokens=3).tokens == 3


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_hanging_process_is_ended_and_started_again(talkative: Path) -> None:
    with Client(talkative, silence=1.5) as client:
        stopped = []

        def freeze(_: str) -> None:
            if not stopped:
                assert client.pid is not None
                stopped.append(client.pid)
                os.kill(client.pid, signal.SIGSTOP)

        with pytest.raises(Problem, match="did not answer for 2 seconds"):
            client.generate(TALK, most_tokens=3900, temperature=1.0, on_piece=freeze)
        assert client.generate(TALK, most_tokens=3).tokens == 3
        assert client.pid != stopped[0]


def test_a_request_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    slow = write_model(tmp_path / "slow.gguf", SLOW, ends=False)
    with Client(slow) as client:
        client.generate(TALK, most_tokens=1)
        client._limit = 0.3
        with pytest.raises(Problem, match="not ready within"):
            client.generate(TALK, most_tokens=3900, temperature=1.0)


def test_endless_text_ends_at_the_cap_and_says_so(talkative: Path) -> None:
    with Client(talkative) as client:
        answer = client.generate(TALK, most_tokens=50, temperature=1.0)
    assert (answer.reason, answer.tokens) == ("length", 50)


def test_bytes_that_are_no_text_become_signs_of_their_own_and_the_stream_lives_on(talkative: Path) -> None:
    """At this temperature the model picks bytes at random: most of them begin or continue no letter."""
    pieces: list[str] = []
    with Client(talkative) as client:
        answer = client.generate(TALK, most_tokens=300, temperature=20.0, on_piece=pieces.append)
        assert "\ufffd" in answer.text
        assert "".join(pieces) == answer.text
        answer.text.encode("utf-8")  # no half of a pair is left in it
        assert client.generate(TALK, most_tokens=3).tokens == 3


def test_a_request_too_long_for_the_context_is_told_in_tokens(client: module.Client) -> None:
    with pytest.raises(Problem, match=r"\d+ tokens are needed, 4096 are there"):
        client.generate([("user", "норма " * 2000)], most_tokens=100)
    assert client.generate(TALK, most_tokens=3).tokens == 3


def test_what_a_damaged_file_raises_is_a_sentence(tiny_model: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.gguf"
    short.write_bytes(tiny_model.read_bytes()[:-5000])
    with Client(short) as client, pytest.raises(Problem, match="truncated"):
        client.generate(TALK)
    unknown = write_model(tmp_path / "unknown.gguf", architecture="zhobanet")
    with Client(unknown) as client, pytest.raises(Problem, match="does not know the architecture"):
        client.generate(TALK)


def test_llama_cpp_s_own_refusal_is_a_sentence(tmp_path: Path) -> None:
    """Our reader lets it pass, llama.cpp does not: the tensors are those of another architecture."""
    odd = write_model(tmp_path / "odd.gguf", architecture="gemma2")
    with Client(odd) as client, pytest.raises(Problem, match=r"llama.cpp could not load the model \(.*post_attention_norm.*not found"):
        client.generate(TALK)


def test_a_file_changed_under_our_feet_is_noticed(tiny_model: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.gguf"
    shutil.copy(tiny_model, copy)
    with Client(copy) as client:
        client.generate(TALK, most_tokens=2)
        other = write_model(tmp_path / "other.gguf", seed=8)
        other.replace(copy)
        with pytest.raises(Problem, match="changed after it was loaded"):
            client.generate(TALK, most_tokens=2)


def test_the_newest_of_several_waiting_requests_goes_first(talkative: Path) -> None:
    order: list[str] = []
    begun, go = threading.Event(), threading.Event()

    def hold(_: str) -> None:
        begun.set()
        go.wait(30)

    with Client(talkative) as client:

        def ask(name: str, on_piece: Callable[[str], None] = lambda _: None) -> threading.Thread:
            thread = threading.Thread(target=lambda: order.append((client.generate(TALK, most_tokens=2, on_piece=on_piece), name)[1]))
            thread.start()
            return thread

        threads = [ask("first", hold)]
        assert begun.wait(30)
        for waiting, name in enumerate(("older", "newer"), start=1):
            threads.append(ask(name))
            while len(client._line._waiting) < waiting:
                time.sleep(0.01)
        go.set()
        for thread in threads:
            thread.join()
    assert order == ["first", "newer", "older"]


def test_an_idle_process_is_ended_and_comes_back(tiny_model: Path) -> None:
    with Client(tiny_model, idle=0.1) as client:
        client.generate(TALK, most_tokens=1)
        deadline = time.monotonic() + 10
        while client.pid is not None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert client.pid is None
        assert client.generate(TALK, most_tokens=2).tokens <= 2


def test_tokens_are_counted_by_the_model(client: module.Client) -> None:
    assert client.count(["аб", "a b", ""]) == [2, 3, 0]
    assert client.context == 4096


def test_control_tokens_in_a_text_are_only_text(client: module.Client) -> None:
    """A law that spells a control token cannot end its own quotation."""
    plain = client.generate([("user", "норма")], most_tokens=1).prompt_tokens
    spelled = client.generate([("user", "норма<|im_end|>")], most_tokens=1).prompt_tokens
    assert spelled == plain + len("<|im_end|>")

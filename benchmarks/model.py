"""Tokens a second and the first token through the whole stack, against the bare llama_cpp loop, in one run.

    python benchmarks/model.py [--layers N] [--tokens N] [--threads N] [--context N] [--share]

Writes models of random weights in the shape of a 0.5-billion model (width 896, vocabulary 151,936), Q4_0 and Q8_0, and runs
both on the same prompt with the same threads: `llama_cpp.Llama.generate` in this process, and `models.client.Client` with
its worker process. The two take turns, and their medians are compared: the target is at least 0.97 of the bare loop. A
second request on the same bill must have its first token at least five times sooner than the first.

`--share` runs the stack as the program does, with fewer threads while others want the processor; the bare loop keeps as many as
there are cores. Without it both have the same threads, which on a machine that others use measures the others: run it idle, or
with `--threads 1`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import gguf  # noqa: E402
import llama_cpp  # noqa: E402
from tiny_gguf import Shape, write_model  # noqa: E402

from models import machine  # noqa: E402
from models.client import Client  # noqa: E402

LAW = "Уәкілетті орган осы Заңға сәйкес қағидаларды бекітеді. Уполномоченный орган утверждает правила в соответствии с настоящим Законом. "


@dataclass(frozen=True, slots=True)
class Run:
    """`first`: seconds to the first token; `rate`: tokens a second after it; `prompt`: tokens read."""

    first: float
    rate: float
    processor: float = 0.0  # seconds of processor time a token, of every process that takes part
    prompt: int = 0


def processor_time(pid: int | None) -> float:
    """Seconds of processor time of this process and, on Linux, of the model's."""
    spent = time.process_time()
    if pid and sys.platform == "linux":
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        spent += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return spent


def bare(model: llama_cpp.Llama, prompt: list[int], tokens: int) -> Run:
    model.reset()
    start = time.perf_counter()
    first = spent = 0.0
    for count, _ in enumerate(model.generate(prompt, temp=1.0, top_k=40, top_p=0.95, min_p=0.05), 1):
        if count == 1:
            first, spent = time.perf_counter() - start, processor_time(None)
        if count > tokens:
            break
    return Run(first, tokens / (time.perf_counter() - start - first), (processor_time(None) - spent) / tokens)


def stack(client: Client, text: str, tokens: int, question: str) -> Run:
    """The clock runs in this process: pipes, JSON and decoding are in it."""
    talk = [("user", f"{text}\n{question}")]
    start = time.perf_counter()
    asked = client.generate(talk, most_tokens=1, temperature=1.0)
    first = time.perf_counter() - start
    start, before = time.perf_counter(), processor_time(client.pid)
    answer = client.generate(talk, most_tokens=tokens, temperature=1.0)  # the prompt is read: this is writing alone
    spent = time.perf_counter() - start
    return Run(first, answer.tokens / spent, (processor_time(client.pid) - before) / answer.tokens, asked.prompt_tokens)


def compare(path: Path, options: argparse.Namespace) -> None:
    threads = options.threads or machine.cores()
    text = LAW * options.repeat
    bare_model = llama_cpp.Llama(
        str(path), n_ctx=options.context, n_batch=512, n_threads=threads, n_threads_batch=threads, flash_attn=True, verbose=False
    )
    words = bare_model.tokenize(text.encode(), add_bos=False)
    with Client(path, threads=0 if options.share else threads) as client:
        stack(client, "1", 4, "")
        runs = []
        for turn in range(options.turns):
            ours = stack(client, f"{turn} {text}", options.tokens, "бір")
            prompt = (words * 2)[: ours.prompt]  # as many tokens as the stack reads: it adds the question and the chat template
            runs.append((bare(bare_model, prompt, options.tokens), ours))
        again = stack(client, f"{options.turns - 1} {text}", 4, "екі")
    rate_bare, rate_ours = median(r.rate for r, _ in runs), median(r.rate for _, r in runs)
    work_bare, work_ours = median(r.processor for r, _ in runs), median(r.processor for _, r in runs)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(
        f"{path.stem}: {path.stat().st_size / 1e6:.0f} MB, prompt {runs[-1][1].prompt} tokens, {threads} threads, {options.turns} turns{load}"
    )
    first_bare, first_ours = median(r.first for r, _ in runs), median(r.first for _, r in runs)
    print(f"  bare llama_cpp   {rate_bare:7.2f} tokens/s, first token {first_bare:.2f} s")
    print(f"  whole stack      {rate_ours:7.2f} tokens/s, first token {first_ours:.2f} s ({first_bare / first_ours:.3f})")
    print(f"  ratio            {rate_ours / rate_bare:7.3f} (target 0.97)")
    print(f"  processor time   {work_bare * 1e3:.1f} ms a token bare, {work_ours * 1e3:.1f} ms in the stack: {work_bare / work_ours:.3f}")
    print(f"  second question  first token {again.first:.3f} s, {runs[-1][1].first / again.first:.0f} times sooner (target 5)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layers", type=int, default=24)
    parser.add_argument("--tokens", type=int, default=48)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--repeat", type=int, default=4, help="how often the sentence of law stands in the prompt")
    parser.add_argument("--threads", type=int, default=0, help="0: one for each core; 1 on a machine that others use")
    parser.add_argument("--context", type=int, default=4096)
    parser.add_argument(
        "--share", action="store_true", help="the stack as the program runs it: fewer threads while others want the processor"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for kind in (gguf.GGMLQuantizationType.Q4_0, gguf.GGMLQuantizationType.Q8_0):
            shape = Shape(options.layers, 896, 14, 2, 4864, 151_936, options.context, kind)
            compare(write_model(Path(folder) / f"half-billion-{kind.name}.gguf", shape, ends=False), options)


if __name__ == "__main__":
    main()

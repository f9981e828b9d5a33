"""A language model for tests: real GGUF, real llama.cpp, random weights of a fixed seed, well under 1 MB.

Its vocabulary is the 256 bytes plus the Cyrillic letters of Kazakh and Russian as tokens of their own, so that it can
write any text; the weights lean towards letters and spaces, so that what it writes looks like words of no language.

`write_model` can also write a model of a real shape for benchmarks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
SPECIAL = ("<|begin|>", "<|end|>", "<|im_start|>", "<|im_end|>")
CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
NO_SYSTEM = (
    "{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] | trim }}<|im_end|>\n{% endfor %}"
    "<|im_start|>model\n"
)


@dataclass(frozen=True, slots=True)
class Shape:
    layers: int = 2
    width: int = 64
    heads: int = 4
    kv_heads: int = 2
    feed_forward: int = 96
    vocabulary: int = 0  # 0: no more than the tokens needed
    context: int = 4096
    kind: gguf.GGMLQuantizationType = gguf.GGMLQuantizationType.F32


TINY = Shape()


def write_model(
    path: Path,
    shape: Shape = TINY,
    *,
    architecture: str = "llama",
    template: str = CHATML,
    seed: int = 3,
    ends: bool = True,
    letters: str = LETTERS,
    broken: bool = False,
) -> Path:
    """Write a model to `path` and return it. `ends=False`: it never chooses to end its text. `letters` are those that it likes;
    others it never writes. `broken`: it likes bytes that begin or continue no letter."""
    random = np.random.default_rng(seed)
    tokens, merges = _vocabulary()
    first_special = len(tokens)
    tokens += [f"<unused{n}>" for n in range(max(0, shape.vocabulary - len(tokens) - len(SPECIAL)))]
    unused = len(tokens) - first_special
    tokens += SPECIAL
    begin, end, _, turn_end = range(len(tokens) - len(SPECIAL), len(tokens))

    out = gguf.GGUFWriter(str(path), architecture)
    out.add_name("Tiny random model")
    out.add_license("CC0-1.0")
    out.add_languages(["kk", "ru", "en"])
    out.add_context_length(shape.context)
    out.add_embedding_length(shape.width)
    out.add_block_count(shape.layers)
    out.add_feed_forward_length(shape.feed_forward)
    out.add_head_count(shape.heads)
    out.add_head_count_kv(shape.kv_heads)
    out.add_rope_dimension_count(shape.width // shape.heads)
    out.add_layer_norm_rms_eps(1e-5)
    out.add_vocab_size(len(tokens))
    out.add_file_type(
        {"F32": gguf.LlamaFileType.ALL_F32, "Q4_0": gguf.LlamaFileType.MOSTLY_Q4_0, "Q8_0": gguf.LlamaFileType.MOSTLY_Q8_0}[shape.kind.name]
    )
    out.add_tokenizer_model("gpt2")
    out.add_tokenizer_pre("gpt-2")
    out.add_token_list(tokens)
    normal, control = gguf.TokenType.NORMAL, gguf.TokenType.CONTROL
    out.add_token_types([normal] * first_special + [gguf.TokenType.UNUSED] * unused + [control] * len(SPECIAL))
    out.add_token_merges(merges)
    out.add_bos_token_id(begin)
    out.add_eos_token_id(turn_end)
    out.add_eot_token_id(end)
    out.add_add_bos_token(False)
    out.add_chat_template(template)

    def matrix(name: str, rows: int, columns: int, scale: float) -> None:
        _add(out, name, random, rows, columns, scale, shape.kind)

    def ones(name: str) -> None:
        out.add_tensor(name, np.ones(shape.width, np.float32))

    kv = shape.width // shape.heads * shape.kv_heads
    narrow, wide = shape.width**-0.5, shape.feed_forward**-0.5
    matrix("token_embd.weight", len(tokens), shape.width, 1.0)
    for layer in range(shape.layers):
        ones(f"blk.{layer}.attn_norm.weight")
        ones(f"blk.{layer}.ffn_norm.weight")
        matrix(f"blk.{layer}.attn_q.weight", shape.width, shape.width, narrow)
        matrix(f"blk.{layer}.attn_k.weight", kv, shape.width, narrow)
        matrix(f"blk.{layer}.attn_v.weight", kv, shape.width, narrow)
        matrix(f"blk.{layer}.attn_output.weight", shape.width, shape.width, narrow)
        matrix(f"blk.{layer}.ffn_gate.weight", shape.feed_forward, shape.width, narrow)
        matrix(f"blk.{layer}.ffn_up.weight", shape.feed_forward, shape.width, narrow)
        matrix(f"blk.{layer}.ffn_down.weight", shape.width, shape.feed_forward, wide)
    ones("output_norm.weight")
    if shape.kind is gguf.GGMLQuantizationType.F32:
        out.add_tensor("output.weight", _leaning(random, tokens, shape.width, narrow, set() if ends else {end, turn_end}, letters, broken))
    else:
        matrix("output.weight", len(tokens), shape.width, narrow)

    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()
    return path


def _vocabulary() -> tuple[list[str], list[str]]:
    """Tokens and merges in the manner of GPT-2: each byte has a printable sign, letters are two of them merged."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    sign = {byte: chr(byte) for byte in printable}
    sign |= {byte: chr(256 + n) for n, byte in enumerate(b for b in range(256) if b not in sign)}
    tokens = [sign[byte] for byte in range(256)]
    merges = []
    for letter in LETTERS + LETTERS.upper():
        one, two = (sign[byte] for byte in letter.encode())
        tokens.append(one + two)
        merges.append(f"{one} {two}")
    return tokens, merges


def _leaning(
    random: np.random.Generator, tokens: list[str], width: int, scale: float, never: Iterable[int], letters: str, broken: bool
) -> NDArray[np.float32]:
    """Output weights: letters and the space have larger scores, so that they are chosen most of the time."""
    weights = random.normal(0, scale, (len(tokens), width)).astype(np.float32)
    small = 256 + len(LETTERS)
    weights[256:small] *= 3.0
    weights[ord(" ")] *= 3.0
    weights[ord('"')] *= 3.0
    if broken:
        weights[128:256] *= 6.0
    if letters != LETTERS:
        for token, letter in enumerate(LETTERS + LETTERS.upper(), start=256):
            weights[token] *= letter.lower() in letters
        weights[128:256] = 0
        weights[ord("A") : ord("z") + 1] *= any("a" <= letter <= "z" for letter in letters) * 6.0
    for token in never:
        weights[token] = 0
    return weights


def _add(
    out: gguf.GGUFWriter, name: str, random: np.random.Generator, rows: int, columns: int, scale: float, kind: gguf.GGMLQuantizationType
) -> None:
    if kind is gguf.GGMLQuantizationType.F32:
        out.add_tensor(name, random.normal(0, scale, (rows, columns)).astype(np.float32))
        return
    # Quantised blocks made directly: a half-precision scale, then random quants (Q4_0: 16 bytes, Q8_0: 32).
    block, size = gguf.GGML_QUANT_SIZES[kind]
    spread = {"Q4_0": 4.6, "Q8_0": 73.0}[kind.name]  # standard deviation of the quants
    blocks = random.integers(0, 256, (rows * columns // block, size), np.uint8)
    blocks[:, :2] = np.frombuffer(np.float16(scale / spread).tobytes(), np.uint8)
    out.add_tensor(name, blocks.reshape(rows, columns // block * size), raw_dtype=kind)

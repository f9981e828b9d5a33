"""What a GGUF file says of itself, read without llama.cpp and without trust in the file.

The format: github.com/ggml-org/ggml, docs/gguf.md (versions 2 and 3, little-endian). Every length is checked against the
bytes that are there before anything is read by it, so that a damaged or hostile file ends in a `Problem`.
"""

from __future__ import annotations

import mmap
import struct
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from law.words import Problem, Words

# Text-writing architectures of the llama.cpp that requirements.lock names (its src/llama-arch.cpp, less encoders, speech
# and diffusion models). llama.cpp has the last word when it loads the file.
WRITERS = frozenset(
    """llama llama4 deci falcon grok gpt2 gptj gptneox mpt baichuan starcoder refact bloom stablelm qwen qwen2 qwen2moe qwen2vl
    qwen3 qwen3moe qwen3next qwen3vl qwen3vlmoe qwen35 qwen35moe phi2 phi3 phimoe plamo plamo2 plamo3 codeshell orion internlm2
    minicpm minicpm3 gemma gemma2 gemma3 gemma3n gemma4 starcoder2 mamba mamba2 jamba falcon-h1 xverse command-r cohere2 cohere2moe
    dbrx olmo olmo2 olmoe openelm arctic deepseek deepseek2 deepseek32 deepseek4 chatglm glm4 glm4moe glm-dsa bitnet jais jais2
    nemotron nemotron_h nemotron_h_moe exaone exaone4 exaone-moe rwkv6 rwkv6qwen2 rwkv7 arwkv7 granite granitemoe granitehybrid
    chameleon plm bailingmoe bailingmoe2 bailingmoe3 dots1 arcee afmoe ernie4_5 ernie4_5-moe hunyuan-moe hunyuan-dense smollm3
    gpt-oss lfm2 lfm2moe smallthinker seed_oss grovemoe apertus minimax-m2 pangu-embedded mistral3 mistral4 mimo2 step35 maincoder
    kimi-linear""".split()
)
# Models that read but do not write: named, so that the sentence can say so.
_ENCODERS = frozenset(
    """bert modern-bert nomic-bert nomic-bert-moe neo-bert jina-bert-v2 jina-bert-v3 eurobert gemma-embedding llama-embed t5encoder clip
    wavtokenizer-dec""".split()
)

# ggml type: (name, elements in a block, bytes of a block); ggml.h and ggml-common.h
_TYPES = {
    0: ("F32", 1, 4), 1: ("F16", 1, 2), 2: ("Q4_0", 32, 18), 3: ("Q4_1", 32, 20), 6: ("Q5_0", 32, 22), 7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34), 9: ("Q8_1", 32, 36), 10: ("Q2_K", 256, 84), 11: ("Q3_K", 256, 110), 12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176), 14: ("Q6_K", 256, 210), 15: ("Q8_K", 256, 292), 16: ("IQ2_XXS", 256, 66), 17: ("IQ2_XS", 256, 74),
    18: ("IQ3_XXS", 256, 98), 19: ("IQ1_S", 256, 50), 20: ("IQ4_NL", 32, 18), 21: ("IQ3_S", 256, 110), 22: ("IQ2_S", 256, 82),
    23: ("IQ4_XS", 256, 136), 24: ("I8", 1, 1), 25: ("I16", 1, 2), 26: ("I32", 1, 4), 27: ("I64", 1, 8), 28: ("F64", 1, 8),
    29: ("IQ1_M", 256, 56), 30: ("BF16", 1, 2), 34: ("TQ1_0", 256, 54), 35: ("TQ2_0", 256, 66), 39: ("MXFP4", 32, 17),
    40: ("NVFP4", 64, 36),
}  # fmt: skip
# general.file_type (llama.h, enum llama_ftype)
_FILE_TYPES = {
    0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K", 11: "Q3_K_S", 12: "Q3_K_M", 13: "Q3_K_L",
    14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S", 17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS", 20: "IQ2_XS", 21: "Q2_K_S", 22: "IQ3_XS",
    23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M", 28: "IQ2_S", 29: "IQ2_M", 30: "IQ4_XS", 31: "IQ1_M",
    32: "BF16", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4",
}  # fmt: skip

_NO_MODEL = Words(
    kk="{file}: бұл GGUF моделінің файлы емес; .gguf файлын таңдаңыз.",
    ru="{file}: это не файл модели GGUF; выберите файл .gguf.",
    en="{file} is no GGUF model; choose a .gguf file.",
)
_VERSION = Words(
    kk="{file}: GGUF форматының {version}-нұсқасы қолданылмайды; 2 немесе 3-нұсқадағы файл қажет.",
    ru="{file}: версия {version} формата GGUF не поддерживается; нужен файл версии 2 или 3.",
    en="{file} is of GGUF version {version}, which is not supported; bring a file of version 2 or 3.",
)
_DAMAGED = Words(
    kk="{file}: модель файлының басы бүлінген немесе толық емес; оны тасымалдағыштан қайта көшіріңіз.",
    ru="{file}: начало файла модели повреждено или неполно; скопируйте его с носителя заново.",
    en="{file}: the head of the model file is damaged or incomplete; copy it from its source again.",
)
_TRUNCATED = Words(
    kk="{file}: модель файлы толық емес ({need} байттың орнына {have} байт); оны тасымалдағыштан қайта көшіріңіз.",
    ru="{file}: файл модели неполный ({have} байт вместо {need}); скопируйте его с носителя заново.",
    en="{file}: the model file is truncated ({have} bytes instead of {need}); copy it from its source again.",
)
_UNKNOWN = Words(
    kk="{file}: «{name}» архитектурасы бұл бағдарламаның llama.cpp нұсқасына белгісіз; басқа модель таңдаңыз.",
    ru="{file}: архитектура «{name}» неизвестна llama.cpp этой программы; выберите другую модель.",
    en="{file}: the llama.cpp of this program does not know the architecture “{name}”; choose another model.",
)
_READS_ONLY = Words(
    kk="{file}: «{name}» архитектурасы мәтін жазбайды; мәтін жазатын модель таңдаңыз.",
    ru="{file}: модель архитектуры «{name}» не пишет текст; выберите модель, которая пишет.",
    en="{file}: a model of the architecture “{name}” does not write text; choose one that does.",
)
_SPLIT = Words(
    kk="{file}: модель {count} файлға бөлінген; алдымен оларды llama-gguf-split арқылы бір файлға біріктіріңіз.",
    ru="{file}: модель разделена на {count} файлов; сначала соедините их в один программой llama-gguf-split.",
    en="{file}: the model is split into {count} files; first join them into one with llama-gguf-split.",
)
_TYPE = Words(
    kk="{file}: {type} кванттау түрі бұл бағдарламаның llama.cpp нұсқасына белгісіз; басқа файл таңдаңыз.",
    ru="{file}: вид квантования {type} неизвестен llama.cpp этой программы; выберите другой файл.",
    en="{file}: the llama.cpp of this program does not know the quantisation type {type}; choose another file.",
)
NO_FILE = Words(
    kk="{file}: файл табылмады немесе оқылмайды; жолы мен рұқсатын тексеріңіз.",
    ru="{file}: файл не найден или не читается; проверьте путь и права доступа.",
    en="{file} is not there or cannot be read; check the path and its permissions.",
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the file says of itself. Sizes in bytes, lengths in tokens; "" and () where it does not say."""

    size: int
    architecture: str
    name: str
    parameters: int  # elements of all tensors
    quantisation: str
    context_length: int
    layers: int
    embedding_length: int
    kv_width: int  # elements of keys and values kept for one token, over all layers
    vocabulary: int
    languages: tuple[str, ...]
    licence: str
    chat_template: str

    def memory(self, context: int, bytes_per_element: float = 2.0) -> int:
        """An estimate of the memory to run it: weights, the KV cache for `context` tokens, buffers of computation."""
        return self.size + int(self.kv_width * context * bytes_per_element) + 200_000_000 + self.embedding_length * 40_000


def read(path: Path) -> Header:
    """Read the header of a GGUF file and check that the file holds all its tensors.

    Raises `Problem` for what is no GGUF, is damaged, truncated or split, or is no architecture that writes text."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            if size < 24:
                raise Problem(_NO_MODEL.format(file=path.name))
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return _Reader(data, size, path.name).header()
    except OSError as error:
        raise Problem(NO_FILE.format(file=path)) from error


# GGUF value types: struct format of the scalars, then string and array
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_MOST_KEYS = 65_536
_LONGEST_STRING = 16_000_000
_KEPT_ARRAY = 4_096  # longer arrays (vocabularies) are walked over, and only their length is kept


@dataclass(frozen=True, slots=True)
class _Long:
    """An array too long to keep."""

    count: int


class _Reader:
    def __init__(self, data: mmap.mmap, size: int, name: str) -> None:
        self.data, self.size, self.name, self.at = data, size, name, 0

    def header(self) -> Header:
        if self.data[:4] != b"GGUF":
            raise self.problem(_NO_MODEL)
        self.at = 4
        version = self.number("I")
        if version not in (2, 3):
            raise self.problem(_VERSION, version=version)
        tensors, keys = self.number("Q"), self.number("Q")
        if keys > _MOST_KEYS or tensors > self.size // 24:
            raise self.problem(_DAMAGED)
        values: dict[str, Any] = {}
        for _ in range(keys):
            key = self.string()
            values[key] = self.value(self.number("I"))
        self.refuse_what_cannot_write(values)
        parameters, kinds = self.tensors(tensors, values)
        return _header(values, self.size, parameters, kinds)

    def refuse_what_cannot_write(self, values: Mapping[str, Any]) -> None:
        architecture = values.get("general.architecture")
        if not isinstance(architecture, str):
            raise self.problem(_DAMAGED)
        if architecture in _ENCODERS:
            raise self.problem(_READS_ONLY, name=architecture)
        if architecture not in WRITERS:
            raise self.problem(_UNKNOWN, name=architecture[:40])
        if (count := _whole(values.get("split.count"))) > 1:
            raise self.problem(_SPLIT, count=count)

    def tensors(self, count: int, values: Mapping[str, Any]) -> tuple[int, Counter[str]]:
        """Walk the tensors' descriptions. Returns the number of elements, and how many are of each type."""
        kinds: Counter[str] = Counter()
        end = 0
        for _ in range(count):
            self.string()
            dimensions = self.number("I")
            if not 1 <= dimensions <= 4:
                raise self.problem(_DAMAGED)
            elements = 1
            for _ in range(dimensions):
                elements *= self.number("Q")
            kind = self.number("I")
            if kind not in _TYPES:
                raise self.problem(_TYPE, type=kind)
            name, block, bytes_of_block = _TYPES[kind]
            kinds[name] += elements
            end = max(end, self.number("Q") + -(-elements // block) * bytes_of_block)
        alignment = _whole(values.get("general.alignment")) or 32
        start = -(-self.at // alignment) * alignment
        if start + end > self.size:
            raise self.problem(_TRUNCATED, have=self.size, need=start + end)
        return kinds.total(), kinds

    def value(self, kind: int) -> Any:
        if kind in _SCALARS:
            return self.number(_SCALARS[kind])
        if kind == _STRING:
            return self.string()
        if kind != _ARRAY:
            raise self.problem(_DAMAGED)
        kind, count = self.number("I"), self.number("Q")
        if kind in _SCALARS:
            width = struct.calcsize("<" + _SCALARS[kind])
            if count * width > self.size - self.at:
                raise self.problem(_DAMAGED)
            if count <= _KEPT_ARRAY:
                return [self.number(_SCALARS[kind]) for _ in range(count)]
            self.at += count * width
            return _Long(count)
        if kind != _STRING or count > (self.size - self.at) // 8:
            raise self.problem(_DAMAGED)
        if count <= _KEPT_ARRAY:
            return [self.string() for _ in range(count)]
        for _ in range(count):
            self.skip_string()
        return _Long(count)

    def number(self, form: str) -> Any:
        try:
            (value,) = struct.unpack_from("<" + form, self.data, self.at)
        except struct.error as error:
            raise self.problem(_DAMAGED) from error
        self.at += struct.calcsize("<" + form)
        return value

    def skip_string(self) -> int:
        length: int = self.number("Q")
        if length > min(_LONGEST_STRING, self.size - self.at):
            raise self.problem(_DAMAGED)
        self.at += length
        return length

    def string(self) -> str:
        length = self.skip_string()
        return self.data[self.at - length : self.at].decode("utf-8", "replace")

    def problem(self, words: Words, **slots: object) -> Problem:
        return Problem(words.format(file=self.name, **slots))


def _header(values: Mapping[str, Any], size: int, parameters: int, kinds: Counter[str]) -> Header:
    architecture = values["general.architecture"]

    def own(key: str) -> Any:
        return values.get(f"{architecture}.{key}")

    layers = _whole(own("block_count"))
    width = _whole(own("embedding_length"))
    heads = max(_each(own("attention.head_count"), 1), default=1)
    kv_heads = _each(own("attention.head_count_kv") or own("attention.head_count"), max(layers, 1))
    head = width // max(heads, 1)
    of_one_head = (_whole(own("attention.key_length")) or head) + (_whole(own("attention.value_length")) or head)
    tokens = values.get("tokenizer.ggml.tokens")
    languages = values.get("general.languages")
    file_type = _FILE_TYPES.get(_whole(values.get("general.file_type"), -1), "")
    return Header(
        size=size,
        architecture=architecture,
        name=_words(values.get("general.name")),
        parameters=parameters,
        quantisation=file_type or (kinds.most_common(1)[0][0] if kinds else ""),
        context_length=_whole(own("context_length")),
        layers=layers,
        embedding_length=width,
        kv_width=sum(kv_heads) * of_one_head,
        vocabulary=tokens.count if isinstance(tokens, _Long) else len(tokens) if isinstance(tokens, list) else 0,
        languages=tuple(str(language) for language in languages) if isinstance(languages, list) else (),
        licence=_words(values.get("general.license")),
        chat_template=_words(values.get("tokenizer.chat_template")),
    )


def _whole(value: object, default: int = 0) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else default


def _each(value: object, layers: int) -> list[int]:
    """A number given once for all layers, or once for each."""
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return [_whole(value)] * min(layers, 4_096)


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""

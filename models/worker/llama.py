"""One model in llama.cpp: load, read a prompt, write token by token, stop at once.

Written over the C interface (`llama_cpp.llama_cpp`), not over the class `Llama`: that one keeps a matrix of scores of half
a gigabyte for a large vocabulary, applies a grammar to the whole vocabulary at each token, decodes the whole answer again at
each token, and offers no way to stop while a prompt is read.
"""

from __future__ import annotations

import codecs
import ctypes
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import llama_cpp.llama_cpp as llama
import numpy as np
from llama_cpp.llama_grammar import json_schema_to_gbnf

from models import machine
from models.worker.template import Part

_FLASH_ATTENTION = {"f16": llama.LLAMA_FLASH_ATTN_TYPE_AUTO, "q8_0": llama.LLAMA_FLASH_ATTN_TYPE_ENABLED}
_CACHE_TYPES = {"f16": llama.GGML_TYPE_F16, "q8_0": llama.GGML_TYPE_Q8_0}
_LOG_ERROR = 4  # ggml.h, enum ggml_log_level (llama_cpp/_logger.py names an older one)
_ABORTED = 2  # llama_decode's answer after the abort callback said so
_TOP_K, _TOP_P, _MIN_P = 40, 0.95, 0.05


class Failure(Exception):
    """A request that cannot be done. `code` as in `models.protocol.Failed`."""

    def __init__(self, code: str, detail: str, have: int = 0, most: int = 0) -> None:
        super().__init__(detail)
        self.code, self.detail, self.have, self.most = code, detail, have, most


@dataclass(frozen=True, slots=True)
class Written:
    """One answer; the fields are those of `models.protocol.Finished`."""

    text: str
    reason: str
    prompt_tokens: int
    reused: int
    tokens: int
    first: float
    seconds: float


def load_backends() -> None:
    """A build that chooses its instructions by the processor has them as libraries of their own (GGML_BACKEND_DL), of which the best that
    runs here is loaded; others have them built in."""
    folder = Path(llama.__file__).parent / "lib"
    if any(folder.glob("*ggml-cpu-*")):
        llama._lib.ggml_backend_load_all_from_path(str(folder).encode())  # by way of libllama: the ggml that it uses itself


class Model:
    """A loaded model with its context. One owner, one request at a time; only `stop` may be called from another thread."""

    def __init__(self, path: str, *, context: int, threads: int, share: bool, batch: int, cache: str) -> None:
        """Load the file. `share`: leave cores to programs that want them. Raises `Failure` (load) with llama.cpp's own last error."""
        self._share = machine.Share(threads) if share else None
        self._errors: list[str] = []
        self._log = llama.llama_log_callback(self._keep_errors)
        llama.llama_log_set(self._log, None)
        load_backends()
        llama.llama_backend_init()
        parameters = llama.llama_model_default_params()
        parameters.n_gpu_layers = 0  # only computation on the processor can be stopped at once
        parameters.load_mode = llama.LLAMA_LOAD_MODE_MMAP
        self._model = llama.llama_model_load_from_file(path.encode("utf-8"), parameters)
        if not self._model:
            raise Failure("load", self._last_error())
        self._context = self._make_context(context, threads, batch, cache)
        self._batch = batch
        self._memory = llama.llama_get_memory(self._context)
        self._vocabulary = llama.llama_model_get_vocab(self._model)
        self._size = llama.llama_vocab_n_tokens(self._vocabulary)
        self._read: list[int] = []  # the tokens whose keys and values are in memory
        self._candidates = np.zeros(self._size, dtype=[("id", np.int32), ("logit", np.float32), ("p", np.float32)])
        self._piece = ctypes.create_string_buffer(512)

    def _make_context(self, context: int, threads: int, batch: int, cache: str) -> llama.llama_context_p:
        # The abort callback is libc's strlen over a string of our own: empty means go on, anything else stop. So the
        # computing thread never waits for Python, and a stop takes effect between two nodes of the graph.
        self._stop = ctypes.create_string_buffer(2)
        libc = ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
        parameters = llama.llama_context_default_params()
        parameters.n_ctx, parameters.n_batch, parameters.n_ubatch = context, batch, batch
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.type_k = parameters.type_v = _CACHE_TYPES[cache]
        parameters.flash_attn_type = _FLASH_ATTENTION[cache]
        parameters.n_outputs_max = 1  # scores of one token at a time, not of a whole batch
        parameters.abort_callback = llama.ggml_abort_callback(ctypes.cast(libc.strlen, ctypes.c_void_p).value or 0)
        parameters.abort_callback_data = ctypes.addressof(self._stop)
        made = llama.llama_init_from_model(self._model, parameters)
        if not made:
            raise Failure("memory", self._last_error())
        return made

    @property
    def context(self) -> int:
        """Tokens that fit into the context."""
        return int(llama.llama_n_ctx(self._context))

    @property
    def template(self) -> str:
        """The chat template of the file, "" where it has none."""
        return (llama.llama_model_chat_template(self._model, None) or b"").decode("utf-8", "replace")

    def name_of(self, token: int) -> str:
        """A special token as text."""
        return (llama.llama_vocab_get_text(self._vocabulary, token) or b"").decode("utf-8", "replace") if token >= 0 else ""

    @property
    def begin(self) -> str:
        return self.name_of(llama.llama_vocab_bos(self._vocabulary))

    @property
    def end(self) -> str:
        return self.name_of(llama.llama_vocab_eos(self._vocabulary))

    def stop(self) -> None:
        """Stop what runs now, also in the middle of a prompt. Stays in force until `ready`."""
        self._stop[0] = b"\x01"

    def ready(self) -> None:
        """Take back `stop`."""
        self._stop[0] = b"\x00"

    @property
    def stopping(self) -> bool:
        return bool(self._stop[0] != b"\x00")

    def tokens(self, text: str, *, special: bool = False) -> list[int]:
        """The tokens of a text. Control tokens are read as such only where `special`."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        while True:
            out = (llama.llama_token * room)()
            count = llama.llama_tokenize(self._vocabulary, data, len(data), out, room, False, special)
            if count >= 0:
                return list(out[:count])
            room = -count

    def prompt(self, parts: list[Part]) -> list[int]:
        """The tokens of a rendered conversation: what came from outside can never become a control token."""
        tokens: list[int] = []
        if llama.llama_vocab_get_add_bos(self._vocabulary) and not (parts and parts[0].text.startswith(self.begin)):
            tokens.append(llama.llama_vocab_bos(self._vocabulary))
        for part in parts:
            tokens += self.tokens(part.text, special=part.ours)
        return tokens

    def write(
        self,
        tokens: list[int],
        *,
        schema: str,
        most_tokens: int,
        temperature: float,
        seed: int,
        on_reading: Callable[[int, int], None],
        on_piece: Callable[[str], None],
    ) -> Written:
        """Read the prompt and write an answer. Raises `Failure`."""
        start = time.perf_counter()
        if len(tokens) + most_tokens > self.context:
            raise Failure("overflow", "", have=len(tokens) + most_tokens, most=self.context)
        sampler = self._sampler(temperature, seed)
        grammar = self._grammar(schema) if schema else None
        try:
            reused = self._read_prompt(tokens, on_reading)
            first = time.perf_counter() - start
            decoder = codecs.getincrementaldecoder("utf-8")("replace")
            text, count, reason = "", 0, "cancelled" if self.stopping else "length"
            while count < most_tokens and not self.stopping:
                token = self._choose(sampler, grammar)
                if llama.llama_vocab_is_eog(self._vocabulary, token):
                    reason = "stop"
                    break
                count += 1
                if piece := decoder.decode(self._bytes(token)):
                    text += piece
                    on_piece(piece)
                if not self._decode([token]):
                    reason = "cancelled"
                    break
            if rest := decoder.decode(b"", final=True):
                text += rest
                on_piece(rest)
            return Written(text, "cancelled" if self.stopping else reason, len(tokens), reused, count, first, time.perf_counter() - start)
        finally:
            llama.llama_sampler_free(sampler)
            if grammar:
                llama.llama_sampler_free(grammar)

    def close(self) -> None:
        llama.llama_free(self._context)
        llama.llama_model_free(self._model)

    # Reading

    def _read_prompt(self, tokens: list[int], on_reading: Callable[[int, int], None]) -> int:
        """Bring the memory to hold exactly these tokens. Returns how many were there already."""
        shared = 0
        for known, wanted in zip(self._read, tokens[:-1], strict=False):  # the last is always read: its scores are needed
            if known != wanted:
                break
            shared += 1
        if not llama.llama_memory_seq_rm(self._memory, 0, shared, -1):  # recurrent models cannot forget a part
            llama.llama_memory_clear(self._memory, True)
            shared = 0
        del self._read[shared:]
        for at in range(shared, len(tokens), self._batch):
            on_reading(at, len(tokens))
            if not self._decode(tokens[at : at + self._batch]):
                break
        on_reading(len(self._read), len(tokens))
        return shared

    def _decode(self, tokens: list[int]) -> bool:
        """Compute keys, values and scores. False when stopped; the memory then holds what was done so far."""
        if self._share is not None:
            threads = self._share.threads()
            llama.llama_set_n_threads(self._context, threads, threads)
        array = (llama.llama_token * len(tokens))(*tokens)
        status = llama.llama_decode(self._context, llama.llama_batch_get_one(array, len(tokens)))
        self._read += tokens
        if status == 0:
            return True
        kept = llama.llama_memory_seq_pos_max(self._memory, 0) + 1
        del self._read[kept:]
        if status == _ABORTED:
            return False
        raise Failure("decode", f"llama_decode returned {status}: {self._last_error()}")

    # Choosing the next token

    def _sampler(self, temperature: float, seed: int) -> llama.llama_sampler_p:
        chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        if temperature <= 0:
            llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_greedy())
            return chain
        llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_top_k(_TOP_K))
        llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_top_p(_TOP_P, 1))
        llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_min_p(_MIN_P, 1))
        llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_temp(temperature))
        llama.llama_sampler_chain_add(chain, llama.llama_sampler_init_dist(seed))
        return chain

    def _grammar(self, schema: str) -> llama.llama_sampler_p:
        try:
            text = json_schema_to_gbnf(schema)
        except Exception as error:  # the converter raises whatever Python raises for a wrong schema
            raise Failure("grammar", f"{type(error).__name__}: {error}") from error
        made = llama.llama_sampler_init_grammar(self._vocabulary, text.encode("utf-8"), b"root")
        if not made:  # a bad grammar would end the process at its first use (PITFALLS C1.4)
            raise Failure("grammar", self._last_error())
        return made

    def _choose(self, sampler: llama.llama_sampler_p, grammar: llama.llama_sampler_p | None) -> int:
        """The next token. The grammar looks at the whole vocabulary only when it refuses the first choice."""
        token: int = llama.llama_sampler_sample(sampler, self._context, -1)
        if grammar is None:
            return token
        if not self._allows(grammar, token):
            scores = np.ctypeslib.as_array(llama.llama_get_logits_ith(self._context, -1), (self._size,))
            self._candidates["id"] = np.arange(self._size, dtype=np.int32)
            self._candidates["logit"] = scores
            array = self._array(self._candidates)
            llama.llama_sampler_apply(grammar, ctypes.byref(array))
            llama.llama_sampler_apply(sampler, ctypes.byref(array))
            token = array.data[array.selected].id
        llama.llama_sampler_accept(grammar, token)
        return token

    def _allows(self, grammar: llama.llama_sampler_p, token: int) -> bool:
        one = (llama.llama_token_data * 1)(llama.llama_token_data(token, 1.0, 0.0))
        array = llama.llama_token_data_array(ctypes.cast(one, llama.llama_token_data_p), 1, -1, False)
        llama.llama_sampler_apply(grammar, ctypes.byref(array))
        return bool(one[0].logit != float("-inf"))

    def _array(self, candidates: np.ndarray) -> llama.llama_token_data_array:
        data = candidates.ctypes.data_as(llama.llama_token_data_p)
        return llama.llama_token_data_array(data, len(candidates), -1, False)

    def _bytes(self, token: int) -> bytes:
        length = llama.llama_token_to_piece(self._vocabulary, token, self._piece, len(self._piece), 0, False)
        return self._piece.raw[:length] if length > 0 else b""

    # llama.cpp's log

    def _keep_errors(self, level: int, text: bytes, _: object) -> None:
        if level == _LOG_ERROR:
            self._errors = [*self._errors[-4:], text.decode("utf-8", "replace").strip()]

    def _last_error(self) -> str:
        return "; ".join(self._errors)[:500]

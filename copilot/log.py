"""The program's log: what failed and where in the code, never a word of a draft."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from copilot import folders

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def path() -> Path:
    """The log's file; opens it on first use."""
    place = folders.data() / "zhoba.log"
    logger = logging.getLogger("zhoba")
    if not any(isinstance(handler, RotatingFileHandler) for handler in logger.handlers):
        handler = RotatingFileHandler(place, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
        handler.setFormatter(_WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
        place.chmod(0o600)
    return place


class _WithoutValues(logging.Formatter):
    """Tracebacks name file, line and kind of error, but not the error's message: that may quote the draft."""

    def formatException(self, ei: _ExceptionInfo) -> str:
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + (kind.__name__ if kind else "")

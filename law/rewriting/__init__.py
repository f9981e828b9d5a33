"""Amending bills backwards: the bill written from an act and the same act as edited.

`edits` finds what was done, unit by unit (`alignment` line by line); `ways` says how that can be put (`words` changed, or the element read
anew); `naming`, `phrases` and `sentences` put it in Russian or Kazakh; `opening` and `composing` write what stands around; `writing` proves
every instruction by carrying it out (`law.amendments`) and names what cannot be said."""

from __future__ import annotations

from law.rewriting.model import Change, Unexpressed, Written
from law.rewriting.numbering import Renumbered
from law.rewriting.writing import together, write

__all__ = ["Change", "Renumbered", "Unexpressed", "Written", "together", "write"]

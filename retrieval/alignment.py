"""Provisions of one act in two languages, paired."""

from __future__ import annotations

import sqlite3


def align(connection: sqlite3.Connection) -> None:
    """Pair the provisions that have the same path in the act's two languages."""
    connection.execute("UPDATE provisions SET twin = NULL")
    connection.execute(
        """UPDATE provisions SET twin = (
               SELECT other.id FROM expressions mine
               JOIN expressions its ON its.act = mine.act AND its.language <> mine.language
               JOIN provisions other ON other.expression = its.id AND other.path = provisions.path
               WHERE mine.id = provisions.expression ORDER BY its.language DESC LIMIT 1)"""
    )

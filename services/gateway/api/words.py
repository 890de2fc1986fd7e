"""A filter sent empty (`?mapel=`) asks for everything, as a form of a web page sends it; any other word must be one of the list."""

from __future__ import annotations

from typing import Any

from pydantic import BeforeValidator


def _none_where_empty(told: Any) -> Any:
    return None if told == "" else told


EMPTY = BeforeValidator(_none_where_empty)
"""Beside every filter by a word, a day or an id that may be left out; filters by free text are empty by default already."""

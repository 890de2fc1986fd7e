"""One byte form for one value, so that equal things have equal hashes everywhere.

Canonical JSON here: UTF-8, keys sorted, no spaces, no floats (numbers in contracts are integers with a unit in the name),
dates as ISO text. Arrays keep their order: who writes one sorts it by its stable key first.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any


def canonical_bytes(value: Any) -> bytes:
    """The canonical JSON of `value`. Raises TypeError on a float or any type without one form."""
    _refuse_floats(value)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain).encode()


def canonical_hash(value: Any) -> str:
    """SHA-256 of the canonical JSON, 64 hex digits."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _refuse_floats(value: Any) -> None:
    kind = type(value)
    if kind is str or kind is int:  # nearly all there is; the checks at the end are for what is rarer and slower to tell
        return
    if kind is dict or kind is list:
        for item in value.values() if kind is dict else value:
            _refuse_floats(item)
        return
    if isinstance(value, float):
        raise TypeError("a float has no canonical form: round it once and name its unit")
    if isinstance(value, Mapping):
        for item in value.values():
            _refuse_floats(item)
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        for item in value:
            _refuse_floats(item)

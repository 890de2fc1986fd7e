"""Keyset paging: an opaque cursor over (sort key, id), a limit of 1 to 500, no total unless asked."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from typing import Any

from shared.errors import MasukanTidakSah

LIMIT_DEFAULT = 50
LIMIT_MAX = 500


def clamp(limit: int) -> int:
    """A limit too large is brought into range, not refused."""
    return max(1, min(limit, LIMIT_MAX))


def encode(position: list[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(position, default=str).encode()).decode().rstrip("=")


def decode(cursor: str, *kinds: Callable[[Any], Any]) -> list[Any]:
    """The position a cursor stands for, one part per kind (int, str, …). Raises MasukanTidakSah when it is not one of ours."""
    try:
        position = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if not isinstance(position, list) or len(position) != len(kinds) or "\\u0000" in json.dumps(position):
            raise _wrong()
        return [kind(part) for kind, part in zip(kinds, position, strict=True)]
    except (binascii.Error, ValueError, TypeError, AttributeError, RecursionError) as damage:
        raise _wrong() from damage


def row_number(part: Any) -> int:
    """A place in a list, as far as a database column of whole numbers reaches."""
    number = int(part)
    if not -1 <= number < 2**31:
        raise ValueError("not a place in a list")
    return number


def big_number(part: Any) -> int:
    """A place in a stream that outlives every list."""
    number = int(part)
    if not 0 <= number < 2**62:
        raise ValueError("not a place in a stream")
    return number


def _wrong() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Cursor tidak dikenal.", saran="Mulai lagi tanpa cursor.", pesan_en="Unknown cursor; start again without one."
    )

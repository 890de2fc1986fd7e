"""Keyset paging: an opaque cursor over (sort key, id), a limit of 1 to 500, no total unless asked."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from shared.errors import MasukanTidakSah

LIMIT_DEFAULT = 50
LIMIT_MAX = 500


def clamp(limit: int) -> int:
    """A limit too large is brought into range, not refused."""
    return max(1, min(limit, LIMIT_MAX))


def encode(position: list[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(position, default=str).encode()).decode().rstrip("=")


def decode(cursor: str, length: int) -> list[Any]:
    """The position a cursor stands for. Raises MasukanTidakSah when it is not one of ours."""
    try:
        position = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError) as damage:
        raise _wrong() from damage
    if not isinstance(position, list) or len(position) != length:
        raise _wrong()
    return position


def _wrong() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Cursor tidak dikenal.", saran="Mulai lagi tanpa cursor.", pesan_en="Unknown cursor; start again without one."
    )

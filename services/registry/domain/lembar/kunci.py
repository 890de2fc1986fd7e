"""What a row of the worksheet is about, and which version of it the file shows.

A row's version counts what changed it: the case's own changes, and the decisions that worksheets put on it. It is written with letters
between, so that no spreadsheet takes it for a number or a date.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

_KEY = re.compile(r"U:([0-9a-f-]{36})|R:([0-9a-f-]{36}):(\d{1,6})")
_VERSION = re.compile(r"v(\d{1,9})k(\d{1,6})")


@dataclass(frozen=True)
class Kunci:
    """A case, or a planned move (its analysis and number) that is no case yet."""

    usulan_id: uuid.UUID | None = None
    analisis_id: uuid.UUID | None = None
    no: int | None = None

    def __str__(self) -> str:
        return f"U:{self.usulan_id}" if self.usulan_id else f"R:{self.analisis_id}:{self.no}"


def key_in(text: str) -> Kunci | None:
    """None for what is no key of ours."""
    found = _KEY.fullmatch(text.strip())
    try:
        if found and found[1]:
            return Kunci(uuid.UUID(found[1]))
        return Kunci(None, uuid.UUID(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def version_of(versi: int, keputusan: int) -> str:
    """`versi` of the case, 0 for a planned move; `keputusan`: how many decisions of worksheets were put on it."""
    return f"v{versi}k{keputusan}"


def is_version(text: str) -> bool:
    return _VERSION.fullmatch(text.strip()) is not None

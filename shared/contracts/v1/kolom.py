"""A column of anything that comes in: its name, what its cells hold, what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TipeMasukan = Literal["text", "int", "decimal", "date", "bool", "nip", "enum", "month"]


@dataclass(frozen=True)
class KolomMasukan:
    nama: str
    tipe: TipeMasukan
    arti: str
    wajib: bool = False
    enum: str = ""
    """Name of the StrEnum in shared.vocabulary that lists the values (for tipe enum)."""

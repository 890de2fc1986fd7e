"""Codes of a hearing beside their words."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from shared.texts.case_words import word
from shared.vocabulary import (
    BidangSanggah,
    CaraBeritahu,
    HasilTinjauan,
    PutusanSanggah,
    SebabMendesak,
    Tanggapan,
)

CODES: dict[str, dict[str, type[StrEnum]]] = {
    "pemberitahuan": {"cara": CaraBeritahu, "tanggapan": Tanggapan},
    "sanggah": {"bidang": BidangSanggah, "putusan": PutusanSanggah},
    "tinjauan": {"sebab": SebabMendesak, "hasil": HasilTinjauan},
}


def heard(part: str, row: dict[str, Any]) -> dict[str, Any]:
    """The row, each of its codes also in words; null stays null."""
    said = {f"{name}_teks": word(kind(row[name])) if row[name] else None for name, kind in CODES[part].items()}
    return {**row, **said}

"""How papers and decrees refuse: not there, changed since read."""

from __future__ import annotations

from typing import Any

from services.registry.operations import step_refusals
from shared.errors import TidakDitemukan

Row = dict[str, Any]


def no_paper() -> TidakDitemukan:
    return TidakDitemukan("Naskah tidak ada.", saran="Lihat GET /v1/naskah.", pesan_en="No such paper.")


def no_decree() -> TidakDitemukan:
    return TidakDitemukan("SK tidak ada.", saran="Lihat GET /v1/sk.", pesan_en="No such decree.")


def same_version(row: Row, versi: int) -> None:
    """Raises VersiLain, with the present ETag."""
    if row["versi"] != versi:
        raise step_refusals.changed("Naskah", "paper", row)

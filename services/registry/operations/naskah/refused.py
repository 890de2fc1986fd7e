"""How papers and decrees refuse: not there, changed since read."""

from __future__ import annotations

from typing import Any

from shared.errors import TidakDitemukan, VersiLain
from shared.web.conditional import etag

Row = dict[str, Any]


def no_paper() -> TidakDitemukan:
    return TidakDitemukan("Naskah tidak ada.", saran="Lihat GET /v1/naskah.", pesan_en="No such paper.")


def no_decree() -> TidakDitemukan:
    return TidakDitemukan("SK tidak ada.", saran="Lihat GET /v1/sk.", pesan_en="No such decree.")


def same_version(row: Row, versi: int) -> None:
    """Raises VersiLain, with the present ETag."""
    if row["versi"] != versi:
        raise VersiLain(
            "Naskah ini sudah berubah sejak Anda membacanya.", saran="Baca lagi, lalu ulangi dengan ETag yang baru.",
            pesan_en="It has changed since you read it.", etag=etag(row["versi"]),
        )  # fmt: skip

"""Dates and facts of the city that rules ask for: election, term and inauguration, with who said so and on what document."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.hukum.nilai import checked
from services.registry.storage.hukum.dated import holding, state
from services.registry.storage.hukum.tables import nilai_kota
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import NilaiKota
from shared.web import paging


@dataclass(frozen=True)
class Nilai:
    """`sejak` the first day on which it holds, `sampai` the first on which it no longer does; None = until replaced."""

    nilai: str
    dasar: str
    pejabat: str
    sejak: date
    sampai: date | None = None


async def put_value(work: UnitOfWork, instansi_id: uuid.UUID, nama: NilaiKota, wanted: Nilai) -> dict[str, Any]:
    """The value as kept; the same again changes nothing. Raises MasukanTidakSah. Commits."""
    about = {"instansi_id": instansi_id, "nama": nama.value, "butir": ""}
    values = {"nilai": checked(nama, wanted.nilai), "dasar": wanted.dasar, "pejabat": wanted.pejabat, "oleh": work.actor}
    if wanted.sampai is not None and wanted.sampai <= wanted.sejak:
        raise MasukanTidakSah(
            "sampai tidak sesudah sejak.", saran="Kosongkan sampai bila belum ada akhirnya.", pesan_en="No days."
        )
    if await state(work.connection, nilai_kota, about, values, Range(wanted.sejak, wanted.sampai), work.at):
        work.record(instansi_id, "nilai_kota.disimpan", "nilai_kota", nama.value, sejak=wanted.sejak.isoformat())
        await work.commit()
    return {
        "nama": nama,
        **{name: values[name] for name in ("nilai", "dasar", "pejabat")},
        "sejak": wanted.sejak,
        "sampai": wanted.sampai,
    }


async def list_values(connection: AsyncConnection, instansi_id: uuid.UUID, on: date, limit: int, cursor: str) -> dict[str, Any]:
    """Every value there can be, those the city has not given as null."""
    after = paging.decode(cursor, str)[0] if cursor else ""
    held = {
        row["nama"]: row for row in await holding(connection, nilai_kota, instansi_id, on) if row["nama"] != NilaiKota.TMT_MASSAL
    }
    names = sorted(name.value for name in NilaiKota if name != NilaiKota.TMT_MASSAL and name.value > after)
    items = [_item(name, held.get(name)) for name in names[:limit]]
    return {"per": on, "items": items, "berikutnya": paging.encode([names[limit - 1]]) if len(names) > limit else None}


def _item(name: str, row: dict[str, Any] | None) -> dict[str, Any]:
    said = {column: row[column] if row else None for column in ("nilai", "dasar", "pejabat")}
    return {"nama": name, **said, "sejak": row["berlaku"].lower if row else None, "sampai": row["berlaku"].upper if row else None}

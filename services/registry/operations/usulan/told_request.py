"""A request as its reader gets it: age, what is missing and who has it, the standing answer, and what came of it. Never the reasons."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import WHOLE
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.penjaga.kursi import Kursi
from services.registry.domain.usulan.permohonan import age, lacks, standing
from services.registry.domain.usulan.status import TIDAK_MENGIKAT
from services.registry.domain.usulan.surat import owner
from services.registry.operations.usulan.holidays import listed
from services.registry.operations.usulan.seats_asked_for import seats_asked_for
from services.registry.storage.usulan import requests
from shared.errors import TidakDitemukan
from shared.vocabulary import JawabanPermohonan, Peran, StatusPermohonan
from shared.web import paging

Row = dict[str, Any]
SHOWN = (
    "id", "instansi_id", "tahun", "nomor", "pegawai_id", "diterima", "status", "tujuan_unor_id", "tujuan_jabatan_id", "tujuan_mapel",
    "surat", "surat_kurang_pada", "jawaban_pada", "versi", "dibuat_oleh", "dibuat_pada", "diubah_pada",
)  # fmt: skip


def desk(siapa: Siapa) -> bool:
    return siapa.holds(Peran.PETUGAS_MUTASI)


def missing_request() -> TidakDitemukan:
    return TidakDitemukan("Permohonan tidak ada.", saran="Lihat GET /v1/permohonan.", pesan_en="No such request.")


async def page(
    connection: AsyncConnection, siapa: Siapa, status: StatusPermohonan | None, pegawai_id: uuid.UUID | None, limit: int, cursor: str,
    today: date,
) -> Row:  # fmt: skip
    """Oldest first; a person who holds no office over the whole agency sees only his own."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    whose = pegawai_id if siapa.peran() & WHOLE else (siapa.pegawai_id or uuid.UUID(int=0))
    found = await requests.page(connection, siapa.instansi_id, status, whose, limit + 1, after)
    kept = found[:limit]
    items = await _told(connection, kept, today)
    return {"items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(found) > limit else None}


async def one(connection: AsyncConnection, siapa: Siapa, permohonan_id: uuid.UUID, today: date) -> Row:
    row = await requests.one(connection, permohonan_id)
    mine = row is not None and (siapa.peran() & WHOLE or siapa.is_self(row["pegawai_id"]))
    if row is None or row["instansi_id"] != siapa.instansi_id or not mine:
        raise missing_request()
    return await told(connection, siapa, row, today)


async def told(connection: AsyncConnection, siapa: Siapa, row: Mapping[str, Any], today: date) -> Row:
    return (await _told(connection, [row], today))[0]


async def _told(connection: AsyncConnection, rows: Sequence[Mapping[str, Any]], today: date) -> list[Row]:
    """As many statements for a page as for one request."""
    came = await requests.cases_of(connection, [row["id"] for row in rows])
    places = await seats_asked_for(connection, rows, today)
    return [_one(row, came.get(row["id"], []), *places[row["id"]], today) for row in rows]


def _one(row: Mapping[str, Any], came: list[Row], seat: Kursi | None, short: bool, today: date) -> Row:
    lacking = lacks(row)
    old = age(row["diterima"], today, listed())
    answer = standing(
        JawabanPermohonan(row["jawaban"]) if row["jawaban"] else None, lacking, seat, short,
        any(one["status"] not in TIDAK_MENGIKAT for one in came),
    )  # fmt: skip
    open_ = row["status"] == StatusPermohonan.DIAJUKAN
    return {
        **{name: row[name] for name in SHOWN}, "umur_hari": old.hari, "jawaban": answer.value,
        "batas_jawab": old.batas.tanggal, "batas_jawab_paling_cepat": old.batas.paling_cepat, "lewat_batas": old.lewat if open_ else False,
        "kurang": [{"jenis": kind.value, "pemilik": owner(kind)} for kind in lacking], "usulan": came,
    }  # fmt: skip

"""Bring overlays in: Plt, Plh, extra duties, a second school. They neither open nor fill a seat."""

from __future__ import annotations

import uuid

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.postgresql import Range

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.people import holders
from services.registry.storage.kepegawaian.tables import pegawai, penempatan
from services.registry.storage.kepegawaian.versions import close
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisPenempatan, StatusBaris


async def upsert_penugasan(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    return [await _one(work, batch, row) for row in rows]  # overlays are few: one at a time is clear enough


async def _one(work: UnitOfWork, batch: Batch, row: Row) -> RowResult:
    if row["jenis"] == JenisPenempatan.DEFINITIF:
        return RowResult.failed(
            "bukan_penugasan", "jenis", "Jabatan definitif diisi lewat berkas pegawai.", "Pakai jenis PLT, PLH, …"
        )
    person = await _person(work, batch, row["pegawai"])
    unit = batch.references.find_unor(row["unor"])
    if person is None or unit is None:
        column = "pegawai" if person is None else "unor"
        return RowResult.failed(f"{column}_tak_dikenal", column, "Tidak ditemukan.", "Impor lebih dahulu.")
    if row.get("selesai") and row["selesai"] < row["mulai"]:
        return RowResult.failed("tanggal_terbalik", "selesai", "Selesai sebelum mulai.", "Perbaiki salah satu tanggal.")
    valid = Range(row["mulai"], row.get("selesai"), bounds="[)")
    facts = {
        "jenis": row["jenis"], "berlaku": valid, "unor_id": unit, "jabatan_id": batch.references.find_jabatan(row.get("jabatan")),
        "bermasalah": False,
    }  # fmt: skip
    key = row.get("id_sumber") or f"{row['jenis']}:{row['unor']}:{row['mulai']}"
    held = (
        await work.connection.execute(
            select(penempatan).where(
                penempatan.c.pegawai_id == person, penempatan.c.id_sumber == key, func.upper_inf(penempatan.c.dicatat)
            )
        )
    ).mappings().first()  # fmt: skip
    if held is not None and all(held[name] == value for name, value in facts.items()):
        return RowResult(StatusBaris.TIDAK_BERUBAH, held["id"])
    await close(work.connection, penempatan, [held["id"]] if held else [], work.at)
    made = new_id()
    await work.connection.execute(
        insert(penempatan).values(id=made, pegawai_id=person, id_sumber=key, dicatat=Range(work.at, None), **facts)
    )
    work.record(batch.instansi_id, "penugasan.dicatat", "pegawai", person)
    return RowResult(StatusBaris.DIPERBARUI if held else StatusBaris.DIBUAT, made)


async def _person(work: UnitOfWork, batch: Batch, text: str) -> uuid.UUID | None:
    """The person with this id_sumber, else with this NIP."""
    held = await holders(work.connection, batch.instansi_id, [batch.vault.digest("nip", text)])
    keys = [text, *(key for _, key in held.values())]
    query = select(pegawai.c.id).where(pegawai.c.instansi_id == batch.instansi_id, pegawai.c.id_sumber.in_(keys))
    return (await work.connection.execute(query)).scalars().first()

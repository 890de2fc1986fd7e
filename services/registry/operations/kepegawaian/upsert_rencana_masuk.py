"""Bring known intake in: people who will come on a date (new CPNS and PPPK, returns from study or leave), counted, not named."""

from __future__ import annotations

from sqlalchemy import func, select

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.kepegawaian.tables import rencana_masuk
from services.registry.storage.kepegawaian.versions import correct
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import StatusBaris

NAMED = ("instansi_id", "sumber", "id_sumber")
COPIED = ("mapel", "tanggal", "jumlah", "status", "dasar")


async def upsert_rencana_masuk(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    keys = [_key(row) for row in rows]
    table = rencana_masuk.c
    query = select(rencana_masuk).where(
        table.instansi_id == batch.instansi_id,
        table.sumber == batch.sumber,
        table.id_sumber.in_(keys),
        func.upper_inf(table.dicatat),
    )
    held = [dict(row) for row in (await work.connection.execute(query)).mappings()]
    results: list[RowResult] = []
    wanted: dict[tuple[object, str, str], Row] = {}
    for key, row in zip(keys, rows, strict=True):
        unit, position = batch.references.find_unor(row["unor"]), batch.references.find_jabatan(row.get("jabatan"))
        if unit is None:
            results.append(RowResult.failed("unor_tak_dikenal", "unor", "Unit tidak ditemukan.", "Impor unitnya lebih dahulu."))
            continue
        result = RowResult(StatusBaris.TIDAK_BERUBAH, unit)
        if row.get("jabatan") and position is None:
            text = "Jabatan tidak ditemukan; dihitung pada unitnya saja."
            result.masalah.append(Masalah("jabatan_tak_dikenal", text, "jabatan", "Impor jabatan itu."))
        facts = {name: row.get(name) for name in COPIED}
        wanted[batch.instansi_id, batch.sumber, key] = {"unor_id": unit, "jabatan_id": position, **facts}
        results.append(result)
    changes = await correct(work.connection, rencana_masuk, NAMED, held, wanted, work.at)
    for key, result in zip(keys, results, strict=True):
        if result.id is not None:
            result.status = StatusBaris(changes[batch.instansi_id, batch.sumber, key])
            if result.status != StatusBaris.TIDAK_BERUBAH:
                work.record(batch.instansi_id, f"rencana_masuk.{result.status}", "unor", result.id)
    return results


def _key(row: Row) -> str:
    said = (row.get(name) for name in ("unor", "jabatan", "mapel", "tanggal", "status"))
    return str(row.get("id_sumber") or "|".join(str(part or "") for part in said))

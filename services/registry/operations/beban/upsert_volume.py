"""Bring task volumes in: outputs per unit, position, task and month, with the time norm of the task."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import func, select, tuple_

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.beban.tables import volume_tugas
from services.registry.storage.kepegawaian.versions import correct
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import StatusBaris

NAMED = ("unor_id", "jabatan_id", "tugas", "bulan")
Key = tuple[uuid.UUID, uuid.UUID, str, date]


async def upsert_volume(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    results: list[RowResult] = []
    wanted: dict[Key, Row] = {}
    for row in rows:
        unit, position = batch.references.find_unor(row["unor"]), batch.references.find_jabatan(row["jabatan"])
        if unit is None or position is None:
            column = "unor" if unit is None else "jabatan"
            mend = "Impor lebih dahulu, atau pakai kodenya."
            results.append(RowResult.failed(f"{column}_tak_dikenal", column, "Tidak ditemukan.", mend))
        elif row["volume"] < 0 or row["norma_menit"] <= 0:
            results.append(
                RowResult.failed("angka_salah", "volume", "Volume atau norma waktu tidak masuk akal.", "Perbaiki angkanya.")
            )
        else:
            facts = {"satuan": row.get("satuan"), "norma_milimenit": round(row["norma_menit"] * 1000), "volume": row["volume"]}
            facts |= {"metode": row["metode"]} if "metode" in row else {}
            wanted[unit, position, row["tugas"], row["bulan"]] = facts
            results.append(RowResult(StatusBaris.TIDAK_BERUBAH, unit))
    written = await _write(work, batch, wanted)
    for result, row in zip(results, rows, strict=True):
        if result.id is not None:
            position = batch.references.find_jabatan(row["jabatan"])
            assert position is not None
            result.status = StatusBaris(written[result.id, position, row["tugas"], row["bulan"]])
    changed = sum(result.status in (StatusBaris.DIBUAT, StatusBaris.DIPERBARUI) for result in results)
    if changed:  # one event a batch: a month of volumes is one fact about a city, not thousands
        work.record(batch.instansi_id, "volume.diimpor", "instansi", batch.instansi_id, baris=changed)
    return results


async def _write(work: UnitOfWork, batch: Batch, wanted: dict[Key, Row]) -> dict[Key, str]:
    if not wanted:
        return {}
    table = volume_tugas.c
    query = select(volume_tugas).where(
        tuple_(table.unor_id, table.jabatan_id, table.tugas, table.bulan).in_(list(wanted)), func.upper_inf(table.dicatat)
    )
    held = (await work.connection.execute(query)).mappings()
    return await correct(work.connection, volume_tugas, NAMED, held, wanted, work.at, {"sumber": batch.sumber})

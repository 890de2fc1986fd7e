"""Bring task volumes in: outputs per unit, position, task and month, with the time norm of the task."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, tuple_
from sqlalchemy.dialects.postgresql import Range

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.base import new_id
from services.registry.storage.beban.tables import volume_tugas
from services.registry.storage.kepegawaian.versions import close
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import StatusBaris

FACTS = ("satuan", "norma_milimenit", "volume")
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
            wanted[unit, position, row["tugas"], row["bulan"]] = facts
            results.append(RowResult(StatusBaris.TIDAK_BERUBAH, unit))
    written = await _write(work, wanted)
    for result, row in zip(results, rows, strict=True):
        if result.id is not None:
            position = batch.references.find_jabatan(row["jabatan"])
            assert position is not None
            result.status = StatusBaris(written[result.id, position, row["tugas"], row["bulan"]])
    changed = sum(result.status in (StatusBaris.DIBUAT, StatusBaris.DIPERBARUI) for result in results)
    if changed:  # one event a batch: a month of volumes is one fact about a city, not thousands
        work.record(batch.instansi_id, "volume.diimpor", "instansi", batch.instansi_id, baris=changed)
    return results


async def _write(work: UnitOfWork, wanted: dict[Key, Row]) -> dict[Key, str]:
    if not wanted:
        return {}
    table = volume_tugas.c
    query = select(volume_tugas).where(
        tuple_(table.unor_id, table.jabatan_id, table.tugas, table.bulan).in_(list(wanted)), func.upper_inf(table.dicatat)
    )
    held = {(r["unor_id"], r["jabatan_id"], r["tugas"], r["bulan"]): r for r in (await work.connection.execute(query)).mappings()}
    fresh: list[dict[str, Any]] = []
    closing: list[uuid.UUID] = []
    status: dict[Key, str] = {}
    for key, facts in wanted.items():
        old = held.get(key)
        if old is not None and all(old[name] == facts[name] for name in FACTS):
            status[key] = "tidak_berubah"
            continue
        status[key] = "dibuat" if old is None else "diperbarui"
        if old is not None:
            closing.append(old["id"])
        unit, position, task, month = key
        place = {"unor_id": unit, "jabatan_id": position, "tugas": task, "bulan": month}
        fresh.append({"id": new_id(), **place, "dicatat": Range(work.at, None), **facts})
    await close(work.connection, volume_tugas, closing, work.at)
    if fresh:
        await work.connection.execute(insert(volume_tugas), fresh)
    return status

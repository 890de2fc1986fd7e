"""Bring seats in: unit x position (x subject) with the established need. An empty need stays unknown, never zero."""

from __future__ import annotations

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.make_missing import make_missing
from services.registry.storage.kepegawaian import identities, versions
from services.registry.storage.kepegawaian.tables import formasi, formasi_versi
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import StatusBaris

COPIED = ("kebutuhan_ditetapkan", "nomor_penetapan", "tanggal_penetapan", "status_abk")


async def upsert_formasi(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    await make_missing(work, batch, rows)
    results: list[RowResult | None] = [None] * len(rows)
    wanted: dict[str, Row] = {}
    places: dict[str, Row] = {}
    at: list[tuple[int, str]] = []
    for index, row in enumerate(rows):
        unit, position = batch.references.find_unor(row["unor"]), batch.references.find_jabatan(row["jabatan"])
        if unit is None or position is None:
            column = "unor" if unit is None else "jabatan"
            results[index] = RowResult.failed(
                f"{column}_tak_dikenal",
                column,
                "Tidak ditemukan atau namanya tidak tunggal.",
                "Impor lebih dahulu, atau pakai kodenya.",
            )
            continue
        if (row.get("kebutuhan_ditetapkan") or 0) < 0:
            results[index] = RowResult.failed(
                "angka_salah", "kebutuhan_ditetapkan", "Kebutuhan tidak boleh negatif.", "Perbaiki angkanya."
            )
            continue
        key = row.get("id_sumber") or "|".join(str(part or "") for part in (row["unor"], row["jabatan"], row.get("mapel")))
        places[key] = {"unor_id": unit, "jabatan_id": position, "mapel": row.get("mapel")}
        wanted[key] = {name: row.get(name) for name in COPIED}
        at.append((index, key))
    ids, _ = await identities.ensure(work.connection, formasi, batch.instansi_id, batch.sumber, places)
    facts = {ids[key]: values for key, values in wanted.items()}
    changes = await versions.replace(work.connection, formasi_versi, "formasi_id", facts, batch.as_of, work.at, COPIED)
    for index, key in at:
        status = StatusBaris(changes[ids[key]])
        results[index] = RowResult(status, ids[key])
        if status != StatusBaris.TIDAK_BERUBAH:
            work.record(batch.instansi_id, f"formasi.{status}", "formasi", ids[key])
    return [result for result in results if result is not None]

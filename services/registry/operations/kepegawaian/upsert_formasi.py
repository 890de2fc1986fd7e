"""Bring seats in: unit x position (x subject) with the established need. An empty need stays unknown, never zero."""

from __future__ import annotations

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.make_missing import make_missing
from services.registry.storage.kepegawaian import identities, versions
from services.registry.storage.kepegawaian.tables import formasi, formasi_versi
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import StatusBaris

COPIED = ("kebutuhan_ditetapkan", "nomor_penetapan", "tanggal_penetapan", "status_abk")
KEPT = {
    "pemilik_abk": "pemilik_abk",
    "batas_bawah": "batas_bawah",
    "batas_atas": "batas_atas",
    "syarat": "syarat",
    "bezetting": "bezetting_tercatat",
}
"""Kept where a list has no column for them."""
COUNTS = ("kebutuhan_ditetapkan", "batas_bawah", "batas_atas", "bezetting")


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
        results[index] = _wrong_numbers(row)
        if results[index] is not None:
            continue
        key = row.get("id_sumber") or "|".join(str(part or "") for part in (row["unor"], row["jabatan"], row.get("mapel")))
        places[key] = {"unor_id": unit, "jabatan_id": position, "mapel": row.get("mapel")}
        wanted[key] = {name: row.get(name) for name in COPIED} | {kept: row[name] for name, kept in KEPT.items() if name in row}
        at.append((index, key))
    ids, _ = await identities.ensure(work.connection, formasi, batch.instansi_id, batch.sumber, places)
    facts = {ids[key]: values for key, values in wanted.items()}
    changes = await versions.replace(work.connection, formasi_versi, "formasi_id", facts, batch.as_of, work.at)
    for index, key in at:
        status = StatusBaris(changes[ids[key]])
        results[index] = RowResult(status, ids[key])
        if status != StatusBaris.TIDAK_BERUBAH:
            work.record(batch.instansi_id, f"formasi.{status}", "formasi", ids[key])
    return [result for result in results if result is not None]


def _wrong_numbers(row: Row) -> RowResult | None:
    for name in COUNTS:
        if (row.get(name) or 0) < 0:
            return RowResult.failed("angka_salah", name, "Jumlah tidak boleh negatif.", "Perbaiki angkanya.")
    low, high = row.get("batas_bawah"), row.get("batas_atas")
    if low is not None and high is not None and low > high:
        return RowResult.failed(
            "batas_terbalik", "batas_atas", "Batas atas lebih kecil dari batas bawah.", "Perbaiki salah satunya."
        )
    return None

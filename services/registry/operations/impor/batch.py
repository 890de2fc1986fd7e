"""A batch of raw rows: type each cell, refuse what cannot be, hand the rest to the upsert of its kind, answer per row."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from typing import Any

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.intake.json_row import type_row
from services.registry.operations.beban.upsert_pembelajaran import upsert_pembelajaran
from services.registry.operations.beban.upsert_sekolah import upsert_sekolah
from services.registry.operations.beban.upsert_volume import upsert_volume
from services.registry.operations.kepegawaian.context import Batch, References, Row, RowResult
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.operations.kepegawaian.upsert_formasi import upsert_formasi
from services.registry.operations.kepegawaian.upsert_jabatan import upsert_jabatan
from services.registry.operations.kepegawaian.upsert_pegawai import upsert_pegawai
from services.registry.operations.kepegawaian.upsert_penerus import upsert_penerus
from services.registry.operations.kepegawaian.upsert_penugasan import upsert_penugasan
from services.registry.operations.kepegawaian.upsert_rencana_masuk import upsert_rencana_masuk
from services.registry.operations.kepegawaian.upsert_riwayat import upsert_riwayat
from services.registry.operations.kepegawaian.upsert_unor import upsert_unor
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan, JenisRiwayat, StatusBaris

Upsert = Callable[[UnitOfWork, Batch, list[Row]], Awaitable[list[RowResult]]]
UPSERTS: dict[JenisMasukan, Upsert] = {
    JenisMasukan.UNOR: upsert_unor,
    JenisMasukan.JABATAN: upsert_jabatan,
    JenisMasukan.FORMASI: upsert_formasi,
    JenisMasukan.PEGAWAI: upsert_pegawai,
    JenisMasukan.SEKOLAH: upsert_sekolah,
    JenisMasukan.VOLUME: upsert_volume,
    JenisMasukan.PENUGASAN: upsert_penugasan,
    JenisMasukan.PENERUS: upsert_penerus,
    JenisMasukan.RENCANA_MASUK: upsert_rencana_masuk,
    JenisMasukan.PEMBELAJARAN: upsert_pembelajaran,
    **{JenisMasukan[f"RIWAYAT_{kind}"]: partial(upsert_riwayat, kind=kind) for kind in JenisRiwayat},
}


async def upsert_raw(work: UnitOfWork, batch: Batch, kind: JenisMasukan, raw: list[dict[str, Any]]) -> list[RowResult]:
    """Type and upsert; results in the order of the rows. A key that stands twice in the batch fails on the later row."""
    results: list[RowResult | None] = []
    fit: list[Row] = []
    at: list[int] = []
    seen: set[str] = set()
    for index, cells in enumerate(raw):
        row, problems, refused = type_row(kind, cells)
        key = str(row.get("id_sumber") or "")
        if key and kind.startswith("RIWAYAT_"):  # an entry is one person's: two people's first entries may both be called 1
            key = f"{row.get('pegawai')}|{row.get('nip')}|{key}"
        if refused:
            results.append(RowResult(StatusBaris.GAGAL, None, problems))
        elif key and key in seen:
            results.append(
                RowResult.failed("kunci_ganda", "id_sumber", "Kunci ini sudah ada pada baris sebelumnya.", "Hapus salah satu.")
            )
        else:
            seen.add(key)
            results.append(RowResult(StatusBaris.TIDAK_BERUBAH, None, problems))
            fit.append(row)
            at.append(index)
    for index, result in zip(at, await UPSERTS[kind](work, batch, fit) if fit else [], strict=True):
        warned = results[index]
        assert warned is not None
        results[index] = RowResult(result.status, result.id, [*warned.masalah, *result.masalah])
    return [result for result in results if result is not None]


async def run_batch(
    work: UnitOfWork,
    vault: Vault,
    as_of: date,
    kind: JenisMasukan,
    instansi_id: uuid.UUID,
    sumber: str,
    raw: list[dict[str, Any]],
    *,
    atomic: bool,
) -> dict[str, Any]:
    """The batch API's answer: a summary and one result per row. Commits, unless `atomic` and a row failed."""  # fmt: skip
    references: References = await load_references(work.connection, instansi_id, sumber)
    return await answer(
        work, await upsert_raw(work, Batch(instansi_id, sumber, as_of, vault, references), kind, raw), atomic=atomic
    )


async def answer(work: UnitOfWork, results: list[RowResult], *, atomic: bool) -> dict[str, Any]:
    """What the caller is told. Commits, unless `atomic` and a row failed."""
    counts = Counter(result.status for result in results)
    undone = atomic and counts[StatusBaris.GAGAL] > 0
    if not undone:
        await work.commit()
    summary = {status.value: 0 if undone and status != StatusBaris.GAGAL else counts[status] for status in StatusBaris}
    return {"ringkasan": summary, "diterapkan": not undone, "hasil": [_told(i, result) for i, result in enumerate(results)]}


def _told(index: int, result: RowResult) -> dict[str, Any]:
    problems = [{"kode": m.kode, "kolom": m.kolom, "pesan": m.pesan, "saran": m.saran} for m in result.masalah]
    return {"indeks": index, "status": result.status.value, "id": result.id, "masalah": problems}

"""Rows as SIASN answers them, brought in as rows of ours: one result per row, and what was not understood counted by name."""

from __future__ import annotations

import uuid
from collections import Counter
from datetime import date
from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.intake.duplicates import Duplicates
from services.registry.intake.siasn import envelope
from services.registry.intake.siasn.adapt import adapt
from services.registry.intake.siasn.shapes import BENTUK
from services.registry.operations.impor.apply import apply_batch
from services.registry.operations.impor.batch import answer
from services.registry.operations.kepegawaian.context import Batch, RowResult
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakDitemukan


async def run_siasn(
    work: UnitOfWork, vault: Vault, as_of: date, collection: str, instansi_id: uuid.UUID, sumber: str, body: Any, *, atomic: bool
) -> dict[str, Any]:
    """The batch API's answer with `tidak_dikenal` (field → rows) and `catatan`. Commits, unless `atomic` and a row failed."""
    shape = BENTUK.get(collection)
    if shape is None:
        known = ", ".join(BENTUK)
        raise TidakDitemukan(f"Koleksi SIASN {collection} tidak dikenal.", saran=f"Pakai salah satu: {known}.")
    raw, notes = envelope.rows(body)
    unknown: Counter[str] = Counter()
    duplicates = Duplicates()
    rows: list[BarisMasukan] = []
    for number, one in enumerate(raw):
        row = adapt(shape, one, number, unknown)
        duplicates.refuse(row)
        rows.append(row)
    results: list[RowResult] = []
    if rows:
        batch = Batch(instansi_id, sumber, as_of, vault, await load_references(work.connection, instansi_id))
        results = [result for _, _, result in await apply_batch(work, batch, list(enumerate(rows)))]
    told = await answer(work, results, atomic=atomic)
    return {**told, "tidak_dikenal": dict(sorted(unknown.items())), "catatan": notes}

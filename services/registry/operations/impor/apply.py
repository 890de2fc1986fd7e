"""Bring one batch of typed rows in, and say what happened to each: its own cells' problems and what the registry found."""

from __future__ import annotations

from dataclasses import replace

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.operations.impor.batch import UPSERTS
from services.registry.operations.impor.references import settle_references
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.namesakes import NAMELESS
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import JenisMasukan, StatusBaris

Numbered = tuple[int, BarisMasukan]
Outcome = tuple[int, BarisMasukan, RowResult]


async def apply_batch(work: UnitOfWork, batch: Batch, rows: list[Numbered]) -> list[Outcome]:
    """Outcomes in the order of the rows, which are all of one kind. Does not commit."""
    kind = rows[0][1].jenis
    fit = [row for _, row in rows if not row.gagal]
    values = await settle_references(work, batch, kind, fit)
    if kind == JenisMasukan.PEGAWAI:
        values = [_with_key(batch, row) for row in values]
    results = iter(await UPSERTS[kind](work, batch, values) if values else [])
    outcomes: list[Outcome] = []
    for number, row in rows:
        if row.gagal:
            outcomes.append((number, row, RowResult(StatusBaris.GAGAL, None, list(row.masalah))))
            continue
        result = next(results)
        found = [replace(problem, kolom=row.alamat(problem.kolom), pesan=_named(problem)) for problem in result.masalah]
        outcomes.append((number, row, RowResult(result.status, result.id, [*row.masalah, *found])))
    return outcomes


def _with_key(batch: Batch, values: Row) -> Row:
    """People without code and any number (non-ASN) are known by a keyed digest of name, birth date and unit, the same on every import."""
    if values.get("id_sumber") or values.get("nip") or values.get("nuptk"):
        return values
    who = "|".join(str(values.get(name) or "").casefold() for name in ("nama", "tanggal_lahir", "unor"))
    return {**values, "id_sumber": f"{NAMELESS}{batch.vault.digest('tanpa_nip', who)}"}


def _named(problem: Masalah) -> str:
    return f"{problem.kolom}: {problem.pesan}" if problem.kolom else problem.pesan

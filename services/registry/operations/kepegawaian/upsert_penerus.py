"""Bring successors of units in: which unit took over the work and the people of another, when, and by which decree."""

from __future__ import annotations

import uuid

from sqlalchemy import func, or_, select

from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.kepegawaian.tables import unor_penerus
from services.registry.storage.kepegawaian.versions import correct
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import StatusBaris

NAMED = ("unor_id", "penerus_id")
Pair = tuple[uuid.UUID, uuid.UUID]


async def upsert_penerus(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    """A unit may be split among several and several may merge into one; nobody succeeds himself, not even by a long way."""
    units = {unit for row in rows for unit in _pair(batch, row) if unit is not None}
    held = list(await _recorded(work, units))
    onward: dict[uuid.UUID, set[uuid.UUID]] = {}
    for row in await _all(work, batch):
        onward.setdefault(row["unor_id"], set()).add(row["penerus_id"])
    results: list[RowResult] = []
    wanted: dict[Pair, Row] = {}
    for row in rows:
        unit, heir = _pair(batch, row)
        if unit is None or heir is None:
            column = "unor" if unit is None else "penerus"
            results.append(RowResult.failed("unor_tak_dikenal", column, "Unit tidak ditemukan.", "Impor unitnya lebih dahulu."))
        elif unit == heir or _reaches(onward, heir, unit):
            results.append(
                RowResult.failed("penerus_berputar", "penerus", "Unit ini menjadi penerus dirinya sendiri.", "Periksa arahnya.")
            )
        else:
            onward.setdefault(unit, set()).add(heir)
            wanted[unit, heir] = {name: row.get(name) for name in ("jenis", "tanggal", "dasar")} | {"sumber": batch.sumber}
            results.append(RowResult(StatusBaris.TIDAK_BERUBAH, unit))
    changes = await correct(work.connection, unor_penerus, NAMED, held, wanted, work.at)
    for result, row in zip(results, rows, strict=True):
        unit, heir = _pair(batch, row)
        if result.id is not None and unit is not None and heir is not None:
            result.status = StatusBaris(changes[unit, heir])
            if result.status != StatusBaris.TIDAK_BERUBAH:
                work.record(batch.instansi_id, "unor.diperbarui", "unor", unit, penerus=str(heir))
    return results


def _pair(batch: Batch, row: Row) -> tuple[uuid.UUID | None, uuid.UUID | None]:
    return batch.references.find_unor(row["unor"]), batch.references.find_unor(row["penerus"])


async def _recorded(work: UnitOfWork, units: set[uuid.UUID]) -> list[Row]:
    now = func.upper_inf(unor_penerus.c.dicatat)
    query = select(unor_penerus).where(now, or_(unor_penerus.c.unor_id.in_(units), unor_penerus.c.penerus_id.in_(units)))
    return [dict(row) for row in (await work.connection.execute(query)).mappings()]


async def _all(work: UnitOfWork, batch: Batch) -> list[Row]:
    """Every succession of the agency: a few hundred after the largest regrouping."""
    units = set(batch.references.unor_jenis)
    query = select(unor_penerus).where(func.upper_inf(unor_penerus.c.dicatat))
    return [dict(row) for row in (await work.connection.execute(query)).mappings() if row["unor_id"] in units]


def _reaches(onward: dict[uuid.UUID, set[uuid.UUID]], start: uuid.UUID, goal: uuid.UUID) -> bool:
    ahead, seen = [start], set()
    while ahead:
        at = ahead.pop()
        if at == goal:
            return True
        if at not in seen:
            seen.add(at)
            ahead.extend(onward.get(at, ()))
    return False

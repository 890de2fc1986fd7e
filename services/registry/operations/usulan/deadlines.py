"""Deadlines of a case as rows: in working days, computed once when they begin; met, and the nearest open one beside the case.

Where a year of the holiday table is missing the day is not certain and the earliest possible one stands for it.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from services.registry.operations.usulan.holidays import calendar
from services.registry.storage.base import new_id
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.case_tables import tenggat_usulan
from services.registry.storage.work import UnitOfWork


async def begin(work: UnitOfWork, case: Mapping[str, Any], jenis: str, start: date, working_days: int, basis: str) -> date | None:
    """The due day, None where it is not certain; begun again for the same start it stays as it is. Does not commit."""
    due = calendar(()).due(start, working_days)
    return await _keep(work, case, jenis, start, working_days, due.tanggal, due.paling_cepat, basis)


async def begin_until(work: UnitOfWork, case: Mapping[str, Any], jenis: str, start: date, last: date, basis: str) -> date | None:
    """A deadline that is a day by itself. Does not commit."""
    return await _keep(work, case, jenis, start, None, last, last, basis)


async def meet(work: UnitOfWork, usulan_id: uuid.UUID, jenis: str, on: date) -> None:
    """Whatever of this kind is still open is met. Does not commit."""
    mine = (tenggat_usulan.c.usulan_id == usulan_id, tenggat_usulan.c.jenis == jenis, tenggat_usulan.c.dipenuhi_pada.is_(None))
    await work.connection.execute(update(tenggat_usulan).where(*mine).values(dipenuhi_pada=on))
    await _nearest(work, usulan_id)


async def drop(work: UnitOfWork, usulan_id: uuid.UUID, jenis: str) -> None:
    """Whatever of this kind is still open was counted from a wrong day. Does not commit."""
    mine = (tenggat_usulan.c.usulan_id == usulan_id, tenggat_usulan.c.jenis == jenis, tenggat_usulan.c.dipenuhi_pada.is_(None))
    await work.connection.execute(delete(tenggat_usulan).where(*mine))
    await _nearest(work, usulan_id)


async def meet_all(work: UnitOfWork, usulan_id: uuid.UUID, on: date) -> None:
    """A case that ended waits for nothing. Does not commit."""
    mine = (tenggat_usulan.c.usulan_id == usulan_id, tenggat_usulan.c.dipenuhi_pada.is_(None))
    await work.connection.execute(update(tenggat_usulan).where(*mine).values(dipenuhi_pada=on))
    await _nearest(work, usulan_id)


async def _keep(
    work: UnitOfWork,
    case: Mapping[str, Any],
    jenis: str,
    start: date,
    days: int | None,
    due: date | None,
    soonest: date,
    basis: str,
) -> date | None:
    row = {
        "id": new_id(), "usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "jenis": jenis, "mulai": start, "hari_kerja": days,
        "tanggal": due, "paling_cepat": soonest, "dasar": basis, "dibuat_pada": work.at,
    }  # fmt: skip
    await work.connection.execute(insert(tenggat_usulan).values(**row).on_conflict_do_nothing())
    await _nearest(work, case["id"])
    return due


async def _nearest(work: UnitOfWork, usulan_id: uuid.UUID) -> None:
    soonest = select(func.min(tenggat_usulan.c.paling_cepat)).where(
        tenggat_usulan.c.usulan_id == usulan_id, tenggat_usulan.c.dipenuhi_pada.is_(None)
    )
    await cases.change(work.connection, usulan_id, {"tenggat": soonest.scalar_subquery()})

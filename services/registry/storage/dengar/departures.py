"""Departures of an agency as rows and as counts, and how many cases each official and unit had in the same days."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.usulan.case_tables import penyimpangan, transisi_usulan
from services.registry.storage.usulan.tables import usulan_mutasi

Row = dict[str, Any]
OFF, CASE = penyimpangan.c, usulan_mutasi.c
BY: dict[str, ColumnElement[Any]] = {
    "PEJABAT": OFF.oleh, "UNIT": OFF.unor_id, "OPD": CASE.asal_opd_id, "JENIS": OFF.jenis, "ALASAN": OFF.alasan_kode,
    "PUTARAN": CASE.putaran_id,
}  # fmt: skip
"""What departures are counted by."""


@dataclass(frozen=True, kw_only=True)
class Saringan:
    """`dari` and `sampai`: instants, the second one excluded."""

    dari: datetime | None = None
    sampai: datetime | None = None
    jenis: str | None = None
    alasan_kode: str | None = None
    oleh: str | None = None
    opd_id: uuid.UUID | None = None
    putaran_id: uuid.UUID | None = None


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, only: Saringan, limit: int, after: uuid.UUID | None
) -> list[Row]:
    """Newest first, with the case they were made in."""
    columns = (*OFF, CASE.tahun, CASE.nomor, CASE.status, CASE.jenis.label("jenis_mutasi"), CASE.asal_opd_id, CASE.putaran_id)
    query = _within(select(*columns), instansi_id, only)
    if after is not None:
        query = query.where(OFF.id < after)
    return [dict(row) for row in (await connection.execute(query.order_by(OFF.id.desc()).limit(limit))).mappings()]


async def counts(connection: AsyncConnection, instansi_id: uuid.UUID, only: Saringan) -> dict[str, dict[str, int]]:
    """By each name of BY: key → how many; departures without such a key are left out there."""
    found: dict[str, dict[str, int]] = {}
    for name, column in BY.items():
        query = _within(select(column, func.count()), instansi_id, only).where(column.is_not(None)).group_by(column)
        found[name] = {str(key): int(number) for key, number in (await connection.execute(query)).all()}
    return found


async def acted_on(connection: AsyncConnection, instansi_id: uuid.UUID, only: Saringan) -> Mapping[str, dict[str, int]]:
    """Cases somebody took a step in within those days: by official, by unit and by OPD that lets the person go."""
    step = transisi_usulan.c
    found: dict[str, dict[str, int]] = {}
    for name, column in (("PEJABAT", step.oleh), ("UNIT", CASE.asal_unor_id), ("OPD", CASE.asal_opd_id)):
        query = select(column, func.count(step.usulan_id.distinct())).join(usulan_mutasi, CASE.id == step.usulan_id)
        query = query.where(CASE.instansi_id == instansi_id, column.is_not(None))
        query = query.where(step.pada >= only.dari) if only.dari else query
        query = query.where(step.pada < only.sampai) if only.sampai else query
        query = query.where(CASE.putaran_id == only.putaran_id) if only.putaran_id else query
        found[name] = {str(key): int(number) for key, number in (await connection.execute(query.group_by(column))).all()}
    return found


def _within(query: Select[Any], instansi_id: uuid.UUID, only: Saringan) -> Select[Any]:
    query = query.select_from(penyimpangan).join(usulan_mutasi, CASE.id == OFF.usulan_id).where(OFF.instansi_id == instansi_id)
    query = query.where(OFF.pada >= only.dari) if only.dari else query
    query = query.where(OFF.pada < only.sampai) if only.sampai else query
    same = (
        (OFF.jenis, only.jenis), (OFF.alasan_kode, only.alasan_kode), (OFF.oleh, only.oleh), (CASE.asal_opd_id, only.opd_id),
        (CASE.putaran_id, only.putaran_id),
    )  # fmt: skip
    for column, value in same:
        query = query.where(column == value) if value is not None else query
    return query

"""Lessons as recorded: of a school and semester, the hours of each teacher, and which list of a school was heard last."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.beban.tables import pembelajaran
from services.registry.storage.kepegawaian import versions
from services.registry.storage.kepegawaian.as_known import known


class Term(NamedTuple):
    """A school in a semester; null where the source does not say which."""

    unor_id: uuid.UUID
    tahun_ajaran: str
    semester: int | None


class Heard(NamedTuple):
    """Which list answers: what one source says of one semester."""

    sumber: str
    tahun_ajaran: str
    semester: int | None


def term_of(row: Any) -> Term:
    return Term(row.unor_id, row.tahun_ajaran, row.semester)


async def of_terms(connection: AsyncConnection, sumber: str, terms: Collection[Term]) -> list[Any]:
    """Every lesson of these schools and semesters in one source, as recorded now."""
    table = pembelajaran.c
    query = select(pembelajaran).where(
        among(table.unor_id, {term.unor_id for term in terms}), table.sumber == sumber, func.upper_inf(table.dicatat)
    )
    return [row for row in await connection.execute(query) if term_of(row) in terms]


async def hours_of(connection: AsyncConnection, sumber: str, terms: set[Term]) -> dict[tuple[Term, uuid.UUID], int]:
    """Hours a week of each known teacher."""
    found: dict[tuple[Term, uuid.UUID], int] = {}
    for row in await of_terms(connection, sumber, terms):
        if row.pegawai_id is not None:
            key = term_of(row), row.pegawai_id
            found[key] = found.get(key, 0) + row.jam_per_minggu
    return found


async def close(connection: AsyncConnection, ids: list[uuid.UUID], at: datetime) -> None:
    await versions.close(connection, pembelajaran, ids, at)


async def last_heard(
    connection: AsyncConnection, unit: uuid.UUID, at: datetime | None, year: str | None, semester: int | None, sumber: str | None
) -> Heard | None:
    """The list that answers: the latest year and semester asked for, of the source that spoke of it last."""
    table = pembelajaran.c
    spoken = func.max(func.lower(table.dicatat))
    asked = {table.tahun_ajaran: year, table.semester: semester, table.sumber: sumber}
    query = (
        select(table.sumber, table.tahun_ajaran, table.semester)
        .where(table.unor_id == unit, known(pembelajaran, None, at), *_equal(asked))
        .group_by(table.sumber, table.tahun_ajaran, table.semester)
        .order_by(table.tahun_ajaran.desc(), table.semester.desc().nulls_last(), spoken.desc(), table.sumber)
        .limit(1)
    )
    row = (await connection.execute(query)).first()
    return None if row is None else Heard(*row)


async def of_school(connection: AsyncConnection, unit: uuid.UUID, heard: Heard, at: datetime | None) -> Sequence[Any]:
    query = select(pembelajaran).where(pembelajaran.c.unor_id == unit, known(pembelajaran, None, at), *_same_list(heard))
    return (await connection.execute(query)).all()


async def elsewhere(
    connection: AsyncConnection, unit: uuid.UUID, people: Iterable[uuid.UUID], heard: Heard, at: datetime | None
) -> dict[uuid.UUID, int]:
    """Hours these people teach at other schools in the same semester, as the same source says."""
    table = pembelajaran.c
    query = (
        select(table.pegawai_id, func.sum(table.jam_per_minggu).label("jam"))
        .where(among(table.pegawai_id, people), table.unor_id != unit, known(pembelajaran, None, at), *_same_list(heard))
        .group_by(table.pegawai_id)
    )
    return {row.pegawai_id: row.jam for row in await connection.execute(query)}


def _same_list(heard: Heard) -> list[ColumnElement[bool]]:
    table = pembelajaran.c
    return [
        table.sumber == heard.sumber,
        table.tahun_ajaran == heard.tahun_ajaran,
        table.semester.is_not_distinct_from(heard.semester),
    ]


def _equal(asked: dict[Any, Any]) -> list[ColumnElement[bool]]:
    return [column == value for column, value in asked.items() if value is not None]

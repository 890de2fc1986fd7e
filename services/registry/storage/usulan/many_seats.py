"""The same figures as `seats`, of many cells in one statement each: for lists. A list and its single row must say the same (tested)."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Subquery,
    Text,
    Uuid,
    and_,
    any_,
    column,
    exists,
    func,
    literal,
    or_,
    select,
    union,
    values,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan.seats import NOBODY_KNOWS, POOLED, TAKES_A_SEAT, Cell, heads_nothing, merged
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi
from shared.vocabulary import JenisPenempatan

Figures = dict[Cell, Any]


async def posts(connection: AsyncConnection, people: Collection[uuid.UUID], moment: Moment) -> dict[uuid.UUID, Any]:
    """By person: unor_id, jabatan_id and mapel of the definitive post."""
    post = t.penempatan
    query = select(post.c.pegawai_id, post.c.unor_id, post.c.jabatan_id, post.c.mapel).where(
        among(post.c.pegawai_id, people), post.c.jenis == JenisPenempatan.DEFINITIF, moment.known(post)
    )
    return {row.pegawai_id: row for row in await connection.execute(query)}


async def units(connection: AsyncConnection, ids: Collection[uuid.UUID], moment: Moment) -> dict[uuid.UUID, Any]:
    """By id: instansi_id and jenis."""
    version = t.unor_versi
    query = select(t.unor.c.id, t.unor.c.instansi_id, version.c.jenis).join(version, version.c.unor_id == t.unor.c.id)
    return {row.id: row for row in await connection.execute(query.where(among(t.unor.c.id, ids), moment.known(version)))}


async def positions(connection: AsyncConnection, ids: Collection[uuid.UUID], moment: Moment) -> dict[uuid.UUID, Any]:
    """By id: instansi_id and keluarga."""
    version = t.jabatan_versi
    query = select(t.jabatan.c.id, t.jabatan.c.instansi_id, version.c.keluarga).join(
        version, version.c.jabatan_id == t.jabatan.c.id
    )
    return {row.id: row for row in await connection.execute(query.where(among(t.jabatan.c.id, ids), moment.known(version)))}


async def established(connection: AsyncConnection, cells: Collection[Cell], moment: Moment) -> Figures:
    """K by cell, with the seats of units merged into it by the day; one that is not known is not named."""
    cell, seat, version, position = _values(cells), t.formasi, t.formasi_versi, t.jabatan_versi
    home = _homes({one.unor_id for one in cells}, moment)
    query = (
        select(*cell.c, func.sum(version.c.kebutuhan_ditetapkan), func.bool_or(version.c.kebutuhan_ditetapkan.is_(None)))
        .join(home, home.c.sel == cell.c.unor_id)
        .join(seat, seat.c.unor_id == home.c.rumah)
        .join(version, and_(version.c.formasi_id == seat.c.id, moment.known(version)))
        .join(position, and_(position.c.jabatan_id == seat.c.jabatan_id, moment.known(position)))
        .where(position.c.keluarga == cell.c.keluarga, _fits(seat.c.mapel, cell.c.mapel))
        .group_by(*cell.c)
    )
    rows = (await connection.execute(query)).all()
    return {Cell(*row[:3]): int(row[3]) for row in rows if row[3] is not None and not row[4]}


async def seated(connection: AsyncConnection, cells: Collection[Cell], moment: Moment) -> Figures:
    """Definitive holders by cell; an empty one is not named."""
    cell, post, position = _values(cells), t.penempatan, t.jabatan_versi
    query = (
        select(*cell.c, func.count(post.c.pegawai_id.distinct()))
        .join(post, and_(post.c.unor_id == cell.c.unor_id, post.c.jenis == JenisPenempatan.DEFINITIF, moment.known(post)))
        .join(position, and_(position.c.jabatan_id == post.c.jabatan_id, moment.known(position)))
        .where(position.c.keluarga == cell.c.keluarga, _fits(post.c.mapel, cell.c.mapel), heads_nothing(post))
        .group_by(*cell.c)
    )
    return {Cell(*row[:3]): int(row[3]) for row in (await connection.execute(query)).all()}


async def coming(connection: AsyncConnection, cells: Collection[Cell], moment: Moment) -> Figures:
    """Open cases into the cell, of people who do not sit there."""
    cell, case, post, position = _values(cells), usulan_mutasi, t.penempatan, t.jabatan_versi
    family, subject = (func.reverse(func.split_part(func.reverse(case.c.tujuan_sel), "|", part)) for part in (2, 1))
    sits = exists().where(
        post.c.pegawai_id == case.c.pegawai_id, post.c.unor_id == cell.c.unor_id, post.c.jenis == JenisPenempatan.DEFINITIF,
        moment.known(post), position.c.jabatan_id == post.c.jabatan_id, moment.known(position),
        position.c.keluarga == cell.c.keluarga, _fits(post.c.mapel, cell.c.mapel), heads_nothing(post),
    )  # fmt: skip
    query = (
        select(*cell.c, func.count(case.c.id))
        .join(case, case.c.tujuan_unor_id == cell.c.unor_id)
        .where(RUNNING, case.c.status != "DRAF", TAKES_A_SEAT, family == cell.c.keluarga, ~sits)
        .where(or_(cell.c.mapel == "", subject == "", subject == cell.c.mapel))
        .group_by(*cell.c)
    )
    return {Cell(*row[:3]): int(row[3]) for row in (await connection.execute(query)).all()}


def _homes(units: Collection[uuid.UUID], moment: Moment) -> Subquery:
    """(sel, rumah): each unit with itself and with every unit merged into it."""
    asked = literal(list(units), ARRAY(Uuid))
    own = func.unnest(asked).column_valued("unit")
    heirs = merged(moment).where(t.unor_penerus.c.penerus_id == any_(asked))
    return union(select(own.label("sel"), own.label("rumah")), heirs).subquery("rumah")


def _values(cells: Collection[Cell]) -> Any:
    """The cells as rows; where none is asked for, one that nobody has."""
    rows = sorted(set(cells)) or [Cell(uuid.UUID(int=0), "", "")]
    return values(column("unor_id", Uuid), column("keluarga", Text), column("mapel", Text), name="sel").data(
        [tuple(r) for r in rows]
    )


def _fits(subject: Any, asked: Any) -> ColumnElement[bool]:
    """As `seats._subject` says it of one cell."""
    return or_(
        asked == "",
        and_(asked == NOBODY_KNOWS, subject.is_(None)),
        and_(asked == POOLED, subject.startswith(POOLED)),
        and_(asked.not_in((NOBODY_KNOWS, POOLED)), subject == asked),
    )

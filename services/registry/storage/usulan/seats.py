"""How many sit in a cell, how many it may hold, and which open cases change that. A cell is unit, family and, in a school, subject.

Whoever heads a school or a health centre is counted apart, as the analysis does it: the post of a head fills no seat of a teacher, neither
now nor by a case that leads to it.

The cell's key is written as scoring writes it: `unit|family|subject`, the subject empty where a unit is not counted by subject. Two cells
of one unit and family meet when their subjects are the same or either is empty.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.usulan.bubar import HEADS
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import formasi, formasi_versi, jabatan_versi, penempatan, unor_penerus
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi
from shared.vocabulary import BentukMutasi, JenisPenempatan, JenisPenerus, StatusUsulan

HEADSHIPS = (BentukMutasi.KEPALA_SEKOLAH.value, BentukMutasi.KEPALA_PUSKESMAS.value)
POOLED = "AGAMA"
NOBODY_KNOWS = "TIDAK_DIKETAHUI"


TAKES_A_SEAT = usulan_mutasi.c.bentuk.not_in(HEADSHIPS)


class Cell(NamedTuple):
    unor_id: uuid.UUID
    keluarga: str
    mapel: str


def cell_of(unor_id: uuid.UUID | None, sel: str | None) -> Cell | None:
    """None where no seat is meant."""
    if unor_id is None or not sel:
        return None
    family, subject = sel.rsplit("|", 2)[1:]
    return Cell(unor_id, family, subject)


async def established(connection: AsyncConnection, cell: Cell, moment: Moment) -> int | None:
    """K of the cell: the sum over its seats, with those of units merged into it by the day; None when one, or all, is not known."""
    query = (
        select(func.sum(formasi_versi.c.kebutuhan_ditetapkan), func.bool_or(formasi_versi.c.kebutuhan_ditetapkan.is_(None)))
        .select_from(formasi)
        .join(formasi_versi, and_(formasi_versi.c.formasi_id == formasi.c.id, moment.known(formasi_versi)))
        .join(jabatan_versi, and_(jabatan_versi.c.jabatan_id == formasi.c.jabatan_id, moment.known(jabatan_versi)))
        .where(
            or_(formasi.c.unor_id == cell.unor_id, formasi.c.unor_id.in_(_merged_into(cell.unor_id, moment))),
            jabatan_versi.c.keluarga == cell.keluarga,
            _subject(formasi.c.mapel, cell.mapel),
        )
    )
    total, some_unknown = (await connection.execute(query)).one()
    return None if total is None or some_unknown else int(total)


def merged(moment: Moment) -> Select[Any]:
    """(penerus_id, unor_id) of units with an only heir by the day; a split is not divided, because nobody told how."""
    told, other = unor_penerus, unor_penerus.alias("penerus_lain")
    several = select(other.c.id).where(
        other.c.unor_id == told.c.unor_id, other.c.penerus_id != told.c.penerus_id, func.upper_inf(other.c.dicatat)
    )
    by = true() if moment.per is None else told.c.tanggal <= moment.per
    heirs = (told.c.jenis == JenisPenerus.GABUNG, by, func.upper_inf(told.c.dicatat), ~several.exists())
    return select(told.c.penerus_id, told.c.unor_id).where(*heirs)


def _merged_into(unor_id: uuid.UUID, moment: Moment) -> Select[Any]:
    return merged(moment).where(unor_penerus.c.penerus_id == unor_id).with_only_columns(unor_penerus.c.unor_id)


async def seated(connection: AsyncConnection, cell: Cell, moment: Moment) -> int:
    """Definitive holders on the day, heads left out."""
    query = _sitting(cell, moment).with_only_columns(func.count(penempatan.c.pegawai_id.distinct()))
    return int((await connection.execute(query)).scalar_one())


async def coming(connection: AsyncConnection, cell: Cell, moment: Moment, but: uuid.UUID) -> int:
    """Other open cases into the cell, of people who do not sit there."""
    mine = (usulan_mutasi.c.tujuan_unor_id == cell.unor_id, _meets(usulan_mutasi.c.tujuan_sel, cell), TAKES_A_SEAT)
    away = usulan_mutasi.c.pegawai_id.not_in(_sitting(cell, moment).with_only_columns(penempatan.c.pegawai_id))
    query = select(func.count()).where(*mine, _binds(moment), usulan_mutasi.c.id != but, usulan_mutasi.c.status != "DRAF", away)
    return int((await connection.execute(query)).scalar_one())


async def leaving(
    connection: AsyncConnection, cell: Cell, moment: Moment, joined: Collection[uuid.UUID], by: date,
    only: Collection[str] | None = None,
) -> int:  # fmt: skip
    """Open cases out of the cell, of people who still sit there: one of `joined`, or submitted and effective no later; `only` at these
    statuses."""
    mine = (usulan_mutasi.c.asal_unor_id == cell.unor_id, _meets(usulan_mutasi.c.asal_sel, cell))
    stays = and_(usulan_mutasi.c.tujuan_unor_id == cell.unor_id, _meets(usulan_mutasi.c.tujuan_sel, cell))
    elsewhere = or_(usulan_mutasi.c.tujuan_sel.is_(None), ~stays)
    there = usulan_mutasi.c.pegawai_id.in_(_sitting(cell, moment).with_only_columns(penempatan.c.pegawai_id))
    in_time = and_(usulan_mutasi.c.tmt_rencana <= by, usulan_mutasi.c.status != "DRAF")
    query = select(func.count()).where(*mine, _binds(moment), elsewhere, there, or_(in_time, usulan_mutasi.c.id.in_(joined)))
    if only is not None:
        query = query.where(usulan_mutasi.c.status.in_(only))
    return int((await connection.execute(query)).scalar_one())


async def decreed_into(connection: AsyncConnection, cell: Cell, moment: Moment, statuses: Collection[str]) -> list[str]:
    """Agenda numbers of open cases at these statuses that bring somebody who does not sit there yet."""
    mine = (usulan_mutasi.c.tujuan_unor_id == cell.unor_id, _meets(usulan_mutasi.c.tujuan_sel, cell), TAKES_A_SEAT)
    away = usulan_mutasi.c.pegawai_id.not_in(_sitting(cell, moment).with_only_columns(penempatan.c.pegawai_id))
    query = select(usulan_mutasi.c.nomor, usulan_mutasi.c.tahun).where(*mine, RUNNING, away, usulan_mutasi.c.status.in_(statuses))
    return [f"{row.nomor}/{row.tahun}" for row in await connection.execute(query.order_by(usulan_mutasi.c.id))]


async def moves(
    connection: AsyncConnection, cell: Cell, moment: Moment, statuses: Collection[str], *, into: bool
) -> list[dict[str, Any]]:
    """Cases at these statuses that bring somebody into the cell, or take somebody out of it; `duduk`: does the person sit there?

    Newest first.
    """
    end, other = ("tujuan", "asal") if into else ("asal", "tujuan")
    case = usulan_mutasi.c
    stays = and_(case[f"{other}_unor_id"] == cell.unor_id, _meets(case[f"{other}_sel"], cell))
    sits = case.pegawai_id.in_(_sitting(cell, moment).with_only_columns(penempatan.c.pegawai_id))
    query = (
        select(usulan_mutasi, sits.label("duduk"))
        .where(case[f"{end}_unor_id"] == cell.unor_id, _meets(case[f"{end}_sel"], cell), case.status.in_(list(statuses)))
        .where(or_(case[f"{other}_sel"].is_(None), ~stays), TAKES_A_SEAT if into else true())
        .order_by(case.id.desc())
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]


def _binds(moment: Moment) -> ColumnElement[bool]:
    """An open case, or one that ended well before its day: the placement is still to change."""
    return or_(RUNNING, and_(usulan_mutasi.c.status == StatusUsulan.SELESAI, usulan_mutasi.c.tmt_rencana >= moment.per))


def _sitting(cell: Cell, moment: Moment) -> Select[Any]:
    return (
        select(penempatan.c.pegawai_id)
        .join(jabatan_versi, and_(jabatan_versi.c.jabatan_id == penempatan.c.jabatan_id, moment.known(jabatan_versi)))
        .where(penempatan.c.unor_id == cell.unor_id, penempatan.c.jenis == JenisPenempatan.DEFINITIF, moment.known(penempatan))
        .where(jabatan_versi.c.keluarga == cell.keluarga, _subject(penempatan.c.mapel, cell.mapel), heads_nothing(penempatan))
    )


def heads_nothing(post: Any) -> ColumnElement[bool]:
    return func.coalesce(post.c.tugas_tambahan.not_in(sorted(HEADS)), True)


def _subject(column: Any, subject: str) -> ColumnElement[bool]:
    if not subject:
        return true()
    if subject == NOBODY_KNOWS:
        unknown: ColumnElement[bool] = column.is_(None)
        return unknown
    found: ColumnElement[bool] = column.startswith(POOLED) if subject == POOLED else column == subject
    return found


def _meets(column: Any, cell: Cell) -> ColumnElement[bool]:
    """The cell a case names: of this family, and of this subject or of none."""
    family, subject = func.split_part(func.reverse(column), "|", 2), func.split_part(func.reverse(column), "|", 1)
    same = true() if not cell.mapel else or_(subject == "", subject == cell.mapel[::-1])
    return and_(family == cell.keluarga[::-1], same)

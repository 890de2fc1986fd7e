"""When does a unit close, and who takes over? On its own closing day, else on the day it is merged into another, told as soon as that
is announced. A unit that is split or renamed goes on; one that is split and has a closing day leaves its people to all its heirs.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, literal, select
from sqlalchemy.dialects.postgresql import aggregate_order_by

from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment, known
from services.registry.storage.kepegawaian.source import key_of
from shared.vocabulary import JenisPenerus


def mergers(moment: Moment) -> FromClause:
    """unor_id → tanggal of the units that are merged into others; to be joined from the outside (`closes`)."""
    heir = t.unor_penerus
    query = select(heir.c.unor_id, func.min(heir.c.tanggal).label("tanggal")).group_by(heir.c.unor_id)
    return query.where(heir.c.jenis == JenisPenerus.GABUNG, known(heir, None, moment.diketahui)).subquery("digabung")


def closes(version: FromClause, merged: FromClause) -> ColumnElement[Any]:
    """The day, or null."""
    return func.coalesce(version.c.tutup, merged.c.tanggal)


def heirs(moment: Moment) -> FromClause:
    """unor_id → penerus: the keys of whoever it is merged into or split between, joined by |; to be joined from the outside."""
    told, heir = t.unor_penerus, t.unor.alias("penerima")
    key = key_of(heir).collate("C")
    query = (
        select(told.c.unor_id, func.string_agg(key, aggregate_order_by(literal("|"), key)).label("penerus"))
        .join(heir, heir.c.id == told.c.penerus_id)
        .where(told.c.jenis.in_((JenisPenerus.GABUNG, JenisPenerus.PECAH)), known(told, None, moment.diketahui))
    )
    return query.group_by(told.c.unor_id).subquery("diteruskan")

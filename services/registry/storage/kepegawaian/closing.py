"""When does a unit close? On its own closing day, else on the day it is merged into another, told as soon as that is announced.

A unit that is split or renamed goes on.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, select

from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment, known
from shared.vocabulary import JenisPenerus


def mergers(moment: Moment) -> FromClause:
    """unor_id → tanggal of the units that are merged into others; to be joined from the outside (`closes`)."""
    heir = t.unor_penerus
    query = select(heir.c.unor_id, func.min(heir.c.tanggal).label("tanggal")).group_by(heir.c.unor_id)
    return query.where(heir.c.jenis == JenisPenerus.GABUNG, known(heir, None, moment.diketahui)).subquery("digabung")


def closes(version: FromClause, merged: FromClause) -> ColumnElement[Any]:
    """The day, or null."""
    return func.coalesce(version.c.tutup, merged.c.tanggal)

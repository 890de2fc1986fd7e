"""Up and down the tree of units as it stood on a day. Whatever loop the data hold, each walk ends where it began.

Imports refuse a loop, but two at once can close one that neither of them sees; so every walk carries the way it came.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy import CTE, ColumnElement, Uuid, func, literal, select
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import unor, unor_versi


def climb(moment: Moment, starts: ColumnElement[bool], until: Collection[str] = ()) -> CTE:
    """Every unit that meets `starts` and all above it, no further than the first of the kinds `until`.

    Columns: `mulai` (the unit asked about), `id`, `nama`, `jenis`, `induk_id`, `naik` (steps up).
    """
    here, parent = unor_versi.alias("sini"), unor_versi.alias("atas")
    seed = (
        select(here.c.unor_id.label("mulai"), here.c.unor_id.label("id"), here.c.nama, here.c.jenis, here.c.induk_id)
        .add_columns(literal(0).label("naik"), array([here.c.unor_id], type_=Uuid).label("jalan"))
        .join(unor, unor.c.id == here.c.unor_id)
        .where(starts, moment.known(here))
        .cte("naik_pohon", recursive=True)
    )
    step = (
        select(seed.c.mulai, parent.c.unor_id, parent.c.nama, parent.c.jenis, parent.c.induk_id)
        .add_columns(seed.c.naik + 1, func.array_append(seed.c.jalan, parent.c.unor_id))
        .join(seed, seed.c.induk_id == parent.c.unor_id)
        .where(moment.known(parent), parent.c.unor_id != func.all(seed.c.jalan))
    )
    return seed.union_all(step.where(seed.c.jenis.not_in(list(until))) if until else step)


def below(moment: Moment, root: uuid.UUID) -> CTE:
    """The unit and all under it: columns `id`, `turun` (steps down)."""
    child = unor_versi.alias("bawah")
    seed = (
        select(unor.c.id, literal(0).label("turun"), array([unor.c.id], type_=Uuid).label("jalan"))
        .where(unor.c.id == root)
        .cte("turun_pohon", recursive=True)
    )
    step = (
        select(child.c.unor_id, seed.c.turun + 1, func.array_append(seed.c.jalan, child.c.unor_id))
        .join(seed, child.c.induk_id == seed.c.id)
        .where(moment.known(child), child.c.unor_id != func.all(seed.c.jalan))
    )
    return seed.union_all(step)


async def path(connection: AsyncConnection, moment: Moment, unit: uuid.UUID) -> list[dict[str, Any]]:
    """From the topmost unit down to this one: id and name of each."""
    up = climb(moment, unor.c.id == unit)
    return [dict(row) for row in (await connection.execute(select(up.c.id, up.c.nama).order_by(up.c.naik.desc()))).mappings()]


async def paths(connection: AsyncConnection, moment: Moment, units: Collection[uuid.UUID]) -> dict[uuid.UUID, list[uuid.UUID]]:
    """The same ids for many units in one statement; a unit that is not known that day has no path."""
    up = climb(moment, among(unor.c.id, units))
    found: dict[uuid.UUID, list[uuid.UUID]] = {}
    for row in await connection.execute(select(up.c.mulai, up.c.id).order_by(up.c.naik.desc())):
        found.setdefault(row.mulai, []).append(row.id)
    return found

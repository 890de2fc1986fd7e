"""Of own requests: is there a free seat where they ask to go, and would the place left fall short? For a page as cheaply as for one."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.usulan.penjaga.kursi import Kursi
from services.registry.operations.usulan.places import SCHOOLS, TEACHING
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import many_seats
from services.registry.storage.usulan.seats import Cell

Requests = Sequence[Mapping[str, Any]]
Place = tuple[uuid.UUID | None, uuid.UUID | None, str | None]
"""(unit, position, subject)."""


async def seats_asked_for(connection: AsyncConnection, rows: Requests, today: date) -> dict[uuid.UUID, tuple[Kursi | None, bool]]:
    """By request: (the seat asked for, would the place left fall short of its established need)."""
    moment = Moment(today)
    posts = await many_seats.posts(connection, {row["pegawai_id"] for row in rows}, moment)
    ends = {row["id"]: _ends(row, posts.get(row["pegawai_id"])) for row in rows}
    places = [place for both in ends.values() for place in both]
    units = await many_seats.units(connection, {unit for unit, _, _ in places if unit}, moment)
    known = await many_seats.positions(connection, {post for _, post, _ in places if post}, moment)
    cells = {row["id"]: tuple(_cell(place, row["instansi_id"], units, known) for place in ends[row["id"]]) for row in rows}
    wanted = {cell for both in cells.values() for cell in both if cell}
    needed = await many_seats.established(connection, wanted, moment)
    held = await many_seats.seated(connection, wanted, moment)
    coming = await many_seats.coming(connection, {target for _, target in cells.values() if target}, moment)
    return {
        one: (
            Kursi(needed.get(target), held.get(target, 0), coming.get(target, 0), 0) if target else None,
            origin in needed and held.get(origin, 0) - 1 < needed[origin],
        )
        for one, (origin, target) in cells.items()
    }


def _ends(row: Mapping[str, Any], post: Any) -> tuple[Place, Place]:
    """The post held, and the same at the unit asked for unless another is named; nowhere for whoever holds none."""
    if post is None:
        return (None, None, None), (None, None, None)
    target = (row["tujuan_unor_id"], row["tujuan_jabatan_id"] or post.jabatan_id, row["tujuan_mapel"] or post.mapel)
    return (post.unor_id, post.jabatan_id, post.mapel), target


def _cell(place: Place, agency: uuid.UUID, units: Mapping[Any, Any], positions: Mapping[Any, Any]) -> Cell | None:
    """None where nothing can be said of a seat: no unit, one that is gone, a position nobody knows the family of."""
    unit, post = units.get(place[0]), positions.get(place[1])
    if unit is None or post is None or post.keluarga is None or {unit.instansi_id, post.instansi_id} != {agency}:
        return None
    by_subject = post.keluarga == TEACHING and unit.jenis in SCHOOLS
    return Cell(unit.id, post.keluarga, (place[2] or "") if by_subject else "")

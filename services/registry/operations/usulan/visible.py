"""Whose cases does this caller see: all of the agency, those that leave or reach units under a role, or one's own."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import BY_UNIT, WHOLE
from services.registry.domain.akses.siapa import Siapa
from services.registry.storage.kepegawaian import tree
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan.listing import Pandangan

__all__ = ["Pandangan", "sees", "view_of", "whole"]


async def view_of(connection: AsyncConnection, siapa: Siapa, today: date) -> Pandangan:
    if siapa.peran() & WHOLE:
        return Pandangan(siapa.instansi_id, siapa, None, None)
    over = siapa.units(BY_UNIT)
    if over is None:
        return Pandangan(siapa.instansi_id, siapa, None, None)
    units: set[uuid.UUID] = set()
    for root in over:
        units |= set((await connection.execute(select(tree.below(Moment(today), root).c.id))).scalars())
    return Pandangan(siapa.instansi_id, siapa, frozenset(units), siapa.pegawai_id)


def whole(instansi_id: uuid.UUID) -> Pandangan:
    """Of a client with the scope: the agency's cases, no act."""
    return Pandangan(instansi_id, None, None, None)


def sees(view: Pandangan, case: Mapping[str, Any]) -> bool:
    if view.units is None:
        return True
    return case["pegawai_id"] == view.pegawai_id or bool({case["asal_unor_id"], case["tujuan_unor_id"]} & view.units)

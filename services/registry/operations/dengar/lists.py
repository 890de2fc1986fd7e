"""Who waits for whom: notices without a reply, contests with their owners, urgent moves without a review."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import WHOLE
from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.dengar import told
from services.registry.storage.dengar import contests, notices, reviews
from services.registry.storage.kepegawaian import tree
from services.registry.storage.kepegawaian.as_known import Moment
from shared.errors import TidakBerwenang
from shared.vocabulary import Peran
from shared.web import paging

Row = dict[str, Any]


async def notices_page(
    connection: AsyncConnection, siapa: Siapa, today: date, *, waiting: bool, sendiri: bool, limit: int, cursor: str
) -> Row:
    """`sendiri`: one's own; otherwise the agency's, for offices over it."""
    if not sendiri:
        _over_the_agency(siapa)
    whose = (siapa.pegawai_id or uuid.UUID(int=0)) if sendiri else None
    after, limit = _after(cursor), paging.clamp(limit)
    rows = await notices.page(connection, siapa.instansi_id, whose, waiting=waiting, limit=limit + 1, after=after)
    return _page(rows, limit, lambda row: told.notice(row, today))


async def contests_page(
    connection: AsyncConnection, siapa: Siapa, today: date, *, waiting: bool | None, limit: int, cursor: str
) -> Row:
    """All for offices over the agency; for an owner of data those of the units under the role. Raises TidakBerwenang."""
    units = None
    if not siapa.peran() & WHOLE:
        roots = siapa.units({Peran.PEMILIK_DATA}) or frozenset()
        if not roots:
            raise _closed()
        below: set[uuid.UUID] = set()
        for root in roots:
            below |= set((await connection.execute(select(tree.below(Moment(today), root).c.id))).scalars())
        units = frozenset(below)
    after, limit = _after(cursor), paging.clamp(limit)
    rows = await contests.page(connection, siapa.instansi_id, units, waiting=waiting, limit=limit + 1, after=after)
    return _page(rows, limit, lambda row: {**told.contest(row, today), "untuk_anda": told.owner(siapa, row)})


async def reviews_page(
    connection: AsyncConnection, siapa: Siapa, today: date, *, waiting: bool | None, overdue: bool, limit: int, cursor: str
) -> Row:
    _over_the_agency(siapa)
    after, limit = _after(cursor), paging.clamp(limit)
    day = today if overdue else None
    rows = await reviews.page(connection, siapa.instansi_id, waiting=waiting, overdue_on=day, limit=limit + 1, after=after)
    return _page(rows, limit, lambda row: told.review(row, today))


def _over_the_agency(siapa: Siapa) -> None:
    if not siapa.peran() & WHOLE:
        raise _closed()


def _closed() -> TidakBerwenang:
    return TidakBerwenang(
        "Daftar ini untuk pejabat yang lingkupnya seluruh instansi.", saran="Lihat usulan Anda sendiri atau unit Anda.",
        pesan_en="For offices over the whole agency.",
    )  # fmt: skip


def _after(cursor: str) -> uuid.UUID | None:
    return paging.decode(cursor, uuid.UUID)[0] if cursor else None


def _page(rows: list[Row], limit: int, tell: Callable[[Row], Row]) -> Row:
    kept = rows[:limit]
    items = [{**tell(row), "agenda": f"{row['nomor']}/{row['tahun']}"} for row in kept]
    return {"items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}

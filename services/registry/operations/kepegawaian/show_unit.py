"""One unit on a day: what it is, the way up to the top, what it came from and became, and its names elsewhere."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.kepegawaian.lists import UNIT
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian import tree
from services.registry.storage.kepegawaian.as_known import Moment, known
from services.registry.storage.kepegawaian.closing import closes, mergers
from shared.errors import TidakDitemukan
from shared.vocabulary import StatusAlias

Row = dict[str, Any]


async def show_unit(connection: AsyncConnection, instansi_id: uuid.UUID, unit: uuid.UUID, moment: Moment) -> Row:
    """`tingkat` 1 is the top. Raises TidakDitemukan for a unit of another agency, or one not known at that moment."""
    found = await _unit(connection, instansi_id, unit, moment)
    way = await tree.path(connection, moment, unit)
    return {
        **found, "jalur": way, "tingkat": len(way),
        "penerus": await _kin(connection, unit, moment, "unor_id", "penerus_id"),
        "pendahulu": await _kin(connection, unit, moment, "penerus_id", "unor_id"),
        "alias": await _aliases(connection, unit, moment),
    }  # fmt: skip


async def _unit(connection: AsyncConnection, instansi_id: uuid.UUID, unit: uuid.UUID, moment: Moment) -> Row:
    merged = mergers(moment)
    told = [t.unor_versi.c[name] for name in UNIT if name != "tutup"]
    query = (
        select(t.unor, *told, closes(t.unor_versi, merged).label("tutup"))
        .join(t.unor_versi, t.unor_versi.c.unor_id == t.unor.c.id)
        .outerjoin(merged, merged.c.unor_id == t.unor.c.id)
        .where(t.unor.c.id == unit, t.unor.c.instansi_id == instansi_id, moment.known(t.unor_versi))
    )
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        raise TidakDitemukan(
            "Unit tidak ada pada instansi ini, atau belum dikenal pada saat itu.", saran="Periksa id, per dan diketahui.",
            pesan_en="No such unit, or not known at that moment.",
        )  # fmt: skip
    return dict(row)


async def require_unit(connection: AsyncConnection, instansi_id: uuid.UUID, unit: uuid.UUID, moment: Moment) -> str:
    """The unit's name; raises as `show_unit` does."""
    return str((await _unit(connection, instansi_id, unit, moment))["nama"])


async def _kin(connection: AsyncConnection, unit: uuid.UUID, moment: Moment, mine: str, other: str) -> list[Row]:
    """Units on the other side of a merger, split or renaming; whenever it takes place, for it is announced before."""
    held, version = t.unor_penerus, t.unor_versi
    query = (
        select(held.c[other].label("unor_id"), version.c.nama, held.c.jenis, held.c.tanggal, held.c.dasar)
        .outerjoin(version, (version.c.unor_id == held.c[other]) & moment.known(version))
        .where(held.c[mine] == unit, known(held, None, moment.diketahui))
        .order_by(held.c.tanggal, held.c[other])
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def _aliases(connection: AsyncConnection, unit: uuid.UUID, moment: Moment) -> list[Row]:
    """What other sources call it, as far as a person has confirmed."""
    held = t.unor_alias
    query = (
        select(held.c.sumber, held.c.jenis, held.c.nilai)
        .where(held.c.unor_id == unit, held.c.status == StatusAlias.DIKONFIRMASI, known(held, None, moment.diketahui))
        .order_by(held.c.sumber, held.c.jenis, held.c.nilai)
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]

"""Sessions, their members and their agenda as rows; the version of a session counts every change."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among, new_id
from services.registry.storage.sidang.tables import sidang, sidang_acara, sidang_anggota
from services.registry.storage.usulan.tables import usulan_mutasi

Row = dict[str, Any]
OPEN = ("DISIAPKAN", "DIBUKA")
HEARD = ("DITUTUP", "DISAHKAN")


async def one(connection: AsyncConnection, instansi_id: uuid.UUID, sidang_id: uuid.UUID) -> Row | None:
    query = select(sidang).where(sidang.c.id == sidang_id, sidang.c.instansi_id == instansi_id)
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, filters: Mapping[str, Any], after: uuid.UUID | None, limit: int
) -> list[Row]:
    """Newest first."""
    query = select(sidang).where(sidang.c.instansi_id == instansi_id)
    for name, value in filters.items():
        if value is not None:
            query = query.where(sidang.c[name] == value)
    if after is not None:
        query = query.where(sidang.c.id < after)
    return [dict(row) for row in (await connection.execute(query.order_by(sidang.c.id.desc()).limit(limit))).mappings()]


async def add(connection: AsyncConnection, values: Row, members: Sequence[Mapping[str, Any]]) -> uuid.UUID:
    made = new_id()
    await connection.execute(insert(sidang).values(id=made, **values))
    seats = [
        {"id": new_id(), "sidang_id": made, "no": no, "pengguna_id": uuid.UUID(one["pengguna_id"]), "kedudukan": one["kedudukan"]}
        for no, one in enumerate(members, start=1)
    ]
    await connection.execute(insert(sidang_anggota), seats)
    return made


async def change(connection: AsyncConnection, sidang_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(sidang).where(sidang.c.id == sidang_id).values(versi=sidang.c.versi + 1, **values))


async def members(connection: AsyncConnection, sidang_id: uuid.UUID) -> list[Row]:
    query = select(sidang_anggota).where(sidang_anggota.c.sidang_id == sidang_id).order_by(sidang_anggota.c.no)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def attend(connection: AsyncConnection, sidang_id: uuid.UUID, said: Mapping[uuid.UUID, str]) -> None:
    for who, presence in said.items():
        mine = and_(sidang_anggota.c.sidang_id == sidang_id, sidang_anggota.c.pengguna_id == who)
        await connection.execute(update(sidang_anggota).where(mine).values(kehadiran=presence))


async def agenda(connection: AsyncConnection, sidang_id: uuid.UUID) -> list[Row]:
    """In its order, with where each case stands and the set it belongs to."""
    case = usulan_mutasi.c
    query = (
        select(sidang_acara)
        .add_columns(
            case.status.label("usulan_status"), case.himpunan_id, case.nomor, case.tahun, case.versi.label("usulan_versi")
        )
        .join(usulan_mutasi, case.id == sidang_acara.c.usulan_id)
        .where(sidang_acara.c.sidang_id == sidang_id)
        .order_by(sidang_acara.c.no)
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def set_agenda(connection: AsyncConnection, sidang_id: uuid.UUID, wanted: Sequence[Mapping[str, Any]]) -> None:
    """These cases in this order; one that stays keeps what was said of it."""
    held = {row["usulan_id"] for row in await agenda(connection, sidang_id)}
    ids = [one["id"] for one in wanted]
    gone = and_(sidang_acara.c.sidang_id == sidang_id, ~among(sidang_acara.c.usulan_id, ids))
    await connection.execute(delete(sidang_acara).where(gone))
    for no, case in enumerate(wanted, start=1):
        if case["id"] in held:
            mine = and_(sidang_acara.c.sidang_id == sidang_id, sidang_acara.c.usulan_id == case["id"])
            await connection.execute(update(sidang_acara).where(mine).values(no=no))
    new = [
        {
            "id": new_id(),
            "sidang_id": sidang_id,
            "usulan_id": case["id"],
            "pegawai_id": case["pegawai_id"],
            "no": no,
            "keberatan": [],
        }
        for no, case in enumerate(wanted, start=1)
        if case["id"] not in held
    ]
    if new:
        await connection.execute(insert(sidang_acara), new)


async def say(connection: AsyncConnection, acara_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(sidang_acara).where(sidang_acara.c.id == acara_id).values(**values))


async def elsewhere(connection: AsyncConnection, usulan_ids: Sequence[uuid.UUID], but: uuid.UUID | None) -> list[Row]:
    """Which of these cases stand on the agenda of another session that is not over."""
    query = (
        select(sidang_acara.c.usulan_id, sidang.c.nomor, sidang.c.tahun)
        .join(sidang, sidang.c.id == sidang_acara.c.sidang_id)
        .where(among(sidang_acara.c.usulan_id, usulan_ids), sidang.c.status.in_(OPEN))
    )
    if but is not None:
        query = query.where(sidang.c.id != but)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def last_heard(connection: AsyncConnection, usulan_id: uuid.UUID) -> Row | None:
    """What the newest session that is over said of a case."""
    query = (
        select(sidang_acara.c.hasil, sidang.c.nomor, sidang.c.tahun, sidang.c.ditutup_pada)
        .join(sidang, sidang.c.id == sidang_acara.c.sidang_id)
        .where(sidang_acara.c.usulan_id == usulan_id, sidang.c.status.in_(HEARD), sidang_acara.c.hasil.is_not(None))
        .order_by(sidang.c.ditutup_pada.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)

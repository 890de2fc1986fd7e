"""Reading and writing what only people have: wrapped keys, NIP digests, sealed values, the definitive post, overlays."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import columns_of, new_id
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas, pegawai_keadaan, penempatan
from services.registry.storage.kepegawaian.versions import close
from shared.vocabulary import JenisPenempatan

Row = dict[str, Any]
POST = columns_of(penempatan, "id", "pegawai_id", "id_sumber", "jenis", "berlaku", "dicatat")


async def holders(connection: AsyncConnection, instansi_id: uuid.UUID, digests: list[str]) -> dict[str, tuple[str, str]]:
    """Who holds these NIPs now: digest → (sumber, id_sumber)."""
    hit = (
        select(pegawai_identitas.c.nip_digest, pegawai_identitas.c.pegawai_id)
        .where(
            pegawai_identitas.c.nip_digest.in_(digests),
            func.upper_inf(pegawai_identitas.c.dicatat),
            func.upper_inf(pegawai_identitas.c.berlaku),
        )
        .cte("hit")
        .prefix_with("MATERIALIZED")  # digests first: right after a first import the planner has no statistics to know it by
    )
    query = (
        select(hit.c.nip_digest, pegawai.c.sumber, pegawai.c.id_sumber)
        .join(pegawai, pegawai.c.id == hit.c.pegawai_id)
        .where(pegawai.c.instansi_id == instansi_id)
    )
    return {row.nip_digest: (row.sumber, row.id_sumber) for row in await connection.execute(query)}


async def store_keys(connection: AsyncConnection, wrapped: dict[uuid.UUID, bytes]) -> None:
    if wrapped:
        statement = update(pegawai).where(pegawai.c.id == bindparam("person")).values(kunci_sandi=bindparam("wrapped"))
        await connection.execute(statement, [{"person": person, "wrapped": key} for person, key in wrapped.items()])


async def wrapped_keys(connection: AsyncConnection, people: list[uuid.UUID]) -> dict[uuid.UUID, bytes]:
    query = select(pegawai.c.id, pegawai.c.kunci_sandi).where(pegawai.c.id.in_(people), pegawai.c.kunci_sandi.is_not(None))
    return {row.id: row.kunci_sandi for row in await connection.execute(query)}


async def sealed_circumstances(connection: AsyncConnection, people: list[uuid.UUID], as_of: date) -> dict[uuid.UUID, bytes]:
    """What is sealed of each person's circumstances on a day."""
    state = pegawai_keadaan.c
    query = select(state.pegawai_id, state.sandi).where(
        state.pegawai_id.in_(people), func.upper_inf(state.dicatat), state.berlaku.contains(as_of), state.sandi.is_not(None)
    )
    return {row.pegawai_id: row.sandi for row in await connection.execute(query)}


async def replace_definitive(
    connection: AsyncConnection, wanted: dict[uuid.UUID, Row], as_of: date, at: datetime
) -> dict[uuid.UUID, str]:
    """Bring each person's definitive post to the wanted one. A new unit or position starts a new post at its TMT (or as_of)."""
    query = select(penempatan).where(
        penempatan.c.pegawai_id.in_(list(wanted)),
        penempatan.c.jenis == JenisPenempatan.DEFINITIF,
        func.upper_inf(penempatan.c.dicatat),
        func.upper_inf(penempatan.c.berlaku),
    )
    held = {row["pegawai_id"]: row for row in (await connection.execute(query)).mappings()}
    fresh, closing, result = [], [], {}
    for person, post in wanted.items():
        old = held.get(person)
        if old is not None and all(old[name] == post[name] for name in POST if name in post):
            result[person] = "tidak_berubah"
            continue
        start = post["tmt_unit"] or post["tmt_jabatan"]
        if old is not None:
            closing.append(old["id"])
            moved = (old["unor_id"], old["jabatan_id"]) != (post["unor_id"], post["jabatan_id"])
            since = old["berlaku"].lower
            start = max(start or as_of, since or date.min) if moved else since
            if moved and (since is None or since < start):
                fresh.append(_row(person, {name: old[name] for name in POST}, Range(since, start, bounds="[)"), at))
        result[person] = "dibuat" if old is None else "diperbarui"
        fresh.append(_row(person, post, Range(start, None), at))
    await close(connection, penempatan, closing, at)
    if fresh:
        await connection.execute(insert(penempatan), fresh)
    return result


def _row(person: uuid.UUID, post: Row, valid: Range[date], at: datetime) -> Row:
    return {
        "id": new_id(), "pegawai_id": person, "id_sumber": None, "jenis": JenisPenempatan.DEFINITIF.value, "berlaku": valid,
        "dicatat": Range(at, None), **post,
    }  # fmt: skip

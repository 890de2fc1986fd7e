"""Lists of units, seats and people as they are now: keyset pages ordered by source id; people masked."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Table, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.nip import mask
from services.registry.storage.kepegawaian import tables as t
from shared.vocabulary import JenisPenempatan
from shared.web import paging


async def units(connection: AsyncConnection, instansi_id: uuid.UUID, limit: int, cursor: str) -> dict[str, Any]:
    names = ("nama", "jenis", "kode_wilayah", "induk_id", "npsn")
    return await _page(connection, t.unor, t.unor_versi, names, instansi_id, limit, cursor)


async def seats(connection: AsyncConnection, instansi_id: uuid.UUID, limit: int, cursor: str) -> dict[str, Any]:
    names = ("kebutuhan_ditetapkan", "nomor_penetapan", "tanggal_penetapan", "status_abk")
    return await _page(connection, t.formasi, t.formasi_versi, names, instansi_id, limit, cursor)


async def people(
    connection: AsyncConnection, instansi_id: uuid.UUID, unor_id: uuid.UUID | None, limit: int, cursor: str
) -> dict[str, Any]:
    post = t.penempatan
    query = (
        select(t.pegawai.c.id, t.pegawai.c.sumber, t.pegawai.c.id_sumber, t.pegawai.c.anonim, t.pegawai_versi.c.status)
        .add_columns(t.pegawai_versi.c.golongan, t.pegawai_identitas.c.nip_akhir, post.c.unor_id, post.c.jabatan_id, post.c.mapel)
        .join(t.pegawai_versi, t.pegawai_versi.c.pegawai_id == t.pegawai.c.id)
        .join(t.pegawai_identitas, t.pegawai_identitas.c.pegawai_id == t.pegawai.c.id)
        .join(post, post.c.pegawai_id == t.pegawai.c.id)
        .where(t.pegawai.c.instansi_id == instansi_id, post.c.jenis == JenisPenempatan.DEFINITIF)
    )
    for table in (t.pegawai_versi, t.pegawai_identitas, post):
        query = query.where(func.upper_inf(table.c.dicatat), func.upper_inf(table.c.berlaku))
    if unor_id is not None:
        query = query.where(post.c.unor_id == unor_id)
    page = await _finish(connection, query, t.pegawai, limit, cursor)
    for item in page["items"]:
        item["nip_tersamar"] = mask(item.pop("nip_akhir") or "")
    return page


async def _page(
    connection: AsyncConnection,
    identity: Table,
    version: Table,
    names: tuple[str, ...],
    instansi_id: uuid.UUID,
    limit: int,
    cursor: str,
) -> dict[str, Any]:
    query = (
        select(*[c for c in identity.c if c.name != "instansi_id"], *[version.c[name] for name in names])
        .join(version, version.c[f"{identity.name}_id"] == identity.c.id)
        .where(identity.c.instansi_id == instansi_id, func.upper_inf(version.c.dicatat), func.upper_inf(version.c.berlaku))
    )
    return await _finish(connection, query, identity, limit, cursor)


async def _finish(connection: AsyncConnection, query: Any, identity: Table, limit: int, cursor: str) -> dict[str, Any]:
    order = (identity.c.sumber, identity.c.id_sumber)
    if cursor:
        query = query.where(tuple_(*order) > tuple_(*paging.decode(cursor, str, str)))
    rows = [dict(row) for row in (await connection.execute(query.order_by(*order).limit(limit + 1))).mappings()]
    more = len(rows) > limit
    rows = rows[:limit]
    return {"items": rows, "berikutnya": paging.encode([rows[-1]["sumber"], rows[-1]["id_sumber"]]) if more else None}

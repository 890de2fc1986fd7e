"""Everything one agency knew (recorded time: now) about one day (valid time: `per`)."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import Column, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.beban.tables import sekolah_data, volume_tugas
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.peristiwa.tables import instansi
from shared.errors import TidakDitemukan

TIMES = ("berlaku", "dicatat")
"""They choose the version; what is read afterwards is the fact itself."""
Rows = list[dict[str, Any]]
Read = dict[str, Rows]


async def agency_code(connection: AsyncConnection, instansi_id: uuid.UUID) -> str:
    code = (await connection.execute(select(instansi.c.kode).where(instansi.c.id == instansi_id))).scalar_one_or_none()
    if code is None:
        raise TidakDitemukan("Instansi tidak ada.", saran="Periksa id instansi.")
    return str(code)


async def read_all(connection: AsyncConnection, instansi_id: uuid.UUID, per: date) -> Read:
    """Rows per table name, each identity joined with its version of `per`."""
    pairs = ((t.unor, t.unor_versi), (t.jabatan, t.jabatan_versi), (t.formasi, t.formasi_versi))
    read = {identity.name: await _versions(connection, identity, version, instansi_id, per) for identity, version in pairs}
    read["pegawai"] = await _versions(connection, t.pegawai, t.pegawai_versi, instansi_id, per)
    read["keadaan"] = await _versions(connection, t.pegawai, t.pegawai_keadaan, instansi_id, per)
    read["penempatan"] = await _versions(connection, t.pegawai, t.penempatan, instansi_id, per)
    for table in (sekolah_data, volume_tugas):
        query = select(*_facts(table)).join(t.unor, table.c.unor_id == t.unor.c.id)
        known = query.where(t.unor.c.instansi_id == instansi_id, func.upper_inf(table.c.dicatat))
        read[table.name] = await _fetch(connection, known)
    return read


async def _versions(connection: AsyncConnection, identity: Table, version: Table, instansi_id: uuid.UUID, per: date) -> Rows:
    wanted = [c for c in version.c if c.name not in identity.c and c.name not in TIMES]
    query = select(identity, *wanted).join(version, version.c[f"{identity.name}_id"] == identity.c.id)
    return await _fetch(
        connection,
        query.where(identity.c.instansi_id == instansi_id, func.upper_inf(version.c.dicatat), version.c.berlaku.contains(per)),
    )


def _facts(table: Table) -> list[Column[Any]]:
    return [column for column in table.c if column.name not in TIMES]


async def _fetch(connection: AsyncConnection, query: Any) -> Rows:
    found = await connection.execute(query)
    names = tuple(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found]  # a mapping per row would build its key index each time

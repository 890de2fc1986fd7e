"""The agency's units and positions as they are now, for matching incoming rows."""

from __future__ import annotations

import uuid

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.kepegawaian.context import References
from services.registry.storage.kepegawaian.tables import jabatan, jabatan_versi, unor, unor_versi
from services.registry.storage.kualitas.aliases import confirmed


async def load_references(connection: AsyncConnection, instansi_id: uuid.UUID, sumber: str | None = None) -> References:
    """`sumber`: whose own codes of units, once confirmed, are understood too."""
    found = References()
    units = select(unor.c.id, unor.c.id_sumber, unor_versi.c.nama, unor_versi.c.jenis, unor_versi.c.induk_id, unor_versi.c.npsn)
    open_units = units.join(unor_versi, unor_versi.c.unor_id == unor.c.id).where(
        unor.c.instansi_id == instansi_id, func.upper_inf(unor_versi.c.dicatat), func.upper_inf(unor_versi.c.berlaku)
    )
    for row in await connection.execute(open_units):
        found.add_unor(row.id_sumber, row.id, row.nama, row.jenis, row.induk_id)
        if row.npsn:
            found.unor.setdefault(row.npsn, row.id)
    positions = select(jabatan.c.id, jabatan.c.id_sumber, jabatan_versi.c.nama, jabatan_versi.c.keluarga).join(jabatan_versi)
    open_positions = positions.where(
        jabatan.c.instansi_id == instansi_id, func.upper_inf(jabatan_versi.c.dicatat), func.upper_inf(jabatan_versi.c.berlaku)
    )
    for position in await connection.execute(open_positions):
        found.add_jabatan(position.id_sumber, position.id, position.nama, position.keluarga)
    for jenis, nilai, unit in await confirmed(connection, instansi_id, sumber):
        found.add_alias(jenis, nilai, unit)
    return found

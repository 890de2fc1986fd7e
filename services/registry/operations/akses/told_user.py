"""How users and grants are told: names for those who manage them, never a whole NIP."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.akses import users
from services.registry.storage.base import among
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas, unor_versi

Row = dict[str, Any]


async def told_users(connection: AsyncConnection, vault: Vault, rows: list[Row], per: date) -> list[Row]:
    """Users with name, masked NIP and the roles of the day."""
    people = await _people(connection, vault, [row["pegawai_id"] for row in rows if row["pegawai_id"]])
    granted = await users.roles_of(connection, [row["id"] for row in rows], per)
    units = await unit_names(connection, {one["unor_id"] for held in granted.values() for one in held if one["unor_id"]}, per)
    told = []
    for row in rows:
        name, number = people.get(row["pegawai_id"], (row["nama_tampil"], None))
        roles = [
            {
                "peran_id": one["peran_id"],
                "peran": one["peran"],
                "unor_id": one["unor_id"],
                "unor_nama": units.get(one["unor_id"]),
            }
            for one in granted.get(row["id"], [])
        ]
        told.append({
            "id": row["id"], "instansi_id": row["instansi_id"], "pegawai_id": row["pegawai_id"], "nama": name, "nip_tersamar": number,
            "aktif": row["aktif"], "peran": roles,
        })  # fmt: skip
    return told


async def told_roles(connection: AsyncConnection, rows: list[Row], per: date) -> list[Row]:
    """Grants; `sampai` is the last day."""
    units = await unit_names(connection, {row["unor_id"] for row in rows if row["unor_id"]}, per)
    return [
        {
            **{name: row[name] for name in ("peran_id", "pengguna_id", "peran", "unor_id", "plh_untuk", "dasar", "oleh")},
            "unor_nama": units.get(row["unor_id"]), "mulai": row["berlaku"].lower,
            "sampai": row["berlaku"].upper - timedelta(days=1) if row["berlaku"].upper else None,
        }
        for row in rows
    ]  # fmt: skip


async def unit_names(connection: AsyncConnection, ids: set[uuid.UUID], per: date) -> dict[uuid.UUID, str]:
    query = select(unor_versi.c.unor_id, unor_versi.c.nama).where(
        among(unor_versi.c.unor_id, ids), func.upper_inf(unor_versi.c.dicatat), unor_versi.c.berlaku.contains(per)
    )
    return {row.unor_id: row.nama for row in await connection.execute(query)} if ids else {}


async def _people(
    connection: AsyncConnection, vault: Vault, ids: list[uuid.UUID]
) -> dict[uuid.UUID, tuple[str | None, str | None]]:
    """(name, masked NIP) of people on the records."""
    if not ids:
        return {}
    query = (
        select(pegawai.c.id, pegawai.c.kunci_sandi, pegawai_identitas.c.sandi, pegawai_identitas.c.nip_akhir)
        .join(pegawai_identitas)
        .where(among(pegawai.c.id, ids), pegawai.c.kunci_sandi.is_not(None))
        .where(func.upper_inf(pegawai_identitas.c.dicatat), func.upper_inf(pegawai_identitas.c.berlaku))
    )
    found: dict[uuid.UUID, tuple[str | None, str | None]] = {}
    for row in await connection.execute(query):
        inside = sandi.unseal(vault.unwrap(row.kunci_sandi, row.id), row.sandi)
        found[row.id] = (inside.get("nama"), nip_rules.mask(row.nip_akhir) if row.nip_akhir else None)
    return found

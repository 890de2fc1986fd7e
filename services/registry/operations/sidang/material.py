"""A session as its papers tell it: when, where, who sat, the quorum, what was said of each case, who stood aside."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.sidang import kuorum
from services.registry.operations.dengar.conflicts import barred
from services.registry.operations.naskah.people_of_paper import name_of
from services.registry.operations.sidang.open_session import session_of
from services.registry.storage.akses import users
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.sidang import sessions
from services.registry.storage.usulan import person
from shared.contracts.v1.naskah import Sidang
from shared.vocabulary import SebabKepentingan
from shared.web.clock import JAKARTA

Row = dict[str, Any]


async def cases_of(connection: AsyncConnection, sidang_id: uuid.UUID) -> list[uuid.UUID]:
    """The agenda in its order."""
    return [one["usulan_id"] for one in await sessions.agenda(connection, sidang_id)]


async def told_session(connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, sidang_id: uuid.UUID) -> Sidang:
    """Raises TidakDitemukan."""
    row = await session_of(connection, instansi_id, sidang_id)
    day = row["waktu"].astimezone(JAKARTA).date()
    members = await sessions.members(connection, sidang_id)
    agenda = await sessions.agenda(connection, sidang_id)
    tied = await barred(connection, members, agenda, row["ditutup_pada"])  # what was said later bars nobody who sat
    names = await _members(connection, vault, instansi_id, members, day)
    rule, present = kuorum.read(row["kuorum"]), len(kuorum.sitting(members))
    wanted = rule.wanted(len(members))
    return {
        "agenda": f"{row['nomor']}/{row['tahun']}", "tanggal": day.isoformat(), "tempat": row["tempat"],
        "tim_nomor": row["tpk_nomor"], "tim_tanggal": row["tpk_tanggal"].isoformat(),
        "anggota": [
            {**names[one["pengguna_id"]], "kedudukan": one["kedudukan"], "kehadiran": one["kehadiran"]} for one in members
        ],
        "kuorum": {"hadir": present, "anggota": len(members), "perlu": wanted, "tercapai": present >= wanted, "dasar": rule.dasar},
        "hasil": {
            str(one["usulan_id"]): {
                "hasil": one["hasil"], "catatan": one["catatan"], "suara": one["suara"], "hadir": one["hadir"], "perlu": wanted,
                "menepi": len(set(tied[one["usulan_id"]]) & set(kuorum.sitting(members))),
                "keberatan": [
                    {"nama": names[uuid.UUID(who["pengguna_id"])]["nama"], "catatan": who["catatan"]} for who in one["keberatan"]
                ],
            }
            for one in agenda
        },
        "kepentingan": [
            {"nama": names[who["pengguna_id"]]["nama"], "agenda": cases, "sebab": why}
            for who in members
            for why in SebabKepentingan
            if (cases := [f"{one['nomor']}/{one['tahun']}" for one in agenda if tied[one["usulan_id"]].get(who["pengguna_id"]) == why])
        ],
    }  # fmt: skip


async def _members(
    connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, members: list[Row], day: date
) -> dict[uuid.UUID, Row]:
    """Full name and post of each; of a member who is not on the records the name he signs in by."""
    found: dict[uuid.UUID, Row] = {}
    for row in await users.users_by_id(connection, instansi_id, [one["pengguna_id"] for one in members]):
        name, post = row["nama_tampil"] or "", None
        if row["pegawai_id"]:
            name = await name_of(connection, vault, row["pegawai_id"], day)
            held = await person.person(connection, row["pegawai_id"], Moment(day)) or {}
            post = await person.position(connection, held["jabatan_id"], Moment(day)) if held.get("jabatan_id") else None
        found[row["id"]] = {"nama": name, "jabatan": post["nama"] if post else None}
    return found

"""The board of a city: members and quorum rule by decree, for the days it holds."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.sidang.kuorum import Kuorum, board_at_fault, read
from services.registry.operations.akses.told_user import told_users
from services.registry.operations.sidang import refusals
from services.registry.storage.akses import users
from services.registry.storage.hukum.dated import holding, state
from services.registry.storage.sidang.tables import tpk
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Izin, Keyakinan

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class SusunanTim:
    """`anggota`: [{pengguna_id, kedudukan}]; `kuorum` None: the rule that is shipped, marked as recalled."""

    anggota: Sequence[Mapping[str, Any]]
    nomor: str
    tanggal: date
    sejak: date
    sampai: date | None = None
    kuorum: Mapping[str, Any] | None = field(default=None)


async def board_on(connection: AsyncConnection, instansi_id: uuid.UUID, on: date) -> Row | None:
    """As recorded now."""
    found = await holding(connection, tpk, instansi_id, on)
    return found[0] if found else None


async def read_board(connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, on: date) -> Row:
    """With the members' names. Raises TidakDitemukan for a day without a board."""
    row = await board_on(connection, instansi_id, on)
    if row is None:
        raise refusals.no_board()
    return {
        **{name: row[name] for name in ("nomor", "tanggal", "kuorum")}, "per": on, "sejak": row["berlaku"].lower,
        "sampai": row["berlaku"].upper, "kuorum_perlu": read(row["kuorum"]).wanted(len(row["anggota"])),
        "anggota": await named(connection, vault, instansi_id, row["anggota"], on),
    }  # fmt: skip


async def state_board(work: UnitOfWork, vault: Vault, siapa: Siapa, said: SusunanTim) -> Row:
    """The board as it holds from then on; the same again changes nothing. Commits. Raises TidakBerwenang, MasukanTidakSah."""
    require(siapa, Izin.TETAPKAN_HUKUM)
    members = [{"pengguna_id": str(one["pengguna_id"]), "kedudukan": str(one["kedudukan"])} for one in said.anggota]
    if code := board_at_fault(members):
        raise refusals.wrong(code)
    if said.sampai is not None and said.sampai <= said.sejak:
        raise refusals.wrong("kuorum_tidak_terbaca")
    known = await users.users_by_id(work.connection, siapa.instansi_id, [uuid.UUID(one["pengguna_id"]) for one in members])
    if len([one for one in known if one["aktif"]]) < len(members):
        raise refusals.wrong("anggota_tidak_dikenal")
    try:
        rule = Kuorum() if said.kuorum is None else read({**said.kuorum, "keyakinan": Keyakinan.SEEN})
    except (KeyError, TypeError, ValueError) as unread:
        raise refusals.wrong("kuorum_tidak_terbaca") from unread
    values = {
        "anggota": members,
        "kuorum": rule.as_json(),
        "nomor": said.nomor,
        "tanggal": said.tanggal,
        "oleh": siapa.aktor,
    }
    if await state(work.connection, tpk, {"instansi_id": siapa.instansi_id}, values, Range(said.sejak, said.sampai), work.at):
        told = {"nomor": said.nomor, "sejak": said.sejak.isoformat(), "anggota": len(members)}
        work.record(siapa.instansi_id, "tpk.ditetapkan", "tpk", siapa.instansi_id, **told)
        await work.commit()
    return await read_board(work.connection, vault, siapa.instansi_id, said.sejak)


async def named(
    connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, members: Sequence[Mapping[str, Any]], on: date
) -> list[Row]:
    """Members in their order, each with a name; whoever is no longer a user stays by id."""
    ids = [one["pengguna_id"] if isinstance(one["pengguna_id"], uuid.UUID) else uuid.UUID(one["pengguna_id"]) for one in members]
    rows = await users.users_by_id(connection, instansi_id, ids)
    told = {row["id"]: row for row in await told_users(connection, vault, rows, on)}
    return [
        {
            **one,
            "pengguna_id": which,
            "nama": told[which]["nama"] if which in told else None,
            "pegawai_id": told[which]["pegawai_id"] if which in told else None,
        }
        for one, which in zip(members, ids, strict=True)
    ]

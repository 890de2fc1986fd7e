"""Everything the lines of a paper are written from, of all its cases at once: as many statements for fifty lines as for one.

A decree must name people in full (PP 11/2017); so this opens sealed identities, and its caller puts the reading on record.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.base import among
from services.registry.storage.hukum.dated import holding
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.putaran.tables import rekomendasi
from services.registry.storage.usulan import cases, listing, many_seats, person, seats
from services.registry.storage.usulan.closing import closing_days
from services.registry.storage.usulan.office_tables import kewenangan

Row = dict[str, Any]
ENDS = ("asal", "tujuan")
OF_A_PERSON = ("status", "golongan", "tmt_golongan", "pendidikan", "bidang_pendidikan")


@dataclass(frozen=True)
class Terkumpul:
    """By case: `usulan`, `surat`, `tutup`, `perpindahan` (the recommendation behind it, else empty), `agenda` (of successors too).
    By person: `orang`, `identitas` (what was sealed, and the open facts). By position: `jabatan`. By cell: `kebutuhan`, `duduk`."""

    usulan: Mapping[uuid.UUID, Row]
    orang: Mapping[uuid.UUID, Row]
    identitas: Mapping[uuid.UUID, tuple[Row, Row]]
    perpindahan: Mapping[uuid.UUID, Row]
    jabatan: Mapping[uuid.UUID, Row]
    kebutuhan: Mapping[seats.Cell, int]
    duduk: Mapping[seats.Cell, int]
    surat: Mapping[uuid.UUID, list[Row]]
    agenda: Mapping[uuid.UUID, str]
    tutup: Mapping[uuid.UUID, date]
    kewenangan: list[Row]


async def gather(
    connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, usulan_ids: Collection[uuid.UUID], today: date
) -> Terkumpul:
    """The cases are there: their foreign keys say so."""
    moment = Moment(today)
    found = {row["id"]: row for row in await listing.of_ids(connection, list(usulan_ids))}
    about = {row["pegawai_id"] for row in found.values()}
    who = await person.people(connection, about, moment)
    cells = {cell for row in found.values() for end in ENDS if (cell := cell_at(row, end))}
    jobs = {row[f"{end}_jabatan_id"] for row in found.values() for end in ENDS} - {None}
    return Terkumpul(
        usulan=found,
        orang=who,
        identitas=await identities(connection, vault, who, moment),
        perpindahan=await _recommended(connection, found),
        jabatan=await person.positions(connection, jobs, moment),
        kebutuhan=await many_seats.established(connection, cells, moment),
        duduk=await many_seats.seated(connection, cells, moment),
        surat=await cases.papers_of(connection, found),
        agenda=await cases.agendas(connection, {row["pengganti_usulan_id"] for row in found.values()} - {None}),
        tutup=await closing_days(connection, found, moment),
        kewenangan=await holding(connection, kewenangan, instansi_id, today),
    )


def cell_at(case: Row, end: str) -> seats.Cell | None:
    return seats.cell_of(case[f"{end}_unor_id"], case[f"{end}_sel"])


async def identities(
    connection: AsyncConnection, vault: Vault, who: Mapping[uuid.UUID, Mapping[str, Any]], moment: Moment
) -> dict[uuid.UUID, tuple[Row, Row]]:
    """By person, what is sealed and the open facts of the day; `who` brings each one's wrapped key. Nothing is sealed of the forgotten."""
    held, version = t.pegawai_identitas, t.pegawai_versi
    query = (
        select(version.c.pegawai_id, held.c.sandi, *[version.c[name] for name in OF_A_PERSON])
        .select_from(version)
        .outerjoin(held, and_(held.c.pegawai_id == version.c.pegawai_id, moment.known(held)))
        .where(among(version.c.pegawai_id, list(who)), moment.known(version))
    )
    found: dict[uuid.UUID, tuple[Row, Row]] = {}
    for row in (await connection.execute(query)).mappings():
        one, wrapped = row["pegawai_id"], who[row["pegawai_id"]].get("kunci_sandi")
        opened = sandi.unseal(vault.unwrap(wrapped, one), row["sandi"], sandi.IDENTITY) if wrapped and row["sandi"] else {}
        found[one] = (opened, dict(row))
    return found


async def _recommended(connection: AsyncConnection, found: Mapping[uuid.UUID, Row]) -> dict[uuid.UUID, Row]:
    """By case; one that came from no recommendation is not named."""
    wanted = {case: (row["analisis_id"], row["rekomendasi_no"]) for case, row in found.items() if row["analisis_id"] is not None}
    if not wanted:
        return {}
    move = rekomendasi.c
    of = (
        among(move.analisis_id, {one for one, _ in wanted.values()}),
        among(move.no, {no for _, no in wanted.values()} - {None}),
    )
    rows = await connection.execute(select(move.analisis_id, move.no, move.isi).where(*of))
    moves = {(row.analisis_id, row.no): dict(row.isi) for row in rows}
    return {case: moves[pair] for case, pair in wanted.items() if pair in moves}

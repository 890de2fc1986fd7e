"""People by every code they are known by; their keys; what is sealed of them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import exists, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among, new_id
from services.registry.storage.bulk import copy
from services.registry.storage.kepegawaian.posts import POST, replace_definitive
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas, pegawai_keadaan, pegawai_sumber
from services.registry.storage.kepegawaian.teachers import NUPTK

__all__ = ["POST", "Known", "add", "find", "holders", "link", "replace_definitive", "sealed_circumstances", "wrapped_keys"]
NEW = ("id", "instansi_id", "sumber", "id_sumber", "anonim", "kunci_sandi", "kunci")


class Known:
    """A person as found: id, home source and code, wrapped key, and whether other sources speak of the same person."""

    __slots__ = ("id", "id_sumber", "kunci_sandi", "sumber", "tertaut")

    def __init__(self, row: Any) -> None:
        self.id: uuid.UUID = row.id
        self.sumber: str = row.sumber
        self.id_sumber: str = row.id_sumber
        self.kunci_sandi: bytes | None = row.kunci_sandi
        self.tertaut: bool = row.tertaut


async def find(
    connection: AsyncConnection, instansi_id: uuid.UUID, sumber: str, codes: Sequence[str], digests: Sequence[str]
) -> tuple[dict[str, Known], dict[str, Known]]:
    """(by code in this source, its own or a linked one; by NIP digest, present or former). One statement."""
    more = pegawai_sumber.alias("lagi")
    linked = exists().where(more.c.pegawai_id == pegawai.c.id, more.c.sumber != NUPTK).correlate(pegawai).label("tertaut")
    person = (pegawai.c.id, pegawai.c.sumber, pegawai.c.id_sumber, pegawai.c.kunci_sandi, linked)
    home = select(literal("kode").label("cara"), pegawai.c.id_sumber.label("dicari"), *person).where(
        pegawai.c.instansi_id == instansi_id, pegawai.c.sumber == sumber, among(pegawai.c.id_sumber, codes)
    )
    other = pegawai_sumber.c
    elsewhere = (
        select(literal("kode"), other.id_sumber, *person)
        .join(pegawai, pegawai.c.id == other.pegawai_id)
        .where(other.instansi_id == instansi_id, other.sumber == sumber, among(other.id_sumber, codes))
    )
    identity = pegawai_identitas.c
    hit = (
        select(identity.nip_digest, identity.pegawai_id)
        .where(among(identity.nip_digest, digests), func.upper_inf(identity.dicatat))
        .cte("hit")
        .prefix_with("MATERIALIZED")  # digests first: right after a first import the planner has no statistics to know it by
    )
    numbered = (
        select(literal("nip"), hit.c.nip_digest, *person)
        .join(pegawai, pegawai.c.id == hit.c.pegawai_id)
        .where(pegawai.c.instansi_id == instansi_id)
    )
    found: dict[str, dict[str, Known]] = {"kode": {}, "nip": {}}
    for row in await connection.execute(union_all(home, elsewhere, numbered)):
        found[row.cara][row.dicari] = Known(row)
    return found["kode"], found["nip"]


async def holders(connection: AsyncConnection, instansi_id: uuid.UUID, digests: list[str]) -> dict[str, tuple[str, str]]:
    """Who holds these NIPs: digest → (sumber, id_sumber)."""
    _, found = await find(connection, instansi_id, "", [], digests)
    return {digest: (person.sumber, person.id_sumber) for digest, person in found.items()}


async def add(connection: AsyncConnection, rows: list[tuple[Any, ...]]) -> None:
    """New people: values of the columns NEW."""
    if rows:
        await copy(connection, pegawai, NEW, rows)


async def link(connection: AsyncConnection, instansi_id: uuid.UUID, sumber: str, codes: dict[str, uuid.UUID]) -> None:
    """The same people under the codes of another source."""
    rows = [(new_id(), instansi_id, person, sumber, code) for code, person in codes.items()]
    if rows:
        await copy(connection, pegawai_sumber, ("id", "instansi_id", "pegawai_id", "sumber", "id_sumber"), rows)


async def wrapped_keys(connection: AsyncConnection, people: Iterable[uuid.UUID]) -> dict[uuid.UUID, bytes]:
    query = select(pegawai.c.id, pegawai.c.kunci_sandi).where(among(pegawai.c.id, people), pegawai.c.kunci_sandi.is_not(None))
    return {row.id: row.kunci_sandi for row in await connection.execute(query)}


async def sealed_circumstances(connection: AsyncConnection, people: list[uuid.UUID], as_of: date) -> dict[uuid.UUID, bytes]:
    """What is sealed of each person's circumstances on a day."""
    state = pegawai_keadaan.c
    query = select(state.pegawai_id, state.sandi).where(
        among(state.pegawai_id, people), func.upper_inf(state.dicatat), state.berlaku.contains(as_of), state.sandi.is_not(None)
    )
    return {row.pegawai_id: row.sandi for row in await connection.execute(query)}

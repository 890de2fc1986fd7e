"""People of schools: found by NUPTK, and by the school they serve at. A NUPTK stands here as a keyed digest alone."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.base import among
from services.registry.storage.kepegawaian.as_known import Moment, known
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas, pegawai_sumber, pegawai_versi, penempatan
from shared.vocabulary import JenisPenempatan

NUPTK = "nuptk"
"""The `sumber` under which pegawai_sumber holds these digests."""


def code(vault: Vault, number: str) -> str:
    """In the form that key rotation knows: kind, colon, digest."""
    return f"{NUPTK}:{vault.digest(NUPTK, number)}"


async def by_number(connection: AsyncConnection, instansi_id: uuid.UUID, codes: Iterable[str]) -> dict[str, uuid.UUID]:
    """code → person; nothing is asked when there is no code."""
    wanted = set(codes)
    if not wanted:
        return {}
    held = pegawai_sumber.c
    query = select(held.id_sumber, held.pegawai_id).where(
        held.instansi_id == instansi_id, held.sumber == NUPTK, among(held.id_sumber, wanted)
    )
    return {row.id_sumber: row.pegawai_id for row in await connection.execute(query)}


async def serving_at(connection: AsyncConnection, units: Iterable[uuid.UUID], day: date) -> Sequence[Any]:
    """(id, unor_id, kunci_sandi, sandi) of everybody at these schools, by decree or in fact."""
    post, identity = penempatan, pegawai_identitas
    query = (
        select(pegawai.c.id, post.c.unor_id, pegawai.c.kunci_sandi, identity.c.sandi)
        .join(post, post.c.pegawai_id == pegawai.c.id)
        .join(identity, identity.c.pegawai_id == pegawai.c.id)
        .where(among(post.c.unor_id, units), post.c.jenis != JenisPenempatan.BERTENTANGAN, pegawai.c.kunci_sandi.is_not(None))
        .where(known(post, day), func.upper_inf(identity.c.dicatat), identity.c.berlaku.contains(day))
        .distinct()
    )
    return (await connection.execute(query)).all()


async def of_other_sources(
    connection: AsyncConnection, instansi_id: uuid.UUID, sumber: str, months: Iterable[date], day: date
) -> Sequence[Any]:
    """(id, kunci_sandi, sandi) of people whose home is another source, born in one of these months (`dasar_pensiun`)."""
    identity, version = pegawai_identitas, pegawai_versi
    query = (
        select(pegawai.c.id, pegawai.c.kunci_sandi, identity.c.sandi)
        .join(identity, identity.c.pegawai_id == pegawai.c.id)
        .join(version, version.c.pegawai_id == pegawai.c.id)
        .where(pegawai.c.instansi_id == instansi_id, pegawai.c.sumber != sumber, pegawai.c.kunci_sandi.is_not(None))
        .where(known(identity, day), known(version, day), among(version.c.dasar_pensiun, months))
    )
    return (await connection.execute(query)).all()


async def last_digits(connection: AsyncConnection, people: Iterable[uuid.UUID], moment: Moment) -> dict[uuid.UUID, str | None]:
    """What of a NIP may be shown."""
    identity = pegawai_identitas
    query = select(identity.c.pegawai_id, identity.c.nip_akhir).where(
        among(identity.c.pegawai_id, people), moment.known(identity)
    )
    return {row.pegawai_id: row.nip_akhir for row in await connection.execute(query)}

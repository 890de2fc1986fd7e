"""What the protected attributes of a snapshot's people are read from: everybody with a definitive post, sealed as it lies there."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.putaran.tables import snapshot
from shared.errors import TidakDitemukan
from shared.vocabulary import JenisPenempatan, JenisRiwayat

PAGE_ROWS = 2_000


async def moment_of(connection: AsyncConnection, instansi_id: uuid.UUID, digest: str) -> tuple[uuid.UUID, Moment]:
    """(id, moment) of the newest snapshot of that content. Raises TidakDitemukan."""
    query = select(snapshot.c.id, snapshot.c.per, snapshot.c.diketahui).where(
        snapshot.c.instansi_id == instansi_id, snapshot.c.hash == digest
    )
    row = (await connection.execute(query.order_by(snapshot.c.diketahui.desc()).limit(1))).first()
    if row is None:
        raise TidakDitemukan("Snapshot tidak ada.", saran="Bekukan lagi lewat POST /v1/snapshot.", pesan_en="No such snapshot.")
    per, known_at = row.per, row.diketahui
    assert isinstance(per, date)
    assert isinstance(known_at, datetime)
    return row.id, Moment(per, known_at)


async def people(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> AsyncIterator[Sequence[Any]]:
    """Pages of (id, kunci, kunci_sandi, golongan, identitas, keadaan), by kunci."""
    who, fact, post, state, identity = t.pegawai, t.pegawai_versi, t.penempatan, t.pegawai_keadaan, t.pegawai_identitas
    newest = (
        select(identity.c.sandi)
        .where(identity.c.pegawai_id == who.c.id, moment.known(identity))
        .order_by(func.lower(identity.c.berlaku).desc().nulls_last())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(
            who.c.id, who.c.kunci, who.c.kunci_sandi, fact.c.golongan, newest.label("identitas"), state.c.sandi.label("keadaan")
        )
        .join(fact, fact.c.pegawai_id == who.c.id)
        .join(post, post.c.pegawai_id == who.c.id)
        .outerjoin(state, (state.c.pegawai_id == who.c.id) & moment.known(state))
        .where(
            who.c.instansi_id == instansi_id, moment.known(fact), moment.known(post), post.c.jenis == JenisPenempatan.DEFINITIF
        )
        .order_by(who.c.kunci.collate("C"))
    )
    stream = await connection.stream(query, execution_options={"yield_per": PAGE_ROWS})
    async for page in stream.partitions(PAGE_ROWS):
        yield page


async def grounds(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> dict[uuid.UUID, list[Row[Any]]]:
    """Entries of protection by person, as known then; few people have any."""
    query = (
        select(t.riwayat)
        .join(t.pegawai, t.pegawai.c.id == t.riwayat.c.pegawai_id)
        .where(
            t.pegawai.c.instansi_id == instansi_id, t.riwayat.c.jenis == JenisRiwayat.PERLINDUNGAN, moment.known(t.riwayat),
            t.pegawai.c.kunci_sandi.is_not(None),
        )
    )  # fmt: skip
    found: dict[uuid.UUID, list[Row[Any]]] = {}
    for row in await connection.execute(query):
        found.setdefault(row.pegawai_id, []).append(row)
    return found

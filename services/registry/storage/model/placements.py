"""What a training file reads: people a page at a time with their entries and posts, and the agency's seats, units and requests."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Sequence
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import (
    jabatan,
    jabatan_versi,
    pegawai,
    pegawai_keadaan,
    pegawai_versi,
    penempatan,
    riwayat,
    unor,
    unor_versi,
)
from shared.vocabulary import JenisPenempatan, JenisRiwayat

PAGE = 500
"""People in memory at a time: with sixteen entries each about 20 MB (benchmarks/training_file.py)."""
TOLD = (
    JenisRiwayat.JABATAN, JenisRiwayat.UNOR, JenisRiwayat.GOLONGAN, JenisRiwayat.PENDIDIKAN, JenisRiwayat.SERTIFIKAT,
    JenisRiwayat.KOMPETENSI, JenisRiwayat.SKP, JenisRiwayat.PERMOHONAN_PINDAH,
)  # fmt: skip
"""Kinds of entry a training file is made from."""
FACTS = (
    "golongan", "tmt_golongan", "pendidikan", "bidang_pendidikan", "tahun_lulus", "sertifikat_mapel", "bersertifikat",
    "tmt_tugas_keluarga", "tmt_pensiun",
)  # fmt: skip


async def people(connection: AsyncConnection, agency: uuid.UUID, moment: Moment) -> AsyncIterator[Sequence[Row[Any]]]:
    """Pages of id, kunci, kunci_sandi, the facts, `sandi` of the circumstances; by kunci. Without the erased, nameless and keyless."""
    facts, state, order = pegawai_versi, pegawai_keadaan, pegawai.c.kunci.collate("C")
    query = (
        select(pegawai.c.id, pegawai.c.kunci, pegawai.c.kunci_sandi, state.c.sandi, *(facts.c[name] for name in FACTS))
        .outerjoin(facts, (facts.c.pegawai_id == pegawai.c.id) & moment.known(facts))
        .outerjoin(state, (state.c.pegawai_id == pegawai.c.id) & moment.known(state))
        .where(
            pegawai.c.instansi_id == agency, ~pegawai.c.anonim, pegawai.c.dihapus_pada.is_(None), pegawai.c.kunci.is_not(None),
            pegawai.c.kunci_sandi.is_not(None),
        )
        .order_by(order)
        .limit(PAGE)
    )  # fmt: skip
    after = ""
    while page := (await connection.execute(query.where(order > after))).all():
        yield page
        after = page[-1].kunci


async def entries(connection: AsyncConnection, persons: Sequence[uuid.UUID]) -> list[Row[Any]]:
    query = select(riwayat).where(
        among(riwayat.c.pegawai_id, persons), among(riwayat.c.jenis, TOLD), func.upper_inf(riwayat.c.dicatat)
    )
    return list(await connection.execute(query))


async def posts(connection: AsyncConnection, persons: Sequence[uuid.UUID]) -> list[Row[Any]]:
    """Definitive posts of lists, past and present, whose unit, position and beginning are known."""
    post = penempatan.c
    start = func.coalesce(post.tmt_unit, post.tmt_jabatan, func.lower(post.berlaku)).label("mulai")
    query = select(post.pegawai_id, post.unor_id, post.jabatan_id, post.mapel, start, func.upper_inf(post.berlaku).label("kini")).where(
        among(post.pegawai_id, persons), post.jenis == JenisPenempatan.DEFINITIF, func.upper_inf(post.dicatat),
        ~func.isempty(post.berlaku), post.unor_id.is_not(None), post.jabatan_id.is_not(None), start.is_not(None),
    )  # fmt: skip
    return list(await connection.execute(query))


async def requests(connection: AsyncConnection, agency: uuid.UUID) -> AsyncIterator[Row[Any]]:
    """Every request to be moved that was kept, with the key of its person."""
    query = (
        select(riwayat, pegawai.c.kunci_sandi)
        .join(pegawai, pegawai.c.id == riwayat.c.pegawai_id)
        .where(
            pegawai.c.instansi_id == agency, riwayat.c.jenis == JenisRiwayat.PERMOHONAN_PINDAH, func.upper_inf(riwayat.c.dicatat),
            pegawai.c.kunci_sandi.is_not(None),
        )
    )  # fmt: skip
    async for row in await connection.stream(query, execution_options={"yield_per": PAGE}):
        yield row


async def positions(connection: AsyncConnection, agency: uuid.UUID, moment: Moment) -> dict[uuid.UUID, dict[str, Any]]:
    """What each position asks for."""
    asks = jabatan_versi.c
    query = (
        select(jabatan.c.id, asks.keluarga, asks.pendidikan_min, asks.bidang_pendidikan, asks.syarat_kompetensi)
        .join(jabatan_versi, asks.jabatan_id == jabatan.c.id)
        .where(jabatan.c.instansi_id == agency, moment.known(jabatan_versi))
    )
    return {row["id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def units(connection: AsyncConnection, agency: uuid.UUID, moment: Moment) -> list[Row[Any]]:
    """Where each unit is, by its key as a snapshot orders them."""
    place = unor_versi.c
    query = (
        select(unor.c.id, place.jenis, place.kode_wilayah, place.lintang_e6, place.bujur_e6)
        .join(unor_versi, place.unor_id == unor.c.id)
        .where(unor.c.instansi_id == agency, moment.known(unor_versi))
        .order_by(unor.c.sumber.concat(":").concat(unor.c.id_sumber).collate("C"))
    )
    return list(await connection.execute(query))

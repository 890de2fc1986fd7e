"""One person on a day, as far as the level INTERNAL goes: name, masked NIP, rank and dates, the post by decree, and where in fact."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import klasifikasi, sandi
from services.registry.domain.kepegawaian.nip import mask
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.kepegawaian import retirement
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.teachers import NUPTK
from shared.errors import TidakDitemukan
from shared.vocabulary import JenisPenempatan, TingkatData

Row = dict[str, Any]
OPEN = {TingkatData.PUBLIK, TingkatData.INTERNAL}
LEVELS = klasifikasi.TABEL["pegawai"] | klasifikasi.TABEL["pegawai_versi"]
FACTS = (
    "status", "kedudukan", "golongan", "jenjang", "tmt_golongan", "tmt_cpns", "tmt_pns", "tmt_tugas_keluarga", "akhir_kontrak",
    "pendidikan", "bidang_pendidikan", "tahun_lulus", "sertifikat_mapel", "bersertifikat", "sip_berlaku_unor",
)  # fmt: skip
POST = ("mapel", "unor_teks", "jabatan_teks", "bermasalah", "tmt_jabatan", "tmt_unit", "tugas_tambahan", "jam_per_minggu")


async def show_person(
    connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, person: uuid.UUID, moment: Moment
) -> Row:
    """Raises TidakDitemukan for a person of another agency, or one not known at that moment."""
    row = await _person(connection, instansi_id, person, moment)
    wrapped, sealed, last_four = row.pop("kunci_sandi"), row.pop("sandi"), row.pop("nip_akhir")
    identity = sandi.unseal(vault.unwrap(wrapped, person), sealed, sandi.IDENTITY) if wrapped and sealed else {}
    posts = await _posts(connection, person, moment)
    by_decree = next((post for post in posts if post["jenis"] == JenisPenempatan.DEFINITIF), None)
    in_fact = next((post for post in posts if post["jenis"] == JenisPenempatan.DE_FACTO), None)
    others = [post for post in posts if post is not by_decree and post is not in_fact]
    return {
        **klasifikasi.shown(row, LEVELS, OPEN),
        **klasifikasi.shown({name: identity.get(name) for name in klasifikasi.IDENTITAS}, klasifikasi.IDENTITAS, OPEN),
        "nip_tersamar": mask(last_four or ""), "kode_lain": await _codes(connection, person),
        "penempatan": by_decree, "de_facto": in_fact,
        "penugasan": [post for post in others if post["jenis"] != JenisPenempatan.BERTENTANGAN],
        "bertentangan": [post for post in others if post["jenis"] == JenisPenempatan.BERTENTANGAN],
    }  # fmt: skip


async def _person(connection: AsyncConnection, instansi_id: uuid.UUID, person: uuid.UUID, moment: Moment) -> Row:
    who, identity, post, position = t.pegawai_versi, t.pegawai_identitas, t.penempatan, t.jabatan_versi
    held = (post.c.pegawai_id == t.pegawai.c.id) & (post.c.jenis == JenisPenempatan.DEFINITIF) & moment.known(post)
    query = (
        select(t.pegawai.c.id, t.pegawai.c.instansi_id, t.pegawai.c.sumber, t.pegawai.c.id_sumber, t.pegawai.c.anonim)
        .add_columns(
            t.pegawai.c.dihapus_pada,
            t.pegawai.c.kunci_sandi,
            identity.c.sandi,
            identity.c.nip_akhir,
            *[who.c[name] for name in FACTS],
        )
        .add_columns(retirement.tmt_pensiun(who, position).label("tmt_pensiun"))
        .join(who, (who.c.pegawai_id == t.pegawai.c.id) & moment.known(who))
        .outerjoin(identity, (identity.c.pegawai_id == t.pegawai.c.id) & moment.known(identity))
        .outerjoin(post, held)
        .outerjoin(position, (position.c.jabatan_id == post.c.jabatan_id) & moment.known(position))
        .where(t.pegawai.c.id == person, t.pegawai.c.instansi_id == instansi_id)
    )
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        raise TidakDitemukan(
            "Pegawai tidak ada pada instansi ini, atau belum dikenal pada saat itu.", saran="Periksa id, per dan diketahui.",
            pesan_en="No such person, or not known at that moment.",
        )  # fmt: skip
    return dict(row)


async def _posts(connection: AsyncConnection, person: uuid.UUID, moment: Moment) -> list[Row]:
    """Every post of that day, the one by decree and all beside it; unit and position with their names of that day."""
    post, unit, position = t.penempatan, t.unor_versi, t.jabatan_versi
    query = (
        select(post.c.jenis, post.c.sumber, post.c.unor_id, unit.c.nama.label("unor_nama"), post.c.jabatan_id)
        .add_columns(position.c.nama.label("jabatan_nama"), *[post.c[name] for name in POST])
        .add_columns(func.lower(post.c.berlaku).label("mulai"), func.upper(post.c.berlaku).label("selesai"))
        .outerjoin(unit, (unit.c.unor_id == post.c.unor_id) & moment.known(unit))
        .outerjoin(position, (position.c.jabatan_id == post.c.jabatan_id) & moment.known(position))
        .where(post.c.pegawai_id == person, moment.known(post))
        .order_by(post.c.jenis, func.lower(post.c.berlaku), post.c.id)
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def _codes(connection: AsyncConnection, person: uuid.UUID) -> list[Row]:
    held = t.pegawai_sumber
    query = (
        select(held.c.sumber, held.c.id_sumber)
        .where(held.c.pegawai_id == person, held.c.sumber != NUPTK)
        .order_by(held.c.sumber, held.c.id_sumber)
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]

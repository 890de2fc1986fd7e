"""Make a user, take one out of use, and tell who they are."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import select

from services.registry.storage.akses import sessions, users
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan

NAME_MIN, NAME_MAX = 3, 200


async def create_user(
    work: UnitOfWork, instansi_id: uuid.UUID, *, pegawai_id: uuid.UUID | None = None, nama_tampil: str | None = None
) -> uuid.UUID:
    """A user for somebody on the records, or by name for who is not (a mayor). Commits.

    Raises MasukanTidakSah unless exactly one of the two is given, TidakDitemukan for another agency's person, Bentrok for a second user.
    """
    made = await add_user(work, instansi_id, pegawai_id=pegawai_id, nama_tampil=nama_tampil)
    await work.commit()
    return made


async def add_user(
    work: UnitOfWork, instansi_id: uuid.UUID, *, pegawai_id: uuid.UUID | None = None, nama_tampil: str | None = None
) -> uuid.UUID:
    """The same inside the caller's transaction."""
    name = (nama_tampil or "").strip() or None
    if (pegawai_id is None) == (name is None):
        raise MasukanTidakSah(
            "Sebut pegawainya, atau namanya bila ia tidak tercatat sebagai pegawai.",
            saran="Kirim salah satu: pegawai_id atau nama_tampil.", pesan_en="Name a person on the records, or a name.",
        )  # fmt: skip
    if name is not None and not NAME_MIN <= len(name) <= NAME_MAX:
        raise MasukanTidakSah(
            f"Nama harus {NAME_MIN} sampai {NAME_MAX} huruf.", saran="Tulis nama lengkap.", pesan_en="Bad name."
        )
    if pegawai_id is not None:
        held = select(pegawai.c.instansi_id).where(pegawai.c.id == pegawai_id, pegawai.c.dihapus_pada.is_(None))
        if (await work.connection.execute(held)).scalar_one_or_none() != instansi_id:
            raise TidakDitemukan(
                "Pegawai tidak ada.", saran="Cari lebih dahulu lewat /v1/pegawai/cari.", pesan_en="No such person."
            )
        if (await users.user_of_person(work.connection, pegawai_id)) is not None:
            raise Bentrok("Pegawai ini sudah menjadi pengguna.", saran="Lihat GET /v1/pengguna.", pesan_en="Already a user.")
    elif (await users.user_by_name(work.connection, instansi_id, str(name))) is not None:
        raise Bentrok("Pengguna dengan nama ini sudah ada.", saran="Lihat GET /v1/pengguna.", pesan_en="Already a user.")
    values = {"instansi_id": instansi_id, "pegawai_id": pegawai_id, "nama_tampil": name}
    made = await users.add_user(work.connection, {**values, "dibuat_oleh": work.actor, "dibuat_pada": work.at})
    work.record(instansi_id, "pengguna.dibuat", "pengguna", made, pegawai=str(pegawai_id) if pegawai_id else None)
    return made


async def set_active(work: UnitOfWork, instansi_id: uuid.UUID, pengguna_id: uuid.UUID, aktif: bool) -> dict[str, Any]:
    """Out of use (every session ends) or back in. Nobody takes himself out of use. Commits."""
    row = await user_of(work.connection, instansi_id, pengguna_id)
    if work.actor == f"pengguna:{pengguna_id}":
        raise Bentrok("Anda tidak dapat menonaktifkan diri sendiri.", saran="Minta administrator lain.", pesan_en="Not yourself.")
    if row["aktif"] != aktif:
        await users.set_active(work.connection, pengguna_id, aktif)
        if not aktif:
            await sessions.end(work.connection, pengguna_id, work.at)
        kind = "pengguna.diaktifkan" if aktif else "pengguna.dinonaktifkan"
        work.record(instansi_id, kind, "pengguna", pengguna_id)
        await work.commit()
    return {**row, "aktif": aktif}


async def user_of(connection: Any, instansi_id: uuid.UUID, pengguna_id: uuid.UUID) -> dict[str, Any]:
    """Raises TidakDitemukan for none and for another agency's."""
    row = await users.user(connection, pengguna_id)
    if row is None or row["instansi_id"] != instansi_id:
        raise TidakDitemukan("Pengguna tidak ada.", saran="Lihat GET /v1/pengguna.", pesan_en="No such user.")
    return row

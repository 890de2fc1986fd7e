"""Forget one person for good: the key is destroyed, what identifies is emptied, what counts stays (docs/decisions/0013).

A public employer keeps what it must about those who serve: somebody active is refused unless a basis is named on purpose
(UU 27/2022 art. 15 limits the right where law or public duty asks for the data; a lawyer has not confirmed the reading).
"""

from __future__ import annotations

import uuid
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses import ledger
from services.registry.operations.akses.personal import identities_of
from services.registry.storage.akses.forget import forget, imports_running
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_versi, penempatan
from services.registry.storage.peristiwa.tables import penghapusan
from services.registry.storage.usulan.cases import open_case_of
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisPenempatan, Kedudukan

REASON_MIN, REASON_MAX = 10, 500
WARNING = "Pegawai ini masih aktif; tugas umum membatasi penghapusan (UU 27/2022 pasal 15; tafsir belum diperiksa ahli hukum)."


async def erase_person(
    work: UnitOfWork, vault: Vault, person: uuid.UUID, dasar: str, today: date, *, forced: bool = False, file: Path | None = None
) -> dict[str, Any]:
    """Erase and answer with the ledger's entry; repeating answers the same entry. Commits.

    Raises MasukanTidakSah for a reason that is missing or names the person, Bentrok for somebody active (unless `forced`), for somebody
    whom an open case is about (it is named; forcing does not help), and while an import of the agency is running.
    """
    row = (await work.connection.execute(select(pegawai).where(pegawai.c.id == person).with_for_update())).mappings().first()
    if row is None:
        raise TidakDitemukan("Pegawai tidak ada.", saran="Periksa id pegawai.", pesan_en="No such person.")
    if row["dihapus_pada"] is not None:
        await ledger.follow(work.connection, file)
        return await _entry(work, person)
    await _check_reason(work, vault, row, dasar)
    active = await _active(work, person, today)
    if active and not forced:
        raise Bentrok(WARNING, saran="Bila tetap harus dihapus, ulangi dengan paksa dan dasar hukumnya.")
    if (case := await open_case_of(work.connection, person)) is not None:
        raise Bentrok(
            f"Pegawai ini masih punya usulan berjalan, agenda {case}.", saran="Selesaikan atau tarik usulan itu lebih dahulu.",
            pesan_en=f"This person has an open case, {case}: end or withdraw it first.", kode="usulan_berjalan",
        )  # fmt: skip
    if await imports_running(work.connection, row["instansi_id"]):
        raise Bentrok("Impor sedang berjalan.", saran="Tunggu sampai impor selesai, lalu ulangi.")
    digest = vault.digest("penghapusan", f"{row['sumber']}|{row['id_sumber']}")
    await forget(work.connection, person, row["instansi_id"], today, work.at)
    entry = {
        "id": new_id(), "instansi_id": row["instansi_id"], "pegawai_id": person, "sumber_digest": digest, "dasar": dasar.strip(),
        "aktor": work.actor, "pada": work.at,
    }  # fmt: skip
    await work.connection.execute(insert(penghapusan).values(**entry))
    work.record(row["instansi_id"], "pegawai.dihapus", "pegawai", person, paksa=active)
    await work.commit()
    await ledger.follow(work.connection, file)
    return await _entry(work, person)


async def _entry(work: UnitOfWork, person: uuid.UUID) -> dict[str, Any]:
    shown = [penghapusan.c[name] for name in ("pegawai_id", "instansi_id", "dasar", "aktor", "pada")]
    query = select(*shown).where(penghapusan.c.pegawai_id == person).order_by(penghapusan.c.id).limit(1)
    return dict((await work.connection.execute(query)).mappings().one())


async def _check_reason(work: UnitOfWork, vault: Vault, row: Any, dasar: str) -> None:
    """The reason is kept for good, so it must not say who was forgotten."""
    if not REASON_MIN <= len(dasar.strip()) <= REASON_MAX:
        raise MasukanTidakSah(
            f"Dasar penghapusan harus {REASON_MIN} sampai {REASON_MAX} huruf.",
            saran="Sebut nomor surat permintaan atau pasalnya, tanpa nama dan NIP.",
        )
    words = f" {key_of(dasar)} "
    for known in await identities_of(work.connection, vault, row):
        named = [str(known[field]) for field in ("nama", "nip", "nip_lama", "nik", "nuptk") if known.get(field)]
        if any(f" {key_of(value)} " in words or value in dasar.replace(" ", "") for value in named):
            raise MasukanTidakSah(
                "Dasar penghapusan memuat nama atau nomor orangnya.",
                saran="Sebut nomor surat saja: dasar ini disimpan selamanya.",
            )


async def _active(work: UnitOfWork, person: uuid.UUID, today: date) -> bool:
    """On duty today: has a definitive post and is not known to be retired."""
    query = (
        select(pegawai_versi.c.kedudukan)
        .join(penempatan, penempatan.c.pegawai_id == pegawai_versi.c.pegawai_id)
        .where(pegawai_versi.c.pegawai_id == person, penempatan.c.jenis == JenisPenempatan.DEFINITIF)
    )
    for table in (pegawai_versi, penempatan):
        query = query.where(func.upper_inf(table.c.dicatat), table.c.berlaku.contains(today))
    return any(standing != Kedudukan.PENSIUN for standing in (await work.connection.execute(query)).scalars())

"""Who is behind a pseudonym, and what is the pseudonym of a person? Only registry can answer."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import Text, Uuid, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.kepegawaian.tables import kunci_lama, pegawai, pegawai_identitas
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.peristiwa.tables import instansi
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah, TidakBerwenang, TidakDitemukan
from shared.vocabulary import JenisInstansi


@dataclass(frozen=True)
class Person:
    id: uuid.UUID
    nama: str
    nip_tersamar: str
    nip: str | None


async def ids_of(connection: AsyncConnection, instansi_id: uuid.UUID, keys: list[str]) -> dict[str, uuid.UUID]:
    """kunci → id, also under a pseudonym of an earlier snapshot key."""
    found: dict[str, uuid.UUID] = {}
    for table, person in ((kunci_lama, kunci_lama.c.pegawai_id), (pegawai, pegawai.c.id)):
        named = table.c.kunci == func.any(bindparam("kunci", keys, ARRAY(Text)))
        query = select(table.c.kunci, person.label("person")).where(table.c.instansi_id == instansi_id, named)
        found |= {row.kunci: row.person for row in await connection.execute(query)}
    return found


async def people_of(work: UnitOfWork, vault: Vault, instansi_id: uuid.UUID, keys: list[str], *, full: bool) -> dict[str, Person]:
    """People by pseudonym. The full NIP only for a trial, whose workbook goes back to who sent the file; that read is on record.

    Raises TidakBerwenang for a city: there the full NIP is read one person at a time (operations/akses/personal.py).
    """
    if full and not await _is_trial(work.connection, instansi_id):
        raise TidakBerwenang(
            "NIP utuh hanya dibaca per orang.", saran="Pakai GET /v1/pegawai/{id}/pribadi dengan scope pegawai.pribadi:baca."
        )
    wanted = {person: key for key, person in (await ids_of(work.connection, instansi_id, keys)).items()}
    query = (
        select(pegawai.c.id, pegawai.c.id_sumber, pegawai.c.anonim, pegawai.c.kunci_sandi)
        .add_columns(pegawai_identitas.c.sandi, pegawai_identitas.c.nip_akhir)
        .join(pegawai_identitas)
        .where(
            pegawai.c.id.in_(list(wanted)), func.upper_inf(pegawai_identitas.c.dicatat), func.upper_inf(pegawai_identitas.c.berlaku)
        )
    )  # fmt: skip
    found: dict[str, Person] = {}
    for row in await work.connection.execute(query):
        content = {} if row.kunci_sandi is None else sandi.unseal(vault.unwrap(row.kunci_sandi, row.id), row.sandi)
        name = content.get("nama") or (f"Guru tanpa nama {row.id_sumber}" if row.anonim else "(nama tidak ada)")
        number = content.get("nip") if full else None
        found[wanted[row.id]] = Person(row.id, name, nip_rules.mask(row.nip_akhir or ""), number)
    if full:
        await note_read(work.connection, instansi_id, work.actor, "percobaan.hasil", ["nip"], list(wanted), work.at)
    return found


async def _is_trial(connection: AsyncConnection, instansi_id: uuid.UUID) -> bool:
    query = select(instansi.c.jenis).where(instansi.c.id == instansi_id)
    return (await connection.execute(query)).scalar_one_or_none() == JenisInstansi.PERCOBAAN


async def find_by_nip(connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, number: str) -> uuid.UUID:
    parsed = nip_rules.parse(number)
    if isinstance(parsed, str):
        raise MasukanTidakSah("Bentuk NIP salah.", saran="NIP harus 18 digit.", pesan_en="Malformed NIP.")
    query = (
        select(pegawai.c.id)
        .join(pegawai_identitas)
        .where(
            pegawai.c.instansi_id == instansi_id,
            pegawai_identitas.c.nip_digest.in_(vault.digests("nip", parsed.nomor)),
            func.upper_inf(pegawai_identitas.c.dicatat),
            func.upper_inf(pegawai_identitas.c.berlaku),
        )
    )
    found: uuid.UUID | None = (await connection.execute(query)).scalars().first()
    if found is None:
        raise TidakDitemukan(
            "Tidak ada pegawai dengan NIP itu.", saran="Periksa NIP atau impor datanya.", pesan_en="No such person."
        )
    return found


async def pseudonyms_of(connection: AsyncConnection, instansi_id: uuid.UUID, people: list[uuid.UUID]) -> dict[uuid.UUID, str]:
    """id → kunci for those of the agency, in one statement whatever their number; the others do not exist for it and are left out."""
    query = select(pegawai.c.id, pegawai.c.kunci).where(
        pegawai.c.instansi_id == instansi_id, pegawai.c.id == func.any(bindparam("orang", people, ARRAY(Uuid)))
    )
    return {row.id: row.kunci for row in await connection.execute(query)}


async def pseudonym_of(connection: AsyncConnection, person: uuid.UUID) -> tuple[str, uuid.UUID]:
    """(kunci, instansi_id) of a person."""
    query = select(pegawai.c.kunci, pegawai.c.instansi_id).where(pegawai.c.id == person)
    row = (await connection.execute(query)).first()
    if row is None:
        raise TidakDitemukan("Pegawai tidak ada.", saran="Cari lebih dahulu lewat /v1/pegawai/cari.", pesan_en="No such person.")
    return row.kunci, row.instansi_id

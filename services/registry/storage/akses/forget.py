"""Forget one person in the database: everything domain/kepegawaian/pelupaan.py does not let stay, in the caller's transaction.

The one place where rows of history are changed and deleted. Files that may hold the person go too: nobody can tell which of the
agency's uploads name somebody, so all that have been read are deleted, and every finished trial with its workbook.
"""

from __future__ import annotations

import secrets
import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, LargeBinary, Table, and_, case, cast, delete, func, literal, select, union, update
from sqlalchemy.dialects.postgresql import DATERANGE, JSONB
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import pelupaan
from services.registry.storage.akses.tables import pengguna, sesi_pengguna, totp
from services.registry.storage.base import among
from services.registry.storage.keberatan.tables import keberatan
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.naskah.tables import naskah, naskah_berkas, naskah_bertanda
from services.registry.storage.pelaksanaan.list_tables import butir_periksa
from services.registry.storage.peristiwa.tables import berkas, berkas_bagian, instansi
from services.registry.storage.putaran.tables import coba, impor, rekomendasi
from services.registry.storage.tables import metadata
from services.registry.storage.usulan.case_tables import lampiran_usulan
from shared.vocabulary import JenisInstansi, StatusTugas

ERASED = "dihapus"
"""`sumber` of a person without a source."""
RUNNING = (StatusTugas.ANTRE.value, StatusTugas.BERJALAN.value)


async def forget(connection: AsyncConnection, person: uuid.UUID, instansi_id: uuid.UUID, today: date, at: datetime) -> None:
    """Everything about one person. Does not commit."""
    await _moves(connection, person)
    await _papers(connection, person, instansi_id)
    await _proofs(connection, person, instansi_id)
    await _close_account(connection, person)
    for name in pelupaan.PERGI:
        table = metadata.tables[name]
        await connection.execute(delete(table).where(table.c.pegawai_id == person))
    for name, staying in pelupaan.TINGGAL.items():
        if name != rekomendasi.name:
            await _empty(connection, metadata.tables[name], person, staying, today)
    unknown = {"sumber": ERASED, "id_sumber": secrets.token_hex(16), "kunci": secrets.token_hex(16), "kunci_sandi": None}
    await connection.execute(update(pegawai).where(pegawai.c.id == person).values(dihapus_pada=at, **unknown))
    await forget_files(connection, instansi_id)


async def _close_account(connection: AsyncConnection, person: uuid.UUID) -> None:
    """Whoever is forgotten signs in no more; the id stays, for what was done under it is on record."""
    mine = select(pengguna.c.id).where(pengguna.c.pegawai_id == person)
    for table in (totp, sesi_pengguna):
        await connection.execute(delete(table).where(table.c.pengguna_id.in_(mine)))
    await connection.execute(update(pengguna).where(pengguna.c.pegawai_id == person).values(aktif=False))


async def imports_running(connection: AsyncConnection, instansi_id: uuid.UUID) -> bool:
    query = select(impor.c.id).where(impor.c.instansi_id == instansi_id, impor.c.status.in_(RUNNING)).limit(1)
    return (await connection.execute(query)).first() is not None


async def forget_files(connection: AsyncConnection, instansi_id: uuid.UUID) -> None:
    """Uploads of the agency and finished trials of everybody; the names of uploaded files go too, for they may name a person."""
    uploads = and_(berkas.c.instansi_id == instansi_id, berkas.c.jenis == "impor")
    hashes = select(berkas.c.hash).where(uploads)
    parts = and_(berkas_bagian.c.instansi_id == instansi_id, berkas_bagian.c.hash.in_(hashes))
    await connection.execute(delete(berkas_bagian).where(parts))
    await connection.execute(delete(berkas).where(uploads))
    nameless = func.concat("berkas", func.substring(impor.c.nama_berkas, r"\.[A-Za-z]{2,4}$"))
    await connection.execute(update(impor).where(impor.c.instansi_id == instansi_id).values(nama_berkas=nameless))
    ended = select(coba.c.instansi_id).where(coba.c.status.not_in(RUNNING))
    await connection.execute(delete(instansi).where(instansi.c.jenis == JenisInstansi.PERCOBAAN, instansi.c.id.in_(ended)))


async def _papers(connection: AsyncConnection, person: uuid.UUID, instansi_id: uuid.UUID) -> None:
    """Files of papers about this person alone, every version and every signed one; a decree about many stays as it was issued."""
    mine = select(naskah.c.id).where(naskah.c.pegawai_id == person)
    columns = [(naskah_berkas, "pdf_hash"), (naskah_berkas, "docx_hash"), (naskah_bertanda, "berkas_hash")]
    hashes = union(*[select(table.c[name]).where(table.c.naskah_id.in_(mine)) for table, name in columns])
    held = {row[0] for row in await connection.execute(hashes)}
    for table in (berkas_bagian, berkas):
        await connection.execute(delete(table).where(table.c.instansi_id == instansi_id, among(table.c.hash, held)))


async def _proofs(connection: AsyncConnection, person: uuid.UUID, instansi_id: uuid.UUID) -> None:
    """Files of letters and proofs of this person's cases; one that stands for others too (a list sent to the treasury) stays."""
    tables = (lampiran_usulan, butir_periksa, keberatan)
    mine = union(*[select(one.c.berkas_hash).where(one.c.pegawai_id == person) for one in tables])
    held = {row[0] for row in await connection.execute(mine)} - {None}
    elsewhere = [select(one.c.berkas_hash).where(among(one.c.berkas_hash, held), one.c.pegawai_id != person) for one in tables]
    held -= {row[0] for row in await connection.execute(union(*elsewhere))}
    for table in (berkas_bagian, berkas):
        await connection.execute(delete(table).where(table.c.instansi_id == instansi_id, among(table.c.hash, held)))


async def _moves(connection: AsyncConnection, person: uuid.UUID) -> None:
    rows = (await connection.execute(select(rekomendasi).where(rekomendasi.c.pegawai_id == person))).mappings().all()
    for row in rows:
        this = and_(rekomendasi.c.analisis_id == row["analisis_id"], rekomendasi.c.no == row["no"])
        left = pelupaan.recommendation_left(row["isi"])
        await connection.execute(update(rekomendasi).where(this).values(kunci="", isi=left))


async def _empty(connection: AsyncConnection, table: Table, person: uuid.UUID, staying: tuple[str, ...], today: date) -> None:
    """Empty what does not stay. What was still going on ends today: the forgotten count in the past, not in the future."""
    mine = table.c.pegawai_id == person
    emptied = {c.name: _nothing(c) for c in table.c if c.name not in (*staying, *pelupaan.SELALU)}
    if table.c.pegawai_id.nullable:
        emptied["pegawai_id"] = None
    if "berlaku" in table.c:
        valid = table.c.berlaku
        await connection.execute(delete(table).where(mine, func.upper_inf(valid), func.lower(valid) >= today))
        ended = cast(func.daterange(func.lower(valid), literal(today)), DATERANGE)
        emptied["berlaku"] = case((func.upper_inf(valid), ended), else_=valid)
    if emptied:
        await connection.execute(update(table).where(mine).values(emptied))


def _nothing(column: Column[Any]) -> Any:
    """No value, or the empty one where the column wants one."""
    if column.nullable:
        return None
    if isinstance(column.type, LargeBinary):
        return b""
    return {} if isinstance(column.type, JSONB) else ""

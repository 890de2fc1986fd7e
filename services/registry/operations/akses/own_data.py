"""Everything held about one person, for the person (UU 27/2022 art. 5 to 13: access and a copy in a form machines can read).

Every table with a column `pegawai_id` is read (storage/akses/held_of_person.py), so a new one is in the copy from its first day. Sealed
values are opened, digests and keys are left out, ids of units and positions get their names. Also told: every change on record,
and who read restricted fields when and what for. The copy is itself a read, and on record.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.klasifikasi import IDENTITAS, KEADAAN, TABEL, recorded
from services.registry.domain.kepegawaian.sandi import (
    CIRCUMSTANCES,
    HEARING,
    HISTORY,
    IDENTITY,
    OBJECTION,
    REQUEST,
    WAIVER,
    Vault,
)
from services.registry.operations.akses.personal import opened
from services.registry.operations.akses.scopes import COPY, need, person_of
from services.registry.storage.akses.held_of_person import SEALED, held_of
from services.registry.storage.akses.tables import klien
from services.registry.storage.kepegawaian.tables import jabatan_versi, unor_versi
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.peristiwa.tables import audit_baca, peristiwa
from shared.contracts.v1.riwayat import TINGKAT
from shared.errors import TidakDitemukan
from shared.vocabulary import JenisRiwayat, TingkatData
from shared.web.identity import Actor

PURPOSE = "pegawai.data_saya"
SEALED_AS = {
    "pegawai_identitas": IDENTITY, "pegawai_keadaan": CIRCUMSTANCES, "riwayat": HISTORY, "pembebasan": WAIVER, "permohonan": REQUEST,
    "keberatan": OBJECTION,
    **dict.fromkeys(("pemberitahuan", "sanggah", "tinjauan_mendesak"), HEARING),
}  # fmt: skip
NOTES = (
    "Berkas impor asli disimpan paling lama 30 hari setelah impor selesai, lalu dihapus.",
    "Snapshot dan hasil analisis memakai nama samaran; kolom kunci menyebut nama samaran orang ini.",
)
Row = dict[str, Any]


async def own_data(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, actor: Actor, person: uuid.UUID, at: datetime
) -> Row:
    """Raises TidakBerwenang without the scope, TidakDitemukan for a person of another agency."""
    need(actor, COPY)
    row = await person_of(connection, actor, person)
    held = {name: _opened(vault, row, name, rows) for name, rows in (await held_of(connection, person)).items()}
    await _name(connection, [one for rows in held.values() for one in rows])
    changes, readers = await _changes(connection, row), await _readers(connection, row)
    await note_read(engine, row["instansi_id"], actor.id, PURPOSE, _restricted(held), [person], at)
    return {
        "pegawai_id": person, "instansi_id": row["instansi_id"], "dibuat_pada": at.isoformat(),
        "pegawai": {name: told(row[name]) for name in ("sumber", "id_sumber", "kunci", "anonim", "dihapus_pada")},
        "catatan": held, "perubahan": changes, "dibaca_oleh": readers, "keterangan": list(NOTES),
    }  # fmt: skip


async def own_copy(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, siapa: Siapa, actor: Actor, at: datetime
) -> Row:
    """The same, asked for by the person who is signed in: nobody needs a scope to see what is held about himself (UU 27/2022 art. 7).

    Raises TidakDitemukan for who is not on the records.
    """
    if siapa.pegawai_id is None:
        raise TidakDitemukan(
            "Anda tidak tercatat sebagai pegawai.", saran="Tidak ada data untuk disalin.", pesan_en="Not on record."
        )
    asking = Actor(actor.id, (COPY,), str(siapa.instansi_id))
    return await own_data(engine, connection, vault, asking, siapa.pegawai_id, at)


def _opened(vault: Vault, person: Row, table: str, rows: list[Row]) -> list[Row]:
    """What is sealed, beside what is not; in the order in which it was recorded."""
    found = [
        {**values, **((opened(vault, person, sealed, SEALED_AS[table]) if sealed else None) or {})}
        for values, sealed in (({name: value for name, value in row.items() if name != SEALED}, row.get(SEALED)) for row in rows)
    ]
    return sorted(found, key=lambda one: (str(one.get("dicatat")), str(one.get("berlaku"))))


async def _name(connection: AsyncConnection, rows: list[Row]) -> None:
    """Names beside the ids of units and positions."""
    for column, versions in (("unor_id", unor_versi), ("jabatan_id", jabatan_versi)):
        ids = {uuid.UUID(row[column]) for row in rows if row.get(column)}
        query = select(versions.c[column], versions.c.nama).where(versions.c[column].in_(ids), func.upper_inf(versions.c.dicatat))
        named = {str(one): nama for one, nama in (await connection.execute(query.order_by(func.lower(versions.c.berlaku)))).all()}
        for row in rows:
            if row.get(column):
                row[f"{column.removesuffix('_id')}_nama"] = named.get(row[column])


async def _changes(connection: AsyncConnection, person: Row) -> list[Row]:
    query = select(peristiwa.c.nomor, peristiwa.c.jenis, peristiwa.c.aktor, peristiwa.c.pada, peristiwa.c.isi)
    mine = query.where(peristiwa.c.instansi_id == person["instansi_id"], peristiwa.c.subjek_id == str(person["id"]))
    return await _with_actors(connection, (await connection.execute(mine.order_by(peristiwa.c.nomor))).mappings())


async def _readers(connection: AsyncConnection, person: Row) -> list[Row]:
    query = select(audit_baca.c.nomor, audit_baca.c.aktor, audit_baca.c.pada, audit_baca.c.tujuan, audit_baca.c.kolom)
    mine = query.where(audit_baca.c.instansi_id == person["instansi_id"], audit_baca.c.subjek.contains([str(person["id"])]))
    return await _with_actors(connection, (await connection.execute(mine.order_by(audit_baca.c.nomor))).mappings())


async def _with_actors(connection: AsyncConnection, rows: Iterable[Mapping[Any, Any]]) -> list[Row]:
    held = [{name: told(value) for name, value in row.items()} for row in rows]
    ids = {row["aktor"].removeprefix("klien:") for row in held if row["aktor"].startswith("klien:")}
    query = select(klien.c.id, klien.c.nama).where(or_(*[klien.c.id == uuid.UUID(one) for one in ids])) if ids else None
    names = {f"klien:{one}": nama for one, nama in (await connection.execute(query)).all()} if query is not None else {}
    return [{**row, "aktor_nama": names.get(row["aktor"])} for row in held]


def _restricted(held: dict[str, list[Row]]) -> set[str]:
    """Names of the restricted fields that are in the copy."""
    return {name for table, rows in held.items() for row in rows for name in row if recorded(_level(table, row, name))}


def _level(table: str, row: Row, name: str) -> TingkatData:
    """Of a field by its table, by what it was sealed with, or by its kind of history; names beside ids are as open as the ids."""
    if name in ("unor_nama", "jabatan_nama"):
        return TingkatData.INTERNAL
    sealed = TINGKAT[JenisRiwayat(row["jenis"])] if table == "riwayat" else {**IDENTITAS, **KEADAAN}
    return TABEL[table].get(name) or sealed.get(name, TingkatData.TERBATAS)


def told(value: Any) -> Any:
    """A value as JSON tells it; a span as its two ends, the open ones null."""
    if isinstance(value, Range):
        return [told(value.lower), told(value.upper)]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, uuid.UUID) else value

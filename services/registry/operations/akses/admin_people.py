"""What whoever holds the machine does about people who act: the first administrator, a lost second factor, a client's key.

No number stands on a command line, where every process of the machine could read it: a NIP comes by standard input.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses import client_keys, second_factor
from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.operations.kepegawaian.find_people import find_by_nip
from services.registry.storage.akses import users
from services.registry.storage.akses.client_keys import client_named
from services.registry.storage.kepegawaian.tables import unor
from services.registry.storage.peristiwa.tables import instansi
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakDitemukan
from shared.vocabulary import Peran


async def seat(
    work: UnitOfWork,
    vault: Vault,
    kode: str,
    peran: Peran,
    dasar: str,
    mulai: date,
    *,
    nip: str = "",
    nama: str = "",
    unit: str = "",
) -> uuid.UUID:
    """The user (made when new) with this role from that day on; `unit` is a unit's `id_sumber`. Commits. Raises domain errors."""
    agency = await _agency(work.connection, kode)
    user = await _user(work, vault, agency, nip, nama)
    over = await _unit(work.connection, agency, unit) if unit else None
    await add_role(work, agency, user, peran, dasar=dasar, mulai=mulai, unor_id=over)
    await work.commit()
    return user


async def reset_second_factor(work: UnitOfWork, pengguna_id: uuid.UUID) -> None:
    """Of a phone that is lost. Commits."""
    row = await users.user(work.connection, pengguna_id)
    if row is None:
        raise TidakDitemukan("Pengguna tidak ada.", saran="Periksa id pengguna.", pesan_en="No such user.")
    await second_factor.reset(work, row["instansi_id"], pengguna_id)


async def add_client_key(work: UnitOfWork, name: str, text: str) -> str:
    """A public key (PEM or JWK) of a client; its `kid`. Commits. Raises Bentrok when the client has it already."""
    return str((await client_keys.add_key(work, await _client(work.connection, name), text))["kid"])


async def revoke_client_key(work: UnitOfWork, name: str, kid: str) -> None:
    """From now on nothing signed with it is taken. Commits."""
    await client_keys.revoke_key(work, await _client(work.connection, name), kid)


async def _agency(connection: AsyncConnection, kode: str) -> uuid.UUID:
    found = (await connection.execute(select(instansi.c.id).where(instansi.c.kode == kode))).scalar_one_or_none()
    if found is None:
        raise TidakDitemukan("Instansi tidak ada.", saran="Periksa kodenya.", pesan_en="No such agency.")
    return uuid.UUID(str(found))


async def _user(work: UnitOfWork, vault: Vault, agency: uuid.UUID, nip: str, nama: str) -> uuid.UUID:
    if not nip:
        held = await users.user_by_name(work.connection, agency, nama)
        return held["id"] if held else await add_user(work, agency, nama_tampil=nama)
    person = await find_by_nip(work.connection, vault, agency, nip)
    held = await users.user_of_person(work.connection, person)
    return held["id"] if held else await add_user(work, agency, pegawai_id=person)


async def _unit(connection: AsyncConnection, agency: uuid.UUID, code: str) -> uuid.UUID:
    query = select(unor.c.id).where(unor.c.instansi_id == agency, unor.c.id_sumber == code).order_by(unor.c.id).limit(1)
    found = (await connection.execute(query)).scalar_one_or_none()
    if found is None:
        raise TidakDitemukan("Unit tidak ada.", saran="Periksa id_sumber unitnya.", pesan_en="No such unit.")
    return uuid.UUID(str(found))


async def _client(connection: AsyncConnection, name: str) -> dict[str, Any]:
    found = await client_named(connection, name)
    if found is None:
        raise TidakDitemukan("Klien tidak ada.", saran="Buat dengan `admin client`.", pesan_en="No such client.")
    return found

"""Clients that prove themselves with a key (RFC 7523), and vouch for the person who is signed in with them (RFC 8693).

The person's number comes inside the signed statement and goes no further than the keyed digest that finds the person.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.clients import Client
from services.registry.operations.akses.sign_in import SESSION, session_digest, signed_in
from services.registry.operations.akses.users import add_user
from services.registry.operations.kepegawaian.find_people import find_by_nip
from services.registry.storage.akses import client_keys, sessions, users
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah, TidakBerwenang, TidakDikenal
from shared.web.assertions import SKEW_S, Pernyataan, check, refused, said_by

VOUCH = "pengguna:jamin"
SIGNED_IN_MAX = timedelta(hours=12)
"""How long ago the person may have signed in there (`waktu`)."""
Row = dict[str, Any]


async def verify_assertion(work: UnitOfWork, assertion: str, audience: str) -> Client:
    """The client behind an assertion, good once. Does not commit. Raises TidakDikenal."""
    client, said = await _said(work, assertion, audience)
    if said.claims.get("sub") != said.claims.get("iss"):
        raise refused()
    return client


async def exchange(work: UnitOfWork, vault: Vault, assertion: str, subject: str, audience: str) -> Row:
    """Sign in the person whom the client vouches for; a first time makes the user. Commits.

    `subject` holds {nip, waktu, sesi}: who, since when (seconds since 1970), and the session there. Raises TidakDikenal,
    TidakBerwenang for a client that may not vouch, TidakDitemukan for a number nobody has.
    """
    client = await verify_assertion(work, assertion, audience)
    by, said = await _said(work, subject, audience)
    if by.id != client.id:
        raise refused()
    if VOUCH not in client.scopes or client.instansi_id is None:
        raise TidakBerwenang(
            f"Klien ini tidak memiliki scope {VOUCH}.", saran="Minta scope itu kepada pengelola.", pesan_en="It may not vouch."
        )
    number, session_name = _person_in(said, work.at)
    pegawai_id = await find_by_nip(work.connection, vault, client.instansi_id, number)
    work.actor = f"klien:{client.id}"
    row = await users.user_of_person(work.connection, pegawai_id)
    if row is None:
        made = await add_user(work, client.instansi_id, pegawai_id=pegawai_id)
        row = await users.user(work.connection, made)
    if row is None or not row["aktif"]:
        raise TidakDikenal("Pengguna ini tidak aktif.", saran="Hubungi administrator.", pesan_en="This user is not active.")
    digest, until = session_digest(session_name), work.at + SESSION
    session = await sessions.open_session(work.connection, row["id"], client.id, digest, work.at, until)
    signed = await signed_in(work.connection, row, session, work.at)
    await work.commit()
    return signed


async def _said(work: UnitOfWork, token: str, audience: str) -> tuple[Client, Pernyataan]:
    issuer, kid = said_by(token)
    try:
        row = await client_keys.client_of(work.connection, uuid.UUID(issuer))
    except ValueError as wrong:
        raise refused() from wrong
    keys = await client_keys.keys_of(work.connection, row["id"]) if row else {}
    key = keys.get(kid) if kid else next(iter(keys.values()), None) if len(keys) == 1 else None
    if row is None or key is None:
        raise refused()
    said = check(token, key, audience, work.at)
    until = datetime.fromtimestamp(said.sampai + SKEW_S, UTC)
    if not await client_keys.use_once(work.connection, row["id"], said.jti, until, work.at):
        raise refused()
    return Client(row["id"], row["nama"], list(row["scopes"]), row["instansi_id"]), said


def _person_in(said: Pernyataan, at: datetime) -> tuple[str, str]:
    """(number, session) of the person who is signed in there."""
    number, session, since = (said.claims.get(name) for name in ("nip", "sesi", "waktu"))
    if not isinstance(number, str) or not isinstance(session, str) or not session or not isinstance(since, int):
        raise MasukanTidakSah(
            "Pernyataan tentang pengguna tidak lengkap.", saran="Isi nip dan sesi (teks) serta waktu (detik sejak 1970) di dalamnya.",
            pesan_en="The subject token lacks nip, sesi or waktu.",
        )  # fmt: skip
    age = int(at.timestamp()) - since
    if not -SKEW_S <= age <= SIGNED_IN_MAX.total_seconds():
        raise TidakDikenal(
            "Orang ini sudah terlalu lama masuk pada sistem asal.", saran="Minta ia masuk kembali di sana.",
            pesan_en="Signed in there too long ago.",
        )  # fmt: skip
    return number, session

"""Who is acting? The person behind an actor, with the roles of today: read anew in every transaction, so an ended role ends at once."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa, Wewenang
from services.registry.storage.akses import sessions, users
from shared.errors import TidakBerwenang, TidakDikenal
from shared.vocabulary import Peran
from shared.web.clock import JAKARTA
from shared.web.identity import Actor

KIND = "pengguna:"


async def who(connection: AsyncConnection, actor: Actor | str, at: datetime) -> Siapa:
    """The person, with the roles that hold on the day of `at` in Jakarta.

    `actor` as an id alone knows of no second factor. Raises TidakBerwenang for a client (persons act, machines do not), TidakDikenal
    for a person who is no longer active or whose session has ended.
    """
    called = Actor(actor) if isinstance(actor, str) else actor
    pengguna_id = _person(called.id)
    row = await users.user(connection, pengguna_id)
    if row is None or not row["aktif"] or (called.instansi_id and called.instansi_id != str(row["instansi_id"])):
        raise _unknown("Pengguna ini tidak aktif.", "This user is not active.")
    if called.sesi and not await sessions.alive(connection, uuid.UUID(called.sesi), pengguna_id, at):
        raise _unknown("Sesi ini sudah berakhir.", "This session has ended.")
    granted = await users.roles_on(connection, pengguna_id, at.astimezone(JAKARTA).date())
    held = tuple(Wewenang(Peran(one["peran"]), one["unor_id"], one["dasar"], one["plh_untuk"]) for one in granted)
    proved = datetime.fromtimestamp(called.diperkuat, UTC) if called.diperkuat else None
    return Siapa(pengguna_id, row["instansi_id"], row["pegawai_id"], held, proved)


def is_person(actor: Actor | str) -> bool:
    """A person who signed in, not a client."""
    return (actor if isinstance(actor, str) else actor.id).startswith(KIND)


def _person(actor_id: str) -> uuid.UUID:
    if not is_person(actor_id):
        raise TidakBerwenang(
            "Hanya orang yang dapat melakukan ini, bukan klien.", saran="Masuk sebagai pejabat yang berwenang.",
            pesan_en="Only a person may do this, not a client.",
        )  # fmt: skip
    return uuid.UUID(actor_id.removeprefix(KIND))


def _unknown(pesan: str, pesan_en: str) -> TidakDikenal:
    return TidakDikenal(pesan, saran="Masuk kembali, atau hubungi administrator.", pesan_en=pesan_en)

"""A person signs in: a session, and what the gateway must know to make a token. Never a number or a name."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.akses.agencies import is_demo
from services.registry.storage.akses import sessions, users
from services.registry.storage.akses.tables import pengguna
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakDitemukan
from shared.vocabulary import Peran
from shared.web.clock import JAKARTA
from shared.web.identity import Actor

SESSION = timedelta(hours=10)
"""A working day: after it the second factor is asked for again."""
Row = dict[str, Any]


async def sign_in_demo(work: UnitOfWork, pengguna_id: uuid.UUID) -> Row:
    """Any user of a database of synthetic people, with the second factor taken as shown. Raises TidakDitemukan in any other. Commits."""
    row = await users.user(work.connection, pengguna_id) if await is_demo(work.connection) else None
    if row is None or not row["aktif"]:
        raise missing()
    digest = session_digest(secrets.token_hex(16))
    session = await sessions.open_session(work.connection, pengguna_id, None, digest, work.at, work.at + SESSION)
    await sessions.strengthen(work.connection, session["id"], work.at)
    signed = await signed_in(work.connection, row, {**session, "diperkuat_pada": work.at}, work.at)
    await work.connection.commit()  # who is signed in is no fact about the city: no event
    return signed


async def demo_users(connection: AsyncConnection, after: uuid.UUID | None, limit: int) -> list[Row]:
    """Users of a demo, those with a role first made first. Raises TidakDitemukan elsewhere."""
    if not await is_demo(connection):
        raise missing()
    query = select(pengguna).where(pengguna.c.aktif)
    if after is not None:
        query = query.where(pengguna.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(pengguna.c.id).limit(limit))).mappings()]


async def sign_out(work: UnitOfWork, siapa: Siapa, actor: Actor) -> None:
    """This session ends at once; its tokens are refused from now on wherever a person is asked for. Commits."""
    await sessions.end(work.connection, siapa.pengguna_id, work.at, uuid.UUID(actor.sesi) if actor.sesi else None)
    await work.connection.commit()


async def signed_in(connection: AsyncConnection, user: Row, session: Row, at: datetime) -> Row:
    """What a token is made of: ids, the roles of today, and when the second factor was shown."""
    granted = await users.roles_on(connection, user["id"], at.astimezone(JAKARTA).date())
    roles = sorted({one["peran"] for one in granted} | ({Peran.PEGAWAI.value} if user["pegawai_id"] else set()))
    proved: datetime | None = session["diperkuat_pada"]
    return {
        "pengguna_id": user["id"], "instansi_id": user["instansi_id"], "sesi_id": session["id"], "peran": roles,
        "diperkuat": int(proved.timestamp()) if proved else 0, "sesi_berakhir_pada": session["berakhir_pada"],
    }  # fmt: skip


def session_digest(name: str) -> str:
    """A session of another system by its digest alone: its own name might let somebody in there."""
    return hashlib.sha256(b"sesi|" + name.encode()).hexdigest()


def missing() -> TidakDitemukan:
    return TidakDitemukan(
        "Tidak ada pintu masuk demo di sini.", saran="Masuk lewat SIMPEG (POST /oauth2/token).", pesan_en="No demo door here."
    )

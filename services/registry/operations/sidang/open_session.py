"""A session that is there and may be changed by this person: held against others, of the version that was read."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.sidang import refusals
from services.registry.storage.sidang import sessions
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakBerwenang
from shared.vocabulary import Peran, StatusSidang

Row = dict[str, Any]


async def session_of(connection: AsyncConnection, instansi_id: uuid.UUID, sidang_id: uuid.UUID) -> Row:
    """Raises TidakDitemukan; another agency's session does not exist."""
    row = await sessions.one(connection, instansi_id, sidang_id)
    if row is None:
        raise refusals.missing()
    return row


async def held(work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, versi: int | None) -> Row:
    """The agency is held first, as for every case. Raises TidakDitemukan, VersiLain."""
    await cases.hold_agency(work.connection, siapa.instansi_id)
    row = await session_of(work.connection, siapa.instansi_id, sidang_id)
    if versi is not None and versi != row["versi"]:
        raise refusals.changed(row)
    return row


async def to_change(
    work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, versi: int | None, what: str, *states: StatusSidang
) -> Row:
    """By the secretary, while it stands in one of these states. Raises TidakBerwenang, Bentrok besides."""
    only_secretary(siapa)
    row = await held(work, siapa, sidang_id, versi)
    if StatusSidang(row["status"]) not in states:
        raise refusals.not_from_here(row, what)
    return row


def only_secretary(siapa: Siapa) -> None:
    if not siapa.holds(Peran.SEKRETARIS_TPK):
        raise TidakBerwenang(
            "Sidang diurus sekretaris Tim Penilai Kinerja.", saran="Minta SEKRETARIS_TPK.", pesan_en="The board's secretary does this.",
        )  # fmt: skip

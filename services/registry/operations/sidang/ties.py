"""What members say of ties to the people of the agenda, and who has said nothing yet. Who is barred by it: dengar/conflicts.py."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.dengar.conflicts import USER
from services.registry.operations.sidang import refusals
from services.registry.operations.sidang.open_session import held
from services.registry.operations.usulan.declare import declare
from services.registry.storage.sidang import sessions
from services.registry.storage.usulan import cases, declared
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AksiUsulan, PeranPejabat, StatusSidang

Row = dict[str, Any]


async def declare_ties(
    work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, semua: Mapping[str, Any], but: Mapping[uuid.UUID, Mapping[str, Any]]
) -> int:
    """What one member says of every case on the agenda: `semua`, other than of those in `but`. How many. Commits.

    Raises TidakBerwenang for whoever does not sit, Bentrok once the session is over.
    """
    row = await held(work, siapa, sidang_id, None)
    seats = {one["pengguna_id"] for one in await sessions.members(work.connection, sidang_id)}
    if siapa.pengguna_id not in seats:
        raise refusals.not_seated()
    if row["status"] not in (StatusSidang.DISIAPKAN, StatusSidang.DIBUKA):
        raise refusals.not_from_here(row, "Pernyataan kepentingan")
    agenda = {one["usulan_id"]: one for one in await sessions.agenda(work.connection, sidang_id)}
    if set(but) - set(agenda):
        raise refusals.wrong("bukan_acara")
    for which in agenda:
        case = await cases.one(work.connection, which)
        assert case is not None  # its foreign key says so
        await declare(work, case, siapa, AksiUsulan.KIRIM_TPK, but.get(which, semua), PeranPejabat.ANGGOTA_TPK)
    await work.commit()
    return len(agenda)


async def silent(
    connection: AsyncConnection, members: Sequence[Mapping[str, Any]], agenda: Iterable[Mapping[str, Any]]
) -> dict[uuid.UUID, list[uuid.UUID]]:
    """By case: members who have declared nothing yet."""
    which = [item["usulan_id"] for item in agenda]
    said = {(row["usulan_id"], row["oleh"]) for row in await declared.of_cases(connection, which)}
    return {
        one: [member["pengguna_id"] for member in members if (one, f"{USER}{member['pengguna_id']}") not in said] for one in which
    }

"""Facts of the person's other cases, and of what officials did and declared in this one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select

from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi
from shared.vocabulary import StatusUsulan


async def other_open_cases(asked: Ditanya) -> list[str]:
    """Agenda numbers."""
    return await _others(asked, RUNNING)  # type: ignore[arg-type]


async def other_assignments(asked: Ditanya) -> list[str]:
    return await _others(asked, usulan_mutasi.c.status == StatusUsulan.DITETAPKAN_OPD)


async def acts_so_far(asked: Ditanya) -> list[tuple[str, str]]:
    """(act, who) in their order."""
    return [(row["aksi"], row["oleh"]) for row in await cases.steps(asked.connection, asked.usulan["id"])]


async def checked_by_hand(asked: Ditanya) -> set[str]:
    """Rules an officer said were looked at, in any step."""
    steps = await cases.steps(asked.connection, asked.usulan["id"])
    return {str(rule) for step in steps for rule in step["isi"].get("dicek", ())}


async def declarations(asked: Ditanya) -> list[dict[str, Any]]:
    return await cases.declarations(asked.connection, asked.usulan["id"])


async def deviations(asked: Ditanya) -> list[dict[str, Any]]:
    return await cases.deviations(asked.connection, asked.usulan["id"])


async def papers(asked: Ditanya) -> list[dict[str, Any]]:
    return await cases.papers(asked.connection, asked.usulan["id"])


async def _others(asked: Ditanya, which: ColumnElement[bool]) -> list[str]:
    query = select(usulan_mutasi.c.tahun, usulan_mutasi.c.nomor).where(
        usulan_mutasi.c.pegawai_id == asked.usulan["pegawai_id"], which, usulan_mutasi.c.id != asked.usulan["id"]
    )
    return [f"{row.nomor}/{row.tahun}" for row in await asked.connection.execute(query)]

"""Proof that nothing recorded was changed, taken out or moved: both chains of every agency, against themselves and against paper."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.peristiwa.periksa import Pemeriksa, PemeriksaBacaan, PemeriksaPerubahan
from services.registry.domain.peristiwa.rantai import GENESIS
from services.registry.storage.peristiwa import chains
from services.registry.storage.work import one_view

NO_CHANGE: dict[str, Any] = {"nomor": 0, "audit_nomor": 0, "audit_hash": GENESIS}
NO_READ: dict[str, Any] = {"nomor": 0, "hash": GENESIS}


@dataclass(frozen=True)
class Checked:
    """One agency's two chains, gone through."""

    kode: str
    nama: str
    perubahan: Pemeriksa
    bacaan: Pemeriksa

    @property
    def whole(self) -> bool:
        return not self.perubahan.putus and not self.bacaan.putus


async def verify_all(connection: AsyncConnection, code: str = "", marked: int | None = None) -> AsyncIterator[Checked]:
    """Agency by agency; on a connection of one view, so that what is written meanwhile does not look like a break."""
    for agency in await chains.agencies(connection, code):
        changes, reads = await _check(connection, agency.id, marked)
        yield Checked(agency.kode, agency.nama, changes, reads)


async def verify_agency(engine: AsyncEngine, instansi_id: uuid.UUID) -> dict[str, Any]:
    """One agency, as registry's internal API tells it."""
    async with one_view(engine) as view:
        changes, reads = await _check(view, instansi_id, None)
    return {"utuh": not changes.putus and not reads.putus, "perubahan": _told(changes), "bacaan": _told(reads)}


async def _check(
    connection: AsyncConnection, instansi_id: uuid.UUID, marked: int | None
) -> tuple[PemeriksaPerubahan, PemeriksaBacaan]:
    head, reading_head = await chains.heads(connection, instansi_id)
    changes, reads = PemeriksaPerubahan(marked), PemeriksaBacaan(marked)
    events = chains.events(connection, instansi_id)
    held = await anext(events, None)
    async for row in chains.links(connection, instansi_id):
        covered = []
        while held is not None and held.nomor <= row.sampai_nomor:
            covered.append(held)
            held = await anext(events, None)
        changes.link(row, covered)
    stray = [held.nomor] if held is not None else []
    async for event in events:
        stray = [*stray[:1], event.nomor]
    changes.end(NO_CHANGE if head is None else dict(head._mapping), stray)
    async for row in chains.reads(connection, instansi_id):
        reads.link(row)
    reads.end(NO_READ if reading_head is None else dict(reading_head._mapping))
    return changes, reads


def _told(checked: Pemeriksa) -> dict[str, Any]:
    broken = [{"sebab": one.sebab, "dari": one.dari, "sampai": one.sampai, "pesan": one.told()} for one in checked.putus]
    return {"jumlah": checked.last, "hash": checked.hash, "utuh": not broken, "putus": broken, "lainnya": checked.lainnya}

"""The bundle that only the fairness report reads: protected attributes of a snapshot's people, opened here and kept nowhere.

One entry in the chain of reads says who asked and for which snapshot; it names no people, because the bundle is about everybody.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.kepegawaian.terlindung import attributes
from services.registry.operations.akses import scopes
from services.registry.operations.kepegawaian.past import opened
from services.registry.storage.kepegawaian import protected_source
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.work import for_all_rows, one_view
from shared.contracts.canonical import canonical_hash
from shared.contracts.v1.terlindung import ATRIBUT, LINGKUP, VERSI
from shared.errors import TidakDitemukan
from shared.web.identity import Actor

PURPOSE = "keadilan"
Grounds = dict[uuid.UUID, list[Row[Any]]]


async def protected_bundle(
    engine: AsyncEngine, vault: Vault, actor: Actor, instansi_id: uuid.UUID, digest: str, at: datetime
) -> dict[str, Any]:
    """Terlindung of that snapshot. Raises TidakBerwenang without the scope, TidakDitemukan for another agency's snapshot."""
    scopes.need(actor, LINGKUP)
    if actor.instansi_id != str(instansi_id):
        raise TidakDitemukan("Snapshot tidak ada.", saran="Periksa putarannya.", pesan_en="No such snapshot.")
    columns: dict[str, list[str]] = {name: [] for name in ("kunci", *ATRIBUT)}
    async with one_view(engine) as view:
        snapshot_id, moment = await protected_source.moment_of(view, instansi_id, digest)
        await for_all_rows(view)
        grounds = await protected_source.grounds(view, instansi_id, moment)
        async for page in protected_source.people(view, instansi_id, moment):
            for row in await asyncio.to_thread(_opened, vault, page, grounds, moment.per):
                for name, value in zip(columns, row, strict=True):
                    columns[name].append(value)
    await note_read(engine, instansi_id, actor.id, PURPOSE, ATRIBUT, [snapshot_id], at)
    content = {"versi": VERSI, "snapshot": digest, "kolom": columns}
    return {**content, "hash": canonical_hash(content)}


def _opened(vault: Vault, page: Sequence[Any], grounds: Grounds, per: date) -> list[tuple[str, ...]]:
    """A person whose key is gone has no attribute any more."""
    told: list[tuple[str, ...]] = []
    for row in page:
        key = vault.unwrap(row.kunci_sandi, row.id) if row.kunci_sandi else None
        identity = sandi.unseal(key, row.identitas, sandi.IDENTITY) if key and row.identitas else {}
        state = sandi.unseal(key, row.keadaan, sandi.CIRCUMSTANCES) if key and row.keadaan else {}
        entries = [opened(entry, key) for entry in grounds.get(row.id, ())] if key else []
        told.append((str(row.kunci), *attributes(identity, state, row.golongan, entries, per)))
    return told

"""Freeze what is known about one agency as of a day into a pseudonymous bundle with a content hash (docs/decisions/0004)."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian import snapshot_rows
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian import as_of
from services.registry.storage.peristiwa import files
from services.registry.storage.putaran.tables import snapshot
from services.registry.storage.work import UnitOfWork, one_view
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import pack


@dataclass(frozen=True)
class Frozen:
    id: uuid.UUID
    hash: str
    ukuran_byte: int
    ringkasan: dict[str, int]


async def freeze_snapshot(work: UnitOfWork, vault: Vault, instansi_id: uuid.UUID, per: date) -> Frozen:
    """Read all tables as of `per` and as known now, pack and keep them. Commits."""
    async with one_view(work.engine) as view:
        code = await as_of.agency_code(view, instansi_id)
        read = await as_of.read_all(view, instansi_id, per)
    tables, hashed, bundle = await asyncio.to_thread(_pack, read, vault, code, per, work.at)  # seconds of work: others are served
    stored = await files.put(work.connection, instansi_id, bundle, "snapshot", work.at)
    counts = {name: len(values) for name, values in tables.items()}
    made = new_id()
    await work.connection.execute(
        insert(snapshot).values(
            id=made, instansi_id=instansi_id, per=per, diketahui=work.at, hash=hashed, berkas_hash=stored, ringkasan=counts
        )
    )
    work.record(instansi_id, "snapshot.dibekukan", "snapshot", made, hash=hashed)
    await work.commit()
    return Frozen(made, hashed, len(bundle), counts)


def _pack(
    read: as_of.Read, vault: Vault, code: str, per: date, at: datetime
) -> tuple[dict[str, list[tuple[Any, ...]]], str, bytes]:
    rows = snapshot_rows.all_tables(read, vault, per)
    tables = {t.nama: [tuple(map(row.get, (k.nama for k in t.kolom))) for row in rows[t.nama]] for t in TABEL}
    hashed, bundle = pack(code, per, at.isoformat(), tables)
    return tables, hashed, bundle

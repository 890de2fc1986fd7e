"""Freeze what is known about one agency as of a day into a pseudonymous bundle with a content hash (docs/decisions/0004).

Everything is read in one view of the database and streamed: a page of rows is in memory while the next one is on its way, and the
bundle grows in a temporary file.
"""

from __future__ import annotations

import asyncio
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

import pyarrow as pa
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.snapshot_batches import Page, people_batch, plain_batch, region_key, unit_batch
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian import snapshot_source, snapshots
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.peristiwa import files
from services.registry.storage.work import UnitOfWork, for_all_rows, one_view
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import BATCH_ROWS, SnapshotWriter

Make = Callable[[Page], pa.RecordBatch]


@dataclass(frozen=True)
class Frozen:
    id: uuid.UUID
    hash: str
    diketahui: datetime
    ukuran_byte: int
    ringkasan: dict[str, int]


async def freeze_snapshot(
    work: UnitOfWork, vault: Vault, instansi_id: uuid.UUID, per: date, diketahui: datetime | None = None
) -> Frozen:
    """As known at `diketahui`, by default now. Asked again with nothing written since, the stored one is given. Commits."""
    async with one_view(work.engine) as view:
        code, last_event = await snapshots.agency(view, instansi_id)
        held = await snapshots.find(view, instansi_id, per, diketahui)
        if held is not None:
            return Frozen(**held)
        known_at = diketahui or work.at
        with tempfile.TemporaryFile() as file:
            with SnapshotWriter(file, code, per, known_at.isoformat()) as writer:
                hashed, counts = await _write(view, vault, instansi_id, Moment(per, diketahui), writer)
            stored, size = await files.put_file(work.connection, instansi_id, file, "snapshot", work.at)
    made = Frozen(new_id(), hashed, known_at, size, counts)
    nomor = last_event if diketahui is None else None
    await snapshots.keep(
        work.connection, id=made.id, instansi_id=instansi_id, per=per, diketahui=known_at, nomor=nomor, hash=hashed,
        berkas_hash=stored, ringkasan=counts,
    )  # fmt: skip
    work.record(instansi_id, "snapshot.dibekukan", "snapshot", made.id, hash=hashed)
    await work.commit()
    return made


async def _write(
    view: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, moment: Moment, writer: SnapshotWriter
) -> tuple[str, dict[str, int]]:
    """(content hash, rows per table)."""
    await for_all_rows(view)
    names = await snapshot_source.named_regions(view, instansi_id, moment)
    regions = {region_key(name): code for name, code in reversed(names)}
    make: dict[str, Make] = {"unor": partial(unit_batch, regions), "pegawai": partial(people_batch, vault, moment.per)}
    sources = snapshot_source.sources(instansi_id, moment)
    counts = {}
    for table in TABEL:
        counts[table.nama] = await sources[table.nama].count(view)
        with writer.table(table, counts[table.nama]) as put:
            to_batch = make.get(table.nama, partial(plain_batch, table))
            await _one_behind(sources[table.nama].pages(view, BATCH_ROWS), partial(_take, to_batch, put))
    return writer.finish(), counts


def _take(to_batch: Make, put: Callable[[pa.RecordBatch], None], page: Page) -> None:
    put(to_batch(page))


async def _one_behind(pages: AsyncIterator[Page], take: Callable[[Page], None]) -> None:
    """Each page is worked on in a thread while the next one comes in; others are served meanwhile."""
    taking: asyncio.Task[None] | None = None
    try:
        async for page in pages:
            if taking is not None:
                await taking
            taking = asyncio.create_task(asyncio.to_thread(take, page))
        if taking is not None:
            await taking
    except BaseException:
        if taking is not None:
            await asyncio.wait([taking])  # nobody writes any more when the file is closed
        raise

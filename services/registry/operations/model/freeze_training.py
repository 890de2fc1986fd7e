"""Freeze the past placements of one agency into a pseudonymous training file with a content hash.

Everything is read in one view of the database, a page of people at a time. How many rows there are is known only at the end, and the
hash begins with it; so the rows wait in a temporary file of their own.
"""

from __future__ import annotations

import asyncio
import tempfile
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO

import pyarrow as pa
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.past import load_peta, opened
from services.registry.operations.kepegawaian.snapshot_batches import region_key
from services.registry.operations.model.training_rows import Kota, Ringkasan, places, rows_of_page
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian import snapshot_source, snapshots
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.model import placements, training_files
from services.registry.storage.peristiwa import files
from services.registry.storage.work import UnitOfWork, one_view
from shared.contracts.v1.latihan import LATIHAN, PENEMPATAN
from shared.contracts.v1.snapshot_io import BATCH_ROWS, SnapshotWriter, schema_of, to_batch

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Latihan:
    """A frozen training file; `ringkasan` counts its placements, people, and rows whose education or certificate bear no date."""

    id: uuid.UUID
    hash: str
    diketahui: datetime
    ringkasan: dict[str, int]


async def freeze_training(work: UnitOfWork, vault: Vault, instansi_id: uuid.UUID, per: date) -> Latihan:
    """As known now. Asked again with nothing written since, the stored one is given. Raises TidakDitemukan. Commits."""
    async with one_view(work.engine) as view:
        code, last_event = await snapshots.agency(view, instansi_id)
        if (held := await training_files.find(view, instansi_id, per)) is not None:
            return Latihan(**held)
        with tempfile.TemporaryFile() as waiting, tempfile.TemporaryFile() as file:
            told = await _read(view, vault, instansi_id, per, waiting)
            hashed = await asyncio.to_thread(_pack, waiting, file, code, per, work.at.isoformat(), told.penempatan)
            stored, _ = await files.put_file(work.connection, instansi_id, file, "latihan", work.at)
    made = Latihan(new_id(), hashed, work.at, asdict(told))
    await training_files.keep(
        work.connection, id=made.id, instansi_id=instansi_id, per=per, diketahui=made.diketahui, nomor=last_event, hash=hashed,
        berkas_hash=stored, ringkasan=made.ringkasan,
    )  # fmt: skip
    work.record(instansi_id, "latihan.dibekukan", "latihan", made.id, hash=hashed, penempatan=told.penempatan)
    await work.commit()
    return made


async def _read(view: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, per: date, waiting: BinaryIO) -> Ringkasan:
    city, told = await _city(view, vault, instansi_id, per), Ringkasan()
    with _waiting_rows(waiting) as put:
        async for page in placements.people(view, instansi_id, Moment(per)):
            persons = [row.id for row in page]
            entries, posts = await placements.entries(view, persons), await placements.posts(view, persons)
            await asyncio.to_thread(put, rows_of_page(vault, city, told, page, entries, posts))
    return told


async def _city(view: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, per: date) -> Kota:
    moment = Moment(per)
    regions = {region_key(name): code for name, code in reversed(await snapshot_source.named_regions(view, instansi_id, moment))}
    points, centres = places(await placements.units(view, instansi_id, moment), regions)
    since: date | None = None
    async for row in placements.requests(view, instansi_id):
        asked = opened(row, vault.unwrap(row.kunci_sandi, row.pegawai_id)).mulai
        since = asked if since is None or (asked is not None and asked < since) else since
    seats = await placements.positions(view, instansi_id, moment)
    return Kota(per, await load_peta(view, instansi_id), seats, points, centres, since)


@contextmanager
def _waiting_rows(file: BinaryIO) -> Iterator[Callable[[Iterable[Row]], None]]:
    """Takes rows as they are made, lets them wait in batches of the contract's size."""
    held: list[Row] = []
    with pa.ipc.new_stream(file, schema_of(PENEMPATAN)) as stream:

        def put(rows: Iterable[Row]) -> None:
            held.extend(rows)
            while len(held) >= BATCH_ROWS:
                stream.write_batch(to_batch(PENEMPATAN, list(zip(*islice(held, BATCH_ROWS), strict=True))))
                del held[:BATCH_ROWS]

        yield put
        if held:
            stream.write_batch(to_batch(PENEMPATAN, list(zip(*held, strict=True))))


def _pack(waiting: BinaryIO, file: BinaryIO, code: str, per: date, known_at: str, rows: int) -> str:
    """The content hash."""
    waiting.seek(0)
    with SnapshotWriter(file, code, per, known_at, LATIHAN) as writer:
        with writer.table(PENEMPATAN, rows) as put:
            for batch in pa.ipc.open_stream(waiting):
                put(batch)
        return writer.finish()

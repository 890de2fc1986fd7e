"""The list of erasures outside the database, so that a restored backup forgets again what was forgotten after it was made.

One JSON line per erased person: ids, a keyed digest and the day, nothing that tells who it was. The table `penghapusan` is the first
place; the file follows it, so a kill between the two is mended by the next `follow`.
"""

from __future__ import annotations

import json
import os
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.forget import forget
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.peristiwa.tables import penghapusan
from services.registry.storage.work import UnitOfWork
from shared.web.clock import JAKARTA

FIELDS = ("pegawai_id", "instansi_id", "sumber_digest", "pada")
AGAIN = "Diterapkan kembali setelah pemulihan cadangan."
ACTOR = "pemulihan"


async def follow(connection: AsyncConnection, file: Path | None) -> int:
    """Bring the file up to the table, synced to disk; answers how many lines were added."""
    if file is None:
        return 0
    rows = (await connection.execute(select(*(penghapusan.c[name] for name in FIELDS)).order_by(penghapusan.c.id))).mappings()
    written = {line["pegawai_id"] for line in read(file)}
    lines = [json.dumps(_line(row)) + "\n" for row in rows if str(row["pegawai_id"]) not in written]
    if lines:
        append(file, "".join(lines))
    return len(lines)


def append(file: Path, text: str) -> None:
    """One write, synced: a line is there whole or, after a power cut, cut off and left out by `read`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists() and not file.read_bytes().endswith(b"\n") and file.stat().st_size:
        text = "\n" + text  # after a line that was cut off
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())


def read(file: Path) -> list[dict[str, Any]]:
    """The whole lines of a ledger; none when there is no file."""
    found = []
    for line in file.read_text().splitlines() if file.exists() else []:
        try:
            held = json.loads(line)
        except ValueError:
            continue
        if isinstance(held, dict) and set(FIELDS) <= set(held):
            found.append(held)
    return found


async def forgotten(connection: AsyncConnection, file: Path | None) -> set[str]:
    """Ids of everybody who was ever forgotten here, by the table and by the file."""
    table = (await connection.execute(select(penghapusan.c.pegawai_id))).scalars()
    return {str(one) for one in table} | {line["pegawai_id"] for line in (read(file) if file else [])}


async def apply_ledger(connection: AsyncConnection, file: Path, at: datetime) -> list[uuid.UUID]:
    """Forget again whom the file names and this (restored) database still knows; their ids. `at`: now. The caller commits."""
    lines = {uuid.UUID(line["pegawai_id"]): line for line in read(file)}
    query = select(pegawai.c.id, pegawai.c.instansi_id).where(pegawai.c.id.in_(list(lines)), pegawai.c.dihapus_pada.is_(None))
    known = (await connection.execute(query)).all()
    for row in known:
        line = lines[row.id]
        then = datetime.fromisoformat(line["pada"])
        await forget(connection, row.id, row.instansi_id, then.astimezone(JAKARTA).date(), then)
        await connection.execute(
            insert(penghapusan).values(
                id=new_id(), instansi_id=row.instansi_id, pegawai_id=row.id, sumber_digest=line["sumber_digest"], dasar=AGAIN,
                aktor=ACTOR, pada=then,
            )
        )  # fmt: skip
        work = UnitOfWork(connection.engine, ACTOR, at)
        work.connection = connection
        work.record(row.instansi_id, "pegawai.dihapus", "pegawai", row.id)
        await work.link()
    return [row.id for row in known]


def _line(row: Any) -> dict[str, str]:
    return {name: row[name].isoformat() if name == "pada" else str(row[name]) for name in FIELDS}

"""Papers as they are listed and shown, their files, and what the public check tells."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.naskah import kode
from services.registry.operations.naskah import refused
from services.registry.operations.naskah.material import people_in, told
from services.registry.operations.usulan.visible import Pandangan, sees
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import naskah
from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.usulan import cases
from shared.errors import TidakDitemukan
from shared.vocabulary import StatusNaskah
from shared.web import paging

Row = dict[str, Any]
PURPOSE = "naskah.berkas"
FORMS = {"pdf": "pdf_hash", "docx": "docx_hash", "bertanda": "bertanda_hash"}
PUBLIC = ("jenis", "nomor", "tanggal", "dikoreksi", "pdf_hash", "bertanda_hash")


async def page(connection: AsyncConnection, view: Pandangan, filters: Row, limit: int, cursor: str) -> Row:
    """Newest first; who sees cases of units alone sees the papers of one case at a time (`usulan_id`)."""
    if view.units is not None:
        case = await cases.one(connection, filters["usulan_id"]) if filters.get("usulan_id") else None
        if case is None or case["instansi_id"] != view.instansi_id or not sees(view, case):
            return {"items": [], "berikutnya": None}
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await papers.page(connection, naskah, view.instansi_id, filters, after, limit + 1)
    return {
        "items": [shown(row) for row in rows[:limit]],
        "berikutnya": paging.encode([str(rows[limit - 1]["id"])]) if len(rows) > limit else None,
    }


async def one(connection: AsyncConnection, view: Pandangan, naskah_id: uuid.UUID) -> Row:
    """With every pair of files it had and every signed file that came back. Raises TidakDitemukan."""
    row = await _seen(connection, view, naskah_id)
    had, signed = await papers.files_of(connection, naskah_id)
    return {**shown(row), "berkas": [told(one) for one in had], "bertanda": [told(one) for one in signed]}


async def file(
    engine: AsyncEngine, connection: AsyncConnection, view: Pandangan, actor: str, naskah_id: uuid.UUID, form: str, at: datetime
) -> bytes:
    """The bytes; names and numbers stand in them, so the reading is on record. Raises TidakDitemukan."""
    row = await _seen(connection, view, naskah_id)
    digest = row[FORMS[form]]
    if digest is None:
        raise TidakDitemukan(
            "Berkas ini belum ada.", saran="Susun naskahnya, atau unggah yang bertanda tangan.", pesan_en="No such file yet."
        )
    content = await files.get(connection, view.instansi_id, digest)
    people = await people_in(connection, row)
    if people:
        await note_read(engine, view.instansi_id, actor, PURPOSE, ("nama", "nip"), people, at)
    return content


async def verify(connection: AsyncConnection, code: str) -> Row:
    """What anybody may know of a paper whose code he holds: no name, no number of a person. Raises TidakDitemukan."""
    found = kode.read(code)
    row = await papers.by_code(connection, found) if found else None
    if row is None or row["status"] == StatusNaskah.DRAF:
        raise TidakDitemukan(
            "Kode ini tidak dikenal.", saran="Periksa kembali kode pada kaki naskah.", pesan_en="This code is not known."
        )
    state = "DICABUT" if row["status"] == StatusNaskah.DICABUT else "DIRALAT" if row["dikoreksi"] else "BERLAKU"
    head = await papers.letterhead(connection, row["instansi_id"])
    people = await people_in(connection, row)
    return {
        **told({name: row[name] for name in PUBLIC}),
        "kode": kode.told(row["kode"]),
        "keadaan": state,
        "bertanda": row["bertanda_hash"] is not None,
        "instansi": (head["isi"].get("kop_opd") if head else None),
        "orang": len(people),
    }


def shown(row: Row) -> Row:
    return told({name: value for name, value in row.items() if name != "pegawai_id"}) | {"kode": kode.told(row["kode"])}


async def _seen(connection: AsyncConnection, view: Pandangan, naskah_id: uuid.UUID) -> Row:
    row = await papers.one(connection, naskah, view.instansi_id, naskah_id)
    if row is None:
        raise refused.no_paper()
    if view.units is not None:
        case = await cases.one(connection, row["usulan_id"]) if row["usulan_id"] else None
        if case is None or not sees(view, case):
            raise refused.no_paper()
    return row

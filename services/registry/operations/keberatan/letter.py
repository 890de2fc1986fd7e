"""The letter of an objection as a file: kept sealed under the person's key like the reasons, so that it goes with the person."""

from __future__ import annotations

import hashlib
import uuid
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import LETTER, OBJECTION, Vault
from services.registry.operations.keberatan import refused
from services.registry.operations.keberatan.decide import still_open
from services.registry.operations.keberatan.file import RECORDS
from services.registry.operations.keberatan.told import PURPOSE, Row, held, told, unsealed
from services.registry.operations.usulan.papers import MOST_BYTES
from services.registry.storage.keberatan import objections
from services.registry.storage.kepegawaian.people import wrapped_keys
from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.work import UnitOfWork
from shared.web.clock import JAKARTA

KIND = "keberatan"
BEGINS = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
"""What a letter may be: a document, or a picture of one."""


async def attach_letter(work: UnitOfWork, vault: Vault, siapa: Siapa, which: uuid.UUID, versi: int, content: bytes) -> Row:
    """While it waits to be decided; a second one takes the first one's place. Commits.

    Raises TidakDitemukan, VersiLain, TidakBerwenang, MasukanTidakSah (empty, too large, no document), Bentrok for one that has ended.
    """
    row = await still_open(work, siapa, which, versi)
    if not siapa.is_self(row["pegawai_id"]) and not siapa.peran() & RECORDS:
        raise refused.not_yours()
    if not 0 < len(content) <= MOST_BYTES or media_type(content) is None:
        raise refused.no_letter()
    wrapped = (await wrapped_keys(work.connection, [row["pegawai_id"]])).get(row["pegawai_id"])
    if wrapped is None:
        raise refused.erased()
    key = vault.unwrap(wrapped, row["pegawai_id"])
    digest = hashlib.sha256(content).hexdigest()
    said = {**await unsealed(work.connection, vault, row), "berkas_sha256": digest}
    stored = await files.put(work.connection, siapa.instansi_id, sandi.seal_file(key, content, LETTER), KIND, work.at)
    values = {"berkas_hash": stored, "sandi": sandi.seal(key, said, OBJECTION), "diubah_pada": work.at}
    await objections.change(work.connection, which, values)
    work.record(siapa.instansi_id, "keberatan.surat_diunggah", "keberatan", which, berkas=digest)
    await work.commit()
    fresh = await objections.one(work.connection, siapa.instansi_id, which)
    assert fresh is not None
    return told(fresh, work.at.astimezone(JAKARTA).date(), said)


async def letter_of(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, siapa: Siapa, which: uuid.UUID, at: datetime
) -> tuple[bytes, str]:
    """(content, media type); the reading is on record. Raises TidakDitemukan where there is none, or not for this caller."""
    row = await held(connection, siapa, which)
    wrapped = (await wrapped_keys(connection, [row["pegawai_id"]])).get(row["pegawai_id"])
    if wrapped is None or not row["berkas_hash"]:
        raise refused.without_letter()
    content = sandi.open_file(
        vault.unwrap(wrapped, row["pegawai_id"]), await files.get(connection, siapa.instansi_id, row["berkas_hash"]), LETTER
    )
    await note_read(engine, siapa.instansi_id, siapa.aktor, PURPOSE, ["keberatan.berkas"], [row["pegawai_id"]], at)
    return content, media_type(content) or "application/octet-stream"


def media_type(content: bytes) -> str | None:
    return next((kind for mark, kind in BEGINS.items() if content.startswith(mark)), None)

"""The city's letterhead and its own Word templates, each closed and replaced."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.naskah.draw_up import KIND
from services.registry.operations.naskah.material import told
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import kop_surat, templat_naskah
from services.registry.storage.peristiwa import files
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakDitemukan
from shared.vocabulary import Izin, JenisNaskah

Row = dict[str, Any]


async def set_letterhead(work: UnitOfWork, siapa: Siapa, isi: Row, logo: bytes | None) -> Row:
    """Replaces the whole; without `logo` the one there stays. Commits."""
    require(siapa, Izin.SUSUN_NASKAH)
    held = await papers.letterhead(work.connection, siapa.instansi_id)
    digest = (
        await files.put(work.connection, siapa.instansi_id, logo, KIND, work.at) if logo else held["logo_hash"] if held else None
    )
    values = {"isi": isi, "logo_hash": digest, "oleh": work.actor}
    await papers.replace(work.connection, kop_surat, {"instansi_id": siapa.instansi_id}, values, work.at)
    work.record(siapa.instansi_id, "KOP_SURAT_DIUBAH", "kop_surat", siapa.instansi_id, bidang=sorted(isi))
    await work.commit()
    return await read_letterhead(work.connection, siapa.instansi_id)


async def read_letterhead(connection: AsyncConnection, instansi_id: uuid.UUID) -> Row:
    held = await papers.letterhead(connection, instansi_id)
    return (
        {"isi": held["isi"], "logo_hash": held["logo_hash"], "oleh": held["oleh"]}
        if held
        else {"isi": {}, "logo_hash": None, "oleh": None}
    )


async def set_template(work: UnitOfWork, siapa: Siapa, jenis: JenisNaskah, content: bytes | None) -> Row:
    """The city's own, checked by the gateway before; None = the shipped one again. Commits."""
    require(siapa, Izin.SUSUN_NASKAH)
    values = None
    if content is not None:
        values = {"berkas_hash": await files.put(work.connection, siapa.instansi_id, content, KIND, work.at), "oleh": work.actor}
    about = {"instansi_id": siapa.instansi_id, "jenis": jenis.value}
    ended = await papers.replace(work.connection, templat_naskah, about, values, work.at)
    if content is None and not ended:
        raise TidakDitemukan(
            "Kota ini memakai templat bawaan.", saran="Tidak ada yang perlu dikembalikan.", pesan_en="Already the shipped one."
        )
    work.record(siapa.instansi_id, "TEMPLAT_NASKAH_DIUBAH", "templat_naskah", jenis.value, bawaan=content is None)
    await work.commit()
    return {"jenis": jenis.value, "berkas_hash": values["berkas_hash"] if values else None}


async def own_templates(connection: AsyncConnection, instansi_id: uuid.UUID) -> list[Row]:
    held = await papers.templates(connection, instansi_id)
    return [told({name: row[name] for name in ("jenis", "berkas_hash", "oleh")}) for row in held.values()]


async def template_file(connection: AsyncConnection, instansi_id: uuid.UUID, digest: str) -> bytes:
    """A template or the logo in use, by its hash; no other file. Raises TidakDitemukan."""
    head = await papers.letterhead(connection, instansi_id)
    known = {row["berkas_hash"] for row in (await papers.templates(connection, instansi_id)).values()}
    if digest not in known | ({head["logo_hash"]} if head else set()):
        raise TidakDitemukan(
            "Berkas ini bukan templat atau logo yang dipakai.", saran="Baca lagi daftarnya.", pesan_en="Not in use."
        )
    return await files.get(connection, instansi_id, digest)

"""The signed file comes back: read in a process of its own, held to be our paper, kept beside what was printed."""

from __future__ import annotations

import asyncio
import hashlib
import uuid
from typing import Any

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.naskah import keadaan
from services.registry.domain.naskah.bertanda import judge
from services.registry.intake.signed_pdf import read_signed
from services.registry.operations.naskah import refused
from services.registry.operations.naskah.attach import attach_to_cases
from services.registry.operations.naskah.decrees import mark_line
from services.registry.operations.naskah.draw_up import KIND
from services.registry.operations.naskah.material import told
from services.registry.operations.naskah.number import OWN
from services.registry.operations.sidang.minutes import confirm
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import naskah, naskah_bertanda, sk
from services.registry.storage.peristiwa import files
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import Izin, JenisNaskah, StatusBarisSk, StatusNaskah

Row = dict[str, Any]
MARKS = {JenisNaskah.RALAT_SK.value: StatusBarisSk.DIRALAT, JenisNaskah.PENCABUTAN_SK.value: StatusBarisSk.DICABUT}
"""Papers that change a line of their decree once they are signed."""


async def take_signed(work: UnitOfWork, siapa: Siapa, naskah_id: uuid.UUID, versi: int, content: bytes, *, pindaian: bool) -> Row:
    """Commits. Raises TidakDitemukan, VersiLain, Bentrok (no number yet, revoked), MasukanTidakSah (not our paper, no PDF)."""
    require(siapa, Izin.SUSUN_NASKAH)
    row = await papers.one(work.connection, naskah, siapa.instansi_id, naskah_id)
    if row is None:
        raise refused.no_paper()
    refused.same_version(row, versi)
    status = keadaan.allow(keadaan.TANDA_TANGANI, StatusNaskah(row["status"]))
    if row["pdf_hash"] is None:
        raise MasukanTidakSah("Naskah ini belum disusun.", saran="Susun dahulu naskahnya.", pesan_en="Not set yet.")
    found = judge(await asyncio.to_thread(read_signed, content, row["kode"]), diakui_pindaian=pindaian)
    if hashlib.sha256(content).hexdigest() == row["pdf_hash"]:
        raise MasukanTidakSah(
            "Ini berkas yang sama dengan cetakannya, belum ditandatangani.",
            saran="Unggah berkas sesudah ditandatangani.",
            pesan_en="The unsigned file itself.",
        )
    await cases.hold_agency(work.connection, siapa.instansi_id)  # before the paper: it changes the cases of its decree
    locked = await papers.one(work.connection, naskah, siapa.instansi_id, naskah_id, lock=True)
    assert locked is not None
    refused.same_version(locked, versi)
    digest = await files.put(work.connection, siapa.instansi_id, content, KIND, work.at)
    kept = {"naskah_id": naskah_id, "asal_hash": row["pdf_hash"], "berkas_hash": digest, "ukuran": len(content), "temuan": found}
    await papers.add(work.connection, naskah_bertanda, {**kept, "oleh": work.actor, "pada": work.at})
    await papers.change(work.connection, naskah, naskah_id, {"bertanda_hash": digest, "status": status.value})
    if row["sk_id"] and row["jenis"] in OWN:
        await papers.change(work.connection, sk, row["sk_id"], {"status": status.value})
        await attach_to_cases(work, row, row["nomor"], row["tanggal"], digest)
    if row["jenis"] == JenisNaskah.BERITA_ACARA and row["sidang_id"]:
        await confirm(work, siapa, row, digest)
    if row["jenis"] in MARKS:
        await mark_line(work, row["sk_id"], row["usulan_id"], MARKS[row["jenis"]])
    work.record(
        siapa.instansi_id, "NASKAH_BERTANDA_DITERIMA", "naskah", naskah_id, berkas_hash=digest, elektronik=found["elektronik"]
    )
    await work.commit()
    now = await papers.one(work.connection, naskah, siapa.instansi_id, naskah_id)
    assert now is not None
    return {**told(now), "temuan": found}

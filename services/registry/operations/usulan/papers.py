"""Papers of a case: recorded with what they name, replaced when they come anew, their files kept by hash."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.status import AKHIR, BERLAKU
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.visible import Pandangan, sees, view_of
from services.registry.storage.peristiwa import files
from services.registry.storage.usulan import cases, listing
from services.registry.storage.usulan.case_tables import lampiran_usulan
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, TidakBerwenang, TidakDitemukan
from shared.vocabulary import JenisSurat, Peran, StatusUsulan
from shared.web.clock import JAKARTA

WRITERS = frozenset(Peran) - {Peran.PEGAWAI, Peran.AUDITOR, Peran.ADMINISTRATOR, Peran.PEMILIK_DATA}
FILE_KIND = "surat"
STOOD_ON = {JenisSurat.SK: BERLAKU, JenisSurat.PENYAMPAIAN: BERLAKU - {StatusUsulan.SK_DITANDATANGANI}}
"""Where a step has been taken on the word of this paper: what it says stays, and the file it has."""
SAID = ("nomor", "tanggal", "pejabat", "unit", "jabatan", "mapel", "tmt")
MOST_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class SuratUsulan:
    """`ada` False: known not to exist. `pejabat`: the office that signed. The rest is the target as the paper names it."""

    jenis: JenisSurat
    ada: bool = True
    nomor: str | None = None
    tanggal: date | None = None
    pejabat: str | None = None
    unit: str | None = None
    jabatan: str | None = None
    mapel: str | None = None
    tmt: date | None = None


async def record_paper(
    work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, versi: int, said: SuratUsulan, content: bytes | None = None
) -> dict[str, Any]:
    """The case with its next version. A paper said again without a file keeps the file it had. Commits.

    Raises TidakDitemukan, VersiLain, Bentrok for a case that has ended or a paper that was acted on, TidakBerwenang for whoever only reads.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    if not sees(await view_of(work.connection, siapa, work.at.astimezone(JAKARTA).date()), case):
        raise refusals.missing()
    if not siapa.peran() & WRITERS:
        raise TidakBerwenang(
            "Peran Anda hanya membaca.", saran="Minta petugas mutasi mencatatnya.", pesan_en="Your roles only read."
        )
    if versi != case["versi"]:
        raise refusals.changed(case)
    if case["status"] in STOOD_ON.get(said.jenis, ()):
        _stays(
            said,
            next((one for one in await cases.papers(work.connection, usulan_id) if one["jenis"] == said.jenis), None),
            content,
        )
    await attach(work, siapa, case, said, content)
    await work.commit()
    fresh = await listing.one(work.connection, usulan_id)
    assert fresh is not None
    return {**fresh, "lampiran": await cases.papers(work.connection, usulan_id)}


def _stays(said: SuratUsulan, held: dict[str, Any] | None, content: bytes | None) -> None:
    """A file may still come where there is none; a person's time to object hangs on the day of delivery, so nobody moves it."""
    if held is None:
        return
    same = all(held[name] == getattr(said, name) for name in ("ada", *SAID))
    if not same or (content is not None and held["berkas_hash"]):
        raise Bentrok(
            "Surat ini sudah menjadi dasar langkah berikutnya.",
            saran="Salah tulis pada SK diperbaiki lewat ralat; selain itu cabut SK-nya.",
            pesan_en="A later step stands on this paper: correct the decree or revoke it.", kode="surat_sudah_dipakai",
        )  # fmt: skip


async def attach(
    work: UnitOfWork,
    siapa: Siapa,
    case: dict[str, Any],
    said: SuratUsulan,
    content: bytes | None = None,
    berkas_hash: str | None = None,
) -> None:
    """For whoever makes a paper as part of another act. Does not commit."""
    if StatusUsulan(case["status"]) in AKHIR:
        raise refusals.ended()
    if content is not None:
        if not 0 < len(content) <= MOST_BYTES:
            raise MasukanTidakSah(
                "Berkas kosong atau lebih dari 20 MB.", saran="Kirim satu berkas.", pesan_en="Empty or too large."
            )
        berkas_hash = await files.put(work.connection, case["instansi_id"], content, FILE_KIND, work.at)
    held = {row["jenis"]: row for row in await cases.papers(work.connection, case["id"])}
    before = held.get(said.jenis.value)
    values = {
        **{name: value for name, value in asdict(said).items() if name != "jenis"}, "oleh": siapa.aktor,
        "berkas_hash": berkas_hash or (before["berkas_hash"] if before and said.ada else None),
    }  # fmt: skip
    about = {"usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "jenis": said.jenis.value}
    await cases.replace(work.connection, lampiran_usulan, about, values, work.at)
    version = {"versi": case["versi"] + 1, "diubah_pada": work.at}
    await cases.change(work.connection, case["id"], version)
    case.update(version)
    work.record(
        case["instansi_id"], "usulan.surat_dicatat", "usulan_mutasi", case["id"], surat=said.jenis.value, ada=said.ada,
        berkas=values["berkas_hash"],
    )  # fmt: skip


async def record_file(
    work: UnitOfWork, siapa: Siapa, usulan_id: uuid.UUID, versi: int, jenis: JenisSurat, content: bytes
) -> dict[str, Any]:
    """The file of a paper; what was said of it stays. Commits. Raises as `record_paper`."""
    held = next((one for one in await cases.papers(work.connection, usulan_id) if one["jenis"] == jenis), None)
    said = {name: held[name] for name in SAID} if held else {}
    return await record_paper(work, siapa, usulan_id, versi, SuratUsulan(**{**said, "jenis": jenis, "ada": True}), content)


async def file_of(connection: AsyncConnection, view: Pandangan, usulan_id: uuid.UUID, jenis: JenisSurat) -> bytes:
    """Raises TidakDitemukan where there is none, or not for this caller."""
    case = refusals.of_agency(await cases.one(connection, usulan_id), view.instansi_id)
    paper = next((one for one in await cases.papers(connection, usulan_id) if one["jenis"] == jenis), None)
    if not sees(view, case) or paper is None or not paper["berkas_hash"]:
        raise TidakDitemukan("Surat ini tidak punya berkas.", saran="Unggah berkasnya lebih dahulu.", pesan_en="No file.")
    return await files.get(connection, case["instansi_id"], paper["berkas_hash"])

"""A paper is begun (its code is drawn, its material read on record), and takes the files that the gateway set from that material."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from services.registry.domain.akses.permissions import WHOLE, require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.naskah import keadaan
from services.registry.domain.naskah.kode import new_code
from services.registry.domain.sidang.status import DIDENGAR
from services.registry.domain.usulan.permohonan import lacks
from services.registry.operations.naskah import refused
from services.registry.operations.naskah.material import OPENED, PURPOSE, material, people_in, told
from services.registry.operations.naskah.rules_of_case import rules_of
from services.registry.operations.sidang.open_session import session_of
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.once import recall, remember
from services.registry.operations.usulan.told_request import missing_request
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import naskah, naskah_berkas, sk
from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.tables import permohonan
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.naskah import Bahan
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import Izin, JenisNaskah, StatusNaskah, StatusPermohonan, StatusSidang
from shared.web.clock import JAKARTA

Row = dict[str, Any]
PLACE = "naskah"
KIND = "naskah"
"""Of the files, so that retention and erasure know them."""
ABOUT_A_DECREE = frozenset({JenisNaskah.SK_PERORANGAN, JenisNaskah.SK_KOLEKTIF, JenisNaskah.SALINAN_SK})
ABOUT_MANY = frozenset({JenisNaskah.TELAAHAN_STAF, JenisNaskah.BAHAN_SIDANG, JenisNaskah.BERITA_ACARA})
OF_A_SESSION = frozenset({JenisNaskah.BAHAN_SIDANG, JenisNaskah.BERITA_ACARA})
MOST = 500
ABOUT_A_LINE = frozenset({JenisNaskah.PETIKAN_SK, JenisNaskah.RALAT_SK, JenisNaskah.PENCABUTAN_SK})
PDF, DOCX = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, kw_only=True)
class NaskahBaru:
    """`daftar`: the cases that a study, a matrix or minutes list.

    `isian`: named fields the officials type (a study's analysis, a handover), checked by the writer."""

    jenis: JenisNaskah
    ukuran: str = "F4"
    usulan_id: uuid.UUID | None = None
    sk_id: uuid.UUID | None = None
    permohonan_id: uuid.UUID | None = None
    sidang_id: uuid.UUID | None = None
    daftar: tuple[uuid.UUID, ...] = ()
    isian: Mapping[str, Any] = field(default_factory=dict)


async def begin(work: UnitOfWork, siapa: Siapa, wanted: NaskahBaru, kunci: str | None, isi: Any) -> Row:
    """A draft with its code and without files; repeated under its key, the one that was begun. Commits.

    Raises TidakBerwenang, TidakDitemukan, MasukanTidakSah where the subject does not fit the kind.
    """
    require(siapa, Izin.SUSUN_NASKAH)
    made = await recall(work, siapa.instansi_id, PLACE, kunci, isi)
    if made is None:
        person = await _subject(work, siapa.instansi_id, wanted)
        row = {
            "instansi_id": siapa.instansi_id, "jenis": wanted.jenis.value, "sk_id": wanted.sk_id, "usulan_id": wanted.usulan_id,
            "permohonan_id": wanted.permohonan_id, "sidang_id": wanted.sidang_id,
            "daftar": [str(one) for one in wanted.daftar], "pegawai_id": person, "ukuran": wanted.ukuran,
            "isian": dict(wanted.isian), "kode": new_code(), "status": StatusNaskah.DRAF.value, "dikoreksi": False, "versi": 1,
            "oleh": work.actor, "pada": work.at,
        }  # fmt: skip
        made = {"id": str(await papers.add(work.connection, naskah, row))}
        await remember(work, siapa.instansi_id, PLACE, kunci, isi, made)
        work.record(siapa.instansi_id, "NASKAH_DIBUAT", "naskah", made["id"], jenis=wanted.jenis.value)
        await work.commit()
    found = await papers.one(work.connection, naskah, siapa.instansi_id, uuid.UUID(made["id"]))
    assert found is not None
    return found


async def read_material(work: UnitOfWork, vault: Vault, siapa: Siapa, naskah_id: uuid.UUID) -> Bahan:
    """For roles over the whole agency; the reading of names and numbers is on record before it is given."""
    if not siapa.peran() & WHOLE:
        require(siapa, Izin.SUSUN_NASKAH)
    row = await _mine(work, siapa, naskah_id)
    today = work.at.astimezone(JAKARTA).date()
    made = await material(work.connection, vault, row, today)
    if row["jenis"] == JenisNaskah.BAHAN_SIDANG:
        for line in made["baris"]:
            line["aturan"] = await rules_of(work.connection, vault, uuid.UUID(line["usulan_id"]), today, work.at)
    people = await people_in(work.connection, row)
    if people:
        await note_read(work.connection, siapa.instansi_id, work.actor, PURPOSE, OPENED, people, work.at)
    return made


async def take_files(
    work: UnitOfWork, siapa: Siapa, naskah_id: uuid.UUID, versi: int, pdf: bytes, docx: bytes, bidang_hash: str
) -> Row:
    """Keep both files and say that they are the paper now. Commits. Raises VersiLain when it changed while it was being set."""
    require(siapa, Izin.SUSUN_NASKAH)
    await cases.hold_agency(
        work.connection, siapa.instansi_id
    )  # before the paper, as whoever ends a case and takes it off a decree
    row = await _mine(work, siapa, naskah_id, lock=True)
    refused.same_version(row, versi)
    status = keadaan.allow(keadaan.SUSUN, StatusNaskah(row["status"]))
    hashes = {
        "pdf_hash": await files.put(work.connection, siapa.instansi_id, pdf, KIND, work.at),
        "docx_hash": await files.put(work.connection, siapa.instansi_id, docx, KIND, work.at),
    }
    if {name: row[name] for name in hashes} != hashes:
        about = {"naskah_id": naskah_id, "status": status.value, "bidang_hash": bidang_hash, "oleh": work.actor, "pada": work.at}
        await papers.add(work.connection, naskah_berkas, {**about, **hashes})
        await papers.change(work.connection, naskah, naskah_id, hashes)
        work.record(
            siapa.instansi_id, "NASKAH_DISUSUN", "naskah", naskah_id, pdf_hash=hashes["pdf_hash"], bidang_hash=bidang_hash
        )
        await work.commit()
    found = await papers.one(work.connection, naskah, siapa.instansi_id, naskah_id)
    assert found is not None
    return told(found)


async def _mine(work: UnitOfWork, siapa: Siapa, naskah_id: uuid.UUID, *, lock: bool = False) -> Row:
    row = await papers.one(work.connection, naskah, siapa.instansi_id, naskah_id, lock=lock)
    if row is None:
        raise refused.no_paper()
    return row


async def _subject(work: UnitOfWork, instansi_id: uuid.UUID, wanted: NaskahBaru) -> uuid.UUID | None:
    """The person the paper is about, None where it is about many."""
    if wanted.jenis in ABOUT_A_DECREE | ABOUT_A_LINE and wanted.sk_id is None:
        raise _wants("sk_id", wanted.jenis)
    if wanted.jenis in ABOUT_A_LINE and wanted.usulan_id is None:
        raise _wants("usulan_id", wanted.jenis)
    if wanted.sk_id is not None and await papers.one(work.connection, sk, instansi_id, wanted.sk_id) is None:
        raise refused.no_decree()
    if wanted.jenis is JenisNaskah.SURAT_KEKURANGAN:
        if wanted.permohonan_id is None:
            raise _wants("permohonan_id", wanted.jenis)
        return await _of_request(work, instansi_id, wanted.permohonan_id)
    if wanted.sidang_id is not None:
        await _of_session(work, instansi_id, wanted)
        return None
    if wanted.daftar:
        if wanted.jenis not in ABOUT_MANY or len(wanted.daftar) > MOST:
            raise MasukanTidakSah(
                f"{wanted.jenis} tidak memuat daftar {len(wanted.daftar)} usulan.",
                saran=f"Daftar dipakai untuk {', '.join(sorted(ABOUT_MANY))}, paling banyak {MOST}.",
                pesan_en="No list of cases here.",
            )
        for one in wanted.daftar:
            refusals.of_agency(await cases.one(work.connection, one), instansi_id)
        return None
    if wanted.jenis in ABOUT_A_DECREE or (wanted.sk_id and wanted.usulan_id is None):
        return None
    if wanted.usulan_id is None:
        raise _wants("daftar" if wanted.jenis in ABOUT_MANY else "usulan_id", wanted.jenis)
    case = refusals.of_agency(await cases.one(work.connection, wanted.usulan_id), instansi_id)
    if wanted.sk_id and all(line["usulan_id"] != wanted.usulan_id for line in await papers.lines(work.connection, wanted.sk_id)):
        raise MasukanTidakSah(
            "Usulan ini bukan baris SK itu.", saran="Lihat GET /v1/sk/{id}.", pesan_en="Not a line of that decree."
        )
    return case["pegawai_id"]  # type: ignore[no-any-return]


async def _of_request(work: UnitOfWork, instansi_id: uuid.UUID, permohonan_id: uuid.UUID) -> uuid.UUID:
    """Its person; a letter about missing papers wants some that are missing, of a request that still waits."""
    request = await papers.one(work.connection, permohonan, instansi_id, permohonan_id)
    if request is None:
        raise missing_request()
    if request["status"] != StatusPermohonan.DIAJUKAN or not lacks(request):
        raise Bentrok(
            "Tidak ada berkas yang kurang pada permohonan ini, atau permohonannya sudah berakhir.",
            saran="Lihat kurang dan status pada GET /v1/permohonan/{id}; yang lengkap dilanjutkan menjadi usulan.",
            pesan_en="Nothing is missing of this request, or it has ended.", kode="berkas_lengkap",
        )  # fmt: skip
    return request["pegawai_id"]  # type: ignore[no-any-return]


async def _of_session(work: UnitOfWork, instansi_id: uuid.UUID, wanted: NaskahBaru) -> None:
    """Its agenda is the list; minutes are of a session that is over."""
    row = await session_of(work.connection, instansi_id, wanted.sidang_id)  # type: ignore[arg-type]  # given
    if wanted.jenis not in OF_A_SESSION or wanted.daftar or wanted.usulan_id:
        raise MasukanTidakSah(
            f"{wanted.jenis} bukan naskah sidang, atau menyebut usulannya sendiri.",
            saran="Kirim sidang_id saja, untuk BAHAN_SIDANG atau BERITA_ACARA.",
            pesan_en="A paper of a session takes its cases from the agenda.",
        )
    if wanted.jenis is JenisNaskah.BERITA_ACARA and StatusSidang(row["status"]) not in DIDENGAR:
        raise Bentrok("Sidang belum ditutup.", saran="Tutup sidangnya lebih dahulu.", pesan_en="The session is not closed yet.")


def _wants(name: str, kind: JenisNaskah) -> MasukanTidakSah:
    return MasukanTidakSah(f"{kind} memerlukan {name}.", saran=f"Kirim {name}.", pesan_en=f"{kind} needs {name}.")

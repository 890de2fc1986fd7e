"""The person answers a notice, or the desk records the answer that came on paper. Once; a contest is an act of the case itself."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.dengar import sealed
from services.registry.operations.usulan import deadlines, refusals
from services.registry.operations.usulan.told_request import desk
from services.registry.storage.dengar import notices
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import JenisTenggat, StatusUsulan, Tanggapan
from shared.web.clock import JAKARTA

SAID = frozenset({Tanggapan.TIDAK_KEBERATAN, Tanggapan.CATATAN})


async def reply(
    work: UnitOfWork, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, versi: int, tanggapan: Tanggapan, catatan: str | None,
    tanggal: date | None,
) -> dict[str, Any]:  # fmt: skip
    """`tanggal`: when the paper came, for the desk alone. Commits.

    Raises TidakDitemukan for whoever is neither the person nor the desk, VersiLain, Bentrok where nothing is waited for, MasukanTidakSah.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    if not (siapa.is_self(case["pegawai_id"]) or desk(siapa)):
        raise refusals.missing()
    if versi != case["versi"]:
        raise refusals.changed(case)
    notice = await notices.newest(work.connection, usulan_id)
    if notice is None or case["status"] != StatusUsulan.DIBERITAHUKAN or notice["tanggapan"] is not None:
        raise Bentrok(
            "Tidak ada pemberitahuan yang menunggu tanggapan.", saran="Lihat GET /v1/usulan-mutasi/{id}/dengar.",
            pesan_en="No notice waits for a reply.", kode="tidak_menunggu_tanggapan",
        )  # fmt: skip
    today = work.at.astimezone(JAKARTA).date()
    day = _day(tanggal if desk(siapa) else None, notice["tanggal"], today)
    said = _checked(tanggapan, catatan)
    values = {
        "tanggapan": tanggapan.value, "tanggapan_pada": day, "tanggapan_oleh": siapa.aktor,
        "sandi": await sealed.seal(work.connection, vault, case["pegawai_id"], {"catatan": said}) if said else None,
    }  # fmt: skip
    await notices.answer(work.connection, notice["id"], values)
    await deadlines.meet(work, usulan_id, JenisTenggat.TANGGAPAN.value, day)
    await cases.change(work.connection, usulan_id, {"versi": case["versi"] + 1, "diubah_pada": work.at})
    work.record(siapa.instansi_id, "usulan.tanggapan", "usulan_mutasi", usulan_id, tanggapan=tanggapan.value)
    await work.commit()
    shown = {name: value for name, value in {**notice, **values}.items() if name not in ("sandi", "instansi_id", "pegawai_id")}
    return {**shown, "catatan": said, "versi": case["versi"] + 1}


def _checked(tanggapan: Tanggapan, catatan: str | None) -> str | None:
    said = (catatan or "").strip() or None
    if tanggapan not in SAID:
        raise MasukanTidakSah(
            f"{tanggapan} tidak dicatat di sini.", saran="Data yang keliru disanggah lewat aksi CATAT_SANGGAH.",
            pesan_en="A wrong datum is contested by CATAT_SANGGAH.",
        )  # fmt: skip
    if tanggapan is Tanggapan.CATATAN and said is None:
        raise MasukanTidakSah("Catatan kosong.", saran="Isi catatan, atau kirim TIDAK_KEBERATAN.", pesan_en="Nothing was said.")
    return said


def _day(stated: date | None, notice: date, today: date) -> date:
    if stated is None:
        return today
    if not notice <= stated <= today:
        raise MasukanTidakSah(
            "Tanggal tanggapan harus antara pemberitahuan dan hari ini.", saran=f"Kirim {notice} sampai {today}.",
            pesan_en="Between the notice and today.",
        )  # fmt: skip
    return stated

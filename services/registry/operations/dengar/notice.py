"""Notice is given with a reply period, and ends with a reply or with silence."""

from __future__ import annotations

from datetime import date
from typing import Any

from services.registry.operations.dengar.messages import tell
from services.registry.operations.dengar.periods import begun, period_of
from services.registry.operations.usulan import deadlines
from services.registry.operations.usulan.effects.happened import Terjadi
from services.registry.storage.base import new_id
from services.registry.storage.dengar import notices
from services.registry.storage.naskah import papers
from shared.errors import MasukanTidakSah
from shared.vocabulary import CaraBeritahu, JenisKabar, JenisTenggat, NilaiKota, Tanggapan

DESK = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"


async def give(done: Terjadi) -> None:
    """`isi.pemberitahuan` may say how and on which day; otherwise in the application, today. Raises MasukanTidakSah."""
    work, case = done.work, done.usulan
    way, day = _said(done.isi.get("pemberitahuan") or {}, done.hari_ini)
    masa = await period_of(work.connection, case["instansi_id"], NilaiKota.HARI_TANGGAPAN, day)
    head = (await papers.letterhead(work.connection, case["instansi_id"]) or {"isi": {}})["isi"]
    row: dict[str, Any] = {
        "id": new_id(), "usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "instansi_id": case["instansi_id"], "cara": way.value,
        "tanggal": day, **begun(masa, day), "petugas": head.get("petugas"), "jam_layanan": head.get("jam_layanan"),
        "kepada": ", ".join(one for one in (head.get("kop_opd") or DESK, head.get("kop_alamat")) if one),
        "oleh": done.siapa.aktor, "dibuat_pada": work.at,
    }  # fmt: skip
    await notices.add(work.connection, row)
    await tell(work, case, JenisKabar.PEMBERITAHUAN, row["id"], f"/v1/saya/usulan/{case['id']}/dengar")
    await deadlines.begin(work, case, JenisTenggat.TANGGAPAN.value, day, masa.hari, masa.dasar)


async def fall_silent(done: Terjadi) -> None:
    """The guard let it pass: whoever has not answered has no objection."""
    notice = await notices.newest(done.work.connection, done.usulan["id"])
    if notice is not None and notice["tanggapan"] is None:
        await answered(done, notice, Tanggapan.DIAM)
    await deadlines.meet(done.work, done.usulan["id"], JenisTenggat.TANGGAPAN.value, done.hari_ini)


async def fall_away(done: Terjadi) -> None:
    """The case went back to be mended: nobody waits for a reply any more; another notice begins another period."""
    await deadlines.meet(done.work, done.usulan["id"], JenisTenggat.TANGGAPAN.value, done.hari_ini)


async def answered(done: Terjadi, notice: dict[str, Any], how: Tanggapan) -> None:
    by = None if how is Tanggapan.DIAM else done.siapa.aktor
    values = {"tanggapan": how.value, "tanggapan_pada": done.hari_ini, "tanggapan_oleh": by}
    await notices.answer(done.work.connection, notice["id"], values)


def _said(given: dict[str, Any], today: date) -> tuple[CaraBeritahu, date]:
    try:
        way = CaraBeritahu(given.get("cara") or CaraBeritahu.APLIKASI)
        day = date.fromisoformat(str(given["tanggal"])) if given.get("tanggal") else today
    except ValueError as wrong:
        raise _unreadable() from wrong
    if day > today:
        raise _unreadable()
    return way, day


def _unreadable() -> MasukanTidakSah:
    ways = ", ".join(CaraBeritahu)
    return MasukanTidakSah(
        "Pemberitahuan tidak terbaca.", saran=f"Kirim cara ({ways}) dan tanggal yang tidak sesudah hari ini.",
        pesan_en="Send cara and a tanggal that is not after today.",
    )  # fmt: skip

"""What protects, binds, rates or excuses somebody by their history: by the names of domain/kepegawaian/keadaan.py.

An empty answer decides nothing: the history has no entry of that kind. A history whose entries have all run their time does say
something: that nothing is running.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from services.registry.domain.kepegawaian.riwayat.entries import Catatan, add_months, of
from shared.vocabulary import JenisCuti, JenisRiwayat, Kedudukan, TingkatHukdis

Facts = dict[str, Any]
WEIGHT = {TingkatHukdis.RINGAN: 1, TingkatHukdis.SEDANG: 2, TingkatHukdis.BERAT: 3}


def discipline(entries: Sequence[Catatan], per: date) -> Facts:
    """The heaviest punishment running, until the last of them ends; an end nobody said stays unknown. Cancelled ones count not."""
    held = of(JenisRiwayat.HUKDIS, entries)
    if not held:
        return {}
    running = [entry for entry in held if _is_running(entry, per)]
    if not running:
        return {"hukdis_tingkat": None, "hukdis_selesai": None, "hukdis_diketahui": True}
    ends = [end_of_punishment(entry) for entry in running]
    known = [end for end in ends if end is not None]
    heaviest = max((TingkatHukdis(entry.isi["tingkat"]) for entry in running), key=lambda level: WEIGHT[level])
    end = max(known) if len(known) == len(ends) else None
    return {"hukdis_tingkat": heaviest.value, "hukdis_selesai": end, "hukdis_diketahui": True}


def end_of_punishment(entry: Catatan) -> date | None:
    """The day said, else counted from its length: six months from 1 March end on 31 August."""
    months = 12 * (entry.isi.get("masa_tahun") or 0) + (entry.isi.get("masa_bulan") or 0)
    if entry.selesai is not None or not months or entry.mulai is None:
        return entry.selesai
    return add_months(entry.mulai, months) - timedelta(days=1)


def _is_running(entry: Catatan, per: date) -> bool:
    if entry.isi.get("nomor_pembatalan") or entry.isi.get("tanggal_pembatalan") or not entry.begun(per):
        return False
    end = end_of_punishment(entry)
    if end is None:  # a reprimand has no duration; a heavier one without an end is still being served for all we know
        return bool(entry.isi["tingkat"] != TingkatHukdis.RINGAN)
    return per <= end


def study(entries: Sequence[Catatan], per: date) -> Facts:
    held = of(JenisRiwayat.TUGAS_BELAJAR, entries)
    if not held:
        return {}
    bonds = [entry.isi["ikatan_dinas_sampai"] for entry in held if entry.isi.get("ikatan_dinas_sampai")]
    return {"tugas_belajar": any(entry.running(per) for entry in held), "ikatan_dinas_sampai": max(bonds, default=None)}


def leave(entries: Sequence[Catatan], per: date) -> Facts:
    """Long leave that protects while it lasts; CLTN is a standing and not meant here."""
    held = [entry for entry in of(JenisRiwayat.CLTN, entries) if _leave_kind(entry) != JenisCuti.CLTN]
    return {"cuti_besar_sampai": _last_day(held, per)} if held else {}


def commitment(entries: Sequence[Catatan], per: date) -> Facts:
    held = of(JenisRiwayat.KOMITMEN, entries)
    return {"komitmen_sampai": _last_day(held, per)} if held else {}


def protection(entries: Sequence[Catatan], per: date) -> Facts:
    """Only a ground somebody approved protects."""
    held = of(JenisRiwayat.PERLINDUNGAN, entries)
    approved = [entry for entry in held if entry.isi.get("disetujui_oleh")]
    return {"perlindungan_sampai": _last_day(approved, per)} if held else {}


def wishes(entries: Sequence[Catatan], per: date) -> Facts:
    """Wished kecamatan, the newest wish first, each once."""
    held = of(JenisRiwayat.MINAT, entries)
    if not held:
        return {}
    codes = [
        code.strip()
        for entry in reversed(held)
        if entry.running(per)
        for code in str(entry.isi.get("kecamatan") or "").split("|")
        if code.strip()
    ]
    return {"kecamatan_minat": "|".join(dict.fromkeys(codes)) or None}


def ratings(entries: Sequence[Catatan]) -> dict[str, str]:
    """Rating by year; two statements of one year: the later named of the sorted order."""
    return {str(entry.isi["tahun"]): entry.isi["predikat"] for entry in of(JenisRiwayat.SKP, entries)}


def standing(entries: Sequence[Catatan], per: date, stated: str, touched: Collection[JenisRiwayat] = ()) -> str:
    """Legal standing: study duty or CLTN running now makes it so, whatever a list still says of an active person.

    `stated` is what the list (or the record) says. An end of either is believed only when this very change of the history says it
    (`touched`), for a list that speaks of a second study duty may know more than the history of the first.
    """
    settled = (Kedudukan.AKTIF, Kedudukan.TIDAK_DIKETAHUI, Kedudukan.CLTN, Kedudukan.TUGAS_BELAJAR)
    if stated not in settled:
        return stated  # retired, suspended, lent out: stronger than a history of study
    unpaid = [entry for entry in of(JenisRiwayat.CLTN, entries) if _leave_kind(entry) == JenisCuti.CLTN]
    studying = of(JenisRiwayat.TUGAS_BELAJAR, entries)
    for kind, held, means in (
        (JenisRiwayat.CLTN, unpaid, Kedudukan.CLTN),
        (JenisRiwayat.TUGAS_BELAJAR, studying, Kedudukan.TUGAS_BELAJAR),
    ):
        if any(entry.running(per) for entry in held):
            return means.value
        if kind in touched and stated == means:
            return (Kedudukan.AKTIF if held else Kedudukan.TIDAK_DIKETAHUI).value
    return stated


def _leave_kind(entry: Catatan) -> str:
    return str(entry.isi.get("jenis_cuti") or JenisCuti.CLTN)


def _last_day(entries: Sequence[Catatan], per: date) -> date | None:
    """Until when the running ones reach; a leave without an end is told as far as it is known: to the day asked about."""
    return max((entry.selesai or per for entry in entries if entry.running(per)), default=None)

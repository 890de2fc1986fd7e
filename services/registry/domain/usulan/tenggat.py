"""Timers: by when must somebody act, and was it done in time?

Each shows the day. Where a year of the holiday table is missing the earliest possible day is shown: what was done by then was in time
whatever the holidays, and anything later cannot be told.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from services.registry.domain.usulan.hari_kerja import PEMILIK, Batas
from services.registry.domain.usulan.jawab import Jawab, met, not_asked, not_met, unknown
from services.registry.domain.usulan.keadaan import LONGEST, Keadaan, is_led
from services.registry.domain.usulan.surat import dated, owner, there
from shared.contracts.v1.berkas import Berkas
from shared.vocabulary import JenisSurat

Params = dict[str, int]
MONTHS = 12


def mut_17(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """BKN's technical consideration between agencies."""
    return _answered(case, case.berkas_lengkap_pada, "berkas_lengkap_pada", p, now)


def imt_03(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """BKN's approval inside the agency, from the day the proposal entered I-MUT."""
    return _answered(case, dated(case, JenisSurat.IMUT), JenisSurat.IMUT.value, p, now)


def ele_04(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Report to the Home Minister after the act: inauguration, or the decree where none was held."""
    led = is_led(case)
    if led is not True:
        return not_asked() if led is False else unknown("jenis_jabatan", "Bagian Organisasi")
    start = dated(case, JenisSurat.PELANTIKAN) or dated(case, JenisSurat.SK)
    if start is None:
        return unknown(JenisSurat.SK.value)
    return _in_time(case, now.kalender.due(start, p["hari_kerja"]), JenisSurat.LAPORAN_MENDAGRI, now.hari_ini)


def obj_01(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """The window opens with the delivery; 14 and 21 working days are disputed, so both are shown and the longer one is waited for."""
    delivered = dated(case, JenisSurat.PENYAMPAIAN)
    if there(case, JenisSurat.PENYAMPAIAN) is False:
        return not_asked()
    if delivered is None:
        return unknown(JenisSurat.PENYAMPAIAN.value)
    short, long = (now.kalender.due(delivered, p[name]) for name in ("hari_kerja", "hari_kerja_umum"))
    figures = {**_figures(short), **{f"{name}_umum": value for name, value in _figures(long).items()}}
    if now.hari_ini <= long.paling_cepat:
        return met(**figures)
    if long.tanggal is None:
        return unknown(f"hari_libur_{long.tahun}", PEMILIK, **figures)
    return met(**figures) if now.hari_ini <= long.tanggal else not_met(**figures)


def plt_01(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Three months, and three more when extended."""
    acting = case.plt
    if acting is None:
        return not_asked()
    if acting.mulai is None:
        return unknown("plt_mulai")
    first, longest = (add_months(acting.mulai, months) for months in (p["bulan"], p["bulan"] + p["perpanjangan_bulan"]))
    end = longest if acting.diperpanjang else first
    last = acting.berakhir or now.hari_ini
    if acting.diperpanjang is None and first < last <= longest:
        return unknown("plt_diperpanjang", tgl=first.isoformat())
    return met(tgl=end.isoformat()) if last <= end else not_met(tgl=end.isoformat())


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the last day of a shorter month."""
    far = LONGEST * MONTHS
    year, month = divmod(day.year * MONTHS + day.month - 1 + max(-far, min(months, far)), MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _answered(case: Berkas, start: date | None, datum: str, p: Params, now: Keadaan) -> Jawab:
    if start is None:
        return unknown(datum)
    return _in_time(case, now.kalender.due(start, p["hari_kerja"]), JenisSurat.PERSETUJUAN_BKN, now.hari_ini)


def _in_time(case: Berkas, due: Batas, act: JenisSurat, today: date) -> Jawab:
    figures, done, state = _figures(due), dated(case, act), there(case, act)
    if state is True and done is None:
        return unknown(act.value, owner(act), **figures)
    day = done or today
    if day <= due.paling_cepat:
        return met(**figures)
    if due.tanggal is None:
        return unknown(f"hari_libur_{due.tahun}", PEMILIK, **figures)
    if day <= due.tanggal:
        return met(**figures)
    return unknown(act.value, owner(act), **figures) if state is None else not_met(**figures)


def _figures(due: Batas) -> dict[str, str | None]:
    return {"tgl": due.tanggal.isoformat() if due.tanggal else None, "tgl_paling_cepat": due.paling_cepat.isoformat()}

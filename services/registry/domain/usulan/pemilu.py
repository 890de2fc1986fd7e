"""Election windows: may the head of the region act on led posts now without the Home Minister's written consent?"""

from __future__ import annotations

from services.registry.domain.usulan.jawab import Jawab, met, not_asked, told, unknown
from services.registry.domain.usulan.keadaan import Keadaan, day_of_act, is_led
from services.registry.domain.usulan.surat import owner, there
from services.registry.domain.usulan.tenggat import add_months
from shared.contracts.v1.berkas import Berkas
from shared.vocabulary import JenisSurat

Params = dict[str, int]
CONSENT = JenisSurat.PERSETUJUAN_MENDAGRI


def ele_01(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """From six months before the candidates are determined to the end of the term (UU 10/2016 Art 71(2))."""
    if (asked := _asked(case)) is not None:
        return asked
    day, chosen, end = day_of_act(case, now.hari_ini), case.kota.penetapan_calon, case.kota.akhir_masa_jabatan
    if chosen is None:
        return unknown("penetapan_calon", "KPU Kota")
    if day < add_months(chosen, -p["bulan"]):
        return met()
    if end is None:
        return unknown("akhir_masa_jabatan", "Bagian Tata Pemerintahan")
    return met() if day > end else _consented(case)


def ele_02(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Six months from the inauguration of the head of the region (Art 162(3))."""
    if (asked := _asked(case)) is not None:
        return asked
    begun, day = case.kota.pelantikan_kepala, day_of_act(case, now.hari_ini)
    if begun is None:
        return unknown("pelantikan_kepala", "Bagian Tata Pemerintahan")
    return _consented(case) if begun <= day < add_months(begun, p["bulan"]) else met()


def ele_03(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """An acting head of the region moves nobody without consent (PP 49/2008 Art 132A)."""
    acting = case.kota.kepala_penjabat
    if acting is None:
        return unknown("kepala_penjabat", "Bagian Tata Pemerintahan")
    return _consented(case) if acting else met()


def _asked(case: Berkas) -> Jawab | None:
    """None = the rule asks about this post."""
    led = is_led(case)
    if led:
        return None
    return not_asked() if led is False else unknown("jenis_jabatan", "Bagian Organisasi")


def _consented(case: Berkas) -> Jawab:
    return told(there(case, CONSENT), CONSENT.value, owner(CONSENT))

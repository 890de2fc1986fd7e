"""The questions of BKN's indicators, one function each: True to mend, False fine, None when it does not apply or cannot be told."""

from __future__ import annotations

from datetime import date

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kepegawaian.pensiun import add_years
from services.registry.domain.kualitas.orang import Orang
from shared.vocabulary import URUTAN_GOLONGAN, URUTAN_PENDIDIKAN, JenisJabatan, Jenjang, Kedudukan, StatusPegawai

STRUKTURAL = (JenisJabatan.JPT, JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS)
_MIN_JF = {
    Jenjang.AHLI_UTAMA: "D4", Jenjang.AHLI_MADYA: "D3", Jenjang.AHLI_MUDA: "D3", Jenjang.AHLI_PERTAMA: "D3", Jenjang.PENYELIA: "SMA",
    Jenjang.MAHIR: "SMA", Jenjang.TERAMPIL: "SD", Jenjang.PEMULA: "SD",
}  # fmt: skip
_MIN_JPT = URUTAN_GOLONGAN["IV/b"]
_JF_WORDS = frozenset(("AHLI", "TERAMPIL", "PENYELIA", "MAHIR"))
_TITLED = URUTAN_PENDIDIKAN["D3"]


def _unless(applies: bool, answer: bool) -> bool | None:
    return answer if applies else None


def tanpa_jabatan(one: Orang, _per: date) -> bool | None:
    return not one.jabatan_dikenal


def tanpa_pendidikan(one: Orang, _per: date) -> bool | None:
    return one.pendidikan is None


def tanpa_tmt_pns(one: Orang, _per: date) -> bool | None:
    return _unless(one.status == StatusPegawai.PNS, one.tmt_pns is None)


def tanpa_gelar(one: Orang, _per: date) -> bool | None:
    return _unless(_education(one) >= _TITLED, not one.jati.ada_gelar)


def email(one: Orang, _per: date) -> bool | None:
    return not one.jati.email_sah


def hp(one: Orang, _per: date) -> bool | None:
    return not one.jati.hp_sah


def tanpa_skp(one: Orang, per: date) -> bool | None:
    served = one.tmt_cpns or one.tmt_pns
    if one.skp_tahun_lalu is None or (served is not None and served.year >= per.year):
        return None  # not yet a year to be rated
    return not one.skp_tahun_lalu


def unit_tidak_aktif(one: Orang, _per: date) -> bool | None:
    return _unless(one.unit_dikenal and one.unit_tutup is not None, bool(one.unit_tutup))


def cpns_lama(one: Orang, per: date) -> bool | None:
    if one.status != StatusPegawai.CPNS or one.tmt_cpns is None:
        return None
    year = add_years(one.tmt_cpns, 1)
    return per >= date(year.year + year.month // 12, year.month % 12 + 1, min(year.day, 28))


def struktural_ganda(one: Orang, _per: date) -> bool | None:
    return one.kepala_lain if one.kepala else None


def lewat_bup(one: Orang, per: date) -> bool | None:
    return None if one.pensiun is None else one.pensiun <= per and one.kedudukan != Kedudukan.MPP


def cltn_lewat(one: Orang, per: date) -> bool | None:
    if one.kedudukan != Kedudukan.CLTN or one.cltn_sampai is None:
        return None
    return one.cltn_sampai < per


def cpns_sesudah_pns(one: Orang, _per: date) -> bool | None:
    if one.status != StatusPegawai.PNS or one.tmt_cpns is None or one.tmt_pns is None:
        return None
    return one.tmt_cpns > one.tmt_pns


def struktural_muda(one: Orang, per: date) -> bool | None:
    if one.jenis_jabatan not in STRUKTURAL or one.tmt_cpns is None:
        return None
    return add_years(one.tmt_cpns, 2) > per


def pendidikan_eselon(one: Orang, _per: date) -> bool | None:
    if one.jenis_jabatan not in STRUKTURAL or one.pendidikan is None:
        return None
    return _education(one) < URUTAN_PENDIDIKAN["S1" if one.jenis_jabatan == JenisJabatan.JPT else "SMA"]


def jpt_pangkat(one: Orang, _per: date) -> bool | None:
    if one.jenis_jabatan != JenisJabatan.JPT or one.golongan not in URUTAN_GOLONGAN:
        return None
    return URUTAN_GOLONGAN[one.golongan] < _MIN_JPT


def pendidikan_jf(one: Orang, _per: date) -> bool | None:
    if one.jenis_jabatan != JenisJabatan.JF or one.kontrak or one.pendidikan is None or one.jenjang not in _MIN_JF:
        return None
    return _education(one) < URUTAN_PENDIDIKAN[_MIN_JF[Jenjang(one.jenjang)]]


def pelaksana_bernama_jf(one: Orang, _per: date) -> bool | None:
    if one.jenis_jabatan != JenisJabatan.PELAKSANA or one.status == StatusPegawai.CPNS or one.kontrak:
        return None
    return not _JF_WORDS.isdisjoint(key_of(one.nama_jabatan).split())


def cpns_nip(one: Orang, _per: date) -> bool | None:
    if not one.pns or one.tmt_cpns is None or one.jati.bulan_nip is None:
        return None
    return (one.tmt_cpns.year, one.tmt_cpns.month) != (one.jati.bulan_nip.year, one.jati.bulan_nip.month)


def lahir_nip(one: Orang, _per: date) -> bool | None:
    return None if one.jati.lahir_cocok is None else not one.jati.lahir_cocok


def kelamin_nip(one: Orang, _per: date) -> bool | None:
    return None if one.jati.kelamin_cocok is None else not one.jati.kelamin_cocok


def tahun_pppk(one: Orang, _per: date) -> bool | None:
    appointed = one.tmt_pns or one.tmt_cpns
    if not one.kontrak or appointed is None or one.jati.tahun_nip is None:
        return None
    return appointed.year != one.jati.tahun_nip


def _education(one: Orang) -> int:
    return URUTAN_PENDIDIKAN.get(one.pendidikan or "", 0)

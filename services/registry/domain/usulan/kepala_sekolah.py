"""Heads of school: two years at the school before rotation, and who may be appointed, for how long (Permendikdasmen 7/2025)."""

from __future__ import annotations

from itertools import count

from services.registry.domain.usulan.jawab import Jawab, Syarat, all_of, negated, not_asked, told
from services.registry.domain.usulan.keadaan import Keadaan, passed, rated_good
from services.registry.domain.usulan.surat import effective
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_keadaan import KepalaSekolah
from shared.vocabulary import URUTAN_GOLONGAN, URUTAN_PENDIDIKAN, Predikat, StatusPegawai, TugasTambahan

Params = dict[str, int]
DINAS = "Dinas Pendidikan"
RANK_MIN = "III/c"
MANAGED_YEARS = 2


def tch_04(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    if case.orang.tugas_tambahan is not TugasTambahan.KEPALA_SEKOLAH:
        return not_asked()
    since = case.kepala.tmt_satminkal if case.kepala else None
    return told(passed(since, p["tahun"], effective(case)), "tmt_satminkal", DINAS)


def tch_05(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """All conditions are asked, so that the list of what is missing is whole."""
    if case.ke.tugas_tambahan is not TugasTambahan.KEPALA_SEKOLAH:
        return not_asked()
    person, term = case.orang, case.kepala or KepalaSekolah()
    fresh = term.baru is not False
    return all_of([
        Syarat("pendidikan_s1", None if person.pendidikan is None else URUTAN_PENDIDIKAN[person.pendidikan] >= URUTAN_PENDIDIKAN["S1"]),
        Syarat("sertifikat_pendidik", person.bersertifikat, DINAS),
        Syarat("pangkat_kepala_sekolah", _ranked(case, p["pppk_tahun"])),
        Syarat("predikat_baik_dua_tahun", rated_good(case), "OPD asal"),
        Syarat("pengalaman_manajerial", _at_least(person.pengalaman_manajerial_tahun, MANAGED_YEARS), DINAS),
        Syarat("tanpa_hukdis_sedang_berat", negated(person.pernah_hukdis_sedang_berat)),
        *([Syarat("usia_kepala_sekolah", _young_enough(case, p["usia_maks"]))] if fresh else []),
        Syarat("periode_kepala_sekolah", _term_left(case, _term(case, term, p["tahun_periode"]), term, p["periode"]), DINAS),
    ])  # fmt: skip


def _ranked(case: Berkas, years: int) -> bool | None:
    """III/c of a PNS; a PPPK eight years as Ahli Pertama."""
    person = case.orang
    if person.status is None:
        return None
    if person.status is StatusPegawai.PPPK:
        return passed(person.tmt_ahli_pertama, years, effective(case))
    rank = URUTAN_GOLONGAN.get(person.golongan or "")
    return None if rank is None else rank >= URUTAN_GOLONGAN[RANK_MIN]


def _young_enough(case: Berkas, most: int) -> bool | None:
    """At most `most` years old on the day: the next birthday has not come."""
    born, day = case.orang.lahir, effective(case)
    return None if born is None or day is None else not passed(born, most + 1, day)


def _term(case: Berkas, term: KepalaSekolah, years: int) -> int | None:
    """Which term in a row the assignment is: as said, else by the whole terms that have passed since the first day."""
    day = effective(case)
    if term.periode_ke is not None or term.sejak is None or day is None:
        return term.periode_ke
    return next(n for n in count(1) if not passed(term.sejak, n * max(years, 1), day))


def _term_left(case: Berkas, number: int | None, term: KepalaSekolah, most: int) -> bool | None:
    """Two terms in a row; one more where there is no candidate and both ratings are Sangat Baik."""
    if number is None:
        return None
    if number <= most:
        return True
    if number > most + 1:
        return False
    if term.tanpa_calon is not True:
        return None if term.tanpa_calon is None else False
    ratings = (case.orang.predikat_terakhir, case.orang.predikat_sebelumnya)
    if any(rating not in (None, Predikat.SANGAT_BAIK) for rating in ratings):
        return False
    return None if None in ratings else True


def _at_least(value: int | None, least: int) -> bool | None:
    return None if value is None else value >= least

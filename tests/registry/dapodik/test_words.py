"""Dapodik's own words: its reference lists of employment and duties, subjects as it spells them, years and semesters."""

from __future__ import annotations

from datetime import date

import pytest

from services.registry.domain.beban import tahun_ajaran
from services.registry.intake.dapodik import title
from services.registry.intake.guru import subject_of
from services.registry.intake.words import find
from tests.registry.dapodik.files import DOWNLOADED, KECAMATAN


@pytest.mark.parametrize(
    ("word", "status"),
    [
        # the list offered by Dapodik's form for teachers, as public software that works beside it repeats it
        ("PNS", "PNS"), ("PNS Diperbantukan", "INSTANSI_LAIN"), ("PNS Depag", "INSTANSI_LAIN"), ("GTY/PTY", "NON_ASN"),
        ("Honor Daerah TK.I Provinsi", "NON_ASN"), ("Honor Daerah TK.II Kab/Kota", "NON_ASN"), ("Guru Bantu Pusat", "NON_ASN"),
        ("Guru Honor Sekolah", "NON_ASN"), ("Tenaga Honor Sekolah", "NON_ASN"), ("CPNS", "CPNS"), ("Kontrak Kerja WNA", "NON_ASN"),
        ("PPPK", "PPPK"), ("PPPK Paruh Waktu", "PPPK_PARUH_WAKTU"), ("Lainnya", "TIDAK_DIKETAHUI"),
    ],
)  # fmt: skip
def test_every_employment_of_dapodiks_list_has_a_status(word: str, status: str) -> None:
    assert find("StatusPegawai", word) == status


@pytest.mark.parametrize(
    ("duty", "kind"),
    [
        ("Kepala Sekolah", "KEPALA_SEKOLAH"), ("Wakil Kepala Sekolah Kurikulum", "WAKIL_KEPALA_SEKOLAH"),
        ("Kepala Perpustakaan", "KEPALA_PERPUSTAKAAN"), ("Kepala Laboratorium", "KEPALA_LABORATORIUM"), ("Wali Kelas", "WALI_KELAS"),
        ("Pembina Pramuka Putri", "PEMBINA"), ("Bendahara BOS/BOP", "BENDAHARA"), ("Guru Piket", "LAINNYA"),
    ],
)  # fmt: skip
def test_duties_of_dapodiks_list_have_a_kind(duty: str, kind: str) -> None:
    assert find("TugasTambahan", duty) == kind


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Guru Kelas SD/MI/SLB", "KELAS"), ("Pendidikan Agama Islam dan Budi Pekerti", "AGAMA_ISLAM"),
        ("Pendidikan Agama Kristen dan Budi Pekerti", "AGAMA_KRISTEN"), ("Pendidikan Agama Katholik dan Budi Pekerti", "AGAMA_KATOLIK"),
        ("Pendidikan Agama Hindu dan Budi Pekerti", "AGAMA_HINDU"), ("Pendidikan Agama Budha dan Budi Pekerti", "AGAMA_BUDDHA"),
        ("Pendidikan Agama Khonghucu dan Budi Pekerti", "AGAMA_KHONGHUCU"), ("Pendidikan Agama Kong Hu Chu", "AGAMA_KHONGHUCU"),
        ("Pendidikan Agama dan Budi Pekerti", "AGAMA"), ("PAI", "AGAMA_ISLAM"), ("PAK", "AGAMA_KRISTEN"), ("SMP Kristen", None),
        ("Matematika (Umum)", "MATEMATIKA"), ("Ilmu Pengetahuan Alam (IPA)", "IPA"),
        ("Ilmu Pengetahuan Sosial (IPS)", "IPS"), ("Pendidikan Pancasila", "PPKN"), ("Pendidikan Jasmani, Olahraga, dan Kesehatan", "PJOK"),
        ("Informatika", "INFORMATIKA"), ("Seni Budaya", "SENI_PRAKARYA"), ("Prakarya", "SENI_PRAKARYA"),
        ("Bahasa Inggris", "BAHASA_INGGRIS"),
        ("Bimbingan dan Konseling/Konselor (BP/BK)", "BK"), ("Bahasa Daerah", None), ("Muatan Lokal Potensi Daerah", None),
        ("Projek Penguatan Profil Pelajar Pancasila", None),
    ],
)  # fmt: skip
def test_subjects_as_dapodik_spells_them(subject: str, kind: str | None) -> None:
    assert subject_of(subject) == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tahun Pelajaran 2026/2027 Semester Ganjil", ("2026/2027", 1)), ("2026/2027 Genap", ("2026/2027", 2)), ("20262", ("2026/2027", 2)),
        ("2026/2027", ("2026/2027", None)), ("TA 2026-2027 semester II", ("2026/2027", 2)), ("2026/2028", None), ("2026", None),
        ("Tanggal Unduh: 2026-11-10", None), ("2010-11-05", None),
    ],
)  # fmt: skip
def test_a_school_year_is_two_years_that_follow_each_other(text: str, said: tuple[str, int | None] | None) -> None:
    assert tahun_ajaran.read(text) == said


@pytest.mark.parametrize(("day", "year", "semester"), [(date(2026, 6, 30), "2025/2026", 2), (date(2026, 7, 1), "2026/2027", 1)])
def test_a_school_year_begins_on_the_first_of_july(day: date, year: str, semester: int) -> None:
    assert tahun_ajaran.of_day(day) == (year, semester)


def test_titles_tell_the_school_the_city_and_the_semester_of_the_download() -> None:
    found = title.read([["Daftar Guru", "Daftar Guru"], ["SMP NEGERI 12 MEDAN", ""], [KECAMATAN], [DOWNLOADED]])

    assert (found.daftar, found.sekolah, found.pendek, found.npsn) == (True, "SMP NEGERI 12 MEDAN", "SMP NEGERI 12", None)
    assert (found.semester, found.utuh) == (("2026/2027", 1), False)


def test_titles_that_are_nobodys_download_tell_nothing() -> None:
    assert title.read([["LAPORAN BULANAN"], ["Dinas Contoh"], []]) == title.Judul()

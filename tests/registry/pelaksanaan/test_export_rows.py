"""A row as each receiver spells it, and what it would refuse: a whole case has no fault, each missing sign is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.registry.domain.pelaksanaan.ekspor import EKSPOR
from services.registry.domain.pelaksanaan.ekspor.kasus import Baris, Kasus, Ujung
from shared.texts.ekspor import CACAT, told
from shared.vocabulary import BentukMutasi, JenisJabatan, KelompokJabatan, PenerimaData, StatusPegawai

FROM = Ujung(unit="SDN Satu", siasn="A1", npsn="10200001", opd="Dinas", jabatan="Guru Ahli Pertama", jenis=JenisJabatan.JF,
             kode_siasn="JF9", kelas=8, kebutuhan=6)  # fmt: skip
WHOLE = Kasus(
    usulan_id="u", agenda="1/2026", kelompok=KelompokJabatan.GURU, bentuk=BentukMutasi.MU, status=StatusPegawai.PNS,
    nip="198001012005011001", nama="Contoh", golongan="III/c", pns_id="P9", asal=FROM,
    tujuan=replace(FROM, unit="SDN Dua", siasn="A2", npsn="10200002"), mapel="KELAS", sk_nomor="800/9", sk_tanggal=date(2026, 11, 25),
    tmt=date(2027, 1, 1), instansi_siasn="I1",
)  # fmt: skip


def row(receiver: PenerimaData, **changed: Any) -> Baris:
    return EKSPOR[receiver](replace(WHOLE, **changed))


def faults(receiver: PenerimaData, **changed: Any) -> set[tuple[str, str]]:
    return {(one.kolom, one.kode) for one in row(receiver, **changed).cacat}


@pytest.mark.parametrize("receiver", list(EKSPOR))
def test_a_whole_case_is_refused_by_nobody(receiver: PenerimaData) -> None:
    assert row(receiver).cacat == ()


def test_siasn_gets_its_own_words_and_days_and_one_post() -> None:
    told_ = row(PenerimaData.SIASN).isi

    assert (told_["jenisMutasiId"], told_["jenisPenugasanId"], told_["jenisJabatan"]) == ("MU", "D", "2")
    assert (told_["tanggalSk"], told_["tmtJabatan"], told_["unorId"]) == ("25-11-2026", "01-01-2027", "A2")
    assert (told_["jabatanFungsionalId"], told_["jabatanFungsionalUmumId"], told_["eselonId"]) == ("JF9", "", "")
    led = row(PenerimaData.SIASN, tujuan=replace(FROM, jenis=JenisJabatan.PENGAWAS, kode_siasn=None, eselon="41")).isi
    assert (led["jenisJabatan"], led["eselonId"], led["tmtPelantikan"]) == ("1", "41", "01-01-2027")


def test_siasn_names_each_sign_it_would_miss() -> None:
    bare = replace(FROM, siasn=None, kode_siasn=None)
    found = faults(PenerimaData.SIASN, nip="1", pns_id=None, tujuan=bare, sk_nomor=None, sk_tanggal=None, instansi_siasn=None)

    assert found == {
        ("nipBaru", "nip_tidak_lengkap"), ("pnsId", "pns_id_tidak_ada"), ("unorId", "unor_siasn_tidak_ada"),
        ("instansiId", "instansi_siasn_tidak_ada"), ("jabatanFungsionalId", "jabatan_siasn_tidak_ada"), ("nomorSk", "sk_tanpa_nomor"),
        ("tanggalSk", "sk_tanpa_tanggal"),
    }  # fmt: skip
    assert faults(PenerimaData.SIASN, sk_tanggal=date(2027, 1, 2)) == {("tmtJabatan", "tmt_mendahului_sk")}


def test_imut_wants_the_established_need_and_the_right_kind() -> None:
    assert faults(PenerimaData.IMUT, tujuan=replace(FROM, kebutuhan=None)) == {("kebutuhan_abk", "abk_belum_ditetapkan")}
    assert row(PenerimaData.IMUT).isi["jenis"] == "55"
    assert row(PenerimaData.IMUT, status=StatusPegawai.PPPK).isi["jenis"] == "57"
    staff = row(PenerimaData.IMUT, kelompok=KelompokJabatan.PELAKSANA).isi
    assert (staff["jenis"], staff["sub_jenis"]) == ("56", "561")
    assert faults(PenerimaData.IMUT, bentuk=BentukMutasi.PROMOSI) == {("jenis", "kategori_bukan_mutasi")}


def test_payroll_wants_a_class_and_a_whole_month() -> None:
    assert faults(PenerimaData.BKAD, tujuan=replace(FROM, kelas=None), tmt=date(2027, 1, 4)) == {
        ("kelas_baru", "kelas_tidak_ada"), ("tmt", "tmt_di_tengah_bulan"),
    }  # fmt: skip


def test_the_school_register_takes_teachers_between_schools_it_knows() -> None:
    assert faults(PenerimaData.DAPODIK, kelompok=KelompokJabatan.JF) == {("nip", "bukan_guru")}
    assert faults(PenerimaData.DAPODIK, asal=replace(FROM, npsn=None)) == {("npsn_asal", "npsn_tidak_ada")}
    assert (row(PenerimaData.DAPODIK).isi["semester"], row(PenerimaData.DAPODIK).isi["tahun_ajaran"]) == ("GENAP", "2026/2027")


def test_every_fault_says_what_to_do_in_both_languages() -> None:
    figures = {"jabatan": "X", "tmt": "X", "sk": "X", "kategori": "X"}
    for code in CACAT:
        assert all(part and "{" not in part for part in told(code, figures)), code

"""What a description says in other words is read from it; what it says outright stands; the birth date goes no further."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from services.registry.operations.usulan.check_case import judged
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_ujung import Orang
from shared.contracts.v1.snapshot import TABEL
from shared.law import HukumKota
from tests.registry.usulan.a_case import READ, a_case

TODAY = date(2026, 11, 24)
NOTHING = HukumKota()


@pytest.mark.parametrize(
    ("post", "kind", "family", "level", "age", "profession"),
    [
        ("Guru Ahli Madya", "JF", "GURU", "AHLI_MADYA", 60, None), ("Perawat Terampil", "JF", "PERAWAT", "TERAMPIL", 58, "PERAWAT"),
        ("Dokter Gigi Ahli Muda", "JF", "DOKTER_GIGI", "AHLI_MUDA", 58, "DOKTER_GIGI"),
        ("Arsiparis Ahli Utama", "JF", "ARSIPARIS", "AHLI_UTAMA", 65, None),
        ("Pengadministrasi Umum", "PELAKSANA", "PENGADMINISTRASI_UMUM", None, 58, None),
        ("Kepala Dinas Kesehatan", "JPT", "KEPALA_DINAS_KESEHATAN", None, 60, None),
    ],
)  # fmt: skip
def test_a_posts_name_tells_its_kind(post: str, kind: str, family: str, level: Any, age: int, profession: Any) -> None:
    found = a_case({"ke": {"jabatan": post}}).ke
    assert (found.jenis, found.keluarga, found.jenjang, found.bup, found.profesi) == (kind, family, level, age, profession)


def test_what_is_said_goes_before_what_is_read() -> None:
    found = a_case({"dari": {"jabatan": "Guru Ahli Madya", "bup": 65, "jenjang": "AHLI_UTAMA"}}).dari
    assert (found.bup, found.jenjang) == (65, "AHLI_UTAMA")


def test_a_birth_date_becomes_the_month_of_retirement_and_goes_no_further() -> None:
    described = READ.validate_python({"orang": {"lahir": "1966-12-01"}, "dari": {"jabatan": "Guru Ahli Madya"}})
    found = judged(described, NOTHING, TODAY).berkas.orang
    assert (found.tmt_pensiun, found.lahir) == (date(2027, 1, 1), None)


def test_the_law_of_the_day_of_the_act_is_asked() -> None:
    old, planned = ({"surat": [{"jenis": "SK", "tanggal": "2021-01-13"}]}, {"tanggal_keputusan": "2026-12-01"})
    of_old, of_plan = (judged(READ.validate_python(one), NOTHING, TODAY) for one in (old, planned))
    assert (of_old.tanggal_keputusan, of_plan.tanggal_keputusan) == (date(2021, 1, 13), date(2026, 12, 1))
    assert {"IMT-03", "TCH-04"} <= set(of_plan.aturan["aturan"]) - set(of_old.aturan["aturan"])
    assert judged(Berkas(), NOTHING, TODAY).tanggal_keputusan == TODAY


def test_columns_of_a_person_are_called_as_in_a_snapshot() -> None:
    """Beside what only a case has; a column that rules of pairs read must be one that can be described."""
    mine = {one.name for one in fields(Orang)}
    snapshot = {column.nama for table in TABEL if table.nama == "pegawai" for column in table.kolom}
    only_here = {"lahir", "pernah_hukdis_sedang_berat", "dalam_peradilan", "pengalaman_manajerial_tahun", "tmt_ahli_pertama",
                 "pernyataan_sepuluh_tahun", "bawahan_keluarga", "nihil"}  # fmt: skip
    assert mine - snapshot == only_here


def test_the_citys_own_dates_are_used_where_the_case_has_none() -> None:
    city = HukumKota(nilai={
        "PENETAPAN_CALON": {"nilai": "2027-05-31", "dasar": "PKPU"}, "AKHIR_MASA_JABATAN": {"nilai": "2027-12-31", "dasar": "PKPU"},
        "KEPALA_PENJABAT": {"nilai": "TIDAK", "dasar": "Kepmendagri"},
    })  # fmt: skip
    head = {"orang": {"tugas_tambahan": "KEPALA_SEKOLAH"}, "tanggal_keputusan": "2026-12-01", "surat_lengkap": True}
    told = {one["aturan"]: one["jawaban"] for one in judged(READ.validate_python(head), city, TODAY).jawaban}
    said = {**head, "kota": {"penetapan_calon": "2028-05-31", "kepala_penjabat": True}}
    other = {one["aturan"]: one["jawaban"] for one in judged(READ.validate_python(said), city, TODAY).jawaban}

    assert (told["ELE-01"], told["ELE-03"]) == ("TIDAK_TERPENUHI", "TERPENUHI")
    assert (other["ELE-01"], other["ELE-03"]) == ("TERPENUHI", "TIDAK_TERPENUHI")

"""What a cell says, in every odd form seen, and that nothing a cell may hold ever raises."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.registry.intake.cells import read
from services.registry.intake.columns import BY_NAME
from shared.contracts.v1.masukan import KOLOM, KolomMasukan
from shared.vocabulary import JenisMasukan

PERSON = BY_NAME[JenisMasukan.PEGAWAI]
ALL_COLUMNS = [column for columns in KOLOM.values() for column in columns]
TYPES = {"text": str, "int": int, "decimal": float, "date": date, "bool": bool, "nip": str, "enum": str, "month": date}


def value(column: str, cell: Any) -> Any:
    found, wrong = read(PERSON[column], cell)
    return wrong.kode if wrong else found


@pytest.mark.parametrize(
    "cell",
    ["01-03-2024", "1/3/2024", "2024-03-01", "2024-03-01T00:00:00", "1 Maret 2024", "01-Mar-2024", "'01-03-2024", 45352, 45352.0, "45352",
     datetime(2024, 3, 1), date(2024, 3, 1), "20240301", "Medan, 01-03-2024"],
)  # fmt: skip
def test_a_date_is_read_in_every_form(cell: Any) -> None:
    assert value("tmt_jabatan", cell) == date(2024, 3, 1)


@pytest.mark.parametrize("cell", ["0000-00-00", "00-00-0000", "", "-", "null", 0, time(0, 0), None])
def test_a_zero_date_is_not_known(cell: Any) -> None:
    assert value("tmt_jabatan", cell) is None


@pytest.mark.parametrize("column", ["tmt_jabatan", "nama", "nip", "status", "golongan", "tahun_lulus"])
@pytest.mark.parametrize("cell", ["#N/A", "#REF!", " #DIV/0! "])
def test_a_formula_that_failed_is_not_known_and_told(column: str, cell: str) -> None:
    assert value(column, cell) == "galat_rumus"


@pytest.mark.parametrize("cell", ["31-02-2020", "12/31/2024", "2015", 2015, "01/03/24", "besok", True, 1e300, "99999999"])
def test_a_date_that_would_have_to_be_guessed_is_a_problem(cell: Any) -> None:
    assert value("tmt_jabatan", cell) == "tanggal_salah"


@pytest.mark.parametrize("cell", ["198502282010011900", "19850228 201001 1 900", "'198502282010011900", "`198502282010011900`"])
def test_a_nip_is_read_through_spaces_and_quotes(cell: str) -> None:
    assert value("nip", cell) == "198502282010011900"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.98501E+17", "nip_terpotong"), ("1,98502282010012E+17", "nip_terpotong"), (1.98502282010012e17, "nip_terpotong"),
        (198502282010011900, "nip_terpotong"), ("198502302010011001", "nip_tanggal"), ("198502282010013001", "nip_kelamin"),
        ("19850228201001100", "nip_panjang"), ("198502282010011000", "nip_urut"), ("130123456", "nip_panjang"),
    ],
)  # fmt: skip
def test_a_wrong_nip_says_what_is_wrong(cell: Any, code: str) -> None:
    assert value("nip", cell) == code


def test_a_pppk_number_is_a_number_too() -> None:
    assert value("nip", "199506172023212907") == "199506172023212907"


@pytest.mark.parametrize(
    ("cell", "grade"),
    [("III/d", "III/d"), ("III-D", "III/d"), ("3d", "III/d"), ("Penata Tk. I, III/d", "III/d"), ("Penata Tk. I", "III/d"), (34, "III/d"),
     ("IX", "IX"), ("9", "IX"), ("Golongan VII", "VII"), ("11", "golongan_salah"), ("I/e", "golongan_salah")],
)  # fmt: skip
def test_a_grade_is_read_in_every_form(cell: Any, grade: str) -> None:
    assert value("golongan", cell) == grade


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("status", "PPPK Aktif", "PPPK"), ("status", "P3K Paruh Waktu", "PPPK_PARUH_WAKTU"), ("status", "Guru Honor Sekolah", "NON_ASN"),
        ("status", "PNS Depag", "INSTANSI_LAIN"), ("status", "C", "CPNS"), ("status", "ASN", "pilihan_salah"),
        ("kedudukan", "PPPK Aktif", "AKTIF"), ("kedudukan", "Cuti Diluar Tanggungan Negara", "CLTN"), ("kedudukan", "20", "MPP"),
        ("kedudukan", "Tidak Aktif", "pilihan_salah"), ("pendidikan", "S-1/Sarjana", "S1"), ("pendidikan", "D.III Kebidanan", "D3"),
        ("pendidikan", "DIPLOMA III/SARJANA MUDA", "D3"), ("pendidikan", "SLTA/SMA Sederajat", "SMA"),
        ("pendidikan", "SLTA KEJURUAN", "SMA"), ("predikat_terakhir", "Sangat Baik", "SANGAT_BAIK"),
        ("predikat_terakhir", "Cukup", "BUTUH_PERBAIKAN"), ("jenjang", "Guru Muda", "AHLI_MUDA"),
        ("jenjang", "Pelaksana Lanjutan", "MAHIR"), ("mapel", "Guru Kelas SD", "KELAS"), ("mapel", "Pendidikan Agama Islam", "AGAMA_ISLAM"),
        ("sertifikat_mapel", "Ilmu Pengetahuan Alam (IPA)", "IPA"), ("tugas_tambahan", "Kepala SD Negeri 1", "KEPALA_SEKOLAH"),
        ("tugas_tambahan", "Wakil Kepala Sekolah", "WAKIL_KEPALA_SEKOLAH"),
        ("hukdis_nihil", "tidak ada", True), ("tugas_belajar", "Tidak", False),
        ("tahun_lulus", date(2008, 7, 1), 2008), ("tahun_lulus", "2008.0", 2008), ("kompetensi_teknis", "9", "angka_di_luar_batas"),
        ("nama", "10209796.0", "10209796.0"), ("id_sumber", 10209796.0, "10209796"), ("nama", "x" * 501, "teks_terlalu_panjang"),
    ],
)  # fmt: skip
def test_words_of_offices_become_our_values(column: str, cell: Any, expected: Any) -> None:
    assert value(column, cell) == expected


@pytest.mark.parametrize(
    ("cell", "number"), [("1.234", 1234), ("12 orang", 12), (12.0, 12), ("1.234,0", 1234), (0, 0), ("12,5", None), (-1, None)]
)
def test_a_count_is_whole_and_never_negative(cell: Any, number: int | None) -> None:
    found, wrong = read(BY_NAME[JenisMasukan.FORMASI]["kebutuhan_ditetapkan"], cell)
    assert found == number
    assert (wrong is not None) == (number is None)


@pytest.mark.parametrize(("cell", "degrees"), [("3,569446", 3.569446), ("3.569", 3.569), (-2.9351, -2.9351), ("35694", None)])
def test_a_coordinate_keeps_its_decimals(cell: Any, degrees: float | None) -> None:
    assert read(BY_NAME[JenisMasukan.UNOR]["lintang"], cell)[0] == degrees


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.dates(), st.datetimes(), st.times(),
    st.text("0123456789-/. ,EeIVXabcd'+", max_size=20),
)  # fmt: skip


@given(column=st.sampled_from(ALL_COLUMNS), cell=ANYTHING)
def test_any_cell_gives_a_typed_value_or_a_problem(column: KolomMasukan, cell: Any) -> None:
    found, wrong = read(column, cell)
    assert found is None or wrong is None
    assert found is None or type(found) is TYPES[column.tipe]
    if wrong is not None:
        assert wrong.pesan
        assert wrong.saran


@given(column=st.sampled_from(ALL_COLUMNS), cell=ANYTHING)
@example(column=ALL_COLUMNS[0], cell=float("nan"))
def test_reading_a_value_again_changes_nothing(column: KolomMasukan, cell: Any) -> None:
    found, _ = read(column, cell)
    assert read(column, found) == (found, None)

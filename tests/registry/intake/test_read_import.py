"""From odd files to rows in our words: where the headings are, what the kind is, what is skipped, what fails and why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.read_import import read_import
from services.registry.intake.template import template
from shared.errors import DomainError, MasukanTidakSah
from shared.vocabulary import JenisMasukan
from tests.registry.intake.builders import HEADINGS, a_person, nip, text, xlsx


def rows_of(*rows: list[Any]) -> list[BarisMasukan]:
    return read_import("a.xlsx", xlsx(Data=[HEADINGS, *rows])).baris


def codes(row: BarisMasukan) -> list[str]:
    return [problem.kode for problem in row.masalah]


def test_a_siasn_export_becomes_rows_in_our_words() -> None:
    read = read_import("export.csv", text([HEADINGS, a_person(900)], "|"))
    (row,) = read.baris
    assert row.nilai == {
        "nip": nip(900), "nama": "Contoh 900", "status": "PNS", "kedudukan": "AKTIF", "jabatan": "Penelaah Teknis Kebijakan",
        "unor": "Dinas Contoh", "golongan": "III/c", "tmt_jabatan": date(2020, 3, 1),
    }  # fmt: skip
    assert (row.jenis, row.gagal, row.masalah, row.nomor) == (JenisMasukan.PEGAWAI, False, [], 2)
    assert "8 dari 8 judul kolom cocok" in read.tabel[0].alasan


@pytest.mark.parametrize("at", [1, 4, 17])
def test_the_headings_are_found_far_down_and_cells_keep_their_address(at: int) -> None:
    above: list[list[Any]] = [["DAFTAR PEGAWAI"], *([[]] * (at - 2))] if at > 1 else []
    (row,) = read_import("a.xlsx", xlsx(D=[*above, HEADINGS, a_person(tmt="31-02-2020")])).baris
    assert row.nomor == at + 1
    assert (row.masalah[0].kode, row.masalah[0].kolom, row.gagal) == ("tanggal_salah", f"H{at + 1}", False)


def test_two_heading_rows_a_numbering_row_and_a_total_row() -> None:
    sheet = [
        ["NO", "NAMA", "NIP", "PANGKAT", "", "JABATAN", "", "UNIT KERJA"],
        ["", "", "", "GOL", "TMT", "NAMA", "TMT", ""],
        [1, 2, 3, 4, 5, 6, 7, 8],
        [1, "Contoh 900", nip(900), "III/c", "01-04-2019", "Bidan Mahir", "01-03-2020", "Puskesmas Contoh"],
        [],
        ["", "JUMLAH", "", "", "", "", "", 1],
        ["Medan, 1 November 2026"],
    ]
    read = read_import("a.xlsx", xlsx(D=sheet))
    (row,) = read.baris
    assert row.nilai["golongan"] == "III/c"
    assert (row.nilai["tmt_golongan"], row.nilai["tmt_jabatan"]) == (date(2019, 4, 1), date(2020, 3, 1))
    assert (row.nilai["nama"], row.nilai["jabatan"]) == ("Contoh 900", "Bidan Mahir")
    assert any("1 baris tanpa data dilewati (baris 7)" in warning for warning in read.peringatan)


def test_headings_printed_again_on_every_page_are_skipped() -> None:
    assert len(rows_of(a_person(900), [], HEADINGS, a_person(901))) == 2


def test_unknown_columns_are_told_and_forbidden_ones_not_read() -> None:
    sheet = [[*HEADINGS, "WARNA FAVORIT", "AGAMA"], [*a_person(), "biru", "rahasia"]]
    read = read_import("a.xlsx", xlsx(D=sheet))
    assert "rahasia" not in str(read.baris)
    assert any("warna_favorit" in warning for warning in read.peringatan)


def test_a_wrong_cell_is_unknown_and_a_missing_required_one_fails_the_row() -> None:
    fine, bad = rows_of(a_person(900, golongan="??"), a_person(901, unor="-"))
    assert (fine.nilai["golongan"], codes(fine), fine.gagal) == (None, ["golongan_salah"], False)
    assert (codes(bad), bad.gagal, bad.masalah[0].kolom) == (["wajib_kosong"], True, "F3")


def test_a_truncated_nip_fails_the_row_when_nothing_else_names_the_person() -> None:
    (row,) = rows_of(a_person(nip="1.98501E+17"))
    assert (codes(row), row.gagal) == (["nip_terpotong", "tanpa_pengenal"], True)
    (known,) = read_import("a.xlsx", xlsx(D=[["PNS ID", *HEADINGS], ["P-1", *a_person(nip="1.98501E+17")]])).baris
    assert (codes(known), known.gagal) == (["nip_terpotong"], False)


def test_the_later_row_of_a_doubled_nip_fails() -> None:
    first, other, again = rows_of(a_person(900), a_person(901), a_person(900, nama="Contoh Lain"))
    assert (first.gagal, other.gagal, again.gagal, codes(again)) == (False, False, True, ["nip_ganda"])


def test_no_message_carries_a_number_or_a_name() -> None:
    rows = rows_of(
        a_person(900), a_person(900), a_person(nip="19850228201001", nama="Rahasia"), a_person(902, tmt="x", status="Rahasia")
    )
    told = " ".join(f"{p.pesan} {p.saran} {p.kolom}" for row in rows for p in row.masalah)
    assert told
    assert "Rahasia" not in told
    assert "1985" not in told


def test_teachers_are_one_family_told_apart_by_subject() -> None:
    titles = ["GURU AHLI MUDA", "Guru Matematika Ahli Pertama", "GURU KELAS", "Guru Pendidikan Agama Islam", "Kepala Sekolah"]
    rows = rows_of(*[a_person(900 + i, jabatan=title) for i, title in enumerate(titles)])
    assert [row.nilai["jabatan"] for row in rows] == ["Guru Ahli Muda", "Guru Ahli Pertama", "Guru", "Guru", "Guru"]
    assert [row.nilai.get("mapel") for row in rows] == [None, "MATEMATIKA", "KELAS", "AGAMA_ISLAM", None]
    assert [row.nilai.get("jenjang") for row in rows] == ["AHLI_MUDA", "AHLI_PERTAMA", None, None, None]
    assert rows[4].nilai["tugas_tambahan"] == "KEPALA_SEKOLAH"


def test_kedudukan_may_answer_for_status_and_jenjang_may_mean_schooling() -> None:
    headings = ["NIP", "NAMA", "JABATAN", "UNIT KERJA", "KEDUDUKAN HUKUM NAMA", "JENJANG", "TINGKAT HUKDIS"]
    (row,) = read_import(
        "a.xlsx", xlsx(D=[headings, [nip(), "Contoh", "Arsiparis", "Dinas X", "PPPK Aktif", "S-1", "Tidak ada"]])
    ).baris
    assert (row.nilai["status"], row.nilai["kedudukan"], row.nilai["pendidikan"]) == ("PPPK", "AKTIF", "S1")
    assert (row.nilai["hukdis_nihil"], row.masalah) == (True, [])


def test_a_peta_jabatan_with_unit_lines_and_short_headings() -> None:
    sheet = [
        ["PETA JABATAN"], ["NO", "NAMA JABATAN", "KELAS", "B", "K", "+/-"], ["DINAS PENDIDIKAN"],
        [1, "Penelaah Teknis Kebijakan", 7, 2, 5, -3], [2, "Guru Kelas", 8, 10, "", ""], ["DINAS KESEHATAN"],
        [1, "Bidan Mahir", 7, 1, 0, 1],
    ]  # fmt: skip
    rows = read_import("peta.xlsx", xlsx(Peta=sheet)).baris
    assert [(r.nilai["unor"], r.nilai["jabatan"], r.nilai["kebutuhan_ditetapkan"]) for r in rows] == [
        ("DINAS PENDIDIKAN", "Penelaah Teknis Kebijakan", 5), ("DINAS PENDIDIKAN", "Guru", None), ("DINAS KESEHATAN", "Bidan Mahir", 0),
    ]  # fmt: skip
    assert rows[1].nilai["mapel"] == "KELAS"


def test_a_unit_named_above_the_table_holds_for_every_row() -> None:
    sheet = [["UNIT KERJA : Dinas Contoh"], ["NAMA JABATAN", "KEBUTUHAN", "BEZETTING"], ["Arsiparis Terampil", 2, 1]]
    assert read_import("a.xlsx", xlsx(D=sheet)).baris[0].nilai["unor"] == "Dinas Contoh"


def test_a_dapodik_school_list() -> None:
    headings = ["npsn", "nama_sekolah", "bentuk", "kecamatan", "jumlah_siswa", "jumlah_rombel", "jumlah_guru", "lintang", "bujur"]
    rows = [headings, [10200001, "SD NEGERI CONTOH", "SD", "Medan Kota", "1.234", 12, 15, "3,569", 98.69]]
    (row,) = read_import("sekolah.xlsx", xlsx(S=rows)).baris
    assert row.jenis == JenisMasukan.SEKOLAH
    assert row.nilai == {
        "unor": "10200001", "nama": "SD NEGERI CONTOH", "jenis": "SD", "kecamatan": "Medan Kota", "siswa": 1234, "rombel": 12,
        "guru": 15, "lintang": 3.569, "bujur": 98.69,
    }  # fmt: skip


def test_units_enter_before_people_parents_before_children_and_a_cycle_fails() -> None:
    units = [
        ["id_sumber", "nama", "induk"],
        ["C", "Anak", "B"],
        ["B", "Ibu", "A"],
        ["A", "Dinas", ""],
        ["X", "Satu", "Y"],
        ["Y", "Dua", "X"],
    ]
    read = read_import("a.xlsx", xlsx(PEGAWAI=[HEADINGS, a_person()], UNOR=units))
    assert [table.jenis for table in read.tabel] == [JenisMasukan.UNOR, JenisMasukan.PEGAWAI]
    tree = [row for row in read.baris if row.jenis == JenisMasukan.UNOR]
    assert [row.nilai["id_sumber"] for row in tree[:3]] == ["A", "B", "C"]
    assert {(row.nilai["id_sumber"], codes(row)[0]) for row in tree if row.gagal} == {("X", "siklus"), ("Y", "siklus")}


@pytest.mark.parametrize(
    ("rows", "code"), [([HEADINGS], "tanpa_baris"), ([["warna", "rasa"], ["merah", "manis"]], "judul_tak_dikenal")]
)
def test_a_file_without_rows_or_headings_says_what_to_do(rows: list[list[Any]], code: str) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        assert read_import("a.xlsx", xlsx(D=rows)).baris
    assert refused.value.kode == code
    assert refused.value.saran


def test_our_own_template_filled_in_is_read_without_its_example() -> None:
    import io

    from python_calamine import CalamineWorkbook

    for kind in JenisMasukan:
        book = CalamineWorkbook.from_filelike(io.BytesIO(template(kind)))
        headings, example = book.get_sheet_by_name(kind.value).to_python()[:2]
        assert "Petunjuk" in book.sheet_names
        filled = ["X-1" if cell.startswith("CONTOH") else cell for cell in example]
        read = read_import("t.xlsx", xlsx(**{kind.value: [headings, example, filled]}))
        (row,) = read.baris
        assert (row.jenis, row.gagal, row.masalah, row.nomor) == (kind, False, [], 3)


CELLS = st.one_of(
    st.none(), st.text(max_size=12), st.integers(-5, 10**18), st.floats(), st.sampled_from([*HEADINGS, "npsn", "K", "induk", "bulan"])
)  # fmt: skip


def ending(content: bytes) -> str:
    try:
        return f"{len(read_import('a.csv', content).baris)} baris"
    except DomainError as refused:
        return refused.saran


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=8), max_size=8))
def test_no_sheet_of_cells_ever_ends_in_a_traceback(rows: list[list[Any]]) -> None:
    assert ending(text(rows))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=8, max_size=8), min_size=1, max_size=6))
def test_no_row_under_real_headings_ever_ends_in_a_traceback(rows: list[list[Any]]) -> None:
    assert ending(text([HEADINGS, *rows]))

"""Numbers, words and files as offices write them; and whatever else may come, every row is either computed or told."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.api.beban import numbers, words
from services.scoring.api.beban.answer import answer_abk
from services.scoring.api.beban.csv_rows import read_csv
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.abk import BarisAbk
from shared.errors import MasukanTidakSah

FEW = settings(max_examples=25, deadline=None)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["10", "1.250", "12,5", "HARI", "jam", "A"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2), max_leaves=3,
)  # fmt: skip
ROW = st.dictionaries(st.sampled_from(sorted(BarisAbk.model_fields)), ANYTHING, max_size=10)


def answered(body: bytes, media: str = "application/json", **asked: Any) -> Any:
    return json.loads(answer_abk(body, {"media": media, "diminta": asked}, Stopwatch()))


@pytest.mark.parametrize(
    ("text", "count", "measure"),
    [
        ("1.250", 1250, "?"), ("1.250,5", 1250.5, 1250.5), ("12,5", 12.5, 12.5), ("1,250.5", 1250.5, 1250.5),
        ("1.234.567", 1234567, 1234567),
        ("0.125", 0.125, 0.125), ("12 orang", 12, 12), ("30 menit", 30, 30), ("'7", 7, 7), ("1e3", 1000, 1000), (" 5 ", 5, 5),
        ("\u00a01 000", 1000, 1000), ("", None, None), ("-", None, None), (None, None, None), (3, 3, 3), ("-3", "?", "?"), ("x", "?", "?"),
        ("1,2,3", "?", "?"), (True, "?", "?"), ([], "?", "?"), (math.nan, "?", "?"), (math.inf, "?", "?"), (10**400, "?", "?"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_meant_or_not_at_all(text: Any, count: Any, measure: Any) -> None:
    for wanted, is_count in ((count, True), (measure, False)):
        for beside in ([], [5], [None], ["x"]):  # alone, and among others that take another way through
            found, wrong = numbers.numbers([text, *beside], count=is_count)
            told = "?" if wrong[0] else None if math.isnan(found[0]) else found[0]
            assert told == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("HARI", "HARI"), ("per hari", "HARI"), ("Harian", "HARI"), ("/hari", "HARI"), ("sehari", "HARI"), ("1 minggu", "MINGGU"),
        ("setiap bulan", "BULAN"), ("Bln.", "BULAN"), ("tw", "TRIWULAN"), ("Semester", "SEMESTER"), ("setahun", "TAHUN"),
        ("thn", "TAHUN"), ("", None), (None, None), ("windu", "?"), (7, "?"), ([], "?"),
    ],
)  # fmt: skip
def test_a_period_is_known_by_any_of_its_names(text: Any, wanted: Any) -> None:
    code = int(words.coded([text], words.PERIOD_WORDS)[0])
    assert {words.ABSENT: None, words.UNKNOWN: "?"}.get(code, words.PERIODS[code]) == wanted


@FEW
@given(rows=st.lists(ROW | ANYTHING, max_size=6))
def test_whatever_comes_every_row_is_computed_or_told(rows: list[Any]) -> None:
    found = answered(json.dumps({"tugas": rows}).encode())
    told = {int(one["pointer"].split("/")[2]) for one in found["kesalahan"]}
    for row in found["rincian"]:
        assert (row["kebutuhan_mikro_fte"] is not None) or row["indeks"] in told
    assert found["ringkasan"]["baris_dihitung"] + found["ringkasan"]["baris_salah"] == len(rows)
    assert all(
        isinstance(value, int)
        for row in found["jabatan"]
        for name, value in row.items()
        if name.endswith("_fte") and value is not None
    )


@FEW
@given(content=st.binary(max_size=300) | st.text(alphabet="jabatnvolume;,\n\"' 0123", max_size=200).map(str.encode))
def test_whatever_file_comes_is_read_or_refused_in_words(content: bytes) -> None:
    try:
        found = answered(b"jabatan;volume;waktu\n" + content, "text/csv", periode="TAHUN", satuan_waktu="JAM")
    except MasukanTidakSah as told:
        refused = told
    else:
        assert found["ringkasan"]["baris"] == len(found["rincian"])
        return
    assert refused.saran


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_any_delimiter_and_encoding_of_a_spreadsheet_program(delimiter: str, encoding: str) -> None:
    lines = [["Kabupaten Contoh", "", ""], ["Nama Jabatan", "Beban Kerja", "Norma Waktu (jam)"], ["Pengelola «Surat»", "10", "2"]]
    found = read_csv("\r\n".join(delimiter.join(line) for line in lines).encode(encoding))
    assert found.rows == [{"jabatan": "Pengelola «Surat»", "volume": "10", "waktu": "2", "satuan_waktu": "JAM"}]
    assert (found.lines, found.where(0, "volume")) == ([3], "baris 3 kolom Beban Kerja")


def test_a_file_without_a_head_row_says_which_headings_are_wanted() -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        read_csv(b"a;b;c\n1;2;3\n")
    assert "jabatan" in refused.value.saran


def test_half_a_person_is_told_and_not_counted() -> None:
    row = {"jabatan": "A", "volume": 1, "waktu": 1, "periode": "HARI", "satuan_waktu": "JAM", "orang": 2.5}
    found = answered(json.dumps({"tugas": [row]}).encode())
    assert (found["jabatan"][0]["orang"], found["kesalahan"][0]["kode"]) == (None, "bukan_bilangan_bulat")
    assert found["rincian"][0]["kebutuhan_mikro_fte"] is not None

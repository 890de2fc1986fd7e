"""Templates as others open them: the XML says what each dropdown offers and which cells are text; our reader finds nothing to read."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import pytest
from python_calamine import CalamineWorkbook

from services.registry.intake.cells import read
from services.registry.intake.read_import import read_import
from services.registry.intake.template import ROWS, template
from services.registry.operations.referensi.choices import choices_for
from shared import vocabulary
from shared.contracts.v1.masukan import KOLOM
from shared.errors import MasukanTidakSah
from shared.vocabulary import JenisMasukan
from tests.registry.intake.builders import xlsx

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
AS_TEXT = 49  # ECMA-376 part 1, 18.8.30: the built-in format @
BOOKS = {kind: template(kind, choices_for(kind)) for kind in JenisMasukan}
LISTED = [pytest.param(kind, name, id=f"{kind}-{name}") for kind in JenisMasukan for name in choices_for(kind)]


def part(kind: JenisMasukan, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(BOOKS[kind])) as book:
        return ElementTree.fromstring(book.read(f"xl/{name}"))


def sheet(kind: JenisMasukan, name: str) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(BOOKS[kind])).get_sheet_by_name(name).to_python()


def dropdowns(kind: JenisMasukan) -> dict[str, list[str]]:
    """Column name → what its dropdown offers, followed through the range it points at, for the rows the rule covers."""
    headings, found = sheet(kind, kind.value)[0], {}
    for rule in part(kind, "worksheets/sheet1.xml").iter(f"{MAIN}dataValidation"):
        letters, first, last = re.fullmatch(r"([A-Z]+)(\d+):[A-Z]+(\d+)", rule.attrib["sqref"]).groups()  # type: ignore[union-attr]
        source = re.fullmatch(r"Referensi!\$([A-Z]+)\$2:\$\1\$(\d+)", rule.findtext(f"{MAIN}formula1") or "")
        assert source is not None
        assert (rule.attrib["type"], int(first), int(last)) == ("list", 2, ROWS + 1)
        values = [row[number(source[1])] for row in sheet(kind, "Referensi")[1 : int(source[2])]]
        found[str(headings[number(letters)])] = [str(value) for value in values]
    return found


def number(letters: str) -> int:
    total = 0
    for letter in letters:
        total = total * 26 + ord(letter) - 64
    return total - 1


@pytest.mark.parametrize("kind", list(JenisMasukan))
def test_each_dropdown_offers_its_list_whole(kind: JenisMasukan) -> None:
    lists = choices_for(kind)
    expected = {}
    for column in KOLOM[kind]:
        if column.tipe == "enum":
            expected[column.nama] = [member.value for member in getattr(vocabulary, column.enum)]
        elif column.tipe == "bool":
            expected[column.nama] = ["ya", "tidak"]
        elif column.nama in lists:
            expected[column.nama] = [value for value, _ in lists[column.nama]]
    assert dropdowns(kind) == expected


def test_ranks_regions_and_positions_are_offered() -> None:
    person, unit, position = (dropdowns(kind) for kind in (JenisMasukan.PEGAWAI, JenisMasukan.UNOR, JenisMasukan.JABATAN))
    assert person["golongan"][10] == "III/c"
    assert person["golongan"][-1] == "XVII"
    assert (len(person["kecamatan_rumah"]), len(unit["kode_wilayah"])) == (21, 173)
    assert {"Guru Ahli Muda", "Penelaah Teknis Kebijakan"} <= set(position["nama"])


@pytest.mark.parametrize(("kind", "name"), LISTED)
def test_what_is_offered_is_read_back_as_it_stands(kind: JenisMasukan, name: str) -> None:
    column = next(column for column in KOLOM[kind] if column.nama == name)
    for value, _ in choices_for(kind)[name]:
        assert read(column, value) == (value, None)


@pytest.mark.parametrize("kind", list(JenisMasukan))
def test_every_column_is_text_so_that_no_digit_is_lost(kind: JenisMasukan) -> None:
    formats = [int(style.attrib["numFmtId"]) for style in part(kind, "styles.xml").find(f"{MAIN}cellXfs") or []]
    columns = list(part(kind, "worksheets/sheet1.xml").iter(f"{MAIN}col"))
    covered = {at for column in columns for at in range(int(column.attrib["min"]), int(column.attrib["max"]) + 1)}
    assert covered == set(range(1, len(KOLOM[kind]) + 1))
    assert {formats[int(column.attrib["style"])] for column in columns} == {AS_TEXT}


@pytest.mark.parametrize("kind", list(JenisMasukan))
def test_an_unfilled_template_gives_no_row_and_no_problem(kind: JenisMasukan) -> None:
    with pytest.raises(MasukanTidakSah) as said:
        list(read_import("templat.xlsx", BOOKS[kind]).baris)
    assert (said.value.kode, said.value.masalah) == ("tanpa_baris", [])


@pytest.mark.parametrize("kind", list(JenisMasukan))
def test_the_list_sheet_is_never_taken_for_data(kind: JenisMasukan) -> None:
    """Even when everything else in the workbook is filled in and the lists' own headings are columns we know."""
    headings, example = sheet(kind, kind.value)[:2]
    filled = ["X-1" if str(cell).startswith("CONTOH") else cell for cell in example]
    listed = sheet(kind, "Referensi") if "Referensi" in names(kind) else [["nip", "nama"], ["1", "x"]]
    result = read_import("t.xlsx", xlsx(**{kind.value: [headings, filled], "Referensi": listed}))
    assert [row.lembar for row in result.baris] == [kind.value]
    assert not [text for text in result.peringatan if "Referensi" in text]


def names(kind: JenisMasukan) -> list[str]:
    return CalamineWorkbook.from_filelike(io.BytesIO(BOOKS[kind])).sheet_names

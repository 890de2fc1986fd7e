"""Which files are read, and that what cannot be read is refused with a way out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from services.registry.intake.sheet import open_file
from shared.errors import MasukanTidakSah, TerlaluBesar
from tests.registry.intake.builders import text, xlsx


def read_file(name: str, content: bytes) -> list[tuple[str, list[list[Any]]]]:
    """(name, cells) of every sheet."""
    with open_file(name, content) as file:
        return [(sheet.nama, list(sheet.buka())) for sheet in file.lembar]


ROWS = [
    ["NIP", "NAMA", "UNIT KERJA"],
    ["198502282010011900", "Contoh é", "Dinas A"],
    ["198502282010011901", "Contoh B", "Dinas B"],
]


@pytest.mark.parametrize("delimiter", ["|", ";", "\t", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_files_are_read_whatever_their_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    ((_, cells),) = read_file("data.csv", text(ROWS, delimiter, encoding))
    assert cells == ROWS


def test_a_comma_inside_a_cell_does_not_win_over_the_real_delimiter() -> None:
    rows = [["NAMA", "JABATAN"], *[["Contoh, S.Pd, M.Pd, Dr", "Guru, Ahli, Muda"]] * 5]
    ((_, cells),) = read_file("data.csv", text(rows, ";"))
    assert cells == rows


def test_every_visible_sheet_keeps_its_row_numbers() -> None:
    one, two = read_file("a.xlsx", xlsx(A=[[], ["x"]], B=[["y"]]))
    assert (one[0], one[1][1], two[0], two[1][0]) == ("A", ["x"], "B", ["y"])


def test_a_formula_gives_its_stored_value_and_is_not_evaluated() -> None:
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("A").write_formula(0, 0, "=1+1", value="stored")
    book.close()
    assert read_file("a.xlsx", buffer.getvalue()) == [("A", [["stored"]])]


def test_an_ods_file_is_read() -> None:
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    cells = [f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in ROWS[1]]
    body = f'<table:table table:name="Data"><table:table-row>{"".join(cells)}</table:table-row></table:table>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        document = f"<office:document-content {spaces}><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        manifest = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest {manifest}></manifest:manifest>")
        archive.writestr("content.xml", document + "</office:document-content>")
    assert read_file("data.ods", buffer.getvalue()) == [("Data", [ROWS[1]])]


def test_our_own_help_sheet_is_left_alone() -> None:
    assert [name for name, _ in read_file("a.xlsx", xlsx(Petunjuk=[["x"]], Data=[["y"]]))] == ["Data"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10), ("kosong.xlsx", b""), ("kosong.csv", b"  \r\n "),
        ("rusak.xlsx", xlsx(A=[["x"]])[:-200]), ("zip.xlsx", b"PK\x03\x04 not a zip at all"),
        ("lama.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600),
        ("makro.xlsm", xlsx(A=[["x"]])), ("biner.csv", b"a,b\x00\x01\x02" * 100),
    ],
)  # fmt: skip
def test_what_is_no_spreadsheet_is_refused_with_a_way_out(name: str, content: bytes) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        read_file(name, content)
    assert refused.value.saran


def test_macros_are_refused_even_under_another_name() -> None:
    buffer = io.BytesIO(xlsx(A=[["x"]]))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    with pytest.raises(MasukanTidakSah, match="makro"):
        read_file("biasa.xlsx", buffer.getvalue())


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet1.xml", "w") as entry:
        for _ in range(650):
            entry.write(bytes(1 << 20))
    with pytest.raises(TerlaluBesar):
        read_file("bom.xlsx", buffer.getvalue())


def test_more_than_twenty_megabytes_is_refused() -> None:
    with pytest.raises(TerlaluBesar) as refused:
        read_file("besar.csv", b"a,b\n" * (6 << 20))
    assert "Bagi" in refused.value.saran


def test_50_001_rows_are_refused_and_50_000_are_read() -> None:
    line = b"198502282010011900,Contoh\n"
    with pytest.raises(TerlaluBesar) as refused:
        read_file("banyak.csv", b"NIP,NAMA\n" + line * 50_021)
    assert "50.000" in refused.value.pesan
    ((_, cells),) = read_file("pas.csv", b"NIP,NAMA\n" + line * 50_000)
    assert len(cells) == 50_001

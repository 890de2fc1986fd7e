"""Positions with their echelon, their code at SIASN, and what they require, from an office's own sheet to the list that is read."""

from __future__ import annotations

import io
import uuid
from typing import Any

import pytest
import xlsxwriter
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.intake.read_import import read_import
from services.registry.operations.kepegawaian import lists
from services.registry.storage.kepegawaian.as_known import Moment
from shared.vocabulary import JenisMasukan as J
from tests.registry.kepegawaian.city import City
from tests.registry.kepegawaian.writing import TODAY

HEADINGS = (
    "KODE JABATAN", "NAMA JABATAN", "JENIS JABATAN", "ESELON", "KODE JABATAN SIASN", "PENDIDIKAN MINIMAL", "JURUSAN",
    "SYARAT KOMPETENSI TEKNIS", "SYARAT KOMPETENSI MANAJERIAL", "SYARAT KOMPETENSI SOSIAL KULTURAL",
)  # fmt: skip
SECRETARY = (
    "S-1",
    "Sekretaris Dinas Contoh",
    "Administrator",
    "Eselon III/a",
    "A5EB03E2",
    "S-1",
    "Hukum|Manajemen",
    "3",
    "3",
    "2",
)


@pytest.fixture
async def city(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> City:
    return await City(engine, vault, agency).build()


def sheet(*rows: tuple[str, ...]) -> list[Any]:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        page = book.add_worksheet("Jabatan")
        for at, row in enumerate((HEADINGS, *rows)):
            page.write_row(at, 0, row)
    with read_import("jabatan.xlsx", buffer.getvalue()) as read:
        return list(read.baris)


async def listed(city: City, code: str) -> dict[str, Any]:
    async with city.engine.connect() as connection:
        answer = await lists.positions(connection, lists.Page(city.agency, Moment(TODAY, None), 200, ""))
    return next(item for item in answer["items"] if item["id_sumber"] == code)


async def test_an_offices_sheet_of_positions_is_read_to_the_list(city: City) -> None:
    (row,) = sheet(SECRETARY)
    assert (row.jenis, row.masalah) == (J.JABATAN, [])
    (told,) = await city.hear(row.nilai, kind=J.JABATAN, hour=1)
    (again,) = await city.hear(row.nilai, kind=J.JABATAN, hour=2)

    held = await listed(city, "S-1")
    assert (told["status"], again["status"]) == ("dibuat", "tidak_berubah")
    assert (held["eselon"], held["kode_siasn"], held["jenis"]) == ("III.a", "A5EB03E2", "ADMINISTRATOR")
    assert (held["pendidikan_min"], held["bidang_pendidikan"]) == ("S1", "Hukum|Manajemen")
    assert held["syarat_kompetensi"] == {"TEKNIS": 3, "MANAJERIAL": 3, "SOSIAL_KULTURAL": 2}


async def test_a_wrong_echelon_or_level_is_a_warned_cell_and_the_row_comes_in(city: City) -> None:
    wrong = (*SECRETARY[:3], "Eselon VII", *SECRETARY[4:7], "9", *SECRETARY[8:])
    (row,) = sheet(wrong)
    assert not row.gagal
    assert {(one.kode, one.kolom) for one in row.masalah} == {("eselon_salah", "D2"), ("angka_di_luar_batas", "H2")}
    (told,) = await city.hear(row.nilai, kind=J.JABATAN, hour=1)
    assert told["status"] == "dibuat"

    held = await listed(city, "S-1")
    assert held["eselon"] is None
    assert held["syarat_kompetensi"] == {"MANAJERIAL": 3, "SOSIAL_KULTURAL": 2}


async def test_the_batch_names_the_column_of_a_wrong_echelon(city: City) -> None:
    (told,) = await city.hear(
        {"id_sumber": "S-2", "nama": "Camat Contoh", "jenis": "ADMINISTRATOR", "eselon": "x"}, kind=J.JABATAN
    )
    assert (told["status"], [(one["kode"], one["kolom"]) for one in told["masalah"]]) == ("dibuat", [("eselon_salah", "eselon")])


async def test_what_another_list_has_no_column_for_stays_and_an_emptied_cell_is_emptied(city: City) -> None:
    bare = {"id_sumber": "S-3", "nama": "Lurah Contoh", "jenis": "PENGAWAS"}
    await city.hear({**bare, "eselon": "IV.a", "kode_siasn": "K9", "syarat_kompetensi_teknis": 2}, kind=J.JABATAN)
    await city.hear({**bare, "kelas": 9, "syarat_kompetensi_manajerial": 3}, kind=J.JABATAN, hour=1)
    held = await listed(city, "S-3")
    assert (held["eselon"], held["kode_siasn"], held["kelas"]) == ("IV.a", "K9", 9)
    assert held["syarat_kompetensi"] == {"TEKNIS": 2, "MANAJERIAL": 3}

    await city.hear(
        {**bare, "eselon": "", "syarat_kompetensi_teknis": "", "syarat_kompetensi_manajerial": ""}, kind=J.JABATAN, hour=2
    )
    held = await listed(city, "S-3")
    assert (held["eselon"], held["syarat_kompetensi"], held["kode_siasn"]) == (None, None, "K9")


@pytest.mark.parametrize("text", ["II.b", "Eselon II.b", "ESELON II B", "II/b", "IIb", "Esl. II-B", "22"])
def test_the_odd_forms_of_an_echelon_mean_the_same(text: str) -> None:
    (row,) = sheet((*SECRETARY[:3], text, *SECRETARY[4:]))
    assert (row.nilai["eselon"], row.masalah) == ("II.b", [])


@pytest.mark.parametrize("text", ["Non Eselon", "99", "-", "Tidak ada"])
def test_no_echelon_is_no_mistake(text: str) -> None:
    (row,) = sheet((*SECRETARY[:3], text, *SECRETARY[4:]))
    assert (row.nilai["eselon"], row.masalah) == (None, [])

"""The one workbook of a trial (DESK finding 1): what can be said, what cannot, who should move, what to complete."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from services.gateway.workbook.summary import summary_lines
from shared.contracts.v1.kebijakan import BAWAAN
from shared.law import CATALOGUE
from shared.texts import moves as texts
from shared.texts.numbers import number

Row = list[Any]
FORMULA = ("=", "+", "-", "@")
REASONS = {
    "UNIT_ATAU_JABATAN_TIDAK_COCOK": "unit atau jabatan pada berkas tidak ditemukan",
    "KEBUTUHAN_TIDAK_DIKETAHUI": "kebutuhan formasinya tidak diketahui",
}


def write_book(result: dict[str, Any], people: dict[str, dict[str, Any]], imports: list[dict[str, Any]]) -> bytes:
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        _sheet(
            book,
            "Ringkasan",
            ["SIMULASI: kriteria belum ditetapkan dengan keputusan"],
            [[line] for line in summary_lines(result, imports)],
        )
        _sheet(
            book,
            "Bisa dan belum bisa dihitung",
            ["Unit", "Jabatan", "Mapel", "Sumber kebutuhan", "Metode", "Catatan"],
            _computable(result),
        )
        _sheet(
            book,
            "Rekap per OPD",
            ["OPD", "Orang", "Kurang", "Lebih", "Formasi dinilai", "Formasi tanpa kebutuhan"],
            _agencies(result),
        )
        head = [
            "Unit",
            "Jabatan",
            "Mapel",
            "K ditetapkan",
            "Kebutuhan hitung",
            "Orang",
            "ASN",
            "Semua tenaga (FTE)",
            "Selisih orang",
            "Beban",
        ]
        _sheet(book, "Kurang-lebih per jabatan", head, _cells(result))
        head = ["No", "Nama", "NIP", "Dari", "Ke", "Jabatan", "Alasan", "Kelompok", "Syarat yang masih harus dicek", "Km"]
        _sheet(book, "Usulan perpindahan", head, _moves(result, people))
        _sheet(book, "Tidak dapat dinilai", ["Nama", "NIP", "Unit", "Sebab"], _unassessed(result, people))
        head = ["Data", "Dilengkapi oleh", "OPD", "Pegawai", "Usulan yang menunggu"]
        _sheet(book, "Data yang harus dilengkapi", head, _missing(result))
        _sheet(
            book,
            "Masalah baris",
            ["Berkas", "Lembar", "Baris", "Status", "Tempat", "Masalah", "Cara memperbaiki"],
            _problems(imports),
        )
        _sheet(book, "Metode, dasar hukum, versi", ["Hal", "Isi", "Keyakinan"], _method(result))
    return sink.getvalue()


def _sheet(book: Any, name: str, head: list[str], rows: list[Row]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bg_color": "#0b6e4f", "font_color": "white", "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    for column, title in enumerate(head):
        sheet.write_string(0, column, title, bold)
        longest = max([len(title), *(len(str(row[column])) for row in rows[:200])])
        sheet.set_column(column, column, min(70, max(10, longest + 2)))
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(at, column, value, wrapped)
            elif value is not None:
                sheet.write_string(at, column, _safe(str(value)), wrapped)


def _safe(text: str) -> str:
    """A text that a spreadsheet would take for a formula is shown as text."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _names(result: dict[str, Any]) -> dict[str, str]:
    """Unit names by key, as far as moves and exclusions tell them."""
    return {place["unor"]: place["unor_nama"] for move in result["usulan"] for place in (move["dari"], move["ke"])}


def _computable(result: dict[str, Any]) -> list[Row]:
    return [
        [row["unor"], row["keluarga"], row["mapel"], row["sumber"], row["metode"], ", ".join(row["catatan"])]
        for row in result["kebutuhan"]
    ]


def _agencies(result: dict[str, Any]) -> list[Row]:
    return [
        [row["opd_nama"], row["sebelum"]["orang"], row["sebelum"]["kurang_orang"], row["sebelum"]["lebih_orang"],
         row["sebelum"]["sel_dinilai"], row["sebelum"]["sel_tidak_diketahui"]]
        for row in result["keseimbangan_opd"]
    ]  # fmt: skip


def _cells(result: dict[str, Any]) -> list[Row]:
    names = _names(result)
    return [
        [names.get(row["unor"], row["unor"]), row["keluarga"], row["mapel"], row["ditetapkan"],
         None if row["kebutuhan_mikro_fte"] is None else row["kebutuhan_mikro_fte"] / 1e6, row["orang"], row["orang_asn"],
         row["tenaga_mikro_fte"] / 1e6,
         "tidak diketahui" if row["kebutuhan_bulat"] is None else row["orang"] - row["kebutuhan_bulat"], row["pita"]]
        for row in result["kebutuhan"]
    ]  # fmt: skip


def _moves(result: dict[str, Any], people: dict[str, dict[str, Any]]) -> list[Row]:
    return [
        [move["no"], *_person(people.get(move["pegawai"])), move["dari"]["unor_nama"], move["ke"]["unor_nama"],
         " ".join(part for part in (move["dari"]["keluarga"], move["dari"]["mapel"] or "") if part), texts.reason(move), move["kelompok"],
         "; ".join(texts.rule_message(answer) for answer in move["syarat"]), None if move["jarak_m"] is None else move["jarak_m"] / 1000]
        for move in result["usulan"]
    ]  # fmt: skip


def _person(person: dict[str, Any] | None) -> Row:
    return ["", ""] if person is None else [person["nama"], person["nip"] or ""]


def _unassessed(result: dict[str, Any], people: dict[str, dict[str, Any]]) -> list[Row]:
    return [
        [*_person(people.get(row["pegawai"])), row["unor"], "; ".join(REASONS.get(reason, reason) for reason in row["sebab"])]
        for row in result["tidak_dinilai"]
    ]


def _missing(result: dict[str, Any]) -> list[Row]:
    return [
        [texts.DATA.get(row["datum"], row["datum"]), row["pemilik"], row["opd_nama"], row["pegawai"], row["usulan"]]
        for row in result["data_kurang"]
    ]


def _problems(imports: list[dict[str, Any]]) -> list[Row]:
    rows: list[Row] = [[row["nama_berkas"], "", "", "", "", warning, ""] for row in imports for warning in row["peringatan"]]
    for row in imports:
        for item in row["baris_masalah"]:
            for problem in item["masalah"]:
                rows.append(
                    [
                        row["nama_berkas"],
                        item["lembar"],
                        item["baris"],
                        item["status"],
                        problem["kolom"],
                        problem["pesan"],
                        problem["saran"],
                    ]
                )
    return rows


def _method(result: dict[str, Any]) -> list[Row]:
    rows: list[Row] = [
        ["Versi mesin", result["enam_hash"]["mesin"], ""], ["Kunci analisis", result["kunci"], ""],
        ["Data per", result["per"], ""], ["Hukum per", result["tanggal_keputusan"], ""], ["Rencana TMT", result["tmt_rencana"], ""],
    ]  # fmt: skip
    rows += [[f"Bobot tenaga {name}", number(value / 1e6, 2), ""] for name, value in BAWAAN["bobot_status_mikro"].items()]
    rows += [[f"Aturan {rule.id}", f"{rule.pesan} ({rule.basis})", rule.keyakinan.value] for rule in CATALOGUE]
    return rows

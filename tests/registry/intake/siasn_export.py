"""SIASN's "Export Data ASN" made in the test: 65 headings, nobody's people, every odd form of a cell, and errors planted on purpose.

The headings are those that two independent public mirrors of the export carry. Each planted error is remembered with the cell at
which it must be told; a row without one is clean however oddly its cells are written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

HEADINGS = (
    "PNS ID", "NIP BARU", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR ID", "TEMPAT LAHIR NAMA", "TANGGAL LAHIR",
    "JENIS KELAMIN", "AGAMA ID", "AGAMA NAMA", "JENIS KAWIN ID", "JENIS KAWIN NAMA", "NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT",
    "NPWP NOMOR", "BPJS", "JENIS PEGAWAI ID", "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM ID", "KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS",
    "KARTU ASN VIRTUAL", "NOMOR SK CPNS", "TANGGAL SK CPNS", "TMT CPNS", "NOMOR SK PNS", "TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID",
    "GOL AWAL NAMA", "GOL AKHIR ID", "GOL AKHIR NAMA", "TMT GOLONGAN", "MK TAHUN", "MK BULAN", "JENIS JABATAN ID", "JENIS JABATAN NAMA",
    "JABATAN ID", "JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN ID", "TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN ID", "PENDIDIKAN NAMA",
    "TAHUN LULUS", "KPKN ID", "KPKN NAMA", "LOKASI KERJA ID", "LOKASI KERJA NAMA", "UNOR ID", "UNOR NAMA", "INSTANSI INDUK ID",
    "INSTANSI INDUK NAMA", "INSTANSI KERJA ID", "INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA",
    "SATUAN KERJA KERJA ID", "SATUAN KERJA KERJA NAMA", "IS VALID NIK",
)  # fmt: skip
AT = {heading: index for index, heading in enumerate(HEADINGS)}
POSITIONS = (
    "Guru Ahli Muda",
    "Bidan Mahir",
    "Arsiparis Terampil",
    "Penelaah Teknis Kebijakan",
    "Pengelola Data, Informasi | Arsip; Umum",
)
SCHOOLING = (("S-1/Sarjana", "S-1 PENDIDIKAN"), ("Diploma III/Sarjana Muda", "D-III KEBIDANAN"), ("SLTA", "SMA IPA"))
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


@dataclass(frozen=True)
class Export:
    content: bytes
    planted: frozenset[tuple[str, str]]
    """(cell address, code of the problem)."""
    failing: frozenset[int]
    """Numbers of the rows that must fail."""


def nip(person: int) -> str:
    """A different number for each of the first million, all with serials that are given to nobody."""
    day, serial = divmod(person, 100)
    turn, day = divmod(day, 10_000)
    born = date(1968, 1, 1) + timedelta(days=day)
    return f"{born:%Y%m%d}{2005 + turn % 15}{turn // 15 % 12 + 1:02d}{1 + person % 2}{900 + serial}"


def a_row(person: int) -> list[str]:
    """A clean row. How its dates, numbers and absences are written changes from row to row."""
    number = nip(person)
    cells = dict.fromkeys(HEADINGS, ("", "null", "-")[person % 3] if person % 5 == 0 else "")
    level, field = SCHOOLING[person % 3]
    agency, unit, appointed = person % 40, person % 400, date(int(number[8:12]), int(number[12:14]), 1)
    cells |= {
        "PNS ID": f"A{person:07d}", "NIP BARU": _number(number, person), "NAMA": f"{('', chr(39))[person % 2]}CONTOH {person}",
        "GELAR BELAKANG": "S.Pd., M.Pd", "TANGGAL LAHIR": _day(date(int(number[:4]), int(number[4:6]), int(number[6:8])), person),
        "JENIS KELAMIN": "MF"[person % 2], "KEDUDUKAN HUKUM ID": "01", "KEDUDUKAN HUKUM NAMA": "Aktif", "STATUS CPNS PNS": "P",
        "TMT CPNS": _day(appointed, person + 1), "TMT PNS": _day(appointed.replace(year=appointed.year + 1), person + 2),
        "GOL AKHIR ID": "33", "GOL AKHIR NAMA": "III/c", "TMT GOLONGAN": _day(date(2019, 4, 1), person + 3),
        "JABATAN ID": f"J{person % 5}", "JABATAN NAMA": POSITIONS[person % 5], "TMT JABATAN": _day(date(2020, 3, 1), person),
        "TINGKAT PENDIDIKAN NAMA": level, "PENDIDIKAN NAMA": field, "TAHUN LULUS": "2008", "UNOR ID": f"U{unit}",
        "UNOR NAMA": f"Bidang {unit} Dinas {agency}", "SATUAN KERJA INDUK NAMA": f"Dinas {agency}", "IS VALID NIK": "1",
    }  # fmt: skip
    return list(cells.values())


def _number(number: str, person: int) -> str:
    spaced = f"{number[:8]} {number[8:14]} {number[14]} {number[15:]}"
    return (number, f"'{number}", spaced, f"`{number}`", f'"{number}"')[person % 5]


def _day(day: date, form: int) -> str:
    serial = (day - date(1899, 12, 30)).days
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return (f"{day:%d-%m-%Y}", str(serial), f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}", words, f"'{day:%d-%m-%Y}", f"{serial}.0")[
        form % 7
    ]


Planting = Callable[[list[str]], None]


def _put(**cells: str) -> Planting:
    def plant(row: list[str]) -> None:
        for heading, value in cells.items():
            row[AT[heading.replace("_", " ")]] = value

    return plant


PLANTED: tuple[tuple[str, str, Planting], ...] = (
    # code of the problem, heading of the cell at which it is told, how it is made
    ("nip_terpotong", "NIP BARU", _put(NIP_BARU="1.98502E+17")),
    ("nip_terpotong", "NIP BARU", _put(NIP_BARU="1,98502282010012E+17")),
    ("nip_panjang", "NIP BARU", _put(NIP_BARU="19850228201001190")),
    ("nip_tanggal", "NIP BARU", _put(NIP_BARU="198502302010011900")),
    ("nip_kelamin", "NIP BARU", _put(NIP_BARU="198502282010013900")),
    ("nip_urut", "NIP BARU", _put(NIP_BARU="198502282010011000")),
    ("tanggal_salah", "TMT JABATAN", _put(TMT_JABATAN="31-02-2020")),
    ("tanggal_salah", "TANGGAL LAHIR", _put(TANGGAL_LAHIR="12/31/1985")),
    ("tanggal_salah", "TMT GOLONGAN", _put(TMT_GOLONGAN="2019")),
    ("golongan_salah", "GOL AKHIR NAMA", _put(GOL_AKHIR_NAMA="V/z")),
    ("pilihan_salah", "KEDUDUKAN HUKUM NAMA", _put(KEDUDUKAN_HUKUM_NAMA="Entahlah")),
    ("pilihan_salah", "TINGKAT PENDIDIKAN NAMA", _put(TINGKAT_PENDIDIKAN_NAMA="Kursus Menjahit")),
    ("angka_salah", "TAHUN LULUS", _put(TAHUN_LULUS="dua ribu")),
    ("angka_di_luar_batas", "TAHUN LULUS", _put(TAHUN_LULUS="1908")),
    ("teks_terlalu_panjang", "PENDIDIKAN NAMA", _put(PENDIDIKAN_NAMA="x" * 501)),
    ("galat_rumus", "TMT PNS", _put(TMT_PNS="#N/A")),
    ("wajib_kosong", "UNOR NAMA", _put(UNOR_NAMA="null", UNOR_ID="null")),
    ("wajib_kosong", "JABATAN NAMA", _put(JABATAN_NAMA="-", JABATAN_ID="")),
)
FAILS = frozenset(("wajib_kosong",))


def letters(column: int) -> str:
    """A, B … Z, AA, as a spreadsheet names its columns."""
    high, low = divmod(column, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)


def lines(count: int, every: int = 97) -> Iterator[tuple[list[str], list[tuple[str, str]], bool]]:
    """(row, what is wrong with it as (cell, code), whether it must fail); every 97th row carries an error."""
    for person in range(count):
        row, number = a_row(person), person + 2
        turn, rest = divmod(person, every)
        if rest != every - 1:
            yield row, [], False
            continue
        kind = turn % (len(PLANTED) + 2)
        if kind < len(PLANTED):
            code, heading, plant = PLANTED[kind]
            plant(row)
        else:  # the person or the code of the row before, once more
            code, heading = (("nip_ganda", "NIP BARU"), ("id_ganda", "PNS ID"))[kind - len(PLANTED)]
            row[AT[heading]] = a_row(person - 1)[AT[heading]]
        yield row, [(f"{letters(AT[heading])}{number}", code)], code in FAILS or code.endswith("_ganda")


def export(count: int, delimiter: str = "|") -> Export:
    """The file as it comes, windows line ends and all."""
    sink = io.StringIO()
    writer = csv.writer(sink, delimiter=delimiter)
    writer.writerow(HEADINGS)
    planted: set[tuple[str, str]] = set()
    failing: set[int] = set()
    for number, (row, wrong, fails) in enumerate(lines(count), start=2):
        writer.writerow(row)
        planted.update(wrong)
        if fails:
            failing.add(number)
    return Export(sink.getvalue().encode(), frozenset(planted), frozenset(failing))

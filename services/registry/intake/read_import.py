"""A whole file, from bytes to rows in our words, in the order in which they must enter the registry."""

from __future__ import annotations

from dataclasses import replace

from services.registry.domain.impor.lembar import Isi, Lembar, Tabel, alamat
from services.registry.domain.impor.urutan import in_order, parents_first
from services.registry.intake.cells import clean
from services.registry.intake.detect import detect
from services.registry.intake.duplicates import refuse_duplicates
from services.registry.intake.messages import problem
from services.registry.intake.rows import read_table
from services.registry.intake.sheet import read_file
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import JenisMasukan


def read_import(name: str, content: bytes, wanted: JenisMasukan | None = None) -> Isi:
    """Every recognised table. Raises MasukanTidakSah when nothing can be used, with what was seen and what to do."""
    sheets = read_file(name, content)
    tables: list[Tabel] = []
    warnings: list[str] = []
    for sheet in sheets:
        found = detect(sheet, wanted)
        if found is None:
            warnings.append(f"Lembar '{sheet.nama}' dilewati: judul kolomnya tidak dikenali.")
            continue
        table = read_table(sheet, *found)
        warnings.append(f"Lembar '{sheet.nama}' dibaca sebagai {table.jenis.value}: {table.alasan}.")
        warnings.extend(table.peringatan)
        tables.append(table)
    if not any(table.baris for table in tables):
        raise _nothing(sheets, tables)
    tables = in_order(tables)
    refuse_duplicates([row for table in tables for row in table.baris])
    return Isi(_units_sorted(tables), warnings)


def _units_sorted(tables: list[Tabel]) -> list[Tabel]:
    """All units of the file with parents before children, cycles refused."""
    units = [row for table in tables if table.jenis == JenisMasukan.UNOR for row in table.baris if not row.gagal]
    if not units:
        return tables
    placed, looping = parents_first(units)
    for row in looping:
        row.gagal = True
        row.masalah.append(problem("siklus", row.alamat("induk")))
    first = next(table for table in tables if table.jenis == JenisMasukan.UNOR)
    refused = [row for table in tables if table.jenis == JenisMasukan.UNOR for row in table.baris if row.gagal]
    rest = [table for table in tables if table.jenis != JenisMasukan.UNOR]
    return [replace(first, baris=[*placed, *refused]), *rest]


def _nothing(sheets: list[Lembar], tables: list[Tabel]) -> MasukanTidakSah:
    if tables:
        return MasukanTidakSah(
            "Berkas hanya berisi judul kolom, tanpa baris data.",
            saran="Isi baris di bawah judul kolom lalu unggah ulang.", pesan_en="The file has headings but no rows.", kode="tanpa_baris",
        )  # fmt: skip
    seen = [
        Masalah(
            "judul_tak_dikenal", f"Lembar '{sheet.nama}': judul kolom tidak dikenali.", alamat(0, 1), "Pakai judul kolom templat."
        )
        for sheet in sheets[:10]
        if any(clean(cell) for row in sheet.baris[:20] for cell in row)
    ]
    return MasukanTidakSah(
        "Tidak ada lembar yang judul kolomnya dikenali.",
        saran="Unduh templat, atau ganti judul kolom menjadi seperti NIP, NAMA, JABATAN, UNIT KERJA.",
        pesan_en="No sheet has headings we know.", masalah=seen, kode="judul_tak_dikenal",
    )  # fmt: skip

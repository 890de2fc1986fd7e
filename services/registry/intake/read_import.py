"""A whole file, from bytes to rows in our words, in the order in which they must enter the registry.

What the file holds is known at once from its first rows; the rows come while they are asked for. Units alone are held until the last
of them is read, because a child may stand before its parent.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from services.registry.domain.impor.isi import Isi
from services.registry.domain.impor.lembar import BarisMasukan, Lembar, Tabel, alamat
from services.registry.domain.impor.urutan import in_order, parents_first
from services.registry.intake.cells import clean
from services.registry.intake.dapodik import ptk, rombel_headings, title
from services.registry.intake.dapodik.rombel import ClassGroups
from services.registry.intake.detect import detect
from services.registry.intake.duplicates import Duplicates
from services.registry.intake.messages import problem
from services.registry.intake.rows import Table
from services.registry.intake.sheet import open_file
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import JenisMasukan

DAPODIK = "dapodik"
"""What a download of Dapodik's own speaks for, whatever it is sent in as."""


def read_import(name: str, content: bytes, wanted: JenisMasukan | None = None) -> Isi:
    """Every recognised table. Raises MasukanTidakSah when nothing can be used, with what was seen and what to do."""
    file = open_file(name, content)
    try:
        return import_of(file.lembar, wanted, file.tutup)
    except BaseException:
        file.tutup()
        raise


def import_of(sheets: list[Lembar], wanted: JenisMasukan | None = None, close: Callable[[], object] = lambda: None) -> Isi:
    """The same of sheets that are open."""
    found: list[tuple[Tabel, Table | ClassGroups]] = []
    school = title.of_profile(sheets)
    own = False
    warnings: list[str] = []
    most = 0
    for sheet in sheets:
        hit = detect(sheet, wanted)
        if hit is None:
            warnings.append(f"Lembar '{sheet.nama}' dilewati: judul kolomnya tidak dikenali.")
            continue
        header, why = hit
        warnings.append(f"Lembar '{sheet.nama}' dibaca sebagai {header.kind.value}: {why}.")
        judul = title.read(sheet.kepala[: header.first], school)
        own = own or header.bentuk == rombel_headings.FORM or ptk.is_list(header) or judul.daftar
        rows = ClassGroups(sheet, header, judul) if header.bentuk == rombel_headings.FORM else Table(sheet, header, judul)
        found.append((Tabel(header.kind, sheet.nama, why), rows))
        most += max(0, sheet.terisi - header.height)
    if not found:
        raise _nothing_known(sheets)
    ordered = in_order([table for table, _ in found])
    reading = [rows for table in ordered for held, rows in found if held is table]
    isi = Isi(ordered, peringatan=warnings, perkiraan=most, tutup=close, asal=DAPODIK if own else None)
    made = _rows(isi, reading)
    first = next(made)  # whether there is any row at all is told before anything is begun
    isi.sumber = itertools.chain([first], made)
    return isi


def _rows(isi: Isi, tables: list[Table | ClassGroups]) -> Iterator[BarisMasukan]:
    """All rows, each once; what there is to tell of a table when it is through goes into the import's warnings."""
    duplicates = Duplicates()
    units: list[BarisMasukan] = []
    count = 0
    for table, rows in zip(isi.tabel, tables, strict=True):
        if table.jenis != JenisMasukan.UNOR and units:
            yield from _parents_first(units)
            units = []
        for row in rows:
            duplicates.refuse(row)
            count += 1
            if table.jenis == JenisMasukan.UNOR:
                units.append(row)
            else:
                yield row
        isi.peringatan.extend(rows.warnings())
        isi.dilewati += rows.left_out_count
    yield from _parents_first(units)
    if not count:
        raise MasukanTidakSah(
            "Berkas hanya berisi judul kolom, tanpa baris data.",
            saran="Isi baris di bawah judul kolom lalu unggah ulang.", pesan_en="The file has headings but no rows.", kode="tanpa_baris",
        )  # fmt: skip


def _parents_first(rows: list[BarisMasukan]) -> list[BarisMasukan]:
    """All units of the file with parents before children, cycles refused, refused ones last."""
    placed, looping = parents_first([row for row in rows if not row.gagal])
    for row in looping:
        row.gagal = True
        row.masalah.append(problem("siklus", row.alamat("induk")))
    return [*placed, *(row for row in rows if row.gagal)]


def _nothing_known(sheets: list[Lembar]) -> MasukanTidakSah:
    seen = [
        Masalah(
            "judul_tak_dikenal", f"Lembar '{sheet.nama}': judul kolom tidak dikenali.", alamat(0, 1), "Pakai judul kolom templat."
        )
        for sheet in sheets[:10]
        if any(clean(cell) for row in sheet.kepala[:20] for cell in row)
    ]
    return MasukanTidakSah(
        "Tidak ada lembar yang judul kolomnya dikenali.",
        saran="Unduh templat, atau ganti judul kolom menjadi seperti NIP, NAMA, JABATAN, UNIT KERJA.",
        pesan_en="No sheet has headings we know.", masalah=seen, kode="judul_tak_dikenal",
    )  # fmt: skip

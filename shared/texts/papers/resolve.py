"""A paper's definition and its fields become the parts to be set; which fields a paper has, and which of them may stay empty."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from typing import Any

from shared.errors import Masalah, MasukanTidakSah
from shared.texts.papers.parts import Block, Each, Grid, Head, Pairs, Paper, Para, Points, Signs

Fields = dict[str, Any]
"""Name → text, list of texts, or list of rows (name → text)."""
COMMON = ("kop_pemda", "kop_opd", "kop_alamat", "nomor")
DATED = ("tempat", "tanggal")
SIGNER = ("penanda_jabatan", "penanda_nama", "penanda_pangkat", "penanda_nip")
OPTIONAL_COMMON = ("tembusan", "penanda_pangkat", "penanda_nip", "atas_nama", "kop_kontak", "kop_provinsi")
HEADS: dict[Head, tuple[str, ...]] = {
    Head.SURAT: ("sifat", "lampiran", "kepada"),
    Head.KEPUTUSAN: ("pejabat_besar",),
    Head.NASKAH: (),
}
_FORMAT = string.Formatter()
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


def filled(text: str, fields: Fields) -> str:
    """The sentence with its fields; a title that ends in a stop (Ph.D.) does not end the sentence with two."""
    return _TWO_STOPS.sub(".", text.format_map(fields))


def names_in(text: str) -> list[str]:
    return [name for _, name, _, _ in _FORMAT.parse(text) if name]


def fields_of(paper: Paper) -> dict[str, bool]:
    """Every named field of the paper → must it be filled?"""
    wanted: dict[str, bool] = {name: name != "nomor" or paper.numbered for name in COMMON}
    wanted |= dict.fromkeys(DATED, paper.signed or paper.head is not Head.NASKAH)
    wanted |= dict.fromkeys((*HEADS[paper.head], *paper.extra, *names_in(paper.about), *names_in(paper.annex_title)), True)
    if paper.signed:
        wanted |= dict.fromkeys(SIGNER, True)
    for block in (*paper.blocks, *paper.annex):
        for name, must in _of_block(block):
            wanted[name] = wanted.get(name, False) or must
    return wanted | dict.fromkeys(OPTIONAL_COMMON, False)


def columns_of(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Fields that are lists of rows → the names each row must have."""
    grids = [block for block in (*paper.blocks, *paper.annex) if isinstance(block, Grid)]
    return {grid.field: tuple(column.field for column in grid.columns) for grid in grids}


def check(paper: Paper, fields: Fields) -> None:
    """Raises MasukanTidakSah naming every field that is missing, empty, or not of this paper."""
    wanted = fields_of(paper)
    faults = [
        Masalah("bidang_kosong", f"Bidang {name} belum terisi.", name, _where(name)) for name, must in wanted.items()
        if must and not fields.get(name)
    ]  # fmt: skip
    faults += [
        Masalah("bidang_tidak_dikenal", f"Bidang {name} bukan bagian naskah ini.", name, "Periksa ejaannya.")
        for name in sorted(set(fields) - set(wanted))
    ]
    for name, columns in columns_of(paper).items():
        for at, row in enumerate(fields.get(name) or []):
            faults += [
                Masalah("bidang_kosong", f"Baris {at + 1} tidak mempunyai {column}.", f"{name}/{at}/{column}", _where(column))
                for column in columns
                if column not in row
            ]
    if faults:
        raise MasukanTidakSah(
            f"Naskah {paper.title} belum lengkap.", saran="Lengkapi bidang yang disebut, lalu buat naskahnya lagi.",
            pesan_en=f"{paper.title_en}: fields are missing.", masalah=faults[:50],
        )  # fmt: skip


def resolve(paper: Paper, fields: Fields) -> dict[str, Any]:
    """The parts in order, as the setter of the page reads them. Raises MasukanTidakSah (see `check`)."""
    check(paper, fields)
    return {
        "kepala": paper.head.value, "judul": (paper.heading or paper.title).upper(), "tentang": filled(paper.about, fields),
        "isi": list(_set(paper.blocks, fields)), "lampiran_judul": filled(paper.annex_title, fields).split("\n"),
        "lampiran_isi": list(_set(paper.annex, fields)),
    }  # fmt: skip


def _where(name: str) -> str:
    return "Isi pada kop surat instansi." if name.startswith("kop_") else "Isi pada data usulan, SK, atau isian naskah."


def _of_block(block: Block) -> Iterator[tuple[str, bool]]:
    """Names a part uses, and whether they must be filled."""
    if isinstance(block, Signs):
        yield from ((name, True) for line in (*block.left, *block.right) for name in names_in(line))
        return
    must = not block.when
    if block.when:
        yield block.when, False
    if isinstance(block, Para):
        yield from ((name, must) for name in names_in(block.text))
    elif isinstance(block, Pairs):
        yield from ((name, must and name not in block.optional) for _, text in block.rows for name in names_in(text))
    elif isinstance(block, Points):
        yield from ((name, must) for name in (*names_in(block.text), *([block.each] if block.each else [])))
    else:
        yield block.field, must


def _set(blocks: Iterable[Block], fields: Fields) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if not isinstance(block, Signs) and block.when and not fields.get(block.when):
            continue
        yield _one(block, fields)


def _one(block: Block, fields: Fields) -> dict[str, Any]:
    if isinstance(block, Para):
        return {"jenis": "teks", "teks": filled(block.text, fields), "gaya": block.style}
    if isinstance(block, Pairs):
        rows = [(label, text) for label, text in block.rows if not _empty(text, block.optional, fields)]
        return {"jenis": "pasangan", "baris": [[label, filled(text, fields)] for label, text in rows]}
    if isinstance(block, Points):
        texts = fields[block.each] if block.each else [filled(block.text, fields)]
        return {"jenis": "butir", "kata": block.word, "teks": texts, "tanda": block.marks if block.each else ""}
    if isinstance(block, Each):
        return {"jenis": "daftar", "teks": fields[block.field], "tanda": block.marks}
    if isinstance(block, Grid):
        cells = [[str(row[column.field]) for column in block.columns] for row in fields[block.field]]
        columns = [{"kepala": one.head, "bagian": one.share, "rata": one.align} for one in block.columns]
        return {"jenis": "tabel", "kolom": columns, "baris": cells, "kecil": block.small}
    return {"jenis": "dua_tanda", "sisi": [[filled(line, fields) for line in side] for side in (block.left, block.right)]}


def _empty(text: str, optional: tuple[str, ...], fields: Fields) -> bool:
    used = names_in(text)
    return bool(used) and all(name in optional and not fields.get(name) for name in used)

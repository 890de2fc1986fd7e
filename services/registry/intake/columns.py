"""Which column of the contract is this field, and what does a heading mean that people use for two things?"""

from __future__ import annotations

from dataclasses import replace

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.cells import clean, is_empty
from services.registry.intake.header import Header
from services.registry.intake.words import find
from shared.contracts.v1.masukan import KOLOM, KolomMasukan
from shared.vocabulary import JenisMasukan

BY_NAME = {kind: {column.nama: column for column in columns} for kind, columns in KOLOM.items()}


def column_of(kind: JenisMasukan, field: str) -> KolomMasukan | None:
    """The column, or None for a helping field such as unor_induk."""
    return BY_NAME[kind].get(field)


def ambiguous_level(sheet: Lembar, header: Header) -> Header:
    """JENJANG stands for the level of a position or for the level of education: the cells decide."""
    if header.kind != JenisMasukan.PEGAWAI or "jenjang" not in header.columns or "pendidikan" in header.columns:
        return header
    index = header.columns["jenjang"]
    below = sheet.kepala[header.first + header.height :]
    cells = [row[index] for row in below if index < len(row) and not is_empty(row[index])]
    levels = sum(find("Jenjang", clean(cell)) is not None for cell in cells)
    schooling = sum(find("Pendidikan", clean(cell)) is not None for cell in cells)
    if schooling <= levels:
        return header
    columns = {("pendidikan" if field == "jenjang" else field): at for field, at in header.columns.items()}
    return replace(header, columns=columns)

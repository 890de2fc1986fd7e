"""A worksheet that came back, as cells, turned into decisions: columns found by their titles wherever they stand, rows by their hidden id.

Columns somebody added are passed over, rows without a decision say nothing. What is wrong is told by cell, never with what stood there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from services.registry.domain.impor.lembar import alamat
from services.registry.domain.lembar.kunci import Kunci, is_version, key_in
from shared.law import CATALOGUE
from shared.texts.lembar import JUDUL, WAJIB
from shared.vocabulary import AlasanUsulan, KeputusanLembar

KEPALA = 20
"""The heading stands among so many first rows."""
CATATAN_MAKS = 2000
ATURAN = frozenset(rule.id for rule in CATALOGUE)
KEPUTUSAN, ALASAN = ({one.value for one in kind} for kind in (KeputusanLembar, AlasanUsulan))
ISIAN = ("keputusan", "alasan_kode", "catatan", "pengganti", "simpangan")


@dataclass(frozen=True)
class Putusan:
    """One row with a decision. `kunci` None: its id is none of ours."""

    nomor: int
    kunci: Kunci | None
    versi: str
    keputusan: KeputusanLembar | None
    alasan_kode: AlasanUsulan | None = None
    catatan: str | None = None
    pengganti: str | None = None
    simpangan: tuple[str, ...] = ()
    salah: tuple[tuple[str, str], ...] = ()
    """(code of shared/texts/lembar.py, cell)."""

    def isi(self) -> tuple[Any, ...]:
        return (self.keputusan, self.alasan_kode, self.catatan, self.pengganti, self.simpangan)


@dataclass
class Terbaca:
    putusan: list[Putusan] = field(default_factory=list)
    kunci: list[Kunci] = field(default_factory=list)
    """Of every row, with or without a decision."""
    kosong: int = 0
    tanpa_id: list[int] = field(default_factory=list)
    """Rows with something in a column of ours but no id: people added them."""


def find_heading(head: Iterable[list[Any]]) -> tuple[int, dict[str, int]] | None:
    """(row counted from 0, our column → where it stands); None where no row has the titles a worksheet must have."""
    by_title = {_flat(title): name for name, title in JUDUL.items()}
    for at, row in enumerate(head):
        places: dict[str, int] = {}
        for column, cell in enumerate(row):
            name = by_title.get(_flat(_text(cell)))
            if name:
                places.setdefault(name, column)
        if all(name in places for name in WAJIB):
            return at, places
        if at >= KEPALA:
            break
    return None


def read_rows(rows: Iterable[list[Any]], heading: int, places: dict[str, int]) -> Terbaca:
    """Every row below the heading."""
    found = Terbaca()
    for at, cells in enumerate(rows):
        if at <= heading or not any(_text(cell) for cell in cells):
            continue
        said = {name: _text(cells[column]) if column < len(cells) else "" for name, column in places.items()}
        key = key_in(said["kunci"])
        if key is not None:
            found.kunci.append(key)
        if not any(said.get(name) for name in ISIAN):
            found.kosong += key is not None
            if key is None and (said["kunci"] or said.get("nama")):
                found.tanpa_id.append(at + 1)
            continue
        found.putusan.append(_decision(at + 1, key, said, places))
    return found


def _decision(nomor: int, key: Kunci | None, said: dict[str, str], places: dict[str, int]) -> Putusan:
    wrong = [(code, alamat(places[name], nomor)) for code, name in _defects(said)]
    decision, reason = said["keputusan"].upper(), said.get("alasan_kode", "").upper()
    return Putusan(
        nomor, key, said["versi"], KeputusanLembar(decision) if decision in KEPUTUSAN else None,
        AlasanUsulan(reason) if reason in ALASAN else None, said.get("catatan", "")[:CATATAN_MAKS] or None,
        said.get("pengganti") or None, tuple(_rules(said.get("simpangan", ""))), tuple(wrong),
    )  # fmt: skip


def _defects(said: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(what is wrong, in which column)."""
    if said["keputusan"].upper() not in KEPUTUSAN:
        yield "keputusan_salah", "keputusan"
    reason = said.get("alasan_kode", "").upper()
    if reason and reason not in ALASAN:
        yield "alasan_salah", "alasan_kode"
    if len(said.get("catatan", "")) > CATATAN_MAKS:
        yield "catatan_panjang", "catatan"
    if not set(_rules(said.get("simpangan", ""))) <= ATURAN:
        yield "aturan_salah", "simpangan"
    if not is_version(said["versi"]):
        yield "versi_salah", "versi"


def _rules(text: str) -> list[str]:
    return [part.strip().upper() for part in text.replace(";", ",").split(",") if part.strip()]


def _text(cell: Any) -> str:
    """As a person reads the cell; a leading apostrophe keeps a text from being a formula."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip().removeprefix("'")


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()

"""What every upsert needs to know about its batch, and what it answers per row."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kepegawaian.sandi import Vault
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import JenisAlias, StatusBaris
from shared.web.clock import JAKARTA

Row = dict[str, Any]
FIRST, AHEAD = date(1970, 1, 1), timedelta(days=366)


@dataclass
class RowResult:
    """Outcome of one row; problems without failure are warnings."""

    status: StatusBaris
    id: uuid.UUID | None = None
    masalah: list[Masalah] = field(default_factory=list)

    @classmethod
    def failed(cls, kode: str, kolom: str, pesan: str, saran: str) -> RowResult:
        return cls(StatusBaris.GAGAL, None, [Masalah(kode, pesan, kolom, saran)])


@dataclass
class References:
    """Units and positions of one agency by their source id and by name; kept up to date while a file comes in."""

    unor: dict[str, uuid.UUID] = field(default_factory=dict)
    jabatan: dict[str, uuid.UUID] = field(default_factory=dict)
    unor_nama: dict[str, set[uuid.UUID]] = field(default_factory=dict)
    jabatan_nama: dict[str, set[uuid.UUID]] = field(default_factory=dict)
    unor_jenis: dict[uuid.UUID, str] = field(default_factory=dict)
    induk: dict[uuid.UUID, uuid.UUID | None] = field(default_factory=dict)
    alias: dict[str, set[uuid.UUID]] = field(default_factory=dict)
    alias_nama: dict[str, set[uuid.UUID]] = field(default_factory=dict)
    """What a person confirmed other sources to mean; it speaks where the agency's own codes and names decide nothing."""
    keluarga: dict[uuid.UUID, str] = field(default_factory=dict)
    """Family of a position."""
    kode_jabatan: dict[uuid.UUID, str] = field(default_factory=dict)

    def find_unor(self, text: str | None) -> uuid.UUID | None:
        return _find(self.unor, self.unor_nama, text) or self._confirmed(text)

    def _confirmed(self, text: str | None) -> uuid.UUID | None:
        meant = self.alias.get(text or "") or self.alias_nama.get(key_of(text or ""), set())
        return next(iter(meant)) if len(meant) == 1 else None

    def add_alias(self, jenis: str, nilai: str, unit: uuid.UUID) -> None:
        by_name = jenis == JenisAlias.NAMA
        (self.alias_nama if by_name else self.alias).setdefault(key_of(nilai) if by_name else nilai, set()).add(unit)

    def find_jabatan(self, text: str | None) -> uuid.UUID | None:
        return _find(self.jabatan, self.jabatan_nama, text)

    def add_unor(self, id_sumber: str, unit: uuid.UUID, nama: str, jenis: str, induk: uuid.UUID | None) -> None:
        self.unor[id_sumber] = unit
        self.unor_nama.setdefault(key_of(nama), set()).add(unit)
        self.unor_jenis[unit] = jenis
        self.induk[unit] = induk

    def add_jabatan(self, id_sumber: str, position: uuid.UUID, nama: str, keluarga: str) -> None:
        self.jabatan[id_sumber] = position
        self.kode_jabatan[position] = id_sumber
        self.keluarga[position] = keluarga
        self.jabatan_nama.setdefault(key_of(nama), set()).add(position)


@dataclass
class Batch:
    """One batch of rows from one source into one agency."""

    instansi_id: uuid.UUID
    sumber: str
    as_of: date
    vault: Vault
    references: References
    buat_bila_tiada: bool = False
    """Make units and positions from the names people rows carry: for an office that has only one file."""
    pencari: tuple[Any, Any] | None = None
    """What settle_references made of the references, and of which: kept from one batch of a file to the next."""
    utuh: dict[Any, set[str]] = field(default_factory=dict)
    """School and semester → the lessons named so far by a file that is the whole list of them (beban/end_lessons.py)."""


def plausible(per: date, at: datetime) -> date:
    """The day a source says its data speak of. Raises MasukanTidakSah for one that can only be a slip of the pen."""
    last = at.astimezone(JAKARTA).date() + AHEAD
    if not FIRST <= per <= last:
        raise MasukanTidakSah(
            "Tanggal data (per) tidak masuk akal.", saran=f"Isi antara {FIRST.isoformat()} dan {last.isoformat()}.",
            pesan_en=f"per must be between {FIRST.isoformat()} and {last.isoformat()}.",
        )  # fmt: skip
    return per


def _find(by_id: dict[str, uuid.UUID], by_name: dict[str, set[uuid.UUID]], text: str | None) -> uuid.UUID | None:
    if not text:
        return None
    if text in by_id:
        return by_id[text]
    named = by_name.get(key_of(text), set())
    return next(iter(named)) if len(named) == 1 else None  # a name that stands for two units decides nothing

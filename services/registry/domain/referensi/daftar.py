"""The nation's code lists as values: an entry, a list of one kind with its version, and all lists under one hash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from services.registry.domain.kepegawaian.nama import key_of

Nilai = str | int | float | bool | None


@dataclass(frozen=True)
class Butir:
    """One entry: the code others know it by, its name, and what else the list tells of it (null = the list does not say)."""

    kode: str
    nama: str
    isi: Mapping[str, Nilai]
    kunci: str = field(init=False, repr=False)
    """The name as it is compared: upper case, no accents, no punctuation."""
    kunci_kode: str = field(init=False, repr=False)
    lain: frozenset[str] = field(init=False, repr=False)
    """The other columns' texts, each as it is compared."""
    kata: str = field(init=False, repr=False)
    """Every word of the entry, code and other columns too."""

    def __post_init__(self) -> None:
        others = [key_of(value) for value in self.isi.values() if isinstance(value, str)]
        object.__setattr__(self, "kunci", key_of(self.nama))
        object.__setattr__(self, "kunci_kode", key_of(self.kode))
        object.__setattr__(self, "lain", frozenset(others))
        object.__setattr__(self, "kata", " ".join([key_of(self.kode), key_of(self.nama), *others]))


@dataclass(frozen=True)
class Daftar:
    """All entries of one kind, in the order of the source."""

    jenis: str
    nama: str
    nama_en: str
    versi: date
    catatan: str
    hash: str
    butir: tuple[Butir, ...]
    per_kode: Mapping[str, Butir] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "per_kode", {one.kode.upper(): one for one in self.butir})

    def cari_kode(self, kode: str) -> Butir | None:
        return self.per_kode.get(kode.strip().upper())


@dataclass(frozen=True)
class Referensi:
    """Every list there is; `hash` changes with any cell of any of them."""

    daftar: Mapping[str, Daftar]
    hash: str

    def __getitem__(self, jenis: str) -> Daftar:
        return self.daftar[jenis]

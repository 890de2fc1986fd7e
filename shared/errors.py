"""Errors of the domain: what went wrong, told so that the reader knows what to do next.

One class per kind; shared/web/problems.py maps the kind to an HTTP status in one table. Texts never carry a NIP,
a name or a birth date.
"""

from __future__ import annotations

from dataclasses import dataclass, field

TOO_MANY = "terlalu_banyak_kemungkinan"
"""`kode` of an input that is sound, and more than one machine is meant to weigh at once."""


@dataclass(frozen=True)
class Masalah:
    """One defect of one input: where it is (JSON Pointer or cell address), what it is, and how to mend it."""

    kode: str
    pesan: str
    kolom: str = ""
    saran: str = ""


@dataclass
class DomainError(Exception):
    """Base: `pesan` says what, `saran` says what to do next; `kode` is stable for machines."""

    pesan: str
    saran: str = ""
    pesan_en: str = ""
    masalah: list[Masalah] = field(default_factory=list)
    kode: str = "galat"

    def __str__(self) -> str:
        return self.pesan


@dataclass
class TidakDitemukan(DomainError):
    kode: str = "tidak_ditemukan"


@dataclass
class MasukanTidakSah(DomainError):
    kode: str = "masukan_tidak_sah"


@dataclass
class Bentrok(DomainError):
    """The state of the thing forbids it (a run is already going, a lease is lost)."""

    kode: str = "bentrok"


@dataclass
class TidakBerwenang(DomainError):
    kode: str = "tidak_berwenang"


@dataclass
class TidakDikenal(DomainError):
    """Who calls is not known (missing, wrong or expired credential)."""

    kode: str = "tidak_dikenal"


@dataclass
class SnapshotTidakAda(DomainError):
    """Scoring's scratch cache does not hold the snapshot: upload it and repeat."""

    kode: str = "snapshot_tidak_ada"


@dataclass
class LayananSibuk(DomainError):
    """Queue full or a needed service does not answer; try again after `coba_lagi_s` seconds."""

    kode: str = "layanan_sibuk"
    coba_lagi_s: int = 5


@dataclass
class TerlaluBesar(DomainError):
    kode: str = "terlalu_besar"


@dataclass
class Kedaluwarsa(DomainError):
    """What was asked for could be given once and no longer can: begin anew."""

    kode: str = "kedaluwarsa"


@dataclass
class KunciIdempotensi(DomainError):
    """Same Idempotency-Key, different body."""

    kode: str = "kunci_idempotensi"


@dataclass
class PerluPenguatan(DomainError):
    """Who calls is known, but must prove it again within `maks_umur_s` seconds of acting (RFC 9470)."""

    kode: str = "perlu_penguatan"
    maks_umur_s: int = 300


@dataclass
class TerlaluSering(DomainError):
    """Too many tries; the next is looked at after `coba_lagi_s` seconds."""

    kode: str = "terlalu_sering"
    coba_lagi_s: int = 60


@dataclass
class VersiLain(DomainError):
    """Somebody changed the thing since it was read; `etag` is what it bears now."""

    kode: str = "versi_lain"
    etag: str = ""


@dataclass
class PerluVersi(DomainError):
    """A change must say which version it was made from (If-Match)."""

    kode: str = "perlu_versi"

"""Attributes that decide nothing, in a bundle of their own: only the fairness report reads it.

Per pseudonym of one snapshot, as of that snapshot's moment. It is made when somebody with the scope of its own asks, carried by the
gateway unread, and kept nowhere. Its hash is over its canonical form; the snapshot's hash does not know it, so that changing any
of this changes no score and no plan.
"""

from __future__ import annotations

from typing import TypedDict

VERSI = 1
LINGKUP = "keadilan:baca"
"""The scope that opens the bundle and the report."""
TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class KolomTerlindung(TypedDict):
    """Equally long columns, sorted by kunci; TIDAK_DIKETAHUI where the records do not say."""

    kunci: list[str]
    jenis_kelamin: list[str]  # L | P
    kelompok_umur: list[str]  # '30-39': ten years, on the snapshot's day
    kelompok_golongan: list[str]  # I | II | III | IV | PPPK
    kecamatan_rumah: list[str]
    disabilitas: list[str]  # YA = an approved ground DISABILITAS holds; TIDAK = none on record


class Terlindung(TypedDict):
    versi: int
    snapshot: str
    hash: str  # of snapshot, versi and kolom
    kolom: KolomTerlindung


ATRIBUT = ("jenis_kelamin", "kelompok_umur", "kelompok_golongan", "kecamatan_rumah", "disabilitas")


class KelompokKeadilan(TypedDict):
    """One shown group: shares and ratios in millionths with intervals of 95 %; fit of the people at their best seat."""

    kelompok: str  # GABUNGAN = groups below the minimum, together
    kandidat: int
    dipindah: int
    tingkat_mikro: int
    tingkat_bawah_mikro: int
    tingkat_atas_mikro: int
    fit_rata_mikro: int
    fit_bawah_mikro: int
    fit_atas_mikro: int
    rasio_mikro: int | None  # to the group moved most often; None = that group itself, or nobody is moved
    rasio_bawah_mikro: int | None
    rasio_atas_mikro: int | None
    di_bawah_empat_perlima: bool | None  # a convention, not a verdict
    selang_di_bawah: bool | None  # the whole interval lies below it: not by chance alone, at 95 %


class Penebakan(TypedDict):
    """How well the factors of the score guess the group, out of fold; 500000 = chance."""

    kelompok: str
    auc_mikro: int
    auc_bawah_mikro: int
    auc_atas_mikro: int
    kuat: bool


class AtributKeadilan(TypedDict):
    atribut: str
    ditampilkan: bool
    sebab: str | None  # why it is not shown
    gabungan: list[str]  # what GABUNGAN holds
    kelompok: list[KelompokKeadilan]
    penebakan: list[Penebakan]

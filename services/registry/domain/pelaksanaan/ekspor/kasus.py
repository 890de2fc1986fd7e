"""What rows are made of: one decided case with the signs its people, units and posts bear elsewhere; and what is wrong with a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shared.vocabulary import BentukMutasi, JenisJabatan, KelompokJabatan, StatusPegawai


@dataclass(frozen=True, kw_only=True)
class Ujung:
    """`siasn`, `npsn`: what the unit is called there; `kode_siasn`: of the post; `kebutuhan`: established at the seat."""

    unit: str | None = None
    siasn: str | None = None
    npsn: str | None = None
    opd: str | None = None
    jabatan: str | None = None
    jenis: JenisJabatan | None = None
    kode_siasn: str | None = None
    eselon: str | None = None
    kelas: int | None = None
    kebutuhan: int | None = None


@dataclass(frozen=True, kw_only=True)
class Kasus:
    usulan_id: str
    agenda: str
    kelompok: KelompokJabatan
    bentuk: BentukMutasi
    status: StatusPegawai | None
    nip: str | None
    nama: str | None
    golongan: str | None
    pns_id: str | None
    asal: Ujung
    tujuan: Ujung
    mapel: str | None
    sk_nomor: str | None
    sk_tanggal: date | None
    tmt: date
    instansi_siasn: str | None = None


@dataclass(frozen=True)
class Cacat:
    """`kolom` as the receiver calls it; the sentences stand in shared/texts/ekspor.py."""

    kolom: str
    kode: str
    angka: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Baris:
    isi: dict[str, Any]
    cacat: tuple[Cacat, ...]


def decree_faults(one: Kasus, number: str, day: str, effect: str) -> list[Cacat]:
    """The decree has a number and a date, and is not younger than its effect. Column names as the receiver spells them."""
    found = [] if one.sk_nomor else [Cacat(number, "sk_tanpa_nomor")]
    if one.sk_tanggal is None:
        return [*found, Cacat(day, "sk_tanpa_tanggal")]
    late = one.tmt < one.sk_tanggal
    return [*found, Cacat(effect, "tmt_mendahului_sk", {"tmt": one.tmt, "sk": one.sk_tanggal})] if late else found


def number_faults(one: Kasus, column: str) -> list[Cacat]:
    whole = one.nip is not None and len(one.nip) == 18 and one.nip.isdigit()
    return [] if whole else [Cacat(column, "nip_tidak_lengkap")]


def without(values: Mapping[str, Any], codes: Mapping[str, str]) -> list[Cacat]:
    """A fault for each column of `codes` that is empty in `values`."""
    return [Cacat(column, code) for column, code in codes.items() if values[column] in (None, "")]

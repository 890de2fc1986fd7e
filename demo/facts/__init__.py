"""Public facts the synthetic city stands on: places, schools, health centres, agencies, positions. See PROVENANCE.md."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Place:
    kode: str
    nama: str
    lintang: float
    bujur: float


@dataclass(frozen=True)
class School:
    npsn: str
    jenis: str
    nama: str
    wilayah: str
    lintang: float
    bujur: float
    titik_perkiraan: bool

    @property
    def kecamatan(self) -> str:
        return self.wilayah[:8]


@dataclass(frozen=True)
class HealthCentre:
    kode: str
    nama: str
    kecamatan: str
    lintang: float | None
    bujur: float | None
    rawat_inap: bool


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def kecamatan() -> tuple[Place, ...]:
    return tuple(Place(r["kode"], r["nama"], float(r["lintang"]), float(r["bujur"])) for r in _rows("kecamatan"))


@cache
def kelurahan() -> tuple[Place, ...]:
    return tuple(Place(r["kode"], r["nama"], float(r["lintang"]), float(r["bujur"])) for r in _rows("kelurahan"))


@cache
def schools() -> tuple[School, ...]:
    return tuple(
        School(
            r["npsn"], r["jenis"], r["nama"], r["kelurahan"], float(r["lintang"]), float(r["bujur"]), r["titik_perkiraan"] == "ya"
        )
        for r in _rows("sekolah")
    )


@cache
def health_centres() -> tuple[HealthCentre, ...]:
    """The 39 of 2019 and two made up and named so, because 41 exist now and the public list is older."""
    known = [
        HealthCentre(
            r["kode"], r["nama"], r["kecamatan"], float(r["lintang"]) if r["lintang"] else None,
            float(r["bujur"]) if r["bujur"] else None, r["rawat_inap"] == "ya",
        )
        for r in _rows("puskesmas")
    ]  # fmt: skip
    made_up = [
        HealthCentre(f"CONTOH-{n}", f"Contoh Baru {n}", code, None, None, False) for n, code in ((1, "12.71.03"), (2, "12.71.12"))
    ]
    return (*known, *made_up)

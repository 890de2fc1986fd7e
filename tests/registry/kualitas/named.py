"""Names two sources give the same unit, and what a matcher made of them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from services.registry.domain.kualitas.padan import Dicari, Padanan, Unit
from shared.vocabulary import JenisUnor

REGIONS = Path(__file__).with_name("data") / "nama_wilayah.csv"
FACTS = Path(__file__).resolve().parents[3] / "demo" / "facts"


@dataclass(frozen=True)
class Figures:
    """Of so many names: proposed alone, of these rightly, and with the right unit among the candidates."""

    nama: int
    satu: int
    benar: int
    termuat: int

    @property
    def presisi(self) -> float:
        return self.benar / self.satu

    @property
    def perolehan(self) -> float:
        return self.benar / self.nama


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def regions() -> list[dict[str, str]]:
    return rows(REGIONS)


def region_units() -> list[Unit[str]]:
    return [Unit(r["kode"], f"{r['tingkat']} {r['nama_wilayah']}", JenisUnor(r["tingkat"]), r["kode"]) for r in regions()]


def schools() -> list[Unit[str]]:
    return [Unit(r["npsn"], r["nama"], JenisUnor(r["jenis"]), r["kelurahan"]) for r in rows(FACTS / "sekolah.csv")]


def health_centres() -> list[Unit[str]]:
    real = [r for r in rows(FACTS / "puskesmas.csv") if not r["kode"].startswith("CONTOH")]
    return [Unit(r["kode"], f"Puskesmas {r['nama']}", JenisUnor.PUSKESMAS, r["kecamatan"]) for r in real]


def as_offices_write_schools(nama: str) -> Iterator[str]:
    kind = "SD" if nama.startswith("SD") else "SMP"
    whole = {"SD": "Sekolah Dasar", "SMP": "Sekolah Menengah Pertama"}[kind]
    number = next((word for word in nama.split() if word.isdigit()), nama.rsplit(maxsplit=1)[-1])
    yield f"{kind} NEGERI {number}"
    yield f"UPT {kind} NEGERI {number} KOTA MEDAN"
    yield f"{kind} Negeri No. {number} Medan"
    yield f"{kind}N.{number}"
    yield f"{kind} N {number} Kec. Medan Kota"
    yield f"{kind}N {number.lstrip('0')}"
    yield f"UPT. Satuan Pendidikan {kind}N {number}"
    yield f"{whole} Negeri {number}"


def as_offices_write_health_centres(nama: str) -> Iterator[str]:
    own = nama.removeprefix("Puskesmas ")
    yield f"UPT PUSKESMAS {own.upper()} DINAS KESEHATAN KOTA MEDAN"
    yield f"PKM {own}"
    yield own.replace(" ", "")
    short = {"Ii": "2", "Sei": "Sungai", "Kampung": "Kp.", "Padang": "Pd.", "Pulo": "P.", "Medan ": ""}
    for long, instead in short.items():
        own = own.replace(long, instead)
    yield f"Puskesmas {own}"
    yield f"Puskesmas {own[: len(own) // 2]}{own[len(own) // 2 + 1 :]}"  # a letter left out


def measured(known: Padanan[str], asked: Iterable[tuple[str, Dicari]]) -> Figures:
    counts = [0, 0, 0, 0]
    for true, wanted in asked:
        found = [one.id for one in known.calon(wanted)]
        for at, hit in enumerate((True, len(found) == 1, found == [true], true in found)):
            counts[at] += hit
    return Figures(*counts)

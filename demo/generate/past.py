"""What one of the city's people did before: posts, ratings by year, and since when the teaching certificate is held."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from demo.generate.people import PER
from shared.vocabulary import ANGKA_PREDIKAT

Row = dict[str, Any]
FIRST = date(2016, 1, 1)
"""From here on ratings and requests to be moved were kept."""
STATED = (PER.year - 2, PER.year - 1)
"""Years whose rating the person's row states. A post begun after the first of them cannot be judged yet."""


@dataclass(frozen=True)
class Stay:
    """One post. `selesai`: the first day no longer there, None = it is the present one; `fakta`: what the law looks at."""

    unor: str
    mulai: date
    selesai: date | None
    fakta: Row
    baik: bool
    minta_pindah: date | None


@dataclass
class Past:
    """`pegawai`: the person's row, which stays true.

    `terbaik`: nobody was ever rated better than in the stated years, so that a post begun before them may turn out either way.
    """

    pegawai: Row
    keluarga: str
    predikat: dict[int, str]
    terbaik: int
    bersertifikat: date | None
    stays: list[Stay] = field(default_factory=list)

    @property
    def kini(self) -> date:
        """First day of the present post."""
        since: date = self.pegawai["tmt_unit"] or self.pegawai["tmt_jabatan"]
        return since

    def certificate_on(self, day: date) -> str | None:
        held: str = self.pegawai["sertifikat_mapel"] if self.bersertifikat and self.bersertifikat <= day else ""
        return held or None


def nothing_yet(rng: Random, person: Row) -> Past:
    stated = zip(STATED, (person["predikat_sebelumnya"], person["predikat_terakhir"]), strict=True)
    known = {year: rating for year, rating in stated if rating}
    since = None
    if person.get("sertifikat_mapel"):
        begun = max(person["tmt_tugas_keluarga"], FIRST)
        early, late = -rng.randrange(30, 2_500), rng.randrange((PER - begun).days)
        since = begun + timedelta(days=early if rng.random() < 0.8 else late)
    return Past(
        person, person["jabatan"].rpartition("-")[0], known, min(ANGKA_PREDIKAT[rating] for rating in known.values()), since
    )

"""What a guard looks at: the case, what is about to be done, by whom, and the facts it asked for by name.

A guard is pure. Facts are read from the database before (operations/usulan/facts), each under the name its guards give.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.status import Langkah
from shared.vocabulary import AksiUsulan, Peran, PeranPejabat

PERAN_PEJABAT: dict[AksiUsulan, PeranPejabat] = {
    AksiUsulan.AJUKAN: PeranPejabat.PENGUSUL, AksiUsulan.BUAT: PeranPejabat.PENGUSUL,
    AksiUsulan.VERIFIKASI_OPD: PeranPejabat.PEMERIKSA, AksiUsulan.VERIFIKASI_BKPSDM: PeranPejabat.PEMERIKSA,
    AksiUsulan.SETUJUI: PeranPejabat.PENETAP, AksiUsulan.TOLAK: PeranPejabat.PENETAP, AksiUsulan.TANDA_TANGANI: PeranPejabat.PENETAP,
    AksiUsulan.TETAPKAN: PeranPejabat.PENETAP,
}  # fmt: skip
"""In what part somebody acts who does this; the desk's other acts are reviews."""


@dataclass(frozen=True)
class Perkara:
    """`usulan`: the row as it stands; `peran`: the role in which `siapa` acts; `isi`: what came with the act."""

    usulan: Mapping[str, Any]
    langkah: Langkah
    siapa: Siapa
    peran: Peran
    pada: datetime
    hari_ini: date
    fakta: Mapping[str, Any]
    isi: Mapping[str, Any] = field(default_factory=dict)

    @property
    def aktor(self) -> str:
        return self.siapa.aktor


@dataclass(frozen=True)
class Halangan:
    """Why not: a code whose sentences stand in shared/texts/perkara.py, and the figures in them."""

    kode: str
    angka: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Penjaga:
    """`perlu`: names of the facts it looks at."""

    periksa: Callable[[Perkara], list[Halangan]]
    perlu: tuple[str, ...] = ()


def part_of(aksi: AksiUsulan) -> PeranPejabat:
    return PERAN_PEJABAT.get(aksi, PeranPejabat.PEMERIKSA)

"""A plan with its value, its proof, and what explains it."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.scoring.planning.blocked import Blocking
from services.scoring.planning.certificate import Certificate
from services.scoring.planning.explain import Alternative
from services.scoring.planning.seats import Equal


@dataclass(frozen=True)
class Plan:
    """`busur`: chosen arcs of the problem, sorted. Values in mikro over all cells of known need."""

    status: str
    busur: list[int]
    nilai_awal: int
    nilai: int
    batas_bawah: int
    serakah_nilai: int
    serakah_jumlah: int
    sertifikat: Certificate | None
    alternatif: dict[int, Alternative | None] = field(default_factory=dict)
    setara: dict[int, list[Equal]] = field(default_factory=dict)
    pembatas: list[dict[str, object]] = field(default_factory=list)
    penghalang: Blocking | None = None
    nilai_pindah: dict[int, int] = field(default_factory=dict)
    """Per chosen arc what the whole plan would lose without it, in mikro."""
    batas_bawah_s: int | None = None
    """With budgets: no plan of (S) that keeps them is worth less than this; None = the plan itself is the optimum of (S)."""
    anggaran: list[dict[str, object]] = field(default_factory=list)

    @property
    def harga_meja(self) -> int:
        """A price of K: what the last move is surely worth, 0 where K does not bind. Ways far below it are in no plan near this one."""
        proof = self.sertifikat
        return 0 if proof is None else max(0, int(proof.potential[0] - proof.potential[1]))

    @property
    def celah_ppm(self) -> int:
        """Proved distance to the unsplit problem (P), in millionths of the plan's value."""
        return 0 if self.nilai <= 0 else max(0, -((self.batas_bawah - self.nilai) * 1_000_000 // self.nilai))

    @property
    def celah_anggaran_ppm(self) -> int:
        """Proved distance to the best plan of (S) within the budgets, in millionths of the plan's value."""
        if self.batas_bawah_s is None or self.nilai <= 0:
            return 0
        return max(0, -((self.batas_bawah_s - self.nilai) * 1_000_000 // self.nilai))

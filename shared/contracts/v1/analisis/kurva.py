"""Balance against the number of moves, and what each limit of the round costs.

`celah_mikro` everywhere: the best there is may be so much better than what is told, proved; 0 = it is the best, null = nothing is proved,
for composition floors took ways away. It is above 0 under budgets of roads or pay alone.
"""

from __future__ import annotations

from typing import TypedDict


class TitikKurva(TypedDict):
    """The best plan of at most `jumlah` moves, and the balance after it with all hands. Without a budget every value is a plan proved
    optimal for (S)."""

    jumlah: int
    nilai_mikro: int
    turun_mikro: int | None  # what the plan loses with one move fewer, exact; null under a budget
    naik_mikro: int | None  # what it gains with one move more, exact; 0 from `habis` on, null under a budget
    celah_mikro: int | None
    kurang_mikro_fte: int
    kurang_orang: int
    lebih_orang: int
    orang_beban_lebih: int
    orang_beban_lebih_mikro: int | None
    gini_mikro: int


class SepuluhLagi(TypedDict):
    """What ten more moves than the desk's buy; fewer where the curve ends before."""

    jumlah: int
    nilai_mikro: int
    kurang_mikro_fte: int  # so much less is missing
    kurang_orang: int


class Kurva(TypedDict):
    """Balance against the number of moves."""

    titik: list[TitikKurva]  # ascending, to `habis`; from 0, or from the fewest moves with which the decided ones can be made
    habis: int  # from so many moves on nothing more is gained
    lutut: int  # the knee: farthest below the straight line from 0 to `habis`, on axes scaled to one; under a budget of `titik`
    meja: int  # moves of the plan: those the desk asked for, or `habis` where that is fewer
    sepuluh_lagi: SepuluhLagi


class HargaBatas(TypedDict):
    """What one limit of the round costs the plan while all others stay. `tanpa_batas_…` null: without it there would be more possible moves
    than are weighed at once."""

    batas: str  # its name in the policy
    satu_lagi_mikro: (
        int  # the greatest worth of one more unit of it, above 0 = better; 0 for limits without a unit. Of a budget its
    )
    # price, per 10 m or per move; of any other limit under a budget exact at that price alone
    tanpa_batas_mikro: int | None  # what the plan gains without it, above 0 = better
    celah_mikro: int | None
    tanpa_batas_jumlah: int | None  # moves of that plan
    tanpa_batas_kurang_mikro_fte: int | None  # so much less is missing
    tanpa_batas_kurang_orang: int | None

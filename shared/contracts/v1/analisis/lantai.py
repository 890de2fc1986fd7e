"""What the optional composition floors of a policy hold back, and what that costs the plan."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import UnitBernama


class LantaiUnit(UnitBernama):
    """One measure of a unit that somebody leaves."""

    ukuran: str  # UkuranKomposisi
    lantai_mikro: int
    sebelum_mikro: int | None  # share among those whose datum is known
    sesudah_mikro: int | None  # after all of the plan, arrivals too: they may lower a share, which no floor forbids
    boleh_keluar: int  # most that have it and may leave, so that the share holds whoever else leaves
    keluar: int


class LantaiKomposisi(TypedDict):
    lantai_mikro: dict[str, int]  # measure → least share, of the policy
    orang_disaring: int  # candidates whose unit can spare none who has what they have
    pindah_dibatalkan: int  # moves fewer than without any floor
    perbaikan: int  # people held back beside them, where a unit can spare some
    harga_mikro: int  # what the plan loses to the floors
    celah_mikro: int | None
    # of that at most so much more than the best plan under the floors, proved; 0 = it is that plan; null with budgets or decided moves
    unit: list[LantaiUnit]

"""Three plans in one run, and what each missing datum would open."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import Tempat


class PindahTahap(TypedDict):
    """One move of one of the three plans; told in full only where it is in the published plan (`usulan`)."""

    pegawai: str
    dari: Tempat
    ke: Tempat
    kelompok: str  # KelompokUsulan of this move
    dalam_usulan: bool  # the published plan makes this very move


class RencanaTahap(TypedDict):
    """A plan of its own, proved optimal for (S), of the moves that wait for nothing more than its group; each may use those before.
    Decided moves are in each of them, whatever they wait for, unless they cannot be made together. Under budgets each is near its best."""

    kelompok: str  # KelompokUsulan; the last is the round's plan
    jumlah: int
    nilai_mikro: int
    turun_mikro: int  # the value less, from nobody moving
    kurang_mikro_fte: int  # so much less is missing
    kurang_orang: int
    orang_beban_lebih: int  # so many people fewer in units overloaded as a whole
    belum_ditutup: (
        int  # people beyond a floor or ceiling, left so by decided moves, that it does not put right; 0 = it can be made
    )
    celah_mikro: (
        int | None
    )  # so much better may the best such plan be, proved; above 0 under budgets alone, null = nothing is proved
    pindah: list[PindahTahap]


class NilaiTambah(TypedDict):
    """What the better plan has over the other."""

    jumlah: int
    nilai_mikro: int
    celah_mikro: int | None  # so much more may the gain be, proved; above 0 under budgets alone, null = nothing is proved
    kurang_mikro_fte: int
    kurang_orang: int


class NilaiData(TypedDict):
    """A missing datum, taken as if it turned out well for everybody: an upper bound of what checking it opens."""

    datum: str | None  # None = everything this owner could supply at once
    pemilik: str
    aturan: list[str]
    pegawai: int  # people who could be moved and lack it
    pasangan: int  # their possible moves that wait for it
    pegawai_sendiri: int  # people with a possible move that waits for nothing else
    terbuka: int  # moves of the plan with this datum that rest on it
    sendiri: NilaiTambah  # the plan with this datum alone, over the one executable now
    terakhir: NilaiTambah  # the plan with all data, over the one in which this alone stays missing

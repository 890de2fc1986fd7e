"""How sure each proposed move is: draws of needs, effective time and weights, each with a plan of its own."""

from __future__ import annotations

from typing import TypedDict


class KetahananRingkas(TypedDict):
    """Beside the proposal itself."""

    putusan: str  # KetahananUsulan
    tetap_mikro: int  # share of draws whose best plan keeps this person on this way
    tetap_jalur_mikro: int  # share in which somebody goes from the same seat to the same seat
    bergantung: list[str]  # SebabBergantung; empty when solid


class KetahananPindah(KetahananRingkas):
    pegawai: str
    ke: str  # key of the cell
    menurut_waktu_mikro: dict[str, int]  # the share under each effective time
    menurut_bobot_mikro: dict[str, int]  # the share under each weighting


class Ketahanan(TypedDict):
    tarikan: int  # draws; of 30 draws a share has a standard error of up to 9 percentage points
    waktu: list[str]  # effective times taken in turn: KEBIJAKAN, MENIT_72000, MENIT_75000
    bobot: list[str]  # weightings taken in turn; PUTARAN = the round's own
    putusan: dict[str, int]  # moves by KetahananUsulan
    usulan: list[KetahananPindah]
    sel_dalam_galat: int  # cells that neither give nor take because their gap is inside the interval of their need
    orang_dalam_galat: int  # people they have more or fewer than they need

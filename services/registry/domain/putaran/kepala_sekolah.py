"""What becomes of each head of a school at a round's effective date, and why (Permendikdasmen 7/2025; a closed school ends the task).

The records know the definitive post and its unit; the day somebody began as head only where a source states the task by itself. What is
not known is said (`perlu_dicek`), never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.registry.domain.kepegawaian.pensiun import add_years
from services.registry.domain.usulan.bubar import closed_by
from shared.vocabulary import KeluaranKepala, SebabKepala

TERM_YEARS, TERMS = 4, 2
AGE_MOST = 56
ROTATION_YEARS = 2


@dataclass(frozen=True, kw_only=True)
class Kepala:
    """`lahir_bulan`: the first of the month after birth; `sejak`: first day as a head; `plt`: stands in; `usulan`: of the own open case,
    whether it leads to another headship (None: there is none)."""

    tutup: date | None = None
    tmt_pensiun: date | None = None
    lahir_bulan: date | None = None
    sejak: date | None = None
    tmt_unit: date | None = None
    plt: bool = False
    usulan: bool | None = None


def outcome(head: Kepala, tmt: date) -> tuple[KeluaranKepala, SebabKepala]:
    """What must end the task comes first; where it goes then is what the own case says, BELUM while there is none."""
    why = reason(head, tmt)
    if why is SebabKepala.BATAS_USIA_PENSIUN:
        return KeluaranKepala.PENSIUN, why
    if head.usulan is not None:
        return (KeluaranKepala.PINDAH if head.usulan else KeluaranKepala.KEMBALI_GURU), why
    ends = why in (SebabKepala.SEKOLAH_TUTUP, SebabKepala.MASA_TUGAS_HABIS, SebabKepala.PELAKSANA_TUGAS)
    return (KeluaranKepala.BELUM if ends else KeluaranKepala.TETAP), why


def reason(head: Kepala, tmt: date) -> SebabKepala:
    if head.tmt_pensiun is not None and head.tmt_pensiun <= tmt:
        return SebabKepala.BATAS_USIA_PENSIUN
    if closed_by(head.tutup, tmt):
        return SebabKepala.SEKOLAH_TUTUP
    if head.plt:
        return SebabKepala.PELAKSANA_TUGAS
    if head.sejak is not None and add_years(head.sejak, TERM_YEARS * TERMS) <= tmt:
        return SebabKepala.MASA_TUGAS_HABIS
    if head.tmt_unit is not None and add_years(head.tmt_unit, ROTATION_YEARS) > tmt:
        return SebabKepala.BELUM_DUA_TAHUN
    return SebabKepala.MASIH_BERTUGAS


def appointable(head: Kepala, tmt: date) -> bool | None:
    """At most 56 on the day, and a term left; None when neither says no and one is not known."""
    young = None if head.lahir_bulan is None else add_years(head.lahir_bulan, AGE_MOST + 1) > tmt
    term = None if head.sejak is None else add_years(head.sejak, TERM_YEARS * TERMS) > tmt
    if False in (young, term):
        return False
    return None if None in (young, term) else True


def term_of(head: Kepala, tmt: date) -> int | None:
    """Which term of four years it is on the day."""
    if head.sejak is None or head.sejak > tmt:
        return None
    return next(n for n in range(1, 20) if add_years(head.sejak, TERM_YEARS * n) > tmt)


def unknown(head: Kepala) -> list[str]:
    names = ("sejak", "tmt_unit", "tmt_pensiun")
    return [name for name in names if getattr(head, name) is None]

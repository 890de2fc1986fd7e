"""The rules of a plan asked of one move alone: vacancy, shortage left behind, direction, distance.

Shortage is relative: after the move the unit that gives may not be worse supplied, per cent of its need, than the one that receives,
unless its own need is still met. Need is measured by whatever both ends know: people needed, weekly hours, or class groups.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from services.scoring.questions import CANNOT_TELL, MET, NOT_APPLICABLE, NOT_MET

Told = tuple[int, dict[str, Any], str]
"""Answer code, figures, and the datum missing."""
UKURAN = ("kebutuhan", "jam_minggu", "rombel")


@dataclass(frozen=True)
class Ujung:
    """One end before the move. `ditetapkan` is None too where it is only a draft."""

    orang: int | None
    kebutuhan: int | None
    jam_minggu: int | None
    rombel: int | None
    ditetapkan: int | None


@dataclass(frozen=True)
class DuaSel:
    asal: Ujung
    tujuan: Ujung
    guru: bool | None
    jarak_m: int | None


def mut_04(two: DuaSel, p: dict[str, int]) -> Told:
    """The established K leaves room for one more."""
    k, people = two.tujuan.ditetapkan, two.tujuan.orang
    if k is None or people is None:
        return CANNOT_TELL, {}, "kebutuhan_ditetapkan" if k is None else "orang"
    return (MET if people < k else NOT_MET), {"orang_tujuan": people, "ditetapkan": k}, ""


def bal_01(two: DuaSel, p: dict[str, int]) -> Told:
    figures, missing = _figures(two)
    if missing:
        return CANNOT_TELL, {}, missing
    left, come = max(figures["orang_asal"] - 1, 0), figures["orang_tujuan"] + 1
    enough = two.asal.kebutuhan is not None and left >= two.asal.kebutuhan
    fair = left * figures["beban_tujuan"] >= come * figures["beban_asal"]
    return (MET if enough or fair else NOT_MET), figures, ""


def tch_02(two: DuaSel, p: dict[str, int]) -> Told:
    """The same of teachers."""
    if two.guru is None:
        return CANNOT_TELL, {}, "keluarga_jabatan"
    return bal_01(two, p) if two.guru else (NOT_APPLICABLE, {}, "")


def bal_02(two: DuaSel, p: dict[str, int]) -> Told:
    """Before the move the giving end is the better supplied one."""
    figures, missing = _figures(two)
    if missing:
        return CANNOT_TELL, {}, missing
    helps = figures["orang_asal"] * figures["beban_tujuan"] > figures["orang_tujuan"] * figures["beban_asal"]
    return (MET if helps else NOT_MET), figures, ""


def dis_01(two: DuaSel, p: dict[str, int]) -> Told:
    if two.jarak_m is None:
        return CANNOT_TELL, {}, "jarak_m"
    return (MET if two.jarak_m <= p["maks_m"] else NOT_MET), {"jarak_m": two.jarak_m}, ""


IMPLEMENTED: dict[str, Callable[[DuaSel, dict[str, int]], Told]] = {
    "MUT-04": mut_04, "BAL-01": bal_01, "TCH-02": tch_02, "BAL-02": bal_02, "DIS-01": dis_01,
}  # fmt: skip


def _figures(two: DuaSel) -> tuple[dict[str, Any], str]:
    """People and need at both ends by one measure, or which datum is missing."""
    a, b = two.asal, two.tujuan
    if a.orang is None or b.orang is None:
        return {}, "orang"
    measure = next((name for name in UKURAN if getattr(a, name) is not None and getattr(b, name) is not None), None)
    if measure is None:
        return {}, "kebutuhan"
    return {
        "orang_asal": a.orang, "orang_tujuan": b.orang, "ukuran": measure, "beban_asal": getattr(a, measure),
        "beban_tujuan": getattr(b, measure),
    }, ""  # fmt: skip

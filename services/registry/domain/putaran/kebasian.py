"""What an event since the freeze means for a plan: which kind of change, and which of its moves it touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.vocabulary import JenisBasi as B

PERSON, UNIT, SEAT, WAIVER = "pegawai", "unor", "formasi", "pembebasan"
LAW = ("aturan", "nilai_kota")
SUBJECTS = (PERSON, UNIT, SEAT, WAIVER, *LAW)
OF_A_UNIT = {
    "unor": B.UNIT_BERUBAH,
    "sekolah": B.BEBAN_BERUBAH,
    "pembelajaran": B.BEBAN_BERUBAH,
    "rencana_masuk": B.KEBUTUHAN_BERUBAH,
}
"""By what stands before the dot of an event about a unit."""


@dataclass(frozen=True)
class Rencana:
    """Moves by what they touch, all by id as text: people, units, and what belongs to them."""

    orang: Mapping[str, list[int]]
    unit: Mapping[str, list[int]]
    kursi: Mapping[str, str]
    pembebasan: Mapping[str, str]


def finding(event: Mapping[str, Any], plan: Rencana) -> tuple[B, list[int]] | None:
    """(kind, numbers of the moves), None where the plan is not touched; an empty list = all of its moves."""
    kind, subject, of = event["jenis"], event["subjek_jenis"], event["subjek_id"]
    if subject == PERSON and of in plan.orang:
        return (B.ORANG_KELUAR if kind == "pegawai.dihapus" else B.ORANG_BERUBAH), plan.orang[of]
    if subject == UNIT and of in plan.unit and (found := OF_A_UNIT.get(kind.partition(".")[0])):
        return found, plan.unit[of]
    if subject == SEAT and (unit := plan.kursi.get(of)) in plan.unit:
        return B.KEBUTUHAN_BERUBAH, plan.unit[str(unit)]
    if subject == WAIVER and (person := plan.pembebasan.get(of)) in plan.orang:
        return B.PEMBEBASAN_BERUBAH, plan.orang[str(person)]
    return (B.HUKUM_BERUBAH, []) if subject in LAW else None

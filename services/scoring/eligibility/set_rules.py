"""Rules about a whole set of transfers with one effective date, judged net of everybody who leaves and arrives.

Asked move by move a swap between two full posts would be unlawful and nobody short of eight could help somebody short of one. So
each rule looks at the cells as they are after the whole set, and shortage is compared by relative size. Take one move out and the
same functions judge the rest anew. One answer per move, in the order of the moves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.distance import between_units
from services.scoring.facts import Bool, Float, Int, Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.moved import people_and_hands
from services.scoring.questions import Answers, decide
from services.scoring.scope import closing_units
from shared.vocabulary import Mapel

HALF = 0.5 - 1e-9
"""Less than half a person missing is no shortage: people come whole."""
NOT_BY_HOURS = (Mapel.KELAS.value, Mapel.BK.value)
"""A class teacher has a class and a counsellor has pupils; neither shares the hours of a subject."""
Params = dict[str, int]


@dataclass(frozen=True)
class Himpunan:
    """`asal` and `tujuan` are cells per move; `sesudah` people and `tenaga` all hands (FTE) per cell after the set."""

    kota: Kota
    kebutuhan: Kebutuhan
    penjaga: Penjaga
    orang: Int
    asal: Int
    tujuan: Int
    sesudah: Int
    tenaga: Float


def together(kota: Kota, need: Kebutuhan, guards: Penjaga, moves: Pasangan, policy: dict[str, Any]) -> Himpunan:
    """The set of `moves`, all of one effective date."""
    source = kota.pegawai["sel_i"][moves.pegawai_i]
    people, hands = people_and_hands(kota, moves, policy)
    return Himpunan(kota, need, guards, moves.pegawai_i, source, moves.sel_i, kota.orang + people, kota.tenaga + hands)


def mut_04(h: Himpunan, p: Params) -> Answers:
    """Nobody comes beyond the established K; where none is established, beyond the need. Net: who fills a seat just left is not more."""
    established = np.where(h.kota.sel.ditetapkan_draf, -1, h.kota.sel.ditetapkan)
    most = np.where(established >= 0, established, h.kebutuhan.bulat)[h.tujuan]
    grows = (h.sesudah > h.kota.orang)[h.tujuan]
    return decide(~grows | (h.sesudah[h.tujuan] <= most), grows & (most < 0))


def bal_01(h: Himpunan, p: Params) -> Answers:
    """Of all but teachers, who have the same rule under their own name."""
    return _keeps_origin(h, ~_taught(h))


def tch_02(h: Himpunan, p: Params) -> Answers:
    return _keeps_origin(h, _taught(h))


def bal_02(h: Himpunan, p: Params) -> Answers:
    """Does the move go from the better to the worse supplied, as they are before the set?"""
    need = h.kebutuhan.nilai
    better = _better(h.kota.tenaga, need, h.asal, h.tujuan, strictly=True)
    return decide(better, np.isnan(need[h.asal]) | np.isnan(need[h.tujuan]), _stands(h))


def hlt_01(h: Himpunan, p: Params) -> Answers:
    """A centre keeps the least of each profession, or at least does not lose any of what it has below that."""
    group = h.penjaga.grup
    known = group >= 0
    before, after = (
        np.bincount(group[known], weights=people[known], minlength=len(h.penjaga.minimal)) for people in (h.kota.orang, h.sesudah)
    )
    mine = group[h.asal]
    kept = np.append((after >= h.penjaga.minimal) | (after >= before), True)
    return decide(kept[mine], None, mine >= 0)


def tch_12(h: Himpunan, p: Params) -> Answers:
    """No certified teacher falls below `min_jam` counted hours by the set: who moves, who stays, who receives.

    A single teacher of a subject that has fewer hours than that at the school falls under the exceptions of the act (Art 20).
    """
    hours, least = h.penjaga.jam, p["min_jam"]
    certified = (h.kota.pegawai["bersertifikat"] == 1) | (h.kota.pegawai["sertifikat_mapel"] != "")
    enough = hours >= least * h.kota.orang
    alone = (h.sesudah == 1) & (hours < least)
    falls = (h.sesudah > 0) & (hours < least * h.sesudah) & ~alone
    colleagues = _certified_in(h, certified)
    staying = enough & falls & colleagues  # of a cell: somebody certified who is there now
    moving = certified[h.orang] & enough[h.asal] & falls[h.tujuan]
    unknown = np.isnan(hours[h.tujuan]) | (certified[h.orang] & falls[h.tujuan] & np.isnan(hours[h.asal]))
    by_hours = _taught(h) & ~np.isin(h.kota.sel.mapel[h.tujuan], NOT_BY_HOURS)
    return decide(~(staying[h.asal] | staying[h.tujuan] | moving), unknown, by_hours)


def dis_01(h: Himpunan, p: Params) -> Answers:
    """How far apart the two units are, as the crow flies."""
    way = _apart(h)
    return decide(way <= p["maks_m"], np.isnan(way))


def _apart(h: Himpunan) -> Float:
    units = h.kota.sel.unor_i
    return between_units(h.kota.unor, units[h.asal], units[h.tujuan])


def hours_each(h: Himpunan, p: Params) -> list[dict[str, Any]]:
    """Thousandths of an hour a week per teacher at the target after the set; 0 where not known."""
    each = h.penjaga.jam[h.tujuan] / np.maximum(h.sesudah[h.tujuan], 1)
    return [{"jam_per_orang_mili": int(hours)} for hours in np.rint(np.nan_to_num(each) * 1000)]


def distance(h: Himpunan, p: Params) -> list[dict[str, Any]]:
    """Whole kilometres, for the sentence."""
    return [{"jarak_km": int(km), "maks_km": p["maks_m"] // 1000} for km in np.rint(np.nan_to_num(_apart(h)) / 1000)]


def _taught(h: Himpunan) -> Bool:
    return np.asarray(h.kota.sel.keluarga[h.asal] == "GURU", dtype=np.bool_)


def _keeps_origin(h: Himpunan, applies: Bool) -> Answers:
    """Not short afterwards, or not the loser of anybody, or still no worse supplied than the receiver."""
    whole = h.kebutuhan.bulat
    missing = np.where(whole >= 0, whole - h.tenaga, 0.0)
    short, loses = (missing >= HALF)[h.asal], (h.sesudah < h.kota.orang)[h.asal]
    compared = _better(h.tenaga, np.where(whole >= 0, whole, np.nan), h.asal, h.tujuan, strictly=False)
    unknown = loses & ((whole[h.asal] < 0) | (short & (whole[h.tujuan] < 0)))
    return decide(~(loses & short) | compared, unknown, applies & _stands(h))


def _stands(h: Himpunan) -> Bool:
    """Is the unit that is left still there? One that closes by the effective date loses nothing when its people leave: they must."""
    return ~closing_units(h.kota)[h.kota.sel.unor_i[h.asal]]


def _better(hands: Float, need: Float, one: Int, other: Int, *, strictly: bool) -> Bool:
    """Is `one` better supplied than `other`, by hands per need? Without division, so that a need of nothing is fully supplied."""
    left, right = hands[one] * need[other], hands[other] * need[one]
    return np.asarray(left > right if strictly else left >= right - 1e-9, dtype=np.bool_)


def _certified_in(h: Himpunan, certified: Bool) -> Bool:
    """Per cell: does anybody certified sit there now?"""
    at = h.kota.pegawai["sel_i"]
    counted = certified & (h.kota.pegawai["dihitung"] == 1) & (at >= 0)
    return np.asarray(np.bincount(at[counted], minlength=len(h.kota.sel)) > 0, dtype=np.bool_)


SET_RULES: dict[str, Callable[[Himpunan, Params], Answers]] = {
    "MUT-04": mut_04, "BAL-01": bal_01, "BAL-02": bal_02, "TCH-02": tch_02, "TCH-12": tch_12, "HLT-01": hlt_01,
    "DIS-01": dis_01,
}  # fmt: skip
SET_FIGURES: dict[str, Callable[[Himpunan, Params], list[dict[str, Any]]]] = {"TCH-12": hours_each, "DIS-01": distance}
"""What the sentences need beside a rule's own parameters."""

"""Where a reading off the plan would be wrong there is none: limits a decided move uses, cells at the edge of their need's error."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest

from services.scoring.andai.answer import prices_page, what_if
from services.scoring.andai.held import Held, hold
from services.scoring.api.child import refused
from services.scoring.facts import Kebutuhan, Kota
from services.scoring.need.settled import settled_need
from services.scoring.stopwatch import Stopwatch
from shared.errors import MasukanTidakSah
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.andai.test_what_if import a_round, full
from tests.scoring.cities import DECISION, a_city, a_policy, random_city

RULES = rule_set(CATALOGUE, DECISION)
READINGS = {"TEPAT": (True, True), "PALING_BANYAK": (False, True), "PALING_SEDIKIT": (True, False)}
"""(may not be above, may not be below) the truth."""


def unsure(kota: Kota, policy: dict[str, Any], wide: float) -> tuple[Held, Kebutuhan]:
    """A round in which every need is known to within `wide` people only."""
    need = settled_need(kota, policy)[0].dipakai
    need = replace(need, bawah=np.maximum(need.nilai - wide, 0.0), atas=need.nilai + wide)
    return held_with(kota, policy, need), need


def held_with(kota: Kota, policy: dict[str, Any], need: Kebutuhan) -> Held:
    def told(city: Kota, given: dict[str, Any]) -> Any:
        doubts, excluded = settled_need(city, given)
        return replace(doubts, dipakai=need), excluded

    with patch("services.scoring.posing.pose.settled_need", told):
        return hold(kota, RULES, policy, default_model(), "undian", Stopwatch())


def true_to(said: int, sure: str, true: int) -> bool:
    at_least, at_most = READINGS[sure]
    return (said <= true or not at_least) and (said >= true or not at_most)


@pytest.mark.parametrize("wide", [0.6, 1.2])
def test_a_person_who_carries_a_cell_over_the_edge_of_its_error_has_no_reading(wide: float) -> None:
    """Every reading and every price of the list against the plan made anew; those at the edge are none."""
    none = told = 0
    for seed in (1, 2):
        policy = a_policy(kapasitas_meja=3 + seed)
        kota = a_city(random_city(np.random.default_rng(seed)))
        held, _ = unsure(kota, policy, wide)
        for row in prices_page(held, 0, 12)["items"] + prices_page(held, 0, 10_000)["items"][-6:]:
            cell = {str(key): at for at, key in enumerate(kota.sel.kunci)}[row["sel"]]
            for kind, name in (("TAMBAH_PEGAWAI", "satu_lagi"), ("KURANG_PEGAWAI", "satu_kurang")):
                if kind == "KURANG_PEGAWAI" and not kota.orang[cell]:
                    continue
                answer = what_if(held, [{"jenis": kind, "sel": row["sel"]}], pratinjau_saja=False)
                said, sure = row[f"{name}_perubahan_mikro"], row[f"{name}_kepastian"]
                listed = None if said is None else {"perubahan_mikro": said, "kepastian": sure}
                assert answer["pratinjau"] == listed
                none, told = none + (said is None), told + (said is not None)
                assert said is None or true_to(said, sure, answer["perubahan_mikro"]), (row["sel"], kind)
    assert none >= 3
    assert told >= 10


def test_a_seat_more_or_fewer_moves_the_interval_with_the_need() -> None:
    policy = a_policy(kapasitas_meja=4)
    kota = a_city(random_city(np.random.default_rng(1)))
    held, need = unsure(kota, policy, 0.6)
    told = []
    for cell in np.flatnonzero(held.posed.cells.known & (need.bulat > 0) & (kota.orang > 0))[:8].tolist():
        for kind, sign in (("TAMBAH_FORMASI", 1), ("KURANG_FORMASI", -1)):
            one = np.zeros(len(kota.sel), dtype=np.int64)
            one[cell] = sign
            known = kota.sel.ditetapkan
            city = replace(kota, sel=replace(kota.sel, ditetapkan=np.where(known >= 0, np.maximum(known + one, 0), known)))
            wanted = replace(
                need, nilai=np.maximum(need.nilai + one, 0), bulat=np.where(need.bulat >= 0, need.bulat + one, -1),
                bawah=np.maximum(need.bawah + one, 0), atas=np.maximum(need.atas + one, 0),
            )  # fmt: skip
            answer = what_if(held, [{"jenis": kind, "sel": str(kota.sel.kunci[cell])}], pratinjau_saja=False)
            assert answer["nilai_sesudah_mikro"] == full(city, policy, wanted).nilai
            told.append(answer["perubahan_mikro"])
    assert len({*told}) > 4


def pinned(seed: int, moves: int, **policy: Any) -> tuple[Kota, dict[str, Any], Held]:
    """The first recommendations of a round as decided moves of the same round."""
    kota, _, free = a_round(seed)
    pins = [
        {"pegawai": str(kota.pegawai["kunci"][p]), "sel": str(kota.sel.kunci[c]), "jenis": "WAJIB"}
        for _, (p, c) in sorted(free.nomor.items())[:moves]
    ]
    return a_round(seed, pin=pins, **policy)


def test_a_limit_below_what_decided_moves_use_is_not_called_free() -> None:
    blocked = 0
    for seed in (1, 3):
        kota, _, held = pinned(seed, 2)
        assert held.dasar.nilai is not None
        sel = kota.sel
        for row in held.posed.pins.pasangan.pegawai_i.tolist():
            own = int(kota.pegawai["sel_i"][row])
            for kind, place in (("BATAS_KELUAR_UNIT", sel.unor_i[own]), ("BATAS_KELUAR_OPD", sel.opd_i[own])):
                asked = {"jenis": kind, "unor": str(kota.unor["kunci"][int(place)]), "batas": 0}
                answer = what_if(held, [asked], pratinjau_saja=True)
                assert answer["pratinjau"] is None
                blocked += answer["status"] == "TIDAK_LAYAK"
        answer = what_if(held, [{"jenis": "BATAS_PINDAH", "batas": 1}], pratinjau_saja=True)
        assert (answer["status"], answer["pratinjau"]) == ("TIDAK_LAYAK", None)
    assert blocked >= 4


def test_an_infeasible_plan_has_no_prices_and_says_so() -> None:
    kota, policy, free = a_round(1)
    pins = [
        {"pegawai": str(kota.pegawai["kunci"][p]), "sel": str(kota.sel.kunci[c]), "jenis": "WAJIB"}
        for p, c in list(free.nomor.values())[:2]
    ]
    held = hold(kota, RULES, {**policy, "pin": pins, "kapasitas_meja": 1}, default_model(), "undian", Stopwatch())

    assert held.dasar.nilai is None
    with pytest.raises(MasukanTidakSah, match="tidak layak"):
        prices_page(held, 0, 5)


def test_there_is_no_price_list_where_candidates_hang_on_how_sure_a_gap_is() -> None:
    held = a_round(1, kepastian_min_mikro=100_000)[2]
    with pytest.raises(MasukanTidakSah, match="daftar harga"):
        prices_page(held, 0, 5)


def test_a_sum_too_large_is_told_as_weights_too_large() -> None:
    said = refused(OverflowError("costs are too large for an exact flow: lower the weights of the policy"))

    assert "terlalu besar" in said["pesan"]
    assert "bobot" in said["saran"]

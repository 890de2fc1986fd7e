"""What must hold of every analysis, whatever the city: order, irrelevance, arithmetic, limits."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.eligibility.assess import in_scope, screen_people
from shared.law import CATALOGUE, rule_set
from tests.scoring.cities import DECISION, a_city, a_policy, analysis, shuffled, some_city
from tests.scoring.outcome import moved

seeds = st.integers(0, 100_000)
SEPARATOR = "|"


@settings(max_examples=12)
@given(seed=seeds, order=seeds)
def test_the_order_of_rows_never_reaches_a_single_byte_of_the_result(seed: int, order: int) -> None:
    tables = some_city(seed)

    assert json.dumps(analysis(shuffled(tables, order))) == json.dumps(analysis(tables))


@settings(max_examples=8)
@given(seed=seeds, lot=st.text(min_size=1, max_size=5))
def test_the_lottery_may_choose_among_plans_but_not_their_worth(seed: int, lot: str) -> None:
    tables = some_city(seed)

    assert analysis(tables, lot)["rencana"]["nilai_mikro"] == analysis(tables)["rencana"]["nilai_mikro"]


@settings(max_examples=10)
@given(seed=seeds, away=st.sampled_from(["CLTN", "TUGAS_BELAJAR", "DIPERBANTUKAN", "TIDAK_AKTIF"]))
def test_adding_somebody_who_cannot_be_moved_changes_no_move(seed: int, away: str) -> None:
    """Somebody away from duty is in no count, so nothing but the candidates could change."""
    tables = some_city(seed)
    absent = [
        {**person, "kunci": f"{person['kunci']}-b", "kedudukan": away} for person in tables["pegawai"][::7]
    ]  # fmt: skip

    assert moved(analysis({**tables, "pegawai": [*tables["pegawai"], *absent]})) == moved(analysis(tables))


@settings(max_examples=8)
@given(seed=seeds)
def test_those_who_were_not_chosen_may_decline_without_changing_anything(seed: int) -> None:
    tables = some_city(seed)
    before = analysis(tables)
    chosen = {move["pegawai"] for move in before["usulan"]}
    declined = [p if p["kunci"] in chosen else {**p, "persetujuan": "MENOLAK"} for p in tables["pegawai"]]
    after = analysis({**tables, "pegawai": declined})

    assert moved(after) == moved(before)
    assert after["rencana"]["nilai_mikro"] == before["rencana"]["nilai_mikro"]


@settings(max_examples=25)
@given(seed=seeds)
def test_one_more_year_of_service_never_lowers_eligibility(seed: int) -> None:
    tables = some_city(seed)
    longer = [{**p, "tmt_unit": _year_before(p["tmt_unit"])} for p in tables["pegawai"]]
    rules, policy = rule_set(CATALOGUE, DECISION), a_policy()
    allowed = []
    for people in (tables["pegawai"], longer):
        kota = a_city({**tables, "pegawai": people})
        allowed.append(screen_people(kota, in_scope(kota, policy), rules, policy).boleh)

    assert (allowed[1] >= allowed[0]).all()


def _year_before(day: date | None) -> date | None:
    return None if day is None else day.replace(year=day.year - 1)


@settings(max_examples=15)
@given(seed=seeds, desk=st.sampled_from([0, 1, 3, 50, None]))
def test_the_numbers_of_an_analysis_add_up(seed: int, desk: int | None) -> None:
    result = analysis(some_city(seed), kapasitas_meja=desk)
    cells = {row["sel"]: row for row in result["kebutuhan"]}
    change = dict.fromkeys(cells, 0)
    for move in result["usulan"]:
        change[move["dari"]["sel"]] -= 1
        change[move["ke"]["sel"]] += 1
        assert move["fit_mikro"] == sum(part["mikro"] for part in move["fit_bagian"])
        assert move["biaya_mikro"]["jumlah"] == sum(v for k, v in move["biaya_mikro"].items() if k != "jumlah")
        assert move["dari"]["keluarga"] == move["ke"]["keluarga"]
        assert move["dari"]["unor"] != move["ke"]["unor"]

    assert desk is None or len(result["usulan"]) <= desk
    assert len({move["pegawai"] for move in result["usulan"]}) == len(result["usulan"]) == result["rencana"]["jumlah"]
    assert result["rencana"]["nilai_mikro"] <= result["rencana"]["nilai_awal_mikro"]
    for name, row in cells.items():
        assert row["orang_sesudah"] == row["orang"] + change[name]
        if (need := row["kebutuhan_bulat"]) is None:
            assert change[name] == 0
        else:  # a donor never falls short, a receiver is never filled beyond its need
            assert min(row["orang"], need) <= row["orang_sesudah"] <= max(row["orang"], need)


@settings(max_examples=8)
@given(seed=seeds)
def test_every_list_stands_in_the_order_of_its_stable_key(seed: int) -> None:
    result = analysis(some_city(seed))
    keys = {
        "kebutuhan": lambda row: row["sel"], "keseimbangan_opd": lambda row: row["opd"], "tidak_dinilai": lambda row: row["pegawai"],
        "putusan": lambda row: SEPARATOR.join((row["keluarga"], row["mapel"] or "", row["jenis_unit"])),
        "usulan": lambda row: (row["biaya_mikro"]["jumlah"], row["pegawai"]),
        "tersaring": lambda row: (-row["pegawai"], row["aturan"]),
        "data_kurang": lambda row: (-row["usulan"], row["datum"], row["opd"]), "unit_dikecualikan": lambda row: row["unor"],
    }  # fmt: skip

    for name, key in keys.items():
        assert result[name] == sorted(result[name], key=key), name
        assert len({key(row) for row in result[name]}) == len(result[name]), name
    assert [move["no"] for move in result["usulan"]] == list(range(1, len(result["usulan"]) + 1))
    for move in result["usulan"]:
        assert [a["aturan"] for a in move["aturan"]] == sorted({a["aturan"] for a in move["aturan"]})

"""Every what-if against the analysis of the changed city, and every preview against the plan made anew."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest

from services.scoring.andai.answer import prices_page, what_if
from services.scoring.andai.change import read_changes
from services.scoring.andai.forbidden import without_the_move
from services.scoring.andai.held import Held, hold
from services.scoring.andai.outcome import outcome
from services.scoring.andai.repose import repose
from services.scoring.facts import Kebutuhan, Kota
from services.scoring.need.settled import settled_need
from services.scoring.pipeline import analyse
from services.scoring.posing.pose import decide, pose
from services.scoring.stopwatch import Stopwatch
from shared.errors import MasukanTidakSah
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, a_city, a_policy, random_city
from tests.seeds import some

RULES = rule_set(CATALOGUE, DECISION)
SEED = "undian"
SEEDS = range(1, 5)


def a_round(seed: int, **policy: Any) -> tuple[Kota, dict[str, Any], Held]:
    chosen = a_policy(kapasitas_meja=2 + seed % 5, **policy)
    kota = a_city(random_city(np.random.default_rng(seed)))
    return kota, chosen, hold(kota, RULES, chosen, default_model(), SEED, Stopwatch())


@dataclass(frozen=True)
class Again:
    """The plan of an analysis made from nothing."""

    status: str
    nilai: int
    pindah: set[tuple[str, str, str]]


def full(kota: Kota, policy: dict[str, Any], need: Kebutuhan | None = None) -> Again:
    """Everything posed and planned from the snapshot, on a need of our own where one is given."""

    def told(city: Kota, given: dict[str, Any]) -> Any:
        doubts, excluded = settled_need(city, given)
        return replace(doubts, dipakai=doubts.dipakai if need is None else need), excluded

    with patch("services.scoring.posing.pose.settled_need", told):
        posed = pose(kota, RULES, policy, default_model(), Stopwatch())
    plan = decide(posed, SEED)[1].plan
    who, cell = kota.pegawai["kunci"], kota.sel.kunci
    people = posed.problem.busur_orang[plan.busur]
    ends = zip(posed.problem.pegawai[people], posed.problem.asal[people], posed.problem.busur_sel[plan.busur], strict=True)
    return Again(plan.status, plan.nilai, {(str(who[p]), str(cell[a]), str(cell[b])) for p, a, b in ends})


def after(answer: dict[str, Any], before: set[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    """The plan before with the answer's difference applied."""
    gone = {(m["pegawai"], m["dari"]["sel"], m["ke"]["sel"]) for m in answer["hilang"]}
    gone |= {(m["pegawai"], m["dari"]["sel"], m["ke_sebelum"]["sel"]) for m in answer["berganti"]}
    come = {(m["pegawai"], m["dari"]["sel"], m["ke"]["sel"]) for m in [*answer["muncul"], *answer["berganti"]]}
    assert gone <= before
    assert not come & before
    return (before - gone) | come


def agrees(held: Held, asked: dict[str, Any], again: Again, before: Again, seen: Counter[str]) -> None:
    answer = what_if(held, [asked], pratinjau_saja=False)
    seen[asked["jenis"]] += 1
    if answer["status"] == "TIDAK_LAYAK":
        assert again.status == "TIDAK_LAYAK"
        assert answer["penghalang"][0]["pesan"]
        return
    assert answer["nilai_sesudah_mikro"] == again.nilai
    assert answer["jumlah_sesudah"] == len(again.pindah)
    assert after(answer, before.pindah) == again.pindah
    seen["berubah"] += answer["perubahan_mikro"] != 0
    if (glance := answer["pratinjau"]) is not None:
        seen[glance["kepastian"]] += 1
        said, true = glance["perubahan_mikro"], answer["perubahan_mikro"]
        assert {"TEPAT": said == true, "PALING_BANYAK": said >= true, "PALING_SEDIKIT": said <= true}[glance["kepastian"]], asked
        alone = what_if(held, [asked], pratinjau_saja=True)
        assert (alone["status"], alone["perubahan_mikro"], alone["muncul"]) == ("PRATINJAU", said, None)


def test_the_held_plan_is_the_plan_of_the_analysis() -> None:
    for seed in (1, 2):
        kota, policy, held = a_round(seed)
        result = analyse(kota, RULES, policy, default_model(), SEED, Stopwatch())
        keys, cells = held.posed.kota.pegawai["kunci"], held.posed.kota.sel.kunci

        assert held.dasar.nilai == result["rencana"]["nilai_mikro"]
        told = {m["no"]: (m["pegawai"], m["ke"]["sel"]) for m in result["usulan"]}
        assert {no: (keys[p], cells[c]) for no, (p, c) in held.nomor.items()} == told
        values = {m["no"]: m["nilai_mikro"] for m in result["usulan"]}
        for no in told:
            alone = what_if(held, [{"jenis": "LARANG_PERPINDAHAN", "no": no}], pratinjau_saja=True)
            assert alone["perubahan_mikro"] == values[no]


def test_moves_forbidden_forced_and_limits_changed_are_what_a_new_analysis_says() -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        kota, policy, held = a_round(seed)
        before = full(kota, policy)
        for no, (person, cell) in held.nomor.items():
            pin = {"pegawai": str(kota.pegawai["kunci"][person]), "sel": str(kota.sel.kunci[cell]), "jenis": "LARANG"}
            agrees(held, {"jenis": "LARANG_PERPINDAHAN", "no": no}, full(kota, {**policy, "pin": [pin]}), before, seen)
        posed = held.posed
        rng = np.random.default_rng(seed)
        for at in rng.choice(len(posed.calon.pasangan), size=min(3, len(posed.calon.pasangan)), replace=False).tolist():
            pair = (posed.calon.pasangan.pegawai_i[at], posed.calon.pasangan.sel_i[at])
            pin = {"pegawai": str(posed.kota.pegawai["kunci"][pair[0]]), "sel": str(posed.kota.sel.kunci[pair[1]])}
            again = full(kota, {**policy, "pin": [{**pin, "jenis": "WAJIB"}]})
            agrees(held, {"jenis": "PAKSA_PERPINDAHAN", **pin}, again, before, seen)
        for most in (0, policy["kapasitas_meja"] - 1, policy["kapasitas_meja"] + 1, policy["kapasitas_meja"] + 3):
            again = full(kota, {**policy, "kapasitas_meja": most})
            agrees(held, {"jenis": "BATAS_PINDAH", "batas": most}, again, before, seen)
    assert min(seen[name] for name in ("LARANG_PERPINDAHAN", "PAKSA_PERPINDAHAN", "BATAS_PINDAH")) >= 4
    assert min(seen[name] for name in ("TEPAT", "PALING_BANYAK", "PALING_SEDIKIT", "berubah")) >= 2


def test_people_and_seats_more_or_fewer_are_what_a_new_analysis_says() -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        kota, policy, held = a_round(seed)
        need = held.posed.kebutuhan
        before = full(kota, policy)
        rng = np.random.default_rng(seed)
        cells = np.flatnonzero(held.posed.cells.known & (need.bulat > 0) & (kota.orang > 0))
        for cell in rng.choice(cells, size=4, replace=False).tolist():
            one = np.zeros(len(kota.sel), dtype=np.int64)
            one[cell] = 1
            asked = {"sel": str(kota.sel.kunci[cell])}
            for kind, change in (("TAMBAH_PEGAWAI", one), ("KURANG_PEGAWAI", -one)):
                city = replace(kota, **{name: getattr(kota, name) + change for name in ("orang", "orang_asn", "tenaga")})
                agrees(held, {"jenis": kind, **asked}, full(city, policy, need), before, seen)
            for kind, change in (("TAMBAH_FORMASI", one), ("KURANG_FORMASI", -one)):
                known = kota.sel.ditetapkan
                city = replace(kota, sel=replace(kota.sel, ditetapkan=np.where(known >= 0, np.maximum(known + change, 0), known)))
                whole = np.where(need.bulat >= 0, need.bulat + change, -1)
                wanted = replace(need, nilai=np.maximum(need.nilai + change, 0), bulat=whole)
                agrees(held, {"jenis": kind, **asked}, full(city, policy, wanted), before, seen)
    assert seen["berubah"] >= 25
    assert min(seen["TEPAT"], seen["PALING_BANYAK"]) >= 5


@pytest.mark.parametrize("limited", [{"anggaran_km_m": 2_000}, {"lantai_komposisi": {"S1_KE_ATAS": 500_000}}])
def test_under_a_budget_or_composition_floors_too(limited: dict[str, Any]) -> None:
    kota, policy, held = a_round(1, **limited)
    before = full(kota, policy)
    assert before.pindah
    seen: Counter[str] = Counter()
    for most in (1, policy["kapasitas_meja"] + 2):
        agrees(held, {"jenis": "BATAS_PINDAH", "batas": most}, full(kota, {**policy, "kapasitas_meja": most}), before, seen)
    person, cell = held.nomor[1]
    pin = {"pegawai": str(kota.pegawai["kunci"][person]), "sel": str(kota.sel.kunci[cell]), "jenis": "LARANG"}
    agrees(held, {"jenis": "LARANG_PERPINDAHAN", "no": 1}, full(kota, {**policy, "pin": [pin]}), before, seen)

    assert not {"TEPAT", "PALING_BANYAK", "PALING_SEDIKIT"} & set(seen)
    with pytest.raises(MasukanTidakSah, match="daftar harga"):
        prices_page(held, 0, 5)


def test_several_changes_at_once() -> None:
    kota, policy, held = a_round(1)
    before = full(kota, policy)
    person, cell = held.nomor[1]
    pin = {"pegawai": str(kota.pegawai["kunci"][person]), "sel": str(kota.sel.kunci[cell]), "jenis": "LARANG"}
    again = full(kota, {**policy, "pin": [pin], "kapasitas_meja": 9})

    answer = what_if(held, [{"jenis": "LARANG_PERPINDAHAN", "no": 1}, {"jenis": "BATAS_PINDAH", "batas": 9}], pratinjau_saja=True)

    assert answer["pratinjau"] is None
    assert answer["nilai_sesudah_mikro"] == again.nilai
    assert after(answer, before.pindah) == again.pindah


def test_a_person_or_a_unit_left_out_is_in_no_move() -> None:
    for seed in SEEDS:
        kota, _, held = a_round(seed)
        for person, (left, _) in held.dasar.pindah.items():
            key, unit = str(kota.pegawai["kunci"][person]), str(kota.unor["kunci"][kota.sel.unor_i[left]])
            answer = what_if(held, [{"jenis": "LARANG_PEGAWAI", "pegawai": key}], pratinjau_saja=False)
            assert answer["perubahan_mikro"] == answer["pratinjau"]["perubahan_mikro"] >= 0
            assert key in {m["pegawai"] for m in answer["hilang"]}
            answer = what_if(held, [{"jenis": "LARANG_UNIT", "unor": unit}], pratinjau_saja=False)
            assert answer["perubahan_mikro"] >= 0
            assert all(unit not in (m["dari"]["unor"], m["ke"]["unor"]) for m in [*answer["muncul"], *answer["berganti"]])


def test_a_forced_move_that_the_law_refuses_says_what_blocks() -> None:
    _, _, held = a_round(1)
    kota = held.posed.kota
    person = int(held.posed.problem.pegawai[0])
    own = int(kota.pegawai["sel_i"][person])
    other = int(np.flatnonzero(kota.sel.kelompok != kota.sel.kelompok[own])[0])
    asked = {"jenis": "PAKSA_PERPINDAHAN", "pegawai": str(kota.pegawai["kunci"][person]), "sel": str(kota.sel.kunci[other])}

    answer = what_if(held, [asked], pratinjau_saja=False)

    assert (answer["status"], answer["nilai_sesudah_mikro"]) == ("TIDAK_LAYAK", None)
    assert "SATU_KELOMPOK" in {name for row in answer["penghalang"] for name in row["batas"]}


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ({"jenis": "LARANG_PERPINDAHAN", "no": 99}, "nomor 99"),
        ({"jenis": "LARANG_PEGAWAI", "pegawai": "siapa"}, "pegawai tidak ada"),
        ({"jenis": "TAMBAH_PEGAWAI", "sel": "tidak|ada|"}, "sel tidak ada"),
        ({"jenis": "BATAS_KELUAR_OPD", "unor": "sd-1", "batas": 2}, "bukan OPD"),
    ],
)
def test_what_this_analysis_does_not_hold_is_refused_by_its_place(asked: dict[str, Any], word: str) -> None:
    _, _, held = a_round(1)

    with pytest.raises(MasukanTidakSah, match="Perubahan ke-2") as told:
        what_if(held, [{"jenis": "BATAS_PINDAH", "batas": 9}, asked], pratinjau_saja=False)
    assert word in told.value.pesan
    assert told.value.masalah[0].kolom.startswith("/ubah/1")


def test_the_list_of_prices_has_the_greatest_relief_first_and_pages() -> None:
    _, _, held = a_round(2)
    whole = prices_page(held, 0, 10_000)

    assert whole["jumlah"] == len(whole["items"]) == int(held.posed.cells.known.sum())
    worth = [row["satu_lagi_perubahan_mikro"] for row in whole["items"]]
    assert worth == sorted(worth)
    assert worth[0] < 0
    assert [r["sel"] for n in range(0, len(worth), 5) for r in prices_page(held, n, 5)["items"]] == [
        r["sel"] for r in whole["items"]
    ]


def test_where_nobody_may_move_a_change_has_its_price_all_the_same() -> None:
    _, _, held = a_round(1, jarak_maks_m=0)

    assert prices_page(held, 0, 5)["items"][0]["satu_lagi_perubahan_mikro"] < 0
    answer = what_if(held, [{"jenis": "TAMBAH_PEGAWAI", "sel": prices_page(held, 0, 1)["items"][0]["sel"]}], pratinjau_saja=False)
    assert answer["perubahan_mikro"] == prices_page(held, 0, 1)["items"][0]["satu_lagi_perubahan_mikro"]


@pytest.mark.parametrize("seed", some(SEEDS))
def test_a_forbidden_move_read_off_the_plan_is_the_plan_solved_anew(seed: int) -> None:
    _, _, held = a_round(seed)
    read = 0
    for no in held.nomor:
        changes = read_changes(held.posed, [{"jenis": "LARANG_PERPINDAHAN", "no": no}], len(held.nomor))
        quick = without_the_move(held, changes)
        solved = outcome(held.posed, repose(held.posed, changes, held.nomor), held.benih)
        assert quick is not None
        assert (quick.nilai, quick.pindah) == (solved.nilai, solved.pindah)
        read += 1
    assert read


def test_a_round_with_decided_moves_or_more_than_one_change_is_solved_anew() -> None:
    kota, policy, held = a_round(1)
    person, cell = held.nomor[1]
    pin = {"pegawai": str(kota.pegawai["kunci"][person]), "sel": str(kota.sel.kunci[cell]), "jenis": "WAJIB"}
    decided = hold(kota, RULES, {**policy, "pin": [pin]}, default_model(), SEED, Stopwatch())
    one = {"jenis": "LARANG_PERPINDAHAN", "no": 1}
    assert without_the_move(decided, read_changes(decided.posed, [one], len(decided.nomor))) is None
    two = [one, {"jenis": "BATAS_PINDAH", "batas": 1}]
    assert without_the_move(held, read_changes(held.posed, two, len(held.nomor))) is None

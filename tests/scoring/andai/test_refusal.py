"""What blocks a what-if is told by the changes that were asked for; only what the round has decided is called a pin."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.andai.answer import what_if
from services.scoring.andai.held import Held, hold
from services.scoring.facts import Kota
from services.scoring.stopwatch import Stopwatch
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, a_city, a_policy, random_city

RULES = rule_set(CATALOGUE, DECISION)


def a_round(**policy: Any) -> tuple[Kota, Held]:
    kota = a_city(random_city(np.random.default_rng(1)))
    return kota, hold(kota, RULES, a_policy(kapasitas_meja=3, **policy), default_model(), "undian", Stopwatch())


def the_first_move(kota: Kota, held: Held) -> dict[str, str]:
    person, cell = held.nomor[1]
    return {"pegawai": str(kota.pegawai["kunci"][person]), "sel": str(kota.sel.kunci[cell])}


def blocked(held: Held, *changes: dict[str, Any]) -> dict[str, Any]:
    answer = what_if(held, list(changes), pratinjau_saja=False)
    assert answer["status"] == "TIDAK_LAYAK"
    row: dict[str, Any] = answer["penghalang"][0]
    return row


def test_each_way_to_forbid_a_forced_move_is_named_with_it() -> None:
    kota, held = a_round()
    move = the_first_move(kota, held)
    person, cell = held.nomor[1]
    units = kota.unor["kunci"][kota.sel.unor_i[[int(kota.pegawai["sel_i"][person]), cell]]]
    other = {"jenis": "TAMBAH_PEGAWAI", "sel": move["sel"]}
    for forbids in (
        {"jenis": "LARANG_PERPINDAHAN", "no": 1},
        {"jenis": "LARANG_PEGAWAI", "pegawai": move["pegawai"]},
        *({"jenis": "LARANG_UNIT", "unor": str(unit)} for unit in units),
    ):
        row = blocked(held, other, {"jenis": "PAKSA_PERPINDAHAN", **move}, forbids)
        assert (row["ubah"], row["pin"], row["batas"]) == ([2, 3], [], ["LARANG"])
        assert row["pesan"] == "Perubahan ke-2, 3 tidak dapat dipenuhi bersama: perpindahan yang sama dilarang."


def test_a_pin_of_the_round_is_told_beside_the_change_that_is_against_it() -> None:
    kota, held = a_round()
    move = the_first_move(kota, held)
    kota, held = a_round(pin=[{**move, "jenis": "WAJIB"}])

    row = blocked(held, {"jenis": "LARANG_PEGAWAI", "pegawai": move["pegawai"]})
    assert (row["ubah"], [(pin["no"], pin["pegawai"]) for pin in row["pin"]]) == ([1], [(1, move["pegawai"])])
    assert row["pesan"].startswith("Perubahan ke-1 dan pin putaran nomor 1 tidak dapat")
    assert row["pesan_en"].startswith("Changes 1 and pins 1 of the round cannot")

    limit = blocked(held, {"jenis": "BATAS_PINDAH", "batas": 0})
    assert (limit["ubah"], limit["batas"], len(limit["pin"])) == ([1], ["kapasitas_meja"], 1)


def test_a_limit_of_the_unit_left_is_named_by_the_change_that_set_it_and_no_other() -> None:
    kota, held = a_round()
    move = the_first_move(kota, held)
    own = int(kota.sel.unor_i[int(kota.pegawai["sel_i"][held.nomor[1][0]])])
    key, another = str(kota.unor["kunci"][own]), str(kota.unor["kunci"][held_by_nobody(kota, own)])

    row = blocked(
        held, {"jenis": "BATAS_KELUAR_UNIT", "unor": another, "batas": 0}, {"jenis": "PAKSA_PERPINDAHAN", **move},
        {"jenis": "BATAS_KELUAR_UNIT", "unor": key, "batas": 0},
    )  # fmt: skip
    assert (row["ubah"], row["batas"], row["tempat"]) == ([2, 3], ["batas_keluar_unit"], [key])


def held_by_nobody(kota: Kota, own: int) -> int:
    """Another unit that has seats."""
    return next(int(unit) for unit in kota.sel.unor_i if int(unit) != own)

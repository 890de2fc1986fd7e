"""The bounds of a cell keep the rules about the set: least staff of a centre, hours of certified teachers, the established K."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.facts import Kebutuhan, Kota, Penjaga
from services.scoring.need.guards import guards
from services.scoring.need.settled import settled_need
from services.scoring.planning.bounds import bounds
from shared.law import CATALOGUE, rule_set
from tests.scoring.cities import DECISION, a_city, a_policy, posts, seats, staff, units

RULES = rule_set(CATALOGUE, DECISION)
NURSE = {"kunci": "perawat", "nama": "Perawat", "jenis": "JF", "keluarga": "PERAWAT", "profesi": "PERAWAT", "kelas": 8, "bup": 58}
OTHER = {**NURSE, "kunci": "ners", "keluarga": "NERS"}


def centre(nurses: int, others: int, k: int) -> tuple[Kota, Kebutuhan, Penjaga]:
    kota = a_city({
        "unor": units("pkm", kind="PUSKESMAS"), "jabatan": [*posts(), NURSE, OTHER],
        "formasi": [*seats({"pkm": k}, "perawat"), *seats({"pkm": k}, "ners")],
        "pegawai": [*staff("pkm", nurses, "perawat"), *staff("pkm", others, "ners")],
    })  # fmt: skip
    need = settled_need(kota, a_policy())[0].dipakai
    return kota, need, guards(kota, need)


def test_two_families_of_one_profession_share_the_minimum_of_their_centre() -> None:
    kota, need, kept = centre(nurses=4, others=4, k=1)
    found = bounds(kota, need, kept, RULES)

    assert kept.minimal.tolist() == [5]
    assert found.lb.tolist() == [1, 1]  # each alone could come down to one
    assert found.keluar_grup is not None
    assert found.keluar_grup.tolist() == [3]  # but of the eight only three may go
    assert found.menahan["HLT-01"] == 3


def test_a_centre_already_below_its_minimum_loses_nobody() -> None:
    kota, need, kept = centre(nurses=2, others=1, k=1)

    assert bounds(kota, need, kept, RULES).lb.tolist() == kota.orang.tolist()


def test_no_cell_gives_more_than_its_profession_can_spare() -> None:
    kota, need, kept = centre(nurses=6, others=1, k=1)

    assert sorted(bounds(kota, need, kept, RULES).lb.tolist()) == [1, 4]  # two of the seven, whoever they are


def test_a_city_may_switch_an_unconfirmed_rule_off() -> None:
    off = rule_set(CATALOGUE, DECISION, {"HLT-01": {"aktif": False, "dasar": "SK 1", "alasan": "standar baru"}})
    kota, need, kept = centre(nurses=4, others=4, k=1)

    assert bounds(kota, need, kept, off).menahan == {}


def school(hours: float, teachers: int, need: int, **mapel: Any) -> tuple[int, int]:
    """(lb, ub) of one subject at one school."""
    tables = {
        "unor": units("smp", kind="SMP"), "jabatan": posts(), "pegawai": staff("smp", max(teachers, 1), "guru", mapel="IPA"),
        "formasi": seats({"smp": None}, "guru", mapel="IPA"),
    }  # fmt: skip
    kota = a_city(tables)
    whole = np.full(len(kota.sel), need)
    wanted = replace(settled_need(kota, a_policy())[0].dipakai, bulat=whole, nilai=whole.astype(float))
    kota = replace(kota, orang=np.full(len(kota.sel), teachers), sel=replace(kota.sel, **mapel))
    kept = Penjaga(np.full(len(kota.sel), hours), np.full(len(kota.sel), -1), np.zeros(0, np.int64))
    found = bounds(kota, wanted, kept, RULES)
    return int(found.lb[0]), int(found.ub[0])


def test_no_more_teachers_than_have_24_hours_each() -> None:
    assert school(hours=90, teachers=2, need=4) == (2, 3)  # 90 hours among four would be 22.5
    assert school(hours=96, teachers=2, need=4) == (2, 4)
    assert school(hours=90, teachers=5, need=4) == (4, 5)
    assert school(hours=15, teachers=0, need=1) == (0, 1)  # the exception: one teacher of a small subject
    assert school(hours=float("nan"), teachers=2, need=4) == (2, 4)


def test_class_teachers_do_not_share_hours() -> None:
    assert school(hours=30, teachers=2, need=4, mapel=np.array(["KELAS"], dtype=object)) == (2, 4)

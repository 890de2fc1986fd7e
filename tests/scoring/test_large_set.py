"""A set as large as a city's merger of schools is asked about as one: every move of it is answered, nobody is cut off."""

from __future__ import annotations

import json

from services.scoring.api.asked import PermintaanHimpunan
from services.scoring.api.judged_set import answer_set
from services.scoring.stopwatch import Stopwatch
from shared.law import CATALOGUE, rule_set
from tests.scoring.cities import DECISION, a_policy, packed, posts, staff, units
from tests.scoring.schools import CLASS, CLOSES, sizes

PEOPLE = 1_308
"""Whom the merger of 142 schools into 57 seated in the synthetic city."""


def test_thirteen_hundred_people_of_a_closing_school_are_judged_in_one_set() -> None:
    places = units("sd-1", "sd-2")
    places[2] |= {"tutup": CLOSES, "penerus": "sd-2"}
    going = staff("sd-1", PEOPLE, "guru", **CLASS)
    tables = {
        "unor": places, "jabatan": posts(), "pegawai": [*going, *staff("sd-2", 1, "guru", **CLASS)],
        "sekolah": sizes({"sd-1": PEOPLE, "sd-2": 1}),
    }  # fmt: skip
    moves = [{"pegawai": row["kunci"], "sel": "sd-2|GURU|KELAS"} for row in going]
    asked = PermintaanHimpunan.model_validate({
        "snapshot": "a" * 64, "aturan": rule_set(CATALOGUE, DECISION), "kebijakan": a_policy(), "model": {}, "benih": "undian",
        "himpunan": moves, "dasar": [],
    })  # fmt: skip
    told = json.loads(answer_set(packed(tables), asked.model_dump(), Stopwatch()))

    assert [row["pegawai"] for row in told["items"]] == [move["pegawai"] for move in moves]
    assert {one["orang_sesudah"] for one in told["sel"]} == {0, PEOPLE + 1}

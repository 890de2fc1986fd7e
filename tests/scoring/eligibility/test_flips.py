"""A change of rules tried out: exactly those flip who flip when everybody is asked one by one under both sets."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from services.scoring.eligibility.assess import in_scope, screen_pairs, why_not
from services.scoring.facts import Pasangan
from services.scoring.need.settled import settled_need
from services.scoring.report.flips import flips
from shared.law import CATALOGUE, HukumKota, rule_set
from tests.scoring import cities
from tests.scoring.cities import DECISION, SETTLED, TMT, Tables, a_city, a_policy

TRIED = {"dasar": "pratinjau", "alasan": "pratinjau"}


def a_mixed_city() -> Tables:
    """Forty clerks over two agencies' units, in post for 0 to 39 months; every fifth has nothing on record, one is retired in time."""
    rows = []
    for number in range(40):
        since = TMT - timedelta(days=31 * number)
        row: dict[str, Any] = {
            "kunci": f"p{number:03d}", "unor": "satu" if number % 2 else "dua", "jabatan": "adm", **SETTLED, "tmt_unit": since,
            "tmt_jabatan": date(2010, 1, 1) + timedelta(days=number),
        }  # fmt: skip
        if number % 5 == 0:
            row["tmt_unit"] = row["tmt_jabatan"] = None
        rows.append(row)
    rows[37]["tmt_pensiun"] = TMT
    post = {"kunci": "adm", "jenis": "PELAKSANA", "keluarga": "PENGADMINISTRASI", "kelas": 5, "bup": 58, "pendidikan_min": "SMA"}
    seat = {"jabatan": "adm", "mapel": None, "kebutuhan_ditetapkan": 15, "status_abk": "DITETAPKAN"}
    return {
        "unor": cities.units("satu", "dua", "tiga"), "jabatan": [post], "pegawai": rows,
        "formasi": [{"kunci": f"f-{unit}", "unor": unit, **seat} for unit in ("satu", "dua", "tiga")],
    }  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [{"MUT-01": {"min_bulan": 6}}, {"MUT-01": {"min_bulan": 36}}, {"MUT-01": {"aktif": False}}, {"MUT-01": {"jenis": "SOFT"}},
     {"MUT-02": {"maks_bulan": 3, "jenis": "HARD"}}, {"RET-03": {"jenis": "SOFT"}}],
    ids=str,
)  # fmt: skip
def test_exactly_those_flip_who_answer_otherwise_when_asked_one_by_one(change: dict[str, dict[str, Any]]) -> None:
    kota, policy = a_city(a_mixed_city()), a_policy()
    before = rule_set(CATALOGUE, DECISION)
    after = rule_set(CATALOGUE, DECISION, {name: {**one, **TRIED} for name, one in change.items()})

    told = flips(kota, settled_need(kota, policy)[0].dipakai, before, after, policy)

    keys = kota.pegawai["kunci"].tolist()
    barred = [{keys[row]: why_not(kota, row, rules, policy) for row in np.flatnonzero(in_scope(kota, policy)).tolist()}
              for rules in (before, after)]  # fmt: skip
    wanted = {
        key: (not barred[1][key], sorted(set(barred[0][key]) ^ set(barred[1][key])))
        for key in barred[0] if bool(barred[0][key]) != bool(barred[1][key])
    }  # fmt: skip
    assert wanted
    assert {row["pegawai"]: (row["boleh"], row["karena"]) for row in told["berubah"]} == wanted
    assert told["pegawai"]["menjadi_boleh"] == sum(free for free, _ in wanted.values())
    assert told["pegawai"]["menjadi_tidak"] == len(wanted) - told["pegawai"]["menjadi_boleh"]
    assert told["pegawai"]["boleh_sesudah"] == sum(not found for found in barred[1].values())


def test_seats_are_counted_as_the_pairs_answer_one_by_one() -> None:
    kota, policy = a_city(a_mixed_city()), a_policy()
    before, after = rule_set(CATALOGUE, DECISION), rule_set(CATALOGUE, DECISION, {"MUT-01": {"min_bulan": 6, **TRIED}})

    told = flips(kota, settled_need(kota, policy)[0].dipakai, before, after, policy)

    third = int(np.flatnonzero(kota.sel.kunci == "tiga|PENGADMINISTRASI|")[0])  # the only short one
    opened = [row for row in told["berubah"] if row["boleh"]]
    assert opened
    for row in opened:
        person = int(np.flatnonzero(kota.pegawai["kunci"] == row["pegawai"])[0])
        free = screen_pairs(kota, Pasangan(np.array([person]), np.array([third])), after, policy).boleh
        assert (row["tujuan_sebelum"], row["tujuan_sesudah"]) == (0, int(free[0]))
    assert told["pasangan"]["menjadi_boleh"] == sum(row["tujuan_sesudah"] for row in opened)


def test_the_counts_of_a_rule_move_by_those_who_flipped() -> None:
    kota, policy = a_city(a_mixed_city()), a_policy()
    before, after = rule_set(CATALOGUE, DECISION), rule_set(CATALOGUE, DECISION, {"MUT-01": {"min_bulan": 6, **TRIED}})

    told = flips(kota, settled_need(kota, policy)[0].dipakai, before, after, policy)
    rows = {row["aturan"]: row for row in told["aturan"]}

    months = [n for n in range(40) if n % 5]
    assert rows["MUT-01"]["sebelum"]["tidak_terpenuhi"] > rows["MUT-01"]["sesudah"]["tidak_terpenuhi"]
    assert sum(rows["MUT-01"]["sebelum"].values()) == sum(rows["MUT-01"]["sesudah"].values()) == 40
    assert rows["MUT-01"]["sebelum"]["tidak_dapat_dinilai"] == 40 - len(months)
    assert [name for name, row in rows.items() if row["sebelum"] != row["sesudah"]] == ["MUT-01"]


def test_a_rule_asked_under_one_set_only_has_no_kind_under_the_other() -> None:
    kota, policy = a_city(a_mixed_city()), a_policy()
    before, after = rule_set(CATALOGUE, DECISION), rule_set(CATALOGUE, DECISION, {"MUT-01": {"aktif": False, **TRIED}})

    told = flips(kota, settled_need(kota, policy)[0].dipakai, before, after, policy)
    [row] = [one for one in told["aturan"] if one["aturan"] == "MUT-01"]

    assert (row["jenis_sebelum"], row["jenis_sesudah"]) == ("HARD", None)
    assert not any(row["sesudah"].values())


def test_nothing_changed_flips_nobody() -> None:
    kota, policy = a_city(a_mixed_city()), a_policy()
    rules = rule_set(CATALOGUE, DECISION, kota=HukumKota())

    told = flips(kota, settled_need(kota, policy)[0].dipakai, rules, rules, policy)
    assert told["berubah"] == []
    assert told["pasangan"]["boleh_sebelum"] == told["pasangan"]["boleh_sesudah"] > 0

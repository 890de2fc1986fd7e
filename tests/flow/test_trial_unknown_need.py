"""Six of ten seats without a known need: their units neither give nor take anybody, and the workbook says so."""

from __future__ import annotations

import random
from typing import Any

import pytest

from demo.files import as_xlsx
from shared.vocabulary import JenisMasukan as J
from tests.flow import six_units as small
from tests.flow.trials import Trial, try_files
from tests.stack import Api, Stack

AGENCIES, POSTS = 40, 3
UNKNOWN_SHARE = 0.6


def _units() -> list[dict[str, Any]]:
    return [{"id_sumber": f"D{n:02d}", "nama": f"Dinas Contoh {n:02d}", "jenis": "OPD"} for n in range(AGENCIES)]


def _positions() -> list[dict[str, Any]]:
    return [
        {"id_sumber": f"J{n}", "nama": f"Pengolah Contoh {n}", "jenis": "PELAKSANA", "kelas": 6, "pendidikan_min": "SMA"}
        for n in range(POSTS)
    ]


def _seats(rng: random.Random) -> list[dict[str, Any]]:
    places = [(unit["id_sumber"], post["id_sumber"]) for unit in _units() for post in _positions()]
    unknown = set(rng.sample(places, round(UNKNOWN_SHARE * len(places))))
    return [
        {
            "id_sumber": f"{unit}-{post}", "unor": unit, "jabatan": post,
            **({} if (unit, post) in unknown else {"kebutuhan_ditetapkan": 4, "nomor_penetapan": "800/1", "status_abk": "DITETAPKAN"}),
        }
        for unit, post in places
    ]  # fmt: skip


def _people(rng: random.Random) -> list[dict[str, Any]]:
    seats = [(u["id_sumber"], p["id_sumber"]) for u in _units() for p in _positions() for _ in range(rng.choice((1, 2, 4, 6, 8)))]
    changed = {"mapel": "", "jenjang": "", "sertifikat_mapel": "", "bersertifikat": ""}
    return [
        small.a_teacher(n, unit, jabatan=post, id_sumber=f"P{n:04d}", nip="", nama=f"Contoh {n:04d}", **changed)
        for n, (unit, post) in enumerate(seats)
    ]


@pytest.fixture(scope="module")
def city() -> dict[J, list[dict[str, Any]]]:
    rng = random.Random(60)
    return {J.UNOR: _units(), J.JABATAN: _positions(), J.FORMASI: _seats(rng), J.PEGAWAI: _people(rng)}


@pytest.fixture(scope="module")
def unknown(city: dict[J, list[dict[str, Any]]]) -> set[tuple[str, str]]:
    return {(seat["unor"], seat["jabatan"]) for seat in city[J.FORMASI] if "kebutuhan_ditetapkan" not in seat}


@pytest.fixture(scope="module")
def trial(stack: Stack, city: dict[J, list[dict[str, Any]]]) -> Trial:
    made = try_files(stack.agency(), *((f"{kind.value.lower()}.xlsx", as_xlsx(kind, rows)) for kind, rows in city.items()))
    assert made.row["status"] == "SELESAI", made.row["galat"]
    return made


def test_the_sheet_says_how_many_seats_are_left_out_and_which(trial: Trial, unknown: set[tuple[str, str]]) -> None:
    said = f"{len(unknown)} formasi tanpa kebutuhan yang diketahui: tidak memberi dan tidak menerima siapa pun."
    assert said in [row[0] for row in trial.sheets["Ringkasan"]]
    blank = [row for row in trial.table("Kurang-lebih per jabatan") if row["Lebih (+) / kurang (-) orang"] == "tidak diketahui"]
    assert len(blank) == len(unknown)
    assert {(row["Kebutuhan (FTE)"], row["Kebutuhan (orang)"]) for row in blank} == {("", "")}
    named = [row for row in trial.table("Bisa dan belum bisa dihitung") if row["Dihitung dari"] == "tidak diketahui"]
    assert len(named) == len(unknown)
    assert all(row["Unit"].startswith("Dinas Contoh") for row in named)


def test_no_such_seat_gains_or_loses_anybody(
    stack: Stack, city: dict[J, list[dict[str, Any]]], unknown: set[tuple[str, str]]
) -> None:
    api: Api = stack.agency()
    api.bring_city(city)
    round_id = api.make_round(kapasitas_meja=None)
    analysis = api.analyse(round_id)
    assert analysis["status"] == "SELESAI", analysis["galat"]
    result = api.get(f"/v1/analisis/{analysis['id']}/hasil")
    assert len(result["usulan"]) > 5
    assert len(result["kebutuhan"]) == AGENCIES * POSTS
    quiet = {row["sel"] for row in result["kebutuhan"] if row["sumber"] == "TIDAK_DIKETAHUI"}
    assert len(quiet) == len(unknown)
    assert not [move for move in result["usulan"] for end in ("dari", "ke") if move[end]["sel"] in quiet]
    for row in result["kebutuhan"]:
        if row["sel"] in quiet:
            assert row["orang"] == row["orang_sesudah"]

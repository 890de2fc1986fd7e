"""kill -9 of every process, in the middle of an import and in the middle of an analysis: nothing doubled, nothing lost.

"In the middle" is seen, not hoped for. An import was read as running with part of its rows in. An analysis has its six inputs
fixed and is handed to scoring, whose computing process stands still until the kill has fallen.
"""

from __future__ import annotations

import time
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from demo.files import as_csv
from shared.vocabulary import JenisMasukan as J
from tests.conftest import a_folder
from tests.flow.events import all_events, kinds_about
from tests.flow.held import scoring_held
from tests.flow.mid_city import mid_city
from tests.flow.own_city import DATABASE, OwnCity, Patient, own_city
from tests.flow.sql import sql

SCHOOLS = 150
SCHOOLS_OF_FILE = 600
"""Enough people for several batches of an import (services/registry/operations/impor/run_import.py)."""


@pytest.fixture(scope="module")
def own() -> Iterator[OwnCity]:
    with a_folder() as folder, own_city(folder) as made:
        yield made


@dataclass
class Undisturbed:
    """One agency with its data, and what the analysis of it is when nobody disturbs it."""

    api: Patient
    round_id: str
    hash: str
    moves: list[dict[str, Any]]
    people: int


@pytest.fixture(scope="module")
def calm(own: OwnCity) -> Undisturbed:
    api = own.agency()
    api.bring_city(mid_city(SCHOOLS))
    round_id = api.make_round()
    done = api.analyse(round_id)
    assert done["status"] == "SELESAI", done["galat"]
    moves = api.get(f"/v1/putaran/{round_id}/rekomendasi", limit=500)["items"]
    assert moves
    return Undisturbed(api, round_id, done["hasil_hash"], moves, len(api.everybody()))


@pytest.mark.parametrize("victim", ["registry", "registry-worker", "scoring", "gateway", "gateway-worker", DATABASE])
def test_an_analysis_outlives_whatever_is_killed(own: OwnCity, calm: Undisturbed, victim: str) -> None:
    api = calm.api
    sql(
        own.city, "DELETE FROM analisis WHERE putaran_id = $1", uuid.UUID(calm.round_id)
    )  # else the earlier result would be taken
    with scoring_held(own.city):
        made = api.post(f"/v1/putaran/{calm.round_id}/analisis", 202)
        path = f"/v1/analisis/{made['id']}"
        api.wait_for(path, lambda row: row["status"] == "BERJALAN" and row["enam_hash"] is not None)

        own.kill(victim)

    done = api.until_done(path)
    assert (done["status"], done["hasil_hash"]) == ("SELESAI", calm.hash), done["galat"]
    assert not any(stage["nama"] == "dipakai ulang" for stage in done["tahapan"])
    again = api.get(f"/v1/putaran/{calm.round_id}/rekomendasi", limit=500)["items"]
    assert _told(again) == _told(calm.moves)
    assert sql(own.city, "SELECT count(*) FROM rekomendasi WHERE analisis_id = $1", uuid.UUID(made["id"])) == len(calm.moves)
    assert len(api.everybody()) == calm.people
    assert kinds_about(api, made["id"]) == ["analisis.diminta", "analisis.selesai"]
    _one_finished_job(own, f"analisis:{made['id']}")
    if victim in ("scoring", "gateway-worker"):  # the work itself was cut, so it took a second attempt
        assert sql(own.city, "SELECT percobaan FROM tugas WHERE kunci = $1", f"analisis:{made['id']}") > 1


@pytest.mark.parametrize("victim", ["registry-worker", "registry", DATABASE])
def test_an_import_outlives_whatever_is_killed(own: OwnCity, victim: str) -> None:
    api, city = own.agency(), mid_city(SCHOOLS_OF_FILE)
    for kind in (J.UNOR, J.JABATAN, J.FORMASI):
        assert api.bring(kind, city[kind])["status"] == "SELESAI"
    staff = city[J.PEGAWAI]
    sent = {"berkas": ("pegawai.csv", as_csv(J.PEGAWAI, staff), "text/csv")}
    made = api.post("/v1/impor", 202, files=sent, data={"sumber": "uji", "mode": "terapkan", "jenis": "PEGAWAI"})
    path = f"/v1/impor/{made['id']}"
    met = api.wait_for(path, lambda row: row["baris_selesai"] > 0)
    assert met["baris_selesai"] < len(staff)

    own.kill(victim)

    done = api.until_done(path)
    assert (done["status"], done["baris_selesai"]) == ("SELESAI", len(staff)), done["galat"]
    assert done["ringkasan"] == {"dibuat": len(staff), "diperbarui": 0, "tidak_berubah": 0, "gagal": 0, "dilewati": 0}
    assert sorted(row["id_sumber"] for row in api.everybody()) == sorted(row["id_sumber"] for row in staff)
    born = Counter(e["subjek_id"] for e in all_events(api) if e["jenis"] == "pegawai.dibuat")
    assert (len(born), max(born.values())) == (len(staff), 1)
    _one_finished_job(own, f"impor:{made['id']}")


def _told(moves: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in move.items() if name != "analisis_id"} for move in moves]


def _one_finished_job(own: OwnCity, key: str) -> None:
    """The job's end follows the work's end by a moment."""
    count = "SELECT count(*) FROM tugas WHERE kunci = $1 AND status = 'SELESAI'"
    for _ in range(150):
        if sql(own.city, count, key) == 1:
            return
        time.sleep(0.2)
    raise AssertionError(f"{key} did not finish")

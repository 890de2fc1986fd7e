"""The same data give the same bytes: in another order, in another database, asked again.

The agency's code and the key of the pseudonyms are part of an analysis, so the second database belongs to the same city: it has
the first one's secrets, as after a move to another machine.
"""

from __future__ import annotations

import hashlib
import shutil
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from demo.files import shuffled
from launcher.city import running
from launcher.paths import Home
from shared.vocabulary import JenisMasukan
from tests.conftest import a_folder
from tests.flow.events import all_events
from tests.flow.mid_city import mid_city
from tests.flow.six_units import six_units
from tests.stack import Api, Stack

City = dict[JenisMasukan, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def elsewhere(stack: Stack) -> Iterator[Stack]:
    """The same city on another machine: its secrets, an empty database."""
    with a_folder() as folder:
        home = Home(folder / "kota")
        shutil.copytree(stack.city.home.secrets, home.secrets)
        (home.secrets / "db_app").unlink(missing_ok=True)
        with running(home, demo=True, durable=False) as city:
            city.admin("mark-demo")
            made = Stack(city)
            yield made
            made.close()


@pytest.mark.parametrize("make", [six_units, lambda: mid_city(40, seed=4)], ids=["six units", "forty schools"])
def test_rows_in_another_order_in_another_database_give_the_same_bytes(stack: Stack, elsewhere: Stack, make: Any) -> None:
    code = f"sama-{uuid.uuid4().hex[:8]}"
    city: City = make()
    first, second = stack.agency(code=code), elsewhere.agency(code=code)
    first.bring_city(city)
    second.bring_city(shuffled(city, 7))

    one, other = _analysed(first), _analysed(second)

    assert one["enam_hash"] == other["enam_hash"]
    assert one["hasil_hash"] == other["hasil_hash"]
    assert _result(first, one) == _result(second, other)
    assert hashlib.sha256(_result(first, one)).hexdigest() == one["hasil_hash"]


def test_rows_sent_again_in_another_order_change_nothing(stack: Stack) -> None:
    api, city = stack.agency(), mid_city(12)
    api.bring_city(city)
    before = _analysed(api)
    known = _changes(api)
    for kind, rows in shuffled(city, 3).items():
        counts = api.bring(kind, rows)["ringkasan"]
        assert counts == {"dibuat": 0, "diperbarui": 0, "tidak_berubah": len(rows), "gagal": 0, "dilewati": 0}
    assert _changes(api) == known
    assert _analysed(api)["hasil_hash"] == before["hasil_hash"]


@pytest.fixture(scope="module")
def small(stack: Stack) -> Api:
    api = stack.agency()
    api.bring_city(six_units())
    return api


def test_asking_twice_runs_once(small: Api) -> None:
    one, other = _analysed(small), _analysed(small)
    assert one["id"] != other["id"]
    assert (one["enam_hash"], one["hasil_hash"]) == (other["enam_hash"], other["hasil_hash"])
    assert "rencana" in _stages(one)
    assert _stages(other) == ["bekukan snapshot", "dipakai ulang"]
    moves = [small.get(f"/v1/putaran/{row['putaran_id']}/rekomendasi")["items"] for row in (one, other)]
    assert moves[0] == moves[1] != []


@pytest.mark.parametrize(
    "changed",
    [{"per": "2026-11-02"}, {"tmt_rencana": "2027-02-01"}, {"kebijakan": {"jarak_maks_m": 9000}}, {"kapasitas_meja": 49}],
)
def test_another_day_or_policy_is_another_analysis(small: Api, changed: dict[str, Any]) -> None:
    one, other = _analysed(small), _analysed(small, **changed)
    assert one["enam_hash"] != other["enam_hash"]
    assert "dipakai ulang" not in _stages(other)


def _analysed(api: Api, **changed: Any) -> dict[str, Any]:
    done = api.analyse(api.make_round(**changed))
    assert done["status"] == "SELESAI", done["galat"]
    return done


def _changes(api: Api) -> list[dict[str, Any]]:
    """What happened to units, people and seats; not that somebody asked for something."""
    return [event for event in all_events(api) if event["subjek_jenis"] not in ("impor", "putaran", "analisis", "snapshot")]


def _result(api: Api, row: dict[str, Any]) -> bytes:
    return api.http.get(f"/v1/analisis/{row['id']}/hasil").raise_for_status().content


def _stages(row: dict[str, Any]) -> list[str]:
    return [stage["nama"] for stage in row["tahapan"]]

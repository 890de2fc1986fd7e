"""A day that many share as the start of their post: proposed, settled by an official, and read by the rules of tenure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import six_units
from tests.gateway.law.asked import NEW, frozen
from tests.stack import Api, Stack


def test_a_day_many_share_is_proposed_settled_and_reaches_the_set(stack: Stack, settled: Api) -> None:
    day = "2015-01-01"  # of everybody's post in the six units
    [row] = settled.get("/v1/tmt-massal")["items"]
    assert (row["tanggal"], row["pegawai"], row["bagian_ppm"], row["diusulkan"], row["keputusan"]) == (
        day,
        18,
        1_000_000,
        True,
        None,
    )

    said = {"keputusan": "DIKONFIRMASI", "dasar": "SK 821/1", "pejabat": "Contoh Siregar"}
    assert settled.http.put(f"/v1/tmt-massal/{day}", json=said).status_code == 200
    assert frozen(stack, settled, settled.make_round())["tmt_massal"] == {day: "DIKONFIRMASI"}
    settled.http.put(f"/v1/tmt-massal/{day}", json={**said, "keputusan": "DICABUT"}).raise_for_status()
    assert frozen(stack, settled, settled.make_round())["tmt_massal"] == {}
    [row] = settled.get("/v1/tmt-massal")["items"]
    assert (row["keputusan"], row["diusulkan"]) == ("DICABUT", True)


def test_undecided_it_is_a_condition_confirmed_it_stays_one_and_refused_it_keeps_everybody_in_place(stack: Stack) -> None:
    """Nothing is known of these teachers but a day in June that all of them share."""
    api, day = stack.agency(), "2026-06-01"
    city = six_units()
    city[JenisMasukan.PEGAWAI] = [{**row, "tmt_unit": None, "tmt_jabatan": NEW} for row in city[JenisMasukan.PEGAWAI]]
    api.bring_city(city)
    round_id = api.make_round()

    def told(said: str | None) -> set[str]:
        if said is not None:
            body = {"keputusan": said, "dasar": "SK 821/1", "pejabat": "Contoh Siregar"}
            api.http.put(f"/v1/tmt-massal/{day}", json=body).raise_for_status()
        assert api.analyse(round_id)["status"] == "SELESAI"
        moves = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"]
        return {answer["jawaban"] for move in moves for answer in move["aturan"] if answer["aturan"] == "TCH-10"}

    assert told(None) == {"TIDAK_DAPAT_DINILAI"}
    assert told("DIKONFIRMASI") == {"TIDAK_DAPAT_DINILAI"}
    assert told("DITOLAK") == set()


def test_nothing_to_withdraw(api: Api, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
    said = {"keputusan": "DICABUT", "dasar": "x", "pejabat": "Contoh"}
    a_problem(api.http.put("/v1/tmt-massal/2020-01-01", json=said), 409)

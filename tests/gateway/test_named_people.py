"""People named in a request are looked up in one call, however many, and everybody who is not there is told by their place."""

from __future__ import annotations

import uuid
from typing import Any, cast

import pytest

from services.gateway.api.people import keys_of
from services.gateway.api.pins import with_keys
from services.gateway.clients.http import Service
from shared.errors import Masalah, MasukanTidakSah
from shared.web.identity import Actor
from tests.gateway.conftest import Busy

CLIENT = Actor("uji", ["rekomendasi:baca"], "01a1c5e0-7c00-7000-8000-0000000000aa")
NOBODY = "01a1c5e0-7c00-7000-8000-00000000000f"


class Registry:
    """Knows whoever is given; counts how often it is asked."""

    def __init__(self, known: dict[str, str]) -> None:
        self.known, self.asked = known, list[dict[str, Any]]()

    async def json(self, _actor: Actor, method: str, path: str, *, json: dict[str, Any], safe: bool) -> dict[str, Any]:
        assert (method, path, safe) == ("POST", "/v1/pegawai/kunci", True)
        self.asked.append(json)
        return {"items": {one: self.known[one] for one in json["pegawai"] if one in self.known}}


async def test_five_hundred_pins_cost_one_call() -> None:
    people = {str(uuid.uuid4()): f"k{number}" for number in range(500)}
    registry = Registry(people)
    pins = [{"pegawai_id": one.upper(), "sel": "a|b|", "jenis": "LARANG"} for one in people]

    policy = await with_keys(cast(Service, registry), CLIENT, {"pin": pins, "lain": 1})

    assert [pin["pegawai"] for pin in policy["pin"]] == list(people.values())
    assert [(asked["instansi_id"], asked["pegawai"]) for asked in registry.asked] == [(CLIENT.instansi_id, sorted(people))]


async def test_nobody_named_costs_none_and_the_same_person_twice_is_asked_about_once() -> None:
    one = str(uuid.uuid4())
    registry = Registry({one: "k"})

    assert await keys_of(cast(Service, registry), CLIENT, []) == []
    assert await keys_of(cast(Service, registry), CLIENT, [(one, "/0"), (one, "/1")]) == ["k", "k"]
    told = await keys_of(cast(Service, registry), CLIENT, [("x", "/0"), (NOBODY, "/1"), (one, "/2")])
    assert [one.kolom if isinstance(one, Masalah) else one for one in told] == ["/0", "/1", "k"]
    assert [asked["pegawai"] for asked in registry.asked] == [[one], sorted([NOBODY, one])]


async def test_every_pin_of_somebody_unknown_is_told_in_the_order_it_was_sent() -> None:
    one = str(uuid.uuid4())
    people = ["x", one, NOBODY]
    pins = [{"pegawai_id": who, "sel": "a", "jenis": "LARANG"} for who in people]

    with pytest.raises(MasukanTidakSah) as told:
        await with_keys(cast(Service, Registry({one: "k"})), CLIENT, {"pin": pins})
    assert [(part.kode, part.kolom) for part in told.value.masalah] == [
        ("bukan_id", "/kebijakan/pin/0/pegawai_id"),
        ("tidak_dikenal", "/kebijakan/pin/2/pegawai_id"),
    ]


def test_somebody_unknown_added_to_a_set_is_told_by_place_and_as_not_there(busy: Busy, a_problem: Any) -> None:
    added = [{"pegawai_id": one, "sel": busy.sel} for one in (busy.ids["pegawai_id"], NOBODY)]
    answer = busy.api.http.post(f"/v1/putaran/{busy.ids['putaran_id']}/himpunan", json={"tambah": added})

    assert [part["pointer"] for part in a_problem(answer, 404)["errors"]] == ["/tambah/1/pegawai_id"]

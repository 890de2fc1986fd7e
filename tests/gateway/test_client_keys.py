"""A client's public keys over HTTP: handed over with a fresh code, taken back with all that was opened by them."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import httpx
import pytest
from joserfc.jwk import ECKey, RSAKey

from services.gateway.docs.examples_people import PEOPLE
from services.gateway.identity.tokens import AUDIENCE
from shared.web.identity import Actor, Signer
from tests import dates
from tests.gateway.vouching import Simpeg, simpeg
from tests.people import People, Person, people
from tests.stack import Stack

NIP = f"{date(1980, 1, 2):%Y%m%d}2010011901"
"""Of P001."""


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture
def desk(stack: Stack, city: People) -> Simpeg:
    return simpeg(stack, city.instansi_id, kind="EC")


def pem(key: Any) -> str:
    return str(key.as_pem(private=False).decode())


def add(who: Person, client_id: str, text: str) -> httpx.Response:
    return who.http.post(f"/v1/klien/{client_id}/kunci", json={"kunci": text})


def listed(who: Person, client_id: str) -> dict[str, Any]:
    return next(row for row in who.get("/v1/klien", limit=500)["items"] if row["id"] == client_id)


def test_a_key_an_administrator_adds_vouches_and_one_he_revokes_ends_what_it_opened(city: People, desk: Simpeg) -> None:
    old, new = desk.kid, RSAKey.generate_key(2048)
    first = desk.exchange(NIP).json()["access_token"]
    made = add(city.administrator, desk.client_id, pem(new))
    assert made.status_code == 201, made.text
    assert set(made.json()) == set(PEOPLE["addKunciKlien"])
    assert [key["kid"] for key in listed(city.administrator, desk.client_id)["kunci"]] == [old, made.json()["kid"]]

    city.administrator.http.delete(f"/v1/klien/{desk.client_id}/kunci/{old}").raise_for_status()
    assert desk.exchange(NIP).status_code == 401
    me = f"{desk.url}/v1/saya"
    assert httpx.get(me, headers={"Authorization": f"Bearer {first}"}).status_code == 401, (
        "a session the lost key opened lives on"
    )

    desk.key, desk.alg, desk.kid = new, "RS256", made.json()["kid"]
    again = desk.exchange(NIP)
    assert again.status_code == 200, again.text
    assert httpx.get(me, headers={"Authorization": f"Bearer {again.json()['access_token']}"}).status_code == 200


def test_a_key_is_added_only_with_a_code_just_shown(stack: Stack, city: People, desk: Simpeg, a_problem: Any) -> None:
    signer = Signer(stack.city.home.secrets / "gateway_private.jwk")
    for proved in (0, dates.seconds() - 600):
        actor = Actor(city.administrator.aktor, ("pengguna:kelola",), str(city.instansi_id), "", proved)
        answer = httpx.post(
            f"{stack.url}/v1/klien/{desk.client_id}/kunci", json={"kunci": pem(ECKey.generate_key("P-256"))},
            headers={"Authorization": f"Bearer {signer.sign(AUDIENCE, actor)}"},
        )  # fmt: skip
        assert a_problem(answer, 401)["kode"] == "perlu_penguatan"
        assert 'max_age="300"' in answer.headers["www-authenticate"]
    assert len(listed(city.administrator, desk.client_id)["kunci"]) == 1


def test_private_weak_and_unknown_kinds_of_keys_are_refused_without_being_told_back(
    city: People, desk: Simpeg, a_problem: Any
) -> None:
    private = ECKey.generate_key("P-256").as_pem(private=True).decode()
    named = '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":"a/../b"}'
    for text in (private, pem(ECKey.generate_key("P-384")), "x" * 60, named):
        told = a_problem(add(city.administrator, desk.client_id, text), 422)
        assert text.splitlines()[-2 if "\n" in text else 0] not in str(told)
    assert len(listed(city.administrator, desk.client_id)["kunci"]) == 1


def test_the_same_key_twice_and_a_revoked_one_are_refused(city: People, desk: Simpeg, a_problem: Any) -> None:
    text = pem(desk.key)
    a_problem(add(city.administrator, desk.client_id, text), 409)
    city.administrator.http.delete(f"/v1/klien/{desk.client_id}/kunci/{desk.kid}").raise_for_status()
    a_problem(add(city.administrator, desk.client_id, text), 409)
    a_problem(city.administrator.http.delete(f"/v1/klien/{desk.client_id}/kunci/{desk.kid}"), 404)


def test_others_look_or_are_sent_away(stack: Stack, city: People, desk: Simpeg, a_problem: Any) -> None:
    text = pem(ECKey.generate_key("P-256"))
    assert set(listed(city.auditor, desk.client_id)) == set(PEOPLE["listKlien"]["items"][0])
    for person in (city.auditor, city.sekda, city.pegawai):
        a_problem(add(person, desk.client_id, text), 403)
    a_problem(city.sekda.http.get("/v1/klien"), 403)

    elsewhere = simpeg(stack, people(stack).instansi_id, kind="EC")
    a_problem(add(city.administrator, elsewhere.client_id, text), 404)
    a_problem(add(city.administrator, str(uuid.uuid4()), text), 404)
    assert elsewhere.client_id not in {row["id"] for row in city.administrator.get("/v1/klien", limit=500)["items"]}


def test_the_list_pages_and_holds_no_secret(city: People, desk: Simpeg) -> None:
    simpeg_ids, cursor = [], ""
    while cursor is not None:
        answer = city.auditor.http.get("/v1/klien", params={"limit": 1, **({"cursor": cursor} if cursor else {})})
        assert "rahasia" not in answer.text.lower()
        simpeg_ids += [row["id"] for row in answer.json()["items"]]
        cursor = answer.json()["berikutnya"]
    assert desk.client_id in simpeg_ids
    assert len(simpeg_ids) == len(set(simpeg_ids)) == len(city.auditor.get("/v1/klien", limit=500)["items"])

"""OAuth2 client credentials over real HTTP: who gets a token, what a token opens, which tokens are refused."""

from __future__ import annotations

import base64
import json
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from joserfc.jwk import OKPKey

from shared.web.identity import Actor, Signer, Verifier
from tests import dates
from tests.gateway.conftest import Busy
from tests.stack import Stack


class At:
    """A clock that stands so many seconds from now."""

    def __init__(self, seconds: int) -> None:
        self._now = dates.now() + timedelta(seconds=seconds)

    def now(self) -> Any:
        return self._now


def token_of(stack: Stack, **sent: Any) -> httpx.Response:
    return httpx.post(f"{stack.url}/oauth2/token", **sent)


def test_a_token_is_given_to_basic_and_to_the_form_alike(stack: Stack, busy: Busy) -> None:
    basic = token_of(stack, data={"grant_type": "client_credentials"}, auth=(busy.api.client_id, busy.api.secret)).json()
    secret = {"client_id": busy.api.client_id, "client_secret": busy.api.secret}
    form = token_of(stack, data={"grant_type": "client_credentials", **secret}).json()
    for answer in (basic, form):
        assert (answer["token_type"], answer["expires_in"]) == ("Bearer", 900)
        headers = {"Authorization": f"Bearer {answer['access_token']}"}
        assert httpx.get(f"{stack.url}/v1/unor", headers=headers).status_code == 200


def test_a_token_may_also_come_in_the_header_auth(stack: Stack, busy: Busy) -> None:
    """Behind a gateway that consumes Authorization for itself."""
    headers = {"Auth": busy.api.http.headers["Authorization"], "Authorization": "Basic c3BscDpzcGxw"}
    assert httpx.get(f"{stack.url}/v1/unor", headers=headers).status_code == 200


@pytest.mark.parametrize("secret", ["salah", "", "smb_" + "A" * 43])
def test_a_wrong_secret_is_401_and_says_how_to_ask(stack: Stack, busy: Busy, secret: str, a_problem: Any) -> None:
    answer = token_of(stack, data={"grant_type": "client_credentials"}, auth=(busy.api.client_id, secret))
    assert a_problem(answer, 401)["kode"] == "tidak_dikenal"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_an_unknown_client_reads_like_a_wrong_secret(stack: Stack, busy: Busy, a_problem: Any) -> None:
    ask = {"grant_type": "client_credentials"}
    told = [
        a_problem(token_of(stack, data=ask, auth=(name, "x")), 401)["detail"]
        for name in (busy.api.client_id, str(uuid.uuid4()), "x")
    ]
    assert len(set(told)) == 1


def test_other_grants_and_broken_headers_are_refused(stack: Stack, a_problem: Any) -> None:
    a_problem(token_of(stack, data={"grant_type": "password", "username": "a", "password": "b"}), 422)
    a_problem(token_of(stack, data={"grant_type": "client_credentials"}, headers={"Authorization": "Basic %%%"}), 401)
    a_problem(token_of(stack, json={"grant_type": "client_credentials"}), 415)


def test_a_scope_can_be_narrowed_and_never_widened(stack: Stack, a_problem: Any) -> None:
    api = stack.agency("unor:baca,pegawai:baca")
    ask = {"grant_type": "client_credentials", "scope": "unor:baca putaran:kelola"}
    answer = token_of(stack, data=ask, auth=(api.client_id, api.secret)).json()
    assert answer["scope"] == "unor:baca"
    headers = {"Authorization": f"Bearer {answer['access_token']}"}
    assert httpx.get(f"{stack.url}/v1/unor", headers=headers).status_code == 200
    for path in ("/v1/pegawai", "/v1/putaran"):
        problem = a_problem(httpx.get(f"{stack.url}{path}", headers=headers), 403)
        assert "scope" in problem["detail"]


def forged(stack: Stack, kind: str, folder: Path) -> str:
    """A token that must not pass, of each kind an attacker would try."""
    key, actor = stack.city.home.secrets / "gateway_private.jwk", Actor("klien:x", ("unor:baca",), str(uuid.uuid4()))
    if kind == "expired":
        return Signer(key, At(-1000)).sign("gateway", actor, 900)
    if kind == "for another service":
        return Signer(key).sign("registry", actor)
    if kind == "another key":
        return strangers_signer(folder).sign("gateway", actor)
    good = Signer(key).sign("gateway", actor).split(".")
    if kind == "alg none":
        return ".".join([b64({"alg": "none"}), good[1], ""])
    if kind == "hmac with the public key":
        return ".".join([b64({"alg": "HS256"}), good[1], good[2]])
    changed = json.loads(base64.urlsafe_b64decode(good[1] + "=="))
    return ".".join([good[0], b64({**changed, "scope": "orang:baca"}), good[2]])


def strangers_signer(folder: Path) -> Signer:
    path = folder / "orang_lain.jwk"
    path.write_text(json.dumps(OKPKey.generate_key("Ed25519").as_dict(private=True)))
    return Signer(path)


def b64(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


KINDS = ["expired", "for another service", "another key", "alg none", "hmac with the public key", "changed claims"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_forged_token_is_refused(stack: Stack, kind: str, tmp_path: Path, a_problem: Any) -> None:
    answer = httpx.get(f"{stack.url}/v1/unor", headers={"Authorization": f"Bearer {forged(stack, kind, tmp_path)}"})
    assert a_problem(answer, 401)["kode"] == "tidak_dikenal"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("header", ["", "Bearer", "Basic eDp5", "Bearer a.b.c", "Bearer " + "x" * 5000])
def test_no_token_is_401(stack: Stack, header: str, a_problem: Any) -> None:
    a_problem(httpx.get(f"{stack.url}/v1/unor", headers={"Authorization": header} if header else {}), 401)


def test_the_published_key_verifies_a_token_by_itself(stack: Stack, busy: Busy, tmp_path: Path) -> None:
    """As a resource server elsewhere would do it."""
    keys = httpx.get(f"{stack.url}/.well-known/jwks.json").json()["keys"]
    assert all("d" not in key for key in keys), "a private part is published"
    (tmp_path / "kunci.jwk").write_text(json.dumps(keys[0]))
    token = busy.api.http.headers["Authorization"].removeprefix("Bearer ")
    assert Verifier(tmp_path / "kunci.jwk").verify(token, "gateway").id == f"klien:{busy.api.client_id}"

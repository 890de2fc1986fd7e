"""A SIMPEG vouches for whoever is signed in there: own data alone until a code is shown, each statement once, no number told."""

from __future__ import annotations

import base64
import hmac
import json
import uuid
from datetime import date
from typing import Any

import httpx
import pytest
from joserfc.jwk import RSAKey

from services.registry.domain.akses import totp
from tests import dates
from tests.gateway.vouching import BY_KEY, JWT, Simpeg, simpeg
from tests.people import People, people
from tests.stack import Stack

NIP = f"{date(1980, 1, 2):%Y%m%d}2010011901"
"""Of P001."""


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture(scope="module")
def desk(stack: Stack, city: People) -> Simpeg:
    return simpeg(stack, city.instansi_id)


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize("kind", ["RSA", "EC"])
def test_whoever_is_signed_in_there_is_signed_in_here_with_his_own_data_alone(stack: Stack, city: People, kind: str) -> None:
    answer = simpeg(stack, city.instansi_id, kind=kind).exchange(NIP)
    assert answer.status_code == 200, answer.text
    told = answer.json()

    assert (told["scope"], told["token_type"], told["expires_in"], told["diperkuat"]) == ("saya", "Bearer", 900, None)
    me = httpx.get(f"{stack.url}/v1/saya", headers=bearer(told["access_token"])).json()
    assert (me["id"], me["pegawai_id"]) == (str(city.pegawai.pengguna_id), str(city.pegawai_id["P001"]))
    assert httpx.get(f"{stack.url}/v1/unor", headers=bearer(told["access_token"])).status_code == 403
    payload = told["access_token"].split(".")[1]
    assert NIP not in answer.text
    assert NIP.encode() not in base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))


def test_who_comes_the_first_time_becomes_a_user_once(stack: Stack, city: People, desk: Simpeg) -> None:
    nip = f"{date(1980, 1, 6):%Y%m%d}2010011905"
    told = [desk.exchange(nip, subject_token=desk.subject(nip, f"s{n}")).json()["pengguna_id"] for n in range(2)]

    assert told[0] == told[1]
    assert city.administrator.get(f"/v1/pengguna/{told[0]}")["pegawai_id"] == str(city.pegawai_id["P005"])


def test_a_client_may_prove_itself_by_its_key_alone(stack: Stack, desk: Simpeg, a_problem: Any) -> None:
    form = {"grant_type": "client_credentials", "client_assertion_type": BY_KEY, "client_assertion": desk.client()}
    told = httpx.post(f"{stack.url}/oauth2/token", data=form)
    assert told.json()["scope"] == "pengguna:jamin unor:baca", told.text
    assert httpx.get(f"{stack.url}/v1/unor", headers=bearer(told.json()["access_token"])).status_code == 200
    a_problem(httpx.post(f"{stack.url}/oauth2/token", data=form), 401)


BAD: dict[str, dict[str, Any]] = {
    "another audience": {"aud": "https://lain.example/oauth2/token"}, "no audience": {"aud": None}, "expired": {"exp": 1_700_000_000},
    "valid for an hour": {"exp": dates.seconds() + 86_400}, "no end": {"exp": None}, "no jti": {"jti": None}, "an empty jti": {"jti": ""},
    "another client": {"iss": "01a1c5e0-7c00-7000-8000-000000000003"}, "no uuid": {"iss": "simpeg"},
    "not yet": {"nbf": dates.seconds() + 86_400},
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("part", ["client_assertion", "subject_token"])
def test_a_statement_that_is_not_in_order_is_refused(desk: Simpeg, name: str, part: str, a_problem: Any) -> None:
    made = desk.client(**BAD[name]) if part == "client_assertion" else desk.subject(NIP, **BAD[name])
    told = a_problem(desk.exchange(NIP, **{part: made}), 401)
    assert NIP not in str(told)


def test_a_client_assertion_is_about_the_client_itself(desk: Simpeg, a_problem: Any) -> None:
    a_problem(desk.exchange(NIP, client_assertion=desk.client(sub="lain")), 401)


@pytest.mark.parametrize("part", ["client_assertion", "subject_token"])
def test_a_statement_is_good_once(desk: Simpeg, part: str, a_problem: Any) -> None:
    made = desk.client() if part == "client_assertion" else desk.subject(NIP)
    assert desk.exchange(NIP, **{part: made}).status_code == 200
    a_problem(desk.exchange(NIP, **{part: made}), 401)


def test_a_signature_by_another_key_or_none_is_refused(stack: Stack, desk: Simpeg, a_problem: Any) -> None:
    stranger = RSAKey.generate_key(2048)
    a_problem(desk.exchange(NIP, client_assertion=desk.client(key=stranger)), 401)
    head, body, _ = desk.client().split(".")
    symmetric = base64.urlsafe_b64encode(json.dumps({"alg": "HS256", "kid": desk.kid}).encode()).decode().rstrip("=")
    mac = hmac.digest(desk.key.as_pem(private=False), f"{symmetric}.{body}".encode(), "sha256")
    forged = f"{symmetric}.{body}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"
    a_problem(desk.exchange(NIP, client_assertion=forged), 401)
    none = base64.urlsafe_b64encode(b'{"alg":"none"}').decode().rstrip("=")
    for broken in (f"{none}.{body}.", f"{head}.{body}.", "a.b.c", "x", f"{head}.{body}." + "A" * 5000):
        a_problem(desk.exchange(NIP, client_assertion=broken), 401)


def test_another_client_cannot_use_what_this_one_signed(stack: Stack, city: People, desk: Simpeg, a_problem: Any) -> None:
    other = simpeg(stack, city.instansi_id)
    a_problem(other.exchange(NIP, subject_token=desk.subject(NIP)), 401)


def test_a_client_without_the_scope_vouches_for_nobody(stack: Stack, city: People, a_problem: Any) -> None:
    a_problem(simpeg(stack, city.instansi_id, "unor:baca").exchange(NIP), 403)


@pytest.mark.parametrize(
    ("changed", "status"),
    [({"waktu": 1_700_000_000}, 401), ({"waktu": None}, 422), ({"sesi": None}, 422), ({"nip": 5}, 422), ({"nip": "12345"}, 422),
     ({"nip": "198001022010011999"}, 404)],
)  # fmt: skip
def test_a_person_who_cannot_be_told_is_not_signed_in(desk: Simpeg, changed: dict[str, Any], status: int, a_problem: Any) -> None:
    told = a_problem(desk.exchange(NIP, subject_token=desk.subject(**{"nip": NIP, **changed})), status)
    assert NIP not in str(told)
    assert "198001022010011999" not in str(told)


def test_the_grant_wants_all_its_parts(desk: Simpeg, a_problem: Any) -> None:
    for changed in ({"subject_token": ""}, {"subject_token_type": "x"}, {"client_assertion": ""}, {"client_assertion_type": "x"}):
        a_problem(desk.exchange(NIP, **changed), 422)
    assert JWT.endswith("jwt")


def code_for(secret: str, steps: int = 0) -> str:
    return totp.code(base64.b32decode(secret + "=" * (-len(secret) % 8)), totp.step_of(dates.now()) + steps)


def test_a_code_opens_what_the_roles_open_and_stays_with_the_session(
    stack: Stack, city: People, desk: Simpeg, a_problem: Any
) -> None:
    nip = f"{date(1980, 1, 1 + 8):%Y%m%d}2010011908"  # P008, head of SD1
    post = lambda path, token, **more: httpx.post(f"{stack.url}{path}", headers=bearer(token), **more)  # noqa: E731
    own = desk.exchange(nip).json()["access_token"]
    a_problem(post("/v1/saya/verifikasi", own, json={"kode": "123456"}), 409)
    made = post("/v1/saya/totp", own).json()
    assert made["otpauth"].startswith("otpauth://totp/Seimbang")
    assert made["qr_svg"].startswith("<svg")
    a_problem(post("/v1/saya/verifikasi", own, json={"kode": code_for(made["rahasia"])}), 409)

    proved = post("/v1/saya/totp/konfirmasi", own, json={"kode": code_for(made["rahasia"], -1)})
    assert proved.status_code == 200, proved.text
    assert set(proved.json()["scope"].split()) == {
        "saya",
        "referensi:baca",
        "unor:baca",
        "usulan:baca",
        "usulan:tulis",
        "naskah:baca",
    }
    assert httpx.get(f"{stack.url}/v1/unor", headers=bearer(proved.json()["access_token"])).status_code == 200
    assert a_problem(post("/v1/saya/verifikasi", own, json={"kode": code_for(made["rahasia"], -1)}), 403)["kode"] == "kode_salah"
    again = post("/v1/saya/verifikasi", own, json={"kode": code_for(made["rahasia"])})
    assert again.json()["diperkuat"] is not None

    assert desk.exchange(nip).json()["diperkuat"], "the same session there: shown already"
    assert desk.exchange(nip, subject_token=desk.subject(nip, "sesi-2")).json()["diperkuat"] is None, (
        "another session shows its own code"
    )
    taken = desk.exchange(nip, subject_token=desk.subject(nip, "sesi-3")).json()["access_token"]
    assert "insufficient_user_authentication" in post("/v1/saya/totp", taken).headers["WWW-Authenticate"]
    assert httpx.delete(f"{stack.url}/v1/saya/sesi", headers=bearer(own)).status_code == 204
    a_problem(httpx.get(f"{stack.url}/v1/saya", headers=bearer(proved.json()["access_token"])), 401)
    assert desk.exchange(nip).json()["diperkuat"] is None, "after signing out the code is asked for again"


def test_five_wrong_codes_close_the_door_even_to_the_right_one(stack: Stack, city: People, desk: Simpeg, a_problem: Any) -> None:
    nip = f"{date(1980, 1, 1 + 12):%Y%m%d}2010011912"
    token = desk.exchange(nip).json()["access_token"]
    secret = httpx.post(f"{stack.url}/v1/saya/totp", headers=bearer(token)).json()["rahasia"]
    path = f"{stack.url}/v1/saya/totp/konfirmasi"
    right = {code_for(secret, step) for step in range(-2, 4)}
    wrong = next(f"{number:06d}" for number in range(1_000_000) if f"{number:06d}" not in right)
    for _ in range(5):
        a_problem(httpx.post(path, headers=bearer(token), json={"kode": wrong}), 403)
    told = httpx.post(path, headers=bearer(token), json={"kode": code_for(secret)})
    a_problem(told, 429)
    assert 0 < int(told.headers["Retry-After"]) <= 900

    user = str(city.kepala_unit2.pengguna_id)
    assert city.administrator.http.delete(f"/v1/pengguna/{user}/totp").status_code == 204
    fresh = desk.exchange(nip, subject_token=desk.subject(nip, uuid.uuid4().hex)).json()["access_token"]
    assert httpx.post(f"{stack.url}/v1/saya/totp", headers=bearer(fresh)).status_code == 201


def test_no_number_of_a_person_is_in_any_log_and_none_on_record(stack: Stack, city: People, desk: Simpeg) -> None:
    desk.exchange(NIP)
    desk.exchange("198001022010011999")
    logs = [path.read_text(errors="replace") for path in stack.city.home.logs.iterdir()]
    events = city.auditor.get("/v1/peristiwa", limit=500, sejak="awal")

    assert not [text for text in (*logs, str(events)) if NIP in text or "198001022010011999" in text]
    assert [one["aktor"] for one in events["items"] if one["jenis"] == "pengguna.dibuat" and one["aktor"].startswith("klien:")]

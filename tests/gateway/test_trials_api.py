"""Trials: open to everybody in a demo, to their own client alone elsewhere; what fails says why."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from launcher.supervisor import free_port
from shared.vocabulary import JenisMasukan
from tests.stack import SCOPES, Stack, sign_in

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SCHOOLS = b"NAMA SEKOLAH;JENIS;SISWA;ROMBEL;GURU\nSDN Satu;SD;168;6;9\nSDN Dua;SD;170;6;5\n"

ODD = ["[]", "[1]", "5", '"x"', "null", "true", '{"aneh": 1}', '{"per": 5}', '{"per": "31-02-2026"}', '{"norma": 5}', "{"]


def begin(http: httpx.Client, content: bytes = SCHOOLS, **more: Any) -> httpx.Response:
    return http.post("/v1/coba", files={"berkas": ("sekolah.csv", content, "text/csv")}, **more)


@pytest.fixture
def anyone(stack: Stack) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=stack.url, timeout=60) as http:
        yield http


@pytest.fixture(scope="module")
def production(stack: Stack) -> Iterator[str]:
    """A second door to the same city that is not told it is a demo."""
    gateway = next(child for child in stack.city.supervisor.children if child.name == "gateway")
    port = free_port()
    environment = {**os.environ, **gateway.env, "SEIMBANG_MODE": "production"}
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "services.gateway.main:create_app",
        "--factory",
        "--port",
        str(port),
        "--log-level",
        "error",
    ]
    door = subprocess.Popen(command, env=environment)
    try:
        until_up(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        door.terminate()
        door.wait()


def until_up(url: str) -> None:
    for _ in range(300):
        try:
            if httpx.get(f"{url}/kesehatan/siap").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise AssertionError("the second gateway did not come up")


def test_in_a_demo_anybody_tries_without_a_token(anyone: httpx.Client) -> None:
    made = begin(anyone)
    assert (made.status_code, made.headers["Location"]) == (202, f"/v1/coba/{made.json()['id']}")
    assert anyone.get(made.headers["Location"]).json()["opsi"] == {}


def test_a_trial_begun_with_a_token_is_its_clients_alone(stack: Stack, anyone: httpx.Client, a_problem: Any) -> None:
    mine, other = stack.agency(), stack.agency()
    where = begin(mine.http).headers["Location"]
    assert mine.http.get(where).status_code == 200
    for http in (anyone, other.http):
        for path in (where, f"{where}/hasil.xlsx"):
            assert a_problem(http.get(path), 404)["kode"] == "tidak_ditemukan"


def test_in_production_a_trial_needs_a_token_with_its_scope(stack: Stack, production: str, a_problem: Any) -> None:
    with httpx.Client(base_url=production) as http:
        a_problem(begin(http), 401)
    narrow, wide = stack.agency("unor:baca"), stack.agency(SCOPES)
    with sign_in(production, narrow.client_id, narrow.secret).http as http:
        a_problem(begin(http), 403)
    with sign_in(production, wide.client_id, wide.secret).http as http:
        made = begin(http)
        assert made.status_code == 202, made.text
        assert http.get(made.headers["Location"]).status_code == 200


def test_in_production_a_clients_trial_is_not_another_clients(stack: Stack, production: str, a_problem: Any) -> None:
    mine, other = (sign_in(production, api.client_id, api.secret).http for api in (stack.agency(), stack.agency()))
    with mine, other:
        where = begin(mine).headers["Location"]
        a_problem(other.get(where), 404)
    a_problem(httpx.get(f"{production}{where}"), 401)


@pytest.mark.parametrize("options", ODD)
def test_odd_options_are_refused_before_anything_begins(anyone: httpx.Client, options: str, a_problem: Any) -> None:
    a_problem(begin(anyone, data={"opsi": options}), 422)


def test_eleven_files_are_too_many(anyone: httpx.Client, a_problem: Any) -> None:
    files = [("berkas", (f"{n}.csv", SCHOOLS)) for n in range(11)]
    assert "10" in a_problem(anyone.post("/v1/coba", files=files), 422)["detail"]


def test_a_file_of_no_use_fails_with_a_reason_and_has_no_workbook(anyone: httpx.Client, a_problem: Any) -> None:
    where = begin(anyone, bytes(range(256)) * 8).headers["Location"]
    for _ in range(600):
        row = anyone.get(where).json()
        if row["status"] not in ("ANTRE", "BERJALAN"):
            break
        time.sleep(0.1)
    assert (row["status"], bool(row["galat"])) == ("GAGAL", True)
    assert "Traceback" not in row["galat"]
    assert "Error" not in row["galat"]
    a_problem(anyone.get(f"{where}/hasil.xlsx"), 404)


@pytest.mark.parametrize("kind", list(JenisMasukan))
def test_templates_are_there_for_everybody_as_a_named_file(anyone: httpx.Client, kind: JenisMasukan) -> None:
    answer = anyone.get(f"/v1/impor/templat/{kind.value}.xlsx")
    assert (answer.status_code, answer.headers["content-type"], answer.content[:2]) == (200, XLSX, b"PK")
    assert f"templat_{kind.value.lower()}.xlsx" in answer.headers["content-disposition"]


def test_an_unknown_template_is_told_with_the_known_ones(anyone: httpx.Client, a_problem: Any) -> None:
    assert "PEGAWAI" in a_problem(anyone.get("/v1/impor/templat/ANEH.xlsx"), 422)["errors"][0]["saran"]

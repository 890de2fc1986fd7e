"""A query name that an address does not know is refused, whatever the address: a slip never gives an unfiltered list."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from launcher import secret_files
from services.gateway.api.query_names import names_of
from services.gateway.main import create_app
from services.gateway.settings import Settings
from tests.gateway.queries import DECLARED, DOCUMENT
from tests.repo.test_route_inventory import calls, routes

ASKED = sorted(where for where in DECLARED if where[1].startswith("/v1/"))
NIP = "198501012010011955"


@pytest.fixture(scope="module")
async def door(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[httpx.AsyncClient]:
    """The gateway in this process, with nobody behind it."""
    folder = tmp_path_factory.mktemp("rahasia")
    secret_files.make_all(folder, demo=False)
    app = create_app(Settings(registry_url="http://127.0.0.1:9", scoring_url="http://127.0.0.1:9", secrets_dir=folder))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://gateway") as client:
        yield client


def sample(path: str) -> str:
    return re.sub(r"{\w+}", "01a1c5e0-7c00-7000-8000-000000000001", path)


async def test_every_address_refuses_a_name_it_does_not_declare_and_tells_those_it_does(door: httpx.AsyncClient) -> None:
    wrong = []
    for method, path in ASKED:
        answer = await door.request(method, sample(path), params={"zzqx": "1"})
        told = answer.json()
        named = set(re.findall(r"\w+", told["saran"].partition("Yang dikenal: ")[2]))
        if (answer.status_code, named, [one["pointer"] for one in told["errors"]]) != (422, DECLARED[method, path], ["?zzqx"]):
            wrong.append((method, path, answer.status_code, told["saran"]))
    assert len(ASKED) > 150
    assert wrong == []


async def test_every_declared_name_is_let_through(door: httpx.AsyncClient) -> None:
    """Nobody is signed in: an address that knows its names goes on to say so, or to look at the values."""
    refused = []
    for method, path in ASKED:
        answer = await door.request(method, sample(path), params=dict.fromkeys(DECLARED[method, path], ""))
        refused += [(path, one["pointer"]) for one in answer.json().get("errors", []) if one["kode"] == "parameter_tidak_dikenal"]
    assert refused == []


@pytest.mark.parametrize(
    ("path", "name", "meant"),
    [
        ("/v1/usulan-mutasi", "statuss", "status"),
        ("/v1/usulan-mutasi", "opd_asal", "opd_asal_id"),
        ("/v1/unor", "limits", "limit"),
        ("/v1/putaran/x/rekomendasi", "opdd", "opd"),
        ("/v1/daftar/DUK", "unor", "unor_id"),
    ],
)
async def test_a_slip_is_told_the_name_that_was_probably_meant(door: httpx.AsyncClient, path: str, name: str, meant: str) -> None:
    told = (await door.get(path, params={name: "1", "limit": "5"})).json()

    assert (told["kode"], told["detail"]) == ("masukan_tidak_sah", f"Parameter tidak dikenal: {name}.")
    assert told["saran"].startswith(f"Mungkin maksudnya {meant}. ")
    assert [(one["pointer"], one["kode"], one["saran"]) for one in told["errors"]] == [
        (f"?{name}", "parameter_tidak_dikenal", f"Mungkin maksudnya {meant}.")
    ]


async def test_a_number_or_a_sentence_sent_as_a_name_is_not_repeated(door: httpx.AsyncClient) -> None:
    answer = await door.get("/v1/pegawai", params={NIP: "", f"nip{NIP}": "", "Siti Contoh, S.Pd.": ""})

    assert answer.status_code == 422
    assert NIP not in answer.text
    assert "Siti" not in answer.text


async def test_what_a_messenger_or_a_library_adds_to_a_link_is_no_mistake_of_the_reader(door: httpx.AsyncClient) -> None:
    answer = await door.get("/.well-known/jwks.json", params={"fbclid": "x"})
    app: Any = door._transport.app  # type: ignore[attr-defined]
    told = {one.path for one in routes(app.routes) if hasattr(one, "dependant") and "known_names" not in calls(one)}

    assert answer.status_code == 200
    assert told == {
        "/oauth2/token", "/.well-known/jwks.json", "/.well-known/oauth-authorization-server", "/v/{kode}", "/kartu/{jenis}/{kartu_id}",
        "/kartu/{jenis}/{kartu_id}.pdf", "/", "/docs", "/favicon.ico", "/kesehatan/hidup", "/kesehatan/siap",
    }  # fmt: skip


def test_the_day_asked_about_has_one_name_and_the_former_one_is_marked_so() -> None:
    lists = {"/v1/daftar/{jenis_daftar}", "/v1/daftar/{jenis_daftar}.xlsx", "/v1/daftar/{jenis_daftar}.pdf"}
    former = {(path, one["deprecated"]) for path in lists for one in DOCUMENT["paths"][path]["get"]["parameters"]
              if one["name"] == "per_tanggal"}  # fmt: skip

    assert former == {(path, True) for path in lists}
    assert {path for (_, path), names in DECLARED.items() if "per_tanggal" in names} == lists


def test_a_filter_declared_by_something_the_route_depends_on_counts(door: httpx.AsyncClient) -> None:
    app: Any = door._transport.app  # type: ignore[attr-defined]
    held = {one.path: names_of(one.dependant) for one in routes(app.routes) if one.path == "/v1/daftar/{jenis_daftar}"}

    assert held["/v1/daftar/{jenis_daftar}"] >= {"limit", "cursor", "per", "kecamatan"}

"""What belongs to one agency does not exist for another: every address with an id, taken from the document itself."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contracts.publish import gateway_document
from tests.gateway.conftest import Busy
from tests.gateway.queries import of_address
from tests.stack import Api, Stack

DOCUMENT = gateway_document()
OF_PERSONS = (
    "/v1/belum-melaksanakan", "/v1/keberatan",
    "/v1/klien", "/v1/kotak-keluar", "/v1/naskah", "/v1/pengguna", "/v1/peran", "/v1/permohonan", "/v1/saya", "/v1/sidang",
    "/v1/sk", "/v1/tpk", "/v1/usulan-mutasi",
    *(f"/v1/putaran/{{putaran_id}}/{part}" for part in (
        "evaluasi", "hasil-unit", "keputusan", "lembar-kerja", "paket", "pengecualian", "rencana", "transisi", "usulan",
    )),
)  # fmt: skip
"""Opened by people alone, whom a client of another agency is not: persons of two agencies are tried in test_persons_of_two_agencies."""
WITH_IDS = [
    (method, path)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
    if any("_id" in parameter["name"] and parameter["required"] for parameter in operation.get("parameters", ()))
    and not path.startswith(OF_PERSONS)
]


@pytest.fixture(scope="module")
def stranger(stack: Stack) -> Api:
    return stack.agency()


def test_the_list_is_not_empty_by_accident() -> None:
    assert len(WITH_IDS) >= 14


@pytest.mark.parametrize(("method", "path"), WITH_IDS, ids=str)
def test_another_agencys_thing_is_not_there(busy: Busy, stranger: Api, method: str, path: str, a_problem: Any) -> None:
    ids = {**busy.ids, "coba_id": _trial(busy.api)} if "coba_id" in path else busy.ids
    asked = {"putaran_id": busy.ids["putaran_id"], "sel": busy.sel}
    asked = of_address(method, path, asked)
    answer = stranger.http.request(method, path.format(**ids), params=asked, json=a_body(method, path))
    assert a_problem(answer, 404)["kode"] == "tidak_ditemukan"


@pytest.mark.parametrize(("method", "path"), [pair for pair in WITH_IDS if pair[0] == "get" and "coba" not in pair[1]])
def test_the_owner_reads_the_same_address(busy: Busy, method: str, path: str) -> None:
    asked = {"putaran_id": busy.ids["putaran_id"], "sel": busy.sel}
    asked = of_address(method, path, asked)
    assert busy.api.http.request(method, path.format(**busy.ids), params=asked).status_code == 200


def test_lists_hold_only_ones_own(busy: Busy, stranger: Api) -> None:
    for path in ("/v1/unor", "/v1/formasi", "/v1/pegawai", "/v1/putaran"):
        assert busy.api.get(path)["items"]
        assert stranger.get(path)["items"] == []
    assert {row["subjek_id"] for row in stranger.get("/v1/peristiwa", sejak="awal")["items"]}.isdisjoint(busy.ids.values())


def test_ones_own_round_does_not_open_anothers_person(busy: Busy, stranger: Api, a_problem: Any) -> None:
    own = stranger.make_round()
    a_problem(stranger.http.get(f"/v1/pegawai/{busy.ids['pegawai_id']}/posisi", params={"putaran_id": own}), 404)


def a_body(method: str, path: str) -> Any:
    """What the document shows as a body of this operation, or None when it has none."""
    for shown in DOCUMENT["paths"][path][method].get("requestBody", {}).get("content", {}).values():
        for example in shown.get("examples", {}).values():
            return example["value"]
        fields = DOCUMENT["components"]["schemas"][shown["schema"]["$ref"].rpartition("/")[2]]["properties"]
        return {name: told["examples"][0] for name, told in fields.items() if "examples" in told}
    return None


def _trial(api: Api) -> str:
    made = api.post("/v1/coba", 202, files={"berkas": ("a.csv", b"nip;nama\n", "text/csv")})
    return str(made["id"])

"""The lists over real HTTP, through the gateway: what a SIMPEG or a phone sees."""

from __future__ import annotations

import hashlib
from typing import Any

import httpx
import pytest

from services.registry.storage.referensi.load import load
from tests.stack import Api, Stack

ADDRESSES = ["/v1/referensi", "/v1/referensi/golongan?q=penata", "/v1/referensi/wilayah/12.71.14"]


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    return stack.agency("referensi:baca")


def test_the_contents_tell_kinds_versions_counts_and_one_hash(api: Api) -> None:
    told = api.get("/v1/referensi")
    assert told["hash"] == load().hash
    assert {one["jenis"]: one["jumlah"] for one in told["items"]}["jabatan_fungsional"] == 1466
    assert all(one["versi"] >= "2026-11-25" and one["nama"] and one["nama_en"] for one in told["items"])


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_held_is_not_sent_again(api: Api, address: str) -> None:
    first = api.http.get(address)
    tag = first.headers["etag"]
    assert (first.status_code, tag[0], first.headers["cache-control"]) == (200, '"', "private, max-age=86400")
    assert tag == f'"{hashlib.sha256(first.content).hexdigest()[:32]}"'
    for held in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        again = api.http.get(address, headers={"If-None-Match": held})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert again.headers["cache-control"] == "private, max-age=86400"
    for stale in ('"other"', tag.strip('"'), ""):
        assert api.http.get(address, headers={"If-None-Match": stale}).status_code == 200


def test_two_questions_have_two_tags(api: Api) -> None:
    tags = {api.http.get(address).headers["etag"] for address in [*ADDRESSES, "/v1/referensi/golongan"]}
    assert len(tags) == 4


def test_a_long_list_comes_in_pages_without_gap_or_repeat(api: Api) -> None:
    codes: list[str] = []
    cursor = ""
    while True:
        page = api.get("/v1/referensi/jabatan_fungsional", limit=500, cursor=cursor)
        codes += [one["kode"] for one in page["items"]]
        cursor = page["berikutnya"] or ""
        if not cursor:
            break
    assert (len(codes), len(set(codes)), page["jumlah"]) == (1466, 1466, 1466)


def test_one_entry_tells_all_the_list_knows_of_it(api: Api) -> None:
    assert api.get("/v1/referensi/golongan/33")["butir"] == {"kode": "33", "nama": "III/c", "pangkat": "Penata", "urutan": 11}
    late = api.get("/v1/referensi/jabatan_fungsional/perekam-medis-ahli-madya")["butir"]
    assert (late["bup"], late["bup_aturan"]) == (58, 60)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/v1/referensi/agama", "golongan, golongan_pppk"),
        ("/v1/referensi/golongan/46", "45"),
        ("/v1/referensi/agama/1", "jabatan_fungsional"),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(api: Api, a_problem: Any, address: str, told: str) -> None:
    assert told in a_problem(api.http.get(address), 404)["saran"]


@pytest.mark.parametrize(
    "address",
    [
        "/v1/referensi/%2E%2E/instansi",
        "/v1/referensi/golongan/%2E%2E",
        "/v1/referensi/golongan/..%2F..%2Finstansi",
        "/v1/referensi/%2E%2E",
    ],
)
def test_no_address_climbs_out_of_the_lists(stack: Stack, api: Api, address: str) -> None:
    """The path goes into an inner call; httpx would resolve the dots, so they are sent as they are, by hand."""
    request = api.http.build_request("GET", "/v1/referensi")
    request.url = request.url.copy_with(raw_path=address.encode())
    answer = api.http.send(request)
    assert answer.request.url.raw_path == address.encode()
    assert answer.status_code in (404, 422)
    assert "demo" not in answer.json()


def test_a_question_too_long_and_a_foreign_cursor_are_refused(api: Api, a_problem: Any) -> None:
    assert a_problem(api.http.get("/v1/referensi/golongan", params={"q": "a" * 101}), 422)["errors"]
    other = api.get("/v1/referensi/wilayah", limit=1)["berikutnya"]
    assert "berubah" in a_problem(api.http.get("/v1/referensi/golongan", params={"cursor": other}), 422)["detail"]
    assert a_problem(api.http.get("/v1/referensi/golongan", params={"cursor": "x"}), 422)["saran"]


def test_it_is_not_for_everybody(stack: Stack) -> None:
    assert httpx.get(f"{stack.url}/v1/referensi").status_code == 401
    narrow = stack.agency("unor:baca")
    assert narrow.http.get("/v1/referensi").status_code == 403

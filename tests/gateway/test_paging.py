"""Lists walked by cursor give everything once; limits are brought into range; a cursor that is not ours is refused."""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import quote

import pytest
from httpx import URL

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import TEACHERS, six_units
from tests.gateway.conftest import Busy
from tests.stack import Stack

LISTS = (
    "/v1/unor",
    "/v1/formasi",
    "/v1/pegawai",
    "/v1/putaran",
    "/v1/impor/{impor_id}/baris",
    "/v1/putaran/{putaran_id}/rekomendasi",
    "/v1/putaran/{putaran_id}/keseimbangan/unit",
    "/v1/putaran/{putaran_id}/komposisi",
    "/v1/putaran/{putaran_id}/kejenuhan",
    "/v1/putaran/{putaran_id}/tindakan",
    "/v1/pegawai/{pegawai_id}/posisi?putaran_id={putaran_id}",
    "/v1/formasi/kandidat?putaran_id={putaran_id}&sel={sel}",
)


def addressed(busy: Busy, path: str) -> str:
    return path.format(**busy.ids, sel=quote(busy.sel))


def ask(busy: Busy, where: str, **more: Any) -> Any:
    """`where` may have a query of its own, which parameters given apart would replace."""
    return busy.api.get(URL(where).path, **dict(URL(where).params), **more)


def walk(busy: Busy, path: str, limit: int) -> list[Any]:
    items, cursor = [], None
    while True:
        page = ask(busy, path, limit=limit, **({"cursor": cursor} if cursor else {}))
        assert len(page["items"]) <= limit
        items += page["items"]
        cursor = page["berikutnya"]
        if cursor is None:
            return items


@pytest.mark.parametrize("path", LISTS)
def test_small_pages_add_up_to_one_large_one(busy: Busy, path: str) -> None:
    where = addressed(busy, path)
    whole = ask(busy, where, limit=500)
    assert whole["items"]
    assert whole["berikutnya"] is None
    for limit in (5, 500) if "{sel}" in path or "posisi" in path else (1, 2, 500):  # scoring makes each page of the former
        assert walk(busy, where, limit) == whole["items"]


def test_a_walk_over_a_newer_analysis_is_told_to_begin_again(stack: Stack, a_problem: Any) -> None:
    """The order may be another: going on would show somebody twice and somebody else never."""
    api = stack.agency()
    api.bring_city(six_units())
    round_id = api.make_round()
    assert api.analyse(round_id)["status"] == "SELESAI"
    asked = {"putaran_id": round_id, "sel": api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"][0]["ke"]["sel"], "limit": 1}
    first = api.get("/v1/formasi/kandidat", **asked)
    assert api.analyse(round_id)["status"] == "SELESAI"

    answer = api.http.get("/v1/formasi/kandidat", params={**asked, "cursor": first["berikutnya"]})
    assert "tanpa cursor" in a_problem(answer, 422)["saran"]
    assert api.get("/v1/formasi/kandidat", **asked)["items"] == first["items"]  # the same data, so the same rows from the start


def test_a_walk_meets_every_person_though_rows_arrive_meanwhile(busy: Busy) -> None:
    assert len({row["id"] for row in walk(busy, "/v1/pegawai", 5)}) == sum(TEACHERS.values())


def test_the_end_falls_on_a_page_border_without_an_empty_page(stack: Stack) -> None:
    api = stack.agency()
    rows = [{"id_sumber": f"U{number}", "nama": f"Unit {number}", "jenis": "OPD"} for number in range(4)]
    api.post("/v1/batch/UNOR", 207, json={"sumber": "uji", "baris": rows})
    first = api.get("/v1/unor", limit=2)
    second = api.get("/v1/unor", limit=2, cursor=first["berikutnya"])
    assert [row["id_sumber"] for row in first["items"] + second["items"]] == ["U0", "U1", "U2", "U3"]
    assert second["berikutnya"] is None


@pytest.mark.parametrize(("limit", "given"), [(0, 1), (-7, 1), (10**30, None)])
def test_a_limit_out_of_range_is_brought_into_it(busy: Busy, limit: int, given: int | None) -> None:
    items = busy.api.get("/v1/pegawai", limit=limit)["items"]
    assert len(items) == (given or sum(TEACHERS.values()))


def b64(text: bytes) -> str:
    return base64.urlsafe_b64encode(text).decode()


BROKEN = ["x", "!!!!", "é", b64(b"5"), b64(b'["a"]'), b64(b'["a","b","c"]'), b64(b'["a\\u0000","b"]'), b64(b"[99999999999999999999]"),
          b64(b"[null]"), b64(b"[" * 5000)]  # fmt: skip


@pytest.mark.parametrize("cursor", BROKEN)
@pytest.mark.parametrize("path", LISTS)
def test_a_broken_cursor_is_refused_with_a_way_out(busy: Busy, path: str, cursor: str, a_problem: Any) -> None:
    answer = busy.api.http.get(URL(addressed(busy, path)).copy_merge_params({"cursor": cursor}))
    assert "cursor" in a_problem(answer, 422)["saran"]


def test_people_and_recommendations_show_the_last_four_digits_alone(busy: Busy, stack: Stack) -> None:
    people = walk(busy, "/v1/pegawai", 500)
    assert all(row["nip_tersamar"][:14] == "*" * 14 and len(row["nip_tersamar"]) == 18 for row in people)
    move = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/rekomendasi")["items"][0]
    assert move["nip_tersamar"].startswith("*" * 14)


def test_events_are_numbered_without_gaps_and_continue_where_one_stopped(busy: Busy) -> None:
    whole = busy.api.get("/v1/peristiwa", sejak="awal", limit=500)
    assert [row["nomor"] for row in whole["items"]] == list(range(1, len(whole["items"]) + 1))
    three = busy.api.get("/v1/peristiwa", sejak="awal", limit=3)
    two = busy.api.get("/v1/peristiwa", sejak=three["berikutnya"], limit=2)
    assert (three["items"] + two["items"], two["ada_lagi"]) == (whole["items"][:5], True)
    assert busy.api.get("/v1/peristiwa", sejak=whole["berikutnya"])["items"] == []


def test_import_rows_can_be_asked_by_what_became_of_them(stack: Stack) -> None:
    api = stack.agency()
    rows = [{"id_sumber": code, "nama": f"Unit {code}", "jenis": "OPD"} for code in ("A", "", "B")]
    done = api.bring(JenisMasukan.UNOR, rows)
    failed = api.get(f"/v1/impor/{done['id']}/baris", status="gagal")["items"]
    assert [row["status"] for row in failed] == ["gagal"] * done["ringkasan"]["gagal"]
    assert sum(done["ringkasan"].values()) == len(rows)

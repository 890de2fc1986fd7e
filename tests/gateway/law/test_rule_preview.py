"""Who flips when a rule changes, before anybody changes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.flow.sql import sql
from tests.gateway.agencies import code_of
from tests.stack import Api, Stack


def test_it_lists_exactly_who_flips_page_by_page_and_keeps_nothing(stack: Stack, settled: Api) -> None:
    round_id = settled.make_round()
    assert settled.analyse(round_id)["status"] == "SELESAI"
    kept = "SELECT (SELECT count(*) FROM artefak) + (SELECT count(*) FROM peristiwa)"
    path, body = f"/v1/putaran/{round_id}/aturan/pratinjau", {"penyesuaian": {"TCH-10": {"min_bulan": 6}}}
    before = sql(stack.city, kept)

    rows, cursor = [], ""
    while True:
        told = settled.post(f"{path}?limit=7&cursor={cursor}", json=body)
        rows += told["items"]
        if not (cursor := told["berikutnya"]):
            break

    everybody = {row["id"] for row in settled.get("/v1/pegawai", limit=100)["items"]}
    assert told["jumlah"] == len(rows) == 18
    assert {row["pegawai_id"] for row in rows} == everybody
    assert all(row["boleh"] and row["karena"] == ["TCH-10"] for row in rows)
    assert told["pegawai"] == {
        "dinilai": 18, "boleh_sebelum": 0, "boleh_sesudah": 18, "menjadi_boleh": 18, "menjadi_tidak": 0,
    }  # fmt: skip
    assert told["punya_tujuan"]["menjadi_boleh"] == 8  # of SDN Satu, the only one with too many
    assert sql(stack.city, kept) == before


def test_an_unknown_rule_is_refused_and_no_name_is_shown_without_the_scope(
    stack: Stack, settled: Api, a_problem: Callable[[Any, int], dict[str, Any]]
) -> None:
    round_id = settled.make_round()
    assert settled.analyse(round_id)["status"] == "SELESAI"
    path = f"/v1/putaran/{round_id}/aturan/pratinjau"
    nameless = stack.agency("putaran:kelola", code=code_of(stack, settled))

    for tried in ({"XX-01": {"min_bulan": 1}}, {"TCH-10": {"min_tahun": 1}}):
        a_problem(settled.http.post(path, json={"penyesuaian": tried}), 422)
    told = nameless.post(path, json={"penyesuaian": {"TCH-10": {"min_bulan": 6}}})
    assert {(row["pegawai_id"], row["nama"]) for row in told["items"]} == {(None, None)}

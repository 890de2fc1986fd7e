"""Figures a city sets by an act of its own: they hold in their time, and the catalogue before and after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.gateway.law.asked import walk
from tests.stack import Api

ACT = {"nomor": "Kepwal 1/2026", "alasan": "penataan guru", "sejak": "2026-06-01"}


def test_it_holds_in_its_time_and_the_catalogue_before_and_after(api: Api) -> None:
    api.post("/v1/aturan/MUT-01/penyesuaian", json={**ACT, "perubahan": {"min_bulan": 6}, "sampai": "2026-12-31"})
    api.post("/v1/aturan/MUT-01/penyesuaian", json={**ACT, "nomor": "Kepwal 2", "perubahan": {}, "sejak": "2026-09-01",
                                                    "sampai": "2026-10-01"})  # fmt: skip

    days = ("2026-05-31", "2026-06-01", "2026-08-31", "2026-09-01", "2026-10-01", "2026-12-31")
    held = [api.get("/v1/aturan/MUT-01", per=day)["parameter"]["min_bulan"] for day in days]
    assert held == [24, 6, 6, 24, 6, 24]


def test_without_an_act_and_of_figures_the_rule_has_not(api: Api, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
    for change in ({"perubahan": {"min_tahun": 2}}, {"perubahan": {"min_bulan": -1}}, {"perubahan": {"jenis": "KERAS"}},
                   {"perubahan": {"keyakinan": "SEEN"}}, {"perubahan": {"min_bulan": 6}, "nomor": "  "},
                   {"perubahan": {}, "sampai": "2026-06-01"}):  # fmt: skip
        a_problem(api.http.post("/v1/aturan/MUT-01/penyesuaian", json={**ACT, **change}), 422)


def test_a_value_is_replaced_from_a_day_and_the_old_one_still_holds_before(api: Api) -> None:
    def put(value: str, since: str) -> None:
        body = {"nilai": value, "dasar": "Keppres", "pejabat": "Contoh Siregar", "sejak": since}
        api.http.put("/v1/nilai-kota/PELANTIKAN_KEPALA", json=body).raise_for_status()

    put("2021-02-26", "2021-02-26")
    put("2025-02-20", "2025-02-20")

    def on(day: str) -> Any:
        return next(row["nilai"] for row in walk(api, "/v1/nilai-kota", per=day) if row["nama"] == "PELANTIKAN_KEPALA")

    assert [on(day) for day in ("2021-01-01", "2025-02-19", "2025-02-20")] == [None, "2021-02-26", "2025-02-20"]


def test_a_value_of_the_wrong_form_is_refused(api: Api, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
    body = {"dasar": "x", "pejabat": "Contoh", "sejak": "2025-02-20"}
    for name, value in (("PELANTIKAN_KEPALA", "kemarin"), ("KEPALA_PENJABAT", "mungkin"), ("TMT_MASSAL", "2020-01-01")):
        a_problem(api.http.put(f"/v1/nilai-kota/{name}", json={**body, "nilai": value}), 422)

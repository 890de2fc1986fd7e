"""A rule without a source, confirmed by an official: kept with who and why, reaches the next analysis, and ends on its day."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.flow.sql import sql
from tests.gateway.law.asked import DOCUMENT, confirm, frozen, walk
from tests.stack import Api, Stack


def test_a_confirmed_rule_is_seen_in_the_next_analysis_and_off_the_list_of_those_that_wait(stack: Stack, settled: Api) -> None:
    round_id = settled.make_round()
    waiting = {row["aturan"] for row in walk(settled, "/v1/aturan", menunggu=True)}
    before = frozen(stack, settled, round_id)["aturan"]["LEV-01"]
    confirm(settled, definisi_hash=settled.get("/v1/aturan/LEV-01")["definisi_hash"])
    after = frozen(stack, settled, round_id)

    assert (before["keyakinan"], after["aturan"]["LEV-01"]["keyakinan"]) == ("MEMORY", "SEEN")
    assert after["aturan"]["LEV-01"]["dasar"].startswith("188/9/2026 (2026-03-01)")
    assert after["konfirmasi"] == {"LEV-01": {"keputusan": "DIKONFIRMASI", "nomor": "188/9/2026", "tanggal": "2026-03-01",
                                              "jabatan": "Kepala Bagian Hukum"}}  # fmt: skip
    assert "Siregar" not in json.dumps(after)
    assert waiting - {row["aturan"] for row in walk(settled, "/v1/aturan", menunggu=True)} == {"LEV-01"}


def test_it_counts_from_the_day_of_the_document_and_until_it_is_withdrawn(api: Api) -> None:
    confirm(api)
    confirm(api, keputusan="DICABUT", nomor="188/10/2026", tanggal="2026-09-01")

    sure = {
        day: api.get("/v1/aturan/LEV-01", per=day)["keyakinan"]
        for day in ("2026-02-28", "2026-03-01", "2026-08-31", "2026-09-01")
    }
    assert list(sure.values()) == ["MEMORY", "SEEN", "SEEN", "MEMORY"]
    history = api.get("/v1/aturan/LEV-01")["riwayat_konfirmasi"]
    assert [(one["keputusan"], one["sejak"], one["sampai"]) for one in history] == [
        ("DIKONFIRMASI", "2026-03-01", "2026-09-01"), ("DICABUT", "2026-09-01", None),
    ]  # fmt: skip


def test_a_refused_rule_is_no_longer_asked(api: Api) -> None:
    confirm(api, keputusan="DITOLAK")

    row = api.get("/v1/aturan/LEV-01", per="2026-12-01")
    assert (row["ditanyakan"], row["menunggu_konfirmasi"], row["konfirmasi"]["keputusan"]) == (False, False, "DITOLAK")


def test_a_rule_that_reads_otherwise_now_waits_again(stack: Stack, api: Api) -> None:
    confirm(api)
    agency = api.get("/v1/aturan/LEV-01")["konfirmasi"]
    assert agency["masih_sesuai"]
    sql(stack.city, "UPDATE konfirmasi_aturan SET definisi_hash = 'lain' WHERE nomor = '188/9/2026' RETURNING 1")

    row = api.get("/v1/aturan/LEV-01", per="2026-12-01")
    assert (row["konfirmasi"]["masih_sesuai"], row["menunggu_konfirmasi"], row["keyakinan"]) == (False, True, "MEMORY")


def test_what_does_not_fit_is_refused_in_words(api: Api, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
    def said(rule: str, status: int, **changed: Any) -> str:
        body = {"keputusan": "DIKONFIRMASI", **DOCUMENT, **changed}
        return str(a_problem(api.http.post(f"/v1/aturan/{rule}/konfirmasi", json=body), status)["kode"])

    assert said("MUT-01", 422) == "masukan_tidak_sah"  # it has a source
    assert said("LEV-01", 422, tanggal="2999-01-01") == "masukan_tidak_sah"
    assert said("LEV-01", 409, definisi_hash="0" * 64) == "bentrok"
    assert said("LEV-01", 409, keputusan="DICABUT") == "bentrok"
    assert said("TIDAK-ADA", 404) == "tidak_ditemukan"


def test_the_printable_page_shows_each_waiting_rule_once(api: Api) -> None:
    answer = api.http.get("/v1/aturan/menunggu-konfirmasi.html")
    waiting = walk(api, "/v1/aturan", menunggu=True)

    assert answer.headers["content-type"].startswith("text/html")
    assert waiting
    assert [answer.text.count(f"<b>{row['aturan']}</b>") for row in waiting] == [1] * len(waiting)


def test_a_reader_does_not_decide(stack: Stack, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
    reader = stack.agency("rekomendasi:baca")
    body = {"keputusan": "DIKONFIRMASI", **DOCUMENT}
    a_problem(reader.http.post("/v1/aturan/LEV-01/konfirmasi", json=body), 403)


def test_one_citys_law_is_not_anothers(stack: Stack, api: Api) -> None:
    confirm(api)
    assert stack.agency().get("/v1/aturan/LEV-01", per="2026-12-01")["keyakinan"] == "MEMORY"

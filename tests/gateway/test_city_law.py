"""The city's law over the public routes: a decision is kept with who and why, reaches the next analysis, and ends on its day."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import six_units
from tests.flow.sql import sql
from tests.gateway.agencies import code_of
from tests.stack import Api, Stack

DOCUMENT = {
    "pejabat": "Contoh Siregar, S.H.",
    "jabatan_pejabat": "Kepala Bagian Hukum",
    "nomor": "188/9/2026",
    "tanggal": "2026-03-01",
}
ACT = {"nomor": "Kepwal 1/2026", "alasan": "penataan guru", "sejak": "2026-06-01"}
NEW = date(2026, 6, 1)
"""Too new at the school to leave it."""


@pytest.fixture
def api(stack: Stack) -> Api:
    return stack.agency()


@pytest.fixture(scope="module")
def settled(stack: Stack) -> Api:
    """Six units in which nobody may leave: everybody came to the school in June."""
    made = stack.agency()
    city = six_units()
    city[JenisMasukan.PEGAWAI] = [{**row, "tmt_unit": NEW} for row in city[JenisMasukan.PEGAWAI]]
    made.bring_city(city)
    return made


def confirm(api: Api, rule: str = "LEV-01", expect: int = 200, **changed: Any) -> dict[str, Any]:
    told: dict[str, Any] = api.post(
        f"/v1/aturan/{rule}/konfirmasi", expect, json={"keputusan": "DIKONFIRMASI", **DOCUMENT, **changed}
    )
    return told


def frozen(stack: Stack, api: Api, round_id: str) -> dict[str, Any]:
    """The rule set the round's latest analysis was made with."""
    run = api.analyse(round_id)
    assert run["status"] == "SELESAI", run["galat"]
    content = sql(stack.city, "SELECT isi FROM artefak WHERE hash = $1", run["enam_hash"]["aturan"])
    found: dict[str, Any] = json.loads(content)
    return found


def walk(api: Api, path: str, **asked: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = api.get(path, **asked, limit=7, **({"cursor": cursor} if cursor else {}))
        rows += page["items"]
        if not (cursor := page["berikutnya"]):
            return rows


class TestConfirmation:
    def test_a_confirmed_rule_is_seen_in_the_next_analysis_and_off_the_list_of_those_that_wait(
        self, stack: Stack, settled: Api
    ) -> None:
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

    def test_it_counts_from_the_day_of_the_document_and_until_it_is_withdrawn(self, api: Api) -> None:
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

    def test_a_refused_rule_is_no_longer_asked(self, api: Api) -> None:
        confirm(api, keputusan="DITOLAK")

        row = api.get("/v1/aturan/LEV-01", per="2026-12-01")
        assert (row["ditanyakan"], row["menunggu_konfirmasi"], row["konfirmasi"]["keputusan"]) == (False, False, "DITOLAK")

    def test_a_rule_that_reads_otherwise_now_waits_again(self, stack: Stack, api: Api) -> None:
        confirm(api)
        agency = api.get("/v1/aturan/LEV-01")["konfirmasi"]
        assert agency["masih_sesuai"]
        sql(stack.city, "UPDATE konfirmasi_aturan SET definisi_hash = 'lain' WHERE nomor = '188/9/2026' RETURNING 1")

        row = api.get("/v1/aturan/LEV-01", per="2026-12-01")
        assert (row["konfirmasi"]["masih_sesuai"], row["menunggu_konfirmasi"], row["keyakinan"]) == (False, True, "MEMORY")

    def test_what_does_not_fit_is_refused_in_words(self, api: Api, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
        def said(rule: str, status: int, **changed: Any) -> str:
            body = {"keputusan": "DIKONFIRMASI", **DOCUMENT, **changed}
            return str(a_problem(api.http.post(f"/v1/aturan/{rule}/konfirmasi", json=body), status)["kode"])

        assert said("MUT-01", 422) == "masukan_tidak_sah"  # it has a source
        assert said("LEV-01", 422, tanggal="2999-01-01") == "masukan_tidak_sah"
        assert said("LEV-01", 409, definisi_hash="0" * 64) == "bentrok"
        assert said("LEV-01", 409, keputusan="DICABUT") == "bentrok"
        assert said("TIDAK-ADA", 404) == "tidak_ditemukan"

    def test_the_printable_page_shows_each_waiting_rule_once(self, api: Api) -> None:
        answer = api.http.get("/v1/aturan/menunggu-konfirmasi.html")
        waiting = walk(api, "/v1/aturan", menunggu=True)

        assert answer.headers["content-type"].startswith("text/html")
        assert waiting
        assert [answer.text.count(f"<b>{row['aturan']}</b>") for row in waiting] == [1] * len(waiting)


class TestAdjustment:
    def test_it_holds_in_its_time_and_the_catalogue_before_and_after(self, api: Api) -> None:
        api.post("/v1/aturan/MUT-01/penyesuaian", json={**ACT, "perubahan": {"min_bulan": 6}, "sampai": "2026-12-31"})
        api.post("/v1/aturan/MUT-01/penyesuaian", json={**ACT, "nomor": "Kepwal 2", "perubahan": {}, "sejak": "2026-09-01",
                                                        "sampai": "2026-10-01"})  # fmt: skip

        days = ("2026-05-31", "2026-06-01", "2026-08-31", "2026-09-01", "2026-10-01", "2026-12-31")
        held = [api.get("/v1/aturan/MUT-01", per=day)["parameter"]["min_bulan"] for day in days]
        assert held == [24, 6, 6, 24, 6, 24]

    def test_without_an_act_and_of_figures_the_rule_has_not(
        self, api: Api, a_problem: Callable[[Any, int], dict[str, Any]]
    ) -> None:
        for change in ({"perubahan": {"min_tahun": 2}}, {"perubahan": {"min_bulan": -1}}, {"perubahan": {"jenis": "KERAS"}},
                       {"perubahan": {"keyakinan": "SEEN"}}, {"perubahan": {"min_bulan": 6}, "nomor": "  "},
                       {"perubahan": {}, "sampai": "2026-06-01"}):  # fmt: skip
            a_problem(api.http.post("/v1/aturan/MUT-01/penyesuaian", json={**ACT, **change}), 422)


class TestWaiver:
    def asked(self, api: Api, person: str, **changed: Any) -> dict[str, Any]:
        body = {
            "pegawai_id": person, "aturan": "TCH-10", "jenis": "DASAR_KHUSUS", "alasan": "Rahasia keluarga yang tidak boleh terbaca",
            "pemohon": "Contoh Harahap", "sejak": "2026-12-01", "sampai": "2027-01-01", **changed,
        }  # fmt: skip
        made: dict[str, Any] = api.post("/v1/pembebasan", 201, json=body)
        return made

    def test_it_opens_the_way_for_one_person_until_its_last_day_and_stays_visible(self, stack: Stack, settled: Api) -> None:
        people = settled.get("/v1/pegawai", limit=100)["items"]
        person = next(row["id"] for row in people if row["id_sumber"] == "P001")
        another = stack.agency(code=code_of(stack, settled))
        made = self.asked(settled, person)
        first = settled.make_round()
        assert settled.analyse(first)["status"] == "SELESAI"
        assert settled.get(f"/v1/putaran/{first}/rekomendasi")["items"] == []  # asked for is not approved

        said = {"keputusan": "DISETUJUI", "pejabat": "Contoh Siregar", "nomor": "800/77", "alasan": "sekolah digabung"}
        another.post(f"/v1/pembebasan/{made['pembebasan_id']}/putusan", json=said)
        assert settled.analyse(first)["status"] == "SELESAI"
        [move] = settled.get(f"/v1/putaran/{first}/rekomendasi")["items"]
        late = settled.make_round(tmt_rencana="2027-01-02")
        assert settled.analyse(late)["status"] == "SELESAI"

        assert move["pegawai_id"] == person
        told = next(one for one in move["aturan"] if one["aturan"] == "TCH-10")
        assert (told["jawaban"], told["pembebasan"]) == ("TERPENUHI", "800/77")
        assert settled.get(f"/v1/putaran/{late}/rekomendasi")["items"] == []

        revoked = {**said, "keputusan": "DICABUT", "alasan": "penggabungan batal"}
        settled.post(f"/v1/pembebasan/{made['pembebasan_id']}/putusan", json=revoked)
        assert settled.analyse(first)["status"] == "SELESAI"
        assert settled.get(f"/v1/putaran/{first}/rekomendasi")["items"] == []
        [listed] = settled.get("/v1/pembebasan", status="DICABUT")["items"]
        assert (listed["pembebasan_id"], listed["nomor"]) == (made["pembebasan_id"], "800/77")

    def test_who_asks_does_not_approve_neither_as_client_nor_by_name(
        self, stack: Stack, settled: Api, a_problem: Callable[[Any, int], dict[str, Any]]
    ) -> None:
        person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
        path = f"/v1/pembebasan/{self.asked(settled, person)['pembebasan_id']}/putusan"
        another = stack.agency(code=code_of(stack, settled))
        said = {"keputusan": "DISETUJUI", "pejabat": "Contoh Siregar", "nomor": "1", "alasan": "setuju"}

        assert "tidak boleh" in a_problem(settled.http.post(path, json=said), 409)["detail"]
        a_problem(another.http.post(path, json={**said, "pejabat": "CONTOH  harahap."}), 409)
        another.post(path, json={**said, "keputusan": "DITOLAK"})
        a_problem(another.http.post(path, json=said), 409)  # decided already

    def test_its_reason_is_sealed_shown_on_record_and_in_no_event(self, stack: Stack, settled: Api) -> None:
        person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
        made = self.asked(settled, person)["pembebasan_id"]

        assert settled.get(f"/v1/pembebasan/{made}")["alasan"].startswith("Rahasia keluarga")
        entry = sql(
            stack.city,
            "SELECT aktor || tujuan FROM audit_baca WHERE subjek @> to_jsonb($1::text) ORDER BY nomor DESC LIMIT 1",
            person,
        )
        assert entry == f"klien:{settled.client_id}pembebasan"
        for table in ("pembebasan", "peristiwa"):
            assert "Rahasia keluarga" not in sql(stack.city, f"SELECT json_agg(t)::text FROM {table} t")

    def test_it_is_in_the_persons_own_copy_with_its_reason(self, settled: Api) -> None:
        person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
        self.asked(settled, person)

        assert any(
            row["alasan"].startswith("Rahasia") for row in settled.get(f"/v1/pegawai/{person}/data-saya")["catatan"]["pembebasan"]
        )

    def test_what_protects_or_cannot_be_signed_away_has_no_waiver(
        self, settled: Api, a_problem: Callable[[Any, int], dict[str, Any]]
    ) -> None:
        person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
        body = {"pegawai_id": person, "aturan": "TCH-10", "jenis": "DASAR_KHUSUS", "alasan": "untuk menguji", "pemohon": "Contoh",
                "sejak": "2026-12-01", "sampai": "2027-01-01"}  # fmt: skip
        for change in ({"aturan": "PRO-01"}, {"aturan": "RET-03"}, {"aturan": "XX"}, {"aturan": "MUT-01", "jenis": "SEKOLAH_DITUTUP"},
                       {"sampai": "2026-11-30"}, {"sampai": "2028-12-01"}):  # fmt: skip
            a_problem(settled.http.post("/v1/pembebasan", json={**body, **change}), 422)
        a_problem(settled.http.post("/v1/pembebasan", json={**body, "pegawai_id": str(uuid.uuid4())}), 404)


class TestMassDays:
    def test_a_day_many_share_is_proposed_settled_and_reaches_the_set(self, stack: Stack, settled: Api) -> None:
        day = "2015-01-01"  # of everybody's post in the six units
        [row] = settled.get("/v1/tmt-massal")["items"]
        assert (row["tanggal"], row["pegawai"], row["bagian_ppm"], row["diusulkan"], row["keputusan"]) == (
            day,
            18,
            1_000_000,
            True,
            None,
        )

        said = {"keputusan": "DIKONFIRMASI", "dasar": "SK 821/1", "pejabat": "Contoh Siregar"}
        assert settled.http.put(f"/v1/tmt-massal/{day}", json=said).status_code == 200
        assert frozen(stack, settled, settled.make_round())["tmt_massal"] == {day: "DIKONFIRMASI"}
        settled.http.put(f"/v1/tmt-massal/{day}", json={**said, "keputusan": "DICABUT"}).raise_for_status()
        assert frozen(stack, settled, settled.make_round())["tmt_massal"] == {}
        [row] = settled.get("/v1/tmt-massal")["items"]
        assert (row["keputusan"], row["diusulkan"]) == ("DICABUT", True)

    def test_undecided_it_is_a_condition_confirmed_it_stays_one_and_refused_it_keeps_everybody_in_place(
        self, stack: Stack
    ) -> None:
        """Nothing is known of these teachers but a day in June that all of them share."""
        api, day = stack.agency(), "2026-06-01"
        city = six_units()
        city[JenisMasukan.PEGAWAI] = [{**row, "tmt_unit": None, "tmt_jabatan": NEW} for row in city[JenisMasukan.PEGAWAI]]
        api.bring_city(city)
        round_id = api.make_round()

        def told(said: str | None) -> set[str]:
            if said is not None:
                body = {"keputusan": said, "dasar": "SK 821/1", "pejabat": "Contoh Siregar"}
                api.http.put(f"/v1/tmt-massal/{day}", json=body).raise_for_status()
            assert api.analyse(round_id)["status"] == "SELESAI"
            moves = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"]
            return {answer["jawaban"] for move in moves for answer in move["aturan"] if answer["aturan"] == "TCH-10"}

        assert told(None) == {"TIDAK_DAPAT_DINILAI"}
        assert told("DIKONFIRMASI") == {"TIDAK_DAPAT_DINILAI"}
        assert told("DITOLAK") == set()

    def test_nothing_to_withdraw(self, api: Api, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
        said = {"keputusan": "DICABUT", "dasar": "x", "pejabat": "Contoh"}
        a_problem(api.http.put("/v1/tmt-massal/2020-01-01", json=said), 409)


class TestCityValues:
    def test_a_value_is_replaced_from_a_day_and_the_old_one_still_holds_before(self, api: Api) -> None:
        def put(value: str, since: str) -> None:
            body = {"nilai": value, "dasar": "Keppres", "pejabat": "Contoh Siregar", "sejak": since}
            api.http.put("/v1/nilai-kota/PELANTIKAN_KEPALA", json=body).raise_for_status()

        put("2021-02-26", "2021-02-26")
        put("2025-02-20", "2025-02-20")

        def on(day: str) -> Any:
            return next(row["nilai"] for row in walk(api, "/v1/nilai-kota", per=day) if row["nama"] == "PELANTIKAN_KEPALA")

        assert [on(day) for day in ("2021-01-01", "2025-02-19", "2025-02-20")] == [None, "2021-02-26", "2025-02-20"]

    def test_a_value_of_the_wrong_form_is_refused(self, api: Api, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
        body = {"dasar": "x", "pejabat": "Contoh", "sejak": "2025-02-20"}
        for name, value in (("PELANTIKAN_KEPALA", "kemarin"), ("KEPALA_PENJABAT", "mungkin"), ("TMT_MASSAL", "2020-01-01")):
            a_problem(api.http.put(f"/v1/nilai-kota/{name}", json={**body, "nilai": value}), 422)


class TestPreview:
    def test_it_lists_exactly_who_flips_page_by_page_and_keeps_nothing(self, stack: Stack, settled: Api) -> None:
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
        self, stack: Stack, settled: Api, a_problem: Callable[[Any, int], dict[str, Any]]
    ) -> None:
        round_id = settled.make_round()
        assert settled.analyse(round_id)["status"] == "SELESAI"
        path = f"/v1/putaran/{round_id}/aturan/pratinjau"
        nameless = stack.agency("putaran:kelola", code=code_of(stack, settled))

        for tried in ({"XX-01": {"min_bulan": 1}}, {"TCH-10": {"min_tahun": 1}}):
            a_problem(settled.http.post(path, json={"penyesuaian": tried}), 422)
        told = nameless.post(path, json={"penyesuaian": {"TCH-10": {"min_bulan": 6}}})
        assert {(row["pegawai_id"], row["nama"]) for row in told["items"]} == {(None, None)}


def test_a_reader_does_not_decide(stack: Stack, a_problem: Callable[[Any, int], dict[str, Any]]) -> None:
    reader = stack.agency("rekomendasi:baca")
    body = {"keputusan": "DIKONFIRMASI", **DOCUMENT}
    a_problem(reader.http.post("/v1/aturan/LEV-01/konfirmasi", json=body), 403)


def test_one_citys_law_is_not_anothers(stack: Stack, api: Api) -> None:
    confirm(api)
    assert stack.agency().get("/v1/aturan/LEV-01", per="2026-12-01")["keyakinan"] == "MEMORY"

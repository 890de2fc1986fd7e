"""A forgotten person is found nowhere: not in the raw dump, not in files, not by opening every sealed value with every key."""

from __future__ import annotations

import json
import uuid
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag

from services.registry.domain.kepegawaian import pelupaan, sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.akses.held_of_person import tables_of_people
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import six_units
from tests.flow.sql import sql
from tests.registry.akses.people import REASON, Marked, erase
from tests.registry.akses.traces import traces_in
from tests.stack import Api, Stack

WHO, NEIGHBOUR = Marked(961), Marked(962)
PURPOSES = (sandi.IDENTITY, sandi.CIRCUMSTANCES, sandi.HISTORY)


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    return stack.agency()


@pytest.fixture(scope="module")
def before(stack: Stack, api: Api) -> dict[str, Any]:
    """What was known while the person was known, a finished analysis with the person's move in it among it."""
    city = six_units()
    others = [{**row, "tmt_unit": date(2026, 6, 1)} for row in city[JenisMasukan.PEGAWAI]]  # too new at their school to leave it
    api.bring_city({**city, JenisMasukan.PEGAWAI: [*others, WHO.row(), NEIGHBOUR.row(tmt_unit=date(2026, 6, 1))]})
    person, round_id = WHO.find(api), api.make_round()
    api.analyse(round_id)
    key = sql(stack.city, "SELECT kunci_sandi FROM pegawai WHERE id = $1::text::uuid", person)
    return {
        "person": person, "round": round_id, "traces": traces_in(stack, WHO.traces), "key": key,
        "kunci": pseudonym(stack, person),
    }  # fmt: skip


@pytest.fixture(scope="module")
def gone(stack: Stack, api: Api, before: dict[str, Any]) -> dict[str, Any]:
    return erase(api, before["person"], paksa=True)


def pseudonym(stack: Stack, person: str) -> str:
    return str(sql(stack.city, "SELECT kunci FROM pegawai WHERE id = $1::text::uuid", person))


def test_no_mark_is_anybody_elses_too() -> None:
    """The database is shared by test modules: a mark of two people would be found after one of them is forgotten."""
    marks = [set(Marked(number).traces) for number in range(955, 980)]

    assert len(set.union(*marks)) == sum(map(len, marks))


def test_the_search_finds_somebody_who_is_not_forgotten(before: dict[str, Any]) -> None:
    """Else finding nothing would prove nothing: the uploaded file holds name and NIP as they came."""
    assert {WHO.nama, WHO.nip} <= set(before["traces"]["bytes"])


def test_no_table_no_file_and_no_snapshot_holds_a_trace(stack: Stack, gone: dict[str, Any]) -> None:
    assert traces_in(stack, WHO.traces) == {}


def test_no_key_there_is_opens_anything_sealed_about_the_person(
    stack: Stack, before: dict[str, Any], gone: dict[str, Any]
) -> None:
    vault = Vault.from_folder(stack.city.home.secrets)
    rows = "SELECT array_agg(id::text || ' ' || encode(kunci_sandi, 'hex')) FROM pegawai WHERE kunci_sandi IS NOT NULL AND instansi_id = $1"
    agency = sql(stack.city, "SELECT instansi_id FROM pegawai WHERE id = $1::text::uuid", before["person"])
    wrapped = map(str.split, sql(stack.city, rows, agency))
    keys = [vault.unwrap(bytes.fromhex(sealed), uuid.UUID(one)) for one, sealed in wrapped]
    assert len(keys) > 18
    for table in ("pegawai_identitas", "pegawai_keadaan", "riwayat"):
        query = f"SELECT array_agg(sandi) FROM {table} WHERE pegawai_id = $1::text::uuid AND length(sandi) > 0"
        for sealed in sql(stack.city, query, before["person"]) or []:
            for key in [*keys, vault.city_key]:
                for purpose in PURPOSES:
                    with pytest.raises(InvalidTag):
                        sandi.unseal(key, sealed, purpose)


def test_others_are_still_known(stack: Stack, api: Api, gone: dict[str, Any]) -> None:
    assert api.get(f"/v1/pegawai/{NEIGHBOUR.find(api)}/pribadi")["identitas"]["nama"] == NEIGHBOUR.nama


def test_the_person_is_no_longer_found_and_the_record_says_only_when(
    api: Api, before: dict[str, Any], gone: dict[str, Any]
) -> None:
    assert api.http.post("/v1/pegawai/cari", json={"nip": WHO.nip}).status_code == 404
    told = api.get(f"/v1/pegawai/{before['person']}/pribadi")

    assert told["dihapus_pada"]
    assert {value for part in ("identitas", "keadaan") for value in told[part].values()} == {None}


def test_old_snapshots_and_results_lead_to_nobody(stack: Stack, api: Api, before: dict[str, Any], gone: dict[str, Any]) -> None:
    assert before["kunci"] not in (pseudonym(stack, before["person"]), "None")
    names = "SELECT count(*) FROM pegawai p FULL JOIN kunci_lama k USING (kunci) WHERE kunci = $1"
    assert sql(stack.city, names, before["kunci"]) == 0
    moves = api.get(f"/v1/putaran/{before['round']}/rekomendasi", limit=500)["items"]
    (about,) = [move for move in moves if move["pegawai_id"] == before["person"]]
    assert (about["nama"], about["status"], about["fit_mikro"], about["aturan"]) == (None, None, None, [])
    assert about["dari"]["unor_nama"] == "SDN Satu"
    assert "SDN Satu" in about["alasan"]
    kept = "SELECT json_agg(r) FROM rekomendasi r WHERE pegawai_id = $1::text::uuid"
    assert before["kunci"] not in (sql(stack.city, kept, before["person"]) or "")


def test_statistics_of_the_past_still_count_the_person_and_those_of_tomorrow_do_not(
    stack: Stack, before: dict[str, Any], gone: dict[str, Any]
) -> None:
    on = (
        "SELECT count(*) FROM penempatan JOIN pegawai_versi v USING (pegawai_id) WHERE pegawai_id = $1::text::uuid AND unor_id IS NOT NULL "
        "AND penempatan.berlaku @> $2::text::date AND v.berlaku @> $2::text::date AND v.status = 'PNS' AND v.golongan = 'III/c' "
        "AND upper_inf(penempatan.dicatat) AND upper_inf(v.dicatat)"
    )
    assert sql(stack.city, on, before["person"], "2020-01-01") == 1
    assert sql(stack.city, on, before["person"], "2099-01-01") == 0


def test_what_stays_is_what_the_table_says(stack: Stack, before: dict[str, Any], gone: dict[str, Any]) -> None:
    for table in tables_of_people():
        rows = sql(stack.city, f"SELECT json_agg(t) FROM {table.name} t WHERE pegawai_id = $1::text::uuid", before["person"])
        for row in json.loads(rows or "[]"):
            assert table.name not in pelupaan.PERGI
            left = {name for name, value in row.items() if value not in (None, "", "\\x")}
            assert left <= {*pelupaan.TINGGAL[table.name], *pelupaan.SELALU, "isi" if table.name == "rekomendasi" else ""}


def test_every_table_that_names_people_says_what_stays() -> None:
    assert {table.name for table in tables_of_people()} == {*pelupaan.PERGI, *pelupaan.TINGGAL}


def test_the_erasure_is_an_event_and_an_entry_without_the_persons_marks(
    stack: Stack, api: Api, before: dict[str, Any], gone: Any
) -> None:
    kinds = "SELECT array_agg(jenis ORDER BY nomor) FROM peristiwa WHERE subjek_id = $1"
    assert sql(stack.city, kinds, before["person"])[-1] == "pegawai.dihapus"
    assert (gone["dasar"], gone["pegawai_id"]) == (REASON, before["person"])
    line = json.loads(ledger(stack).read_text().splitlines()[-1])
    assert set(line) == {"pegawai_id", "instansi_id", "sumber_digest", "pada"}
    assert line["pegawai_id"] == before["person"]


def ledger(stack: Stack) -> Path:
    return stack.city.home.folder / "penghapusan.jsonl"


def test_repeating_answers_the_same_entry_and_writes_nothing(stack: Stack, api: Api, before: dict[str, Any], gone: Any) -> None:
    lines = ledger(stack).read_text()
    again = erase(api, before["person"], paksa=True, dasar="Surat yang lain sekali 1/2027")

    assert again == gone
    assert ledger(stack).read_text() == lines


def test_a_later_import_of_the_same_person_makes_somebody_new(stack: Stack, api: Api, before: dict[str, Any], gone: Any) -> None:
    api.post("/v1/batch/PEGAWAI", 207, json={"sumber": "uji", "baris": [json.loads(json.dumps(WHO.row(), default=str))]})

    assert WHO.find(api) != before["person"]


def test_somebody_active_is_refused_with_the_law_unless_forced(api: Api, before: dict[str, Any]) -> None:
    told = erase(api, NEIGHBOUR.find(api), 409)

    assert told["kode"] == "bentrok"
    assert "pasal 15" in told["detail"]
    assert NEIGHBOUR.find(api)


@pytest.mark.parametrize("reason", ["", "singkat", f"Permintaan {NEIGHBOUR.nama}", f"NIP {NEIGHBOUR.nip} meminta"])
def test_a_reason_is_needed_and_may_not_name_the_person(api: Api, before: dict[str, Any], reason: str) -> None:
    assert erase(api, NEIGHBOUR.find(api), 422, dasar=reason, paksa=True)["kode"] == "masukan_tidak_sah"


def test_a_person_of_another_agency_cannot_be_forgotten_by_us(stack: Stack, api: Api, before: dict[str, Any]) -> None:
    assert erase(stack.agency(), NEIGHBOUR.find(api), 404, paksa=True)["kode"] == "tidak_ditemukan"


def test_the_city_is_planned_and_listed_as_before(api: Api, before: dict[str, Any], gone: dict[str, Any]) -> None:
    """Snapshots of today and of a day in the past pass over what nobody can open."""
    for per in ("2026-11-01", "2099-01-01"):
        done = api.analyse(api.make_round(per=per))
        assert done["status"] == "SELESAI", done["galat"]
    assert api.get("/v1/pegawai", limit=500)["items"]

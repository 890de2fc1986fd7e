"""Filters that take words of a fixed list refuse others by naming the list, and lists that are cut or whole say how many there are."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from fastapi import APIRouter
from fastapi.routing import APIRoute

from services.gateway import api as routes
from shared.vocabulary import JenisMasukan, KelompokUsulan, Mapel, Pita
from tests.contracts.publish import gateway_document
from tests.flow.six_units import a_teacher, six_units
from tests.gateway.conftest import Busy
from tests.stack import Stack

ROUTERS = [import_module(f"services.gateway.api.{part.name}") for part in iter_modules(routes.__path__)]
OPERATIONS: dict[str, dict[str, Any]] = {
    operation["operationId"]: operation for methods in gateway_document()["paths"].values() for operation in methods.values()
}
DESCRIBED = (
    "listRekomendasi", "listKandidat", "compareKandidat", "getKursi", "listTindakan", "listKeseimbanganUnit", "listHarga",
)  # fmt: skip


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [("rekomendasi", "kelompok", KelompokUsulan), ("tindakan", "mapel", Mapel), ("keseimbangan/unit", "pita", Pita)],
)
def test_a_word_that_is_not_of_the_list_is_refused_with_the_list(busy: Busy, path: str, name: str, words: Any) -> None:
    answer = busy.api.http.get(f"/v1/putaran/{busy.ids['putaran_id']}/{path}", params={name: "salah ketik"})

    assert answer.status_code == 422
    assert all(word.value in answer.text for word in words)


@pytest.mark.parametrize(
    ("path", "name"), [("rekomendasi", "kelompok"), ("rekomendasi", "pegawai_id"), ("tindakan", "mapel"), ("tindakan", "arah"),
                       ("keseimbangan/unit", "pita"), ("keseimbangan/unit", "jenis"), ("jam-mengajar", "mapel"),
                       ("jam-mengajar", "putusan")],
)  # fmt: skip
def test_a_filter_sent_empty_asks_for_everything(busy: Busy, path: str, name: str) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/{path}"

    assert busy.api.get(where, **{name: ""}) == busy.api.get(where)


def test_no_query_that_may_be_left_out_refuses_to_be_sent_empty() -> None:
    """Of every operation: whatever takes null takes the empty word for it, or a form that sends all its fields would be refused."""
    refusing = []
    for route in (
        one for module in ROUTERS for one in getattr(module, "router", APIRouter()).routes if isinstance(one, APIRoute)
    ):
        for field in route.dependant.query_params:
            told = field.field_info
            if not told.is_required() and told.default is None and field.validate("", {}, loc=("query",)) != (None, []):
                refusing.append(f"{route.path}?{field.alias}=")
    assert refusing == []


def test_a_seat_whose_subject_is_empty_is_asked_about_like_any_other(stack: Stack) -> None:
    """Clerks: a seat without mapel has an empty last part, in the key that is given and in the one that is asked with."""
    api = stack.agency()
    city = six_units()
    city[JenisMasukan.JABATAN].append(
        {"id_sumber": "AD", "nama": "Pengadministrasi", "jenis": "PELAKSANA", "kelas": 5, "bup": 58}
    )
    city[JenisMasukan.FORMASI] += [
        {
            "unor": code,
            "jabatan": "AD",
            "kebutuhan_ditetapkan": 2,
            "nomor_penetapan": "800/2",
            "tanggal_penetapan": date(2026, 1, 5),
            "status_abk": "DITETAPKAN",
        }
        for code in ("SD1", "SD2")
    ]
    clerks = [
        {**a_teacher(number, code), "jabatan": "AD", "mapel": ""} for number, code in ((71, "SD1"), (72, "SD1"), (73, "SD1"))
    ]
    city[JenisMasukan.PEGAWAI] += clerks
    api.bring_city(city)
    round_id = api.make_round()
    assert api.analyse(round_id)["status"] == "SELESAI"
    person = api.post("/v1/pegawai/cari", json={"nip": clerks[0]["nip"]})["id"]

    seats = api.get(f"/v1/pegawai/{person}/posisi", putaran_id=round_id)
    assert [(row["ke"]["unor_nama"], row["ke"]["mapel"]) for row in seats["items"]] == [("SDN Dua", None)]
    cell = seats["items"][0]["ke"]["sel"]
    assert cell.endswith("|")
    assert person in {row["pegawai_id"] for row in api.get("/v1/formasi/kandidat", sel=cell, putaran_id=round_id)["items"]}


@pytest.mark.parametrize("name", DESCRIBED)
def test_every_filter_is_described(name: str) -> None:
    told = [p for p in OPERATIONS[name]["parameters"] if not p["name"].endswith("_id")]

    assert [p["name"] for p in told if not p.get("description")] == []


def test_the_agency_of_a_recommendation_is_the_one_that_gives(busy: Busy) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/rekomendasi"
    giver = busy.api.get(where)["items"][0]["dari"]["opd"]

    assert busy.api.get(where, opd=giver, kelompok=busy.api.get(where)["items"][0]["kelompok"])["items"]
    assert busy.api.get(where, opd="lain")["items"] == []
    asked = next(p for p in OPERATIONS["listRekomendasi"]["parameters"] if p["name"] == "opd")
    assert "melepas" in asked["description"]


def test_the_price_list_is_narrowed_like_its_neighbours(busy: Busy) -> None:
    where = f"/v1/analisis/{busy.ids['analisis_id']}/harga"
    whole = busy.api.get(where)
    first = whole["items"][0]

    for name in ("opd", "keluarga", "kecamatan"):
        same = [row for row in whole["items"] if row[name] == first[name]]
        found = busy.api.get(where, **{name: first[name] or ""})
        assert (found["items"], found["jumlah"]) == (same, len(same))
        assert (none := busy.api.get(where, **{name: "lain"}))["items"] == []
        assert none["jumlah"] == 0


def test_a_list_of_candidates_or_positions_says_how_many_there_are(busy: Busy) -> None:
    of_round = {"putaran_id": busy.ids["putaran_id"]}
    for told in (
        busy.api.get("/v1/formasi/kandidat", sel=busy.sel, **of_round),
        busy.api.get(f"/v1/pegawai/{busy.ids['pegawai_id']}/posisi", **of_round),
    ):
        assert told["items"]
        assert (told["jumlah"], told["berikutnya"]) == (len(told["items"]), None)


def test_waves_and_what_ifs_count_their_lists(busy: Busy) -> None:
    waves = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/pelaksanaan")
    asked = {"ubah": [{"jenis": "LARANG_PERPINDAHAN", "no": 1}]}
    answer = busy.api.post(f"/v1/analisis/{busy.ids['analisis_id']}/andai", json=asked)

    assert waves["jumlah_gelombang"] == len(waves["gelombang"]) > 0
    assert [(w["jumlah_pegawai"], w["jumlah_terdampak"]) for w in waves["gelombang"]] == [
        (len(w["pegawai"]), len(w["terdampak"])) for w in waves["gelombang"]
    ]
    for name in ("hilang", "muncul", "berganti"):
        assert answer[f"jumlah_{name}"] == len(answer[name])

"""Filters that take words of a fixed list refuse others by naming the list, and lists that are cut or whole say how many there are."""

from __future__ import annotations

from typing import Any

import pytest

from shared.vocabulary import KelompokUsulan, Mapel, Pita
from tests.contracts.publish import gateway_document
from tests.gateway.conftest import Busy

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
        assert (told["jumlah"], told["terpotong"]) == (len(told["items"]), False)


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

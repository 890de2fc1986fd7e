"""Acts short of a transfer over real HTTP: in words, with their basis, in pages, for the asked units alone."""

from __future__ import annotations

import pytest

from services.gateway.docs.examples import ANSWERS
from tests.gateway.conftest import Busy
from tests.gateway.test_documented_answers import compare


def test_the_short_school_and_the_one_that_is_over_are_told_with_what_could_be_done(busy: Busy) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/tindakan"
    told = busy.api.get(where)
    short, over = (next(row for row in told["items"] if row["arah"] == side) for side in ("KURANG", "LEBIH"))

    assert (short["unor_nama"], short["orang"], short["putusan"]) == ("SDN Dua", 2, "DISTRIBUSI")
    assert (over["unor_nama"], over["orang"]) == ("SDN Satu", 2)
    (act,) = short["tindakan"]
    assert act["pesan"] == "Tugaskan sementara 2 orang dari SDN Satu, paling lama 6 bulan."
    assert act["pesan_en"] == "Second 2 people from SDN Satu for at most 6 months."
    assert act["keyakinan"] == "MEMORY"
    assert (short["sisa_orang"], short["sisa_distribusi_orang"], short["dijembatani_orang"]) == (2, 2, 2)
    assert short["usulan"] == over["usulan"] == [1]  # one may leave a unit of eight a round
    assert told["ringkasan"]["sebelum"]["distribusi_orang"] == told["ringkasan"]["sesudah"]["distribusi_orang"] == 2


@pytest.mark.parametrize(
    ("asked", "found"), [({"arah": "LEBIH"}, ["SDN Satu"]), ({"keluarga": "PERAWAT"}, []), ({"mapel": "KELAS"}, None)]
)
def test_gaps_are_found_by_side_family_and_subject(busy: Busy, asked: dict[str, str], found: list[str] | None) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/tindakan"
    names = [row["unor_nama"] for row in busy.api.get(where, **asked)["items"]]

    assert names == (["SDN Satu", "SDN Dua"] if found is None else found)


def test_gaps_are_found_by_unit(busy: Busy) -> None:
    where = f"/v1/putaran/{busy.ids['putaran_id']}/tindakan"
    unit = busy.api.get(where, arah="KURANG")["items"][0]["unor"]

    assert [row["unor"] for row in busy.api.get(where, unor=unit)["items"]] == [unit]
    assert busy.api.http.get(where, params={"arah": "MUNGKIN"}).status_code == 422


def test_a_proposal_without_a_lasting_act_says_nothing_of_one(busy: Busy) -> None:
    rows = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/rekomendasi")["items"]

    assert rows
    assert {(row["tindakan"], row["tindakan_en"]) for row in rows} == {(None, None)}


def test_the_example_of_the_documentation_is_such_a_gap(busy: Busy) -> None:
    told = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/tindakan")
    compare(told, ANSWERS["listTindakan"])
    example = ANSWERS["listTindakan"]["items"][0]["tindakan"][0]
    assert set(told["items"][0]["tindakan"][0]) == set(example)
    assert set(told["ringkasan"]) == set(ANSWERS["listTindakan"]["ringkasan"])

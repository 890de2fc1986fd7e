"""A school regrouping: who took over whom, without anybody becoming his own heir."""

from __future__ import annotations

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import units
from tests.stack import Stack

MERGED = {"unor": "SD1", "penerus": "SD2", "jenis": "GABUNG", "tanggal": "2027-07-01", "dasar": "800/142"}


def test_a_merger_is_recorded_once_and_a_second_telling_changes_nothing(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city({JenisMasukan.UNOR: units()})
    body = {"sumber": "uji", "baris": [MERGED, {**MERGED, "unor": "SD3"}]}

    first = api.post("/v1/batch/PENERUS", 207, json=body)
    again = api.post("/v1/batch/PENERUS", 207, json=body)
    later = api.post("/v1/batch/PENERUS", 207, json={"sumber": "uji", "baris": [{**MERGED, "tanggal": "2028-01-01"}]})

    assert first["ringkasan"]["dibuat"] == 2
    assert again["ringkasan"]["tidak_berubah"] == 2
    assert later["ringkasan"]["diperbarui"] == 1


def test_no_unit_succeeds_itself_by_any_way(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city({JenisMasukan.UNOR: units()})
    rows = [MERGED, {**MERGED, "unor": "SD2", "penerus": "SD3"}, {**MERGED, "unor": "SD3", "penerus": "SD1"}]

    answer = api.post("/v1/batch/PENERUS", 207, json={"sumber": "uji", "baris": [*rows, {**MERGED, "penerus": "SD1"}]})

    assert [row["status"] for row in answer["hasil"]] == ["dibuat", "dibuat", "gagal", "gagal"]
    assert answer["hasil"][2]["masalah"][0]["kode"] == "penerus_berputar"


def test_an_unknown_heir_is_told(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city({JenisMasukan.UNOR: units()})

    answer = api.post("/v1/batch/PENERUS", 207, json={"sumber": "uji", "baris": [{**MERGED, "penerus": "tiada"}]})

    assert answer["hasil"][0]["masalah"][0]["kolom"] == "penerus"

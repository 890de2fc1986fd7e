"""What the documentation shows as an answer is what the service answers: the same fields, all of them."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from services.gateway.docs.examples_after import AFTER
from services.gateway.docs.examples_hearing import HEARING
from services.gateway.docs.examples_lists import LISTS
from services.gateway.docs.examples_papers import PAPERS
from services.gateway.docs.examples_pelaksanaan import PELAKSANAAN
from services.gateway.docs.examples_people import PEOPLE
from services.gateway.docs.examples_rounds import ROUNDS
from services.gateway.docs.examples_sheets import SHEETS
from services.gateway.docs.examples_sidang import SIDANG
from services.gateway.docs.examples_usulan import USULAN
from shared.contracts.v1.analisis import hasil
from tests.contracts.publish import gateway_document
from tests.contracts.test_analysis_example import unlike
from tests.gateway.conftest import Busy
from tests.gateway.queries import of_address

PATHS = {operation["operationId"]: path for path, methods in gateway_document()["paths"].items()
         for method, operation in methods.items() if method == "get" and operation["operationId"] in ANSWERS}  # fmt: skip
LEFT_OUT = {
    "getCoba",
    "getHasil",
    "getTabelModel",
}  # the first is compared where it is made, the others have a contract of their own
OF_PEOPLE = {*PEOPLE, *USULAN, *PAPERS, *ROUNDS, *AFTER, *PELAKSANAAN, *SHEETS, *LISTS, *HEARING, *SIDANG}
"""Read by people, not by a client: compared in test_signed_in_people.py, test_cases.py, test_hearing.py, test_daily_lists.py,
flow/test_round.py, test_checklists.py, test_board_session.py, test_regrouping_cases.py and papers/test_papers_over_http.py."""


@pytest.mark.parametrize("name", sorted(set(PATHS) - LEFT_OUT - OF_PEOPLE))
def test_a_read_has_the_fields_of_its_example(busy: Busy, name: str) -> None:
    asked = {"putaran_id": busy.ids["putaran_id"], "sel": busy.sel, "sejak": "awal"}
    answer = busy.api.get(PATHS[name].format(**busy.ids), **of_address("get", PATHS[name], asked))
    compare(answer, ANSWERS[name])


def compare(answer: Any, example: Any) -> None:
    assert set(answer) == set(example)
    if answer.get("items"):
        assert set(answer["items"][0]) == set(example["items"][0])


def test_a_result_has_the_fields_of_its_contract(busy: Busy) -> None:
    result = busy.api.get(f"/v1/analisis/{busy.ids['analisis_id']}/hasil")
    assert list(unlike(result, hasil.Hasil, "hasil")) == []


def test_what_is_made_has_the_fields_of_its_example(busy: Busy) -> None:
    api = busy.api
    trial = api.post("/v1/coba", 202, files={"berkas": ("a.csv", b"nip;nama\n", "text/csv")})
    compare(trial, ANSWERS["startCoba"])
    compare(api.get(f"/v1/coba/{trial['id']}"), ANSWERS["getCoba"])
    round_id = api.make_round()
    compare(api.get(f"/v1/putaran/{round_id}"), ANSWERS["createPutaran"])
    run = api.post(f"/v1/putaran/{round_id}/analisis", 202)
    compare(run, ANSWERS["startAnalisis"])
    compare(api.post(f"/v1/analisis/{run['id']}/batal"), ANSWERS["cancelAnalisis"])
    rows = api.post("/v1/batch/UNOR", 207, json={"sumber": "uji", "baris": [{"id_sumber": "X", "nama": "Unit X"}]})
    compare(rows, ANSWERS["upsertBatch"])
    assert set(rows["hasil"][0]) == set(ANSWERS["upsertBatch"]["hasil"][0])

"""A list of candidates or positions that stops before its last row says so, and how many there are."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from services.scoring.andai.answer import prices_page
from services.scoring.andai.held import hold
from services.scoring.api import answers
from services.scoring.stopwatch import Stopwatch
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, a_city, a_policy, random_city

RULES = rule_set(CATALOGUE, DECISION)
KOTA = a_city(random_city(np.random.default_rng(2)))
POLICY = a_policy(kapasitas_meja=3)


def asked(monkeypatch: pytest.MonkeyPatch, question: str, **more: Any) -> dict[str, Any]:
    monkeypatch.setattr(answers, "translate", lambda *_: KOTA)
    job = {"aturan": RULES, "kebijakan": POLICY, "model": default_model(), **more}
    found: dict[str, Any] = json.loads(answers.ANSWERS[question](b"", job, Stopwatch()))
    return found


@pytest.mark.parametrize("question", ["kandidat", "posisi"])
def test_a_cut_list_says_so(monkeypatch: pytest.MonkeyPatch, question: str) -> None:
    for more in wanted(question):
        whole = asked(monkeypatch, question, **more)
        if len(whole[question]) > 1:
            break
    count = len(whole[question])
    assert (whole["jumlah"], whole["terpotong"], count > 1) == (count, False, True)

    monkeypatch.setattr(answers, "LISTED_MAX", count)
    assert asked(monkeypatch, question, **more)["terpotong"] is False  # a full list is not a cut one
    monkeypatch.setattr(answers, "LISTED_MAX", count - 1)
    cut = asked(monkeypatch, question, **more)
    assert (cut["jumlah"], cut["terpotong"], cut[question]) == (count, True, whole[question][:-1])


def wanted(question: str) -> list[dict[str, str]]:
    keys, name = (KOTA.sel.kunci, "sel") if question == "kandidat" else (KOTA.pegawai["kunci"], "pegawai")
    return [{name: str(key)} for key in keys]


def test_prices_of_a_part_of_the_city_are_the_rows_of_that_part_in_the_same_order() -> None:
    held = hold(KOTA, RULES, POLICY, default_model(), "undian", Stopwatch())
    whole = prices_page(held, 0, 10_000)["items"]

    for name in ("opd", "keluarga", "kecamatan"):
        for value in {row[name] for row in whole if row[name]}:
            part = [row for row in whole if row[name] == value]
            assert prices_page(held, 0, 10_000, {name: value}) == {"jumlah": len(part), "items": part}
            assert prices_page(held, 1, 1, {name: value})["items"] == part[1:2]

"""Lists of candidates, positions and prices page by page, and a comparison that leaves candidates out says so."""

from __future__ import annotations

import json
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from services.scoring.andai.answer import prices_page
from services.scoring.andai.held import hold
from services.scoring.api import answers
from services.scoring.api.cocok import seat
from services.scoring.stopwatch import Stopwatch
from shared.errors import MasukanTidakSah
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from shared.texts import comparison
from tests.scoring.cities import DECISION, a_city, a_policy, random_city

RULES = rule_set(CATALOGUE, DECISION)
KOTA = a_city(random_city(np.random.default_rng(2)))
POLICY = a_policy(kapasitas_meja=3)


def asked(monkeypatch: pytest.MonkeyPatch, question: str, **more: Any) -> dict[str, Any]:
    for module in (answers, seat):
        monkeypatch.setattr(module, "translate", lambda *_: KOTA)
    job = {"aturan": RULES, "kebijakan": POLICY, "model": default_model(), **more}
    found: dict[str, Any] = json.loads(answers.ANSWERS[question](b"", job, Stopwatch()))
    return found


@pytest.mark.parametrize(("question", "size"), [("kandidat", 2), ("kandidat", 3), ("posisi", 1)])
def test_pages_of_any_size_add_up_to_the_whole_list_and_each_says_how_many_there_are(
    monkeypatch: pytest.MonkeyPatch, question: str, size: int
) -> None:
    for more in wanted(question):
        whole = asked(monkeypatch, question, **more, mulai=0, banyak=500)
        if len(whole[question]) > size:
            break
    count = len(whole[question])
    assert whole["jumlah"] == count > size

    pages = [asked(monkeypatch, question, **more, mulai=start, banyak=size) for start in range(0, count + size, size)]
    assert {page["jumlah"] for page in pages} == {count}
    assert [row for page in pages for row in page[question]] == whole[question]
    assert [len(page[question]) for page in pages[:-2]] == [size] * (len(pages) - 2)


def test_whom_a_rule_turns_down_comes_after_everybody_else_over_all_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sorting each page by itself would put somebody turned down before somebody who is not."""
    more = {"sel": str(KOTA.sel.kunci[1])}
    rows = asked(monkeypatch, "kandidat", **more, mulai=0, banyak=500)["kandidat"]
    fits = [(-row["fit_mikro"], row["pegawai"]) for row in rows]
    assert (fits, len(fits) > 4) == (sorted(fits), True)
    held_back = {row["pegawai"] for row in rows[::2]}

    def screened(kota: Any, pairs: Any, *_: Any) -> Any:
        return SimpleNamespace(boleh=np.array([KOTA.pegawai["kunci"][person] not in held_back for person in pairs.pegawai_i]))

    monkeypatch.setattr(answers, "screen_pairs", screened)
    pages = [asked(monkeypatch, "kandidat", **more, mulai=at, banyak=2)["kandidat"] for at in range(0, len(rows), 2)]
    assert [row["pegawai"] for page in pages for row in page] == [row["pegawai"] for row in (*rows[1::2], *rows[::2])]


def test_a_comparison_that_leaves_candidates_out_says_how_many_and_which(monkeypatch: pytest.MonkeyPatch) -> None:
    for more in wanted("kandidat"):
        with suppress(MasukanTidakSah):
            whole = asked(monkeypatch, "kandidat/banding", **more)
            if whole["jumlah"] > 2:
                break
    count = whole["jumlah"]
    assert (len(whole["calon"]), whole["terpotong"], count > 2) == (count, False, True)
    assert comparison.remarks(whole) == [line for line in comparison.remarks(whole) if "lolos aturan" not in line]

    monkeypatch.setattr(seat, "COMPARED_MAX", count)
    assert asked(monkeypatch, "kandidat/banding", **more) == whole  # a full table is not a cut one
    monkeypatch.setattr(seat, "COMPARED_MAX", count - 1)
    cut = asked(monkeypatch, "kandidat/banding", **more)
    assert (cut["jumlah"], cut["terpotong"], cut["calon"]) == (count, True, whole["calon"][:-1])
    assert all(len(one["urutan"]) == count - 1 for one in cut["metode"])
    for lang, words in (
        ("id", f"{count - 1} calon yang paling sesuai dari {count}"),
        ("en", f"{count - 1} best fitting of {count}"),
    ):
        assert words in comparison.remarks(cut, lang)[1]


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

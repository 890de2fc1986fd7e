"""The rules about a set of moves, asked of a set of one: what is described of people and work at both ends stands in for the city's.

Supply is compared by the first measure that both ends tell, people needed, weekly hours or class groups: the rules compare ratios, so
any of them does. Vacancy and the least staff are never measured by hours or classes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.eligibility.answers import set_answers
from services.scoring.eligibility.set_rules import together
from services.scoring.facts import Kebutuhan, Kota
from services.scoring.need.guards import guards
from services.scoring.translate.described import ONE_PAIR
from shared.contracts.v1.berkas import Berkas
from shared.vocabulary import Jawaban

UKURAN = ("kebutuhan", "jam_minggu", "rombel")
COMPARED = ("BAL-01", "BAL-02", "TCH-02")
WITHOUT_PEOPLE = ("DIS-01",)
ORGANISASI = "Bagian Organisasi"


def judge_alone(case: Berkas, kota: Kota, need: Kebutuhan, rules: dict[str, Any], policy: dict[str, Any]) -> list[dict[str, Any]]:
    """JawabanAturan of every rule about a set, of this move by itself."""
    measure, figures = _measure(case)
    by_people = set_answers(together(kota, _needed(need, case, "kebutuhan"), guards(kota, need), ONE_PAIR, policy), rules)[0]
    by_measure = set_answers(together(kota, _needed(need, case, measure), guards(kota, need), ONE_PAIR, policy), rules)[0]
    told = [one if one["aturan"] not in COMPARED else other for one, other in zip(by_people, by_measure, strict=True)]
    return [_with_people(one, case, figures) for one in told]


def _needed(need: Kebutuhan, case: Berkas, measure: str) -> Kebutuhan:
    """Need at both ends by one measure; NaN and -1 where it is not described."""
    said = [getattr(end, measure) for end in (case.dari, case.ke)]
    whole = np.array([-1 if value is None else value for value in said], dtype=np.int64)
    return replace(need, nilai=np.where(whole >= 0, whole, np.nan), bulat=whole)


def _measure(case: Berkas) -> tuple[str, dict[str, Any]]:
    """The measure both ends tell, and the figures of the sentence."""
    a, b = case.dari, case.ke
    name = next((m for m in UKURAN if getattr(a, m) is not None and getattr(b, m) is not None), "")
    if not name:
        return UKURAN[0], {}
    told = {"ukuran": name, "beban_asal": getattr(a, name), "beban_tujuan": getattr(b, name)}
    return name, {**told, "orang_asal": a.orang, "orang_tujuan": b.orang}


def _with_people(answer: dict[str, Any], case: Berkas, figures: dict[str, Any]) -> dict[str, Any]:
    """Without the people, or TCH-12 without the hours, of both ends nothing can be told, whatever else is known."""
    if answer["aturan"] in WITHOUT_PEOPLE or answer["jawaban"] == Jawaban.TIDAK_BERLAKU:
        return answer
    if None in (case.dari.orang, case.ke.orang):
        return _not_known(answer, "orang", ORGANISASI)
    if answer["aturan"] == "TCH-12" and None in (case.dari.jam_minggu, case.ke.jam_minggu):
        return _not_known(answer, "jam_mengajar", "Dinas Pendidikan (Dapodik/Info GTK)")
    if answer["aturan"] in COMPARED and answer["jawaban"] != Jawaban.TIDAK_DAPAT_DINILAI:
        return {**answer, "angka": {**answer["angka"], **figures}}
    return answer


def _not_known(answer: dict[str, Any], datum: str, owner: str) -> dict[str, Any]:
    return {**answer, "jawaban": Jawaban.TIDAK_DAPAT_DINILAI.value, "datum": datum, "pemilik": owner}

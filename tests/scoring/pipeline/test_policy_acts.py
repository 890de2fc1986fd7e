"""Every word of a round's policy does something; a knob that turns nothing would be a promise broken."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import numpy as np
import pytest

from shared.contracts.v1.kebijakan import BAWAAN
from tests.scoring.cities import a_policy, analysis, random_city

CITIES = [*((seed, 110) for seed in range(4)), (12, 110), (5, 60), (6, 60)]
"""(seed, people)."""
DATES = {"versi", "tanggal_keputusan", "tmt_rencana"}
"""Of the round; the tests of rules turn them."""
ELSEWHERE = {"bobot_tidak_hadir_mikro", "kebutuhan_dicurigai", "pin"}
"""Turned by the tests of hands and of needs that do not look true: these cities have nobody away and nothing odd."""
TURNED: dict[str, list[Any]] = {
    "norma": [{"SD": "SD-KELAS-AGAMA-PJOK", "SMP": "PERMENDIKDASMEN-13-2025-INTRA-MAPEL"}],
    "norma_sekolah": [{"SD": "C-GURU-KELAS"}, {"SMP": "C-GURU-MAPEL"}], "pembulatan": ["ceil"],
    "wke_menit": [{"OPD": 60_000}], "bobot_status_mikro": [{"PPPK_PARUH_WAKTU": 0}], "bobot_kepala_mikro": [500_000],
    "ruang_lingkup": [{"opd": ["dinas"]}, {"keluarga": ["GURU"]}, {"kecamatan": ["12.71.01"]}], "kapasitas_meja": [1],
    "batas_keluar_unit_mikro": [0], "batas_keluar_opd_mikro": [0], "batas_masuk_unit_mikro": [0], "batas_masuk_opd_mikro": [0],
    "anggaran_km_m": [1_000], "batas_penghasilan_berisiko": [0], "jarak_maks_m": [500], "dalam_kecamatan": [True],
    "persetujuan": ["KETAT", "ABAIKAN"], "kepastian_min_mikro": [500_000],
    "bobot": [{name: value * 20} for name, value in BAWAAN["bobot"].items() if name != "minat_mikro"],
    "penalti": [*({name: value * 3} for name, value in BAWAAN["penalti"].items()), {"tabel": [[-(10**6), 900_000], [0, 0]]}],
    "fit_minimum_mikro": [990_000],
    "pakai_prakiraan": [False], "kurva_titik": [3], "hari_serah_terima": [30], "setara_mikro": [900_000], "urutan_setara": [[]],
    "lantai_komposisi": [{"S1_KE_ATAS": 900_000}],
    "tindakan_dulu": [True], "tindakan": [{"tunggu_bulan": 60}, {"penugasan_bulan_maks": 3}],
    "selisih_dalam_galat": ["PAKAI"], "ketahanan_tarikan": [0],
}  # fmt: skip
CASES = [(name, value) for name, values in TURNED.items() for value in values]


@cache
def before(seed: int, people: int) -> str:
    return json.dumps(analysis(random_city(np.random.default_rng(seed), people)))


@pytest.mark.parametrize(("name", "value"), CASES, ids=[f"{name}: {value}" for name, value in CASES])
def test_turning_it_changes_some_analysis(name: str, value: Any) -> None:
    whole = {**(a_policy()[name] or {}), **value} if isinstance(value, dict) else value

    for seed, people in CITIES:
        if json.dumps(analysis(random_city(np.random.default_rng(seed), people), **{name: whole})) != before(seed, people):
            return
    raise AssertionError(f"{name} turned nothing")


def test_no_word_of_the_policy_is_left_unturned() -> None:
    assert set(TURNED) | DATES | ELSEWHERE == set(BAWAAN)


def test_a_gap_smaller_than_the_certainty_asked_for_moves_nobody() -> None:
    result = analysis(random_city(np.random.default_rng(1)), kepastian_min_mikro=400_000)

    assert result["usulan"] != []
    for row in result["kebutuhan"]:
        if row["orang_sesudah"] != row["orang"]:
            hands = row["tenaga_mikro_fte"]
            assert abs(row["kebutuhan_mikro_fte"] - hands) >= 0.4 * max(row["kebutuhan_mikro_fte"], 250_000) - 1

"""What counts as a placement that turned out well, day by day at the edges; what is dropped, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from services.scoring.fit.evidence import COLUMNS, evidence, records
from services.scoring.training.outcomes import outcomes
from services.scoring.training.placements import read
from shared.models.profile import default_model
from tests.scoring.training.past import GOOD, bundle


def of(**changed: Any) -> tuple[int, str]:
    found = outcomes(read(bundle([{**GOOD, **changed}])))
    return int(found.baik[0]), str(found.sebab[0])


@pytest.mark.parametrize(
    ("changed", "well"),
    [
        ({}, 1), ({"selesai": date(2022, 1, 1)}, 1), ({"selesai": date(2021, 12, 31)}, 0), ({"minta_pindah": date(2021, 12, 31)}, 0),
        ({"minta_pindah": date(2022, 1, 1)}, 1), ({"predikat_sesudah_1": "KURANG"}, 0), ({"predikat_sesudah_1": "SANGAT_BAIK"}, 1),
        ({"predikat_sesudah_1": None}, 1), ({"predikat_sesudah_1": None, "predikat_sesudah_2": "KURANG"}, 0),
        ({"predikat_terakhir": "SANGAT_BAIK"}, 0), ({"permohonan_tercatat": False}, 1),
    ],
)  # fmt: skip
def test_stayed_two_years_without_asking_to_leave_and_kept_the_rating(changed: dict[str, Any], well: int) -> None:
    assert of(**changed) == (well, "")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"mulai": date(2024, 7, 1)}, "BELUM_24_BULAN"), ({"mulai": date(2024, 6, 30)}, ""),
        ({"mulai": date(2024, 7, 1), "minta_pindah": date(2025, 1, 1)}, "BELUM_24_BULAN"),
        ({"mulai": date(2024, 6, 30), "predikat_sesudah_1": None}, "BELUM_24_BULAN"),
        ({"predikat_terakhir": None}, "PREDIKAT_SEBELUM_TIDAK_DIKETAHUI"),
        ({"predikat_terakhir": None, "selesai": date(2020, 6, 1)}, "PREDIKAT_SEBELUM_TIDAK_DIKETAHUI"),
        ({"predikat_sesudah_1": None, "predikat_sesudah_2": None}, "PREDIKAT_SESUDAH_TIDAK_DIKETAHUI"),
    ],
)  # fmt: skip
def test_what_cannot_be_known_is_dropped_whatever_else_happened(changed: dict[str, Any], reason: str) -> None:
    assert of(**changed)[1] == reason


def shown(**changed: Any) -> dict[str, float]:
    past = read(bundle([{**GOOD, **changed}]))
    return dict(zip(COLUMNS, evidence(records(past.kota, default_model()), past.pasangan)[0].tolist(), strict=True))


def test_the_evidence_is_that_of_the_day_the_post_began() -> None:
    found = shown()

    assert found["bulan_keluarga"] == 60
    assert found["km_rumah"] == pytest.approx(4.2, abs=1e-9)
    assert (found["sertifikat_cocok"], found["predikat_terakhir"], found["pendidikan"], found["pendidikan_min"]) == (1, 4, 7, 7)
    able = shown(kompetensi_teknis=4, kompetensi_min=3)
    assert (able["teknis"], able["teknis_min"]) == (4, 3)
    assert np.isnan([found["teknis"], found["teknis_min"]]).all()
    assert shown(mulai=date(2019, 12, 31))["bulan_keluarga"] == 59
    assert shown(sertifikat_mapel="IPS")["sertifikat_cocok"] == 0
    for column, name in (
        ("jarak_m", "km_rumah"),
        ("tmt_tugas_keluarga", "bulan_keluarga"),
        ("sertifikat_mapel", "sertifikat_cocok"),
    ):
        assert np.isnan(shown(**{column: None})[name]), name
    assert np.isnan(shown(tmt_tugas_keluarga=date(2021, 1, 1))["bulan_keluarga"])


def test_what_came_after_never_reaches_the_evidence() -> None:
    after = {"selesai": date(2020, 3, 1), "minta_pindah": date(2020, 2, 1), "permohonan_tercatat": None,
             "predikat_sesudah_1": "SANGAT_KURANG", "predikat_sesudah_2": None}  # fmt: skip

    assert str(shown(**after)) == str(shown())

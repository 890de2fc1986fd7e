"""Three readings of one model: the fitted booster, the estimator rebuilt from tables, plain Python. They agree to a billionth."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from services.scoring.fit.evidence import COLUMNS, evidence, records
from services.scoring.fit.features import FITUR, NAMA, feature_table
from services.scoring.fit.plain_reading import log_odds, parts_mikro, probability
from services.scoring.fit.tables import AdditiveTables, learned
from services.scoring.training.booster import CalibratedBooster
from services.scoring.training.freeze import freeze
from services.scoring.training.outcomes import outcomes
from services.scoring.training.placements import read
from shared.models.profile import default_model
from tests.scoring.training.past import bundle, planted


@pytest.fixture(scope="module")
def fitted() -> tuple[CalibratedBooster, dict[str, Any], np.ndarray]:
    past = read(bundle(planted(5, "GURU")[:1_500]))
    known = outcomes(past)
    X = evidence(records(past.kota, default_model()), past.pasangan)[known.known]
    model = CalibratedBooster().fit(X, known.baik[known.known], past.asal["kunci"][known.known])
    return model, freeze(model, X), X


def strange_evidence(X: np.ndarray) -> np.ndarray:
    """Values never seen, on the edges, missing one by one and all at once."""
    rng = np.random.default_rng(0)
    mixed = np.column_stack([rng.permutation(column) for column in X.T])
    mixed[rng.random(mixed.shape) < 0.2] = np.nan
    return np.vstack([mixed, X[:50] * 100, -X[:50], np.full((1, X.shape[1]), np.nan)])


def test_the_three_agree_whatever_is_asked(fitted: tuple[CalibratedBooster, dict[str, Any], np.ndarray]) -> None:
    model, entry, X = fitted
    asked = strange_evidence(X)
    values = feature_table().fit_transform(asked)
    tables = learned(entry).fit(X[:1])

    wanted, chance = model.decision_function(asked), model.predict_proba(asked)[:, 1]
    rows = [dict(zip(NAMA, row, strict=True)) for row in values.tolist()]
    assert np.abs(tables["tabel"].log_odds(values) - wanted).max() < 1e-9
    assert max(abs(log_odds(entry, row) - odds) for row, odds in zip(rows, wanted, strict=True)) < 1e-9
    assert max(abs(probability(entry, row) - p) for row, p in zip(rows, chance, strict=True)) < 1e-9
    assert [list(parts_mikro(entry, row).values()) for row in rows] == tables.transform(asked).tolist()


def test_the_score_is_the_calibrated_log_odds_between_the_worst_and_the_best_that_can_be(
    fitted: tuple[CalibratedBooster, dict[str, Any], np.ndarray],
) -> None:
    model, entry, X = fitted
    asked = strange_evidence(X)
    slope, _ = map(float, entry["kalibrasi"])
    told = [np.array([float(v) for v in (*f["sumbang"], f["hilang"])]) for f in entry["fitur"]]
    shift = log_odds(entry, dict.fromkeys(NAMA)) - slope * sum(float(f["hilang"]) for f in entry["fitur"])
    lowest, span = sum(v.min() for v in told), sum(np.ptp(v) for v in told)

    score = learned(entry).fit(X[:1]).predict(asked)
    exact = ((model.decision_function(asked) - shift) / slope - lowest) / span * 1e6
    assert slope > 0
    assert np.abs(score - exact).max() <= len(NAMA) / 2 + 1e-3  # each part is rounded once
    assert score.min() >= 0
    assert score.max() <= 1_000_000 + len(NAMA)


def test_more_is_never_worse_where_a_sign_says_so(fitted: tuple[CalibratedBooster, dict[str, Any], np.ndarray]) -> None:
    for feature in fitted[1]["fitur"]:
        steps = np.diff([float(value) for value in feature["sumbang"]]) * feature["tanda"]
        assert (steps >= -1e-12).all(), feature["nama"]
        assert (np.diff(feature["mikro"]) * feature["tanda"] >= 0).all()
    assert {f.nama for f in FITUR if f.tanda < 0} == {"km_rumah"}


def test_contributions_are_against_the_usual_placement(fitted: tuple[CalibratedBooster, dict[str, Any], np.ndarray]) -> None:
    _, entry, X = fitted
    for feature in entry["fitur"]:
        told = [float(v) for v in (*feature["sumbang"], feature["hilang"])]
        counts = [*feature["jumlah"], feature["hilang_jumlah"]]
        assert sum(counts) == len(X)
        assert np.dot(told, counts) / len(X) == pytest.approx(0, abs=1e-9)


def test_tables_that_are_not_the_model_are_not_published(fitted: tuple[CalibratedBooster, dict[str, Any], np.ndarray]) -> None:
    model, _, X = fitted
    other = CalibratedBooster()
    other.__dict__ |= {**model.__dict__}
    other.lereng_ = model.lereng_ + 1e-6
    other.decision_function = model.decision_function  # type: ignore[method-assign]

    with pytest.raises(ArithmeticError, match="not the fitted model"):
        freeze(other, X)


def test_an_auditor_runs_it_with_neither_scikit_learn_nor_numpy(
    fitted: tuple[CalibratedBooster, dict[str, Any], np.ndarray], tmp_path: Path
) -> None:
    model, entry, X = fitted
    values = feature_table().fit_transform(X[:20])
    tables, rows = tmp_path / "tabel.json", tmp_path / "baris.csv"
    tables.write_text(json.dumps({"versi": 1, "keluarga": {"GURU": entry}}))
    lines = [",".join(["GURU", *("" if np.isnan(v) else repr(float(v)) for v in row)]) for row in values]
    rows.write_text("\n".join([",".join(["keluarga", *NAMA]), *lines]) + "\n")
    code = (
        "import runpy, sys; sys.argv = ['plain_reading', *sys.argv[1:]]\n"
        "try: runpy.run_module('services.scoring.fit.plain_reading', run_name='__main__')\n"
        "finally: assert not {'numpy', 'sklearn', 'scipy', 'pyarrow'} & set(sys.modules)"
    )

    told = subprocess.run([sys.executable, "-c", code, str(tables), str(rows)], capture_output=True, text=True, check=True).stdout
    read_back = [line.split(",") for line in told.splitlines()]
    assert read_back[0] == ["keluarga", "log_odds", "peluang", "skor_mikro", *NAMA]
    assert [float(row[1]) for row in read_back[1:]] == pytest.approx(model.decision_function(X[:20]).tolist(), abs=1e-9)
    assert [int(row[3]) for row in read_back[1:]] == learned(entry).fit(X[:1]).predict(X[:20]).tolist()


def test_tables_of_other_features_are_refused(fitted: tuple[CalibratedBooster, dict[str, Any], np.ndarray]) -> None:
    entry = fitted[1]
    with pytest.raises(ValueError, match="speak of"):
        learned({**entry, "fitur": entry["fitur"][::-1]})
    with pytest.raises(ValueError, match="cannot read 3 columns"):
        AdditiveTables(entry).fit(np.ones((1, 3)))
    assert len(COLUMNS) >= len(NAMA)

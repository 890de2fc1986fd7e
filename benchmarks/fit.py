"""Pair scoring against a plain booster on the same rows: `python -m benchmarks.fit EMPLOYEES`.

The plain booster is scikit-learn's HistGradientBoostingClassifier as it comes, learned from the same past placements: it answers with
one number and no parts. It gets its features ready-made, which ours must look up first, and once more with the looking up counted.
Ours gives a total, every named part of profile and history, and whether a person must judge.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.city import make_bundle
from benchmarks.timing import median
from demo.generate.careers import LEARNABLE, careers
from services.scoring.facts import MIKRO, Float, Kota, Pasangan
from services.scoring.fit.blend import score
from services.scoring.fit.evidence import evidence, records
from services.scoring.fit.features import feature_table
from services.scoring.fit.tables import AdditiveTables
from services.scoring.training.booster import CalibratedBooster
from services.scoring.training.freeze import freeze
from services.scoring.training.outcomes import outcomes
from services.scoring.training.placements import read
from services.scoring.translate import translate
from shared.contracts.v1.kebijakan import with_defaults
from shared.contracts.v1.latihan import LATIHAN
from shared.contracts.v1.snapshot_io import pack
from shared.models.learned import with_learned
from shared.models.profile import default_model

SEED = 1
REPEATED = 5
PAIRS_MAX = 400_000
PER = date(2026, 6, 30)
POLICY = {"tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01"}


def past() -> tuple[Float, Any, Any]:
    """Evidence, outcome and person of the planted placements of one family."""
    rows = [row for row in careers(SEED) if row[1] == LEARNABLE]
    placements = read(pack("BENCH", PER, "", {"penempatan": rows}, LATIHAN)[1])
    known = outcomes(placements)
    shown = evidence(records(placements.kota, default_model()), placements.pasangan)
    return shown[known.known], known.baik[known.known], placements.asal["kunci"][known.known]


def pairs_of(kota: Kota) -> Pasangan:
    """Teachers against cells of teachers, drawn evenly."""
    cells = np.flatnonzero(kota.sel.keluarga == LEARNABLE)
    people = np.flatnonzero(np.isin(kota.pegawai["sel_i"], cells))
    rng = np.random.default_rng(SEED)
    count = min(PAIRS_MAX, len(people) * len(cells))
    return Pasangan(rng.choice(people, count), rng.choice(cells, count))


@dataclass(frozen=True)
class Frozen:
    """A model learned from the past, as scikit-learn keeps it and as tables."""

    pipeline: CalibratedBooster
    entry: dict[str, Any]


def learned_from(shown: Float, y: Any, who: Any) -> Frozen:
    pipeline = CalibratedBooster().fit(shown, y, who)
    entry = freeze(pipeline, shown) | {"n": len(y), "bobot_mikro": 800_000, "telaah_mikro": [400_000, 500_000]}
    return Frozen(pipeline, entry)


def main() -> int:
    shown, y, who = past()
    entry = learned_from(shown, y, who).entry
    model = with_learned(default_model(), {"versi": 1, "keluarga": {LEARNABLE: entry}})
    table = feature_table()
    taught = table.fit_transform(shown)
    told_at_all = ~np.isnan(taught).all(axis=0)  # the plain booster refuses a feature nobody has a value of; ours leaves it out
    plain = HistGradientBoostingClassifier(random_state=0).fit(taught[:, told_at_all], y)
    kota = translate(make_bundle(int(sys.argv[1]), SEED)[1], with_defaults(POLICY))
    pairs = pairs_of(kota)
    known = records(kota, model)
    values = table.transform(evidence(known, pairs))
    ready = values[:, told_at_all]
    alone = AdditiveTables(entry).fit(values[:1])
    found = score(kota, pairs, model, {})
    if not (found.jumlah == found.bagian.sum(axis=1)).all() or found.jumlah.max() > MIKRO + found.bagian.shape[1]:
        raise SystemExit("a total is not the sum of its parts")
    told = {
        "pairs": len(pairs), "learned_from": len(y),
        "plain_s": median(lambda: plain.predict_proba(ready), REPEATED),
        "plain_with_evidence_s": median(
            lambda: plain.predict_proba(table.transform(evidence(records(kota, model), pairs))[:, told_at_all]), REPEATED
        ),
        "tables_s": median(lambda: alone.transform(values), REPEATED),
        "score_s": median(lambda: score(kota, pairs, model, {}), REPEATED),
    }  # fmt: skip
    print(json.dumps({"done": told}), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Target 10: looking up what the fit is scored on, over pandas joining the same tables, over merely writing it, and scoring itself.

pandas gets columns that are numbers already, one row per person and per cell, and joins them to the pairs; ours starts there, too.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks.city import make_bundle
from benchmarks.fit import PAIRS_MAX, POLICY, learned_from, pairs_of, past
from benchmarks.planner.row import Row, equal, seconds
from benchmarks.planner.row import timed as row
from benchmarks.timing import median
from services.scoring.distance import metres
from services.scoring.facts import Float
from services.scoring.fit.evidence import Records, evidence, records
from services.scoring.fit.features import FITUR, feature_table
from services.scoring.fit.readings import features
from services.scoring.fit.tables import AdditiveTables
from services.scoring.translate import translate
from shared.contracts.v1.kebijakan import with_defaults
from shared.models.profile import default_model

REPEATED = 5
TIMES_THE_FLOOR = 8.0
SEED = 1


def lookups(employees: int) -> list[Row]:
    kota = translate(make_bundle(employees, SEED)[1], with_defaults(POLICY))
    pairs, known = pairs_of(kota), records(kota, default_model())
    people, cells = frames(known)
    asked = pd.DataFrame({"orang": pairs.pegawai_i, "sel": pairs.sel_i})
    ours, theirs = features(known, pairs), joined(asked, people, cells, known)
    same = np.isclose(ours, theirs, equal_nan=True).all(axis=0)
    ours_s = median(lambda: features(known, pairs), REPEATED)
    pandas_s = median(lambda: joined(asked, people, cells, known), REPEATED)
    floor_s = median(lambda: np.full((len(pairs), len(FITUR)), 1.0), REPEATED)
    times = ours_s / floor_s
    return [
        row("10", f"{len(FITUR)} features of {len(pairs):,} pairs (of {PAIRS_MAX:,} at most), over pandas", ours_s, pandas_s, 0.25),
        equal("10", "features equal to those of pandas", int(same.sum()), len(FITUR), "pandas"),
        Row("10", "over writing as many numbers", seconds(ours_s), seconds(floor_s), f"x {times:.1f}", f"<= x {TIMES_THE_FLOOR:g}",
            times <= TIMES_THE_FLOOR),
    ]  # fmt: skip


def scoring(employees: int) -> list[Row]:
    """The learned part, frozen into tables, over the scikit-learn pipeline it was frozen from."""
    shown, y, who = past()
    made = learned_from(shown, y, who)
    kota = translate(make_bundle(employees, SEED)[1], with_defaults(POLICY))
    rows = evidence(records(kota, default_model()), pairs_of(kota))
    values = feature_table().fit_transform(rows)
    tables = AdditiveTables(made.entry).fit(values[:1])
    ours_s = median(lambda: tables.transform(values), REPEATED)
    peer_s = median(lambda: made.pipeline.predict_proba(rows), REPEATED)
    return [row("10", "learned score from frozen tables, over the scikit-learn pipeline", ours_s, peer_s, 0.3)]


def frames(known: Records) -> tuple[pd.DataFrame, pd.DataFrame]:
    kota = known.kota
    education, last, before, months = known.orang.T
    people = pd.DataFrame({
        "orang": np.arange(len(education)), "pendidikan": education, "predikat_terakhir": last, "predikat_sebelumnya": before,
        "bulan_keluarga": months, "rumah_lat": known.rumah[0], "rumah_lon": known.rumah[1], "studi": known.bidang_orang,
        "teknis": known.orang_mampu[:, 0], "sertifikat": kota.pegawai["sertifikat_mapel"],
    })  # fmt: skip
    post, unit = kota.sel.jabatan_i, kota.sel.unor_i
    cells = pd.DataFrame({
        "sel": np.arange(len(post)), "pendidikan_min": known.pendidikan_min[post], "bidang": known.bidang_jabatan[post],
        "teknis_min": known.jabatan_minta[post, 0], "mapel": kota.sel.mapel, "lat": kota.unor["lintang"][unit],
        "lon": kota.unor["bujur"][unit],
    })  # fmt: skip
    return people, cells


def joined(asked: pd.DataFrame, people: pd.DataFrame, cells: pd.DataFrame, known: Records) -> Float:
    """The features in their order, by two joins."""
    both = asked.merge(people, on="orang", how="left").merge(cells, on="sel", how="left")
    held = (both["sertifikat"] == both["mapel"]).astype(float).where((both["sertifikat"] != "") & (both["mapel"] != ""))
    field = pd.DataFrame(known.bidang).stack(future_stack=True).rename("cocok").rename_axis(["studi", "bidang"]).reset_index()
    both["bidang_cocok"] = both[["studi", "bidang"]].merge(field, on=["studi", "bidang"], how="left")["cocok"]
    far = (
        metres(both["rumah_lat"].to_numpy(), both["rumah_lon"].to_numpy(), both["lat"].to_numpy(), both["lon"].to_numpy()) / 1000
    )
    found = pd.DataFrame({
        "sertifikat_cocok": held, "pendidikan_di_atas_syarat": both["pendidikan"] - both["pendidikan_min"],
        "bidang_cocok": both["bidang_cocok"], "kompetensi_di_atas_syarat": both["teknis"] - both["teknis_min"],
        "predikat_terakhir": both["predikat_terakhir"], "predikat_sebelumnya": both["predikat_sebelumnya"],
        "bulan_keluarga": both["bulan_keluarga"], "km_rumah": far,
    })  # fmt: skip
    return np.asarray(found[[feature.nama for feature in FITUR]].to_numpy(dtype=np.float64))

"""The learned section of a model table: per family how much its history weighs, and every number the score adds up.

    {"versi": 1, "keluarga": {"GURU": {
        "bobot_mikro": 833333,            weight w of the learned part; 0 = the gate kept it off, the tables are shown all the same
        "n": 1000, "kappa": 200,          w = n / (n + kappa)
        "intersep": "0.41…", "kalibrasi": ["1.02…", "0.03…"],   log odds = a (intersep + sum of sumbang) + b
        "fitur": [{"nama": "km_rumah", "tanda": -1,
                   "batas": ["1.2", …],   a value up to and with the first edge is in the first step, above the last edge in the last
                   "sumbang": ["0.8…", …], "hilang": "0.1…",    contribution per step and where the value is not known, as exact floats
                   "mikro": [212000, …], "hilang_mikro": 90000, the same as its part of a score of one million
                   "jumlah": [120, …], "hilang_jumlah": 14}],   placements learned from
        "telaah_mikro": [412000, 655000], scores from the first to the second need a person's judgement; [1, 0] = none
        "skor_batas_mikro": [...], "skor_jumlah": [...]}}}      how the placements learned from were spread over the score

No float stands in it as a number: those that matter are written as the shortest text that gives the same float again.
"""

from __future__ import annotations

from typing import Any

VERSI = 1
AWALAN = "hasil_"
"""Parts of a score learned from outcomes are named with it: hasil_km_rumah."""


def with_learned(base: dict[str, Any], section: dict[str, Any]) -> dict[str, Any]:
    """The cold-start table completed by what training gave as `tabel`."""
    return {**base, "hasil": section}


def learned_families(model: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Families whose learned part counts."""
    families: dict[str, dict[str, Any]] = model.get("hasil", {"keluarga": {}})["keluarga"]
    return {name: entry for name, entry in families.items() if entry["bobot_mikro"] > 0}

"""The second reading of the learned tables, for an auditor: plain Python, no scikit-learn, no numpy, one page.

    python -m services.scoring.fit.plain_reading TABLES.json ROWS.csv

TABLES.json = the learned section of a model table (shared/models/learned.py). ROWS.csv = a column `keluarga` and one per feature,
an empty field where the value is not known. Written per row as CSV: log odds, probability, score and its parts in millionths.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from bisect import bisect_left
from typing import Any

Entry = dict[str, Any]
Row = dict[str, float | None]
"""A feature's value by name; None = not known."""


def step(feature: Entry, value: float | None) -> int:
    """Which step of the feature's table; -1 = not known. A value never seen falls into the step its edges give it."""
    if value is None or math.isnan(value):
        return -1
    return bisect_left([float(edge) for edge in feature["batas"]], value)


def raw(entry: Entry, row: Row) -> float:
    """The booster's own sum, before calibration."""
    total = float(entry["intersep"])
    for feature in entry["fitur"]:
        at = step(feature, row[feature["nama"]])
        total += float(feature["hilang"] if at < 0 else feature["sumbang"][at])
    return total


def log_odds(entry: Entry, row: Row) -> float:
    slope, shift = (float(text) for text in entry["kalibrasi"])
    return slope * raw(entry, row) + shift


def probability(entry: Entry, row: Row) -> float:
    """That the placement turns out well."""
    odds = log_odds(entry, row)
    return 1 / (1 + math.exp(-odds)) if odds >= 0 else math.exp(odds) / (1 + math.exp(odds))


def parts_mikro(entry: Entry, row: Row) -> dict[str, int]:
    """The learned score, feature by feature; they add up to it."""
    found = {}
    for feature in entry["fitur"]:
        at = step(feature, row[feature["nama"]])
        found[feature["nama"]] = int(feature["hilang_mikro"] if at < 0 else feature["mikro"][at])
    return found


def main(words: list[str]) -> int:
    if len(words) != 2:
        sys.stderr.write("Pakai / use: python -m services.scoring.fit.plain_reading TABLES.json ROWS.csv\n")
        return 2
    with open(words[0], encoding="utf-8") as tables, open(words[1], encoding="utf-8", newline="") as rows:
        families = json.load(tables)["keluarga"]
        names = [feature["nama"] for entry in families.values() for feature in entry["fitur"]]
        write = csv.writer(sys.stdout, lineterminator="\n").writerow
        features = list(dict.fromkeys(names))
        write(["keluarga", "log_odds", "peluang", "skor_mikro", *features])
        for row in csv.DictReader(rows):
            entry = families[row["keluarga"]]
            values: Row = {name: float(row[name]) if row[name] else None for name in features}
            parts = parts_mikro(entry, values)
            told = [log_odds(entry, values), probability(entry, values), sum(parts.values())]
            write([row["keluarga"], *(repr(number) for number in told), *(parts.get(name, 0) for name in features)])
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

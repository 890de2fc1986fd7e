"""Hold an analysis of the synthetic city against what was planted in it (demo/truths.py)."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from demo.client import Gateway
from demo.truths import TRUTHS, UNKNOWN_NEED_AGENCY

PLANTED = len(TRUTHS) + 2
"""The verdicts, the agency of unknown need that nobody leaves or enters, and a plan that is optimal and not empty."""


def verify(gateway: Gateway, state_dir: Path) -> int:
    """0 when every planted truth was found again; prints one line per truth."""
    state = json.loads((state_dir / "demo.json").read_text())
    wrong = faults(gateway.call("GET", f"/v1/analisis/{state['analisis_id']}/hasil"))
    for line in wrong:
        print(f"  salah / wrong: {line}")
    print(f"  {PLANTED} kebenaran yang ditanam / planted truths, {len(wrong)} salah / wrong")
    return 1 if wrong else 0


def faults(result: dict[str, Any]) -> list[str]:
    """Sentences, one per planted truth that the analysis did not recover; empty when all is well."""
    found = {(row["keluarga"], row["mapel"] or "", row["jenis_unit"]): row for row in result["putusan"]}
    wrong = []
    for truth in TRUTHS:
        row = found.get((truth.keluarga, truth.mapel, truth.jenis_unit))
        if row is None or row["putusan"] != truth.putusan:
            seen = "nothing" if row is None else f"{row['putusan']} (short {row['kurang']}, over {row['lebih']})"
            wrong.append(f"{truth.keluarga} {truth.mapel} {truth.jenis_unit}: planted {truth.putusan}, found {seen}")
    wrong += _unknown_agency(result)
    if result["rencana"]["status"] != "OPTIMAL" or not result["usulan"]:
        wrong.append("the plan is not optimal or is empty")
    return wrong


def _unknown_agency(result: dict[str, Any]) -> list[str]:
    touched = Counter(move[end]["opd"].rpartition(":")[2] for move in result["usulan"] for end in ("dari", "ke"))
    count = touched[UNKNOWN_NEED_AGENCY]
    return [f"{count} moves touch {UNKNOWN_NEED_AGENCY}, whose need nobody knows"] if count else []

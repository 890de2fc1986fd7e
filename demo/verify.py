"""Hold an analysis of the synthetic city, and the newest model learned from it, against what was planted in it (demo/truths.py)."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from demo.client import Gateway
from demo.truths import INFLATED, LEARNED, PRECISION_MIN, RECALL_MIN, TRUTHS, UNKNOWN_NEED_AGENCY

PLANTED = len(TRUTHS) + 4
"""The verdicts, the agency of unknown need that nobody leaves or enters, a plan that is optimal and not empty, and needs stated too
high: that most are found (recall), and that little else is (precision)."""


def verify(gateway: Gateway, state_dir: Path) -> int:
    """0 when every planted truth was found again; prints one line per truth."""
    state = json.loads((state_dir / "demo.json").read_text())
    result = gateway.call("GET", f"/v1/analisis/{state['analisis_id']}/hasil")
    wrong = faults(result)
    for line in wrong:
        print(f"  salah / wrong: {line}")
    print(f"  {_found(result)}")
    print(f"  {PLANTED} kebenaran yang ditanam / planted truths, {len(wrong)} salah / wrong")
    newest = gateway.call("GET", "/v1/model", params={"limit": 1})["items"][0]["nomor"]
    card = gateway.call("GET", f"/v1/model/{newest}")["kartu"]
    unlike = unlike_planted(card) if card else []
    print(f"  {told_of_learning(card)}")
    return 1 if wrong or unlike else 0


def unlike_planted(card: dict[str, Any]) -> list[str]:
    """Families of positions in which learning is on or off against what was planted."""
    on = {family["keluarga"] for family in card["keluarga"] if family["aktif"]}
    return sorted(on ^ {family for family, planted in LEARNED.items() if planted})


def told_of_learning(card: dict[str, Any] | None) -> str:
    if card is None:
        return "pembelajaran belum dicoba / learning not tried yet: ./seimbang train --demo"
    if unlike := unlike_planted(card):
        return f"pembelajaran tidak seperti yang ditanam / learning not as planted: {', '.join(unlike)}"
    where = ", ".join(family for family, planted in LEARNED.items() if planted)
    return f"pembelajaran menyala tepat di tempat yang ditanam / learning is on exactly where it was planted: {where}"


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
    return wrong + _inflation(result)


def doubted(result: dict[str, Any]) -> set[tuple[str, str]]:
    """(unit, family) of every need the analysis says to look at again; our own codes, without the source before them."""
    return {(row["unor"].rpartition(":")[2], row["keluarga"] or "GURU") for row in result["kecurigaan"]}


def rates(result: dict[str, Any]) -> tuple[float, float]:
    """(precision, recall) of the finder over the needs that were planted too high."""
    found, planted = doubted(result), {(one.unor, one.keluarga) for one in INFLATED}
    both = len(found & planted)
    return both / len(found) if found else 0.0, both / len(planted)


def _inflation(result: dict[str, Any]) -> list[str]:
    return [
        f"{name} of needs planted too high is {rate:.2f}, less than {least}"
        for name, rate, least in zip(("precision", "recall"), rates(result), (PRECISION_MIN, RECALL_MIN), strict=True) if rate < least
    ]  # fmt: skip


def _found(result: dict[str, Any]) -> str:
    precision, recall = rates(result)
    return f"kebutuhan yang digelembungkan / needs planted too high: presisi {precision:.2f}, perolehan / recall {recall:.2f}"


def _unknown_agency(result: dict[str, Any]) -> list[str]:
    touched = Counter(move[end]["opd"].rpartition(":")[2] for move in result["usulan"] for end in ("dari", "ke"))
    count = touched[UNKNOWN_NEED_AGENCY]
    return [f"{count} moves touch {UNKNOWN_NEED_AGENCY}, whose need nobody knows"] if count else []

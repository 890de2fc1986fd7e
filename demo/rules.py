"""`python -m demo rules`: how every rule of the catalogue answered on the synthetic city, with counts per answer.

Rules about persons, pairs and the set are counted by the analysis. Rules about a case and its papers are asked of every proposed
transfer as it stands before anybody has written a paper, as a move of the agency and as an own request to another agency: so the table
also shows what is still to be had.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from demo.client import Gateway

ANSWERS = ("TERPENUHI", "TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI", "TIDAK_BERLAKU")
HEAD = ("ya / yes", "tidak / no", "belum tahu / unknown", "tak berlaku / n.a.")
KINDS = ({"prakarsa": "INSTANSI", "lingkup": "DALAM_INSTANSI"}, {"prakarsa": "SENDIRI", "lingkup": "ANTAR_INSTANSI"})
ALL = 500


def rules(gateway: Gateway, state_dir: Path) -> int:
    """0 when every rule in force gave an answer somewhere; prints a line per rule."""
    state = json.loads((state_dir / "demo.json").read_text())
    round_id = state["putaran_id"]
    counted = {row["aturan"]: _of(row) for row in gateway.call("GET", f"/v1/putaran/{round_id}/aturan?limit={ALL}")["items"]}
    proposals = gateway.call("GET", f"/v1/putaran/{round_id}/rekomendasi?limit={ALL}")["items"]
    asked = cases(gateway, gateway.call("GET", f"/v1/putaran/{round_id}"), proposals, set(counted))
    known = {row["aturan"] for row in gateway.call("GET", f"/v1/aturan?limit={ALL}")["items"]}
    found = counted | asked
    print(f"  {'':8}{'':12}" + "".join(f"{word:>22}" for word in HEAD))
    for rule in sorted(found):
        told = "".join(f"{found[rule][name]:>22,}" for name in ANSWERS)
        print(f"  {rule:8}{'analisis' if rule in counted else 'berkas':12}{told}")
    silent = sorted(known - set(found))
    print(f"  {len(found)} aturan menjawab / rules answered; diam / silent: {', '.join(silent) or '-'}")
    return 1 if silent else 0


def cases(
    gateway: Gateway, round_: dict[str, Any], proposals: list[dict[str, Any]], elsewhere: set[str]
) -> dict[str, Counter[str]]:
    """Answers of the rules no analysis asks, over all proposals."""
    found: dict[str, Counter[str]] = {}
    for move in proposals:
        for kind in KINDS:
            answers = gateway.call("POST", "/v1/hukum/periksa", json={**described(round_, move), **kind})["jawaban"]
            for answer in answers:
                if answer["aturan"] not in elsewhere:
                    found.setdefault(answer["aturan"], Counter())[answer["jawaban"]] += 1
    return found


def described(round_: dict[str, Any], move: dict[str, Any]) -> dict[str, Any]:
    """A proposed transfer as a case without papers: what the recommendation itself says."""
    ends = {
        side: {
            "unit": move[side]["unor_nama"], "opd": move[side]["opd_nama"], "keluarga": move[side]["keluarga"],
            "mapel": move[side]["mapel"], "orang": move["dampak"][end]["orang_sebelum"],
        }
        for side, end in (("dari", "asal"), ("ke", "tujuan"))
    }  # fmt: skip
    return {
        "orang": {"status": move["status"]}, **ends, "jarak_m": move["jarak_m"], "tmt": round_["tmt_rencana"],
        "tanggal_keputusan": round_["tanggal_keputusan"],
    }  # fmt: skip


def _of(row: dict[str, Any]) -> Counter[str]:
    return Counter({name: row[name.lower()] for name in ANSWERS})

"""What stands in Forms A to E of Permendagri 12/2008: tasks, holders, workload, need with EJ and PJ, and the unit's summary.

A: tasks with their volume and norm. B: holders by rank. C: workload of each task, a year. D and E: the answer's positions and units.
One part per regime of working time, for their results are never set side by side.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from services.scoring.api.beban import words
from services.scoring.api.beban.answer import micro, told
from services.scoring.api.beban.columns import Tasks
from services.scoring.api.beban.positions import gather
from services.scoring.api.beban.request import read_tasks
from services.scoring.need.working_time import Regime
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.abk import Amplop

MILLI = 1_000


@dataclass(frozen=True)
class AsSent:
    """What Form A shows of a task beside its numbers."""

    tugas: list[str]
    satuan: list[str]
    periode: list[str]
    catatan: list[str]


def answer_forms(body: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """The forms of rows one sent. Raises MasukanTidakSah."""
    with watch.stage("baca", 10):
        asked, regime, tasks, rows = read_tasks(body, job["media"], job["diminta"])
    sent = [row if isinstance(row, dict) else {} for row in rows]
    shown = AsSent(
        words.names([row.get("tugas") for row in sent]), [""] * len(sent),
        words.names([row.get("periode") or asked.periode for row in sent]),
        ["tidak dapat dihitung" if bad else "" for bad in tasks.defects.bad.tolist()],
    )  # fmt: skip
    with watch.stage("hitung", 60):
        content = {"bagian": [part(asked, regime, tasks, shown)]}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def part(asked: Amplop, regime: Regime, tasks: Tasks, shown: AsSent) -> dict[str, Any]:
    """Everything of one regime."""
    found = gather(tasks, asked, regime)
    answer = told(asked.model_copy(update={"rincian": False}), regime, tasks, found)
    minutes = micro(found.row_need * regime.menit / 1e6)
    norms = micro(tasks.factor / MILLI)
    rows = [
        {
            "unit": unit, "jabatan": post, "tugas": task, "satuan": satuan, "periode": period if timed else "",
            "pendekatan": words.APPROACHES[code],
            "volume_mili": volume, "norma_milimenit": norm if timed else None, "orang_per_satuan_mikro": None if timed else each,
            "beban_menit": load, "catatan": note,
        }
        for unit, post, task, satuan, period, code, timed, volume, norm, each, load, note in zip(
            tasks.unit, tasks.jabatan, shown.tugas, shown.satuan, shown.periode, tasks.approach.tolist(), tasks.by_time.tolist(),
            micro(tasks.volume / MILLI), norms, micro(tasks.factor), minutes, shown.catatan, strict=True,
        )
    ]  # fmt: skip
    return {
        "metode": answer["metode"],
        "ringkasan": answer["ringkasan"],
        "tugas": rows,
        "jabatan": answer["jabatan"],
        "unit": answer["unit"],
    }

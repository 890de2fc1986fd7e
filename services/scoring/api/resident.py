"""A process that stays: it makes one plan again and answers questions about it until it is told to end or its parent dies.

The first job brings the whole input, the later ones the question alone (processes.Channel). It holds nothing that is not in its input,
so ending it at any moment loses nothing.
"""

from __future__ import annotations

from pathlib import Path

from services.scoring.andai.held import Held
from services.scoring.api.child import REFUSALS, refused
from services.scoring.api.processes import Channel
from services.scoring.api.what_if import HELD_ANSWERS, hold_plan
from services.scoring.stopwatch import Stopwatch, peak_memory_mb


def main(service: Channel) -> int:
    held: Held | None = None
    for job in service.jobs():
        try:
            if held is None:
                held = hold_plan(Path(job["masukan_berkas"]).read_bytes(), job, Stopwatch())
            answer = HELD_ANSWERS[job["pertanyaan"]](held, job)
        except REFUSALS as wrong:
            service.say(refused(wrong))
            if held is None:
                return 1
            continue
        Path(job["hasil_berkas"]).write_bytes(answer)
        service.say({"jenis": "selesai", "ukuran": len(answer), "puncak_mb": peak_memory_mb()})
    return 0

"""A process that stays: it makes one plan again and answers questions about it until it is told to end or its parent dies.

Like the child of one question (api.child) it reads a job per line and says lines of JSON; the first job brings the whole input, the
later ones the question alone. It holds nothing that is not in its input, so ending it at any moment loses nothing.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from services.scoring.andai.held import Held
from services.scoring.api.child import REFUSALS, die_with_parent, refused, say
from services.scoring.api.what_if import HELD_ANSWERS, hold_plan
from services.scoring.stopwatch import Stopwatch, peak_memory_mb


def main() -> int:
    die_with_parent()
    say({"jenis": "siap"})
    held: Held | None = None
    for line in sys.stdin:
        job: dict[str, Any] = json.loads(line)
        try:
            if held is None:
                held = hold_plan(Path(job["masukan_berkas"]).read_bytes(), job, Stopwatch())
            answer = HELD_ANSWERS[job["pertanyaan"]](held, job)
        except REFUSALS as wrong:
            say(refused(wrong))
            if held is None:
                return 1
            continue
        Path(job["hasil_berkas"]).write_bytes(answer)
        say({"jenis": "selesai", "ukuran": len(answer), "puncak_mb": peak_memory_mb()})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

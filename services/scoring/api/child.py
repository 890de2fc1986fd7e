"""One question, answered in a process of its own: `python -m services.scoring.api.child`.

The parent keeps such a process warm (everything imported), writes one job as a line of JSON to its standard input and
reads lines of JSON back. The process ends after one answer, so memory never creeps and a kill costs nothing else.
OR-Tools holds the interpreter's lock for a whole solve; that is why this is a process and not a thread.
"""

from __future__ import annotations

import ctypes
import json
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from joblib import parallel_config

from services.scoring.api.answers import ANSWERS
from services.scoring.planning.large import PLAN_WORKERS
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.kebijakan import with_defaults
from shared.errors import MasukanTidakSah

PR_SET_PDEATHSIG = 1
REFUSALS = (MasukanTidakSah, ValueError, KeyError, OverflowError)
"""What an input may be refused with; anything else is our own mistake and ends the process."""


def main() -> int:
    die_with_parent()
    say({"jenis": "siap"})
    line = sys.stdin.readline()
    if not line:
        return 0
    job: dict[str, Any] = json.loads(line)
    if "kebijakan" in job:  # the analysis asked about may be older than a word of the policy
        job["kebijakan"] = with_defaults(job["kebijakan"])
    watch = Stopwatch(lambda stage, percent: say({"jenis": "progres", "tahap": stage, "persen": percent}))
    try:
        PLAN_WORKERS.set(int(job.get("pekerja", 1)))
        with parallel_config(backend="loky", n_jobs=1, initializer=die_with_parent):  # nobody else but the planner spreads
            answer = ANSWERS[job["pertanyaan"]](Path(job["masukan_berkas"]).read_bytes(), job, watch)
    except REFUSALS as wrong:
        say(refused(wrong))
        return 1
    Path(job["hasil_berkas"]).write_bytes(answer)
    say({"jenis": "tahapan", "tahapan": watch.stages})
    say({"jenis": "selesai", "ukuran": len(answer)})
    return 0


def refused(wrong: Exception) -> dict[str, Any]:
    """What the parent is told of a refusal. The text may hold a column or rule name, never a person: scoring has only pseudonyms."""
    if isinstance(wrong, OverflowError):
        wrong = MasukanTidakSah(
            "Bobot kebijakan putaran terlalu besar untuk dihitung tepat.",
            saran="Kecilkan bobot penalti dan bobot biaya pada kebijakan putaran (misalnya semuanya dibagi sepuluh), lalu jalankan lagi.",
            pesan_en="The weights of the policy are too large for exact arithmetic: lower them.",
        )  # fmt: skip
    if isinstance(wrong, MasukanTidakSah):
        return {"jenis": "galat", **asdict(wrong)}
    return {"jenis": "galat", "pesan": str(wrong) if isinstance(wrong, ValueError) else f"{wrong} tidak ada pada masukan"}


def say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def die_with_parent() -> None:
    """On Linux the kernel ends this process when the service dies; elsewhere end of input does, between jobs."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    raise SystemExit(main())

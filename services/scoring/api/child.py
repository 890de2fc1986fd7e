"""One question, answered in a process of its own: a job comes, progress and the end of the answer go back (processes.Channel).

The process ends after one answer, so memory never creeps and a kill costs nothing else.
OR-Tools holds the interpreter's lock for a whole solve; that is why this is a process and not a thread.
"""

from __future__ import annotations

import ctypes
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from joblib import parallel_config

from services.scoring.api.answers import ANSWERS
from services.scoring.api.processes import Channel
from services.scoring.planning.large import PLAN_WORKERS
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.kebijakan import with_defaults
from shared.errors import MasukanTidakSah

PR_SET_PDEATHSIG = 1
REFUSALS = (MasukanTidakSah, ValueError, KeyError, OverflowError)
"""What an input may be refused with; anything else is our own mistake and ends the process."""


def main(service: Channel) -> int:
    job = next(service.jobs(), None)
    if job is None:
        return 0
    if "kebijakan" in job:  # the analysis asked about may be older than a word of the policy
        job["kebijakan"] = with_defaults(job["kebijakan"])
    watch = Stopwatch(lambda stage, percent: service.say({"jenis": "progres", "tahap": stage, "persen": percent}))
    try:
        PLAN_WORKERS.set(int(job.get("pekerja", 1)))
        with parallel_config(backend="loky", n_jobs=1, initializer=die_with_parent):  # nobody else but the planner spreads
            answer = ANSWERS[job["pertanyaan"]](Path(job["masukan_berkas"]).read_bytes(), job, watch)
    except REFUSALS as wrong:
        service.say(refused(wrong))
        return 1
    Path(job["hasil_berkas"]).write_bytes(answer)
    service.say({"jenis": "tahapan", "tahapan": watch.stages})
    service.say({"jenis": "selesai", "ukuran": len(answer)})
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


def die_with_parent() -> None:
    """For a process the planner spreads to: on Linux the kernel ends it when the one that asked for it dies."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)

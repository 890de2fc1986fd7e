"""What a computing process does in tests of the processes themselves."""

from __future__ import annotations

import ctypes
import os
import sys

from services.scoring.api.processes import Channel


def main(service: Channel) -> int:
    for job in service.jobs():
        if job["jenis"] == "gema":
            service.say(job)
        elif job["jenis"] == "modul":
            service.say({"modul": sorted(sys.modules), "benang": os.environ["OMP_NUM_THREADS"]})
        elif job["jenis"] == "hitung":
            service.say({"jenis": "mulai"})
            ctypes.PyDLL(None).sleep(60)  # as a solver does, it holds the interpreter all the while
        else:
            return 7
    return 0

"""A module in a process of its own, so that its memory and its imports are its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any


def child(*words: str) -> dict[str, Any]:
    """The last thing the module tells, showing its progress meanwhile."""
    process = subprocess.Popen([sys.executable, "-m", *words], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    done: dict[str, Any] = {}
    for line in process.stdout:
        told = json.loads(line)
        if "stage" in told:
            say(f"  {told['stage']}")
        done = told.get("done", done)
    if process.wait() or not done:
        raise SystemExit(f"{words[0]} stopped with code {process.returncode}: see above.")
    return done


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)

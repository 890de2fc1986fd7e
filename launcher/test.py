"""`test [--long] [pytest words]`: every test that this machine can run; says which tools were not there."""

from __future__ import annotations

import os
import shutil
import subprocess

from launcher.console import Stop, say
from launcher.paths import CHECKOUT
from launcher.supervisor import python

TOOLS = {"browser": ("chromium", "chromium-browser", "google-chrome"), "php": ("php",)}


def run(words: list[str]) -> int:
    present = {name: next((found for one in names if (found := shutil.which(one))), None) for name, names in TOOLS.items()}
    required = [name for name in os.environ.get("SEIMBANG_REQUIRE", "").split(",") if name]
    if missing := [name for name in required if not present.get(name)]:
        raise Stop(f"SEIMBANG_REQUIRE asks for {', '.join(missing)}, which is not on this machine.")
    left_out = [name for name, found in present.items() if not found]
    markers = [] if "--long" in words else ["not long"]
    markers += [f"not {name}" for name in left_out]
    words = [word for word in words if word != "--long"]
    workers = ["-n", "2", "--dist", "loadfile"] if (os.cpu_count() or 1) > 1 and not words else []
    select = ["-m", " and ".join(markers)] if markers else []
    done = subprocess.run(
        python("-m", "pytest", *workers, *select, *words), cwd=CHECKOUT, env={**os.environ, "OMP_NUM_THREADS": "1"}, check=False
    )
    if left_out:
        say(f"Tidak dijalankan karena alatnya tidak ada / not run for lack of a tool: {', '.join(left_out)}")
    return done.returncode

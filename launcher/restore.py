"""`restore [--demo] FILE`: bring a backup into a city that holds nothing yet, and check what came. docs/backup.md

The keys come first: `city_key` and `snapshot_key` of that city, put into its secrets folder by hand or taken out of a backup
that was made with them.
"""

from __future__ import annotations

import argparse
import os
import zipfile
from pathlib import Path

from launcher import running_city, secret_files
from launcher.console import Stop, say
from launcher.on_registry import run_module, which
from launcher.paths import Home

KEYS, FOLDER = ("city_key", "snapshot_key"), "rahasia/"


def run(words: list[str]) -> int:
    place, rest = which(words)
    parser = argparse.ArgumentParser(prog="seimbang restore")
    parser.add_argument("file", type=Path)
    file = Path(os.environ.get("SEIMBANG_CALLED_FROM") or Path.cwd()) / parser.parse_args(rest).file
    with running_city.alone(place):
        bring_keys(place, file)
        secret_files.make_all(place.secrets, demo=False)
        done = run_module(place, "custody", ["restore", str(file)])
        return done or run_module(place, "verify_audit", [])


def bring_keys(place: Home, file: Path) -> None:
    """The keys of the backup's city where they belong; those that are there already stay. Raises Stop when there are none."""
    missing = [name for name in KEYS if not (place.secrets / name).exists()]
    if not missing:
        return
    try:
        with zipfile.ZipFile(file) as archive:
            inside = {name.removeprefix(FOLDER): archive.read(name) for name in archive.namelist() if name.startswith(FOLDER)}
    except (zipfile.BadZipFile, OSError) as wrong:
        raise Stop(f"{file} is no whole backup ({type(wrong).__name__}): check its name, or use another one.") from None
    if not set(missing) <= set(inside):
        raise Stop(f"put {' and '.join(KEYS)} of that city into {place.secrets} first: this backup was made without its keys.")
    place.secrets.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name, content in inside.items():
        secret_files.once(place.secrets / Path(name).name, content.decode())
    say(f"Kunci dari cadangan / keys taken from the backup: {place.secrets}")

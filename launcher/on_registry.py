"""A command of registry's on the city of a folder, whether it runs or not, or on the database of DATABASE_URL."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from launcher.console import Stop
from launcher.database import migrate, open_database
from launcher.interrupts import stop_on_signals
from launcher.paths import CHECKOUT, Home, home
from launcher.supervisor import python


def which(words: list[str]) -> tuple[Home, list[str]]:
    """The city's folder and the other words: `--demo` as the first means the demo's."""
    demo = words[:1] == ["--demo"]
    return home("demo" if demo else "kota"), words[1:] if demo else words


def run_module(place: Home, module: str, words: list[str]) -> int:
    """Run `python -m services.registry.MODULE WORDS…` where the caller stands, so that a file he names is his; its exit code."""
    if not place.secrets.exists():
        raise Stop("there is no city yet: start it once with ./seimbang up (or ./seimbang demo, and then with --demo).")
    stop_on_signals()
    database = open_database(place, share=True)
    try:
        migrate(database.owner_url)
        environment = {
            **os.environ, "PYTHONPATH": str(CHECKOUT), "SEIMBANG_SECRETS_DIR": str(place.secrets),
            "SEIMBANG_DATABASE_URL": database.app_url, "SEIMBANG_OWNER_DATABASE_URL": database.owner_url,
            "SEIMBANG_LEDGER_FILE": str(place.erasures),
        }  # fmt: skip
        here = os.environ.get("SEIMBANG_CALLED_FROM") or Path.cwd()
        return subprocess.run(
            python("-m", f"services.registry.{module}", *words), env=environment, cwd=here, check=False
        ).returncode
    finally:
        database.close()

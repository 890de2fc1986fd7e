"""`admin [--demo] …`: registry's administration on the city of `./seimbang up` (or of `demo`), running or not, or on DATABASE_URL."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from launcher.console import Stop
from launcher.database import migrate, open_database
from launcher.interrupts import stop_on_signals
from launcher.paths import CHECKOUT, home
from launcher.supervisor import python


def run(words: list[str]) -> int:
    place = home("demo" if words[:1] == ["--demo"] else "kota")
    words = words[1:] if words[:1] == ["--demo"] else words
    if not place.secrets.exists():
        raise Stop("there is no city yet: start it once with ./seimbang up (or ./seimbang demo, and then admin --demo).")
    stop_on_signals()
    database = open_database(place, share=True)
    try:
        migrate(database.owner_url)
        environment = {
            **os.environ, "PYTHONPATH": str(CHECKOUT), "SEIMBANG_SECRETS_DIR": str(place.secrets),
            "SEIMBANG_DATABASE_URL": database.app_url, "SEIMBANG_OWNER_DATABASE_URL": database.owner_url,
            "SEIMBANG_LEDGER_FILE": str(place.erasures),
        }  # fmt: skip
        here = os.environ.get("SEIMBANG_CALLED_FROM") or Path.cwd()  # where a --secret-file is meant to be
        return subprocess.run(python("-m", "services.registry.admin", *words), env=environment, cwd=here, check=False).returncode
    finally:
        database.close()

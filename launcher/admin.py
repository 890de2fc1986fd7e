"""`admin …`: registry's administration on the running city of `./seimbang up` (or DATABASE_URL)."""

from __future__ import annotations

import os
import subprocess

from launcher import postgres
from launcher.console import Stop
from launcher.paths import CHECKOUT, home
from launcher.supervisor import python


def run(words: list[str]) -> int:
    place = home("kota")
    environment = {"SEIMBANG_SECRETS_DIR": str(place.secrets)}
    server = None
    if "SEIMBANG_DATABASE_URL" not in os.environ:
        if not place.postgres.exists():
            raise Stop("there is no city yet: start it once with ./seimbang up, or set SEIMBANG_DATABASE_URL.")
        server = postgres.start(place.postgres)
        environment["SEIMBANG_DATABASE_URL"] = server.app_url()
    try:
        command = python("-m", "services.registry.admin", *words)
        return subprocess.run(command, env={**os.environ, **environment}, cwd=CHECKOUT, check=False).returncode
    finally:
        if server is not None:
            server.stop()

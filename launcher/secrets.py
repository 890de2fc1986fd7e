"""`secrets FOLDER [--database HOST:PORT]`: the secret files of a production set-up, made once, for docker-compose.yml.

Each container gets only the files it needs (docs/operations.md has the table). Nothing is ever replaced, so running it again
is harmless. The containers run as one user that has no name on most machines; run as root, this hands the files over to it.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from secrets import token_urlsafe

from launcher import secret_files
from launcher.console import say
from launcher.postgres import APP, DATABASE, OWNER

CONTAINER_UID = 999
"""The user `postgres` of the official image; our own images use the same number, so one owner suits every file."""


def run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="seimbang secrets")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database", default="postgres:5432", help="HOST:PORT as the containers see it")
    chosen = parser.parse_args(words)
    folder = Path(os.environ.get("SEIMBANG_CALLED_FROM") or Path.cwd()) / chosen.folder
    make(folder, chosen.database)
    say(f"Rahasia / secrets: {folder}")
    if not hand_over(folder):
        say("Serahkan kepada pengguna kontainer / hand them to the containers' user:")
        say(f"  sudo chown {CONTAINER_UID}:{CONTAINER_UID} {folder}/*")
    say("Cadangkan city_key di tempat lain: tanpanya nama dan NIP tidak dapat dibaca lagi.")
    say("Back up city_key elsewhere: without it names and NIPs can never be read again.")
    return 0


def make(folder: Path, database: str) -> None:
    """The keys of every deployment, and two passwords with the addresses they stand in."""
    secret_files.make_all(folder, demo=False)
    password, owner_url = folder / "db_owner_password", folder / "owner_database_url"
    secret_files.once(password, token_urlsafe(32))
    place = f"{database}/{DATABASE}"
    if not owner_url.exists():  # once handed over, the files are no longer ours to read
        secret_files.once(owner_url, f"postgresql+asyncpg://{OWNER}:{password.read_text().strip()}@{place}")
    secret_files.once(folder / "database_url", f"postgresql+asyncpg://{APP}:{token_urlsafe(32)}@{place}")


def hand_over(folder: Path) -> bool:
    """Give the files to the containers' user; the folder stays ours, closed to all. False when we may not."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return False
    for file in folder.iterdir():
        os.chown(file, CONTAINER_UID, CONTAINER_UID)
    return True

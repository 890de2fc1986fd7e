"""The database folder: made in `pg.init` and renamed when whole, so a killed start leaves nothing half-made."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from launcher.console import Stop
from launcher.postgres.names import MAJOR_MIN, OWNER
from launcher.postgres.run_as import RunAs

ROOT_FOLDER = "/" if sys.platform != "win32" else None
"""Where PostgreSQL's commands run: the caller's folder may be closed to the user they run as."""
INITDB_OPTIONS = (
    "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
    "--data-checksums", "--no-instructions",
)  # fmt: skip


def ensure(bin_folder: Path, folder: Path, run_as: RunAs) -> None:
    """A whole cluster of a version we run, owned by who will run it; made now if there is none. Raises Stop otherwise."""
    cluster = folder / "pg"
    shutil.rmtree(folder / "pg.init", ignore_errors=True)  # left by a killed start
    for name in ("owner", "app"):
        _make_password(folder, name)
    if not cluster.exists():
        _initdb(bin_folder, folder, run_as)
    try:
        found = (cluster / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        raise Stop(f"{cluster} is not a whole database folder: move it away, then start again.") from None
    except PermissionError:
        raise Stop(f"{cluster} belongs to another user: start as that user, or move it away and start again.") from None
    if int(found) < MAJOR_MIN:
        raise Stop(f"{cluster} was made by PostgreSQL {found}: dump it with that version, or move it away and start again.")
    run_as.own(cluster)


def password(folder: Path, role: str) -> str:
    return (folder / f"password.{role}").read_text()


def _make_password(folder: Path, role: str) -> None:
    path = folder / f"password.{role}"
    if path.exists() and path.stat().st_size:
        return
    if role == "owner" and (folder / "pg").exists():
        raise Stop(f"{path} is missing, and without it the database cannot be opened: restore it, or move {folder} away.")
    making = path.with_suffix(".new")
    making.unlink(missing_ok=True)
    making.touch(mode=0o600)
    making.write_text(secrets.token_urlsafe(32))
    making.replace(path)  # whole or not at all


def _initdb(bin_folder: Path, folder: Path, run_as: RunAs) -> None:
    making = folder / "pg.init"
    making.mkdir(mode=0o700)
    run_as.own(making)
    with tempfile.NamedTemporaryFile("w", dir=folder, delete=False) as secret:
        secret.write(password(folder, "owner"))
    run_as.own(Path(secret.name))
    program = [*run_as.prefix, str(bin_folder / "initdb")]
    command = [*program, "-D", str(making), "-U", OWNER, "--pwfile", secret.name, *INITDB_OPTIONS]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT_FOLDER, **run_as.popen)
    finally:
        Path(secret.name).unlink()
    if done.returncode:
        shutil.rmtree(making, ignore_errors=True)
        reason = next(
            (line for line in reversed(done.stderr.splitlines()) if "error" in line.lower()), done.stderr.strip()[-200:]
        )
        hint = "free some space" if "No space" in done.stderr else "correct that"
        raise Stop(f"the database could not be made in {folder} ({reason}): {hint}, then start again.")
    making.rename(folder / "pg")

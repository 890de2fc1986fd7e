"""As whom does PostgreSQL run? It refuses root: then a child becomes `nobody`, or lives in a user namespace of our own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from launcher.console import Stop

NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")


@dataclass(frozen=True)
class RunAs:
    """`prefix` stands before a command; `user` and `group` are ids to step down to, None = stay who we are."""

    prefix: tuple[str, ...] = ()
    user: int | None = None
    group: int | None = None

    @property
    def popen(self) -> dict[str, Any]:
        """Arguments of subprocess that make a child this user."""
        return {} if self.user is None else {"user": self.user, "group": self.group, "extra_groups": []}

    def own(self, path: Path) -> None:
        """Make everything under `path` belong to this user; a normal user cannot give away nor take."""
        if sys.platform == "win32" or os.geteuid() != 0:
            return
        wanted = (self.user or 0, self.group or 0)
        for one in (path, *path.rglob("*")):
            found = one.lstat()
            if (found.st_uid, found.st_gid) != wanted:
                os.chown(one, *wanted, follow_symlinks=False)


def choose(bin_folder: Path, folder: Path) -> RunAs:
    """Ourselves unless we are root. Raises Stop with a way out when root has no way to step down."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return RunAs()
    if open_to_others(bin_folder) and open_to_others(folder):
        import pwd

        nobody = pwd.getpwnam("nobody")
        return RunAs((), nobody.pw_uid, nobody.pw_gid)
    if _namespaces_work():
        return RunAs(NAMESPACE)
    closed = [str(path) for path in (bin_folder, folder) if not open_to_others(path)]
    raise Stop(
        f"PostgreSQL does not run as root, and {' and '.join(closed)} is closed to other users: start as a normal user, "
        "or put the checkout and SEIMBANG_DATA under /var/tmp with umask 022, or set DATABASE_URL."
    )


def open_to_others(path: Path) -> bool:
    return all(p.stat().st_mode & 0o005 == 0o005 for p in (path, *path.parents) if p.exists())


def _namespaces_work() -> bool:
    try:
        return subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False

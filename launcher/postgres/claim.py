"""One lock file says who runs the server of a folder.

The server inherits the open lock, so it stays held until the last process of that server has gone, also when whoever started
it was killed: holding the lock proves that no server of ours runs here.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO


def open_lock(path: Path) -> IO[str]:
    return path.open("a")


def claim(lock: IO[str]) -> bool:
    """True when the lock is ours now."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

"""The end of a process that reads a file for us: killed, its pipes closed, nothing left behind."""

from __future__ import annotations

import subprocess
from contextlib import suppress


def end(child: subprocess.Popen[bytes]) -> None:
    """Harmless when it has ended by itself."""
    child.kill()
    for pipe in (child.stdin, child.stdout):
        assert pipe is not None
        with suppress(OSError):
            pipe.close()
    child.wait()

"""Start a command so that the kernel ends it when we die, even by kill -9 (Linux); elsewhere the command itself.

A tiny Python in between asks the kernel for the signal, steps down to another user if told, and becomes the command. The
request survives exec, but a change of user clears it, so it comes after.
"""

from __future__ import annotations

import sys

_STEP = (
    "import ctypes,os,sys;"
    "sig,uid,gid,parent=map(int,sys.argv[1:5]);"
    "gid>=0 and (os.setgroups([]),os.setgid(gid));"
    "uid>=0 and os.setuid(uid);"
    "ctypes.CDLL(None).prctl(1,sig,0,0,0);"
    "os.getppid()==parent or sys.exit(1);"
    "os.execvp(sys.argv[5],sys.argv[5:])"
)


def command_that_dies_with_us(
    command: list[str], signal_number: int, user: int | None = None, group: int | None = None
) -> list[str]:
    """`command` wrapped; `user` and `group` are ids to step down to, None = stay."""
    if sys.platform != "linux":
        return command
    import os

    ids = [str(-1 if n is None else n) for n in (user, group)]
    return [sys.executable, "-S", "-E", "-c", _STEP, str(signal_number), *ids, str(os.getpid()), *command]

"""What the operating system refuses, in one sentence with a way out."""

from __future__ import annotations

import errno
import os

FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def sentence(wrong: OSError) -> str | None:
    """None when this is nothing we know a way out of."""
    place = os.fspath(wrong.filename) if isinstance(wrong.filename, str | os.PathLike) else "the data folder"
    if wrong.errno in FULL:
        return f"the disk is full ({place}): free some space, or set SEIMBANG_DATA to a folder on another disk, then start again."
    if wrong.errno in CLOSED:
        return f"{place} cannot be written ({wrong.strerror}): set SEIMBANG_DATA to a folder of yours, or start as its owner."
    if wrong.errno in (errno.ENOTDIR, errno.EEXIST):
        return f"{place} is no folder: set SEIMBANG_DATA to one."
    return None

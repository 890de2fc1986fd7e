"""A worker has no port to ask. It touches a file while its event loop turns; whoever watches it reads the file's age.

`python -m shared.web.heartbeat` is that question: 0 when the file is young, 1 when it is old or missing.
"""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

EVERY_S = 5.0
OLD_AFTER_S = 60.0
"""A loop may be held by reading one large workbook, which takes seconds; not by anything that takes a minute."""


async def beat(file: Path | None) -> None:
    """Touch the file for ever; does nothing when nobody asked for one."""
    while file is not None:
        await asyncio.to_thread(file.touch)
        await asyncio.sleep(EVERY_S)


def is_young(file: Path) -> bool:
    try:
        return time.time() - file.stat().st_mtime < OLD_AFTER_S
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    raise SystemExit(0 if is_young(Path(os.environ["SEIMBANG_HEARTBEAT_FILE"])) else 1)

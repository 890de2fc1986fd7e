"""Python reads this file when it starts, if a test started it (tests/dates.py): the one clock of the product tells the tests' time.

It lies among the tests so that the product holds no way to tell it another time: no image and no production folder has this file.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from typing import Any

CLOCK, SHIFT = "shared.web.clock", "SEIMBANG_TESTS_SHIFT_S"


class Moved(SourceFileLoader):
    def exec_module(self, module: Any) -> None:
        super().exec_module(module)
        shift = timedelta(seconds=int(os.environ[SHIFT]))
        module.SystemClock.now = lambda _: datetime.now(UTC) + shift


class Finder(MetaPathFinder):
    def find_spec(self, fullname: str, path: Any = None, _target: Any = None) -> ModuleSpec | None:
        if fullname != CLOCK or (found := PathFinder.find_spec(fullname, path)) is None or found.origin is None:
            return None
        found.loader = Moved(fullname, found.origin)
        return found


if SHIFT in os.environ:
    sys.meta_path.insert(0, Finder())

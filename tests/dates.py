"""The day on which the tests take place: the same on every machine, whatever its clock says.

The dates that tests write down (a decree of 25 November 2026, an effective date of 1 January 2027) are lawful seen from that day and
from few others. Time passes as usual from 09.00 in Medan, so that what expires expires; midnight is fifteen hours away.
Why so, and how to see it hold: docs/decisions/0022.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from shared.web.clock import JAKARTA, SystemClock

BEGINS = datetime(2026, 11, 30, 9, tzinfo=JAKARTA)
SHIFT, AS_OF = "SEIMBANG_TESTS_SHIFT_S", Path(__file__).with_name("as_of")
"""Seconds between the machine's clock and ours, for every Python process that a test starts; who reads them there."""


def hold() -> None:
    """From here on this process and the Python processes it starts live in the time of the tests."""
    shift_s = int((BEGINS - datetime.now(UTC)).total_seconds())
    os.environ.setdefault(SHIFT, str(shift_s))  # workers of xdist and tests within tests stay in the time of whoever started them
    others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    os.environ["PYTHONPATH"] = os.pathsep.join(dict.fromkeys([str(AS_OF), *filter(None, others)]))
    SystemClock.now = lambda _: now()  # type: ignore[method-assign]


def now() -> datetime:
    """The instant, in UTC."""
    return datetime.now(UTC) + timedelta(seconds=int(os.environ[SHIFT]))


def seconds() -> int:
    """The instant as tokens tell it, in seconds since 1970."""
    return int(now().timestamp())


def today() -> date:
    """The calendar day in Medan."""
    return now().astimezone(JAKARTA).date()

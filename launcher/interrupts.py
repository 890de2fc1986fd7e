"""Ctrl-C, a polite kill and a closed terminal all mean the same: stop, and clean up. Once stopping, they wait for the end of it."""

from __future__ import annotations

import signal

STOPPING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def stop_on_signals() -> None:
    """Each raises KeyboardInterrupt wherever the launcher is."""
    for number in STOPPING:
        signal.signal(number, signal.default_int_handler)


def finish_undisturbed() -> None:
    """From here on they are ignored; what is left takes seconds and has limits of its own."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)

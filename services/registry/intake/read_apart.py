"""read_import in a process of its own, for large files: typing cells keeps a core busy, and the worker needs its own for the records.

In: one pickle, what to read. Out: pickles, first the file without its rows, then its rows in parts, an empty part at the end, then
what there was to tell when all were read. An error takes the place of any of them. The child waits until its parts are taken, so no
more than a few of them are in memory.
"""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
import weakref
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from services.registry.domain.impor.isi import Isi
from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.child import end
from services.registry.intake.read_import import read_import
from shared.errors import DomainError
from shared.vocabulary import JenisMasukan

FROM_BYTES = 500_000
"""Below, starting a process takes longer than it saves."""
ROOT = Path(__file__).resolve().parents[3]


class ReaderGone(Exception):
    """The child ended before the file did; says by what kind of fault, never a value."""


def open_import(name: str, content: bytes, wanted: JenisMasukan | None, part: int) -> Isi:
    """`read_import`, rows of a large file coming from the child in parts of this size. Raises as it does, and ReaderGone."""
    if len(content) < FROM_BYTES:
        return read_import(name, content, wanted)
    child = subprocess.Popen(
        [sys.executable, "-c", f"from {__name__} import answer; answer()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    close = weakref.finalize(child, end, child)
    try:
        assert child.stdin is not None
        with suppress(OSError):  # a child that is gone is told by what it does not answer
            pickle.dump((name, content, wanted, part), child.stdin, protocol=5)
            child.stdin.close()
        isi: Isi = _hear(child)
    except BaseException:
        close()
        raise
    isi.sumber, isi.tutup = _rows(child, isi), close
    return isi


def _rows(child: subprocess.Popen[bytes], isi: Isi) -> Iterator[BarisMasukan]:
    while part := _hear(child):
        yield from part
    isi.peringatan[:], isi.dilewati = _hear(child)


def _hear(child: subprocess.Popen[bytes]) -> Any:
    assert child.stdout is not None
    try:
        message = pickle.load(child.stdout)  # noqa: S301 - of our own code, as it stands here
    except (EOFError, pickle.UnpicklingError) as gone:
        raise ReaderGone("killed") from gone
    if isinstance(message, Exception):
        raise message
    return message


def answer() -> None:
    """The child's whole life."""
    gc.disable()  # rows make no reference cycles, and the process ends with the file
    try:
        name, content, wanted, size = pickle.load(sys.stdin.buffer)  # noqa: S301 - of the parent
        with read_import(name, content, wanted) as isi:
            told = replace(isi, sumber=iter(()), tutup=int)
            _say(told)
            for part in isi.potongan(size):
                _say(part)
        _say([])
        _say((isi.peringatan, isi.dilewati))
    except DomainError as refused:
        _say(refused)
    except BrokenPipeError:
        pass  # nobody listens any more
    except Exception as fault:
        _say(ReaderGone(type(fault).__name__))


def _say(message: Any) -> None:
    pickle.dump(message, sys.stdout.buffer, protocol=5)
    sys.stdout.buffer.flush()

"""The questions `andai`, `harga` and `rantai`: a what-if, the price list and the chains of a finished plan, answered from a plan that is
held."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from services.scoring.andai.answer import PLACED, prices_page, what_if
from services.scoring.andai.chains import chains
from services.scoring.andai.held import Held, hold
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.canonical import canonical_bytes

HeldAnswer = Callable[[Held, dict[str, Any]], bytes]


def hold_plan(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> Held:
    """The plan of the analysis with these five inputs, made again: the same input gives the same plan."""
    with watch.stage("baca snapshot", 5):
        kota = translate(bundle, job["kebijakan"])
    return hold(kota, job["aturan"], job["kebijakan"], job["model"], job["benih"], watch)


def _answer_what_if(held: Held, job: dict[str, Any]) -> bytes:
    return canonical_bytes(what_if(held, job["ubah"], pratinjau_saja=job["pratinjau_saja"]))


def _answer_prices(held: Held, job: dict[str, Any]) -> bytes:
    return canonical_bytes(prices_page(held, job["mulai"], job["banyak"], {name: job[name] for name in PLACED}))


def _answer_chains(held: Held, job: dict[str, Any]) -> bytes:
    return canonical_bytes(chains(held))


def _answer_ready(held: Held, _job: dict[str, Any]) -> bytes:
    """Everything the first question would have to make, made now."""
    if held.dasar.nilai is not None:
        _ = held.nomor, held.satu_lagi if held.berharga else None
    return canonical_bytes({})


HELD_ANSWERS: dict[str, HeldAnswer] = {
    "siapkan": _answer_ready, "andai": _answer_what_if, "harga": _answer_prices, "rantai": _answer_chains,
}  # fmt: skip

"""What a rule answers: met, not met, cannot tell (which datum, who has it), not applicable; and the figures of its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from shared.vocabulary import Jawaban


@dataclass(frozen=True)
class Jawab:
    """`datum` and `pemilik` only when it cannot be told; all missing data stand in `angka["data"]`."""

    jawaban: Jawaban
    angka: dict[str, Any] = field(default_factory=dict)
    datum: str | None = None
    pemilik: str | None = None


@dataclass(frozen=True)
class Syarat:
    """One of several conditions of a rule: its code, whether it holds (None = not known), and who could tell."""

    kode: str
    ada: bool | None
    pemilik: str = "BKPSDM"


def met(**figures: Any) -> Jawab:
    return Jawab(Jawaban.TERPENUHI, figures)


def not_met(**figures: Any) -> Jawab:
    return Jawab(Jawaban.TIDAK_TERPENUHI, figures)


def unknown(datum: str, owner: str = "BKPSDM", **figures: Any) -> Jawab:
    return Jawab(Jawaban.TIDAK_DAPAT_DINILAI, {"data": [datum], **figures}, datum, owner)


def not_asked() -> Jawab:
    return Jawab(Jawaban.TIDAK_BERLAKU)


def told(holds: bool | None, datum: str, owner: str = "BKPSDM") -> Jawab:
    """A rule that hangs on one datum."""
    if holds is None:
        return unknown(datum, owner)
    return met() if holds else not_met()


def negated(value: bool | None) -> bool | None:
    return None if value is None else not value


def all_of(conditions: Iterable[Syarat], **figures: Any) -> Jawab:
    """Not met as soon as one fails (each is named in `daftar`); cannot tell while one is not known."""
    asked = list(conditions)
    if failed := [one.kode for one in asked if one.ada is False]:
        return not_met(daftar=failed, **figures)
    if missing := [one for one in asked if one.ada is None]:
        return Jawab(
            Jawaban.TIDAK_DAPAT_DINILAI, {"data": [one.kode for one in missing], **figures}, missing[0].kode, missing[0].pemilik
        )
    return met(**figures)

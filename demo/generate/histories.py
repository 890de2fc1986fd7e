"""The past of the city's people, turning out by the law of careers.py: so that learning from the records finds that law.

Nothing of today changes: ratings and certificates agree with what the person's row states, earlier posts end where the present one
begins, and a request to be moved decides no fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random
from typing import Any

from demo.generate.careers import CHANCE, LEARNABLE, TOO_FEW, chance_of
from demo.generate.past import Past, nothing_yet
from demo.generate.service import TurnsOut, serve
from demo.generate.surroundings import Surroundings
from shared.vocabulary import Mapel

Row = dict[str, Any]


def pasts(staff: Sequence[Row], units: Sequence[Row], seed: int, *, shuffled: bool = False) -> list[Past]:
    """Of everybody with a post that can be judged. `shuffled`: outcomes dealt out anew inside each family: nothing foretells them."""
    rng, around = Random(f"riwayat-{seed}"), Surroundings(units, staff)
    planted = list(_pasts(rng, staff, around, lambda facts: rng.random() < chance_of(facts)))
    if not shuffled:
        return planted
    dealt: dict[str, list[bool]] = {}
    for past in planted:
        dealt.setdefault(past.keluarga, []).extend(stay.baik for stay in past.stays)
    for outcomes in dealt.values():
        rng.shuffle(outcomes)
    hands = {family: cycle(outcomes) for family, outcomes in dealt.items()}
    return list(_pasts(rng, staff, around, lambda facts: next(hands[facts["keluarga"]])))


def _pasts(rng: Random, staff: Sequence[Row], around: Surroundings, turns_out: TurnsOut) -> Iterator[Past]:
    for person in staff:
        if _is_told(person, around):
            past = nothing_yet(rng, person)
            serve(rng, past, around, turns_out)
            if past.stays:
                yield past


def _is_told(person: Row, around: Surroundings) -> bool:
    """Teachers whose way to work is known and whose subject is one (religions are pooled); everybody of the two other families."""
    if person["tugas_tambahan"]:
        return False
    family = person["jabatan"].rpartition("-")[0]
    if family != LEARNABLE:
        return family in (CHANCE, TOO_FEW)
    return person["mapel"] != Mapel.AGAMA and around.road_m(person["kecamatan_rumah"], person["unor"]) is not None

"""Who is in the way of somebody who comes back to the seat a fallen decree took him from? Pure.

The unit may hold as many as established, or as many as it held before. For what is over when the person is back, others have come since:
those judged in the same set first, then whoever was named as the replacement, then the one who came last. Whoever changed places with the
person goes back too, whatever the seats.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services.registry.domain.usulan.status import BERLAKU
from shared.vocabulary import StatusUsulan

DECREED = BERLAKU | {StatusUsulan.SELESAI}
BRINGS = ("DALAM", "MASUK")
Case = Mapping[str, Any]


@dataclass(frozen=True)
class Sel:
    """One cell as it is now. `datang`/`pergi`: decreed cases into and out of it, each with `duduk` (the person sits there) and
    `berubah` (the decree has changed the placement)."""

    ditetapkan: int
    """Established, or as many as sat there before the case where that were more or nobody knows."""
    terisi: int
    datang: Sequence[Case]
    pergi: Sequence[Case]


def over(cell: Sel, returning: int, undone: Collection[uuid.UUID]) -> int:
    """People beyond the established when `returning` are back and the undone decrees are gone."""
    coming = sum(_counts(one) and not one["duduk"] for one in cell.datang if one["id"] not in undone)
    leaves_again = sum(bool(one["duduk"] and one["berubah"]) for one in cell.datang if one["id"] in undone)
    going = sum(_counts(one) and one["duduk"] for one in cell.pergi if one["id"] not in undone)
    return cell.terisi + returning - leaves_again + coming - going - cell.ditetapkan


def takers(cell: Sel, case: Case, too_many: int, undone: Collection[uuid.UUID]) -> list[Case]:
    """As many as are over, of those who came with this case or after it."""
    found = [
        one for one in cell.datang
        if one["id"] not in undone and one["alur"] in BRINGS and (one["berubah"] if one["duduk"] else _counts(one))
        and (linked(one, case) or one["tmt_rencana"] >= case["tmt_rencana"])
    ]  # fmt: skip
    return sorted(found, key=lambda one: not linked(one, case))[: max(0, too_many)]


def linked(one: Case, case: Case) -> bool:
    same_set = case["himpunan_id"] is not None and one["himpunan_id"] == case["himpunan_id"]
    return bool(same_set or one["id"] == case["pengganti_usulan_id"])


def _counts(one: Case) -> bool:
    """A decree that is still to change the placement."""
    return not one["berubah"]

"""Which result a board can give of a case: with whom sitting, with which votes, with which reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.vocabulary import AksiUsulan, AlasanUsulan, HasilSidang

CONSIDERED = frozenset({HasilSidang.SETUJU, HasilSidang.TOLAK})
"""The board has spoken; a case put off or sent back waits for another session."""
AGAINST = {AksiUsulan.SETUJUI: HasilSidang.TOLAK, AksiUsulan.TOLAK: HasilSidang.SETUJU}
"""Deciding so where the board said this is deciding against it."""
FOLLOWS = {HasilSidang.SETUJU: AksiUsulan.SETUJUI, HasilSidang.TOLAK: AksiUsulan.TOLAK}


def at_fault(
    hasil: HasilSidang,
    alasan: AlasanUsulan | None,
    catatan: str | None,
    suara: Mapping[str, Any] | None,
    sitting: int,
    wanted: int,
) -> str | None:
    """Why this cannot be the result: a code of shared/texts/sidang.py, None when it can.

    Without a quorum for the case the board can only put it off. Everything but consent wants a reason. Votes are never more than who sat;
    without votes the board agreed among itself.
    """
    if hasil != HasilSidang.SETUJU and not (alasan and (catatan or "").strip()):
        return "hasil_tanpa_alasan"
    if hasil != HasilSidang.TUNDA and sitting < wanted:
        return "kuorum_usulan_kurang"
    if suara is None:
        return None
    yes, no = int(suara["setuju"]), int(suara["tidak"])
    if yes + no + int(suara["abstain"]) > sitting:
        return "suara_lebih_dari_hadir"
    contradicts = (hasil == HasilSidang.SETUJU and yes < no) or (hasil == HasilSidang.TOLAK and no < yes)
    return "suara_berlawanan" if contradicts else None

"""A unit that closes: which rules do not hold its people back, and what becomes of them.

Time in the post, consent, and the post of a head end with the unit. A head who loses the school by it loses nothing by a judgement of the
person (the ground a decree must give; PTUN Medan 38/G/2011). Years at the unit (TCH-10) stay: a law officer waives them, by number. What
the unit that is left must keep is scoring's to know: a unit that is gone keeps nothing.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.vocabulary import Jawaban, KeluaranKepala, TugasTambahan

DIKESAMPINGKAN = frozenset({"MUT-01", "CON-01", "ROT-04", "TCH-04"})
HEADS = frozenset({TugasTambahan.KEPALA_SEKOLAH.value, TugasTambahan.KEPALA_PUSKESMAS.value})


def closed_by(tutup: date | None, tmt: date) -> bool:
    return tutup is not None and tutup <= tmt


def without_waived(answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers as they hold for somebody whose unit closes; what was put aside says so."""
    return [
        {**one, "jawaban": Jawaban.TIDAK_BERLAKU.value, "dikesampingkan": True}
        if one["aturan"] in DIKESAMPINGKAN and one["jawaban"] != Jawaban.TERPENUHI
        else one
        for one in answers
    ]


def outcome(duty: str | None, tmt_pensiun: date | None, tmt: date, *, seated: bool) -> KeluaranKepala | None:
    """Of somebody of a closing unit; None for whoever heads nothing."""
    if duty not in HEADS:
        return None
    if tmt_pensiun is not None and tmt_pensiun <= tmt:
        return KeluaranKepala.PENSIUN
    return KeluaranKepala.KEMBALI_GURU if seated else KeluaranKepala.BELUM


def full_load(ditetapkan: int | None, sesudah: int) -> bool | None:
    """Is there a whole post for everybody who will be there, and with it a teacher's 24 lesson hours a week? None = need not known."""
    return None if ditetapkan is None else ditetapkan >= sesudah

"""A decision on a worksheet as a step of the status table: which one depends on where the case stands and on who decides.

SETUJU is the step that carries the case on, TOLAK the one that ends it or sends it back, TUNDA none: it is noted, and the case waits.
"""

from __future__ import annotations

from collections.abc import Callable

from services.registry.domain.usulan.status import Langkah, from_here
from shared.vocabulary import AksiUsulan as A
from shared.vocabulary import AlurUsulan, KeputusanLembar, StatusUsulan

MAJU = (A.SETUJUI, A.TETAPKAN, A.KIRIM_TPK, A.NILAI, A.BERITAHUKAN, A.VERIFIKASI_BKPSDM, A.VERIFIKASI_OPD, A.AJUKAN)
"""Who may decide decides; everybody else passes it on."""
MUNDUR = (A.TOLAK, A.KEMBALIKAN)
ARTI = {KeputusanLembar.SETUJU: MAJU, KeputusanLembar.TOLAK: MUNDUR, KeputusanLembar.TUNDA: ()}


def step_for(
    keputusan: KeputusanLembar, status: StatusUsulan, alur: AlurUsulan, may: Callable[[Langkah], bool]
) -> Langkah | None:
    """The first step in the order of the meaning that this person may take; None where there is none."""
    possible = {one.aksi: one for one in from_here(status, alur)}
    return next((possible[aksi] for aksi in ARTI[keputusan] if aksi in possible and may(possible[aksi])), None)


def others(keputusan: KeputusanLembar, status: StatusUsulan, alur: AlurUsulan) -> list[str]:
    """The roles that have such a step from here."""
    steps = [one for one in from_here(status, alur) if one.aksi in ARTI[keputusan]]
    return sorted({role.value for one in steps for role in one.peran})

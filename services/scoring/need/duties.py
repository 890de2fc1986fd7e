"""Hours a week that a duty beside teaching counts for: they lessen what somebody must teach, never what a school needs taught.

Sources: the older guide of the SKB (vice-principal 12) and press summaries of Permendikdasmen 11/2025; the act itself was not read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from services.scoring.facts import Float, Kota
from shared.vocabulary import Keyakinan, TugasTambahan

SMALL_MOST = 6
"""Hours all small duties of one person count for together."""


@dataclass(frozen=True)
class Duty:
    tugas: TugasTambahan
    jam: int
    kecil: bool
    """Falls under the common limit."""
    berlaku_sejak: date
    keyakinan: Keyakinan


EQUIVALENTS = (
    Duty(TugasTambahan.WAKIL_KEPALA_SEKOLAH, 12, False, date(2008, 12, 1), Keyakinan.SEEN),
    Duty(TugasTambahan.KEPALA_PERPUSTAKAAN, 12, False, date(2008, 12, 1), Keyakinan.MEMORY),
    Duty(TugasTambahan.KEPALA_LABORATORIUM, 12, False, date(2008, 12, 1), Keyakinan.MEMORY),
    Duty(TugasTambahan.WALI_KELAS, 2, True, date(2018, 7, 1), Keyakinan.MEMORY),
    Duty(TugasTambahan.PEMBINA, 2, True, date(2018, 7, 1), Keyakinan.MEMORY),
)
"""The head of a school is counted apart from its teachers; other duties count for nothing."""


def equivalent(duties: Iterable[str], on: date) -> int:
    """Hours a week of one person's duties on a day."""
    held = [duty for name in duties for duty in EQUIVALENTS if duty.tugas == name and duty.berlaku_sejak <= on]
    return sum(duty.jam for duty in held if not duty.kecil) + min(sum(duty.jam for duty in held if duty.kecil), SMALL_MOST)


def by_cell(kota: Kota) -> Float:
    """Hours a week the counted people of each cell have in duties."""
    on = kota.tmt_rencana.astype(date)
    people = kota.pegawai
    worth = {word: equivalent((word,), on) for word in set(people["tugas_tambahan"].tolist())}
    hours = np.array([worth[word] for word in people["tugas_tambahan"].tolist()], dtype=np.float64)
    counted = (people["dihitung"] == 1) & (people["sel_i"] >= 0)
    return np.bincount(people["sel_i"][counted], weights=hours[counted], minlength=len(kota.sel)).astype(np.float64)

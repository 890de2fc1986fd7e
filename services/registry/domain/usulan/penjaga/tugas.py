"""Somebody has not taken up the new post: said only after the time for it is over and the person was reminded."""

from __future__ import annotations

from services.registry.domain.pelaksanaan.tugas import Tugas
from services.registry.domain.usulan.perkara import Halangan, Perkara


def time_is_over(perkara: Perkara) -> list[Halangan]:
    """On the first day after the last one, or after the earliest that could be while a year of the holiday table is missing."""
    duty: Tugas = perkara.fakta["tugas"]
    if duty.lewat(perkara.hari_ini):
        return []
    day = duty.batas.tanggal or duty.batas.paling_cepat
    return [Halangan("batas_spmt_belum_lewat", {"tanggal": day.isoformat(), "hari_kerja": duty.hari_kerja})]


def was_reminded(perkara: Perkara) -> list[Halangan]:
    duty: Tugas = perkara.fakta["tugas"]
    return [] if duty.pengingat else [Halangan("belum_diingatkan")]

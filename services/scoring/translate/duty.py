"""Who is at work, and how much does each count? Printed weights of the policy, by status; whoever is away is no hand at all.

Away: a legal standing other than active, study duty, or a long leave that lasts until the transfers take effect (a leave that ends
before leaves no seat to fill). Heads of a school or a puskesmas are counted apart. `tenaga` of a person is their kind in this count.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Float, Tabel, Text
from shared.vocabulary import JenisTenaga

WHOLE = ("PNS", "CPNS", "PPPK", "TIDAK_DIKETAHUI", "")
"""Statuses counted as whole people; the others add only their printed FTE share."""
ASN = ("PNS", "CPNS", "PPPK")
ON_DUTY = ("AKTIF", "TIDAK_DIKETAHUI", "")
HEADS = ("KEPALA_SEKOLAH", "KEPALA_PUSKESMAS")
HEALTH = ("PUSKESMAS", "RSUD")
"""Where staff outside the ASN are BLUD or contract staff of the place itself."""


def at_work(pegawai: Tabel, per: np.datetime64, tmt: np.datetime64) -> Bool:
    away = (pegawai["tugas_belajar"] == 1) | (pegawai["cuti_besar_sampai"] >= max(per, tmt))
    return np.asarray(np.isin(pegawai["kedudukan"], ON_DUTY) & ~away & (pegawai["sel_i"] >= 0), dtype=np.bool_)


def kinds(pegawai: Tabel, unit_kind: Text, hadir: Bool) -> Text:
    """JenisTenaga of each person."""
    found = np.where(pegawai["status"] == "", JenisTenaga.TIDAK_DIKETAHUI.value, pegawai["status"]).astype(object)
    found[(pegawai["status"] == "NON_ASN") & np.isin(unit_kind, HEALTH)] = JenisTenaga.BLUD_KONTRAK.value
    found[np.isin(pegawai["tugas_tambahan"], HEADS)] = JenisTenaga.KEPALA.value
    found[~hadir] = JenisTenaga.TIDAK_HADIR.value
    return found


def weights(kebijakan: dict[str, Any]) -> dict[str, int]:
    """Weight of each kind in millionths of a full-time person. Contract staff of a health place weigh as other staff outside the ASN."""
    of_status = kebijakan["bobot_status_mikro"]
    own = {
        JenisTenaga.BLUD_KONTRAK: of_status["NON_ASN"], JenisTenaga.KEPALA: kebijakan["bobot_kepala_mikro"],
        JenisTenaga.TIDAK_HADIR: kebijakan["bobot_tidak_hadir_mikro"],
    }  # fmt: skip
    return {kind.value: own[kind] if kind in own else of_status[kind.value] for kind in JenisTenaga}


def hands(pegawai: Tabel, cells: int, kebijakan: dict[str, Any]) -> Float:
    """All hands per cell in FTE."""
    weight = weights(kebijakan)
    placed = pegawai["sel_i"] >= 0
    share = np.array([weight.get(kind, 0) for kind in pegawai["tenaga"][placed]], dtype=np.float64) / MIKRO
    return np.bincount(pegawai["sel_i"][placed], weights=share, minlength=cells).astype(np.float64)

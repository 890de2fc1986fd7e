"""Load of a unit by month, from the minutes of work and the people registry has: load ratio and band per position and for the unit.

A month in which a task did not report has no load, for part of its work is missing; a position without any volume is left out of the
unit's load, together with its people, and counted.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from services.scoring.api.beban.answer import bands, micro
from services.scoring.facts import MIKRO, Float
from services.scoring.need.effectiveness import ratios
from services.scoring.need.working_time import REGIMES, Regime
from shared.contracts.v1.kebijakan import BAWAAN
from shared.vocabulary import Periode, RezimWaktu

HEALTH = ("PUSKESMAS", "RSUD")
MILLI = 1_000


class JabatanBulan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jabatan_id: str
    jabatan_nama: str | None
    milimenit: int | None = Field(ge=0)
    tugas: int
    tugas_seharusnya: int
    orang: dict[str, int]


class Bulan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    bulan: str
    jabatan: list[JabatanBulan]


class PermintaanRiwayat(BaseModel):
    model_config = ConfigDict(extra="forbid")
    unor_jenis: str | None
    rezim: RezimWaktu | None
    items: list[Bulan]


def answer_history(asked: PermintaanRiwayat) -> dict[str, Any]:
    name = RezimWaktu.PERMENKES_33_2015 if asked.unor_jenis in HEALTH else RezimWaktu.PERMENPANRB_1_2020
    regime = REGIMES[asked.rezim or name]
    return {
        "metode": {
            "nama": f"BEBAN-BULANAN/{regime.nama}-{regime.menit:.0f}", "rezim": regime.nama, "dasar": regime.dasar,
            "wke_bulan_menit": round(regime.per(Periode.BULAN)), "bobot_status_mikro": BAWAAN["bobot_status_mikro"],
        },
        "items": [_month(one, regime) for one in asked.items],
    }  # fmt: skip


def _month(month: Bulan, regime: Regime) -> dict[str, Any]:
    rows = month.jabatan
    minutes = np.array([np.nan if one.milimenit is None else one.milimenit / MILLI for one in rows], dtype=np.float64)
    complete = np.array([one.tugas >= one.tugas_seharusnya > 0 for one in rows], dtype=np.bool_)
    need = np.where(complete, minutes / regime.per(Periode.BULAN), np.nan)
    hands = np.array([_hands(one.orang) for one in rows], dtype=np.float64)
    silent = np.array([one.tugas_seharusnya == 0 for one in rows], dtype=np.bool_)
    whole = _unit(need[~silent], hands[~silent])
    ratio, band = micro(ratios(need, hands)), bands(need, hands)
    return {
        "bulan": month.bulan, **whole, "jabatan_tanpa_volume": int(silent.sum()),
        "jabatan": [
            {
                "jabatan_id": one.jabatan_id, "jabatan_nama": one.jabatan_nama, "lengkap": bool(full),
                "menit": None if one.milimenit is None else round(one.milimenit / MILLI), "kebutuhan_mikro_fte": d,
                "orang": sum(one.orang.values()), "tenaga_mikro_fte": round(float(n) * MIKRO), "beban_kerja_mikro": r, "pita": pita,
            }
            for one, full, d, n, r, pita in zip(rows, complete.tolist(), micro(need), hands.tolist(), ratio, band, strict=True)
        ],
    }  # fmt: skip


def _unit(need: Float, hands: Float) -> dict[str, Any]:
    """The unit's positions that have volumes, together; one incomplete position leaves the whole unknown."""
    total, there = np.array([need.sum() if len(need) else np.nan]), np.array([hands.sum()])
    return {
        "lengkap": bool(len(need)) and not bool(np.isnan(need).any()), "kebutuhan_mikro_fte": micro(total)[0],
        "tenaga_mikro_fte": micro(there)[0], "beban_kerja_mikro": micro(ratios(total, there))[0], "pita": bands(total, there)[0],
    }  # fmt: skip


def _hands(people: dict[str, int]) -> float:
    weight: dict[str, int] = BAWAAN["bobot_status_mikro"]
    return sum(count * weight.get(status, MIKRO) for status, count in people.items()) / MIKRO

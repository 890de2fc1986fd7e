"""Hours of each subject at each school: what they would take of teachers, and with whom to share one where no whole number does."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.distance import between_units
from services.scoring.facts import MIKRO, Kebutuhan, Kota
from services.scoring.need.lawful import Lawful, judge
from services.scoring.need.load import lawful_teachers
from services.scoring.need.sharing import partners
from shared.vocabulary import PutusanJam


def teaching_rows(kota: Kota, need: Kebutuhan, policy: dict[str, Any]) -> list[dict[str, Any]]:
    """JamMengajar per school and subject, in the order of the cells."""
    lawful = judge(kota, need)
    shared = partners(kota, lawful, policy["jarak_maks_m"])
    return [_row(kota, lawful, row, shared.get(row)) for row in range(len(lawful.sel))]


def _row(kota: Kota, lawful: Lawful, row: int, with_whom: list[int] | None) -> dict[str, Any]:
    cell, hours, people = int(lawful.sel[row]), int(lawful.jam[row]), int(lawful.orang[row])
    joint = hours + int(lawful.jam[with_whom].sum()) if with_whom else None
    return {
        **_school(kota, lawful, row), "mapel": kota.sel.mapel[cell], "ekuivalen_jam": int(lawful.ekuivalen[row]),
        **_teachers(hours), "putusan": lawful.putusan[row], "jam_per_guru_mikro": round(hours * MIKRO / people) if people else None,
        "berbagi": [{**_school(kota, lawful, other), "jarak_m": _metres(kota, lawful, row, other)} for other in with_whom or []],
        "bersama": {"jam_minggu": joint, **_teachers(joint)} if joint else None,
        "alih_tugas": bool(lawful.putusan[row] == PutusanJam.BERBAGI and not with_whom),
    }  # fmt: skip


def _school(kota: Kota, lawful: Lawful, row: int) -> dict[str, Any]:
    cell = int(lawful.sel[row])
    unit = int(kota.sel.unor_i[cell])
    return {
        "sel": kota.sel.kunci[cell], "unor": kota.unor["kunci"][unit], "unor_nama": kota.unor["nama"][unit],
        "jam_minggu": int(lawful.jam[row]), "orang": int(lawful.orang[row]),
    }  # fmt: skip


def _teachers(hours: int) -> dict[str, int | None]:
    """The lawful numbers of teachers; None where there is none."""
    numbers = lawful_teachers(hours)
    return {"guru_min": numbers[0], "guru_maks": numbers[-1]} if numbers else {"guru_min": None, "guru_maks": None}


def _metres(kota: Kota, lawful: Lawful, one: int, two: int) -> int | None:
    units = kota.sel.unor_i[lawful.sel[[one, two]]]
    far = float(between_units(kota.unor, units[:1], units[1:])[0])
    return None if np.isnan(far) else round(far)

"""Lesson hours and people on their way, each with the cell it is about."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool, Float, Int, Sel, Tabel
from services.scoring.translate.cells import KELUARGA_GURU, SCHOOLS
from services.scoring.translate.religion import POOLED
from shared.vocabulary import MAPEL_AGAMA

WHOLE_LIST = 0.9
"""Share of a school's class groups a list of lessons must name to stand for the school: half a list would invent surpluses."""


def lessons(jam: Tabel, sekolah: Tabel, sel: Sel) -> Tabel:
    """Adds `sel_i` (-1: the school is counted whole) and `utuh`: does the list name nearly all class groups of the school?"""
    if not len(jam["unor"]):
        return {}
    at = {key: cell for cell, key in enumerate(sel.kunci)}
    named = zip(jam["unor"], jam["mapel"], strict=True)
    return {
        **jam,
        "sel_i": np.array([_cell(at, unit, subject) for unit, subject in named], dtype=np.int64),
        "utuh": _whole(jam, sekolah),
    }


def _cell(at: dict[str, int], unit: str, subject: str) -> int:
    found = at.get(f"{unit}|{KELUARGA_GURU}|{subject}", -1)
    if found < 0 and subject in MAPEL_AGAMA:
        found = at.get(f"{unit}|{KELUARGA_GURU}|{POOLED}", -1)
    return found if subject else -1


def _whole(jam: Tabel, sekolah: Tabel) -> Bool:
    units = int(max(jam["unor_i"].max(), sekolah["unor_i"].max() if len(sekolah["unor_i"]) else -1)) + 1
    groups: Float = np.full(units + 1, np.inf)  # a school of unknown size is never sure to be whole
    known = (sekolah["rombel"] > 0) & (sekolah["unor_i"] >= 0)
    groups[sekolah["unor_i"][known]] = sekolah["rombel"][known]
    named: Int = np.zeros(units + 1, dtype=np.int64)
    np.maximum.at(named, jam["unor_i"], jam["rombel"])
    return np.asarray((named >= WHOLE_LIST * groups)[jam["unor_i"]], dtype=np.bool_)


def intake(masuk: Tabel, jabatan: Tabel, unor: Tabel, sel: Sel) -> Tabel:
    """Adds `sel_i`; -1 where the plan counts for its unit alone."""
    if not len(masuk["kunci"]):
        return {}
    at = {key: cell for cell, key in enumerate(sel.kunci)}
    found = [
        _cell_of_plan(at, unor, jabatan, unit, job, subject)
        for unit, job, subject in zip(masuk["unor_i"].tolist(), masuk["jabatan_i"].tolist(), masuk["mapel"], strict=True)
    ]
    return {**masuk, "sel_i": np.array(found, dtype=np.int64)}


def _cell_of_plan(at: dict[str, int], unor: Tabel, jabatan: Tabel, unit: int, job: int, subject: str) -> int:
    if unit < 0 or job < 0:
        return -1
    key, family = unor["kunci"][unit], jabatan["keluarga"][job]
    if family != KELUARGA_GURU or unor["jenis"][unit] not in SCHOOLS:
        return at.get(f"{key}|{family}|", -1)
    found = _cell(at, key, subject)
    return found if found >= 0 else at.get(f"{key}|{family}|", -1)  # a school counted whole

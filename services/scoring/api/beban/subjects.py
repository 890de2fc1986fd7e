"""Need of each subject at schools one describes: hours, the lawful interval, the verdict, and with whom to share."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.api.beban.answer import micro
from services.scoring.distance import metres
from services.scoring.facts import Float, Int
from services.scoring.need import lawful
from services.scoring.need.hours import FULL_LOAD
from services.scoring.need.norms import SubjectNorm, subject_need
from services.scoring.need.rounding import ROUNDINGS
from shared.contracts.v1.sekolah import SekolahMasuk
from shared.vocabulary import Mapel, PutusanJam

GRADES = 9


def subject_rows(schools: list[SekolahMasuk], norm: SubjectNorm, rounding: str) -> list[list[dict[str, Any]]]:
    """MapelSekolah of each school, in the order of the norm's subjects; then subjects only the school itself names."""
    counts = {name: np.array([getattr(one, name) for one in schools], dtype=np.float64) for name in ("rombel", "siswa")}
    grades = np.array([[one.rombel_per_tingkat.get(str(g), np.nan) for g in range(1, GRADES + 1)] for one in schools])  # type: ignore[call-overload]
    found: list[list[dict[str, Any]]] = [[] for _ in schools]
    for subject in _subjects(schools, norm):
        need, hours = subject_need(norm, subject, counts["rombel"], counts["siswa"], grades)
        own = np.array([one.jam_mapel.get(Mapel(subject), np.nan) for one in schools])
        hours = np.where(np.isnan(own), hours, own)
        need = np.where(np.isnan(own), need, own / FULL_LOAD)
        for at, row in enumerate(_rows(schools, subject, need, hours, ROUNDINGS[rounding](need))):
            if row is not None:
                found[at].append(row)
    return found


def _subjects(schools: list[SekolahMasuk], norm: SubjectNorm) -> list[str]:
    counted = "KELAS" if norm.jenis_unit == "SD" else "BK"
    named = {str(subject) for one in schools for subject in (*one.guru_mapel, *one.jam_mapel)}
    usual = [counted, *norm.tabel.jam]
    known = {str(one) for one in Mapel}
    return [name for name in (*usual, *sorted(named - set(usual))) if name in known]


def _rows(schools: list[SekolahMasuk], subject: str, need: Float, hours: Float, whole: Int) -> list[dict[str, Any] | None]:
    week = np.rint(np.nan_to_num(hours)).astype(np.int64)
    there = np.array([one.guru_mapel.get(Mapel(subject), -1) for one in schools], dtype=np.int64)
    verdict = lawful.verdict(week, there, np.zeros(len(week), dtype=np.int64))
    alone = ~lawful.can_be_shared(week)
    least, most = lawful.least(week), lawful.most(week)
    rows: list[dict[str, Any] | None] = []
    for at, (d, k, n) in enumerate(zip(micro(need), whole.tolist(), there.tolist(), strict=True)):
        if d is None:
            rows.append(None)
            continue
        by_hours = not np.isnan(hours[at])
        shares = by_hours and week[at] > 0 and bool(alone[at]) and (n < 0 or verdict[at] == PutusanJam.BERBAGI)
        known = by_hours and week[at] > 0 and n >= 0
        rows.append({
            "mapel": subject, "jam_minggu": int(week[at]) if by_hours else None, "kebutuhan_mikro_fte": d, "kebutuhan_bulat": k,
            "paling_sedikit": int(least[at]) if by_hours else None, "paling_banyak": int(most[at]) if by_hours else None,
            "guru": n if n >= 0 else None, "selisih": n - k if n >= 0 else None,
            "jam_per_guru_mili": round(int(week[at]) * 1_000 / n) if by_hours and n > 0 else None,
            "putusan": PutusanJam.BERBAGI.value if shares else str(verdict[at]) if known else None,
            "berbagi_dengan": _partner(schools, at, week) if shares else [],
        })  # fmt: skip
    return rows


def _partner(schools: list[SekolahMasuk], at: int, week: Int) -> list[dict[str, Any]]:
    """The nearest other school whose hours together with ours can be shared; [] = none here, so another duty (alih tugas)."""
    fits = np.flatnonzero((week > 0) & lawful.can_be_shared(week + week[at]) & (np.arange(len(week)) != at))
    if not len(fits):
        return []
    lat, lon = (np.array([np.nan if (v := getattr(one, name)) is None else v for one in schools], dtype=np.float64)
                for name in ("lintang", "bujur"))  # fmt: skip
    far = metres(lat[fits], lon[fits], np.full(len(fits), lat[at]), np.full(len(fits), lon[at]))
    best = int(np.argmin(np.where(np.isnan(far), np.inf, far)))
    other = int(fits[best])
    return [{
        "nama": schools[other].nama, "jam_minggu": int(week[other]), "jam_bersama": int(week[at] + week[other]),
        "jarak_m": None if np.isnan(far[best]) else round(float(far[best])),
    }]  # fmt: skip

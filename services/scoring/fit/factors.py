"""What the person holds on each factor, on a scale of 1 to 5; 0 = not known. Columns: one row per question."""

from __future__ import annotations

import numpy as np

from services.scoring.distance import homes, metres
from services.scoring.facts import Int
from services.scoring.questions import Questions
from shared.vocabulary import ANGKA_PREDIKAT, URUTAN_PENDIDIKAN

BAND_KM = (3.0, 6.0, 10.0, 15.0)
"""Commute bands: within 3 km = 5, beyond 15 km = 1."""
YEARS = (1.0, 3.0, 6.0, 10.0)


def held_levels(q: Questions) -> dict[str, Int]:
    return {
        "sertifikat": _certificate(q), "pendidikan": _education(q), "bidang": _field(q), "kinerja": _performance(q),
        "masa_keluarga": _years(q), "perjalanan": _commute(q),
    }  # fmt: skip


def _certificate(q: Questions) -> Int:
    certificate, wanted = q.person("sertifikat_mapel"), q.kota.sel.mapel[q.sel]
    known = (certificate != "") & (wanted != "")
    return np.where(known, np.where(certificate == wanted, 5, 1), 0).astype(np.int64)


def _education(q: Questions) -> Int:
    """4 = exactly what the position asks for, 5 = more, less below."""
    rank = np.array([URUTAN_PENDIDIKAN.get(word, 0) for word in q.person("pendidikan")])
    needed = np.array([URUTAN_PENDIDIKAN.get(word, 0) for word in q.target("pendidikan_min")])
    return np.where((rank > 0) & (needed > 0), np.clip(4 + rank - needed, 1, 5), 0).astype(np.int64)


def _field(q: Questions) -> Int:
    mine, accepted = q.person("bidang_pendidikan"), q.target("bidang_pendidikan")
    match = np.array([m in a.split("|") for m, a in zip(mine, accepted, strict=True)], dtype=np.bool_)
    return np.where(accepted == "", 5, np.where(mine == "", 0, np.where(match, 5, 2))).astype(np.int64)


def _performance(q: Questions) -> Int:
    marks = np.array(
        [[ANGKA_PREDIKAT.get(word, 0) for word in q.person(name)] for name in ("predikat_terakhir", "predikat_sebelumnya")]
    )
    known = (marks > 0).sum(axis=0)
    return np.where(known > 0, (marks.sum(axis=0) * 2 + known) // np.maximum(2 * known, 1), 0).astype(np.int64)


def _years(q: Questions) -> Int:
    since = q.person("tmt_tugas_keluarga")
    years = (q.kota.tmt_rencana - since).astype("timedelta64[D]").astype(np.float64) / 365.25
    return np.where(np.isnat(since), 0, 1 + np.searchsorted(YEARS, years, side="right")).astype(np.int64)


def _commute(q: Questions) -> Int:
    lat, lon = homes(q.kota)
    unor, there = q.kota.unor, q.kota.sel.unor_i[q.sel]
    far = metres(lat[q.orang], lon[q.orang], unor["lintang"][there], unor["bujur"][there]) / 1000
    return np.where(np.isnan(far), 0, 5 - np.searchsorted(BAND_KM, np.nan_to_num(far), side="right")).astype(np.int64)

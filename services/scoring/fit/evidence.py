"""What the records show about a person and a seat, as numbers in columns; NaN = not known. No protected attribute is among them."""

from __future__ import annotations

import numpy as np

from services.scoring.distance import homes, metres
from services.scoring.facts import Float
from services.scoring.questions import Questions, months_between
from shared.vocabulary import ANGKA_PREDIKAT, URUTAN_PENDIDIKAN

COLUMNS = (
    "sertifikat_cocok", "pendidikan", "pendidikan_min", "bidang_cocok", "predikat_terakhir", "predikat_sebelumnya",
    "bulan_keluarga", "km_rumah",
)  # fmt: skip
PERSON_COLUMNS = (
    "sertifikat_mapel", "pendidikan", "bidang_pendidikan", "predikat_terakhir", "predikat_sebelumnya", "tmt_tugas_keluarga",
    "kecamatan_rumah",
)  # fmt: skip
"""Everything of a person that may change the fit; a test holds the code to it."""


def evidence(q: Questions) -> Float:
    """A row per question, columns in the order of COLUMNS."""
    certificate, wanted = q.person("sertifikat_mapel"), q.kota.sel.mapel[q.sel]
    held = _known((certificate == wanted).astype(np.float64), (certificate != "") & (wanted != ""))
    months = months_between(q.person("tmt_tugas_keluarga"), q.kota.tmt_rencana)
    lat, lon = homes(q.kota)
    unor, there = q.kota.unor, q.kota.sel.unor_i[q.sel]
    far = metres(lat[q.orang], lon[q.orang], unor["lintang"][there], unor["bujur"][there]) / 1000
    return np.column_stack([
        held, _rank(q.person("pendidikan"), URUTAN_PENDIDIKAN), _rank(q.target("pendidikan_min"), URUTAN_PENDIDIKAN), _field(q),
        _rank(q.person("predikat_terakhir"), ANGKA_PREDIKAT), _rank(q.person("predikat_sebelumnya"), ANGKA_PREDIKAT),
        _known(months.astype(np.float64), months >= 0), far,
    ])  # fmt: skip


def _rank(words: np.ndarray[tuple[int], np.dtype[np.object_]], ranks: dict[str, int]) -> Float:
    return np.array([ranks.get(word, np.nan) for word in words], dtype=np.float64)


def _field(q: Questions) -> Float:
    """1 where the field of study is accepted or any is, compared as the rule of qualification compares it."""
    mine, accepted = q.person("bidang_pendidikan"), q.target("bidang_pendidikan")
    names: dict[str, frozenset[str]] = {text: frozenset(map(_plain, filter(_plain, text.split("|")))) for text in set(accepted)}
    match = np.array([not names[a] or _plain(m) in names[a] for m, a in zip(mine, accepted, strict=True)], dtype=np.float64)
    anything = np.array([not names[a] for a in accepted], dtype=np.bool_)
    return _known(match, anything | (mine != ""))


def _plain(word: str) -> str:
    return word.strip().casefold()


def _known(values: Float, known: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Float:
    return np.where(known, values, np.nan)

"""A table of alternatives that somebody sends, compared: weights as given, evenly, or by AHP."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from services.scoring.facts import Float
from services.scoring.fit.banding import ahp
from services.scoring.fit.banding.table import Tabel, checked
from services.scoring.report.comparison import comparison, weights
from services.scoring.stopwatch import Stopwatch
from shared.contracts.canonical import canonical_bytes
from shared.contracts.v1.banding import PermintaanBanding
from shared.errors import Masalah, MasukanTidakSah
from shared.vocabulary import JenisKriteria, KelompokFaktor, MetodeBanding

WAYS = {"RERATA_KOLOM": ahp.column_mean, "VEKTOR_EIGEN": ahp.eigenvector}


def answer_comparison(content: bytes, _job: dict[str, Any], _watch: Stopwatch) -> bytes:
    return canonical_bytes(compared(PermintaanBanding.model_validate(json.loads(content))))


def compared(asked: PermintaanBanding) -> dict[str, Any]:
    """Raises MasukanTidakSah with every part that makes no sense."""
    found = None if asked.ahp is None else {way: find(_matrix(asked)) for way, find in WAYS.items()}
    given = _weights(asked) if found is None else found[asked.cara_ahp].bobot
    table = _table(asked, given)
    told = comparison(table, _methods(asked, table), asked.di_atas_target_merugi, asked.benih)
    return {**told, "ahp": None if found is None else {"dipakai": asked.cara_ahp, **weights(found)}}


def _matrix(asked: PermintaanBanding) -> Float:
    assert asked.ahp is not None
    names = len(asked.kriteria)
    if any(one.bobot is not None for one in asked.kriteria):
        raise _refused(
            "bobot_dua_kali", "Bobot diberikan dua kali: lewat AHP dan lewat kriteria.", "/ahp", "Kirim salah satunya."
        )
    if len(asked.ahp) != names or any(len(row) != names for row in asked.ahp):
        told = f"Matriks harus {names} × {names}, sebanyak kriterianya."
        raise _refused("bentuk_matriks", told, "/ahp", "Lengkapi baris dan kolomnya.")
    return np.array(asked.ahp, dtype=np.float64)


def _weights(asked: PermintaanBanding) -> Float:
    given = [one.bobot for one in asked.kriteria]
    known = [one for one in given if one is not None]
    if not known:
        return np.full(len(given), 1 / len(given))
    if len(known) < len(given):
        where = f"/kriteria/{given.index(None)}/bobot"
        raise _refused("bobot_kurang", "Sebagian kriteria tidak berbobot.", where, "Isi semua, atau kosongkan semua.")
    return np.array(known, dtype=np.float64)


def _table(asked: PermintaanBanding, given: Float) -> Tabel:
    for i, row in enumerate(asked.alternatif):
        if len(row.nilai) != len(asked.kriteria):
            told = f"Ada {len(row.nilai)} nilai untuk {len(asked.kriteria)} kriteria."
            raise _refused("jumlah_nilai", told, f"/alternatif/{i}/nilai", "Isi satu nilai per kriteria, berurutan.")
    targets = [one.target for one in asked.kriteria]
    whole = None if None in targets else np.array(targets, dtype=np.float64)
    return checked(Tabel(
        tuple(row.nama for row in asked.alternatif), tuple(one.nama for one in asked.kriteria),
        np.array([row.nilai for row in asked.alternatif], dtype=np.float64), given,
        np.array([one.jenis == JenisKriteria.UNTUNG for one in asked.kriteria]), whole,
        np.array([one.kelompok == KelompokFaktor.INTI for one in asked.kriteria]),
    ))  # fmt: skip


def _methods(asked: PermintaanBanding, table: Tabel) -> list[MetodeBanding]:
    """Each once, in the order of the vocabulary."""
    matched = table.target is not None
    if MetodeBanding.PROFILE_MATCHING in asked.metode and not matched:
        missing = next(j for j, one in enumerate(asked.kriteria) if one.target is None)
        where = f"/kriteria/{missing}/target"
        raise _refused(
            "target_kurang", "PROFILE_MATCHING memerlukan target pada semua kriteria.", where, "Isi target 1 sampai 5."
        )
    chosen = asked.metode or [one for one in MetodeBanding if matched or one != MetodeBanding.PROFILE_MATCHING]
    return [one for one in MetodeBanding if one in chosen]


def _refused(code: str, told: str, where: str, advice: str) -> MasukanTidakSah:
    return MasukanTidakSah(
        told, saran=advice, pesan_en="This comparison cannot be made.", masalah=[Masalah(code, told, where, advice)]
    )

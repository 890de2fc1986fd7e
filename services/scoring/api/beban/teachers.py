"""Teachers of schools one describes: every whole-school norm side by side, and the need of each subject with its lawful interval.

Results of different norms are never added up; the official one is marked, and of the others is told where they say otherwise. Hours
that no whole number of teachers can share lawfully are no violation: the answer is the nearest school to share with.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from pydantic import ValidationError

from services.scoring.api.beban.request import parsed, refusal
from services.scoring.api.beban.subjects import subject_rows
from services.scoring.facts import Float, Int
from services.scoring.need.norms import SCHOOL_NORMS, SUBJECT_NORMS
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.kebijakan import BAWAAN
from shared.contracts.v1.sekolah import PermintaanGuru, SekolahMasuk
from shared.errors import Masalah, MasukanTidakSah


def answer_teachers(body: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """Raises MasukanTidakSah."""
    with watch.stage("baca", 10):
        try:
            asked = PermintaanGuru.model_validate(parsed(body))
        except ValidationError as wrong:
            raise refusal(wrong) from None
        official = _named("norma_resmi", asked.norma_resmi, BAWAAN["norma_sekolah"], _school_norms())
        by_subject = _named("norma_mapel", asked.norma_mapel, BAWAAN["norma"], _subject_norms())
    with watch.stage("hitung", 60):
        rows = [_school(one) for one in asked.sekolah]
        totals = []
        for kind in SCHOOL_NORMS:
            at = [i for i, one in enumerate(asked.sekolah) if one.jenis_unit == kind]
            schools = [asked.sekolah[i] for i in at]
            if at:
                totals += _side_by_side(schools, [rows[i] for i in at], kind, official[kind])
                told = subject_rows(schools, SUBJECT_NORMS[by_subject[kind]], asked.pembulatan)
                for i, subjects in zip(at, told, strict=True):
                    rows[i]["mapel"] = subjects
    content = {
        "metode": {"norma_resmi": official, "norma_mapel": by_subject, "pembulatan_mapel": asked.pembulatan, "jam_minggu_guru": [24, 40]},
        "sekolah": rows, "jumlah": totals,
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _school(one: SekolahMasuk) -> dict[str, Any]:
    return {"nama": one.nama, "jenis_unit": one.jenis_unit, "rombel": one.rombel, "siswa": one.siswa, "guru": one.guru}


def _side_by_side(schools: list[SekolahMasuk], rows: list[dict[str, Any]], kind: str, official: str) -> list[dict[str, Any]]:
    """Adds `norma` to each row; returns the totals of every norm over schools whose teachers are told."""
    groups, pupils = (np.array([getattr(one, name) for one in schools], dtype=np.float64) for name in ("rombel", "siswa"))
    there = np.array([np.nan if one.guru is None else one.guru for one in schools], dtype=np.float64)
    need = {norm.nama: norm.hitung(groups, pupils) for norm in SCHOOL_NORMS[kind]}
    gap = {name: there - needed for name, needed in need.items()}
    for at, row in enumerate(rows):
        row["norma"] = [
            {
                "norma": norm.nama, "arti": norm.arti, "resmi": norm.nama == official, "kebutuhan_bulat": int(need[norm.nama][at]),
                "selisih": _whole(gap[norm.nama][at]),
                "berganti_tanda": None if np.isnan(there[at]) else bool(np.sign(gap[norm.nama][at]) != np.sign(gap[official][at])),
            }
            for norm in SCHOOL_NORMS[kind]
        ]  # fmt: skip
    return [_total(kind, name, name == official, gap[name], gap[official], need[name]) for name in need]


def _total(kind: str, name: str, resmi: bool, gap: Float, official: Float, need: Int) -> dict[str, Any]:
    known = ~np.isnan(gap)
    mine, declared = gap[known], official[known]
    return {
        "jenis_unit": kind, "norma": name, "resmi": resmi, "unit": int(known.sum()), "kebutuhan_bulat": int(need[known].sum()),
        "selisih": int(mine.sum()), "kurang": int(np.maximum(-mine, 0).sum()), "lebih": int(np.maximum(mine, 0).sum()),
        "unit_kurang": int((mine < 0).sum()), "unit_lebih": int((mine > 0).sum()), "unit_pas": int((mine == 0).sum()),
        "berganti_tanda": int((np.sign(mine) != np.sign(declared)).sum()),
    }  # fmt: skip


def _whole(value: float) -> int | None:
    return None if np.isnan(value) else round(value)


def _school_norms() -> dict[str, list[str]]:
    return {kind: [norm.nama for norm in norms] for kind, norms in SCHOOL_NORMS.items()}


def _subject_norms() -> dict[str, list[str]]:
    return {kind: [norm.nama for norm in SUBJECT_NORMS.values() if norm.jenis_unit == kind] for kind in SCHOOL_NORMS}


def _named(where: str, asked: Any, usual: dict[str, str], known: dict[str, list[str]]) -> dict[str, str]:
    for kind, name in asked.items():
        if name not in known[kind]:
            saran = f"Pilih: {', '.join(known[kind])}."
            raise MasukanTidakSah("Norma tidak dikenal.", saran=saran, pesan_en="Unknown norm.",
                                  masalah=[Masalah("pilihan_tidak_dikenal", "Tidak dikenal.", f"/{where}/{kind}", saran)])  # fmt: skip
    return {kind: asked.get(kind, usual[kind]) for kind in SCHOOL_NORMS}

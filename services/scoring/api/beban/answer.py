"""The answer to a workload analysis of rows one sent: bytes in, bytes out, run in a child process when there are many."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import Any

import numpy as np

from services.scoring.api.beban import words
from services.scoring.api.beban.columns import Tasks
from services.scoring.api.beban.positions import NOBODY, PEOPLE_UNKNOWN, WORK_UNKNOWN, Gathered, Group, gather
from services.scoring.api.beban.request import read_tasks
from services.scoring.facts import MIKRO, Float
from services.scoring.need.bands import band
from services.scoring.need.effectiveness import MEANING, NAMES, TABLES, grades
from services.scoring.need.working_time import Regime
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.abk import Amplop
from shared.vocabulary import Pita

GRADE = {
    table: {letter: {"huruf": letter, "sebutan": NAMES[letter], "keterangan": told} for letter, told in told_by.items()}
    for table, told_by in MEANING.items()
}


def answer_abk(body: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """`job`: media type of the body and what the address asks. Raises MasukanTidakSah."""
    with watch.stage("baca", 10):
        asked, regime, tasks, _ = read_tasks(body, job["media"], job["diminta"])
    with watch.stage("hitung", 60):
        found = gather(tasks, asked, regime)
    with watch.stage("tulis", 90):
        return json.dumps(told(asked, regime, tasks, found), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def told(asked: Amplop, regime: Regime, tasks: Tasks, found: Gathered) -> dict[str, Any]:
    """shared.contracts.v1.abk.JawabanAbk."""
    positions = group_rows(found.positions, "ej")
    for at, row in enumerate(positions):
        unit, jabatan = found.keys[at]
        row |= {"unit": unit, "jabatan": jabatan, "orang_per_golongan": found.ranks[at]}
        need = row["kebutuhan_mikro_fte"]
        row["beban_menit"] = None if need is None else round(float(found.positions.need[at]) * regime.menit)
    units = group_rows(found.units, "eu")
    for name, row in zip(found.unit_names, units, strict=True):
        row |= {"unit": name, "jabatan": row.pop("baris")}
    return {
        "metode": method(asked, regime, tasks), "ringkasan": _summary(tasks, found, positions), "jabatan": positions, "unit": units,
        "rincian": _rows(tasks, found) if asked.rincian else [], "kesalahan": [_defect(asdict(one)) for one in tasks.defects.told],
    }  # fmt: skip


def group_rows(group: Group, ratio_name: str) -> list[dict[str, Any]]:
    need, whole, people = (
        micro(group.need),
        group.whole.tolist(),
        [None if math.isnan(n) else round(n) for n in group.people.tolist()],
    )
    return [
        {
            "baris": rows, "lengkap": complete, "kebutuhan_mikro_fte": d, "kebutuhan_bulat": None if k < 0 else k, "orang": n,
            "selisih": n - k if complete and n is not None else None, ratio_name: borne,
        }
        for rows, complete, d, k, n, borne in zip(
            group.rows.tolist(), group.complete.tolist(), need, whole, people, effectiveness(group), strict=True
        )
    ]  # fmt: skip


def effectiveness(group: Group) -> list[dict[str, Any]]:
    """shared.contracts.v1.abk.Efektivitas of each; a grade never without what it says about the load."""
    letters = {name: grades(group.ratio, cuts).tolist() for name, cuts in TABLES.items()}
    told = (bands(np.where(group.complete, group.need, np.nan), group.people), group.complete.tolist(), group.people.tolist())
    rows = zip(micro(group.ratio), letters["permendagri"], letters["depkeu"], *told, strict=True)
    return [
        {
            "beban_kerja_mikro": ratio, "nilai_permendagri": GRADE["permendagri"].get(one), "nilai_depkeu": GRADE["depkeu"].get(two),
            "pita": pita, "sebab": None if ratio is not None else _why(complete, n),
        }
        for ratio, one, two, pita, complete, n in rows
    ]  # fmt: skip


def bands(need: Float, people: Float) -> list[str]:
    """Pita of each; unknown where the people are not known."""
    found = band(need, np.nan_to_num(people))
    for at in np.flatnonzero(np.isnan(people)).tolist():
        found[at] = Pita.TIDAK_DIKETAHUI.value
    return found


def _why(complete: bool, people: float) -> str:
    if not complete:
        return WORK_UNKNOWN
    return PEOPLE_UNKNOWN if math.isnan(people) else NOBODY


def method(asked: Amplop, regime: Regime, tasks: Tasks) -> dict[str, Any]:
    """The name of a result holds regime and rounding: results of different names are never compared."""
    used = sorted({words.APPROACHES[code] for code in set(tasks.approach[~tasks.defects.bad].tolist())})
    return {
        "nama": f"ABK/{regime.nama}-{regime.menit:.0f}/{asked.pembulatan}", "rezim": regime.nama, "wke_menit": round(regime.menit),
        "dasar": regime.dasar, "keyakinan": regime.keyakinan, "pembulatan": asked.pembulatan, "pendekatan": used,
        "kali_setahun_mili": {name: round(times * 1_000) for name, times in regime.kali_setahun.items()},
    }  # fmt: skip


def _summary(tasks: Tasks, found: Gathered, positions: list[dict[str, Any]]) -> dict[str, Any]:
    gaps = [row["selisih"] for row in positions if row["selisih"] is not None]
    known = found.positions.need[~np.isnan(found.positions.need)]
    return {
        "baris": len(tasks.unit), "baris_dihitung": int((~tasks.defects.bad).sum()), "baris_salah": int(tasks.defects.bad.sum()),
        "kesalahan": tasks.defects.count, "jabatan": len(found.keys), "unit": len(found.unit_names),
        "kebutuhan_mikro_fte": round(float(known.sum()) * MIKRO), "kebutuhan_bulat": sum(row["kebutuhan_bulat"] or 0 for row in positions),
        "orang": sum(row["orang"] or 0 for row in positions), "kurang": -sum(gap for gap in gaps if gap < 0),
        "lebih": sum(gap for gap in gaps if gap > 0), "jabatan_tidak_dibandingkan": len(positions) - len(gaps),
    }  # fmt: skip


def _rows(tasks: Tasks, found: Gathered) -> list[dict[str, Any]]:
    total = np.append(found.positions.need, np.nan)[found.of_row]
    share = np.divide(found.row_need, total, out=np.full(len(total), np.nan), where=total > 0)
    return [
        {"indeks": at, "kebutuhan_mikro_fte": d, "bagian_mikro": part}
        for at, (d, part) in enumerate(zip(micro(found.row_need), micro(share), strict=True))
    ]


def _defect(one: dict[str, Any]) -> dict[str, Any]:
    return {"pointer": one["kolom"], "kode": one["kode"], "pesan": one["pesan"], "saran": one["saran"]}


def micro(values: Float) -> list[int | None]:
    """Millionths, rounded once; None where nothing is known."""
    known = ~np.isnan(values)
    whole = np.rint(np.where(known, values, 0.0) * MIKRO)
    found: list[int | None] = whole.astype(np.int64).tolist() if (whole < 2**62).all() else [int(one) for one in whole.tolist()]
    if known.all():
        return found
    return [one if there else None for one, there in zip(found, known.tolist(), strict=True)]

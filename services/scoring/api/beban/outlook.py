"""Forecast of histories one sends: series of one length are forecast together, since only those share a season and a method."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from pydantic import ValidationError

from services.scoring.api.beban.regime import regime_of
from services.scoring.api.beban.request import parsed, refusal
from services.scoring.facts import MIKRO, Float, Int
from services.scoring.need.forecast import PERIODS, forecast_year
from services.scoring.need.outlook import Forecast
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.prakiraan import Deret, PermintaanPrakiraan

MILLI = 1_000
LARGEST = 1e12


def answer_outlook(body: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """Raises MasukanTidakSah. A series without a point after its last gap is told, the others are forecast."""
    with watch.stage("baca", 10):
        try:
            asked = PermintaanPrakiraan.model_validate(parsed(body))
        except ValidationError as wrong:
            raise refusal(wrong) from None
        regime = regime_of(asked.rezim)
        used, defects = _usable(asked.deret)
    season = PERIODS[asked.periode]
    codes: dict[str, int] = {}
    task = np.array([codes.setdefault(one.tugas, len(codes)) for one in asked.deret], dtype=np.int64)
    rows = [_nothing(one) for one in asked.deret]
    groups = []
    with watch.stage("prakiraan", 60):
        for length in sorted({len(values) for values in used if len(values)}):
            at = np.array([i for i, values in enumerate(used) if len(values) == length], dtype=np.int64)
            found = forecast_year(np.array([used[i] for i in at.tolist()]), asked.periode, groups=task[at])
            groups.append(_group(length, len(at), found))
            _write(rows, at, found, length, asked.deret, regime.menit)
    content = {
        "metode": {"periode": asked.periode, "titik_setahun": season, "rentang": "10-90 %", "rezim": regime.nama,
                   "wke_menit": round(regime.menit), "dasar": regime.dasar},
        "kelompok": groups, "deret": rows, "kesalahan": defects,
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _usable(series: list[Deret]) -> tuple[list[list[float]], list[dict[str, Any]]]:
    """Points after the last gap of each series; [] and a defect where there is none, or a value is no volume."""
    used, defects = [], []
    for at, one in enumerate(series):
        values: list[float] = []
        for value in reversed(one.nilai):
            if value is None:
                break
            values.append(value)
        wrong = any(not 0 <= value <= LARGEST for value in values)
        if wrong or not values:
            kode, pesan = (
                ("bukan_volume", "Ada nilai di luar 0 sampai 1e12.")
                if wrong
                else ("kosong", "Nilai terakhirnya tidak diketahui.")
            )
            saran = "Kirim paling sedikit satu nilai sesudah kekosongan terakhir; null di tengah memotong riwayat."
            defects.append({"pointer": f"/deret/{at}/nilai", "kode": kode, "pesan": pesan, "saran": saran})
        used.append([] if wrong else values[::-1])
    return used, defects


def _nothing(one: Deret) -> dict[str, Any]:
    empty = dict.fromkeys(("setahun_mili", "setahun_bawah_mili", "setahun_atas_mili"))
    need = dict.fromkeys(("kebutuhan_mikro_fte", "kebutuhan_bawah_mikro_fte", "kebutuhan_atas_mikro_fte"))
    return {
        "id": one.id,
        "titik_dipakai": 0,
        "metode": None,
        "titik_mili": [],
        "bawah_mili": [],
        "atas_mili": [],
        **empty,
        **need,
    }


def _group(length: int, series: int, found: Forecast) -> dict[str, Any]:
    return {
        "titik": length, "deret": series, "metode": found.method,
        "galat_mikro": {name: _micro(error) for name, error in found.errors.items()},
        "cakupan_setahun_mikro": _micro(found.coverage), "asal_rentang": found.interval,
    }  # fmt: skip


def _write(rows: list[dict[str, Any]], at: Int, found: Forecast, length: int, series: list[Deret], minutes: float) -> None:
    points = [_milli(part) for part in (found.values, found.lower, found.upper)]
    year = _milli(found.year)
    for i, row in enumerate(at.tolist()):
        norm = series[row].norma_menit
        rows[row] |= {
            "titik_dipakai": length, "metode": found.method, "titik_mili": points[0][i],
            "bawah_mili": points[1][i], "atas_mili": points[2][i],
            "setahun_mili": year[i][0], "setahun_bawah_mili": year[i][1], "setahun_atas_mili": year[i][2],
        }  # fmt: skip
        if norm is not None:
            need = np.rint(found.year[i] * norm / minutes * MIKRO)
            rows[row] |= dict(zip(("kebutuhan_mikro_fte", "kebutuhan_bawah_mikro_fte", "kebutuhan_atas_mikro_fte"),
                                  (int(one) for one in need.tolist()), strict=True))  # fmt: skip


def _milli(values: Float) -> list[list[int]]:
    return [[int(one) for one in row] for row in np.rint(values * MILLI).tolist()]


def _micro(value: float | None) -> int | None:
    return None if value is None or np.isnan(value) else round(value * MIKRO)

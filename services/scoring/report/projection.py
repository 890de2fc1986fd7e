"""What comes: people against need per cell and per unit on the coming dates, and the first day below a floor."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Date, Float, Int, Kebutuhan, Kota
from services.scoring.need.projection import SCHOOLS, Course, Projection, arrivals, project

SCHOOL_YEAR, FISCAL_YEAR = "AJARAN", "ANGGARAN"


def projection(kota: Kota, need: Kebutuhan) -> dict[str, Any]:
    """Proyeksi: cells in the order of their keys, units in the order of theirs."""
    made = project(kota, need)
    counted = kota.pegawai["dihitung"] == 1
    agreement = np.isin(kota.pegawai["status"], ("PPPK",)) & np.isnat(kota.pegawai["akhir_kontrak"])
    return {
        "titik": {SCHOOL_YEAR: _days(made.sekolah), FISCAL_YEAR: _days(made.lainnya)},
        "pensiun_tidak_diketahui": int((counted & np.isnat(kota.pegawai["tmt_pensiun"])).sum()),
        "kontrak_tidak_diketahui": int((counted & agreement).sum()),
        "sel": _cells(kota, made), "unit": _units(kota, made),
    }  # fmt: skip


def _cells(kota: Kota, made: Projection) -> list[dict[str, Any]]:
    needed, ends, renewed = _micro(made.kebutuhan), made.habis.orang.tolist(), made.diperpanjang.orang.tolist()
    least = made.lantai.tolist()
    falls, later = _days(made.habis.di_bawah), _days(made.diperpanjang.di_bawah)
    return [
        {
            "sel": key, "lantai": least[c], "orang": ends[c], "orang_diperpanjang": renewed[c], "kebutuhan_mikro_fte": needed[c],
            "di_bawah_lantai": falls[c], "di_bawah_lantai_diperpanjang": later[c],
        }
        for c, key in enumerate(kota.sel.kunci)
    ]  # fmt: skip


def _units(kota: Kota, made: Projection) -> list[dict[str, Any]]:
    """Sums over the cells of known need, and beside them the cell that falls first. Intake without a position counts here alone."""
    units, group = np.unique(kota.sel.unor_i, return_inverse=True)
    loose = _loose(kota, units, made)
    ends, renewed = (_sums(course.orang, group, len(units)) + loose for course in (made.habis, made.diperpanjang))
    known = ~np.isnan(made.kebutuhan[:, 0])
    needed = np.zeros((len(units), made.kebutuhan.shape[1]))
    np.add.at(needed, group[known], made.kebutuhan[known])
    first, later = _first(made.habis, group, len(units)), _first(made.diperpanjang, group, len(units))
    school = np.isin(kota.unor["jenis"][units], SCHOOLS)
    keys, micro = kota.sel.kunci, _micro(needed)
    days, days_later = _days(made.habis.di_bawah), _days(made.diperpanjang.di_bawah)
    return [
        {
            "unor": kota.unor["kunci"][unit], "unor_nama": kota.unor["nama"][unit], "opd": kota.unor["kunci"][kota.unor["opd_i"][unit]],
            "tahun": SCHOOL_YEAR if school[g] else FISCAL_YEAR, "orang": ends[g].tolist(),
            "orang_diperpanjang": renewed[g].tolist(), "kebutuhan_mikro_fte": micro[g],
            "di_bawah_lantai": days[first[g]] if first[g] >= 0 else None, "sel_di_bawah_lantai": keys[first[g]] if first[g] >= 0 else None,
            "di_bawah_lantai_diperpanjang": days_later[later[g]] if later[g] >= 0 else None,
        }
        for g, unit in enumerate(units.tolist())
    ]  # fmt: skip


def _loose(kota: Kota, units: Int, made: Projection) -> Int:
    """People who will come to a unit without a position we know."""
    total = np.zeros((len(units), len(made.sekolah)), dtype=np.int64)
    at = {unit: g for g, unit in enumerate(units.tolist())}
    for row in arrivals(kota).tolist():
        unit = int(kota.masuk["unor_i"][row])
        if kota.masuk["sel_i"][row] < 0 and unit in at:
            when = made.sekolah if kota.unor["jenis"][unit] in SCHOOLS else made.lainnya
            there = np.asarray(when >= kota.masuk["tanggal"][row], dtype=np.int64)
            total[at[unit]] += there * int(kota.masuk["jumlah"][row])
    return total


def _sums(values: Int, group: Int, count: int) -> Int:
    total = np.zeros((count, values.shape[1]), dtype=np.int64)
    np.add.at(total, group, values)
    return total


def _first(course: Course, group: Int, count: int) -> Int:
    """Per unit the cell that falls first, the lowest key among equals; -1 = none."""
    falling = np.flatnonzero(~np.isnat(course.di_bawah))
    order = falling[np.lexsort((falling, course.di_bawah[falling], group[falling]))]
    found = np.full(count, -1, dtype=np.int64)
    which, at = np.unique(group[order], return_index=True)
    found[which] = order[at]
    return found


def _days(values: Date) -> list[str | None]:
    return [None if day is None else str(day) for day in values.tolist()]


def _micro(values: Float) -> list[list[int] | None]:
    """A row of millionths each; None where nothing is known."""
    known = np.atleast_1d(~np.isnan(values).any(axis=1)).tolist()
    whole = np.rint(np.nan_to_num(values) * MIKRO).astype(np.int64).tolist()
    return [row if known[i] else None for i, row in enumerate(whole)]

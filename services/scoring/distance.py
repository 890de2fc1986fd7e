"""How far is it? Great-circle metres between units; a shared site is one place; unknown is neutral, never near or far."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float, Int, Kota, Tabel

EARTH_M = 6_371_000.0


def metres(lat1: Float, lon1: Float, lat2: Float, lon2: Float) -> Float:
    """Haversine; NaN where a point is unknown."""
    a1, o1, a2, o2 = (np.radians(v) for v in (lat1, lon1, lat2, lon2))
    h = np.sin((a2 - a1) / 2) ** 2 + np.cos(a1) * np.cos(a2) * np.sin((o2 - o1) / 2) ** 2
    return np.asarray(2 * EARTH_M * np.arcsin(np.sqrt(h)), dtype=np.float64)


def between_units(unor: Tabel, one: Int, two: Int) -> Float:
    """Metres between rows of the unit table; NaN unknown."""
    far = metres(unor["lintang"][one], unor["bujur"][one], unor["lintang"][two], unor["bujur"][two])
    together = (unor["tempat"][one] != "") & (unor["tempat"][one] == unor["tempat"][two])
    return np.where(together | (one == two), 0.0, far)


def typical(unor: Tabel) -> float:
    """Metres between a unit and the middle of the city, median over units: what an unknown way counts as. 0 without any point."""
    known = np.isfinite(unor["lintang"]) & np.isfinite(unor["bujur"])
    if not known.any():
        return 0.0
    lat, lon = unor["lintang"][known], unor["bujur"][known]
    middle = np.full((2, len(lat)), [[np.median(lat)], [np.median(lon)]])
    return float(np.median(metres(lat, lon, middle[0], middle[1])))


def homes(kota: Kota) -> tuple[Float, Float]:
    """Latitude and longitude of each person's home kecamatan; NaN unknown."""
    unor = kota.unor
    centre = {
        code: (lat, lon)
        for kind, code, lat, lon in zip(unor["jenis"], unor["kode_kecamatan"], unor["lintang"], unor["bujur"], strict=True)
        if kind == "KECAMATAN" and code
    }
    points = np.array([centre.get(code, (np.nan, np.nan)) for code in kota.pegawai["kecamatan_rumah"]]).reshape(-1, 2)
    return points[:, 0], points[:, 1]

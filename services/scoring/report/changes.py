"""What would change for the person who moves: class, allowances, hours, road. Each stays, rises, falls, or is not known.

Amounts of money are never known here. TPP follows class and agency; the teachers' allowance asks for linear hours (TCH-12).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.distance import homes, metres
from services.scoring.facts import Kota

SAME_ROAD_M = 1_000
"""Two ways from home that differ by less than this are called equal: homes are known by the centre of their kecamatan."""


def changes(
    kota: Kota, person: int, cell: int, asal: dict[str, Any], tujuan: dict[str, Any], rules: dict[str, Any]
) -> list[dict[str, Any]]:
    """PerubahanHal of this person at that cell."""
    sel, own = kota.sel, int(kota.pegawai["sel_i"][person])
    post, there = int(kota.pegawai["jabatan_i"][person]), int(sel.jabatan_i[cell])
    old, new = (int(kota.jabatan["kelas"][at]) if at >= 0 else -1 for at in (post, there))
    same_family = sel.keluarga[own] == sel.keluarga[cell]
    told = [
        _told("JABATAN", "TETAP" if same_family else "TIDAK_DIKETAHUI"),
        _told("KELAS", _way(old, new, same_family), lama=old, baru=new),
    ]
    same_agency = sel.opd_i[own] == sel.opd_i[cell]
    told.append(_told("TPP", _way(old, new, same_family) if same_agency else "TIDAK_DIKETAHUI"))
    if sel.keluarga[own] == "GURU":
        before, after = asal["jam_per_orang_sebelum_mikro"], tujuan["jam_per_orang_sesudah_mikro"]
        told.append(_told("JAM", _more(before, after), lama_mikro=before, baru_mikro=after, maks_jam=_exceeded(after, rules)))
        if int(kota.pegawai["bersertifikat"][person]) != 0:
            told.append(_told("TPG", _allowance(kota, person, cell, before, after, rules)))
    told.append(_road(kota, person, own, cell))
    return told


def _told(what: str, way: str, **figures: int | None) -> dict[str, Any]:
    known = {name: value for name, value in figures.items() if value is not None and value >= 0}
    return {"hal": what, "arah": way, "angka": known}


def _way(old: int, new: int, same_family: bool) -> str:
    """Of two classes; within the family the person keeps the class of the post held."""
    if same_family:
        return "TETAP"
    if old < 0 or new < 0:
        return "TIDAK_DIKETAHUI"
    return "TETAP" if old == new else "NAIK" if new > old else "TURUN"


def _more(before: int | None, after: int | None) -> str:
    if before is None or after is None:
        return "TIDAK_DIKETAHUI"
    return "TETAP" if before == after else "NAIK" if after > before else "TURUN"


def _exceeded(after: int | None, rules: dict[str, Any]) -> int | None:
    """The most hours a teacher should have (TCH-03), where there would be more."""
    rule = rules["aturan"].get("TCH-03")
    most = int(rule["parameter"]["maks_jam"]) if rule else None
    return most if most is not None and after is not None and after > most * 1_000_000 else None


def _allowance(kota: Kota, person: int, cell: int, before: int | None, after: int | None, rules: dict[str, Any]) -> str:
    """Whether enough linear hours are there for each teacher of the place, before and after."""
    rule = rules["aturan"].get("TCH-12")
    certified = int(kota.pegawai["bersertifikat"][person]) == 1
    subject, wanted = kota.pegawai["sertifikat_mapel"][person], kota.sel.mapel[cell]
    if rule is None or not certified or subject == "" or before is None or after is None:
        return "TIDAK_DIKETAHUI"
    least = int(rule["parameter"]["min_jam"]) * 1_000_000
    enough = before >= least, after >= least and subject == wanted
    return "TETAP" if enough[0] == enough[1] else "NAIK" if enough[1] else "TURUN"


def _road(kota: Kota, person: int, own: int, cell: int) -> dict[str, Any]:
    lat, lon = (axis[person : person + 1] for axis in homes(kota))
    unor, sel = kota.unor, kota.sel
    ways = []
    for at in (own, cell):
        unit = sel.unor_i[at : at + 1]
        ways.append(float(metres(lat, lon, unor["lintang"][unit], unor["bujur"][unit])[0]))
    if np.isnan(ways).any():
        return _told("PERJALANAN", "TIDAK_DIKETAHUI")
    old, new = (round(way) for way in ways)
    way = "TETAP" if abs(new - old) < SAME_ROAD_M else "NAIK" if new > old else "TURUN"
    return _told("PERJALANAN", way, lama_m=old, baru_m=new)

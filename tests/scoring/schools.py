"""Schools as an analysis finds them: their size, class teachers, and one that closes beside its heir."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.scoring.cities import SETTLED, Rows, Tables, posts, staff, units

CLOSES = date(2026, 12, 31)
CLASS = {"mapel": "KELAS", "sertifikat_mapel": "KELAS"}
"""Of a class teacher with the certificate for it."""


def school(unit: str, groups: int, **more: Any) -> dict[str, Any]:
    """A school year of 28 pupils a group."""
    return {"unor": unit, "tahun_ajaran": "2026/2027", "rombel": groups, "siswa": 28 * groups, **more}


def sizes(groups: dict[str, int]) -> Rows:
    return [school(unit, number) for unit, number in groups.items()]


def regrouped(heir: str | None = "sd-2") -> Tables:
    """Sd-1 with a head, four class teachers and one for sport closes; sd-2 beside it has 4 class teachers for 6 groups of its own."""
    places = units("sd-1", "sd-2", "sd-3")
    places[2] |= {"tutup": CLOSES, "penerus": heir}
    head = {**staff("sd-1", 1, "guru", **CLASS)[0], "kunci": "kepala", "tugas_tambahan": "KEPALA_SEKOLAH"}
    people = [
        head, *staff("sd-1", 4, "guru", **CLASS, tmt_unit=date(2025, 7, 1)),
        {**SETTLED, "kunci": "olahraga", "unor": "sd-1", "jabatan": "guru", "mapel": "PJOK", "sertifikat_mapel": "PJOK"},
        *staff("sd-2", 4, "guru", **CLASS), *staff("sd-3", 6, "guru", **CLASS),
    ]  # fmt: skip
    return {
        "unor": places,
        "jabatan": posts(),
        "pegawai": people,
        "sekolah": sizes({"sd-1": 5, "sd-2": 6, "sd-3": 6}),
    }

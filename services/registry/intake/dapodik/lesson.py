"""A row of a list of lessons in our words: the school and the semester stand above the table, not in it."""

from __future__ import annotations

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.dapodik.rombel_headings import grade_of
from services.registry.intake.dapodik.title import Judul

WHOLE = "daftar_utuh"


def settle(row: BarisMasukan, judul: Judul) -> None:
    """Complete a row in place."""
    values = row.nilai
    judul.name_unit(row)
    if values.get("tahun_ajaran") is None and judul.semester is not None:
        values["tahun_ajaran"] = judul.semester.tahun_ajaran
        values["semester"] = values.get("semester") or judul.semester.semester
    if values.get("tingkat") is None:
        values["tingkat"] = grade_of(values.get("rombel") or "")
    if judul.utuh:
        values[WHOLE] = True

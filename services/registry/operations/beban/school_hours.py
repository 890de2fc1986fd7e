"""Hours a week at a school in a semester: per subject, by how many teachers, and what each teacher teaches in all.

Hours whose teacher is not known count for their subject and stand apart, so that an average is of known teachers alone. One source
answers for a semester: two lists of the same lessons are never added up.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.nip import mask
from services.registry.operations.kepegawaian.lists import Page
from services.registry.operations.kepegawaian.show_unit import require_unit
from services.registry.storage.beban import lessons
from services.registry.storage.kepegawaian import teachers
from shared.web import paging

Rows = list[Any]


async def school_hours(
    connection: AsyncConnection,
    page: Page,
    unit: uuid.UUID,
    year: str | None,
    semester: int | None,
    sumber: str | None,
    *,
    masked: bool,
) -> dict[str, Any]:
    """Five statements at most. With `masked` each teacher with the masked NIP, else by id alone. Raises TidakDitemukan for no unit."""
    name = await require_unit(connection, page.instansi_id, unit, page.moment)
    at = page.moment.diketahui
    heard = await lessons.last_heard(connection, unit, at, year, semester, sumber)
    rows = list(await lessons.of_school(connection, unit, heard, at)) if heard else []
    by_teacher: dict[uuid.UUID, Rows] = defaultdict(list)
    for row in rows:
        if row.pegawai_id is not None:
            by_teacher[row.pegawai_id].append(row)
    ordered = sorted(by_teacher)
    if page.cursor:
        (after,) = paging.decode(page.cursor, uuid.UUID)
        ordered = [person for person in ordered if person > after]
    shown = ordered[: page.limit]
    other = await lessons.elsewhere(connection, unit, shown, heard, at) if heard and shown else {}
    numbers = await teachers.last_digits(connection, shown, page.moment) if masked and shown else {}
    return {
        "unor_id": unit, "unor_nama": name, "tahun_ajaran": heard.tahun_ajaran if heard else year,
        "semester": heard.semester if heard else semester, "sumber": heard.sumber if heard else sumber,
        "jam_per_minggu": _sum(rows) if heard else None, "guru": len(by_teacher) if heard else None,
        "mapel": _by_subject(rows),
        "items": [
            {
                "pegawai_id": person, "nip_tersamar": mask(numbers.get(person) or "") if masked else None,
                "jam_per_minggu": _sum(by_teacher[person]), "jam_di_sekolah_lain": other.get(person, 0),
                "jam_seluruhnya": _sum(by_teacher[person]) + other.get(person, 0),
                "mapel": sorted({_named(row) for row in by_teacher[person]}),
            }
            for person in shown
        ],
        "berikutnya": paging.encode([str(shown[-1])]) if len(ordered) > len(shown) else None,
    }  # fmt: skip


def _by_subject(rows: Rows) -> list[dict[str, Any]]:
    """Known subjects by their code; the others by what was written."""
    groups: dict[tuple[str, str], Rows] = defaultdict(list)
    for row in rows:
        groups[row.mapel or "", "" if row.mapel else row.mapel_teks].append(row)
    return [_subject(subject or None, text or None, groups[subject, text]) for subject, text in sorted(groups)]


def _subject(subject: str | None, text: str | None, rows: Rows) -> dict[str, Any]:
    taught = [row for row in rows if row.pegawai_id is not None]
    count = len({row.pegawai_id for row in taught})
    return {
        "mapel": subject, "mapel_teks": text, "jam_per_minggu": _sum(rows),
        "rombel": len({row.rombel for row in rows if row.rombel}), "guru": count,
        "jam_tanpa_guru_dikenal": _sum(rows) - _sum(taught),
        "jam_per_guru_mili": round(_sum(taught) * 1000 / count) if count else None,
    }  # fmt: skip


def _named(row: Any) -> str:
    return str(row.mapel or row.mapel_teks)


def _sum(rows: Rows) -> int:
    return sum(row.jam_per_minggu for row in rows)

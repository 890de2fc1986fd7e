"""What guards ask for, by name: each fact is read by one function, and only where a guard of the step wants it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.facts import after, board, consequences, duty, hearing, judged, origin, people, seat

FAKTA: dict[str, Callable[[Ditanya], Awaitable[Any]]] = {
    "usulan_lain": people.other_open_cases,
    "penugasan_lain": people.other_assignments,
    "dicek": people.checked_by_hand,
    "pelaku": people.acts_so_far,
    "kepentingan": people.declarations,
    "penyimpangan": people.deviations,
    "surat": people.papers,
    "sidang": board.heard,
    "kursi": seat.seat,
    "janji": seat.promised,
    "putaran": origin.round_of,
    "calon": origin.among_equals,
    "kewenangan": origin.authority,
    "jawaban": judged.answers,
    "tugas": duty.begins,
    "akibat": consequences.of_undoing,
    "perubahan": consequences.change_made,
    "pemeriksaan": judged.last_check,
    "daftar_periksa": after.checklist,
    "pemberitahuan": hearing.notice,
    "sanggah": hearing.contests_so_far,
    "kop_surat": hearing.letterhead,
    "ekspor_siasn": after.refused_by_siasn,
}


async def facts(asked: Ditanya, names: Iterable[str]) -> dict[str, Any]:
    return {name: await FAKTA[name](asked) for name in names}

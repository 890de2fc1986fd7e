"""Which cells does the city have, and who sits in which?

A cell is unit x family x mapel. A school is counted per subject only when nearly all of its teachers' subjects are known;
otherwise its teachers form one pooled cell (mapel ''), because counting half of them per subject would invent shortages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from services.scoring.facts import Int, Sel, Tabel, Text
from services.scoring.translate.religion import attended, split_units, subject_of

KELUARGA_GURU = "GURU"
MAPEL_TAK_DIKETAHUI = "TIDAK_DIKETAHUI"
SCHOOLS = ("SD", "SMP")
KNOWN_SHARE_MIN = 0.9
"""Share of a school's teachers whose subject must be known before the school is counted per subject."""


Part = tuple[int, str, str]
"""(unit row, family, mapel)."""


def cell_parts(
    unor: Tabel, jabatan: Tabel, unor_i: Int, jabatan_i: Int, mapel: Text, per_subject: set[int], split: set[int]
) -> list[Part]:
    """(unit, family, mapel) for each row; unit -1 where the row names no unit or position we know."""
    parts: list[Part] = []
    family, kind = jabatan["keluarga"], unor["jenis"]
    for u, j, m in zip(unor_i.tolist(), jabatan_i.tolist(), mapel, strict=True):
        if u < 0 or j < 0:
            parts.append((-1, "", ""))
        elif family[j] != KELUARGA_GURU or kind[u] not in SCHOOLS:
            parts.append((u, family[j], ""))
        elif u in per_subject:
            parts.append((u, KELUARGA_GURU, subject_of(m, split=u in split) or MAPEL_TAK_DIKETAHUI))
        else:
            parts.append((u, KELUARGA_GURU, ""))
    return parts


def schools_per_subject(unor: Tabel, jabatan: Tabel, pegawai: Tabel) -> set[int]:
    """Units whose teachers' subjects are known well enough to count by subject."""
    known: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    family, kind = jabatan["keluarga"], unor["jenis"]
    for u, j, m in zip(pegawai["unor_i"].tolist(), pegawai["jabatan_i"].tolist(), pegawai["mapel"], strict=True):
        if u >= 0 and j >= 0 and family[j] == KELUARGA_GURU and kind[u] in SCHOOLS:
            known[u][0] += bool(m)
            known[u][1] += 1
    return {u for u, (named, all_) in known.items() if named >= KNOWN_SHARE_MIN * all_}


def build_cells(unor: Tabel, jabatan: Tabel, formasi: Tabel, pegawai: Tabel, sekolah: Tabel, jam: Tabel) -> tuple[Sel, Int]:
    """All cells named by a formasi or held by a person, and the cell of each person (-1 = none).

    Of a school counted per subject also what is known to be taught there though nobody holds a seat for it.
    """
    per_subject = schools_per_subject(unor, jabatan, pegawai)
    split = split_units(sekolah, tuple((table["unor_i"], table["mapel"]) for table in (formasi, pegawai)))
    seats, held = (
        cell_parts(unor, jabatan, table["unor_i"], table["jabatan_i"], table["mapel"], per_subject, split)
        for table in (formasi, pegawai)
    )
    keys = unor["kunci"]
    lessons = {(u, subject_of(m, split=u in split)) for u, m in _taught_by_subject(unor, jam)}
    taught = {(u, KELUARGA_GURU, m) for u, m in lessons | attended(sekolah, split) if u in per_subject}
    named = {part: f"{keys[part[0]]}|{part[1]}|{part[2]}" for part in {*seats, *held, *taught} if part[0] >= 0}
    parts = sorted(named, key=named.__getitem__)
    at = {part: row for row, part in enumerate(parts)}
    sel = _cells(parts, [named[p] for p in parts], unor, jabatan, formasi, [at.get(p, -1) for p in seats])
    person_cell = np.array([at.get(p, -1) for p in held], dtype=np.int64)
    _represent(sel, person_cell, pegawai["jabatan_i"])
    return sel, person_cell


def _taught_by_subject(unor: Tabel, jam: Tabel) -> Iterator[tuple[int, str]]:
    """(school, subject) of the schools' own lists; a primary school's class teacher teaches most subjects, so its list tells nothing."""
    for unit, subject in zip(jam["unor_i"].tolist(), jam["mapel"], strict=True):
        if unit >= 0 and subject and unor["jenis"][unit] == "SMP":
            yield unit, subject


def _cells(parts: list[Part], keys: list[str], unor: Tabel, jabatan: Tabel, formasi: Tabel, seat_cell: list[int]) -> Sel:
    count = len(parts)
    unit = np.array([p[0] for p in parts], dtype=np.int64)
    established = np.full(count, -1, dtype=np.int64)
    draft = np.zeros(count, dtype=np.bool_)
    decreed = np.full(count, np.datetime64("NaT"), dtype="datetime64[D]")
    position = np.full(count, -1, dtype=np.int64)
    number, owner, asked = (np.full(count, "", dtype=object) for _ in range(3))
    unknown = np.zeros(count, dtype=np.bool_)
    for row, cell in enumerate(seat_cell):
        if cell < 0:
            continue
        k = int(formasi["kebutuhan_ditetapkan"][row])
        if k < 0:
            unknown[cell] = True  # one seat of unknown K makes the whole cell's K unknown, never smaller
        else:
            established[cell] = max(established[cell], 0) + k
        draft[cell] |= formasi["status_abk"][row] == "DRAF"
        day = formasi["tanggal_penetapan"][row]
        later = not np.isnat(day) and (np.isnat(decreed[cell]) or day > decreed[cell])
        if later:
            decreed[cell] = day
        asked[cell] = "|".join(part for part in (asked[cell], formasi["syarat"][row]) if part)
        if later or (np.isnat(decreed[cell]) and not number[cell]):
            number[cell], owner[cell] = formasi["nomor_penetapan"][row], formasi["pemilik_abk"][row]
        held = int(formasi["jabatan_i"][row])
        if position[cell] < 0 or jabatan["kunci"][held] < jabatan["kunci"][position[cell]]:
            position[cell] = held
    established[unknown] = -1
    return Sel(
        kunci=np.array(keys, dtype=object),
        unor_i=unit,
        opd_i=unor["opd_i"][unit] if count else unit,
        keluarga=np.array([p[1] for p in parts], dtype=object),
        mapel=np.array([p[2] for p in parts], dtype=object),
        kelompok=np.array([_group(unor, p) for p in parts], dtype=object),
        jabatan_i=position,
        ditetapkan=established,
        ditetapkan_tanggal=decreed,
        ditetapkan_draf=draft,
        ditetapkan_nomor=number,
        ditetapkan_pemilik=owner,
        syarat=asked,
    )


def _group(unor: Tabel, part: Part) -> str:
    kind = unor["jenis"][part[0]]
    return f"{part[1]}|{part[2]}|{kind if part[1] == KELUARGA_GURU and kind in SCHOOLS else ''}"


def _represent(sel: Sel, person_cell: Int, person_position: Int) -> None:
    """Cells without a formasi take the lowest position held in them; tables are sorted by key, so lowest row = lowest key."""
    bare = sel.jabatan_i < 0
    for cell, held in zip(person_cell.tolist(), person_position.tolist(), strict=True):
        if cell >= 0 and bare[cell] and (sel.jabatan_i[cell] < 0 or held < sel.jabatan_i[cell]):
            sel.jabatan_i[cell] = held
    empty = np.flatnonzero((sel.jabatan_i < 0) & (sel.keluarga == KELUARGA_GURU))
    if len(empty):  # a subject nobody holds: as the other teachers of the school
        beside = np.flatnonzero((sel.jabatan_i >= 0) & (sel.keluarga == KELUARGA_GURU))
        for cell in empty.tolist():
            posts = sel.jabatan_i[beside[sel.unor_i[beside] == sel.unor_i[cell]]]
            sel.jabatan_i[cell] = posts.min() if len(posts) else -1

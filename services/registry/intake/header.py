"""Where are the headings, and which columns do they name? One or two rows among the first twenty, by best alias match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.registry.intake.aliases import ALIASES, IGNORED, normalise
from services.registry.intake.cells import clean
from services.registry.intake.limits import HEADER_ROWS
from shared.vocabulary import JenisMasukan

Candidates = list[list[str]]
"""Per column the spellings to try, best first."""


@dataclass(frozen=True)
class Header:
    """The heading rows read for one kind: column of ours → index in the sheet."""

    kind: JenisMasukan
    first: int
    height: int
    columns: dict[str, int]
    titles: dict[int, str]
    unknown: tuple[str, ...]
    unused: tuple[str, ...]
    bentuk: str = ""
    """A form whose rows are not rows of the kind: class groups, of which a school is made."""


def headings(rows: list[list[Any]]) -> list[tuple[int, int, Candidates]]:
    """Every place where headings may stand: (first row, height, candidates per column)."""
    found = []
    for index in range(min(HEADER_ROWS, len(rows))):
        top = [clean(cell) for cell in rows[index]]
        if sum(bool(cell) for cell in top) < 2:
            continue
        found.append((index, 1, [[normalise(cell)] if cell else [] for cell in top]))
        if index + 1 < len(rows):
            below = [clean(cell) for cell in rows[index + 1]]
            if any(below) and not any(cell.replace(".", "").isdigit() and len(cell) > 2 for cell in below):
                found.append((index, 2, _two_rows(top, below)))
    return found


AGENCY_WORDS = frozenset(("opd", "skpd", "nama_opd", "nama_skpd", "perangkat_daerah", "nama_perangkat_daerah"))


def _two_rows(top: list[str], below: list[str]) -> Candidates:
    """'JABATAN' over 'NAMA' and 'TMT': try jabatan_nama, nama_jabatan, nama; a blank above belongs to the heading on its left."""
    width = max(len(top), len(below))
    top, below = top + [""] * (width - len(top)), below + [""] * (width - len(below))
    candidates: Candidates = []
    above = ""
    for parent, child in zip(top, below, strict=True):
        above = parent or (above if child else "")
        up, down = normalise(above) if above else "", normalise(child) if child else ""
        if up and down and up != down:
            candidates.append([f"{up}_{down}", f"{down}_{up}", down])
        else:
            candidates.append([word for word in (up or down,) if word])
    return candidates


def _agency_beside_unit(
    kind: JenisMasukan, best: dict[str, tuple[int, int]], leftover: dict[int, str], candidates: Candidates
) -> None:
    """OPD beside UNIT KERJA: the one is the unit, the other what it belongs to."""
    if "unor" not in best or "unor_induk" in best or not any(field == "unor_induk" for field, _ in ALIASES[kind].values()):
        return
    for index in sorted(leftover):
        if set(candidates[index]) & AGENCY_WORDS:
            best["unor_induk"] = (0, index)
            del leftover[index]
            return


def match(kind: JenisMasukan, first: int, height: int, candidates: Candidates) -> Header:
    """Give every column of ours at most one column of the sheet: the best spelling, then the leftmost."""
    aliases = ALIASES[kind]
    best: dict[str, tuple[int, int]] = {}
    leftover: dict[int, str] = {}
    for index, words in enumerate(candidates):
        hit = next((aliases[word] for word in words if word in aliases), None)
        if hit is None:
            if words:
                leftover[index] = words[0]
            continue
        field, rank = hit
        held = best.get(field)
        if held is None or rank < held[0]:
            if held is not None:
                leftover[held[1]] = (candidates[held[1]] or [""])[0]
            best[field] = (rank, index)
        else:
            leftover[index] = words[0]
    _agency_beside_unit(kind, best, leftover, candidates)
    known = {
        i: w
        for i, w in leftover.items()
        if w in IGNORED or w in aliases or any(x in IGNORED or x in aliases for x in candidates[i])
    }
    return Header(
        kind, first, height, {field: index for field, (_, index) in best.items()},
        {index: words[0] for index, words in enumerate(candidates) if words},
        tuple(word for index, word in sorted(leftover.items()) if index not in known),
        tuple(word for _, word in sorted(known.items())),
    )  # fmt: skip

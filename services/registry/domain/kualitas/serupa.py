"""How alike are two unit names, from 0 to 1?

Numbers must agree. Words are aligned in order: equal, alike in sound, one the abbreviation of the other (`P Berayan`, `PB Bengkel`),
or missing, which costs as much as the word is long.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from services.registry.domain.kualitas.nama_unit import Bentuk
from shared.vocabulary import JenisUnor

_ALIKE = 0.7  # two words below this are different words
_ABBREVIATED = 0.85
_NUMBERED = (JenisUnor.SD, JenisUnor.SMP)
_GENERAL_WORDS = frozenset(("KOTA", "DESA", "MEDAN", "DAERAH"))
"""Words names are often written without."""


def serupa(one: Bentuk, two: Bentuk) -> float:
    """0 to 1."""
    if not one.kata and not two.kata:
        return 1.0 if one.angka and one.angka == two.angka else 0.0
    if one.angka and one.angka == two.angka and one.jenis == two.jenis and one.jenis in _NUMBERED and not (one.kata and two.kata):
        return 0.75  # a school is its number; what one source writes behind it says little
    words = max(_aligned(one.bunyi, two.bunyi), _near(one.rapat, two.rapat))
    if one.angka == two.angka:
        return words
    return words * 0.8 if not one.angka or not two.angka else 0.0


def _aligned(one: Sequence[str], two: Sequence[str]) -> float:
    """Likeness of words in their order, over the letters both have."""
    best = [[0.0] * (len(two) + 1) for _ in range(len(one) + 1)]
    for i, mine in enumerate(one):
        for j, yours in enumerate(two):
            pair = best[i][j] + _weight(mine, yours) * _pair(mine, yours)
            for width in (2, 3):  # PB stands for Pulo Brayan
                if j + 1 >= width and mine == "".join(word[0] for word in two[j + 1 - width : j + 1]):
                    pair = max(pair, best[i][j + 1 - width] + width * 4 * _ABBREVIATED)
                if i + 1 >= width and yours == "".join(word[0] for word in one[i + 1 - width : i + 1]):
                    pair = max(pair, best[i + 1 - width][j] + width * 4 * _ABBREVIATED)
            best[i + 1][j + 1] = max(pair, best[i][j + 1], best[i + 1][j])
    whole = max(_whole(one, two), 1.0)
    return min(1.0, best[-1][-1] / whole)


def _weight(one: str, two: str) -> float:
    return 4.0 + 0.25 * min(len(one), len(two))


def _whole(one: Sequence[str], two: Sequence[str]) -> float:
    def told(words: Sequence[str]) -> float:
        return sum((1.5 if word in _GENERAL_WORDS else 4.0 + 0.25 * len(word)) for word in words)

    return max(told(one), told(two))


def _pair(one: str, two: str) -> float:
    if one == two:
        return 1.0
    short, long = sorted((one, two), key=len)
    if len(short) == 1:
        return _ABBREVIATED if long[0] == short else 0.0
    return _near(short, long)


def _near(one: str, two: str) -> float:
    """Squared, so that one wrong letter costs little and two other letters cost much."""
    ratio = _ratio(one, two)
    return ratio**2 if ratio >= _ALIKE else 0.0


@lru_cache(maxsize=65536)
def _ratio(one: str, two: str) -> float:
    """1 less the edits (Levenshtein) over the longer length."""
    longer = max(len(one), len(two))
    if abs(len(one) - len(two)) > longer * (1 - _ALIKE) + 1:
        return 0.0
    above = list(range(len(two) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, other in enumerate(two, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != other)))
        above = row
    return 1 - above[-1] / longer

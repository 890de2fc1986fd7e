"""Words as people send them: 'per hari', 'Harian', 'mnt', 'Hasil Kerja' — as the vocabulary spells them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from services.scoring.facts import Int
from shared.vocabulary import PendekatanAbk, Periode, RezimWaktu, SatuanWaktu

UNKNOWN, ABSENT = -2, -1
_LEADING = re.compile(r"^(per|setiap|tiap|/|1|satu|se)\s*")

PERIODS = tuple(Periode)
UNITS = tuple(SatuanWaktu)
APPROACHES = tuple(PendekatanAbk)
REGIME_NAMES = tuple(RezimWaktu)


def _known(names: tuple[Any, ...], more: Mapping[str, Any]) -> dict[str, int]:
    spelled = {str(name).lower().replace("_", " "): at for at, name in enumerate(names)}
    return spelled | {word: names.index(name) for word, name in more.items()}


PERIOD_WORDS = _known(PERIODS, {
    "harian": Periode.HARI, "hr": Periode.HARI, "mingguan": Periode.MINGGU, "mgg": Periode.MINGGU, "pekan": Periode.MINGGU,
    "bulanan": Periode.BULAN, "bln": Periode.BULAN, "triwulanan": Periode.TRIWULAN, "tw": Periode.TRIWULAN, "kuartal": Periode.TRIWULAN,
    "semesteran": Periode.SEMESTER, "smt": Periode.SEMESTER, "tahunan": Periode.TAHUN, "thn": Periode.TAHUN, "th": Periode.TAHUN,
})  # fmt: skip
UNIT_WORDS = _known(UNITS, {"mnt": SatuanWaktu.MENIT, "min": SatuanWaktu.MENIT, "j": SatuanWaktu.JAM})
APPROACH_WORDS = _known(APPROACHES, {
    "tugas per tugas jabatan": PendekatanAbk.TUGAS_PER_TUGAS, "obyek kerja": PendekatanAbk.OBJEK_KERJA,
    "peralatan kerja": PendekatanAbk.PERALATAN, "alat": PendekatanAbk.PERALATAN,
})  # fmt: skip
REGIME_WORDS = _known(REGIME_NAMES, {})


def coded(values: list[Any], known: Mapping[str, int]) -> Int:
    """The place of each word in its list; ABSENT where empty, UNKNOWN where nobody knows it."""
    texts = _texts(values)
    table = {text: _code(text, known) for text in set(texts)}
    return np.array([table[text] for text in texts], dtype=np.int64)


def _code(text: str | None, known: Mapping[str, int]) -> int:
    word = " ".join((text or "").lower().replace("_", " ").split()).rstrip(".")
    if not word:
        return ABSENT
    return known.get(word, known.get(_LEADING.sub("", word), UNKNOWN))


def names(values: list[Any]) -> list[str]:
    """Names with single spaces; '' where none is given."""
    texts = _texts(values)
    table = {text: " ".join((text or "").split())[:300] for text in set(texts)}
    return [table[text] for text in texts]


def _texts(values: list[Any]) -> list[str | None]:
    if set(map(type, values)) <= {str, type(None)}:
        return values
    return [value if isinstance(value, str) or value is None else str(value) for value in values]

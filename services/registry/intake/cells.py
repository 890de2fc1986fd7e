"""What does a cell say? Any odd form in, a typed value or a named problem out; never an exception.

Empty forms ('-', 'null', '0000-00-00' …) mean not known. A wrong cell makes that value unknown and says how to mend it.
Reading a value that is already typed gives it back, so rows may be read twice.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from services.registry.domain.kepegawaian import nip
from services.registry.intake import dates, numbers
from services.registry.intake.grade import parse_grade
from services.registry.intake.messages import problem
from services.registry.intake.words import find
from shared.contracts.v1.masukan import KolomMasukan
from shared.errors import Masalah

EMPTY = {
    "", "-", "--", "---", "_", ".", "null", "none", "nil", "n/a", "na", "nan", "(blank)", "kosong", "tidak ada data", "belum diisi",
    "undefined",
}  # fmt: skip
FAILED = {"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#spill!", "#calc!", "#getting_data"}
QUOTES = "'`’‘\"“”"
EMPTY_STARTS = frozenset({word[:1] for word in EMPTY} | set(QUOTES) | {"0", "#"})
"""How a cell begins that says nothing: most cells do not, and need no closer look."""
TEXT_MAX = 500
_SCIENTIFIC = re.compile(r"\d[eE]\+?\d")
TRUE = {"ya", "y", "iya", "1", "true", "benar", "ada", "sudah", "v", "√", "✓", "✔", "yes", "sedang", "induk", "aktif"}
FALSE = {
    "tidak", "t", "tdk", "0", "false", "salah", "belum", "n", "no", "tidak ada", "tidak sedang", "bukan", "non induk", "non-induk",
    "tidak aktif", "nonaktif",
}  # fmt: skip
NIHIL = {"nihil", "tidak ada", "tidak pernah", "bersih", "bebas"}  # said of hukdis_nihil, these words mean ya
RANGES = {
    "kelas": (1, 17), "bup": (45, 70), "tahun_lulus": (1950, 2100), "kompetensi_teknis": (1, 5), "lintang": (-90.0, 90.0),
    "tingkat": (1, 13), "semester": (1, 2), "bujur": (-180.0, 180.0), "tahun": (1950, 2100), "level": (1, 5),
    "syarat_kompetensi_teknis": (1, 5), "syarat_kompetensi_manajerial": (1, 5), "syarat_kompetensi_sosial_kultural": (1, 5),
    "masa_kerja_tahun": (0, 60), "masa_kerja_bulan": (0, 11),
}  # fmt: skip


class Wrong(Exception):
    """A cell that cannot be read; carries the code of the problem."""


def read(column: KolomMasukan, value: Any) -> tuple[Any, Masalah | None]:
    """(typed value or None, problem or None)."""
    if not isinstance(value, str) or value.strip()[:1].lower() in EMPTY_STARTS:
        if has_failed(value):
            return None, problem("galat_rumus", column.nama)
        if is_empty(value) or (column.tipe in ("text", "nip", "enum") and str(value).strip() in ("0", "0.0")):
            return None, None
    try:
        return _READERS[column.tipe](column, value), None
    except Wrong as wrong:
        return None, problem(str(wrong), column.nama)


def is_empty(value: Any) -> bool:
    """Nothing, or one of the words people write for nothing."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    if not isinstance(value, str):
        return False
    word = value.strip()
    if word[:1].lower() not in EMPTY_STARTS:
        return False
    return word.strip(QUOTES).strip().lower() in EMPTY or bool(dates.ZERO_DATE.fullmatch(word)) or has_failed(value)


def has_failed(value: Any) -> bool:
    """What a spreadsheet shows where a formula gave no value."""
    return isinstance(value, str) and "#" in value[:9] and value.strip().lower() in FAILED


def clean(value: Any) -> str:
    """One line of text: quotes around it, control characters and double spaces removed; 10209796.0 is 10209796."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    if isinstance(value, datetime) and value.time() == time(0):
        value = value.date()
    text = str(value)
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(text.strip().strip(QUOTES).split())


def _text(column: KolomMasukan, value: Any) -> str | None:
    text = clean(value)
    if len(text) > TEXT_MAX:
        raise Wrong("teks_terlalu_panjang")
    if column.nama == "golongan":
        grade = parse_grade(value)
        if grade is None:
            raise Wrong("golongan_salah")
        return grade
    if column.nama == "nuptk" and not (len(text) == 16 and text.isascii() and text.isdigit()):
        raise Wrong("nuptk_salah")
    return text or None


def _int(column: KolomMasukan, value: Any) -> int:
    if column.nama == "tahun_lulus" and isinstance(value, date):
        value = value.year  # the year, or the date of the diploma
    try:
        number = numbers.parse_count(value)
    except ValueError:
        raise Wrong("angka_salah") from None
    low, high = RANGES.get(column.nama, (0, numbers.INT_MAX))
    if not low <= number <= high:
        raise Wrong("angka_di_luar_batas")
    return number


def _decimal(column: KolomMasukan, value: Any) -> float:
    try:
        number = numbers.parse_number(value, count=False)
    except ValueError:
        raise Wrong("angka_salah") from None
    low, high = RANGES.get(column.nama, (0.0, 1e12))
    if not low <= number <= high:
        raise Wrong("angka_di_luar_batas")
    return number


def _date(_column: KolomMasukan, value: Any) -> date | None:
    try:
        return dates.parse_date(value)
    except (ValueError, OverflowError):
        raise Wrong("tanggal_salah") from None


def _month(_column: KolomMasukan, value: Any) -> date | None:
    try:
        return dates.parse_month(value)
    except (ValueError, OverflowError):
        raise Wrong("bulan_salah") from None


def _bool(column: KolomMasukan, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = clean(value).lower()
    if column.nama == "hukdis_nihil" and (word in NIHIL or word == "ada"):
        return word != "ada"
    if word in TRUE or word in FALSE:
        return word in TRUE
    raise Wrong("ya_tidak_salah")


def _nip(_column: KolomMasukan, value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= 1e15:
        raise Wrong("nip_terpotong")  # 18 digits do not fit a spreadsheet's number
    text = clean(value)
    if not text.isdigit() and _SCIENTIFIC.search(text):
        raise Wrong("nip_terpotong")
    parsed = nip.parse(text if text.isascii() else "")
    if isinstance(parsed, str):
        raise Wrong(parsed)
    return parsed.nomor


def _enum(column: KolomMasukan, value: Any) -> str:
    found = find(column.enum, clean(value))
    if found is None:
        raise Wrong("pilihan_salah")
    return found


_READERS: dict[str, Callable[[KolomMasukan, Any], Any]] = {
    "text": _text, "int": _int, "decimal": _decimal, "date": _date, "bool": _bool, "nip": _nip, "enum": _enum, "month": _month,
}  # fmt: skip

"""Which day does a cell mean? Excel serials, ISO, day-month-year, Indonesian month names, 'Medan, 01-02-1985'.

Two-digit years, a year alone and month-day-year are refused rather than guessed: a wrong TMT harms a person, an unknown one asks.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

EXCEL_EPOCH = date(1899, 12, 30)
MONTHS = {
    name: number
    for number, names in enumerate(
        ("januari january jan", "februari pebruari february feb peb", "maret march mar mrt", "april apr", "mei may",
         "juni june jun", "juli july jul", "agustus august agu agt agus aug ags", "september sept sep",
         "oktober october okt oct", "november nopember nov nop", "desember december des dec"), start=1
    )
    for name in names.split()
}  # fmt: skip
ZERO_DATE = re.compile(r"0{1,4}[-/.]0{1,4}[-/.]0{1,4}([ tT]0{1,2}:00.*)?")
_COMMON = re.compile(r"(0[1-9]|[1-3]\d)-(\d\d)-(\d{4})")  # how SIASN writes nearly all of them
_NUMERIC = (
    (re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[t ,])"), (0, 1, 2)),
    (re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:$|[t ,])"), (2, 1, 0)),
    (re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)$"), (0, 1, 2)),
)
_WORDED = re.compile(r"(\d{1,2})[\s./-]*([a-z]+)\.?[\s./-]*(\d{4})(?:$|[t ,])")


def parse_date(value: object) -> date | None:
    """The day, or None when the cell is empty of one (zero dates). Raises ValueError when it says something unreadable."""
    if isinstance(value, time):  # a spreadsheet shows serial 0 in a date column as midnight
        return None
    if isinstance(value, datetime):
        return _sane(value.date())
    if isinstance(value, date):
        return _sane(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return None if value == 0 else from_serial(float(value))
    if found := _COMMON.fullmatch(str(value)):
        return _sane(date(int(found[3]), int(found[2]), int(found[1])))
    text = " ".join(str(value).strip().strip("'`’\"").lower().split())
    if text in ("0", "00") or ZERO_DATE.fullmatch(text):
        return None
    return _from_text(text)


def _from_text(text: str) -> date:
    if re.fullmatch(r"\d{5}([.,]\d+)?", text):
        return from_serial(float(text.replace(",", ".")))
    for pattern, (year, month, day) in _NUMERIC:
        if found := pattern.match(text):
            parts = [int(part) for part in found.groups()]
            return _sane(date(parts[year], parts[month], parts[day]))
    if (found := _WORDED.match(text)) and found[2] in MONTHS:
        return _sane(date(int(found[3]), MONTHS[found[2]], int(found[1])))
    place, comma, rest = text.partition(",")
    if comma and place and not any(letter.isdigit() for letter in place):  # "Medan, 01-02-1985"
        return _from_text(rest.strip())
    raise ValueError("not a date")


def from_serial(serial: float) -> date:
    """Days since 1899-12-30. Below 10,000 it is more likely a year typed into a date column."""
    if not 10_000 <= serial <= 80_000:  # 1927 to 2119; also refuses NaN and infinity
        raise ValueError("not a date serial")
    return EXCEL_EPOCH + timedelta(days=int(serial))


def parse_month(value: object) -> date | None:
    """First of the month: '2026-10', '10/2026', 'Oktober 2026', or any date in it."""
    text = " ".join(str(value).strip().strip("'`’\"").lower().split())
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})", text):
        return _sane(date(int(found[1]), int(found[2]), 1))
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{4})", text):
        return _sane(date(int(found[2]), int(found[1]), 1))
    if (found := re.fullmatch(r"([a-z]+)\.?[\s./-]*(\d{4})", text)) and found[1] in MONTHS:
        return _sane(date(int(found[2]), MONTHS[found[1]], 1))
    day = parse_date(value)
    return None if day is None else day.replace(day=1)


def _sane(day: date) -> date:
    if not 1900 <= day.year <= 2120:
        raise ValueError("year out of range")
    return day

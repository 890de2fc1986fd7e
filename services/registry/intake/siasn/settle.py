"""What SIASN's codes mean that would mean something else elsewhere, settled before the cells are typed."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from services.registry.intake.dates import MONTHS, parse_date
from services.registry.intake.echelon import ECHELONS
from shared.vocabulary import Ekspektasi, JenisJabatan, JenisMasukan, Predikat, StatusPegawai, TingkatHukdis

Cells = dict[str, Any]
QUADRANT = dict(zip("12345", Predikat, strict=True))
"""kuadranKinerja counts from the best; a bare number in other files is not guessed at."""
EXPECTED = dict(zip("123", Ekspektasi, strict=True))
GRAVITY = {"R": TingkatHukdis.RINGAN, "S": TingkatHukdis.SEDANG, "B": TingkatHukdis.BERAT}
KIND_OF_POST = {"2": JenisJabatan.JF, "4": JenisJabatan.PELAKSANA}
BY_ECHELON = {
    "1": JenisJabatan.JPT, "2": JenisJabatan.JPT, "3": JenisJabatan.ADMINISTRATOR, "4": JenisJabatan.PENGAWAS, "5": JenisJabatan.PENGAWAS,
}  # fmt: skip


def settle(kind: JenisMasukan, cells: Cells) -> None:
    """In place."""
    if kind in _BY_KIND:
        _BY_KIND[kind](cells)


def _person(cells: Cells) -> None:
    words = " ".join(str(cells.get(name, "")) for name in ("teks_kedudukan", "teks_status")).upper()
    if "PPPK" in words:
        part_time = "PARUH WAKTU" in words
        cells["status"] = (StatusPegawai.PPPK_PARUH_WAKTU if part_time else StatusPegawai.PPPK).value
    _year(cells, "tahun_lulus")


def _education(cells: Cells) -> None:
    _year(cells, "tahun_lulus")


def _unit(cells: Cells) -> None:
    cells["nama"] = str(cells.get("nama", "")).lstrip("- ")  # the dashes show its depth in a list
    _echelon(cells)


def _rating(cells: Cells) -> None:
    for name, codes in (("predikat", QUADRANT), ("hasil", EXPECTED), ("perilaku", EXPECTED)):
        code = str(cells.get(name, "")).strip()
        if code in codes:
            cells[name] = codes[code].value


def _discipline(cells: Cells) -> None:
    """The level stands under its own name, or under that of the kind."""
    for name in ("tingkat", "hukuman_kode"):
        level = GRAVITY.get(str(cells.get(name, "")).strip().upper())
        if level is not None:
            cells["tingkat"] = level.value
            return


def _post(cells: Cells) -> None:
    code, echelon = str(cells.get("jenis_jabatan_kode", "")).strip(), str(cells.get("eselon_kode", "")).strip()
    kind = KIND_OF_POST.get(code) or (BY_ECHELON.get(echelon[:1]) if len(echelon) == 2 else None)
    if kind is not None:
        cells["jenis_jabatan"] = kind.value
    _echelon(cells)


def _echelon(cells: Cells) -> None:
    """Its name, or nothing for the codes that say there is none."""
    code = str(cells.get("eselon", "")).strip()
    if code in ("0", "00", "99"):
        del cells["eselon"]
    elif code in ECHELONS:
        cells["eselon"] = ECHELONS[code]


def _leave(cells: Cells) -> None:
    """Back on duty before the leave would have ended: it lasted until the day before."""
    back, end = _day(cells.get("tanggal_aktif")), _day(cells.get("selesai"))
    if back is not None and (end is None or back <= end):
        cells["selesai"] = back - timedelta(days=1)


def _credit(cells: Cells) -> None:
    """A period of assessment from month to month; without one, the day of the decree."""
    for field, name in (("penilaian_mulai", "mulai"), ("penilaian_selesai", "selesai")):
        month = _month(cells.pop(field, None))
        if month is not None:
            last = calendar.monthrange(month.year, month.month)[1]
            cells[name] = month if name == "mulai" else month.replace(day=last)
    if "mulai" not in cells and "tanggal_sk" in cells:
        cells["mulai"] = cells["tanggal_sk"]


def _month(parts: Any) -> date | None:
    month, year = (str(part).strip().lower() for part in parts) if isinstance(parts, tuple) else ("", "")
    number = int(month) if month.isascii() and month.isdigit() else MONTHS.get(month, 0)
    fits = year.isascii() and year.isdigit() and 1950 <= int(year) <= 2100 and 1 <= number <= 12
    return date(int(year), number, 1) if fits else None


def _year(cells: Cells, name: str) -> None:
    """A year, or the whole date of the diploma."""
    day = _day(cells.get(name)) if len(str(cells.get(name, ""))) > 4 else None
    if day is not None:
        cells[name] = day.year


def _day(value: Any) -> date | None:
    try:
        return None if value is None else parse_date(value)
    except (ValueError, OverflowError):
        return None


_BY_KIND: dict[JenisMasukan, Callable[[Cells], None]] = {
    JenisMasukan.PEGAWAI: _person, JenisMasukan.UNOR: _unit, JenisMasukan.RIWAYAT_PENDIDIKAN: _education, JenisMasukan.RIWAYAT_SKP: _rating,
    JenisMasukan.RIWAYAT_HUKDIS: _discipline, JenisMasukan.RIWAYAT_JABATAN: _post, JenisMasukan.RIWAYAT_CLTN: _leave,
    JenisMasukan.RIWAYAT_ANGKA_KREDIT: _credit,
}  # fmt: skip

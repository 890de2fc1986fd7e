"""PDF by Typst: fonts embedded, PDF/A-2b, the same bytes from the same fields.

A warning is an error: a missing font would change a decree.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal

import typst

from shared.errors import DomainError, MasukanTidakSah

TEMPLATE = (Path(__file__).parent / "naskah.typ").read_bytes()
PAPER_TIME = datetime(2000, 1, 1, tzinfo=timezone(timedelta(hours=7)))
"""Stamped into every file instead of the time of making: the date of a paper stands in its text, and equal papers are equal bytes."""


Form = Literal["pdf", "png"]
SMALLER_PT = (11, 10.5, 10, 9.5)
"""Sizes tried until a letter of one page is one; below that nobody reads it on paper."""
TOO_LONG = "lebih dari satu halaman"


class NaskahTidakTersusun(DomainError):
    """The page could not be set: a fault of ours, never of the fields."""


def pdf(page: dict[str, Any], template: bytes = TEMPLATE) -> bytes:
    """The file; about 30 ms a letter, a second for a thousand rows.

    Raises MasukanTidakSah for a letter too long for its page, NaskahTidakTersusun when Typst refuses or warns.
    """
    return _compiled(page, template, "pdf")[0]


def pictures(page: dict[str, Any], template: bytes = TEMPLATE, ppi: int = 80) -> list[bytes]:
    """One PNG a page, for those who look at papers."""
    return _compiled(page, template, "png", ppi)


def _compiled(page: dict[str, Any], template: bytes, form: Form, ppi: int | None = None) -> list[bytes]:
    for size in SMALLER_PT if page["satu_halaman"] else (page["huruf"],):
        try:
            return _once({**page, "huruf": size}, template, form, ppi)
        except typst.TypstError as failed:
            if TOO_LONG not in failed.message:
                raise NaskahTidakTersusun(
                    f"Naskah tidak dapat disusun: {failed.message}", pesan_en="The paper could not be set."
                ) from failed
    raise MasukanTidakSah(
        "Surat ini tidak muat satu halaman.", saran="Persingkat alasan atau tembusannya; angka rinci letaknya di lampiran.",
        pesan_en="The letter does not fit one page.",
    )  # fmt: skip


def _once(page: dict[str, Any], template: bytes, form: Form, ppi: int | None) -> list[bytes]:
    inputs = {"naskah": json.dumps(page, ensure_ascii=False)}
    more: dict[str, Any] = {"pdf_standards": "a-2b", "timestamp": PAPER_TIME} if form == "pdf" else {"ppi": ppi}
    compiler = typst.Compiler(template, font_paths=typst.Fonts(include_system_fonts=False), sys_inputs=inputs)
    made, warnings = compiler.compile_with_warnings(format=form, **more)
    if warnings or made is None:
        raise NaskahTidakTersusun(
            f"Naskah tidak dapat disusun: {[one.message for one in warnings]}", pesan_en="The paper could not be set."
        )
    return made if isinstance(made, list) else [made]

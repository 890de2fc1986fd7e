"""How a daily list is told on paper: its titles, each column with its unit, each cell as people read it."""

from __future__ import annotations

import re
from typing import Any

from shared.texts.numbers import day, number
from shared.texts.words import word

Row = dict[str, Any]
DAY = re.compile(r"\d{4}-\d\d-\d\d")
CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}")


def title_lines(found: Row, kop: Row) -> list[str]:
    """Letterhead, title, of which day and whose data, what to know; the last two are small."""
    head = [str(kop[name]) for name in ("kop_pemda", "kop_opd") if kop.get(name)]
    sources = ", ".join(found["sumber"]) or "belum ada"
    coming = f" · sampai {day(found['sampai'])}" if found["jenis"] in ("PENSIUN", "HABIS_KONTRAK", "PERLINDUNGAN") else ""
    as_known = f" · menurut data pada {day(found['diketahui'][:10])}" if found["diketahui"] else ""
    about = f"Per {day(found['per'])}{coming}{as_known} · {number(found['jumlah'])} baris · sumber data: {sources}"
    return [*head, found["judul"].upper(), about, found["catatan"]]


def heading(column: Row) -> str:
    return f"{column['judul']} ({column['satuan']})" if column["satuan"] else str(column["judul"])


def cell(value: Any) -> str:
    """A day in words, yes or no, a code in words; a dash for what is not known."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int):
        return number(value)
    text = str(value)
    if DAY.fullmatch(text):
        return day(text)
    told = word(text) if CODE.fullmatch(text) else text
    return told if told != text else text.replace("_", " ").capitalize() if "_" in text and CODE.fullmatch(text) else text

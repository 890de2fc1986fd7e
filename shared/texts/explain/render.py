"""The right text for a reader, in both languages, from facts this reader may see."""

from __future__ import annotations

from typing import Any

from shared.texts.explain import employee
from shared.texts.explain.auditor import auditor
from shared.texts.explain.board import board
from shared.texts.explain.head import head
from shared.texts.explain.readers import Pembaca
from shared.texts.explain.sheet import Sheet

CONTACT = ("petugas mutasi BKPSDM pada jam kerja", "the transfer desk of the staff office (BKPSDM), office hours")
"""Where a city has not said whom to ask."""


def render(
    facts: dict[str, Any],
    reader: Pembaca,
    lang: str,
    *,
    who: str = "",
    contact: str = "",
    source: dict[str, Any],
    asked: bool = False,
) -> Sheet:
    """`facts` as readers.for_reader gives them; `asked` = about one seat that somebody asked about."""
    whom = contact or CONTACT[lang == "en"]
    if reader is Pembaca.ATASAN:
        return head(facts, lang, who, whom)
    if reader is Pembaca.TPK:
        return board(facts, lang, who)
    if reader is Pembaca.AUDITOR:
        return auditor(facts, lang, source)
    if asked and facts["putusan"] != "DIUSULKAN" and facts["ke"] is not None:
        return employee.why_not_there(facts, lang, whom)
    return employee.employee(facts, lang, whom)

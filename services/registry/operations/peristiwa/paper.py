"""The heads of the audit chains as a page to be printed, signed and kept where no administrator reaches.

A chain can be rewritten whole by somebody who owns the database; the hash on paper cannot. It is printed in groups of four, so that
it can be typed again: `verify-audit --sampai N --hash "…"` compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from html import escape

from services.registry.domain.peristiwa.periksa import Pemeriksa
from services.registry.operations.peristiwa.verify import Checked
from shared.web.clock import JAKARTA

GROUP, GROUPS_A_LINE = 4, 8
TYPED_MIN = 16
"""Hex digits somebody must type: sixteen are 64 bits, which nobody meets by chance."""
PAGE = """<!doctype html>
<html lang="id"><meta charset="utf-8"><title>Kepala rantai audit</title>
<style>@page {{ size: A4; margin: 20mm }} body {{ font: 11pt/1.5 monospace }} pre {{ white-space: pre-wrap; font: inherit }}</style>
<pre>{text}</pre></html>
"""


def text(checked: Iterable[Checked], at: datetime) -> str:
    """At most 76 letters wide: fits an A4 page and any terminal."""
    lines = ["SEIMBANG", "Kepala rantai audit / heads of the audit chains", f"Dicetak / printed {_day(at)}", "=" * 76]
    for one in checked:
        lines += ["", f"{one.kode}  {one.nama}"[:76]]
        for name, chain in (("perubahan", one.perubahan), ("bacaan", one.bacaan)):
            lines += _chain(name, chain)
    lines += [
        "", "=" * 76, "Periksa kembali / check again:",
        '  ./seimbang verify-audit --kode KODE --sampai ENTRI --hash "HASH"',
        "  (untuk bacaan / for reads: --rantai bacaan; 16 huruf pertama cukup)",
        "", "Nama, tanda tangan / name, signature: ________________________________", "",
    ]  # fmt: skip
    return "\n".join(lines)


def page(checked: Iterable[Checked], at: datetime) -> str:
    return PAGE.format(text=escape(text(checked, at)))


def typed(words: str) -> str:
    """A hash as somebody typed it from paper: any spaces, any case. Raises ValueError when too little of it is left."""
    found = re.sub(r"[\s.:-]", "", words).lower()
    if not re.fullmatch(rf"[0-9a-f]{{{TYPED_MIN},64}}", found):
        raise ValueError(f"hash: {TYPED_MIN} sampai 64 huruf 0-9 a-f / {TYPED_MIN} to 64 hex digits")
    return found


def grouped(hashed: str) -> list[str]:
    groups = [hashed[at : at + GROUP] for at in range(0, len(hashed), GROUP)]
    return [" ".join(groups[at : at + GROUPS_A_LINE]) for at in range(0, len(groups), GROUPS_A_LINE)]


def _chain(name: str, chain: Pemeriksa) -> list[str]:
    if chain.putus:
        return [f"  {name:<10} PUTUS / BROKEN: {chain.putus[0].told()}"[:76]]
    if chain.pada is None:
        return [f"  {name:<10} entri 0"]
    return [f"  {name:<10} entri {chain.last}, {_day(chain.pada)}", *(f"    {line}" for line in grouped(chain.hash))]


def _day(at: datetime) -> str:
    return f"{at.astimezone(JAKARTA):%d-%m-%Y %H.%M.%S} WIB"

"""Duties beside the teaching, as the school's own system lists them: each a line TUGAS_TAMBAHAN that ends when it is listed no more.

Being head of the school is also a fact of the post. Where the home source does not know it, the school's system fills it in; the line's
code remembers that it did, so that the post loses it again with the line.
"""

from __future__ import annotations

from typing import Any

from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.identify import Who
from services.registry.storage.kepegawaian.posts import Line, Lines
from shared.vocabulary import JenisPenempatan, TugasTambahan

DUTIES = "tugas_lain"
"""Every duty a row names; a row without it says nothing of duties."""
KIND = JenisPenempatan.TUGAS_TAMBAHAN.value
HEAD = TugasTambahan.KEPALA_SEKOLAH.value
PREFIX, FILLED = "tugas:", ":mengisi"


def duties_of(
    batch: Batch, who: Who, row: Row, post: Row, definitive: Row | None, held: Lines
) -> tuple[dict[Line, Row], set[Line], dict[str, Any]]:
    """(lines to state, lines that end, what of the definitive post changes with them)."""
    if DUTIES not in row:
        return {}, set(), {}
    mine = {
        line for line, rows in held.items()
        if line[:3] == (who.id, KIND, batch.sumber) and str(line.id_sumber).startswith(PREFIX)
        and any(batch.as_of in held_row["berlaku"] for held_row in rows)
    }  # fmt: skip
    wanted: dict[Line, Row] = {}
    changed: dict[str, Any] = {}
    for duty in row[DUTIES]:
        line = Line(who.id, KIND, batch.sumber, f"{PREFIX}{duty}")
        filled = line._replace(id_sumber=f"{line.id_sumber}{FILLED}")
        fills = duty == HEAD and not who.rumah and definitive is not None and definitive["tugas_tambahan"] is None
        if fills:
            changed["tugas_tambahan"] = HEAD
        wanted[filled if fills or filled in mine else line] = {
            "unor_id": post["unor_id"],
            "bermasalah": False,
            "tugas_tambahan": duty,
        }
    ended = mine - wanted.keys()
    if (
        definitive is not None
        and definitive["tugas_tambahan"] == HEAD
        and any(str(line.id_sumber).endswith(FILLED) for line in ended)
    ):
        changed["tugas_tambahan"] = None
    return wanted, ended, changed

"""Where the rows of a round's worksheet stand now: cases, planned moves that are none yet, and what was decided on each."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.lembar.kunci import Kunci, version_of
from services.registry.operations.putaran.analyses import latest_analysis
from services.registry.operations.usulan.visible import Pandangan
from services.registry.storage.lembar import rows as stored
from services.registry.storage.putaran import round_rows
from services.registry.storage.usulan.tables import FREE
from shared.errors import TerlaluBesar, TidakDitemukan
from shared.vocabulary import StatusUsulan

Row = dict[str, Any]
MOST = 2000
"""Rows of one worksheet; a round is cut to what a desk carries (50 by default), so this is room for forty of them."""
GONE = set(FREE) - {StatusUsulan.SELESAI.value}
"""A case that ended so leaves its recommendation free to be taken up again."""


@dataclass(frozen=True)
class Keadaan:
    round: Row
    versi: int
    cases: dict[Kunci, Row]
    planned: dict[Kunci, Row]
    moves: dict[tuple[uuid.UUID, int], Row]
    said: dict[Kunci, list[Row]]

    def version(self, key: Kunci) -> str | None:
        """None for no row of this round."""
        if key not in self.cases and key not in self.planned:
            return None
        return version_of(self.cases[key]["versi"] if key in self.cases else 0, len(self.said.get(key, [])))

    def last(self, key: Kunci) -> Row | None:
        """The newest decision a worksheet put on the row."""
        rows = self.said.get(key)
        names = ("keputusan", "alasan_kode", "catatan", "oleh", "pada")
        return {name: rows[-1][name] for name in names} if rows else None

    def case_of(self, key: Kunci) -> tuple[Kunci, Row] | None:
        """The case that a planned move has become."""
        pairs = self.cases.items()
        return next(
            (pair for pair in pairs if (pair[1]["analisis_id"], pair[1]["rekomendasi_no"]) == (key.analisis_id, key.no)), None
        )


async def state_of(connection: AsyncConnection, view: Pandangan, putaran_id: uuid.UUID) -> Keadaan:
    """Planned moves only for whoever sees the whole agency. Raises TidakDitemukan, TerlaluBesar."""
    round_ = await round_rows.one(connection, putaran_id, view.instansi_id)
    cases = await stored.cases(connection, view, putaran_id, MOST + 1)
    analysis = await _analysis(connection, putaran_id) if view.units is None else None
    moves = await stored.moves(connection, [one for one in (analysis, *(row["analisis_id"] for row in cases)) if one is not None])
    taken = {(row["analisis_id"], row["rekomendasi_no"]) for row in cases if row["status"] not in GONE}
    planned = {Kunci(None, *pair): row for pair, row in moves.items() if pair[0] == analysis and pair not in taken}
    if len(cases) + len(planned) > MOST:
        raise TerlaluBesar(
            f"Putaran ini punya lebih dari {MOST} baris.",
            saran="Persempit ruang lingkup putaran.",
            pesan_en="Too many rows for a sheet.",
        )
    said = await stored.decisions(connection, putaran_id)
    versi = round_["versi"] + await stored.changes(connection, putaran_id)
    return Keadaan(round_, versi, {Kunci(row["id"]): row for row in cases}, planned, moves, said)


async def _analysis(connection: AsyncConnection, putaran_id: uuid.UUID) -> uuid.UUID | None:
    try:
        found: uuid.UUID = (await latest_analysis(connection, putaran_id))["id"]
    except TidakDitemukan:
        return None
    return found

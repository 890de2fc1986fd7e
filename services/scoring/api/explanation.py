"""The question `penjelasan`: facts about one person of a round, with the round's plan as it was made."""

from __future__ import annotations

from typing import Any

from services.scoring.report.person import explain
from services.scoring.report.standpoint import Standpoint
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.canonical import canonical_bytes


def answer_explanation(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """`perpindahan` = the plan's moves as {pegawai, dari, ke}; `sel` = the cell asked about, '' = none."""
    view = Standpoint.of(translate(bundle, job["kebijakan"]), job, job["perpindahan"])
    cell = view.cell_of(job["sel"]) if job["sel"] else None
    return canonical_bytes(explain(view, view.row_of(job["pegawai"]), cell))

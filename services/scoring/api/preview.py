"""The question of a change of rules: the same city under two sets, before anybody decides."""

from __future__ import annotations

from typing import Any

from services.scoring.need.settled import settled_need
from services.scoring.report.flips import flips
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from shared.contracts.canonical import canonical_bytes


def answer_preview(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """`aturan` against `aturan_sesudah` on one snapshot and policy."""
    kota, policy = translate(bundle, job["kebijakan"]), job["kebijakan"]
    need = settled_need(kota, policy)[0].dipakai
    return canonical_bytes(flips(kota, need, job["aturan"], job["aturan_sesudah"], policy))

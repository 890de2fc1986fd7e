"""Two questions about learned fit: train on a file of past placements; are the people of a snapshot still like them?"""

from __future__ import annotations

from typing import Any

from services.scoring.fit.drift import drift
from services.scoring.stopwatch import Stopwatch
from services.scoring.training.train import train
from services.scoring.translate import translate
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.texts.drift import advice


def answer_training(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """Tables and card of one training file."""
    return canonical_bytes({"latihan": job["latihan"], **train(bundle, job["model"], int(job["benih"]), watch)})


def answer_drift(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """Per family with a learned score, with what to do."""
    rows = drift(translate(bundle, job["kebijakan"]), job["model"])
    told = [{**row, "saran": advice(row["putusan"]), "saran_en": advice(row["putusan"], "en")} for row in rows]
    return canonical_bytes({"snapshot": job["snapshot"], "model": canonical_hash(job["model"]), "keluarga": told})

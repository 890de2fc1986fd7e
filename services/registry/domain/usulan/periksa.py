"""All case rules in force asked of one case, each with its answer as scoring writes the answers of the pair rules."""

from __future__ import annotations

from typing import Any

from services.registry.domain.usulan.aturan import IMPLEMENTED
from services.registry.domain.usulan.keadaan import Keadaan
from shared.contracts.v1.berkas import Berkas
from shared.vocabulary import Jawaban, JenisAturan

OPEN = (Jawaban.TIDAK_TERPENUHI, Jawaban.TIDAK_DAPAT_DINILAI)


def judge(case: Berkas, rules: dict[str, Any], now: Keadaan) -> list[dict[str, Any]]:
    """Sorted by rule; `rules` is a frozen set (shared.law.rule_set)."""
    return [_asked(name, definition, case, now) for name, definition in sorted(rules["aturan"].items()) if name in IMPLEMENTED]


def _asked(name: str, definition: dict[str, Any], case: Berkas, now: Keadaan) -> dict[str, Any]:
    found = IMPLEMENTED[name](case, definition["parameter"], now)
    gate = definition["jenis"] == JenisAturan.GATE and found.jawaban in OPEN
    return {
        "aturan": name, "jawaban": found.jawaban.value, "jenis": definition["jenis"], "angka": {**definition["parameter"], **found.angka},
        "datum": found.datum, "pemilik": found.pemilik or (definition["pemilik"] if gate else None),
        "sifat": (definition["sifat"] or "PERSETUJUAN") if gate else None,
    }  # fmt: skip

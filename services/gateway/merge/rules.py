"""One rule's counted answers with the sentence of the catalogue."""

from __future__ import annotations

from typing import Any

from shared.texts.moves import RULES


def show_rule_count(row: dict[str, Any], left_out: dict[str, Any] | None) -> dict[str, Any]:
    """Counts of one rule's answers with its sentence, and whom it kept out of the plan."""
    rule = RULES[row["aturan"]]
    kept_out = {name: (left_out or {}).get(name, 0) for name in ("pegawai", "pasangan", "tempat")}
    return {
        **row, **kept_out, "pesan": rule.pesan, "pesan_en": rule.pesan_en, "dasar": rule.basis, "keyakinan": rule.keyakinan.value,
        "jenis": rule.jenis.value,
    }  # fmt: skip

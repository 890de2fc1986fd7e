"""What a law officer confirms when he confirms a rule: everything that decides, and nothing of how it is worded.

A rule whose definition changes afterwards is another rule and waits for its own confirmation (registry compares the hashes).
"""

from __future__ import annotations

from typing import Any

from shared.law.rule import Aturan


def definition(rule: Aturan) -> dict[str, Any]:
    """The deciding fields of a rule, ready for a canonical hash."""
    return {
        "id": rule.id, "dasar": rule.basis, "keyakinan": rule.keyakinan.value, "diputuskan_di": rule.diputuskan_di.value,
        "jenis": rule.jenis.value, "jenis_sendiri": rule.jenis_sendiri and rule.jenis_sendiri.value,
        "jenis_antar": rule.jenis_antar and rule.jenis_antar.value, "hanya_sendiri": rule.hanya_sendiri,
        "hanya_instansi": rule.hanya_instansi, "hanya_antar": rule.hanya_antar, "parameter": dict(sorted(rule.parameter.items())),
        "bila_tidak_diketahui": rule.bila_tidak_diketahui.value, "tanggal": rule.tanggal, "sifat": rule.sifat and rule.sifat.value,
        "subjek": rule.subjek, "berlaku_sejak": rule.berlaku_sejak.isoformat(),
        "berlaku_sampai": rule.berlaku_sampai and rule.berlaku_sampai.isoformat(),
    }  # fmt: skip

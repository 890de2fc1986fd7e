"""The shape of a rule, and the frozen set of rules an analysis is a function of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shared.vocabulary import BilaTidakDiketahui, DiputuskanDi, JenisAturan, Keyakinan

UNVERIFIED = (Keyakinan.MEMORY, Keyakinan.CONFLICT, Keyakinan.SUPERSEDED)


@dataclass(frozen=True)
class Aturan:
    """One rule. `jenis` is what it does when the agency starts the move, `jenis_sendiri` at the person's own request."""

    id: str
    jenis: JenisAturan
    basis: str
    keyakinan: Keyakinan
    pesan: str
    pesan_en: str
    diputuskan_di: DiputuskanDi = DiputuskanDi.PAIR
    jenis_sendiri: JenisAturan | None = None
    parameter: dict[str, int] = field(default_factory=dict)
    bila_tidak_diketahui: BilaTidakDiketahui = BilaTidakDiketahui.USULKAN_DENGAN_SYARAT
    datum: str = ""
    """Which datum decides, named to whoever must supply it."""
    pemilik: str = "BKPSDM"
    tanggal: str = "tmt_rencana"
    berlaku_sejak: date = date(2000, 1, 1)
    berlaku_sampai: date | None = None

    def valid_on(self, day: date) -> bool:
        return self.berlaku_sejak <= day and (self.berlaku_sampai is None or day < self.berlaku_sampai)


def rule_set(catalogue: Iterable[Aturan], on: date, overrides: dict[str, dict[str, int]] | None = None) -> dict[str, Any]:
    """Rules valid on the decision date with their figures, as canonical JSON. Raises KeyError on an override nobody knows."""
    changed = dict(overrides or {})
    rules = {}
    for rule in sorted(catalogue, key=lambda r: r.id):
        if not rule.valid_on(on):
            continue
        figures = {**rule.parameter, **changed.pop(rule.id, {})}
        if unknown := set(figures) - set(rule.parameter):
            raise KeyError(f"{rule.id}: {', '.join(sorted(unknown))}")
        rules[rule.id] = {
            "jenis": rule.jenis.value, "diputuskan_di": rule.diputuskan_di.value, "parameter": figures, "datum": rule.datum,
            "pemilik": rule.pemilik, "bila_tidak_diketahui": rule.bila_tidak_diketahui.value, "keyakinan": rule.keyakinan.value,
            "belum_terverifikasi": rule.keyakinan in UNVERIFIED,
        }  # fmt: skip
    if changed:
        raise KeyError(f"unknown rules: {', '.join(sorted(changed))}")
    return {"versi": 1, "berlaku_pada": on.isoformat(), "aturan": rules}

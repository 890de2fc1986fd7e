"""The frozen set of rules an analysis is a function of: what holds on the decision date, with its figures, as canonical JSON.

A city changes a figure, a kind or the confidence of a rule only with the number of the act and a reason;
both are part of the set, so they are part of its hash and of every replay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from shared.errors import MasukanTidakSah
from shared.law.rule import UNVERIFIED, Aturan, Lingkup, Prakarsa
from shared.vocabulary import JenisAturan, Keyakinan

Override = Mapping[str, Any]
SPECIAL = ("jenis", "keyakinan", "aktif", "dasar", "alasan")


def rule_set(
    catalogue: Iterable[Aturan],
    on: date,
    overrides: Mapping[str, Override] | None = None,
    prakarsa: Prakarsa = Prakarsa.INSTANSI,
    lingkup: Lingkup = Lingkup.DALAM_INSTANSI,
) -> dict[str, Any]:
    """Rules that ask about such a move on that day. Raises MasukanTidakSah on an override without basis, or of nothing we know."""
    changed = dict(overrides or {})
    rules = {}
    for rule in sorted(catalogue, key=lambda r: r.id):
        override = changed.pop(rule.id, {})
        _check(rule, override)
        kind = rule.kind(prakarsa, lingkup)
        if kind is not None and rule.valid_on(on) and override.get("aktif", True):
            rules[rule.id] = _frozen(rule, kind, override)
    if changed:
        raise MasukanTidakSah(f"Aturan tidak dikenal: {', '.join(sorted(changed))}.", pesan_en="Unknown rules.")
    return {
        "versi": 1, "berlaku_pada": on.isoformat(), "prakarsa": prakarsa.value, "lingkup": lingkup.value, "aturan": rules,
        "penyesuaian": {name: dict(sorted(change.items())) for name, change in sorted((overrides or {}).items())},
    }  # fmt: skip


def _frozen(rule: Aturan, kind: JenisAturan, override: Override) -> dict[str, Any]:
    sure = Keyakinan(override.get("keyakinan", rule.keyakinan))
    return {
        "jenis": JenisAturan(override.get("jenis", kind)).value, "diputuskan_di": rule.diputuskan_di.value,
        "parameter": {**rule.parameter, **{k: v for k, v in override.items() if k not in SPECIAL}}, "datum": rule.datum,
        "pemilik": rule.pemilik, "bila_tidak_diketahui": rule.bila_tidak_diketahui.value, "keyakinan": sure.value,
        "belum_terverifikasi": sure in UNVERIFIED, "tanggal": rule.tanggal, "sifat": rule.sifat.value if rule.sifat else None,
        "dasar": str(override.get("dasar", rule.basis)), "dilaksanakan": rule.dilaksanakan,
    }  # fmt: skip


def _check(rule: Aturan, override: Override) -> None:
    if not override:
        return
    if not (str(override.get("dasar", "")).strip() and str(override.get("alasan", "")).strip()):
        raise MasukanTidakSah(
            f"Penyesuaian {rule.id} memerlukan nomor dasar hukum dan alasan.",
            saran="Isi 'dasar' dan 'alasan'.",
            pesan_en=f"An override of {rule.id} needs the number of the act and a reason.",
        )
    if unknown := set(override) - set(rule.parameter) - set(SPECIAL):
        raise MasukanTidakSah(f"Parameter {rule.id} tidak dikenal: {', '.join(sorted(unknown))}.", pesan_en="Unknown parameter.")

"""The frozen set of rules an analysis is a function of: what holds on the decision date, with its figures, as canonical JSON.

A city changes a figure or the kind of a rule only with the number of the act and a reason, confirms what was only recalled with a
document, and exempts a person with a number: all of it is part of the set, so it is part of its hash and of every replay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from shared.errors import MasukanTidakSah
from shared.law.city import HukumKota, Override
from shared.law.override import SPECIAL, check_override
from shared.law.rule import UNVERIFIED, Aturan, Lingkup, Prakarsa
from shared.vocabulary import JenisAturan, KeputusanKonfirmasi, Keyakinan

VERSI = 2


def rule_set(
    catalogue: Iterable[Aturan],
    on: date,
    overrides: Mapping[str, Override] | None = None,
    prakarsa: Prakarsa = Prakarsa.INSTANSI,
    lingkup: Lingkup = Lingkup.DALAM_INSTANSI,
    kota: HukumKota | None = None,
) -> dict[str, Any]:
    """Rules that ask about such a move on that day; `overrides` go on top of what the city has recorded.

    Raises MasukanTidakSah on an override without basis, or of nothing we know.
    """
    city = kota or HukumKota()
    changed = {name: {**city.penyesuaian.get(name, {}), **(overrides or {}).get(name, {})} for name in
               sorted({*city.penyesuaian, *(overrides or {})})}  # fmt: skip
    rules, left = {}, dict(changed)
    for rule in sorted(catalogue, key=lambda r: r.id):
        override, said = left.pop(rule.id, {}), city.konfirmasi.get(rule.id)
        check_override(rule, override)
        kind = rule.kind(prakarsa, lingkup)
        refused = said is not None and said["keputusan"] == KeputusanKonfirmasi.DITOLAK
        if kind is not None and rule.valid_on(on) and override.get("aktif", True) and not refused:
            rules[rule.id] = _frozen(rule, kind, override, said)
    if left:
        raise MasukanTidakSah(
            f"Aturan tidak dikenal: {', '.join(sorted(left))}.", saran="Lihat GET /v1/aturan.", pesan_en="Unknown rules."
        )
    return {
        "versi": VERSI, "berlaku_pada": on.isoformat(), "prakarsa": prakarsa.value, "lingkup": lingkup.value, "aturan": rules,
        "penyesuaian": {name: dict(sorted(change.items())) for name, change in changed.items()},
        "konfirmasi": {name: dict(said) for name, said in sorted(city.konfirmasi.items())},
        "nilai_kota": {name: dict(value) for name, value in sorted(city.nilai.items())},
        "tmt_massal": dict(sorted(city.tmt_massal.items())),
        "pembebasan": sorted((dict(one) for one in city.pembebasan), key=lambda one: (one["pegawai"], one["aturan"], one["nomor"])),
    }  # fmt: skip


def _frozen(rule: Aturan, kind: JenisAturan, override: Override, said: Mapping[str, str] | None) -> dict[str, Any]:
    """A confirmed rule rests on the document that confirms it."""
    sure = Keyakinan(override.get("keyakinan", Keyakinan.SEEN if said else rule.keyakinan))
    basis = f"{said['nomor']} ({said['tanggal']}); {rule.basis}" if said else rule.basis
    return {
        "jenis": JenisAturan(override.get("jenis", kind)).value, "diputuskan_di": rule.diputuskan_di.value,
        "parameter": {**rule.parameter, **{k: v for k, v in override.items() if k not in SPECIAL}}, "datum": rule.datum,
        "pemilik": rule.pemilik, "bila_tidak_diketahui": rule.bila_tidak_diketahui.value, "keyakinan": sure.value,
        "belum_terverifikasi": sure in UNVERIFIED, "tanggal": rule.tanggal, "sifat": rule.sifat.value if rule.sifat else None,
        "dasar": str(override.get("dasar", basis)), "dilaksanakan": rule.dilaksanakan,
    }  # fmt: skip

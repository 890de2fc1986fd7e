"""May a round take this step? One pure guard per name of the status table; each answers with what is in the way.

Facts are read before (operations/putaran/round_facts.py). Sentences stand in shared/texts/putaran_halangan.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services.registry.domain.putaran import kalender, kriteria


@dataclass(frozen=True)
class Halangan:
    kode: str
    angka: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Keadaan:
    """`putaran`: the row; `isi`: what came with the act; `rencana`: the chosen plan {snapshot, kebijakan} or None."""

    putaran: Mapping[str, Any]
    hari_ini: date
    isi: Mapping[str, Any] = field(default_factory=dict)
    diumumkan_pada: date | None = None
    pin_tanpa_alasan: int = 0
    rencana: Mapping[str, Any] | None = None
    basi: int = 0
    usulan_terbuka: int = 0
    bulan_guru: tuple[int, ...] = (1, 7)


def policy_valid(k: Keadaan) -> list[Halangan]:
    """Defects of what is sent, found by who reads it (operations/putaran/change_round.py)."""
    return [] if k.isi else [Halangan("ubahan_kosong")]


def decree_complete(k: Keadaan) -> list[Halangan]:
    told = k.isi
    if not all(told.get(name) for name in ("nomor", "tanggal", "tentang", "berkas_hash")):
        return [Halangan("keputusan_kurang")]
    return [Halangan("keputusan_mendatang")] if date.fromisoformat(str(told["tanggal"])) > k.hari_ini else []


def calendar_complete(k: Keadaan) -> list[Halangan]:
    held, tmt = k.putaran["kalender"], k.putaran["tmt_rencana"]
    if absent := kalender.missing(held):
        return [Halangan("kalender_kurang", {"hari": ", ".join(absent)})]
    return [Halangan("kalender_terbalik", {"dulu": one, "lalu": two}) for one, two in kalender.out_of_order(held, tmt)]


def effect_day(k: Keadaan) -> list[Halangan]:
    families = k.putaran["ruang_lingkup"].get("keluarga", [])
    wrong = kalender.tmt_defect(k.putaran["tmt_rencana"], families, k.putaran["alasan_tmt"], k.bulan_guru)
    return [Halangan(wrong)] if wrong else []


def pins_with_reason(k: Keadaan) -> list[Halangan]:
    return [Halangan("pin_tanpa_alasan", {"jumlah": k.pin_tanpa_alasan})] if k.pin_tanpa_alasan else []


def same_criteria(k: Keadaan) -> list[Halangan]:
    same = kriteria.criteria_hash(k.putaran["kebijakan"]) == k.putaran["kriteria_hash"]
    return [] if same else [Halangan("kriteria_lain", {"nomor": k.putaran["keputusan_nomor"]})]


def before_freeze(k: Keadaan) -> list[Halangan]:
    freeze = kalender.days(k.putaran["kalender"])["beku"]
    return [] if k.hari_ini < freeze else [Halangan("beku_sudah_lewat", {"tanggal": freeze})]


def announced_before(k: Keadaan) -> list[Halangan]:
    on = k.diumumkan_pada
    return [] if on is not None and on < k.hari_ini else [Halangan("belum_diumumkan")]


def freeze_day(k: Keadaan) -> list[Halangan]:
    freeze = kalender.days(k.putaran["kalender"])["beku"]
    return [] if k.hari_ini >= freeze else [Halangan("belum_hari_beku", {"tanggal": freeze})]


def data_frozen(k: Keadaan) -> list[Halangan]:
    return [] if k.putaran["snapshot_beku"] else [Halangan("data_belum_beku")]


def consultation_over(k: Keadaan) -> list[Halangan]:
    last = kalender.days(k.putaran["kalender"])["konsultasi_sampai"]
    return [] if k.hari_ini > last else [Halangan("konsultasi_berjalan", {"tanggal": last})]


def plan_chosen(k: Keadaan) -> list[Halangan]:
    return [] if k.rencana is not None else [Halangan("rencana_belum_dipilih")]


def plan_of_frozen_data(k: Keadaan) -> list[Halangan]:
    if k.rencana is None or k.rencana["snapshot"] == (k.putaran["snapshot_beku"] or {}).get("hash"):
        return []
    return [Halangan("rencana_data_lain")]


def plan_under_criteria(k: Keadaan) -> list[Halangan]:
    if k.rencana is None or kriteria.made_under(k.rencana["kebijakan"], k.putaran["kebijakan"]):
        return []
    return [Halangan("rencana_kriteria_lain")]


def plan_not_stale(k: Keadaan) -> list[Halangan]:
    """Unless the official says that the changes were looked at."""
    return [Halangan("rencana_basi", {"jumlah": k.basi})] if k.basi and not k.isi.get("basi_ditelaah") else []


def after_effect(k: Keadaan) -> list[Halangan]:
    tmt = k.putaran["tmt_rencana"]
    return [] if k.hari_ini >= tmt else [Halangan("tmt_belum_lewat", {"tanggal": tmt})]


def no_open_cases(k: Keadaan) -> list[Halangan]:
    return [Halangan("usulan_masih_terbuka", {"jumlah": k.usulan_terbuka})] if k.usulan_terbuka else []


PENJAGA: dict[str, Callable[[Keadaan], list[Halangan]]] = {
    "kebijakan_sah": policy_valid, "keputusan_lengkap": decree_complete, "kalender_lengkap": calendar_complete,
    "tmt_menurut_kelompok": effect_day, "pin_beralasan": pins_with_reason, "kriteria_sama": same_criteria, "sebelum_beku": before_freeze,
    "diumumkan_lebih_dahulu": announced_before, "hari_beku": freeze_day, "data_beku": data_frozen,
    "konsultasi_selesai": consultation_over, "rencana_dipilih": plan_chosen, "rencana_dari_data_beku": plan_of_frozen_data,
    "rencana_menurut_kriteria": plan_under_criteria, "rencana_tidak_basi": plan_not_stale, "tmt_lewat": after_effect,
    "usulan_berakhir": no_open_cases,
}  # fmt: skip


def objections(names: tuple[str, ...], k: Keadaan) -> list[Halangan]:
    """Every guard is asked, also after the first objection: whoever acts deserves the whole list."""
    return [one for name in names for one in PENJAGA[name](k)]

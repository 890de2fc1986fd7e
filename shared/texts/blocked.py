"""Why the moves that were decided cannot all be made, in words: each part of a set that contradicts itself, and what to do next."""

from __future__ import annotations

from typing import Any

from shared.law import CATALOGUE

RULES = {rule.id: rule for rule in CATALOGUE}
LIMITS: dict[str, tuple[str, str]] = {
    "kapasitas_meja": ("jumlah perpindahan paling banyak dalam putaran (kapasitas_meja)", "the most moves of the round"),
    "lantai_sel": ("orang paling sedikit pada formasi asal, tanpa pengganti yang sah", "the floor of the seat left, nobody to refill it"),
    "batas_atas_sel": ("orang paling banyak pada formasi tujuan", "the ceiling of the seat gone to"),
    "batas_keluar_unit": ("orang paling banyak yang boleh keluar dari satu unit (batas_keluar_unit_mikro)", "the most leavers of a unit"),
    "batas_keluar_opd": ("orang paling banyak yang boleh keluar dari satu OPD (batas_keluar_opd_mikro)", "the most leavers of an agency"),
    "batas_masuk_unit": ("orang baru paling banyak pada satu unit (batas_masuk_unit_mikro)", "the most newcomers of a unit"),
    "batas_masuk_opd": ("orang baru paling banyak pada satu OPD (batas_masuk_opd_mikro)", "the most newcomers of an agency"),
    "lantai_profesi": ("tenaga paling sedikit satu profesi di puskesmas (HLT-01)", "the least staff of a profession at a centre (HLT-01)"),
    "anggaran_km_m": ("tambahan jalan seluruh perpindahan (anggaran_km_m)", "the road all moves together may add"),
    "batas_penghasilan_berisiko": ("perpindahan dengan penghasilan belum pasti (batas_penghasilan_berisiko)", "moves whose pay may fall"),
    "RUANG_LINGKUP": ("pegawai atau formasi di luar ruang lingkup putaran", "person or seat outside the scope of the round"),
    "KEBUTUHAN_TIDAK_DIKETAHUI": ("kebutuhan formasi asal atau tujuan tidak diketahui", "the need of one of the seats is not known"),
    "UNIT_BERBEDA": ("asal dan tujuan berada pada unit yang sama", "both seats are in one unit"),
    "SATU_KELOMPOK": ("formasi tujuan bukan kelompok jabatan yang sama", "the seat is not of the same kind of post"),
    "jarak_maks_m": ("jarak antarunit melebihi batas (jarak_maks_m)", "farther than the limit"),
    "dalam_kecamatan": ("perpindahan hanya di dalam kecamatan (dalam_kecamatan)", "moves stay inside a kecamatan"),
    "fit_minimum_mikro": ("kecocokan di bawah batas (fit_minimum_mikro)", "fit below the limit"),
    "TERTUTUP": ("keadaan pribadi pegawai (tertutup)", "the person's own circumstances (closed)"),
    "LARANG": ("perpindahan yang sama dilarang oleh pin lain", "another pin forbids the same move"),
}  # fmt: skip
ADVICE = (
    "Cabut salah satu pin itu, atau longgarkan batasnya pada kebijakan putaran; aturan hukum hanya dapat dibebaskan dengan surat."
)
ADVICE_EN = (
    "Withdraw one of these pins or widen the limit in the round's policy; a rule of law is lifted by a written waiver alone."
)


def limit_or_rule(name: str) -> tuple[str, str]:
    """What a limit, check or rule is called, Indonesian and English."""
    if name in LIMITS:
        return LIMITS[name]
    rule = RULES[name]
    return f"aturan {name}: {rule.basis}", f"rule {name}: {rule.basis}"


def told(pins: list[dict[str, Any]], names: list[str], places: list[str]) -> tuple[str, str]:
    """One sentence: which decided moves do not hold together with what."""
    numbers = ", ".join(str(pin["no"]) for pin in pins)
    limits, limits_en = ("; ".join(part) for part in zip(*map(limit_or_rule, names), strict=True)) if names else ("", "")
    where = f" [{', '.join(places)}]" if places else ""
    if not names:
        return f"Pin nomor {numbers} saling bertentangan.", f"Pins {numbers} contradict one another."
    return (
        f"Pin nomor {numbers} tidak dapat dipenuhi bersama: {limits}{where}.",
        f"Pins {numbers} cannot be met with: {limits_en}{where}.",
    )

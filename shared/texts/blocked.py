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
    "BUKAN_PELAKSANA_ATAU_JF_ASN": ("pegawai bukan pelaksana atau pejabat fungsional ASN", "the person is no executive or functional ASN"),
    "UNIT_DITUTUP": ("unit tujuan ditutup", "the unit gone to closes"),
    "TERDAMPAK": (
        "pegawai dari unit yang ditutup, yang kursinya ditetapkan sebelum rencana", "a person of a closing unit, seated before the plan",
    ),
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
ADVICE_ASKED = (
    "Cabut salah satu perubahan itu dari ubah, atau longgarkan batasnya di sana; pin dan batas putaran berubah hanya dengan putaran baru, "
    "aturan hukum hanya dapat dibebaskan dengan surat."
)
ADVICE_ASKED_EN = (
    "Take one of these changes out of ubah or widen the limit there; pins and limits of the round change with a new round alone, "
    "a rule of law is lifted by a written waiver alone."
)
FORBIDDEN = ("perpindahan yang sama dilarang", "the same move is forbidden")


def limit_or_rule(name: str) -> tuple[str, str]:
    """What a limit, check or rule is called, Indonesian and English."""
    if name in LIMITS:
        return LIMITS[name]
    rule = RULES[name]
    return f"aturan {name}: {rule.basis}", f"rule {name}: {rule.basis}"


def told(pins: list[dict[str, Any]], names: list[str], places: list[str]) -> tuple[str, str]:
    """One sentence: which decided moves do not hold together with what."""
    numbers = ", ".join(str(pin["no"]) for pin in pins)
    return _together(f"Pin nomor {numbers}", f"Pins {numbers}", [limit_or_rule(name) for name in names], places)


def asked(changes: list[int], pins: list[dict[str, Any]], names: list[str], places: list[str]) -> tuple[str, str]:
    """The same of a what-if: which of its changes, and which pins of the round, do not hold together with what."""
    who, who_en = [], []
    if changes:
        who.append(f"Perubahan ke-{', '.join(map(str, changes))}")
        who_en.append(f"Changes {', '.join(map(str, changes))}")
    if pins:
        numbers = ", ".join(str(pin["no"]) for pin in pins)
        who.append(f"pin putaran nomor {numbers}" if who else f"Pin putaran nomor {numbers}")
        who_en.append(f"pins {numbers} of the round" if changes else f"Pins {numbers} of the round")
    limits = [FORBIDDEN if name == "LARANG" else limit_or_rule(name) for name in names]
    return _together(" dan ".join(who), " and ".join(who_en), limits, places)


def unproved(said: str, said_en: str) -> tuple[str, str]:
    """Where a search found no plan that keeps all of this, which proves nothing."""
    return (
        f"{said} Ini belum terbukti: tidak ditemukan rencana yang memenuhi semuanya, tetapi mungkin ada.",
        f"{said_en} This is not proved: no plan was found that keeps all of it, but there may be one.",
    )


def _together(who: str, who_en: str, limits: list[tuple[str, str]], places: list[str]) -> tuple[str, str]:
    if not limits:
        return f"{who} saling bertentangan.", f"{who_en} contradict one another."
    said, said_en = ("; ".join(part) for part in zip(*limits, strict=True))
    where = f" [{', '.join(places)}]" if places else ""
    return f"{who} tidak dapat dipenuhi bersama: {said}{where}.", f"{who_en} cannot be met with: {said_en}{where}."

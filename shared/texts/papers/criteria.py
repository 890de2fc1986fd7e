"""The policy of a round in sentences anybody can check: each criterion with its figure and unit, nothing in the planner's own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.texts.numbers import number
from shared.texts.papers.sentences import ORDER

NORMS = {
    "SD-KELAS-AGAMA-PJOK": "satu guru kelas untuk tiap rombongan belajar, ditambah guru agama dan guru PJOK",
    "PERMENDIKDASMEN-13-2025-MAPEL": "jam pelajaran menurut Permendikdasmen 13/2025, per mata pelajaran",
}
CONSENT = {
    "HORMATI": "penolakan yang sudah dinyatakan dihormati; belum menjawab tidak dianggap menolak",
    "KETAT": "hanya yang sudah menyatakan setuju",
    "ABAIKAN": "tidak menjadi syarat",
}
DOUBT = {
    "PAKAI": "dipakai seperti tercatat, dan ditandai",
    "REDAM": "diganti dengan kebutuhan unit yang sebanding",
    "KELUARKAN": "tidak dipakai; unitnya tidak diubah",
}
Rows = list[dict[str, str]]


def rows(policy: Mapping[str, Any]) -> Rows:
    """[{no, kriteria, ketentuan}] of what decides who may move and how many."""
    told = [
        *[(f"Kebutuhan guru {level}", NORMS.get(norm, norm)) for level, norm in policy["norma"].items()],
        ("Perpindahan paling banyak", _most(policy["kapasitas_meja"], "orang dalam satu rencana")),
        ("Jarak antara kedua unit", _distance(policy)),
        ("Yang boleh pergi dari satu unit", _share(policy["batas_keluar_unit_mikro"])),
        ("Yang boleh datang ke satu unit", _share(policy["batas_masuk_unit_mikro"])),
        ("Yang boleh pergi dari satu OPD", _share(policy["batas_keluar_opd_mikro"])),
        ("Persetujuan pegawai", CONSENT[policy["persetujuan"]]),
        ("Kesesuaian dengan jabatan tujuan", f"paling sedikit {percent(policy['fit_minimum_mikro'])} dari syarat jabatan"),
        ("Kebutuhan yang meragukan", DOUBT[policy["kebutuhan_dicurigai"]]),
        ("Bila beberapa orang sama sesuainya", ordered(policy)),
        ("Serah terima", f"{number(policy['hari_serah_terima'])} hari sesudah TMT"),
        ("Cara lain lebih dahulu", "dicari sebelum perpindahan" if policy["tindakan_dulu"] else "disebut di samping perpindahan"),
    ]  # fmt: skip
    return [{"no": str(no), "kriteria": name, "ketentuan": text} for no, (name, text) in enumerate(told, start=1)]


def percent(mikro: int) -> str:
    """200.000 → 20 persen."""
    share = mikro / 10_000
    return f"{number(share, 0 if share == round(share) else 1)} persen"


def ordered(policy: Mapping[str, Any]) -> str:
    """The decreed order among equals."""
    words = [ORDER[one] for one in policy["urutan_setara"] if one in ORDER]
    return f"berturut-turut: {'; '.join(words)}" if words else "pejabat memilih dengan alasan tertulis"


def distance(policy: Mapping[str, Any]) -> str:
    metres = policy["jarak_maks_m"]
    return "tidak dibatasi" if metres is None else f"paling jauh {number(metres / 1000, 0 if metres % 1000 == 0 else 1)} km"


def _distance(policy: Mapping[str, Any]) -> str:
    return distance(policy) + (", di dalam kecamatan yang sama" if policy["dalam_kecamatan"] else "")


def _share(mikro: int | None) -> str:
    return "tidak dibatasi" if mikro is None else f"paling banyak {percent(mikro)} pegawainya, sekurang-kurangnya 1 orang"


def _most(count: int | None, unit: str) -> str:
    return "tidak dibatasi" if count is None else f"{number(count)} {unit}"

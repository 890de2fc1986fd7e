"""What is wrong with a policy as somebody wrote it: every value that is not of its default's kind, and what it must be."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from shared.contracts.v1.kebijakan import BAWAAN, Kebijakan

TANPA_BATAS = (
    "batas_keluar_unit_mikro", "batas_keluar_opd_mikro", "batas_masuk_unit_mikro", "batas_masuk_opd_mikro", "anggaran_km_m",
    "batas_penghasilan_berisiko", "jarak_maks_m",
)  # fmt: skip
"""A whole number, or null: no limit."""
DARI_PUTARAN = ("versi", "tanggal_keputusan", "tmt_rencana", "ruang_lingkup", "kapasitas_meja")
"""Filled by the round, not by its policy."""
PILIHAN = {
    "persetujuan": ("HORMATI", "KETAT", "ABAIKAN"), "pembulatan": ("half_up_min1", "ceil"),
    "kebutuhan_dicurigai": ("PAKAI", "REDAM", "KELUARKAN"), "selisih_dalam_galat": ("TAHAN", "PAKAI"),
}  # fmt: skip
"""Words a policy may choose among; norms are known to scoring alone, which names them when one is wrong."""
ANGKA_MAKS = 10**12
UKURAN_LANTAI = ("BERSERTIFIKAT", "S1_KE_ATAS", "AHLI_MUDA_KE_ATAS", "MASA_KERJA_10_19", "MASA_KERJA_20_KE_ATAS")
"""Measures of a unit's composition that may have a floor."""
URUTAN_SETARA = tuple(BAWAAN["urutan_setara"])
"""Own wish, consent, shorter road, fewer changes of unit on record, longest at the unit that gives: all or some, in any order."""
JENIS_PIN = ("WAJIB", "LARANG")
PIN_MAKS = 500
TITIK_MAKS = 50
PALING_BANYAK = {"kurva_titik": 30, "hari_serah_terima": 366, "ketahanan_tarikan": 300}
"""Figures that cost time, or years: more would not tell more."""


def defects(partial: Kebijakan) -> list[tuple[str, str]]:
    """(path, what it must be) of every value that is not of its default's kind; a policy is hashed, so it holds no fractions."""
    found = []
    for name, value in partial.items():
        if name not in BAWAAN:
            found.append((name, "tidak dikenal"))
        elif name in DARI_PUTARAN:
            found.append((name, "diisi oleh putaran, bukan kebijakan"))
        elif value is None and name in TANPA_BATAS:
            continue
        elif name in TANPA_BATAS:
            found += [(name, told)] if (told := _must_be(0, value)) else []
        elif name == "lantai_komposisi":
            found += _floor_defects(value)
        elif name == "urutan_setara":
            fine = isinstance(value, list) and all(word in URUTAN_SETARA for word in value) and len({*value}) == len(value)
            found += [] if fine else [(name, f"harus daftar tanpa ulangan dari {', '.join(URUTAN_SETARA)}")]
        elif name == "pin":
            found += _pin_defects(value)
        elif name in PILIHAN:
            found += [] if value in PILIHAN[name] else [(name, f"harus salah satu dari {', '.join(PILIHAN[name])}")]
        elif name in PALING_BANYAK and isinstance(value, int) and value > PALING_BANYAK[name]:
            found.append((name, f"paling banyak {PALING_BANYAK[name]}"))
        elif isinstance(BAWAAN[name], dict) and isinstance(value, dict):
            for key, one in value.items():
                if (name, key) == ("penalti", "tabel"):
                    found += [("penalti/tabel", told)] if (told := _table_defect(one)) else []
                    continue
                told = _must_be(BAWAAN[name][key], one) if key in BAWAAN[name] else "tidak dikenal"
                found += [(f"{name}/{key}", told)] if told else []
        elif told := _must_be(BAWAAN[name], value):
            found.append((name, told))
    return found


def _floor_defects(value: Any) -> list[tuple[str, str]]:
    if value is None:
        return []
    if not isinstance(value, dict):
        return [("lantai_komposisi", "harus objek {ukuran: bagian}, atau null")]
    told = f"harus bagian dalam sepersejuta, 0 sampai 1000000, dari {', '.join(UKURAN_LANTAI)}"
    return [
        (f"lantai_komposisi/{name}", told) for name, share in value.items()
        if name not in UKURAN_LANTAI or _must_be(0, share) or share > 1_000_000
    ]  # fmt: skip


def _table_defect(points: Any) -> str:
    """A convex table: gap over need in millionths, ascending, with the penalty per needed person in mikro. '' when it is one."""
    shape = (
        f"harus 2 sampai {TITIK_MAKS} pasangan [selisih_mikro, nilai_mikro] bilangan bulat, selisih menaik, nilai 0 atau lebih"
    )
    if not isinstance(points, list) or not 2 <= len(points) <= TITIK_MAKS:
        return shape
    if not all(isinstance(p, list) and len(p) == 2 and all(type(v) is int and abs(v) <= ANGKA_MAKS for v in p) for p in points):
        return shape
    if any(one[0] >= two[0] for one, two in pairwise(points)) or min(value for _, value in points) < 0:
        return shape
    steps = [(two[0] - one[0], two[1] - one[1]) for one, two in pairwise(points)]
    bent = any(rise * after > later * run for (run, rise), (after, later) in pairwise(steps))
    return "harus cembung: tiap kemiringan tidak boleh lebih kecil dari yang sebelumnya" if bent else ""


def _pin_defects(value: Any) -> list[tuple[str, str]]:
    if not isinstance(value, list) or len(value) > PIN_MAKS:
        return [("pin", f"harus daftar, paling banyak {PIN_MAKS}")]
    found = []
    for at, pin in enumerate(value):
        if (
            not isinstance(pin, dict)
            or set(pin) != {"pegawai", "sel", "jenis"}
            or not all(isinstance(v, str) for v in pin.values())
        ):
            found.append((f"pin/{at}", "harus {pegawai, sel, jenis}, ketiganya teks"))
        elif pin["jenis"] not in JENIS_PIN:
            found.append((f"pin/{at}/jenis", f"harus salah satu dari {', '.join(JENIS_PIN)}"))
    return found


def _must_be(default: Any, value: Any) -> str:
    """'' when the value is of the default's kind."""
    if isinstance(default, bool):
        return "" if isinstance(value, bool) else "harus true atau false"
    if isinstance(default, int):
        whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= ANGKA_MAKS
        return "" if whole else "harus bilangan bulat, 0 atau lebih"
    kind, told = (dict, "harus objek") if isinstance(default, dict) else (str, "harus teks")
    return "" if isinstance(value, kind) else told

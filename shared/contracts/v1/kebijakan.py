"""The policy of a round: everything a city decides, as data, with its defaults.

A policy is a plain dict of JSON values, so that it can be stored by hash and replayed. Weights are integers in millionths
(mikro) of one missing full-time person (FTE), the unit of cost of the planner. Nothing here is law: law is in shared/law.
"""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from typing import Any

Kebijakan = dict[str, Any]

BAWAAN: Kebijakan = {
    "versi": 1,
    # the norm is part of every result's name; results of different names are never compared (docs/decisions/0007)
    "norma": {"SD": "SD-KELAS-AGAMA-PJOK", "SMP": "PERMENDIKDASMEN-13-2025-MAPEL"},
    "norma_sekolah": {"SD": "A-JP24", "SMP": "A-JP24"},  # where a school's teachers are known only as a number
    "pembulatan": "half_up_min1",  # or "ceil"
    # effective working time, minutes a year (PermenPANRB 1/2020; Permenkes 33/2015): never mixed inside one comparison
    "wke_menit": {"OPD": 75000, "KESEHATAN": 72000},
    "bobot_status_mikro": {
        "PNS": 1_000_000, "CPNS": 1_000_000, "PPPK": 1_000_000, "PPPK_PARUH_WAKTU": 500_000,
        "NON_ASN": 0, "INSTANSI_LAIN": 1_000_000, "TIDAK_DIKETAHUI": 1_000_000,
    },
    "bobot_kepala_mikro": 0,  # a head of school or puskesmas is counted apart, not as a hand
    "bobot_tidak_hadir_mikro": 0,  # on long leave, study duty or CLTN: no hand
    "tanggal_keputusan": None,  # law as of; ISO date, filled by the round
    "tmt_rencana": None,  # age, tenure, contract, vacancy as of
    "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []},  # empty list = all
    "kapasitas_meja": 50,  # K: most moves of one plan, what a desk can handle; null = no limit
    "batas_keluar_unit_mikro": 200_000,  # churn: share of a unit that may leave in one plan, at least 1 person
    "batas_keluar_opd_mikro": 80_000,  # share of an agency's people that may leave it; null = none
    "batas_masuk_unit_mikro": None,  # share of a unit that may newly come in one plan, at least 1 person; null = none
    "batas_masuk_opd_mikro": None,  # share of an agency's people that may newly come to it; null = none
    "anggaran_km_m": None,  # metres by which all moves together may lengthen people's roads, each counted in whole 10 m; null = none
    "batas_penghasilan_berisiko": None,  # most moves whose pay may fall or is not known to stay (INC-01); null = none
    "jarak_maks_m": 12_000,  # between units; null = none
    "dalam_kecamatan": False,
    "persetujuan": "HORMATI",  # HORMATI: a refusal is honoured, unknown is not refusal; KETAT: only SETUJU; ABAIKAN
    "pin": [],  # decided moves: {pegawai, sel, jenis}; WAJIB = made before the plan, LARANG = not in the plan
    "kepastian_min_mikro": 0,  # a gap smaller than this share of need is not acted upon
    "selisih_dalam_galat": "TAHAN",  # a gap inside the interval of its need: TAHAN moves nobody for it, PAKAI acts on it like any other
    "bobot": {
        "pindah_mikro": 100_000, "fit_mikro": 500_000, "km_mikro": 10_000, "masa_kerja_mikro": 50_000, "minat_mikro": 50_000,
    },
    # may hold `tabel` besides: [[gap over need, penalty per needed person], …] in mikro, any convex shape in place of the formula
    "penalti": {"kurang_linear_mikro": 500_000, "kurang_kuadrat_mikro": 500_000, "lebih_kuadrat_mikro": 300_000},
    "fit_minimum_mikro": 500_000,
    "kebutuhan_dicurigai": "PAKAI",  # need that does not look true: PAKAI, REDAM (taken at its peers' value), KELUARKAN (unknown)
    "kurva_titik": 20,  # about so many numbers of moves the curve of balance is told for
    "lantai_komposisi": None,  # {measure: least share in millionths} no unit may lose people below; null = none
    "setara_mikro": 20_000,  # whoever costs the plan no more than this part of a missing person is as good for a seat
    "urutan_setara": ["MINAT", "SETUJU", "JALAN", "PINDAH", "LAMA"],  # order among the equally good; a draw only after it
    "hari_serah_terima": 7,  # days from the TMT until who moved counts at the new place; the next wave waits for them
    "tindakan_dulu": False,  # plan against the need that is left after acts short of a transfer, instead of naming them beside it
    "tindakan": {
        "tunggu_bulan": 6,  # after the planned effect: how long a known arrival, return or retirement is waited for
        "fte_min_mikro": 100_000,  # less of a person is not worth an order to shift tasks
        "jam_maks": 24,  # hours a week up to which a teacher may be asked to a second school; the law allows 40
        "jam_min": 2,  # hours a week below which nobody is asked to a second school
        "jarak_berbagi_m": 6_000,  # between the two schools of one teacher
        "penugasan_bulan_maks": 6,  # longest secondment; beyond it a transfer has to be proposed
        "kecepatan_m_per_jam": 20_000,  # on the road between two schools
        "rupiah_per_km": 0,  # 0 = no rate is stated: no money is told
    },
    "ketahanan_tarikan": 30,  # draws that tell how sure each proposed move is; 0 = none
    "pakai_prakiraan": True,  # need from task volumes uses the forecast of the next 12 months
}  # fmt: skip


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


def with_defaults(partial: Kebijakan) -> Kebijakan:
    """`partial` over the defaults, one level deep for tables. Raises KeyError on a name nobody knows."""
    merged = deepcopy(BAWAAN)
    for name, value in partial.items():
        if name not in merged:
            raise KeyError(name)
        if isinstance(merged[name], dict) and isinstance(value, dict):
            merged[name] = {**merged[name], **value}
        else:
            merged[name] = value
    return merged


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

"""The policy of a round: everything a city decides, as data, with its defaults.

A policy is a plain dict of JSON values, so that it can be stored by hash and replayed. Weights are integers in millionths
(mikro) of one missing full-time person (FTE), the unit of cost of the planner. Nothing here is law: law is in shared/law.
"""

from __future__ import annotations

from copy import deepcopy
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


def changed(policy: Kebijakan, partial: Kebijakan) -> Kebijakan:
    """`policy` with `partial` over it, one level deep for tables; both were judged before (kebijakan_cacat.py)."""
    tables = [name for name, value in partial.items() if isinstance(policy.get(name), dict) and isinstance(value, dict)]
    both = {name: {**policy[name], **partial[name]} for name in tables}
    return {**policy, **partial, **both}

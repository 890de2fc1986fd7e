"""Example answers about balance, composition, fatigue and needs to look at again; every number and person in them is made up."""

from __future__ import annotations

from typing import Any

A, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in (3, 4))
HASH = "9f2c" * 16
_WHERE = {
    "unor": "simpeg:SD-014", "unor_nama": "SDN 060814", "jenis": "SD", "opd": "simpeg:DISDIKBUD",
    "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07",
}  # fmt: skip
SPREAD = {
    "orang": 14351, "kebutuhan_mikro_fte": 14_402_000_000, "tenaga_mikro_fte": 14_290_000_000, "kurang_mikro_fte": 412_000_000,
    "lebih_mikro_fte": 361_000_000, "kurang_orang": 402, "lebih_orang": 355, "gini_mikro": 61_200, "cv_mikro": 130_400,
    "sel_tanpa_pegawai": 12, "sel_dinilai": 3120, "sel_tidak_diketahui": 40, "beban_mikro": 1_010_000, "pita": "SEIMBANG",
    "orang_dinilai": 14_280, "orang_beban_lebih": 1_420, "orang_beban_lebih_mikro": 99_440,
}  # fmt: skip
_FOUR = {"sebelum": SPREAD, "sesudah": SPREAD, "sebelum_asn": SPREAD, "sesudah_asn": SPREAD}
_PARTS = {
    f"{word}_{unit}": value * (1 if unit.startswith("orang") else 1_000_000)
    for word, value in (("kurang", 402), ("lebih", 355), ("distribusi", 240), ("jumlah", 162))
    for unit in ("orang", "mikro_fte", "orang_asn", "mikro_fte_asn")
}
_PEOPLE = {"PNS": 6, "PPPK": 2, "PPPK_PARUH_WAKTU": 1, "KEPALA": 1, "TIDAK_HADIR": 1}
_MEASURE = {"ukuran": "BERSERTIFIKAT", "ya": 5, "diketahui": 7, "dari": 9, "bagian_mikro": 714_286}


def _page(item: dict[str, Any]) -> dict[str, Any]:
    return {"analisis_id": A, "hasil_hash": HASH, "items": [item], "berikutnya": None}


BALANCE: dict[str, Any] = {
    "getKeseimbangan": {
        "analisis_id": A, "hasil_hash": HASH, "pita": {"sebelum": {"SEIMBANG": 410}, "sesudah": {"SEIMBANG": 455}},
        "kota": {
            "pita": {"sebelum": {"SEIMBANG": 410}, "sesudah": {"SEIMBANG": 455}}, **_FOUR,
            "penguraian": {"lingkup": "KOTA", "kunci": None, "nama": None, **_PARTS},
        },
        "kecamatan": [{"kecamatan": "12.71.07", "kecamatan_nama": "Kecamatan Medan Johor", "bezetting": _PEOPLE, **_FOUR}],
        "ringkasan": {"pegawai": 14351}, "keseimbangan": _FOUR, "keseimbangan_opd": [],
        "penguraian": [{"lingkup": "KOTA", "kunci": None, "nama": None, **_PARTS}],
        "bobot_tenaga_mikro": {"PNS": 1_000_000, "PPPK_PARUH_WAKTU": 500_000, "NON_ASN": 0, "KEPALA": 0, "TIDAK_HADIR": 0},
        "putusan": [], "norma_pembanding": [], "rencana": {"status": "OPTIMAL", "jumlah": 50}, "unit_dikecualikan": [], "tersaring": [],
        "peringatan": [],
    },
    "listKeseimbanganUnit": _page({
        **_WHERE, "bezetting": _PEOPLE, "orang": 8, "orang_asn": 8, "kebutuhan_mikro_fte": 6_000_000, "tenaga_mikro_fte": 8_500_000,
        "beban_mikro": 710_000, "pita": "RINGAN", "kurang_orang": 0, "lebih_orang": 2, "sel_dinilai": 3, "sel_tidak_diketahui": 0,
        "sel_tanpa_pegawai": 0, "tenaga_asn_mikro_fte": 8_000_000, "beban_asn_mikro": 750_000, "pita_asn": "RINGAN",
        "kurang_orang_asn": 0, "lebih_orang_asn": 2, "orang_sesudah": 7, "beban_sesudah_mikro": 800_000, "pita_sesudah": "RINGAN",
    }),
    "listKomposisi": {
        **_page({**_WHERE, "orang": 9, "ukuran": [{**_MEASURE, "selisih_mikro": -42_000}]}),
        "jenis": [{"jenis": "SD", "unit": 382, "orang": 4200, "ukuran": [_MEASURE]}],
    },
    "listKecurigaan": {
        **_page({
            **_WHERE, "kode": "ROMBEL_MELEBIHI_SISWA", "sel": ["simpeg:SD-014|GURU|KELAS"], "keluarga": "GURU", "tugas": None,
            "angka": {"rombel": 18, "siswa": 298, "siswa_maks_per_rombel": 28, "rombel_wajar": 13, "rombel_paling_sedikit": 11},
            "kebutuhan_mikro_fte": 24_000_000, "kebutuhan_pembanding_mikro_fte": 17_330_000, "pengaruh_mikro_fte": 6_670_000,
            "alasan": "18 rombel untuk 298 siswa; dengan paling banyak 28 siswa per rombel cukup 13.",
            "alasan_en": "18 class groups for 298 pupils; with at most 28 pupils a group 13 would do.",
        }),
        "kebutuhan_dicurigai": "PAKAI", "sel_dicurigai_diubah": 0,
    },
    "listKejenuhan": _page({
        **_WHERE, "beban_lebih": {"bulan": 9, "dari": "2026-02", "sampai": "2026-10", "tertinggi_mikro": 1_520_000,
                                  "terakhir_mikro": 1_410_000},
        "orang": 9, "orang_lebih_5_tahun": 1, "orang_tidak_diketahui": 0,
        "pegawai": [{"pegawai_id": D, "nama": "Contoh 901", "nip_tersamar": "**************1901"}],
    }),
}  # fmt: skip

"""Example answers about seats, regrouping and waves; every number and person in them is made up."""

from __future__ import annotations

from typing import Any

A, D, E = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in (3, 4, 5))
HEAD = {"analisis_id": A, "hasil_hash": "9f2c" * 16}
_ONE = {"pegawai_id": D, "nama": "Contoh 901", "nip_tersamar": "**************1901"}
_OTHER = {"pegawai_id": E, "nama": "Contoh 902", "nip_tersamar": "**************1902"}
_FROM: dict[str, Any] = {
    "sel": "simpeg:SD-014|GURU|KELAS", "unor": "simpeg:SD-014", "unor_nama": "SDN 060814", "opd": "simpeg:DISDIKBUD",
    "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07", "keluarga": "GURU", "mapel": "KELAS",
}  # fmt: skip
_TO = {**_FROM, "sel": "simpeg:SD-020|GURU|KELAS", "unor": "simpeg:SD-020", "unor_nama": "SDN 060820"}
_LOSS = {"selisih_mikro_fte": 0, "selisih_mili_jp": 0}

SEATS: dict[str, Any] = {
    "getKursi": {
        **HEAD, "no": 1, "ke": _TO,
        "kursi": {
            "batas_selisih_mikro_fte": 20_000, "batas_selisih_mili_jp": 480,
            "urutan_ditetapkan": ["MINAT", "SETUJU", "JALAN", "PINDAH", "LAMA"],
            "calon": [
                {**_ONE, "dari": _FROM["sel"], "urutan": 1, "diusulkan": True, **_LOSS, "penentu": "UNDIAN"},
                {**_OTHER, "dari": _FROM["sel"], "urutan": 2, "diusulkan": False, **_LOSS, "penentu": None},
            ],
            "undian": {"benih": "seimbang-2026", "tiket": [{"tiket": "1f0a9c3300d14e72", **_ONE}, {"tiket": "8c41b7e09a55d210", **_OTHER}]},
        },
    },
    "listTerdampak": {
        **HEAD, "berikutnya": None, "jumlah": 1, "jumlah_unit": 1, "jumlah_belum": 1,
        "items": [{
            **_ONE, "no": 1, "status": "PNS", "peran": "KEPALA", "dari": _FROM, "ke": _TO, "ke_penerus": True,
            "biaya_mikro": {"pindah": 100_000, "fit": 0, "km": 4_100, "masa_kerja": 1_300, "minat": 0, "jumlah": 105_400},
            "fit_mikro": 812_000, "jarak_m": 410, "syarat": [], "dikesampingkan": ["ROT-04"],
        }],
        "unit": [{
            "unor": "simpeg:SD-014", "unor_nama": "SDN 060814", "tutup": "2026-12-31", "penerus": ["simpeg:SD-020"], "orang": 9,
            "tertempatkan": 8, "keluar_biasa": 1,
        }],
        "belum": [{
            **_OTHER, "status": "PNS", "peran": "LAIN", "unor": "simpeg:SD-014", "unor_nama": "SDN 060814", "sebab": "JARAK", "aturan": [],
            "penerus": ["simpeg:SD-020"],
        }],
    },
    "getPelaksanaan": {
        **HEAD, "hari_serah_terima": 7, "jumlah_gelombang": 1,
        "gelombang": [{
            "no": 1, "tanggal": "2027-01-01", "siap": "2027-01-08", "jumlah_terdampak": 1, "jumlah_pegawai": 1,
            "terdampak": [_ONE], "pegawai": [_OTHER], "serentak": [],
            "di_bawah_lantai": [],
            "sel": [{
                **{name: _TO[name] for name in ("sel", "unor", "unor_nama")}, "lantai": 6, "sebelum": 5, "terendah": 5, "sesudah": 6,
            }],
        }],
    },
}  # fmt: skip

"""Example answers about one unit's norms, lesson hours and the coming years; every school and number in them is made up."""

from __future__ import annotations

from typing import Any

UNIT, ANALYSIS = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in (1, 3))
HASH = "9f2c" * 16
_SCHOOL = {"sel": "simpeg:SMP-12|GURU|MATEMATIKA", "unor": "simpeg:SMP-12", "unor_nama": "SMPN 12"}
_LATER = {"orang": [5, 5, 4, 4, 3, 2, 2], "orang_diperpanjang": [5, 5, 5, 5, 4, 3, 3], "di_bawah_lantai": "2031-03-01",
          "di_bawah_lantai_diperpanjang": None}  # fmt: skip

COMING: dict[str, Any] = {
    "getNormaUnit": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH, "unor_id": UNIT, "unor": "simpeg:SMP-12", "unor_nama": "SMPN 12",
        "jenis_unit": "SMP", "rombel": 18, "siswa": 540, "guru": 32,
        "norma": [{
            "norma": "A-JP24", "resmi": True, "arti": "38 JP/rombel (K-13), 24 JP/guru, ke atas + BK + kepala", "pembulatan": "ceil",
            "kepala": 1, "kurikulum": "K13", "kebutuhan_bulat": 34, "selisih": -2, "berganti_tanda": False,
        }],
        "sel": [{
            "sel": _SCHOOL["sel"], "keluarga": "GURU", "mapel": "MATEMATIKA", "sumber": "NORMA",
            "metode": "PERMENDIKDASMEN-13-2025-MAPEL+JAM-DAPODIK-2026/2027-1/half_up_min1", "kebutuhan_mikro_fte": 3_750_000,
            "kebutuhan_bulat": 4, "bawah_mikro_fte": 3_750_000, "atas_mikro_fte": 3_750_000, "ditetapkan": 3,
            "penetapan": {"nomor": "188.44/12", "tanggal": "2026-01-05", "pemilik": "Sekda", "status": "DITETAPKAN"},
            "anak_tangga": [{"sumber": "DITETAPKAN", "metode": "K-DITETAPKAN", "kebutuhan_mikro_fte": 3_000_000, "kebutuhan_bulat": 3}],
            "orang": 5, "catatan": ["HITUNG_DI_ATAS_DITETAPKAN"],
        }],
    },
    "listJamMengajar": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH,
        "items": [{
            **_SCHOOL, "jam_minggu": 45, "orang": 1, "mapel": "MATEMATIKA", "ekuivalen_jam": 0, "guru_min": None, "guru_maks": None,
            "putusan": "BERBAGI", "jam_per_guru_mikro": 45_000_000,
            "berbagi": [{"sel": "simpeg:SMP-40|GURU|MATEMATIKA", "unor": "simpeg:SMP-40", "unor_nama": "SMPN 40", "jam_minggu": 30,
                         "orang": 1, "jarak_m": 1_570}],
            "bersama": {"jam_minggu": 75, "guru_min": 2, "guru_maks": 3}, "alih_tugas": False,
        }],
        "berikutnya": None,
    },
    "listProyeksiPutaran": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH,
        "titik": {"AJARAN": ["2027-01-01", "2027-06-30", "2028-06-30"], "ANGGARAN": ["2027-01-01", "2027-12-31", "2028-12-31"]},
        "pensiun_tidak_diketahui": 12, "kontrak_tidak_diketahui": 0,
        "items": [{
            "unor": _SCHOOL["unor"], "unor_nama": _SCHOOL["unor_nama"], "opd": "simpeg:DISDIKBUD", "tahun": "AJARAN", **_LATER,
            "kebutuhan_mikro_fte": [3_750_000] * 7, "sel_di_bawah_lantai": _SCHOOL["sel"],
            "sel": [{"sel": _SCHOOL["sel"], "lantai": 3, "kebutuhan_mikro_fte": [3_750_000] * 7, **_LATER}],
        }],
        "berikutnya": None,
    },
}  # fmt: skip

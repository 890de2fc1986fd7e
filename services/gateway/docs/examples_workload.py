"""Example answers about workload; every unit and number in them is made up."""

from __future__ import annotations

from typing import Any

GRADE = {"huruf": "C", "sebutan": "Cukup", "keterangan": "beban 70 sampai 89 %"}
BORNE = {"beban_kerja_mikro": 752_000, "nilai_permendagri": GRADE, "nilai_depkeu": GRADE, "pita": "RINGAN", "sebab": None}
_NEED = {"lengkap": True, "kebutuhan_mikro_fte": 2_256_000, "kebutuhan_bulat": 2, "orang": 3, "selisih": 1}

WORKLOAD: dict[str, Any] = {
    "listNorma": {
        "analisis_id": "01a1c5e0-7c00-7000-8000-000000000003", "hasil_hash": "9f2c" * 16, "per": "2026-11-01",
        "items": [{
            "norma": "A-JP24", "jenis_unit": "SMP", "resmi": True, "unit": 62, "selisih": -19, "kurang": 90, "lebih": 71, "unit_kurang": 33,
            "unit_lebih": 22, "unit_pas": 7, "arti": "38 JP/rombel (K-13), 24 JP/guru, ke atas + BK + kepala", "pembulatan": "ceil",
            "kepala": 1, "kurikulum": "K13", "berganti_tanda": 0, "unor": [],
        }],
    },
    "computeAbk": {
        "metode": {
            "nama": "ABK/PERMENPANRB_1_2020-75000/half_up_min1", "rezim": "PERMENPANRB_1_2020", "wke_menit": 75_000,
            "dasar": "PermenPANRB 1/2020: 1.250 jam setahun", "keyakinan": "MEMORY", "pembulatan": "half_up_min1",
            "pendekatan": ["TUGAS_PER_TUGAS"],
            "kali_setahun_mili": {"HARI": 235_000, "MINGGU": 52_000, "BULAN": 12_000, "TRIWULAN": 4_000, "SEMESTER": 2_000, "TAHUN": 1_000},
        },
        "ringkasan": {
            "baris": 7, "baris_dihitung": 6, "baris_salah": 1, "kesalahan": 1, "jabatan": 1, "unit": 1, "kebutuhan_mikro_fte": 2_256_000,
            "kebutuhan_bulat": 2, "orang": 3, "kurang": 0, "lebih": 1, "jabatan_tidak_dibandingkan": 0,
        },
        "jabatan": [{"unit": "Sekretariat Daerah", "jabatan": "Ajudan", "baris": 6, "beban_menit": 169_200, **_NEED,
                     "orang_per_golongan": {}, "ej": BORNE}],
        "unit": [{"unit": "Sekretariat Daerah", "jabatan": 1, **_NEED, "eu": BORNE}],
        "rincian": [{"indeks": 0, "kebutuhan_mikro_fte": 480_000, "bagian_mikro": 212_766}],
        "kesalahan": [{"pointer": "/tugas/6/volume", "kode": "bukan_angka", "pesan": "Bukan angka.",
                       "saran": "Tulis angkanya saja, misalnya 1250 atau 12,5."}],
    },
    "listBeban": {
        "unor_id": "01a1c5e0-7c00-7000-8000-000000000001", "unor_nama": "Kelurahan Contoh",
        "metode": {
            "nama": "BEBAN-BULANAN/PERMENPANRB_1_2020-75000", "rezim": "PERMENPANRB_1_2020",
            "dasar": "PermenPANRB 1/2020: 1.250 jam setahun", "wke_bulan_menit": 6_250,
            "bobot_status_mikro": {"PNS": 1_000_000, "PPPK_PARUH_WAKTU": 500_000},
        },
        "items": [{
            "bulan": "2026-10", "lengkap": True, "kebutuhan_mikro_fte": 2_400_000, "tenaga_mikro_fte": 2_000_000,
            "beban_kerja_mikro": 1_200_000, "pita": "BERAT", "jabatan_tanpa_volume": 1,
            "jabatan": [{
                "jabatan_id": "01a1c5e0-7c00-7000-8000-000000000003", "jabatan_nama": "Pengelola Surat", "lengkap": True,
                "menit": 15_000, "kebutuhan_mikro_fte": 2_400_000, "orang": 2,
                "tenaga_mikro_fte": 2_000_000, "beban_kerja_mikro": 1_200_000,
                "pita": "BERAT",
            }],
        }],
        "berikutnya": None,
    },
    "computeGuru": {
        "metode": {"norma_resmi": {"SD": "A-JP24", "SMP": "A-JP24"},
                   "norma_mapel": {"SD": "SD-KELAS-AGAMA-PJOK", "SMP": "PERMENDIKDASMEN-13-2025-MAPEL"},
                   "pembulatan_mapel": "half_up_min1", "jam_minggu_guru": [24, 40]},
        "sekolah": [{
            "nama": "SMPN 12", "jenis_unit": "SMP", "rombel": 9, "siswa": 270, "guru": 18,
            "norma": [{"norma": "A-JP24", "arti": "38 JP/rombel (K-13), 24 JP/guru, ke atas + BK + kepala", "resmi": True,
                       "kebutuhan_bulat": 18, "selisih": 0, "berganti_tanda": False}],
            "mapel": [{
                "mapel": "MATEMATIKA", "jam_minggu": 45, "kebutuhan_mikro_fte": 1_875_000, "kebutuhan_bulat": 2, "paling_sedikit": 2,
                "paling_banyak": 1, "guru": 2, "selisih": 0, "jam_per_guru_mili": 22_500, "putusan": "BERBAGI",
                "berbagi_dengan": [{"nama": "SMPN 40", "jam_minggu": 30, "jam_bersama": 75, "jarak_m": 1_570}],
            }],
        }],
        "jumlah": [{
            "jenis_unit": "SMP", "norma": "A-JP24", "resmi": True, "unit": 62, "kebutuhan_bulat": 3_000, "selisih": -19, "kurang": 90,
            "lebih": 71, "unit_kurang": 33, "unit_lebih": 22, "unit_pas": 7, "berganti_tanda": 0,
        }],
    },
    "computePrakiraan": {
        "metode": {"periode": "BULAN", "titik_setahun": 12, "rentang": "10-90 %", "rezim": "PERMENPANRB_1_2020", "wke_menit": 75_000,
                   "dasar": "PermenPANRB 1/2020: 1.250 jam setahun"},
        "kelompok": [{"titik": 36, "deret": 1, "metode": "NAIF-MUSIMAN", "galat_mikro": {"NAIF-MUSIMAN": 810_000},
                      "cakupan_setahun_mikro": 800_000, "asal_rentang": "GALAT"}],
        "deret": [{
            "id": "Kelurahan A|Surat", "titik_dipakai": 36, "metode": "NAIF-MUSIMAN", "titik_mili": [100_000], "bawah_mili": [90_000],
            "atas_mili": [110_000], "setahun_mili": 1_200_000, "setahun_bawah_mili": 1_120_000, "setahun_atas_mili": 1_280_000,
            "kebutuhan_mikro_fte": 480_000, "kebutuhan_bawah_mikro_fte": 448_000, "kebutuhan_atas_mikro_fte": 512_000,
        }],
        "kesalahan": [],
    },
    "computeWisn": {
        "metode": {"nama": "WISN", "dasar": "WHO, WISN: user's manual (2010, 2023)", "pembulatan": "half_up_min1"},
        "tenaga": [{
            "nama": "Perawat", "fasilitas": "Puskesmas Teladan", "wkt_hari_mili": 217_000, "wkt_menit": 91_140,
            "kegiatan": [{"nama": "Rawat jalan", "standar_mili": 9_114_000, "staf_mikro_fte": 877_770}],
            "staf_layanan_mikro_fte": 877_770, "penunjang_mikro": 150_000, "faktor_penunjang_mikro": 1_176_471,
            "tambahan_jam_mili": 600_000, "faktor_tambahan_mikro_fte": 394_997, "kebutuhan_mikro_fte": 1_427_668, "kebutuhan_bulat": 1,
            "orang_mili": 1_000, "rasio_mikro": 700_443, "selisih_mikro_fte": -427_668, "tekanan_mikro": 299_557, "sebab": None,
            "urutan_dilayani": 1,
        }],
    },
    "comparePuskesmas": {
        "metode": {"nama": "STANDAR-MINIMAL-PUSKESMAS",
                   "dasar": "Permenkes 75/2014 (diganti Permenkes 43/2019, angkanya belum dibaca): ukuran pembanding, tanpa kepala"},
        "puskesmas": [{
            "nama": "Puskesmas Teladan", "kawasan": "PERKOTAAN", "rawat_inap": False, "minimal": 22, "asn": 10, "kontrak": 2, "kurang": 11,
            "kurang_asn": 13,
            "profesi": [{"profesi": "PERAWAT", "minimal": 5, "asn": 4, "kontrak": 2, "kurang": 0, "kurang_asn": 1}],
            "tanpa_seorang_pun": ["DOKTER"],
        }],
    },
}  # fmt: skip

"""Example answers about units, posts and people as the registry keeps them."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_common import HASH, WHO, A, B, C, D, a_page

PERSONAL = {
    "nama": "Contoh 901", "gelar_depan": None, "gelar_belakang": "S.Pd.", "nip": "198502282010011901", "nip_lama": None, "nik": None,
    "nuptk": None, "tanggal_lahir": "1985-02-28", "tempat_lahir": None, "jenis_kelamin": None, "nomor_hp": None, "email": None,
    "alamat": None,
}  # fmt: skip
CIRCUMSTANCES = {
    "tugas_belajar": False, "ikatan_dinas_sampai": None, "komitmen_sampai": None, "persetujuan": "SETUJU",
    "kecamatan_rumah": "12.71.07", "kecamatan_minat": None, "predikat": {"2025": "BAIK"},
}  # fmt: skip
CLOSED = ["cuti_besar_sampai", "hukdis_diketahui", "hukdis_selesai", "hukdis_tingkat", "perlindungan_sampai"]
UNIT = {
    "id": A, "sumber": "simpeg", "id_sumber": "SD-014", "nama": "SDN 060814", "jenis": "SD", "kode_wilayah": "12.71.07", "induk_id": B,
    "npsn": "10210000", "eselon": None, "aktif": True, "tutup": None, "lintang_e6": 3595000, "bujur_e6": 98672000,
    "titik_perkiraan": False,
}  # fmt: skip
KIN = {"jenis": "GABUNG", "tanggal": "2027-07-01", "dasar": "800/45/2026"}
HOLDERS = {
    "bezetting": {
        "jumlah": 8, "CPNS": 0, "PNS": 6, "PPPK": 2, "PPPK_PARUH_WAKTU": 0, "NON_ASN": 0, "INSTANSI_LAIN": 0, "TIDAK_DIKETAHUI": 0,
    },
    "kepala": 1, "di_luar": {"CLTN": 0, "TUGAS_BELAJAR": 1, "DIPEKERJAKAN": 0, "DIBERHENTIKAN_SEMENTARA": 0}, "aktif": 7,
    "lapisan": {"PLT": 0, "PLH": 0, "TUGAS_TAMBAHAN": 0, "NON_INDUK": 1, "PERBANTUAN": 0, "DE_FACTO": 0},
}  # fmt: skip
POST = {
    "jenis": "DEFINITIF", "sumber": None, "unor_id": B, "unor_nama": "SDN 060814", "jabatan_id": C, "jabatan_nama": "Guru Ahli Pertama",
    "mapel": "KELAS", "unor_teks": None, "jabatan_teks": None, "bermasalah": False, "tmt_jabatan": "2015-01-01",
    "tmt_unit": "2015-01-01", "tugas_tambahan": None, "jam_per_minggu": None, "mulai": "2015-01-01", "selesai": None,
}  # fmt: skip

RECORDS: dict[str, Any] = {
    "listUnor": a_page(UNIT, "WyJzaW1wZWciLCAiU0QtMDE0Il0"),
    "getUnor": {
        **UNIT, "instansi_id": A, "jalur": [{"id": B, "nama": "Dinas Pendidikan dan Kebudayaan"}, {"id": A, "nama": "SDN 060814"}],
        "tingkat": 2, "penerus": [{**KIN, "unor_id": D, "nama": "SDN 060831"}], "pendahulu": [],
        "alias": [{"sumber": "dapodik", "jenis": "NPSN", "nilai": "10210000"}],
    },
    "getJam": {
        "unor_id": A, "unor_nama": "SMPN 12 Medan", "tahun_ajaran": "2026/2027", "semester": 1, "sumber": "dapodik",
        "jam_per_minggu": 94, "guru": 4,
        "mapel": [
            {"mapel": "MATEMATIKA", "mapel_teks": None, "jam_per_minggu": 90, "rombel": 18, "guru": 4, "jam_tanpa_guru_dikenal": 10,
             "jam_per_guru_mili": 20_000},
            {"mapel": None, "mapel_teks": "Bahasa Daerah", "jam_per_minggu": 4, "rombel": 2, "guru": 0, "jam_tanpa_guru_dikenal": 4,
             "jam_per_guru_mili": None},
        ],
        **a_page({"pegawai_id": D, "nip_tersamar": "**************1901", "jam_per_minggu": 20, "jam_di_sekolah_lain": 6,
                 "jam_seluruhnya": 26, "mapel": ["MATEMATIKA"]}),
    },
    "listTurunan": a_page({**UNIT, "turun": 1}),
    "getPetaJabatan": {
        "per": "2026-11-01", "unor_id": A, "unor_nama": "SDN 060814", "tanpa_jabatan": HOLDERS,
        **a_page({
            "unor_id": A, "unor_nama": "SDN 060814", "jabatan_id": C, "jabatan_nama": "Guru Ahli Pertama", "jenis": "JF",
            "jenjang": "AHLI_PERTAMA", "kelas": 8, "eselon": None, "kebutuhan_ditetapkan": 6, "kebutuhan_hitung_mikro_fte": 6_000_000,
            "batas_bawah": 5, "batas_atas": None, **HOLDERS, "selisih": 1,
            "mapel": [{"mapel": "KELAS", "kebutuhan_ditetapkan": 6, "bezetting": 8}],
        }),
    },
    "listJabatan": a_page({
        "id": C, "sumber": "simpeg", "id_sumber": "GURU-SD", "nama": "Guru Ahli Pertama", "jenis": "JF", "keluarga": "GURU",
        "jenjang": "AHLI_PERTAMA", "kelas": 8, "eselon": None, "pendidikan_min": "S1", "bidang_pendidikan": "PENDIDIKAN",
        "profesi": None, "syarat_kompetensi": {"TEKNIS": 3}, "kode_siasn": None, "bup_tahun": 60,
    }),
    "listFormasi": a_page({
        "id": A, "sumber": "simpeg", "id_sumber": "SD-014|GURU-SD|KELAS", "unor_id": B, "jabatan_id": C, "mapel": "KELAS",
        "kebutuhan_ditetapkan": 6, "kebutuhan_hitung_mikro_fte": None, "nomor_penetapan": "800/123/2026",
        "tanggal_penetapan": "2026-01-05", "status_abk": "DITETAPKAN", "pemilik_abk": "Sekda", "batas_bawah": 5, "batas_atas": None,
        "syarat": None, "bezetting_tercatat": 8,
    }),
    "listPegawai": a_page({"id": D, "sumber": "simpeg", "id_sumber": "P-000901", "anonim": False, "status": "PNS", "kedudukan": "AKTIF",
                          "golongan": "III/c", "unor_id": B, "jabatan_id": C, "mapel": "KELAS",
                          "nip_tersamar": "**************1901"}),
    "getPegawai": {
        "id": D, "instansi_id": B, "sumber": "simpeg", "id_sumber": "P-000901", "anonim": False, "dihapus_pada": None,
        "nama": "Contoh 901", "gelar_depan": None, "gelar_belakang": "S.Pd.", "nip_tersamar": "**************1901",
        "kode_lain": [{"sumber": "dapodik", "id_sumber": "PTK-0901"}], "status": "PNS", "kedudukan": "AKTIF", "golongan": "III/c",
        "jenjang": "AHLI_PERTAMA", "tmt_golongan": "2022-04-01", "tmt_cpns": "2010-01-01", "tmt_pns": "2011-01-01",
        "tmt_pensiun": "2045-03-01", "tmt_tugas_keluarga": "2010-01-01", "akhir_kontrak": None, "pendidikan": "S1",
        "bidang_pendidikan": "PENDIDIKAN", "tahun_lulus": 2008, "sertifikat_mapel": "KELAS", "bersertifikat": True,
        "sip_berlaku_unor": None, "penempatan": POST, "de_facto": None,
        "penugasan": [{**POST, "jenis": "NON_INDUK", "unor_nama": "SDN 060831", "jam_per_minggu": 6}], "bertentangan": [],
    },
    "findPegawai": {"id": D},
    "getPribadi": {"pegawai_id": D, "instansi_id": B, "dihapus_pada": None, "identitas": PERSONAL, "keadaan": CIRCUMSTANCES,
                   "tidak_ditampilkan": CLOSED},
    "getDataSaya": {
        "pegawai_id": D, "instansi_id": B, "dibuat_pada": "2026-11-02T01:30:00Z",
        "pegawai": {"sumber": "simpeg", "id_sumber": "P-000901", "kunci": HASH[:32], "anonim": False, "dihapus_pada": None},
        "catatan": {"pegawai_identitas": [{"berlaku": [None, None], "dicatat": ["2026-11-02T01:15:00Z", None], **PERSONAL}]},
        "perubahan": [{"nomor": 7, "jenis": "pegawai.dibuat", "isi": {}, **WHO}],
        "dibaca_oleh": [{"nomor": 3, "tujuan": "pegawai.pribadi", "kolom": ["nip", "tanggal_lahir"], **WHO}],
        "keterangan": ["Berkas impor asli disimpan paling lama 30 hari setelah impor selesai, lalu dihapus."],
    },
    "erasePribadi": {"pegawai_id": D, "instansi_id": B, "dasar": "Surat permintaan 800/12/2026", "aktor": f"klien:{C}",
                     "pada": "2026-11-02T01:40:00Z"},
}  # fmt: skip

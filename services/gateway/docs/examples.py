"""One example answer per operation, as the documentation page shows it; a test holds their fields against real answers."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_acts import ACTS, BESIDE, BESIDE_EN
from services.gateway.docs.examples_balance import BALANCE
from services.gateway.docs.examples_cases import CASES
from services.gateway.docs.examples_coming import COMING
from services.gateway.docs.examples_equity import EQUITY
from services.gateway.docs.examples_explanation import EXPLANATION
from services.gateway.docs.examples_fit import FIT
from services.gateway.docs.examples_frontier import FRONTIER
from services.gateway.docs.examples_law import LAW
from services.gateway.docs.examples_models import MODELS
from services.gateway.docs.examples_quality import QUALITY
from services.gateway.docs.examples_seats import SEATS
from services.gateway.docs.examples_what_if import WHAT_IF
from services.gateway.docs.examples_workload import WORKLOAD

A, B, C, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in range(1, 5))
HASH = "9f2c" * 16
PLACE = {
    "sel": "simpeg:SD-014|GURU|KELAS", "unor": "simpeg:SD-014", "unor_nama": "SDN 060814", "opd": "simpeg:DISDIKBUD",
    "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07", "keluarga": "GURU", "mapel": "KELAS",
}  # fmt: skip
THERE = {**PLACE, "sel": "simpeg:SD-031|GURU|KELAS", "unor": "simpeg:SD-031", "unor_nama": "SDN 060831"}
CONDITION = {
    "aturan": "TCH-07", "jenis": "GATE", "pesan": "Perlu rekomendasi Dinas Pendidikan.",
    "pesan_en": "The education office's recommendation is needed.", "dasar": "praktik daerah", "pemilik": "Dinas Pendidikan",
}  # fmt: skip
SUMMARY = {"dibuat": 2, "diperbarui": 0, "tidak_berubah": 0, "gagal": 1, "dilewati": 0}
DEFECT = {"kode": "tanggal_salah", "kolom": "D7", "pesan": "Tanggal tidak dapat dibaca.", "saran": "Tulis dd-mm-yyyy."}
BATCH = {
    "ringkasan": {"dibuat": 1, "diperbarui": 0, "tidak_berubah": 0, "gagal": 0}, "diterapkan": True,
    "hasil": [{"indeks": 0, "status": "dibuat", "id": A, "masalah": []}],
}  # fmt: skip
ENTRY = {
    "id": A, "sumber": "simpeg", "id_sumber": "RG-0001", "unor_id": None, "jabatan_id": None, "dicatat_pada": "2026-11-02T01:15:00Z",
    "isi": {"golongan": "III/c", "mulai": "2022-04-01", "jenis_kenaikan": None, "masa_kerja_tahun": None, "masa_kerja_bulan": None,
            "nomor_sk": "823/17/2022", "tanggal_sk": None, "nomor_pertek": None, "tanggal_pertek": None},
}  # fmt: skip
IMPORT = {
    "id": A, "instansi_id": B, "nama_berkas": "pegawai.xlsx", "jenis": "PEGAWAI", "sumber": "simpeg", "mode": "terapkan",
    "status": "SELESAI", "baris_total": 3, "baris_selesai": 3, "ringkasan": SUMMARY, "peringatan": [], "galat": None,
    "dibuat_pada": "2026-11-02T01:15:00Z", "per": "2026-10-31",
}  # fmt: skip
ROUND = {
    "id": A, "instansi_id": B, "nama": "Pemerataan guru Januari 2027", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01",
    "tmt_rencana": "2027-01-01", "ruang_lingkup": {"opd": [], "keluarga": ["GURU"], "kecamatan": []}, "kapasitas_meja": 50,
    "kebijakan": {"jarak_maks_m": 10000}, "status": "SIMULASI", "dibuat_oleh": f"klien:{C}", "dibuat_pada": "2026-11-02T01:20:00Z",
}  # fmt: skip
RUN = {
    "id": C, "instansi_id": B, "putaran_id": A, "status": "SELESAI", "tahap": "selesai", "persen": 100, "batal": False, "kunci": HASH,
    "enam_hash": {"snapshot": HASH, "aturan": HASH, "kebijakan": HASH, "model": HASH, "benih": "seimbang-2026", "mesin": "seimbang-0.4.0"},
    "hasil_hash": HASH, "tahapan": [{"nama": "rencana", "ms": 720, "puncak_mb": 512}], "galat": None, "idempotensi": None,
    "dibuat_oleh": f"klien:{C}", "dibuat_pada": "2026-11-02T01:21:00Z",
}  # fmt: skip
TRIAL = {
    "id": A, "instansi_id": B, "status": "BERJALAN", "tahap": "membaca berkas", "persen": 12, "impor": [C], "opsi": {},
    "ringkasan_teks": [], "analisis_id": None, "hasil_hash": None, "galat": None, "dibuat_pada": "2026-11-02T01:15:00Z",
    "dibuat_oleh": f"klien:{C}",
}  # fmt: skip
MOVE = {
    "no": 1, "pegawai_id": D, "nama": "Contoh 901", "nip_tersamar": "**************1901", "status": "PNS", "dari": PLACE, "ke": THERE,
    "kelompok": "SETELAH_PERSETUJUAN", "alasan": "SDN 060814: 8 orang untuk kebutuhan 6; SDN 060831: 4 orang untuk kebutuhan 6.",
    "alasan_en": "SDN 060814: 8 people for a need of 6; SDN 060831: 4 people for a need of 6.", "syarat": [CONDITION],
    "dampak": {"asal": {"orang_sebelum": 8, "orang_sesudah": 7}, "tujuan": {"orang_sebelum": 4, "orang_sesudah": 5}},
    "fit_mikro": 940000,
    "fit_bagian": [{"nama": "pendidikan", "mikro": 200000, "tingkat": 4, "catatan": None}], "perlu_telaah": False,
    "biaya_mikro": {"jumlah": -812345}, "jarak_m": 1574, "jarak_perkiraan": False,
    "aturan": [{**CONDITION, "jawaban": "TIDAK_TERPENUHI", "pembebasan": None}], "nilai_mikro": 431_870,
    "alternatif": None,
    "wajib": False, "setara": 2, "tindakan": BESIDE, "tindakan_en": BESIDE_EN,
    "ketahanan": {"putusan": "TERGANTUNG", "tetap_mikro": 633333, "tetap_jalur_mikro": 700000, "bergantung": ["KEBUTUHAN_TUJUAN"]},
}  # fmt: skip
JUDGED = {
    "pegawai_id": D, "nama": "Contoh 901", "dari": PLACE, "ke": THERE, "fit_mikro": 940000, "kelompok": "SETELAH_PERSETUJUAN",
    "syarat": [CONDITION], "penghalang": [],
}  # fmt: skip
LIST = {"jenis": "golongan", "nama": "Golongan ruang PNS", "nama_en": "Ranks of civil servants", "versi": "2026-11-25"}
GRADE = {"kode": "33", "nama": "III/c", "pangkat": "Penata", "urutan": 11}
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
WHO = {"aktor": f"klien:{C}", "aktor_nama": "simpeg", "pada": "2026-11-02T01:22:00Z"}

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


def _page(item: dict[str, Any], more: Any = None) -> dict[str, Any]:
    return {"items": [item], "berikutnya": more}


ANSWERS: dict[str, Any] = {
    **QUALITY,
    **ACTS, **BALANCE,
    **CASES,
    **COMING,
    **FRONTIER,
    **FIT,
    **MODELS,
    **LAW,
    **EXPLANATION,
    **WHAT_IF,
    **EQUITY,
    **SEATS,
    **WORKLOAD,
    "getToken": {"access_token": "eyJhbGciOiJFZDI1NTE5In0…", "token_type": "Bearer", "expires_in": 900, "scope": "unor:baca"},
    "getJwks": {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "…", "kid": "…", "alg": "Ed25519", "use": "sig"}]},
    "getMetadata": {
        "token_endpoint": "/oauth2/token", "jwks_uri": "/.well-known/jwks.json", "grant_types_supported": ["client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"], "scopes_supported": ["unor:baca"],
    },
    "startImport": {"id": A},
    "getImport": IMPORT,
    "listImportRows": _page({"nomor": 6, "lembar": "Sheet1", "baris": 7, "status": "gagal", "masalah": [DEFECT]}),
    "upsertBatch": BATCH,
    "upsertRiwayatBatch": BATCH,
    "putRiwayat": {"id": A, "status": "dibuat", "masalah": []},
    "listRiwayat": {"pegawai_id": D, "jenis": "GOLONGAN", **_page(ENTRY), "tidak_ditampilkan": []},
    "upsertSiasn": {**BATCH, "tidak_dikenal": {"tglSpmt": 1}, "catatan": []},
    "listUnor": _page(UNIT, "WyJzaW1wZWciLCAiU0QtMDE0Il0"),
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
        **_page({"pegawai_id": D, "nip_tersamar": "**************1901", "jam_per_minggu": 20, "jam_di_sekolah_lain": 6,
                 "jam_seluruhnya": 26, "mapel": ["MATEMATIKA"]}),
    },
    "listTurunan": _page({**UNIT, "turun": 1}),
    "getPetaJabatan": {
        "per": "2026-11-01", "unor_id": A, "unor_nama": "SDN 060814", "tanpa_jabatan": HOLDERS,
        **_page({
            "unor_id": A, "unor_nama": "SDN 060814", "jabatan_id": C, "jabatan_nama": "Guru Ahli Pertama", "jenis": "JF",
            "jenjang": "AHLI_PERTAMA", "kelas": 8, "eselon": None, "kebutuhan_ditetapkan": 6, "kebutuhan_hitung_mikro_fte": 6_000_000,
            "batas_bawah": 5, "batas_atas": None, **HOLDERS, "selisih": 1,
            "mapel": [{"mapel": "KELAS", "kebutuhan_ditetapkan": 6, "bezetting": 8}],
        }),
    },
    "listJabatan": _page({
        "id": C, "sumber": "simpeg", "id_sumber": "GURU-SD", "nama": "Guru Ahli Pertama", "jenis": "JF", "keluarga": "GURU",
        "jenjang": "AHLI_PERTAMA", "kelas": 8, "eselon": None, "pendidikan_min": "S1", "bidang_pendidikan": "PENDIDIKAN",
        "profesi": None, "syarat_kompetensi": {"TEKNIS": 3}, "kode_siasn": None, "bup_tahun": 60,
    }),
    "listFormasi": _page({
        "id": A, "sumber": "simpeg", "id_sumber": "SD-014|GURU-SD|KELAS", "unor_id": B, "jabatan_id": C, "mapel": "KELAS",
        "kebutuhan_ditetapkan": 6, "kebutuhan_hitung_mikro_fte": None, "nomor_penetapan": "800/123/2026",
        "tanggal_penetapan": "2026-01-05", "status_abk": "DITETAPKAN", "pemilik_abk": "Sekda", "batas_bawah": 5, "batas_atas": None,
        "syarat": None, "bezetting_tercatat": 8,
    }),
    "listPegawai": _page({"id": D, "sumber": "simpeg", "id_sumber": "P-000901", "anonim": False, "status": "PNS", "kedudukan": "AKTIF",
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
    "createPutaran": ROUND,
    "listPutaran": _page(ROUND),
    "getPutaran": ROUND,
    "startAnalisis": {**RUN, "status": "ANTRE", "tahap": "antre", "persen": 0, "kunci": None, "enam_hash": None, "hasil_hash": None,
                      "tahapan": []},
    "getAnalisis": RUN,
    "cancelAnalisis": {**RUN, "status": "BERJALAN", "batal": True, "hasil_hash": None},
    "getHasil": {"versi": 1, "kunci": HASH, "usulan": []},
    "listRekomendasi": {"analisis_id": C, "hasil_hash": HASH, **_page(MOVE)},
    "listPosisi": {"pegawai_id": D, "dari": PLACE, "penghalang": [], "jumlah": 1, "terpotong": False, "items": [JUDGED]},
    "listKandidat": {"kursi": THERE, "jumlah": 1, "terpotong": False, "items": [JUDGED]},
    "listJawabanAturan": {"analisis_id": C, "hasil_hash": HASH, **_page({
        "aturan": "MUT-01", "satuan": "PEGAWAI", "terpenuhi": 6120, "tidak_terpenuhi": 803, "tidak_dapat_dinilai": 201,
        "tidak_berlaku": 6300, "pegawai": 803, "pasangan": 803, "tempat": 0,
        "pesan": "Masa tugas tanpa putus di unit dan tugas ini {bulan} bulan; diperlukan {min_bulan} bulan.",
        "pesan_en": "{bulan} months of unbroken service in this unit and task; {min_bulan} are needed.",
        "dasar": "PP 11/2017 Pasal 190(3); Peraturan BKN 5/2019 Pasal 2(3)", "keyakinan": "SEEN", "jenis": "HARD",
    })},
    "ujiHimpunan": {
        "analisis_id": C, "sah": True,
        "items": [{"no": 1, **{name: told for name, told in JUDGED.items() if name != "fit_mikro"}, "sah": True, "aturan": [], "berubah": [
            {"aturan": "BAL-01", "sebelum": "TERPENUHI", "sesudah": "TIDAK_TERPENUHI"}]}],
        "sel": [{**THERE, "orang_sebelum": 2, "orang_sesudah": 3, "kebutuhan_bulat": 4}],
    },
    "startCoba": TRIAL,
    "getCoba": TRIAL,
    "listReferensi": {"hash": HASH, "items": [{**LIST, "jumlah": 17, "catatan": "Kode SIASN; urutan 1 (I/a) sampai 17 (IV/e)"}]},
    "searchReferensi": {**LIST, "jumlah": 1, **_page(GRADE)},
    "getReferensi": {**LIST, "butir": GRADE},
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
    "listPeristiwa": {
        "items": [{"instansi_id": B, "nomor": 42, "jenis": "analisis.selesai", "subjek_jenis": "analisis", "subjek_id": C,
                   "aktor": "gateway-worker", "pada": "2026-11-02T01:22:00Z", "isi": {"usulan": 50}}],
        "berikutnya": "WzQyLCAiM2YxYzljMDJhNWQ3IiwgMF0", "ada_lagi": False,
    },
    "listPerubahan": {
        "items": [{"id": A, "op": "ubah", "nomor": 43, "jenis": "unor.diperbarui", "pada": "2026-11-02T01:25:00Z", "isi": {}}],
        "berikutnya": "WzQzLCAiYTA0Y2UxN2I5ZDIyIiwgMF0", "ada_lagi": False, "daftar_lengkap": "/v1/unor",
    },
}  # fmt: skip

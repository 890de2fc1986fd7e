"""Words people write for our values, whole cells only, in lower case with underscores. Codes are SIASN's."""

from __future__ import annotations

from services.registry.intake.dapodik.status import STATUS


def _many(**words: str) -> dict[str, str]:
    return {synonym: value for value, synonyms in words.items() for synonym in synonyms.split()}


SYNONYMS: dict[str, dict[str, str]] = {
    "StatusPegawai": {**_many(PNS="p", CPNS="c", TIDAK_DIKETAHUI="tidak_diketahui"), **STATUS},
    "Kedudukan": _many(
        AKTIF="pns cpns pppk p3k kena_hukdis 01 1 15 16 71", CLTN="02 2 13", TUGAS_BELAJAR="03 3",
        DIBERHENTIKAN_SEMENTARA="04 4 05 5 06 6 07 7 08 8", DIPEKERJAKAN="11", MPP="20",
        PENSIUN="14 66 67 68 69 70 77 88 89 98 99",
    ),
    "Jenjang": _many(
        AHLI_PERTAMA="pertama pt", AHLI_MUDA="muda mu", AHLI_MADYA="madya ma", AHLI_UTAMA="utama ut", TERAMPIL="pelaksana tr",
        MAHIR="mh", PENYELIA="py", PEMULA="pelaksana_pemula pm",
    ),
    "Pendidikan": _many(SD="05 5", SMP="10 12", SMA="15 17 18", D1="20", D2="25", D3="30", D4="35", S1="40", S2="45", S3="50"),
    # SIASN counts quadrants from the best, many offices from the worst: of the bare numbers only 3 is sure
    "Predikat": _many(
        SANGAT_BAIK="istimewa amat_baik", BUTUH_PERBAIKAN="cukup perlu_perbaikan butuh_perbaikan_cukup 3",
        KURANG="kurang_misconduct misconduct", SANGAT_KURANG="buruk sangat_buruk",
    ),
    "JenisKelamin": _many(L="laki laki_laki pria male m 1", P="perempuan wanita female f 2"),
    "TingkatHukdis": _many(RINGAN="r hukdis_ringan", SEDANG="s hukdis_sedang", BERAT="b hukdis_berat"),
    "Persetujuan": _many(
        SETUJU="bersedia ya y", MENOLAK="tidak_bersedia tidak_setuju tidak t keberatan", TIDAK_DIKETAHUI="belum belum_ditanya"
    ),
    "StatusPermohonan": _many(
        DIAJUKAN="diproses proses baru masuk", DIKABULKAN="disetujui diterima dipenuhi", DITOLAK="tidak_disetujui tidak_dikabulkan",
        DITARIK="dicabut ditarik_kembali batal dibatalkan",
    ),
    "TugasTambahan": {},
    "JenisUnor": _many(
        SD="sdn sd_negeri sekolah_dasar", SMP="smpn smp_negeri sekolah_menengah_pertama",
        OPD="dinas badan inspektorat skpd perangkat_daerah", PUSKESMAS="pkm uptd_puskesmas upt_puskesmas", UPT="uptd",
        SUBBIDANG="seksi subbagian sub_bidang sub_bagian", RSUD="rumah_sakit", INSTANSI="pemerintah_kota", BAGIAN="sekretariat",
    ),
    "JenisJabatan": _many(
        JF="fungsional jabatan_fungsional jft fungsional_tertentu jabatan_fungsional_tertentu 2",
        PELAKSANA="fungsional_umum jabatan_fungsional_umum jfu jabatan_pelaksana staf staff 4",
        JPT="jpt_pratama jpt_madya jabatan_pimpinan_tinggi jabatan_pimpinan_tinggi_pratama eselon_ii ii_a ii_b",
        ADMINISTRATOR="jabatan_administrator eselon_iii iii_a iii_b", PENGAWAS="jabatan_pengawas eselon_iv iv_a iv_b",
    ),
    "StatusAbk": _many(DITETAPKAN="final sah disahkan", DRAF="draft usulan rancangan"),
    "JenisPenempatan": _many(DEFINITIF="d", TUGAS_TAMBAHAN="tt"),
    "Mapel": {},
    "JenisPenugasan": _many(DEFINITIF="d tetap", TUGAS_TAMBAHAN="tt", PENJABAT="pj pejabat_sementara pjs"),
    "JenisMutasiJabatan": _many(MUTASI_JABATAN="mj jabatan 1", MUTASI_UNOR="mu unor unit 2"),
    "SebabJabatan": _many(
        KENAIKAN_JENJANG="naik_jenjang", PENYETARAAN="penyetaraan_jabatan", PERUBAHAN_NOMENKLATUR="ganti_nama nomenklatur",
        PERUBAHAN_SOTK="sotk sotk_baru penyesuaian_sotk penggabungan regrouping",
    ),
    "JenisKompetensi": _many(SOSIAL_KULTURAL="sosiokultural sosio_kultural sosial"),
    "JenisCuti": _many(
        CLTN="cuti_di_luar_tanggungan_negara cuti_luar_tanggungan", CUTI_BESAR="besar", CUTI_MELAHIRKAN="melahirkan bersalin",
        CUTI_SAKIT="sakit",
    ),
    "DasarPerlindungan": _many(
        HAMIL_MENYUSUI="hamil menyusui", DISABILITAS="difabel penyandang_disabilitas", MERAWAT_KELUARGA="merawat_orang_tua merawat",
        TUGAS_PASANGAN="ikut_suami ikut_istri ikut_pasangan", SEKOLAH_ANAK="anak_sekolah",
    ),
    "Ekspektasi": _many(
        DI_ATAS="di_atas_ekspektasi diatas_ekspektasi 1", SESUAI="sesuai_ekspektasi 2",
        DI_BAWAH="di_bawah_ekspektasi dibawah_ekspektasi 3",
    ),
}  # fmt: skip

"""Words people write for our values, whole cells only, in lower case with underscores. Codes are SIASN's."""

from __future__ import annotations


def _many(**words: str) -> dict[str, str]:
    return {synonym: value for value, synonyms in words.items() for synonym in synonyms.split()}


SYNONYMS: dict[str, dict[str, str]] = {
    "StatusPegawai": _many(PNS="p", CPNS="c", TIDAK_DIKETAHUI="tidak_diketahui"),
    "Kedudukan": _many(
        AKTIF="pns cpns pppk p3k kena_hukdis pns_kena_hukuman_disiplin 01 1 15", CLTN="02 2 13", TUGAS_BELAJAR="03 3",
        DIBERHENTIKAN_SEMENTARA="04 4", MPP="20", PENSIUN="bup 99",
    ),
    "Jenjang": _many(
        AHLI_PERTAMA="pertama pt", AHLI_MUDA="muda", AHLI_MADYA="madya ma", AHLI_UTAMA="utama ut", TERAMPIL="pelaksana tr",
        MAHIR="mh", PENYELIA="py", PEMULA="pelaksana_pemula pm",
    ),
    "Pendidikan": _many(SD="05", SMP="10", SMA="15", D1="20", D2="25", D3="30", D4="35", S1="40", S2="45", S3="50"),
    "Predikat": _many(
        SANGAT_BAIK="istimewa amat_baik 5", BAIK="4", BUTUH_PERBAIKAN="cukup perlu_perbaikan 3",
        KURANG="kurang_misconduct misconduct 2", SANGAT_KURANG="buruk sangat_buruk 1",
    ),
    "TingkatHukdis": _many(RINGAN="r hukdis_ringan", SEDANG="s hukdis_sedang", BERAT="b hukdis_berat"),
    "Persetujuan": _many(
        SETUJU="bersedia ya y", MENOLAK="tidak_bersedia tidak_setuju tidak t keberatan", TIDAK_DIKETAHUI="belum belum_ditanya"
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
}  # fmt: skip

"""Who may see which column: one level for every column of every table and every field inside a sealed value.

PUBLIK: units, posts, needs, counts. INTERNAL: names, the masked NIP, rank, dates of service. TERBATAS: the whole NIP, birth date,
contact, home, ratings. RAHASIA: grounds of health or family, discipline, and keys. Masking, scopes, recorded reads, a person's own
copy and erasure follow from this table; a column that is not in it fails a test. Decided in docs/decisions/0013.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from shared.vocabulary import TingkatData

PUBLIK, INTERNAL, TERBATAS, RAHASIA = TingkatData
NAIK = (PUBLIK, INTERNAL, TERBATAS, RAHASIA)
"""From open to closed."""


def _t(**levels: str) -> dict[str, TingkatData]:
    return {name: TingkatData(level) for level, names in levels.items() for name in names.split()}


_IDENTITAS = "id instansi_id sumber id_sumber"
_WAKTU = "berlaku dicatat per ditegaskan"

TABEL: dict[str, dict[str, TingkatData]] = {
    # the agency, its proof and its files
    "instansi": _t(PUBLIK="id kode nama jenis dibuat_pada"),
    "instansi_head": _t(INTERNAL="instansi_id nomor audit_nomor audit_hash"),
    "baca_head": _t(INTERNAL="instansi_id nomor hash"),
    "peristiwa": _t(INTERNAL="instansi_id nomor jenis subjek_jenis subjek_id aktor pada isi"),
    "audit": _t(INTERNAL="instansi_id nomor pada aktor dari_nomor sampai_nomor isi_hash hash_sebelum hash"),
    "audit_baca": _t(INTERNAL="instansi_id nomor pada aktor tujuan kolom jumlah subjek hash_sebelum hash"),
    "penghapusan": _t(INTERNAL="id instansi_id pegawai_id dasar aktor pada", TERBATAS="sumber_digest"),
    "berkas": _t(INTERNAL="hash instansi_id ukuran jenis dibuat_pada"),
    "berkas_bagian": _t(INTERNAL="id hash instansi_id urutan", RAHASIA="isi"),
    "penanda": _t(INTERNAL="nama nilai"),
    "klien": _t(INTERNAL="id nama scopes instansi_id dibuat_pada dicabut_pada", RAHASIA="rahasia_sha256"),
    # people who act, their roles and how they prove who they are
    "klien_kunci": _t(INTERNAL="id klien_id kid jwk dibuat_pada dicabut_pada"),
    "jti_terpakai": _t(INTERNAL="klien_id jti_sha256 sampai"),
    "pengguna": _t(INTERNAL="id instansi_id pegawai_id nama_tampil aktif dibuat_oleh dibuat_pada"),
    "peran_pengguna": _t(INTERNAL="id instansi_id peran_id pengguna_id peran unor_id plh_untuk dasar oleh berlaku dicatat"),
    "totp": _t(INTERNAL="pengguna_id langkah_terakhir gagal terkunci_sampai dikonfirmasi_pada dibuat_pada", RAHASIA="sandi"),
    "sesi_pengguna": _t(INTERNAL="id pengguna_id klien_id sesi_digest dibuat_pada diperkuat_pada berakhir_pada"),
    # units, positions, seats
    "unor": _t(PUBLIK=_IDENTITAS),
    "unor_versi": _t(
        PUBLIK=f"id unor_id {_WAKTU} nama induk_id jenis kode_wilayah lintang_e6 bujur_e6 titik_perkiraan npsn tempat tutup eselon aktif"
    ),
    "unor_penerus": _t(PUBLIK="id unor_id penerus_id jenis tanggal dasar sumber dicatat"),
    "unor_alias": _t(PUBLIK="id instansi_id unor_id sumber jenis nilai status skor_permil bukti dicatat", INTERNAL="diputuskan_oleh"),
    "jabatan": _t(PUBLIK=_IDENTITAS),
    "jabatan_versi": _t(
        PUBLIK=f"id jabatan_id {_WAKTU} nama jenis keluarga jenjang kelas bup pendidikan_min bidang_pendidikan profesi eselon "
        "kode_siasn syarat_kompetensi"
    ),
    "formasi": _t(PUBLIK=f"{_IDENTITAS} unor_id jabatan_id mapel"),
    "formasi_versi": _t(
        PUBLIK=f"id formasi_id {_WAKTU} kebutuhan_ditetapkan kebutuhan_hitung_mikro_fte nomor_penetapan tanggal_penetapan status_abk "
        "pemilik_abk batas_bawah batas_atas syarat bezetting_tercatat"
    ),
    "rencana_masuk": _t(PUBLIK=f"{_IDENTITAS} unor_id jabatan_id mapel tanggal jumlah status dasar dicatat"),
    # work
    "sekolah_data": _t(
        PUBLIK="id unor_id tahun_ajaran dicatat siswa rombel guru_tercatat " + " ".join(f"rombel_{grade}" for grade in range(1, 10))
        + " siswa_agama_islam siswa_agama_kristen siswa_agama_katolik siswa_agama_hindu siswa_agama_buddha siswa_agama_khonghucu"
    ),
    "volume_tugas": _t(PUBLIK="id unor_id jabatan_id tugas bulan dicatat satuan norma_milimenit volume metode sumber"),
    "pembelajaran": _t(
        PUBLIK="id unor_id sumber id_sumber tahun_ajaran semester mapel mapel_teks rombel tingkat jam_per_minggu dicatat",
        INTERNAL="pegawai_id",
    ),
    # people
    "pegawai": _t(INTERNAL=f"{_IDENTITAS} anonim kunci dihapus_pada", RAHASIA="kunci_sandi"),
    "pegawai_sumber": _t(INTERNAL=f"{_IDENTITAS} pegawai_id"),
    "kunci_lama": _t(INTERNAL="instansi_id kunci pegawai_id"),
    "pegawai_identitas": _t(INTERNAL=f"id pegawai_id {_WAKTU} nip_akhir", TERBATAS="nip_digest isi_digest sandi"),
    "pegawai_versi": _t(
        INTERNAL=f"id pegawai_id {_WAKTU} status kedudukan golongan jenjang tmt_golongan tmt_cpns tmt_pns tmt_pensiun "
        "tmt_tugas_keluarga akhir_kontrak pendidikan bidang_pendidikan tahun_lulus sertifikat_mapel bersertifikat sip_berlaku_unor",
        TERBATAS="dasar_pensiun kompetensi_teknis",
    ),
    "pegawai_keadaan": _t(
        INTERNAL=f"id pegawai_id {_WAKTU}",
        TERBATAS="isi_digest tugas_belajar ikatan_dinas_sampai komitmen_sampai persetujuan kecamatan_rumah kecamatan_minat",
        RAHASIA="sandi hukdis_tingkat hukdis_selesai hukdis_diketahui perlindungan_sampai cuti_besar_sampai",
    ),
    "predikat": _t(INTERNAL="id pegawai_id tahun berlaku dicatat", TERBATAS="predikat"),
    "penempatan": _t(
        INTERNAL="id pegawai_id sumber id_sumber jenis berlaku dicatat unor_id jabatan_id mapel unor_teks jabatan_teks bermasalah "
        "tmt_jabatan tmt_unit tugas_tambahan jam_per_minggu per ditegaskan"
    ),
    "riwayat": _t(
        INTERNAL="id pegawai_id jenis sumber id_sumber mulai selesai isi unor_id jabatan_id dicatat",
        TERBATAS="isi_digest",
        RAHASIA="sandi",
    ),
    # imports, jobs, rounds
    "tugas": _t(INTERNAL="id instansi_id jenis kunci isi status pekerja sewa_sampai percobaan berikutnya_pada batal galat dibuat_pada"),
    "impor": _t(
        INTERNAL="id instansi_id berkas_hash nama_berkas jenis sumber mode opsi status baris_total baris_selesai ringkasan peringatan "
        "galat dibuat_pada"
    ),
    "impor_baris": _t(INTERNAL="id impor_id nomor lembar baris status masalah"),
    "snapshot": _t(INTERNAL="id instansi_id per diketahui nomor hash berkas_hash ringkasan versi"),
    "artefak": _t(PUBLIK="hash dibuat_pada", INTERNAL="isi"),  # a rule set names people with a waiver by pseudonym
    "putaran": _t(
        INTERNAL="id instansi_id nama per tanggal_keputusan tmt_rencana ruang_lingkup kapasitas_meja kebijakan status dibuat_oleh "
        "dibuat_pada kalender alasan_tmt keputusan_nomor keputusan_tanggal keputusan_tentang keputusan_berkas_hash kriteria_hash "
        "snapshot_beku prakiraan versi"
    ),
    "transisi_putaran": _t(INTERNAL="id instansi_id putaran_id versi dari aksi ke peran oleh pada catatan isi"),
    "rencana": _t(
        INTERNAL="id instansi_id putaran_id nama catatan analisis_id dipilih_pada dipilih_oleh alasan_pilih idempotensi dibuat_oleh "
        "dibuat_pada"
    ),
    "pengecualian": _t(
        INTERNAL="id instansi_id putaran_id pegawai_id kunci sel jenis oleh dibuat_pada dicabut_oleh dicabut_pada",
        TERBATAS="alasan_kode catatan dasar_nomor",
    ),
    "basi": _t(
        INTERNAL="id instansi_id putaran_id rencana_id jenis subjek_jenis subjek_id nomor_usulan peristiwa_nomor peristiwa_jenis "
        "ditemukan_pada selesai_pada"
    ),
    "hasil_unit": _t(INTERNAL="id instansi_id unor_id ukuran per nilai_mili satuan sumber oleh pada"),
    "dampak_putaran": _t(INTERNAL="id instansi_id putaran_id hari per isi dihitung_pada"),
    "analisis": _t(
        INTERNAL="id instansi_id putaran_id status tahap persen batal kunci enam_hash hasil_hash tahapan galat idempotensi ubahan "
        "dibuat_oleh dibuat_pada"
    ),
    "rekomendasi": _t(INTERNAL="analisis_id no pegawai_id kunci opd keluarga kelompok", TERBATAS="isi"),
    # learned models
    "latihan": _t(INTERNAL="id instansi_id per diketahui nomor hash berkas_hash ringkasan versi"),
    "pelatihan": _t(
        INTERNAL="id instansi_id per status tahap persen latihan_hash nomor_model galat idempotensi dibuat_oleh dibuat_pada"
    ),
    "model": _t(
        PUBLIK="id instansi_id nomor pelatihan_id tabel_hash kartu_hash latihan_hash mesin dibuat_pada", INTERNAL="dibuat_oleh"
    ),
    "model_aktif": _t(PUBLIK="id instansi_id nomor jenis nomor_dasar alasan berlaku dicatat", INTERNAL="oleh"),
    # the law of a city
    "konfirmasi_aturan": _t(
        PUBLIK="id instansi_id aturan keputusan definisi_hash jabatan_pejabat nomor tanggal berlaku dicatat",
        INTERNAL="pejabat catatan oleh",
    ),
    "penyesuaian_aturan": _t(PUBLIK="id instansi_id aturan perubahan nomor alasan berlaku dicatat", INTERNAL="oleh"),
    "nilai_kota": _t(PUBLIK="id instansi_id nama butir nilai dasar berlaku dicatat", INTERNAL="pejabat oleh"),
    "pembebasan": _t(
        INTERNAL="id instansi_id pembebasan_id pegawai_id aturan jenis status nomor pemohon diminta_oleh penyetuju diputuskan_oleh berlaku "
        "dicatat",
        RAHASIA="sandi",
    ),
    # cases
    "himpunan": _t(INTERNAL="id instansi_id putaran_id nama jenis tmt dibuat_oleh dibuat_pada"),
    "permohonan": _t(
        INTERNAL="id instansi_id tahun nomor pegawai_id diterima status tujuan_unor_id tujuan_opd_id tujuan_jabatan_id tujuan_mapel surat "
        "surat_kurang_pada jawaban jawaban_pada versi dibuat_oleh dibuat_pada diubah_pada",
        RAHASIA="sandi",
    ),
    "usulan_mutasi": _t(
        INTERNAL="id instansi_id tahun nomor putaran_id analisis_id rekomendasi_no himpunan_id permohonan_id pengganti_usulan_id "
        "pegawai_id jenis alur bentuk prakarsa kelompok mendesak mendesak_sebab status asal_unor_id "
        "asal_opd_id asal_jabatan_id asal_formasi_id asal_mapel asal_sel "
        "tujuan_unor_id tujuan_opd_id tujuan_jabatan_id tujuan_formasi_id tujuan_mapel tujuan_sel instansi_luar "
        "tmt_rencana sampai penyusun versi tenggat dibuat_pada diubah_pada"
    ),
    "pemeriksaan": _t(
        INTERNAL="id instansi_id himpunan_id usulan_id komposisi_hash enam_hash aturan_hash sah oleh pada", TERBATAS="isi"
    ),
    "transisi_usulan": _t(
        INTERNAL="id usulan_id pegawai_id versi dari aksi ke peran oleh pada alasan_kode catatan isi pemeriksaan_id"
    ),
    "lampiran_usulan": _t(
        INTERNAL="id usulan_id pegawai_id jenis ada nomor tanggal pejabat unit jabatan mapel tmt berkas_hash oleh dicatat"
    ),
    "pernyataan_kepentingan": _t(
        INTERNAL="id usulan_id pegawai_id oleh peran diri_sendiri derajat_keluarga berkepentingan dicatat"
    ),
    "penyimpangan": _t(
        INTERNAL="id usulan_id pegawai_id instansi_id jenis aturan alasan_kode catatan oleh peran unor_id urutan_dipilih pada"
    ),
    "tenggat_usulan": _t(
        INTERNAL="id usulan_id pegawai_id jenis mulai hari_kerja tanggal paling_cepat dasar dipenuhi_pada dibuat_pada"
    ),
    "status_ekspor": _t(INTERNAL="id usulan_id pegawai_id penerima status id_luar tanggal keterangan oleh dicatat"),
    "templat_periksa": _t(INTERNAL="id instansi_id kode isi nomor tanggal oleh berlaku dicatat"),
    "butir_periksa": _t(
        INTERNAL="id usulan_id pegawai_id instansi_id kode nama penerima pemilik unor_id tenggat bukti wajib dasar status selesai_pada "
        "nomor tanggal catatan berkas_hash oleh versi dibuat_pada diubah_pada"
    ),
    # the hearing: what people wrote is sealed
    "pemberitahuan": _t(
        INTERNAL="id usulan_id pegawai_id instansi_id cara tanggal "
        "hari batas paling_cepat dasar bawaan petugas jam_layanan kepada tanggapan "
        "tanggapan_pada tanggapan_oleh oleh dibuat_pada",
        RAHASIA="sandi",
    ),
    "sanggah": _t(
        INTERNAL="id usulan_id pegawai_id instansi_id bidang pemilik_peran pemilik_unor_id pemilik_id tanggal "
        "hari batas paling_cepat dasar bawaan "
        "putusan diputus_oleh diputus_peran diputus_pada oleh dibuat_pada",
        RAHASIA="sandi",
    ),
    "tinjauan_mendesak": _t(
        INTERNAL="id usulan_id pegawai_id instansi_id sebab "
        "hari batas paling_cepat dasar bawaan hasil ditinjau_oleh ditinjau_pada oleh dibuat_pada",
        RAHASIA="sandi",
    ),
    "kotak_keluar": _t(
        INTERNAL="id instansi_id pegawai_id usulan_id jenis acuan status saluran tautan petugas jam_layanan percobaan galat "
        "berikutnya_pada selesai_pada selesai_oleh dibuat_pada"
    ),
    "idempotensi": _t(INTERNAL="id instansi_id aktor pintu kunci isi_hash hasil dibuat_pada"),
    # papers and decrees: what they say of people stands in their files
    "kop_surat": _t(INTERNAL="id instansi_id isi logo_hash oleh dicatat"),
    "templat_naskah": _t(INTERNAL="id instansi_id jenis berkas_hash oleh dicatat"),
    "sk": _t(INTERNAL="id instansi_id jenis tmt penanda nomor tanggal klasifikasi sifat tautan status versi oleh pada"),
    "sk_baris": _t(INTERNAL="id sk_id usulan_id pegawai_id no status"),
    "naskah": _t(
        INTERNAL="id instansi_id jenis sk_id usulan_id permohonan_id sidang_id daftar pegawai_id ukuran isian nomor tanggal klasifikasi "
        "sifat tautan kode status dikoreksi versi pdf_hash docx_hash bertanda_hash oleh pada"
    ),
    "naskah_berkas": _t(INTERNAL="id naskah_id pdf_hash docx_hash bidang_hash status oleh pada"),
    "naskah_bertanda": _t(INTERNAL="id naskah_id asal_hash berkas_hash ukuran temuan oleh pada"),
    # after the decree
    "penyampaian": _t(INTERNAL="id usulan_id pegawai_id cara tanggal penerima berkas_hash oleh pada"),
    "perubahan_penempatan": _t(
        INTERNAL="id usulan_id pegawai_id tmt sebelum sesudah diterapkan_pada dipulihkan_pada sebab_pulih"
    ),
    "ralat": _t(INTERNAL="id usulan_id pegawai_id nomor tanggal sebab bidang oleh pada"),
    "pengingat_tugas": _t(INTERNAL="id usulan_id pegawai_id ke tanggal cara oleh pada"),
    "akibat_pembatalan": _t(INTERNAL="id usulan_id pegawai_id karena_usulan_id cara selesai_pada oleh pada"),
    "keberatan": _t(
        INTERNAL="id usulan_id pegawai_id instansi_id tahun nomor diterima status ditujukan_kepada seharusnya_kepada diteruskan_pada "
        "disampaikan hari_kerja dasar batas batas_paling_cepat terlambat izin_terlambat izin_oleh putus_hari_kerja putus_batas "
        "putus_paling_cepat putusan putusan_nomor putusan_tanggal diputus_oleh diputus_peran diputus_pada akibat berkas_hash versi "
        "dibuat_oleh dibuat_pada diubah_pada",
        RAHASIA="sandi",
    ),
    # worksheets that came back; the file is not kept
    "lembar_unggahan": _t(INTERNAL="id instansi_id putaran_id berkas_hash versi temuan oleh pada diterapkan_pada"),
    "lembar_baris": _t(
        INTERNAL="id unggahan_id putaran_id pegawai_id usulan_id analisis_id rekomendasi_no nomor versi_berkas keputusan alasan_kode "
        "catatan pengganti simpangan aksi keadaan masalah oleh pada"
    ),
    # the board and its sessions
    "tpk": _t(PUBLIK="id instansi_id kuorum nomor tanggal berlaku dicatat", INTERNAL="anggota oleh"),
    "sidang": _t(
        INTERNAL="id instansi_id tahun nomor putaran_id waktu tempat tpk_nomor tpk_tanggal kuorum status ditutup_pada berita_acara_id "
        "versi dibuat_oleh dibuat_pada diubah_pada"
    ),
    "sidang_anggota": _t(INTERNAL="id sidang_id pengguna_id no kedudukan kehadiran"),
    "sidang_acara": _t(INTERNAL="id sidang_id usulan_id pegawai_id no hasil alasan_kode catatan suara keberatan hadir oleh pada"),
    "kewenangan": _t(PUBLIK="id instansi_id kelompok jenis isi nomor tanggal berlaku dicatat", INTERNAL="oleh"),
    "coba": _t(INTERNAL="id instansi_id status tahap persen impor opsi ringkasan_teks analisis_id hasil_hash galat dibuat_pada"),
}  # fmt: skip

IDENTITAS = _t(
    INTERNAL="nama gelar_depan gelar_belakang",
    TERBATAS="nip nip_lama nik nuptk tanggal_lahir tempat_lahir jenis_kelamin nomor_hp email alamat",
)
"""Fields inside pegawai_identitas.sandi."""

KEADAAN = _t(
    TERBATAS="tugas_belajar ikatan_dinas_sampai komitmen_sampai persetujuan kecamatan_rumah kecamatan_minat predikat",
    RAHASIA="hukdis_tingkat hukdis_selesai hukdis_diketahui perlindungan_sampai cuti_besar_sampai",
)
"""Fields inside pegawai_keadaan.sandi."""

TERBUKA: dict[str, str] = {
    "penghapusan.sumber_digest": "keyed digest: tells nothing without the city key",
    "berkas_bagian.isi": "files as they came or were made: uploads go after 30 days and at an erasure, papers about one person "
    "at that person's, decrees about many stay as archives; the rest is pseudonymous",
    "klien.rahasia_sha256": "digest of 256 random bits",
    "pegawai.kunci_sandi": "itself sealed by the city key",
    "pegawai_identitas.nip_digest": "keyed digest, so that a NIP can be found",
    "pegawai_identitas.isi_digest": "keyed digest, tells whether anything changed",
    "pegawai_identitas.sandi": "sealed",
    "pegawai_versi.dasar_pensiun": "month after birth, no more than the day of retirement tells; retirements are counted in SQL",
    "pegawai_versi.kompetensi_teknis": "a level from 1 to 5 without its assessment",
    "pegawai_keadaan.isi_digest": "keyed digest, tells whether anything changed",
    "pegawai_keadaan.sandi": "sealed",
    **{f"pegawai_keadaan.{name}": "plain before schema 0002, emptied since" for name in KEADAAN if name != "predikat"},
    "predikat.predikat": "plain before schema 0002, emptied since",
    "riwayat.isi_digest": "keyed digest, tells whether anything changed",
    "riwayat.sandi": "sealed",
    "pembebasan.sandi": "sealed",
    "totp.sandi": "sealed",
    "permohonan.sandi": "sealed",
    "keberatan.sandi": "sealed",
    "pemberitahuan.sandi": "sealed",
    "sanggah.sandi": "sealed",
    "tinjauan_mendesak.sandi": "sealed",
    "pemeriksaan.isi": "answers of rules about a case, by its id; it goes with the person",
    "pengecualian.alasan_kode": "a code; a private ground is one word for all of them; it goes with the person",
    "pengecualian.catatan": "empty for a private ground; it goes with the person",
    "pengecualian.dasar_nomor": "the number of a document, never its text; it goes with the person",
    "rekomendasi.isi": "what was found about a pseudonym; it goes with the person",
}
"""Columns above INTERNAL that are not a sealed value, each with its reason."""

LINGKUP: dict[TingkatData, str] = {INTERNAL: "pegawai:baca", TERBATAS: "pegawai.pribadi:baca", RAHASIA: "pegawai.rahasia:baca"}
"""The scope that opens a level."""


def levels_open(scopes: Iterable[str]) -> set[TingkatData]:
    """Each scope opens its own level and no other: secret data do not come with restricted ones, nor the other way round."""
    return {PUBLIK, *(level for level, scope in LINGKUP.items() if scope in scopes)}


def recorded(level: TingkatData) -> bool:
    """Is a read of this level written down?"""
    return level in (TERBATAS, RAHASIA)


def shown(values: Mapping[str, Any], levels: Mapping[str, TingkatData], open_: set[TingkatData]) -> dict[str, Any]:
    """What a caller sees of these fields; a field without a level is nobody's to see."""
    return {name: value for name, value in values.items() if levels.get(name) in open_}

"""Which column is meant by a heading? One list of spellings per kind; the template's own heading always comes first.

Spellings are normalised: lower case, no accents, `&` is dan, brackets and punctuation gone, words joined by `_`. Names that are no
column of masukan.py (unor_induk, kelas, eselon, …) help to make missing units and positions; IGNORED ones are known and unused.
"""

from __future__ import annotations

import re
import unicodedata

from services.registry.intake import aliases_riwayat
from shared.contracts.v1.masukan import KOLOM
from shared.contracts.v1.snapshot import AGAMA
from shared.vocabulary import JenisMasukan

_PEOPLE = {
    "nuptk": "no_nuptk nomor_nuptk",
    "sekolah_induk": "status_tugas ptk_induk",
    "jabatan_kepsek": "kepala_sekolah",
    "jam_per_minggu": "jam_mengajar_perminggu jam_mengajar_per_minggu jjm",
    "id_sumber": "pns_id id_pns id_sapk no_ref_bkn id_siasn id_pns_siasn siasn_pns_id kode_pegawai id_pegawai pegawai_id",
    "nip": "nip_baru nipbaru nip_field nomor_induk_pegawai nip_nrp nip_pegawai nip_nippppk nip_ni_pppk ni_pppk nip_nipppk no_nip nip_nippk",
    "nama": "nama_lengkap nama_pegawai nama_pns namalengkap nama_asn nama_guru nama_ptk nama_lengkap_tanpa_gelar",
    "tanggal_lahir": "tgl_lahir tglhr tgllahir tanggal_lahir_pegawai ttl tempat_tanggal_lahir tempat_tgl_lahir",
    "status": "status_pegawai status_cpns_pns status_kepegawaian jenis_pegawai jenis_pegawai_nama status_asn jenis_asn",
    "kedudukan": "kedudukan_hukum kedudukan_hukum_nama kedudukan_pegawai kedudukan_pns status_aktif kedudukan_hukum_id",
    "unor": "unor_nama unit_kerja nama_unit_kerja unit_organisasi nama_unor unker tempat_tugas sekolah nama_sekolah satuan_pendidikan "
    "instansi_tempat_tugas satuan_kerja satker perangkat_daerah skpd opd nama_opd nama_skpd instansi lokasi_kerja",
    "jabatan": "jabatan_nama nama_jabatan nomenklatur_jabatan jabatan_sekarang nama_fungsional nama_pelaksana nama_struktural "
    "jabatan_lama jenis_ptk jabatan_ptk jenis_gtk",
    "mapel": "mata_pelajaran mata_pelajaran_yang_diampu mengajar mapel_diampu tugas_mengajar bidang_studi mata_pelajaran_diajarkan "
    "keterangan_mengajar",
    "golongan": "gol golru gol_ruang golongan_ruang gol_akhir gol_akhir_nama pangkat_gol pangkat_golongan pangkat_gol_ruang "
    "pangkat_golongan_ruang golongan_nama gol_pppk pangkat_dan_golongan",
    "jenjang": "jenjang_jabatan jenjang_jf jenjang_fungsional",
    "tmt_golongan": "tmt_golru tmt_gol tmt_pangkat tmtpkt tmt_gol_ruang golongan_tmt pangkat_tmt tmt_kp",
    "tmt_jabatan": "tmt_jab tmtjbt jabatan_tmt tanggal_tmt_jabatan tmt_eselon",
    "tmt_unit": "tmt_unor tmt_unit_kerja tmt_unker tmt_tugas mulai_bertugas tmt_mutasi tmt_di_unit tmt_di_sekolah tmt_satuan_pendidikan",
    "tmt_tugas_keluarga": "tmt_jabatan_fungsional tmt_fungsional_pertama",
    "tmt_cpns": "tmtcpn cpns_tmt tmt_calon_pns tanggal_cpns",
    "tmt_pns": "tmtpns pns_tmt tmt_pppk tmt_pengangkatan",
    "tmt_pensiun": "tmt_bup tanggal_pensiun tgl_pensiun pensiun_tmt",
    "akhir_kontrak": "akhir_perjanjian_kerja kontrak_sampai tanggal_akhir_kontrak tgl_akhir_kontrak masa_kontrak_sampai",
    "pendidikan": "tingkat_pendidikan tingkat_pendidikan_nama pendidikan_terakhir pendidikan_tingkat jenjang_pendidikan tk_pendidikan "
    "pendidikan_terakhir_jenjang strata",
    "bidang_pendidikan": "jurusan pendidikan_nama jurusan_pendidikan program_studi prodi pendidikan_jurusan jurusan_prodi "
    "bidang_studi_pendidikan",
    "tahun_lulus": "thn_pendidikan thijaz thn_lulus pendidikan_tahun_lulus",
    "sertifikat_mapel": "keterangan_sertifikasi mapel_sertifikat mapel_sertifikasi bidang_studi_sertifikasi mata_pelajaran_sertifikasi "
    "sertifikat_pendidik_mapel "
    "sertifikasi_mapel nama_sertifikat",
    "bersertifikat": "sertifikasi status_sertifikasi sudah_sertifikasi sertifikat_pendidik memiliki_serdik serdik",
    "predikat_terakhir": "predikat predikat_kinerja kuadran_kinerja hasil_evaluasi predikat_skp nilai_skp predikat_kinerja_terakhir",
    "predikat_sebelumnya": "predikat_kinerja_sebelumnya predikat_tahun_sebelumnya",
    "hukdis_tingkat": "hukuman_disiplin tingkat_hukdis tingkat_hukuman hukdis tingkat_hukuman_disiplin",
    "hukdis_selesai": "akhir_hukdis akhir_hukuman",
    "tugas_belajar": "tubel status_tugas_belajar",
    "persetujuan": "kesediaan bersedia_dipindah bersedia",
    "kecamatan_rumah": "kecamatan_tempat_tinggal kode_kecamatan_rumah kecamatan_domisili",
    "kecamatan_minat": "kecamatan_tujuan",
    "tugas_tambahan": "jabatan_tambahan tugas_tambahan_guru",
    "gelar_depan": "glr_depan gdp glr_awal gldepan",
    "gelar_belakang": "glr_belakang gdb glr_akhir glblk",
    "jenis_kelamin": "jk l_p idjenkel kelamin jenkel",
    "tempat_lahir": "tempat_lahir_nama tmlhr tmp_lahir",
    "nik": "no_ktp noktp nomor_ktp no_nik",
    "nip_lama": "niplama old_nip",
    "nomor_hp": "hp no_hp no_wa telepon no_telepon nomor_telepon",
    "email": "e_mail email_pribadi",
    "alamat": "alamat_rumah alamat_tinggal alamat_domisili",
    "unor_kode": "unor_id kode_unor id_unor npsn kode_unit",
    "jabatan_kode": "jabatan_id kode_jabatan id_jabatan",
    "unor_induk": "opd_induk skpd_induk unor_induk_nama satuan_kerja_induk_nama nama_induk instansi_induk unit_induk",
    "jenis_jabatan": "jenis_jabatan_nama kel_jabatan kategori kategori_jabatan kelompok_jabatan",
    "eselon": "eselonering ess esl eselon_nama eselon_id",
    "kelas": "kelas_jabatan grade",
}
_PLACE = {
    "unor": "unor_nama unit_kerja nama_unit_kerja unit_organisasi nama_unor nama_unit unker satuan_kerja satker perangkat_daerah skpd opd "
    "nama_opd nama_skpd sekolah nama_sekolah instansi unit",
    "jabatan": "nama_jabatan jabatan_nama nomenklatur_jabatan nomenklatur",
    "unor_kode": "unor_id kode_unor id_unor kode_unit npsn",
    "jabatan_kode": "jabatan_id kode_jabatan id_jabatan",
}
_SPELLINGS: dict[JenisMasukan, dict[str, str]] = {
    JenisMasukan.PEGAWAI: _PEOPLE,
    JenisMasukan.UNOR: {
        "id_sumber": "id kode_unor idskpd kode_skpd kode_unit unor_id id_unor kode kode_opd siasn_unor_id",
        "nama": "namaunor nama_unor nama_unit nama_unit_kerja unit_kerja unor nama_skpd nama_opd perangkat_daerah unor_nama",
        "induk": "diatasanid id_atasan parent atasan_id diatasan_id id_induk kode_induk unor_atasan_id parent_id unor_induk "
        "unit_atasan atasan",
        "jenis": "jenis_unor jenis_unit jenis_unor_nama bentuk",
        "kode_wilayah": "kode_kecamatan kode_kelurahan kode_kemendagri wilayah",
        "lintang": "latitude lat", "bujur": "longitude long lng lon", "npsn": "kode_npsn", "tutup": "tanggal_tutup tgl_tutup",
        "eselon": "eselonering eselon_nama eselon_id", "aktif": "status_aktif is_aktif status_unor",
    },
    JenisMasukan.JABATAN: {
        "id_sumber": "id kode_jabatan jabatan_id id_jabatan kode",
        "nama": "nama_jabatan jabatan nomenklatur_jabatan jabatan_nama nomenklatur",
        "jenis": "jenis_jabatan kelompok_jabatan kategori jenis_jabatan_nama",
        "keluarga": "rumpun rumpun_jabatan keluarga_jabatan", "jenjang": "jenjang_jabatan",
        "kelas": "kelas_jabatan grade", "bup": "usia_bup batas_usia_pensiun usia_pensiun",
        "pendidikan_min": "pendidikan_minimal kualifikasi_pendidikan_minimal kualifikasi_pendidikan pendidikan syarat_pendidikan "
        "tingkat_pendidikan tingkat_pendidikan_minimal pendidikan_minimum",
        "bidang_pendidikan": "jurusan jurusan_pendidikan program_studi syarat_jurusan",
        "eselon": "eselonering ess esl eselon_nama eselon_id eselon_jabatan tingkat_eselon",
        "kode_siasn": "kode_jabatan_siasn id_jabatan_siasn siasn_jabatan_id jabatan_siasn_id jabatan_id_siasn id_siasn siasn_id",
        **{f"syarat_kompetensi_{what}": f"kompetensi_{what} level_kompetensi_{what} standar_kompetensi_{what} syarat_{what} level_{what} "
           f"kompetensi_{what}_minimal {what}" for what in ("teknis", "manajerial")},
        "syarat_kompetensi_sosial_kultural": "kompetensi_sosial_kultural kompetensi_sosio_kultural kompetensi_sosiokultural "
        "level_kompetensi_sosial_kultural standar_kompetensi_sosial_kultural standar_kompetensi_sosio_kultural syarat_sosial_kultural "
        "syarat_kompetensi_sosio_kultural syarat_kompetensi_sosiokultural sosial_kultural sosio_kultural sosiokultural",
    },
    JenisMasukan.FORMASI: {
        **_PLACE,
        "id_sumber": "kode_formasi id_formasi",
        "mapel": "mata_pelajaran",
        "kebutuhan_ditetapkan": "kebutuhan k abk jml_kebutuhan jumlah_kebutuhan kebutuhan_pegawai kebutuhan_abk "
        "kebutuhan_k jml_abk",
        "nomor_penetapan": "nomor_sk no_sk nosk sk_nomor nomor_keputusan",
        "tanggal_penetapan": "tanggal_sk tgl_sk sk_tanggal tanggal_keputusan",
        "status_abk": "abk_status", "pemilik_abk": "penyusun_abk pemilik penyusun disusun_oleh ditetapkan_oleh",
        "batas_bawah": "minimal", "batas_atas": "maksimal", "syarat": "syarat_khusus syarat_jabatan",
        "bezetting": "bezeting b jml_pegawai jumlah_pegawai eksisting bezetting_pegawai pegawai_yang_ada jumlah_pegawai_saat_ini",
        "kelas": "kelas_jabatan grade", "jenis_jabatan": "kelompok_jabatan kategori", "eselon": "eselonering",
        "unor_induk": "opd_induk skpd_induk perangkat_daerah_induk",
    },
    JenisMasukan.SEKOLAH: {
        "unor": "npsn kode_npsn id_sekolah unit_kerja",
        "nama": "nama_sekolah nama_satuan_pendidikan satuan_pendidikan sekolah",
        "jenis": "bentuk bentuk_pendidikan jenjang bp jenis_sekolah",
        "kecamatan": "nama_kecamatan kode_kecamatan kec",
        "lintang": "latitude lat lintang_pakai", "bujur": "longitude long lng lon bujur_pakai",
        "tahun_ajaran": "tahun_pelajaran semester ta",
        "siswa": "jumlah_siswa peserta_didik pd jml_siswa jumlah_peserta_didik jml_pd total_siswa",
        "rombel": "jumlah_rombel rombongan_belajar jml_rombel jumlah_rombongan_belajar total_rombel",
        "guru": "jumlah_guru jml_guru ptk guru_total total_guru jumlah_ptk",
        **{f"rombel_{grade}": f"kelas_{grade} rombel_kelas_{grade} tingkat_{grade} jml_rombel_{grade}" for grade in range(1, 10)},
        **{f"siswa_agama_{a}": f"siswa_{a} jumlah_siswa_{a} jml_siswa_{a} pd_{a} jumlah_pd_{a} peserta_didik_{a} {a}" for a in AGAMA},
    },
    JenisMasukan.VOLUME: {
        **_PLACE,
        "tugas": "uraian_tugas nama_tugas rincian_tugas kegiatan", "satuan": "satuan_hasil satuan_output",
        "metode": "cara_ukur dasar_norma",
        "norma_menit": "norma_waktu waktu_penyelesaian norma menit_per_hasil", "bulan": "periode bulan_tahun",
        "volume": "jumlah_hasil volume_hasil jumlah_beban_kerja beban_kerja output",
    },
    JenisMasukan.PEMBELAJARAN: {
        "id_sumber": "kode_pembelajaran id_pembelajaran pembelajaran_id",
        "unor": "npsn sekolah nama_sekolah satuan_pendidikan nama_satuan_pendidikan unit_kerja tempat_tugas",
        "pegawai": "id_pegawai kode_pegawai id_guru",
        "nip": "nip_guru nip_baru nip_pegawai", "nuptk": "nuptk_guru",
        "nama": "nama_ptk nama_guru guru nama_gtk nama_lengkap ptk",
        "mata_pelajaran": "nama_matpel nama_mata_pelajaran nama_mapel mapel matpel mata_pelajaran_yang_diampu",
        "rombel": "nama_rombel rombongan_belajar nama_rombongan_belajar kelas nama_kelas", "tingkat": "tingkat_kelas tingkat_pendidikan",
        "jam_per_minggu": "jjm jumlah_jam_mengajar jam_mengajar_per_minggu jam_mengajar jumlah_jam jp jam_mengajar_perminggu",
        "tahun_ajaran": "tahun_pelajaran ta", "sekolah_induk": "ptk_induk",
        "jenis_rombel": "", "unor_kode": "kode_npsn",
    },
    JenisMasukan.PENUGASAN: {
        **_PLACE,
        "id_sumber": "kode_penugasan id_penugasan", "pegawai": "nip nip_baru nip_pegawai id_pegawai pns_id",
        "jenis": "jenis_penugasan jenis_penempatan status_penugasan", "mulai": "tmt tmt_mulai tanggal_mulai tgl_mulai tmt_penugasan",
        "selesai": "tanggal_selesai tgl_selesai sampai berakhir",
    },
    JenisMasukan.PENERUS: {
        "unor": "unit_lama sekolah_lama unor_lama digabung unit_asal", "penerus": "unit_baru sekolah_baru unor_baru digabung_ke",
        "jenis": "jenis_penerus cara", "tanggal": "tmt tanggal_gabung tanggal_berlaku", "dasar": "nomor_sk no_sk nomor_keputusan",
    },
    JenisMasukan.RENCANA_MASUK: {
        **_PLACE,
        "id_sumber": "kode_rencana", "mapel": "mata_pelajaran", "tanggal": "tmt tanggal_masuk mulai_bertugas rencana_tmt",
        "jumlah": "jumlah_masuk jumlah_orang orang", "status": "status_pegawai jenis_pegawai", "dasar": "nomor_sk no_sk keterangan",
    },
    **{kind: aliases_riwayat.spellings(kind) for kind in aliases_riwayat.KINDS},
}  # fmt: skip
_UNUSED = (
    "no nomor no_urut nip_lama niplama old_nip gelar_depan glr_depan gdp glr_awal gldepan gelar_belakang glr_belakang gdb glr_akhir",
    "glblk tempat_lahir tempat_lahir_nama tempat_lahir_id tmlhr jk l_p jenis_kelamin idjenkel kelamin agama agama_id nik no_ktp noktp",
    "hp no_hp nomor_hp no_wa telepon email e_mail email_gov alamat pangkat nama_pangkat masa_kerja mk_tahun mk_bulan thn bln mk_gol",
    "keterangan ket npwp_nomor nomor_npwp is_valid_nik jenis_kawin_id tendik jumlah_tendik ruang_kelas kelurahan kab_kota",
    "kabupaten kota status_sekolah nomor_sk no_sk tanggal_sk tgl_sk selisih lebih_kurang kurang_lebih status_baris kode_masalah pesan",
    "saran usia umur kurikulum program_kompetensi_keahlian kepegawaian kode_matpel kode_mata_pelajaran jml_siswa tgl_sk_mengajar",
    "tanggal_sk_mengajar sk_mengajar status_di_kurikulum alamat_jalan rt rw nama_dusun desa_kelurahan kecamatan kode_pos sk_cpns",
    "sk_pengangkatan lembaga_pengangkatan sumber_gaji nama_ibu_kandung status_perkawinan nama_suami_istri nip_suami_istri",
    "pekerjaan_suami_istri sudah_lisensi_kepala_sekolah pernah_diklat_kepengawasan keahlian_braille keahlian_bahasa_isyarat npwp",
    "nama_wajib_pajak kewarganegaraan bank nomor_rekening_bank rekening_atas_nama no_kk karpeg karis_karsu lintang bujur nuks",
    "kabupaten_kota masa_kerja_tahun masa_kerja_bulan siswa kompetensi jam_tugas_tambahan total_jjm tmt_kerja",
)
IGNORED = frozenset(word for line in _UNUSED for word in line.split())
"""Headings people have and this import has no use for; what must not be stored (religion, marriage, children) is among them."""


def normalise(heading: object) -> str:
    """'TMT. Gol & Ruang (akhir)' → 'tmt_gol_dan_ruang'."""
    text = unicodedata.normalize("NFKD", str(heading)).encode("ascii", "ignore").decode().lower().replace("&", " dan ")
    without = re.sub(r"\s*[(\[][^)\]]*[)\]]\s*$", "", text.strip())
    return "_".join(re.sub(r"[^a-z0-9]+", " ", without or text).split())


def _build() -> dict[JenisMasukan, dict[str, tuple[str, int]]]:
    table: dict[JenisMasukan, dict[str, tuple[str, int]]] = {}
    for kind, columns in KOLOM.items():
        known: dict[str, tuple[str, int]] = {}
        for field, spellings in _SPELLINGS[kind].items():
            for rank, spelling in enumerate(spellings.split(), start=1):
                known.setdefault(spelling, (field, rank))
        for column in columns:
            known[column.nama] = (column.nama, 0)
        for field in set(_SPELLINGS[kind]) - {column.nama for column in columns}:
            known.setdefault(field, (field, 0))
        table[kind] = known
    return table


ALIASES = _build()
"""kind → spelling → (column, rank); rank 0 is our own heading, a smaller rank wins when two headings mean the same column."""

"""Headings people use in lists of histories, and by which name a sheet says that it is one.

A list of histories looks like a list of people: number, unit, position, dates. So it is taken for one only when its sheet bears the
name (RIWAYAT_GOLONGAN, 'Riwayat Golongan', rw-golongan) or whoever sends it says so.
"""

from __future__ import annotations

import re

from shared.contracts.v1.masukan import KOLOM
from shared.vocabulary import JenisMasukan, JenisRiwayat

KINDS: dict[JenisMasukan, JenisRiwayat] = {JenisMasukan[f"RIWAYAT_{kind}"]: kind for kind in JenisRiwayat}

_ALL = {
    "id_sumber": "id id_riwayat kode_riwayat id_riwayat_siasn",
    "pegawai": "id_pegawai pns_id id_pns kode_pegawai pegawai_id",
    "nip": "nip_baru nip_pegawai nip_nippppk nomor_induk_pegawai nip_ni_pppk",
    "unor": "unor_nama unit_kerja nama_unit_kerja unit_organisasi nama_unor unker satuan_kerja sekolah nama_sekolah "
    "perangkat_daerah skpd opd",
    "jabatan": "nama_jabatan jabatan_nama nomenklatur_jabatan",
    "mulai": "tmt tmt_mulai tanggal_mulai tgl_mulai",
    "selesai": "tanggal_selesai tgl_selesai sampai berlaku_sampai tanggal_akhir tgl_akhir",
    "tahun": "thn tahun_skp tahun_penilaian",
    "nomor_sk": "no_sk nosk sk_nomor nomor_keputusan",
    "tanggal_sk": "tgl_sk sk_tanggal tanggal_keputusan",
    "mapel": "mata_pelajaran bidang_studi",
}
_OF_KIND: dict[JenisRiwayat, dict[str, str]] = {
    JenisRiwayat.GOLONGAN: {
        "golongan": "gol golru gol_ruang golongan_ruang pangkat_gol pangkat_golongan golongan_nama pangkat_golongan_ruang",
        "mulai": "tmt_golongan tmt_gol tmt_golru tmt_pangkat", "jenis_kenaikan": "jenis_kp jenis_kenaikan_pangkat",
        "masa_kerja_tahun": "mk_tahun masa_kerja_golongan_tahun mk_gol_tahun", "nomor_pertek": "no_pertek no_pertek_bkn nota_bkn",
        "masa_kerja_bulan": "mk_bulan masa_kerja_golongan_bulan mk_gol_bulan", "tanggal_pertek": "tgl_pertek tgl_pertek_bkn",
    },
    JenisRiwayat.JABATAN: {
        "mulai": "tmt_jabatan tmt_jab", "jenis_penugasan": "penugasan status_penugasan", "eselon": "eselonering ess esl eselon_nama",
        "jenjang": "jenjang_jabatan", "tanggal_pelantikan": "tmt_pelantikan tgl_pelantikan", "sebab": "sebab_tmt alasan_perubahan",
    },
    JenisRiwayat.UNOR: {"unor": "unor_baru unit_baru nama_unor_baru", "unor_asal": "unit_asal unor_lama unit_lama asal_nama",
                        "mulai": "tmt_unor tmt_unit tmt_mutasi"},
    JenisRiwayat.PENDIDIKAN: {
        "tingkat": "tingkat_pendidikan jenjang pendidikan strata tingkat_pendidikan_nama",
        "bidang": "jurusan program_studi prodi pendidikan_nama",
        "tahun_lulus": "thn_lulus lulus", "mulai": "tanggal_lulus tgl_lulus", "nama_sekolah": "sekolah perguruan_tinggi universitas",
        "nomor_ijazah": "no_ijazah",
    },
    JenisRiwayat.DIKLAT: {
        "nama": "nama_diklat nama_kursus diklat kursus pelatihan nama_pelatihan", "jenis_diklat": "jenis jenis_kursus",
        "jumlah_jam": "jam jp jumlah_jp lama_jam", "penyelenggara": "institusi_penyelenggara", "nomor_sertifikat": "no_sertifikat nomor",
    },
    JenisRiwayat.SERTIFIKAT: {
        "nama": "nama_sertifikat sertifikat nama_sertifikasi", "jenis_sertifikat": "jenis jenis_sertifikasi",
        "mapel": "mapel_sertifikat bidang_studi mata_pelajaran", "mulai": "tanggal_terbit tgl_sertifikat tanggal_sertifikat tmt",
        "nomor_sertifikat": "no_sertifikat nomor nomor_sertipikat no_sertipikat", "penerbit": "lembaga lembaga_sertifikasi",
    },
    JenisRiwayat.SKP: {
        "predikat": "predikat_kinerja kuadran_kinerja nilai_skp hasil_evaluasi", "hasil": "hasil_kerja hasil_kinerja",
        "perilaku": "perilaku_kerja",
    },
    JenisRiwayat.HUKDIS: {
        "tingkat": "tingkat_hukuman tingkat_hukdis", "jenis_hukuman": "jenis hukuman_disiplin",
        "mulai": "hukuman_tanggal tmt tanggal_hukuman", "selesai": "akhir_hukuman sampai", "masa_tahun": "lama_tahun",
        "masa_bulan": "lama_bulan", "nomor_pembatalan": "sk_pembatalan no_sk_pembatalan",
    },
    JenisRiwayat.TUGAS_BELAJAR: {
        "tingkat": "jenjang tingkat_pendidikan", "bidang": "program_studi jurusan prodi", "nama_sekolah": "perguruan_tinggi universitas",
    },
    JenisRiwayat.CLTN: {"jenis_cuti": "jenis cuti"},
    JenisRiwayat.KOMPETENSI: {"jenis_kompetensi": "jenis kompetensi", "level": "nilai tingkat", "mulai": "tanggal_uji tanggal",
                              "penguji": "lembaga lembaga_penguji"},
    JenisRiwayat.PENGHARGAAN: {"nama": "nama_penghargaan penghargaan", "mulai": "tanggal tanggal_penghargaan"},
    JenisRiwayat.ANGKA_KREDIT: {"angka_kredit": "jumlah_angka_kredit kredit pak total_angka_kredit",
                                "mulai": "periode_awal mulai_penilaian",
                                "selesai": "periode_akhir selesai_penilaian"},
    JenisRiwayat.PINDAH_INSTANSI: {"mulai": "tmt_pindah tmt_pi", "instansi_lama": "instansi_asal", "instansi_baru": "instansi_tujuan",
                                   "jenis_pindah": "jenis jenis_pi"},
    JenisRiwayat.MINAT: {"kecamatan": "kecamatan_minat kecamatan_tujuan", "unor": "unor_tujuan unit_tujuan sekolah_tujuan",
                         "mulai": "tanggal tanggal_dinyatakan"},
    JenisRiwayat.PERLINDUNGAN: {"dasar": "alasan jenis_alasan", "selesai": "dilindungi_sampai", "disetujui_oleh": "penyetuju"},
    JenisRiwayat.KOMITMEN: {"program": "nama_program", "selesai": "terikat_sampai"},
    JenisRiwayat.PERMOHONAN_PINDAH: {
        "mulai": "tanggal tanggal_permohonan tgl_permohonan tanggal_surat tgl_surat",
        "nomor_agenda": "no_agenda agenda nomor_surat no_surat",
        "unor": "unor_tujuan unit_tujuan sekolah_tujuan tujuan", "status": "status_permohonan hasil", "alasan": "alasan_pindah",
    },
}  # fmt: skip


def spellings(kind: JenisMasukan) -> dict[str, str]:
    """Column → what people call it, for a list of this kind of history."""
    columns = [column.nama for column in KOLOM[kind]]
    own = _OF_KIND[KINDS[kind]]
    both = {name: f"{own.get(name, '')} {_ALL.get(name, '')}".strip() for name in columns}
    return {name: words for name, words in both.items() if words}


def named_kind(sheet_name: str) -> JenisMasukan | None:
    """The kind of history a sheet's name says, or None."""
    word = re.sub(r"[^A-Z]+", "_", sheet_name.upper()).strip("_")
    for prefix in ("RIWAYAT_", "RW_"):
        if word.startswith(prefix):
            return _BY_NAME.get(word.removeprefix(prefix))
    return None


_BY_NAME = {kind.value: incoming for incoming, kind in KINDS.items()} | {
    "KURSUS": JenisMasukan.RIWAYAT_DIKLAT, "PNSUNOR": JenisMasukan.RIWAYAT_UNOR, "SERTIFIKASI": JenisMasukan.RIWAYAT_SERTIFIKAT,
    "TUBEL": JenisMasukan.RIWAYAT_TUGAS_BELAJAR, "ANGKAKREDIT": JenisMasukan.RIWAYAT_ANGKA_KREDIT,
    "PINDAHINSTANSI": JenisMasukan.RIWAYAT_PINDAH_INSTANSI, "UNIT": JenisMasukan.RIWAYAT_UNOR, "CUTI": JenisMasukan.RIWAYAT_CLTN,
    "PANGKAT": JenisMasukan.RIWAYAT_GOLONGAN, "KINERJA": JenisMasukan.RIWAYAT_SKP, "HUKUMAN_DISIPLIN": JenisMasukan.RIWAYAT_HUKDIS,
    "PERMOHONAN_MUTASI": JenisMasukan.RIWAYAT_PERMOHONAN_PINDAH,
}  # fmt: skip

"""What an entry of a person's history may say: per kind its fields, and who may see each.

`mulai` and `selesai` are when the entry counts: the TMT, the last day, valid until. A field above INTERNAL is sealed under the
person's key; where a date is sealed, the entry is ordered by nothing a table shows. Of one entry the later statement of its
(sumber, id_sumber) counts; an entry without id_sumber is known by what SENDIRI names.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.contracts.v1.kolom import KolomMasukan, TipeMasukan
from shared.vocabulary import JenisRiwayat, TingkatData

SUMBER_MANDIRI = "mandiri"
"""The source under which people's own statements stand, proved by nobody."""
I, T, R = TingkatData.INTERNAL, TingkatData.TERBATAS, TingkatData.RAHASIA  # noqa: E741 — one letter a cell in the tables below


@dataclass(frozen=True)
class KolomRiwayat(KolomMasukan):
    tingkat: TingkatData = TingkatData.INTERNAL


def _k(nama: str, tipe: TipeMasukan, arti: str, tingkat: TingkatData = I, *, wajib: bool = False, enum: str = "") -> KolomRiwayat:
    return KolomRiwayat(nama, tipe, arti, wajib, enum, tingkat)


def _sk(tingkat: TingkatData = I) -> tuple[KolomRiwayat, ...]:
    return _k("nomor_sk", "text", "Nomor SK", tingkat), _k("tanggal_sk", "date", "Tanggal SK", tingkat)


def _waktu(mulai: str, selesai: str, tingkat: TingkatData = I, *, wajib: bool = True) -> tuple[KolomRiwayat, ...]:
    return _k("mulai", "date", mulai, tingkat, wajib=wajib), _k("selesai", "date", selesai, tingkat)


PENGENAL: tuple[KolomRiwayat, ...] = (
    _k("id_sumber", "text", "Kode riwayat di sistem asal; kosong = dikenali dari isinya"),
    _k("pegawai", "text", "id_sumber atau NIP pegawai"),
    _k("nip", "nip", "NIP / NI PPPK, bila kodenya tidak ada atau tidak dikenal (sel teks)"),
)
"""Which entry, of whom. Not part of what the entry says."""

_UNOR = _k("unor", "text", "id_sumber (atau nama persis) unit kerja")
_JABATAN = _k("jabatan", "text", "id_sumber (atau nama persis) jabatan")

ISI: dict[JenisRiwayat, tuple[KolomRiwayat, ...]] = {
    JenisRiwayat.GOLONGAN: (
        _k("golongan", "text", "Golongan ruang III/c, atau golongan PPPK IX", wajib=True),
        _k("mulai", "date", "TMT golongan", wajib=True),
        _k("jenis_kenaikan", "text", "Jenis kenaikan pangkat"),
        _k("masa_kerja_tahun", "int", "Masa kerja golongan, tahun"),
        _k("masa_kerja_bulan", "int", "Masa kerja golongan, bulan di luar tahunnya"),
        *_sk(),
        _k("nomor_pertek", "text", "Nomor pertimbangan teknis BKN"),
        _k("tanggal_pertek", "date", "Tanggal pertimbangan teknis"),
    ),
    JenisRiwayat.JABATAN: (
        _UNOR,
        _JABATAN,
        *_waktu("TMT jabatan", "Hari terakhir bila disebut; kosong = sampai jabatan berikutnya"),
        _k("jenis_penugasan", "enum", "Kosong = definitif", enum="JenisPenugasan"),
        _k("jenis_mutasi", "enum", "Apa yang berubah", enum="JenisMutasiJabatan"),
        _k("sebab", "enum", "Sebab TMT baru tanpa pindah tugas", enum="SebabJabatan"),
        _k("jenis_jabatan", "enum", "Jenis jabatan", enum="JenisJabatan"),
        _k("jenjang", "enum", "Jenjang jabatan fungsional", enum="Jenjang"),
        _k("eselon", "text", "Eselon"),
        _k("mapel", "enum", "Mata pelajaran (guru)", enum="Mapel"),
        _k("tanggal_pelantikan", "date", "Tanggal pelantikan"),
        _k("tmt_mutasi", "date", "TMT mutasi"),
        *_sk(),
    ),
    JenisRiwayat.UNOR: (
        _k("unor", "text", _UNOR.arti, wajib=True),
        _k("mulai", "date", "Sejak kapan di unit ini; tanpa TMT pakai tanggal SK", wajib=True),
        _k("unor_asal", "text", "Unit sebelumnya, seperti tertulis"),
        *_sk(),
    ),
    JenisRiwayat.PENDIDIKAN: (
        _k("tingkat", "enum", "Tingkat pendidikan", wajib=True, enum="Pendidikan"),
        _k("bidang", "text", "Jurusan / bidang pendidikan"),
        _k("tahun_lulus", "int", "Tahun lulus"),
        _k("mulai", "date", "Tanggal lulus"),
        _k("nama_sekolah", "text", "Sekolah atau perguruan tinggi"),
        _k("gelar_depan", "text", "Gelar depan"),
        _k("gelar_belakang", "text", "Gelar belakang"),
        _k("nomor_ijazah", "text", "Nomor ijazah", T),
    ),
    JenisRiwayat.DIKLAT: (
        _k("nama", "text", "Nama diklat atau kursus", wajib=True),
        _k("jenis_diklat", "text", "Jenis diklat"),
        *_waktu("Tanggal mulai", "Tanggal selesai", wajib=False),
        _k("tahun", "int", "Tahun"),
        _k("jumlah_jam", "int", "Jumlah jam pelajaran"),
        _k("penyelenggara", "text", "Penyelenggara"),
        _k("nomor_sertifikat", "text", "Nomor sertifikat", T),
    ),
    JenisRiwayat.SERTIFIKAT: (
        _k("nama", "text", "Nama sertifikat"),
        _k("jenis_sertifikat", "text", "Jenis sertifikat (pendidik, profesi, kompetensi)"),
        _k("mapel", "enum", "Mata pelajaran pada sertifikat pendidik", enum="Mapel"),
        *_waktu("Tanggal terbit", "Berlaku sampai", wajib=False),
        _k("penerbit", "text", "Lembaga penerbit"),
        _k("nomor_sertifikat", "text", "Nomor sertifikat", T),
    ),
    JenisRiwayat.SKP: (
        _k("tahun", "int", "Tahun penilaian", wajib=True),
        _k("predikat", "enum", "Predikat kinerja", T, wajib=True, enum="Predikat"),
        _k("hasil", "enum", "Hasil kerja", T, enum="Ekspektasi"),
        _k("perilaku", "enum", "Perilaku kerja", T, enum="Ekspektasi"),
    ),
    JenisRiwayat.HUKDIS: (
        _k("tingkat", "enum", "Tingkat hukuman", R, wajib=True, enum="TingkatHukdis"),
        _k("jenis_hukuman", "text", "Jenis hukuman", R),
        *_waktu("Mulai berlaku", "Hari terakhir; kosong = dihitung dari masanya", R),
        _k("masa_tahun", "int", "Lama hukuman, tahun", R),
        _k("masa_bulan", "int", "Lama hukuman, bulan di luar tahunnya", R),
        *_sk(R),
        _k("nomor_pembatalan", "text", "Nomor SK pembatalan", R),
        _k("tanggal_pembatalan", "date", "Tanggal SK pembatalan", R),
    ),
    JenisRiwayat.TUGAS_BELAJAR: (
        *_waktu("Mulai tugas belajar", "Hari terakhir tugas belajar"),
        _k("tingkat", "enum", "Tingkat pendidikan yang ditempuh", enum="Pendidikan"),
        _k("bidang", "text", "Program studi"),
        _k("nama_sekolah", "text", "Perguruan tinggi"),
        _k("ikatan_dinas_sampai", "date", "Ikatan dinas sampai", T),
        *_sk(),
    ),
    JenisRiwayat.CLTN: (
        _k("jenis_cuti", "enum", "Jenis cuti; kosong = CLTN", R, enum="JenisCuti"),
        *_waktu("Mulai cuti", "Hari terakhir cuti", R),
        _k("alasan", "text", "Alasan", R),
        *_sk(R),
    ),
    JenisRiwayat.KOMPETENSI: (
        _k("jenis_kompetensi", "enum", "Jenis kompetensi", wajib=True, enum="JenisKompetensi"),
        _k("level", "int", "Level hasil uji 1-5", T, wajib=True),
        *_waktu("Tanggal uji", "Berlaku sampai"),
        _k("penguji", "text", "Lembaga penguji"),
    ),
    JenisRiwayat.PENGHARGAAN: (
        _k("nama", "text", "Nama penghargaan", wajib=True),
        _k("tahun", "int", "Tahun"),
        _k("mulai", "date", "Tanggal diberikan"),
        *_sk(),
    ),
    JenisRiwayat.ANGKA_KREDIT: (
        *_waktu("Awal masa penilaian", "Akhir masa penilaian"),
        _k("angka_kredit", "decimal", "Angka kredit yang ditetapkan", T, wajib=True),
        _k("jabatan", "text", _JABATAN.arti),
        *_sk(),
    ),
    JenisRiwayat.PINDAH_INSTANSI: (
        _k("mulai", "date", "TMT pindah", wajib=True),
        _k("instansi_lama", "text", "Instansi asal"),
        _k("instansi_baru", "text", "Instansi tujuan"),
        _k("unor_lama", "text", "Unit asal, seperti tertulis"),
        _k("unor_baru", "text", "Unit tujuan, seperti tertulis"),
        _k("jenis_pindah", "text", "Jenis pindah"),
        *_sk(),
    ),
    JenisRiwayat.MINAT: (
        *_waktu("Tanggal dinyatakan", "Berlaku sampai"),
        _k("kecamatan", "text", "Kode kecamatan yang diminati, dipisah |", T),
        _k("unor", "text", _UNOR.arti, T),
        _k("jabatan", "text", _JABATAN.arti, T),
        _k("alasan", "text", "Alasan", R),
    ),
    JenisRiwayat.PERLINDUNGAN: (
        _k("dasar", "enum", "Alasan perlindungan", R, wajib=True, enum="DasarPerlindungan"),
        _k("mulai", "date", "Mulai dilindungi", R, wajib=True),
        _k("selesai", "date", "Dilindungi sampai", R, wajib=True),
        _k("nomor_dokumen", "text", "Nomor dokumen pendukung", R),
        _k("disetujui_oleh", "text", "Jabatan yang menyetujui; kosong = belum disetujui", R),
    ),
    JenisRiwayat.KOMITMEN: (
        _k("program", "text", "Nama program", wajib=True),
        _k("mulai", "date", "Mulai ikatan", T),
        _k("selesai", "date", "Terikat sampai", T, wajib=True),
        _k("nomor_dokumen", "text", "Nomor surat komitmen", T),
    ),
    JenisRiwayat.PERMOHONAN_PINDAH: (
        _k("mulai", "date", "Tanggal permohonan", T, wajib=True),
        _k("unor", "text", "id_sumber (atau nama persis) unit tujuan, bila disebut", T),
        _k("status", "enum", "Kosong = diajukan", T, enum="StatusPermohonan"),
        _k("nomor_agenda", "text", "Nomor agenda surat masuk", T),
        _k("alasan", "text", "Alasan", R),
    ),
}
"""What an entry says, per kind."""

SENDIRI: dict[JenisRiwayat, tuple[str, ...]] = {
    JenisRiwayat.GOLONGAN: ("mulai", "golongan"),
    JenisRiwayat.JABATAN: ("mulai", "jenis_penugasan", "unor", "jabatan"),
    JenisRiwayat.UNOR: ("mulai", "unor"),
    JenisRiwayat.PENDIDIKAN: ("tingkat", "bidang", "tahun_lulus"),
    JenisRiwayat.DIKLAT: ("nama", "tahun", "mulai"),
    JenisRiwayat.SERTIFIKAT: ("nama", "jenis_sertifikat", "mapel", "nomor_sertifikat"),
    JenisRiwayat.SKP: ("tahun",),
    JenisRiwayat.HUKDIS: ("mulai", "tingkat", "nomor_sk"),
    JenisRiwayat.TUGAS_BELAJAR: ("mulai",),
    JenisRiwayat.CLTN: ("jenis_cuti", "mulai"),
    JenisRiwayat.KOMPETENSI: ("jenis_kompetensi", "mulai"),
    JenisRiwayat.PENGHARGAAN: ("nama", "tahun", "mulai"),
    JenisRiwayat.ANGKA_KREDIT: ("mulai", "selesai"),
    JenisRiwayat.PINDAH_INSTANSI: ("mulai",),
    JenisRiwayat.MINAT: ("mulai", "kecamatan", "unor"),
    JenisRiwayat.PERLINDUNGAN: ("dasar", "mulai"),
    JenisRiwayat.KOMITMEN: ("program", "selesai"),
    JenisRiwayat.PERMOHONAN_PINDAH: ("mulai",),
}
"""What makes an entry this entry when its source gives it no code."""

KOLOM_RIWAYAT: dict[JenisRiwayat, tuple[KolomRiwayat, ...]] = {kind: (*PENGENAL, *columns) for kind, columns in ISI.items()}
"""The columns of an incoming row, per kind."""

TINGKAT: dict[JenisRiwayat, dict[str, TingkatData]] = {
    kind: {column.nama: column.tingkat for column in columns} for kind, columns in ISI.items()
}
"""Level of each field, per kind."""

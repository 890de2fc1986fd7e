"""What may come in: the rows of the public import, one table of columns per kind.

The same list makes the template workbooks, the batch API's schema, the intake's target of header matching and the demo
city's files. Columns marked wajib must be there; an empty cell means not known and is never read as zero or no.
References (`unor`, `jabatan`, `induk`) name the `id_sumber` of the other row, or its exact name when that is unique.
"""

from __future__ import annotations

from shared.contracts.v1.kolom import KolomMasukan, TipeMasukan
from shared.contracts.v1.riwayat import KOLOM_RIWAYAT
from shared.vocabulary import JenisMasukan

__all__ = ["KOLOM", "KolomMasukan", "TipeMasukan"]


def _k(nama: str, tipe: TipeMasukan, arti: str, *, wajib: bool = False, enum: str = "") -> KolomMasukan:
    return KolomMasukan(nama, tipe, arti, wajib, enum)


_REF_UNOR = "id_sumber (atau nama persis) unit kerja"
_REF_JABATAN = "id_sumber (atau nama persis) jabatan"

KOLOM: dict[JenisMasukan, tuple[KolomMasukan, ...]] = {
    JenisMasukan.UNOR: (
        _k("id_sumber", "text", "Kode unit di sistem asal", wajib=True),
        _k("nama", "text", "Nama unit kerja", wajib=True),
        _k("induk", "text", "id_sumber unit atasan; kosong = langsung di bawah instansi"),
        _k("jenis", "enum", "Jenis unit", enum="JenisUnor"),
        _k("kode_wilayah", "text", "Kode Kemendagri kecamatan atau kelurahan, 12.71.07 / 12.71.07.1002"),
        _k("lintang", "decimal", "Lintang, derajat"),
        _k("bujur", "decimal", "Bujur, derajat"),
        _k("titik_perkiraan", "bool", "ya bila titik hanya pusat kelurahan/kecamatan"),
        _k("npsn", "text", "NPSN sekolah"),
        _k("tempat", "text", "Kode lokasi bersama (sekolah sehalaman)"),
        _k("tutup", "date", "Tanggal unit bubar atau digabung"),
        _k("eselon", "text", "Eselon pimpinannya, II.b"),
        _k("aktif", "bool", "tidak = tidak aktif lagi menurut sumbernya"),
    ),
    JenisMasukan.JABATAN: (
        _k("id_sumber", "text", "Kode jabatan di sistem asal", wajib=True),
        _k("nama", "text", "Nama jabatan", wajib=True),
        _k("jenis", "enum", "Jenis jabatan", wajib=True, enum="JenisJabatan"),
        _k("keluarga", "text", "Keluarga jabatan (menyatukan jenjang); kosong = nama tanpa jenjang"),
        _k("jenjang", "enum", "Jenjang jabatan fungsional", enum="Jenjang"),
        _k("kelas", "int", "Kelas jabatan 1-17"),
        _k("bup", "int", "Batas usia pensiun, tahun"),
        _k("pendidikan_min", "enum", "Pendidikan minimal", enum="Pendidikan"),
        _k("bidang_pendidikan", "text", "Bidang pendidikan yang diterima, dipisah |"),
        _k("profesi", "text", "Profesi untuk standar minimal puskesmas"),
    ),
    JenisMasukan.FORMASI: (
        _k("id_sumber", "text", "Kode formasi; kosong = unit + jabatan + mapel"),
        _k("unor", "text", _REF_UNOR, wajib=True),
        _k("jabatan", "text", _REF_JABATAN, wajib=True),
        _k("mapel", "enum", "Mata pelajaran (guru)", enum="Mapel"),
        _k("kebutuhan_ditetapkan", "int", "Kebutuhan (K) yang ditetapkan, orang; kosong = tidak diketahui"),
        _k("nomor_penetapan", "text", "Nomor keputusan penetapan"),
        _k("tanggal_penetapan", "date", "Tanggal keputusan"),
        _k("status_abk", "enum", "Status ABK", enum="StatusAbk"),
        _k("batas_bawah", "int", "Tidak ada yang keluar di bawah jumlah ini"),
        _k("batas_atas", "int", "Tidak ada yang masuk di atas jumlah ini"),
        _k("syarat", "text", "Syarat khusus formasi"),
        _k("bezetting", "int", "Pegawai yang ada menurut sumbernya; hitungan kami dari data pegawai"),
    ),
    JenisMasukan.PEGAWAI: (
        _k("id_sumber", "text", "Kode pegawai di sistem asal; kosong = diturunkan dari NIP"),
        _k("nip", "nip", "NIP / NI PPPK 18 digit (sel teks)"),
        _k("nama", "text", "Nama tanpa gelar"),
        _k("tanggal_lahir", "date", "Tanggal lahir; kosong = dibaca dari NIP"),
        _k("status", "enum", "Status kepegawaian", enum="StatusPegawai"),
        _k("kedudukan", "enum", "Kedudukan hukum", enum="Kedudukan"),
        _k("unor", "text", _REF_UNOR, wajib=True),
        _k("jabatan", "text", _REF_JABATAN, wajib=True),
        _k("mapel", "enum", "Mata pelajaran yang diampu (guru)", enum="Mapel"),
        _k("golongan", "text", "Golongan ruang III/c, atau golongan PPPK IX"),
        _k("jenjang", "enum", "Jenjang", enum="Jenjang"),
        _k("tmt_golongan", "date", "TMT golongan"),
        _k("tmt_jabatan", "date", "TMT jabatan sekarang"),
        _k("tmt_unit", "date", "Mulai bertugas tanpa putus di unit dan tugas ini"),
        _k("tmt_tugas_keluarga", "date", "Mulai bertugas di keluarga jabatan ini"),
        _k("tmt_cpns", "date", "TMT CPNS"),
        _k("tmt_pns", "date", "TMT PNS / pengangkatan PPPK"),
        _k("tmt_pensiun", "date", "TMT pensiun; kosong = dihitung dari BUP"),
        _k("akhir_kontrak", "date", "Akhir perjanjian kerja PPPK"),
        _k("pendidikan", "enum", "Tingkat pendidikan terakhir", enum="Pendidikan"),
        _k("bidang_pendidikan", "text", "Jurusan / bidang pendidikan"),
        _k("tahun_lulus", "int", "Tahun lulus"),
        _k("sertifikat_mapel", "enum", "Mapel sertifikat pendidik", enum="Mapel"),
        _k("bersertifikat", "bool", "Memiliki sertifikat profesi"),
        _k("predikat_terakhir", "enum", "Predikat kinerja tahun penuh terakhir", enum="Predikat"),
        _k("predikat_sebelumnya", "enum", "Predikat kinerja tahun sebelumnya", enum="Predikat"),
        _k("hukdis_tingkat", "enum", "Hukuman disiplin berjalan", enum="TingkatHukdis"),
        _k("hukdis_selesai", "date", "Akhir hukuman disiplin"),
        _k("hukdis_nihil", "bool", "ya = dinyatakan tidak ada hukuman disiplin"),
        _k("tugas_belajar", "bool", "Sedang tugas belajar"),
        _k("ikatan_dinas_sampai", "date", "Ikatan dinas sampai"),
        _k("komitmen_sampai", "date", "Komitmen program sampai"),
        _k("perlindungan_sampai", "date", "Alasan perlindungan yang disetujui, sampai"),
        _k("cuti_besar_sampai", "date", "Cuti melahirkan/sakit/besar sampai"),
        _k("persetujuan", "enum", "Kesediaan pegawai", enum="Persetujuan"),
        _k("kecamatan_rumah", "text", "Kode kecamatan tempat tinggal"),
        _k("kecamatan_minat", "text", "Kode kecamatan yang diminati, dipisah |"),
        _k("tugas_tambahan", "enum", "Tugas tambahan", enum="TugasTambahan"),
        _k("kompetensi_teknis", "int", "Level kompetensi teknis hasil uji 1-5"),
        _k("sip_berlaku_unor", "bool", "SIP terikat tempat praktik ada"),
        _k("gelar_depan", "text", "Gelar di depan nama"),
        _k("gelar_belakang", "text", "Gelar di belakang nama"),
        _k("jenis_kelamin", "enum", "Jenis kelamin, untuk memeriksa NIP; tidak pernah untuk memilih", enum="JenisKelamin"),
        _k("tempat_lahir", "text", "Tempat lahir"),
        _k("nik", "text", "NIK, 16 digit (sel teks); disimpan terkunci"),
        _k("nip_lama", "text", "NIP lama, 9 digit"),
        _k("nomor_hp", "text", "Nomor telepon; disimpan terkunci"),
        _k("email", "text", "Alamat email; disimpan terkunci"),
        _k("alamat", "text", "Alamat rumah; disimpan terkunci, tidak dipakai menghitung jarak"),
    ),
    JenisMasukan.SEKOLAH: (
        _k("unor", "text", "NPSN, id_sumber atau nama sekolah", wajib=True),
        _k("nama", "text", "Nama sekolah (membuat unit bila belum ada)"),
        _k("jenis", "enum", "SD atau SMP", enum="JenisUnor"),
        _k("kecamatan", "text", "Kode atau nama kecamatan"),
        _k("lintang", "decimal", "Lintang, derajat"),
        _k("bujur", "decimal", "Bujur, derajat"),
        _k("tahun_ajaran", "text", "Tahun ajaran 2026/2027"),
        _k("siswa", "int", "Jumlah siswa"),
        _k("rombel", "int", "Jumlah rombongan belajar"),
        *[_k(f"rombel_{t}", "int", f"Rombel kelas {t}") for t in range(1, 10)],
        _k("guru", "int", "Jumlah guru, semua status; membuat pegawai anonim bila sekolah tidak punya pegawai tercatat"),
    ),
    JenisMasukan.VOLUME: (
        _k("unor", "text", _REF_UNOR, wajib=True),
        _k("jabatan", "text", _REF_JABATAN, wajib=True),
        _k("tugas", "text", "Uraian tugas", wajib=True),
        _k("satuan", "text", "Satuan hasil"),
        _k("norma_menit", "decimal", "Norma waktu, menit per hasil", wajib=True),
        _k("bulan", "month", "Bulan 2026-10", wajib=True),
        _k("volume", "int", "Volume hasil bulan itu", wajib=True),
        _k("metode", "text", "Cara norma waktu diperoleh: keputusan menteri, pengukuran, kesepakatan"),
    ),
    JenisMasukan.PENUGASAN: (
        _k("id_sumber", "text", "Kode penugasan"),
        _k("pegawai", "text", "id_sumber atau NIP pegawai", wajib=True),
        _k("unor", "text", _REF_UNOR, wajib=True),
        _k("jabatan", "text", _REF_JABATAN),
        _k("jenis", "enum", "Jenis penempatan", wajib=True, enum="JenisPenempatan"),
        _k("mulai", "date", "Mulai", wajib=True),
        _k("selesai", "date", "Selesai"),
    ),
    JenisMasukan.PENERUS: (
        _k("unor", "text", "Unit yang digabung, dipecah atau berganti nama", wajib=True),
        _k("penerus", "text", "Unit yang menerima pekerjaan dan orangnya", wajib=True),
        _k("jenis", "enum", "Cara beralih", wajib=True, enum="JenisPenerus"),
        _k("tanggal", "date", "Sejak tanggal", wajib=True),
        _k("dasar", "text", "Nomor keputusan"),
    ),
    JenisMasukan.RENCANA_MASUK: (
        _k("id_sumber", "text", "Kode rencana; kosong = unit + jabatan + mapel + tanggal + status"),
        _k("unor", "text", _REF_UNOR, wajib=True),
        _k("jabatan", "text", _REF_JABATAN),
        _k("mapel", "enum", "Mata pelajaran (guru)", enum="Mapel"),
        _k("tanggal", "date", "Tanggal mulai bertugas", wajib=True),
        _k("jumlah", "int", "Jumlah orang", wajib=True),
        _k("status", "enum", "Status kepegawaian", enum="StatusPegawai"),
        _k("dasar", "text", "Nomor penetapan atau keterangan"),
    ),
    **{JenisMasukan[f"RIWAYAT_{kind}"]: columns for kind, columns in KOLOM_RIWAYAT.items()},
}

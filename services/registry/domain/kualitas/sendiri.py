"""Our own indicators: what recommendations stumble over. They stand beside BKN's score, not in it."""

from __future__ import annotations

from services.registry.domain.kualitas import cari_kebutuhan as k
from services.registry.domain.kualitas import cari_unit as u
from services.registry.domain.kualitas import tanya_sendiri as t
from services.registry.domain.kualitas.indikator import Indikator
from shared.vocabulary import DimensiKualitas as D
from shared.vocabulary import PembenahData as P

_UNIT_RAGU = "Unit tidak dikenal: orang ini tidak dapat diusulkan."

INDIKATOR: tuple[Indikator, ...] = (
    Indikator("UNIT_TIDAK_DIKENAL", "Unit tidak dikenal", "Unit not known", D.KELENGKAPAN, (P.OPERATOR_OPD, P.BKPSDM), _UNIT_RAGU,
              "Perbaiki nama unitnya, atau konfirmasi padanannya.", ("unor",), t.unit_tak_dikenal),
    Indikator("TANPA_NIP", "NIP tidak ada", "No NIP", D.KELENGKAPAN, (P.OPERATOR_OPD,), "Tidak dapat dipadankan dengan sumber lain.",
              "Isi NIP atau NI PPPK.", ("nip",), t.tanpa_nip),
    Indikator("TMT_JABATAN_KOSONG", "TMT jabatan kosong", "No date of appointment to the position", D.KELENGKAPAN,
              (P.OPERATOR_OPD, P.BKPSDM), "Masa tugas tidak dapat dinilai: diusulkan dengan syarat pengecekan.",
              "Isi TMT menurut SK jabatan.", ("tmt_jabatan",), t.tanpa_tmt_jabatan),
    Indikator("MAPEL_TIDAK_DIKETAHUI", "Mata pelajaran guru tidak diketahui", "Teacher's subject not known", D.KELENGKAPAN,
              (P.OPERATOR_SEKOLAH,), "Kecocokan mata pelajaran tidak dapat dinilai.", "Kirim data Dapodik, atau isi mapel.", ("mapel",),
              t.tanpa_mapel),
    Indikator("SERTIFIKAT_TIDAK_DIKETAHUI", "Sertifikat pendidik tidak diketahui", "Teacher's certificate not known", D.KELENGKAPAN,
              (P.PEGAWAI, P.OPERATOR_SEKOLAH), "Kecocokan mata pelajaran tidak dapat dinilai: diusulkan dengan syarat pengecekan.",
              "Isi sertifikat pendidik, atau nyatakan tidak ada.", ("bersertifikat", "sertifikat_mapel"), t.tanpa_sertifikat),
    Indikator("FORMASI_TANPA_KEBUTUHAN", "Formasi tanpa kebutuhan", "Seat without a need", D.KELENGKAPAN, (P.BAGIAN_ORGANISASI,),
              "Formasi ini tidak memberi dan tidak menerima orang.", "Tetapkan kebutuhan, atau kirim uraian tugas dan volumenya.",
              ("kebutuhan_ditetapkan",), kota=k.tanpa_kebutuhan, dari=k.seats),
    Indikator("SEKOLAH_TANPA_NPSN", "Sekolah tanpa NPSN", "School without an NPSN", D.KELENGKAPAN, (P.BKPSDM,),
              "Data Dapodik tidak sampai ke sekolah ini.", "Isi NPSN, atau konfirmasi padanannya.", ("npsn",), kota=u.tanpa_npsn,
              dari=u.schools),
    Indikator("KONTRAK_HABIS", "Kontrak PPPK habis, masih aktif", "Contract ended, still active", D.KETEPATAN_WAKTU, (P.BKPSDM,),
              "Tidak dapat diusulkan; dihitung keluar pada proyeksi.", "Catat perpanjangan, atau perbarui kedudukannya.",
              ("akhir_kontrak", "kedudukan"), t.kontrak_habis),
    Indikator("UNIT_TUTUP_BERPENGHUNI", "Unit tutup masih berpenghuni", "Closed unit with people", D.KETEPATAN_WAKTU, (P.BKPSDM,),
              "Orang-orangnya harus mendapat tempat lebih dahulu.", "Catat unit penerusnya, lalu pindahkan orangnya.", ("unor",),
              kota=u.tutup_berpenghuni, dari=u.units),
    Indikator("DUA_DEFINITIF", "Dua jabatan definitif", "Two definitive posts", D.AKURASI, (P.BKPSDM,),
              "Yang dipakai hanya sumber asalnya; usulan perlu pengecekan.", "Tentukan jabatan yang berlaku menurut SK.",
              ("unor", "jabatan"), t.dua_definitif),
    Indikator("NIP_TIDAK_SAH", "NIP tidak sah", "Invalid NIP", D.AKURASI, (P.OPERATOR_OPD, P.BKPSDM),
              "Tidak dapat dipadankan dengan sumber lain.", "Tulis 18 digit sebagai teks.", ("nip",), t.nip_tidak_sah),
    Indikator("KONTRAK_LEWAT_BUP", "Kontrak melewati BUP", "Contract past retirement age", D.AKURASI, (P.BKPSDM,),
              "Proyeksi memakai tanggal yang lebih dahulu.", "Periksa akhir kontrak dan BUP jabatannya.", ("akhir_kontrak",),
              t.kontrak_lewat_bup),
    Indikator("ROMBEL_TIDAK_WAJAR", "Rombel tidak sejalan dengan siswa", "Class groups not explained by pupils", D.AKURASI,
              (P.OPERATOR_SEKOLAH,), "Kebutuhan guru dihitung dari rombel ini; kedua angka ditunjukkan.",
              "Periksa rombel dan siswa di Dapodik.", ("rombel", "siswa"), kota=k.rombel, dari=k.counted_schools),
    Indikator("TITIK_TIDAK_PASTI", "Titik lokasi tidak pasti", "Point not certain", D.AKURASI, (P.OPERATOR_SEKOLAH, P.OPERATOR_OPD),
              "Jarak hanya kira-kira.", "Isi lintang dan bujur yang diukur di tempat.", ("lintang", "bujur"), kota=u.titik,
              dari=u.placed),
    Indikator("ABK_DICOCOKKAN", "ABK tampak dicocokkan", "Workload sheet looks fitted backwards", D.AKURASI, (P.BAGIAN_ORGANISASI,),
              "Kebutuhan dari ABK ini dipakai dengan peringatan.", "Periksa kembali norma waktu dan volumenya.",
              ("kebutuhan_hitung_mikro_fte",), kota=k.abk_dicocokkan, dari=k.computed),
    Indikator("UNIT_SIKLUS", "Unit menjadi atasan dirinya sendiri", "Cycle in the unit tree", D.KONSISTENSI, (P.BAGIAN_ORGANISASI,),
              "OPD unit ini tidak dapat ditentukan.", "Perbaiki unit atasannya.", ("induk",), kota=u.siklus, dari=u.units),
    Indikator("UNIT_NAMA_MIRIP", "Nama unit hanya berbeda ejaan", "Unit names that differ only in spelling", D.KONSISTENSI,
              (P.BAGIAN_ORGANISASI, P.BKPSDM), "Kebutuhan dan orang satu unit terbagi dua.", "Gabungkan, atau bedakan namanya.",
              ("nama",), kota=u.nama_mirip, dari=u.units),
    Indikator("NPSN_GANDA", "Satu NPSN, beberapa unit", "One NPSN, several units", D.KONSISTENSI, (P.BKPSDM,),
              "Data Dapodik tidak dapat ditempatkan.", "Tentukan unit yang benar.", ("npsn",), kota=u.npsn_ganda, dari=u.schools),
    Indikator("DUA_KEPALA", "Dua kepala dalam satu unit", "Two heads of one unit", D.KONSISTENSI, (P.BKPSDM,),
              "Penanda tangan dan penilai tidak pasti.", "Tetapkan satu kepala definitif.", ("jabatan", "tugas_tambahan"),
              kota=u.dua_kepala, dari=u.units),
    Indikator("NIP_BUKAN_JENISNYA", "Bentuk NIP berbeda dari status", "Shape of the number differs from the status", D.KONSISTENSI,
              (P.BKPSDM,), "Aturan PNS atau PPPK bisa salah diterapkan.", "Periksa status dan nomornya.", ("nip", "status"),
              t.nip_bukan_jenisnya),
    Indikator("SATMINKAL_BEDA", "Satminkal berbeda dari unit SK", "School in fact differs from the decree", D.KONSISTENSI,
              (P.OPERATOR_SEKOLAH, P.BKPSDM), "Hukum memakai SK, beban memakai keadaan nyata; keduanya ditunjukkan.",
              "Samakan SK dengan Dapodik.", ("unor",), t.satminkal_beda),
    Indikator("SATU_SUMBER", "Guru hanya ada pada satu sumber", "Teacher known to one source only", D.KONSISTENSI,
              (P.OPERATOR_SEKOLAH, P.BKPSDM), "Mapel, jam, atau SK-nya tidak diketahui.", "Padankan NIP-nya di sumber yang lain.",
              ("nip",), t.satu_sumber),
)  # fmt: skip

"""The 27 indicators of BKN's index of data quality: codes, weights and what each one asks.

Read in public code of a provincial agency (taufiqurrohmansuwarto/rumahASN, 2025-2026) and in its list of anomalies, not in an act:
SEEN what its queries ask and weigh, DERIVED what follows from their order or from what is left of 100, MEMORY where a place is guessed.
A weight left over is divided evenly among those nobody prints. What this registry does not hold is said, not counted as zero.
"""

from __future__ import annotations

from services.registry.domain.kualitas import tanya_bkn as t
from services.registry.domain.kualitas.indikator import BKN, Indikator
from shared.vocabulary import DimensiKualitas as D
from shared.vocabulary import Keyakinan
from shared.vocabulary import PembenahData as P

DIMENSI: dict[D, float] = {D.KELENGKAPAN: 0.28, D.KETEPATAN_WAKTU: 0.31, D.AKURASI: 0.30, D.KONSISTENSI: 0.11}
_JABATAN = "Jabatan tidak dikenal: orang ini tidak dapat diusulkan."
_NAMA = "Nama indikatornya tidak ditemukan pada sumber terbuka."
_TIDAK_DIMILIKI = "Datanya tidak dimiliki registri ini: "
_TANPA = "Tidak memengaruhi usulan."

INDIKATOR: tuple[Indikator, ...] = (
    Indikator("COM_1", "(belum diketahui)", "(not known)", D.KELENGKAPAN, (P.BKPSDM,), _TANPA, "", (), sumber=BKN, bobot=12.5,
              keyakinan=Keyakinan.MEMORY, catatan=_NAMA),
    Indikator("COM_2", "Jabatan kosong", "No position", D.KELENGKAPAN, (P.OPERATOR_OPD, P.BKPSDM), _JABATAN,
              "Isi jabatan menurut SK terakhir.", ("jabatan",), t.tanpa_jabatan, kosong=True, sumber=BKN, bobot=20,
              keyakinan=Keyakinan.SEEN),
    Indikator("COM_3", "Pendidikan kosong", "No education", D.KELENGKAPAN, (P.PEGAWAI, P.OPERATOR_OPD),
              "Syarat pendidikan tidak dapat dinilai: diusulkan dengan syarat pengecekan.", "Isi pendidikan terakhir menurut ijazah.",
              ("pendidikan",), t.tanpa_pendidikan, kosong=True, sumber=BKN, bobot=20, keyakinan=Keyakinan.DERIVED),
    Indikator("COM_4", "TMT PNS kosong", "No date of appointment as PNS", D.KELENGKAPAN, (P.BKPSDM,),
              "Masa kerja tidak dapat dinilai.", "Isi TMT menurut SK PNS.", ("tmt_pns",), t.tanpa_tmt_pns, kosong=True, sumber=BKN,
              bobot=12.5, keyakinan=Keyakinan.DERIVED),
    Indikator("COM_5", "Gelar kosong", "No academic title", D.KELENGKAPAN, (P.PEGAWAI,), _TANPA,
              "Isi gelar menurut ijazah.", ("gelar_depan", "gelar_belakang"), t.tanpa_gelar, kosong=True, sumber=BKN, bobot=17.5,
              keyakinan=Keyakinan.DERIVED),
    Indikator("COM_6", "Email kosong atau salah", "No valid e-mail", D.KELENGKAPAN, (P.PEGAWAI,), _TANPA, "Isi alamat email.",
              ("email",), t.email, kosong=True, sumber=BKN, bobot=2.5, keyakinan=Keyakinan.DERIVED),
    Indikator("COM_7", "Nomor HP kosong atau salah", "No valid phone number", D.KELENGKAPAN, (P.PEGAWAI,), _TANPA,
              "Isi nomor HP, diawali 08 atau 62.", ("nomor_hp",), t.hp, kosong=True, sumber=BKN, bobot=2.5, keyakinan=Keyakinan.DERIVED),
    Indikator("COM_8", "SKP tahun sebelumnya belum ada", "No rating of last year", D.KELENGKAPAN, (P.PEGAWAI, P.OPERATOR_OPD),
              "Syarat kinerja tidak dapat dinilai: diusulkan dengan syarat pengecekan.", "Kirim predikat kinerja tahun lalu.",
              ("predikat",), t.tanpa_skp, kosong=True, sumber=BKN, bobot=12.5, keyakinan=Keyakinan.MEMORY,
              catatan="Ada pada daftar anomali; dimensi dan bobotnya diduga."),
    Indikator("TIM_1", "Unit tidak aktif", "Unit not active", D.KETEPATAN_WAKTU, (P.BKPSDM, P.BAGIAN_ORGANISASI),
              "Unit ini tidak memberi dan tidak menerima orang.", "Pindahkan ke unit penggantinya menurut SK.", ("unor",),
              t.unit_tidak_aktif, sumber=BKN, bobot=18.33, keyakinan=Keyakinan.SEEN, catatan="Kode terbaca, bobot sisa dibagi rata."),
    Indikator("TIM_2", "Formasi JF belum diangkat", "Recruited for a functional post, not yet appointed", D.KETEPATAN_WAKTU,
              (P.BKPSDM,), _TANPA, "", (), sumber=BKN, bobot=18.33, keyakinan=Keyakinan.DERIVED,
              catatan=_TIDAK_DIMILIKI + "formasi saat pengadaan."),
    Indikator("TIM_3", "CPNS lebih dari satu tahun", "Candidate for over a year", D.KETEPATAN_WAKTU, (P.BKPSDM,),
              "CPNS tidak dapat diusulkan pindah.", "Angkat menjadi PNS, atau perbarui statusnya.", ("status", "tmt_cpns"),
              t.cpns_lama, sumber=BKN, bobot=10, keyakinan=Keyakinan.SEEN, catatan="Satu tahun satu bulan sejak TMT CPNS."),
    Indikator("TIM_4", "Struktural ganda", "Two structural officials in one unit", D.KETEPATAN_WAKTU, (P.BKPSDM,),
              "Kepala unit tidak pasti; jabatan struktural tidak pernah diusulkan otomatis.", "Tetapkan satu pejabat definitif.",
              ("jabatan",), t.struktural_ganda, sumber=BKN, bobot=15, keyakinan=Keyakinan.SEEN,
              catatan="BKN menghitung semua pejabat struktural satu unor; di sini hanya kepalanya, karena unit bisa lebih kasar."),
    Indikator("TIM_5", "Lewat BUP masih aktif", "Past retirement age, still active", D.KETEPATAN_WAKTU, (P.BKPSDM,),
              "Tidak dapat diusulkan; dihitung keluar pada proyeksi.", "Proses pensiun, atau perbaiki jabatan dan tanggal lahir.",
              ("kedudukan", "tanggal_lahir", "jabatan"), t.lewat_bup, sumber=BKN, bobot=20, keyakinan=Keyakinan.SEEN),
    Indikator("TIM_6", "CLTN sudah lewat waktunya", "Unpaid leave past its end", D.KETEPATAN_WAKTU, (P.BKPSDM,),
              "Tidak dihitung sebagai pegawai yang hadir.", "Aktifkan kembali, atau catat perpanjangannya.", ("kedudukan",),
              t.cltn_lewat, sumber=BKN, bobot=18.34, keyakinan=Keyakinan.SEEN, catatan="Bobot sisa dibagi rata."),
    Indikator("ACC_1", "TMT CPNS sesudah TMT PNS", "Candidate date after appointment date", D.AKURASI, (P.BKPSDM,),
              "Masa kerja tidak dapat dipercaya.", "Periksa kedua SK.", ("tmt_cpns", "tmt_pns"), t.cpns_sesudah_pns, sumber=BKN,
              bobot=9.52, keyakinan=Keyakinan.SEEN),
    Indikator("ACC_2", "DPK/DPB tidak sesuai", "Secondment does not match", D.AKURASI, (P.BKPSDM,), _TANPA, "", (), sumber=BKN,
              bobot=21.43, keyakinan=Keyakinan.SEEN, catatan=_TIDAK_DIMILIKI + "jenis pegawai dan instansi kerja menurut SIASN."),
    Indikator("ACC_3", "Masa kerja di bawah 2 tahun, struktural", "Structural with under two years of service", D.AKURASI,
              (P.BKPSDM,), "Jabatan struktural tidak pernah diusulkan otomatis.", "Periksa TMT CPNS dan jabatannya.",
              ("tmt_cpns", "jabatan"), t.struktural_muda, sumber=BKN, bobot=7.14, keyakinan=Keyakinan.SEEN),
    Indikator("ACC_4", "PPPK salah kedudukan hukum", "PPPK with the wrong legal standing", D.AKURASI, (P.BKPSDM,), _TANPA, "", (),
              sumber=BKN, bobot=9.52, keyakinan=Keyakinan.DERIVED, catatan=_TIDAK_DIMILIKI + "kode kedudukan hukum asli (71, 72)."),
    Indikator("ACC_5", "NIK belum valid", "NIK not verified", D.AKURASI, (P.PEGAWAI,), _TANPA, "", (), sumber=BKN, bobot=4.76,
              keyakinan=Keyakinan.SEEN, catatan=_TIDAK_DIMILIKI + "hasil pemadanan Dukcapil."),
    Indikator("ACC_6", "Pendidikan tidak memenuhi eselon", "Education below the echelon's minimum", D.AKURASI, (P.BKPSDM,),
              "Jabatan struktural tidak pernah diusulkan otomatis.", "Periksa pendidikan dan jabatannya.", ("pendidikan", "jabatan"),
              t.pendidikan_eselon, sumber=BKN, bobot=14.29, keyakinan=Keyakinan.SEEN, catatan="JPT: S1; administrator, pengawas: SMA."),
    Indikator("ACC_7", "JPT di bawah pangkat minimal", "Senior official below the minimum rank", D.AKURASI, (P.BKPSDM,),
              "Jabatan struktural tidak pernah diusulkan otomatis.", "Periksa golongan.", ("golongan", "jabatan"), t.jpt_pangkat,
              sumber=BKN, bobot=14.29, keyakinan=Keyakinan.SEEN, catatan="Di bawah IV/b."),
    Indikator("ACC_8", "Pendidikan tidak memenuhi JF", "Education below the functional level's minimum", D.AKURASI,
              (P.PEGAWAI, P.BKPSDM), "Syarat pendidikan jabatan tidak terpenuhi pada data.", "Periksa pendidikan dan jenjangnya.",
              ("pendidikan", "jenjang"), t.pendidikan_jf, sumber=BKN, bobot=14.29, keyakinan=Keyakinan.SEEN,
              catatan="Utama D4; madya, muda, pertama D3; penyelia, mahir SMA; terampil, pemula SD. Tidak untuk PPPK."),
    Indikator("ACC_9", "Pelaksana bernama jabatan fungsional", "Executor with a functional title", D.AKURASI, (P.BKPSDM,),
              "Keluarga jabatannya salah, maka dihitung di tempat yang salah.", "Perbaiki jenis jabatan, atau namanya.",
              ("jabatan",), t.pelaksana_bernama_jf, sumber=BKN, bobot=4.76, keyakinan=Keyakinan.SEEN),
    Indikator("CON_1", "TMT CPNS berbeda dari NIP", "Candidate date differs from the NIP", D.KONSISTENSI, (P.BKPSDM,),
              "Masa kerja tidak dapat dipercaya.", "Periksa SK CPNS dan NIP.", ("nip", "tmt_cpns"), t.cpns_nip, sumber=BKN, bobot=25,
              keyakinan=Keyakinan.SEEN),
    Indikator("CON_2", "Tanggal lahir berbeda dari NIP", "Birth date differs from the NIP", D.KONSISTENSI, (P.PEGAWAI, P.BKPSDM),
              "TMT pensiun tidak dapat dipercaya.", "Periksa akta, NIP, dan SK konversi NIP.", ("nip", "tanggal_lahir"), t.lahir_nip,
              sumber=BKN, bobot=25, keyakinan=Keyakinan.SEEN),
    Indikator("CON_3", "Jenis kelamin berbeda dari NIP", "Sex differs from the NIP", D.KONSISTENSI, (P.PEGAWAI, P.BKPSDM), _TANPA,
              "Periksa akta dan NIP.", ("nip", "jenis_kelamin"), t.kelamin_nip, sumber=BKN, bobot=25, keyakinan=Keyakinan.SEEN),
    Indikator("CON_4", "Tahun pengangkatan berbeda dari NI PPPK", "Year of appointment differs from the NI PPPK", D.KONSISTENSI,
              (P.BKPSDM,), "Masa kerja dan kontrak tidak dapat dipercaya.", "Periksa SK pengangkatan dan NI PPPK.",
              ("nip", "tmt_pns"), t.tahun_pppk, sumber=BKN, bobot=25, keyakinan=Keyakinan.SEEN),
)  # fmt: skip

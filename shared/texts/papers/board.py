"""Papers before the decision: staff study for agreement in principle, the agency's recommendation, the board's matrix and minutes."""

from __future__ import annotations

from shared.texts.papers.parts import Column, Each, Grid, Head, Pairs, Paper, Para
from shared.vocabulary import JenisNaskah

MOVES = (
    Column("No.", "no", 0, "center"), Column("Nama / NIP", "nama_nip", 2.2), Column("Dari", "lama", 2.2), Column("Ke", "baru", 2.2),
    Column("Keadaan dan akibatnya", "alasan", 3),
)  # fmt: skip
STUDY = Paper(
    JenisNaskah.TELAAHAN_STAF, "Telaahan Staf", "Staff study for agreement in principle", Head.NASKAH,
    "persetujuan prinsip pemindahan pegawai",
    (
        Pairs((("Kepada", "{kepada_baris}"), ("Melalui", "{melalui}"), ("Dari", "{penanda_jabatan}"), ("Hal", "{hal}")), ("melalui",)),
        Para("1. Persoalan", style="judul"), Para("{persoalan}"), Para("2. Praanggapan", style="judul"), Each("praanggapan", "a."),
        Para("3. Fakta yang memengaruhi", style="judul"), Each("fakta", "a."), Para("4. Analisis", style="judul"), Each("analisis", "a."),
        Para("5. Kesimpulan", style="judul"), Para("{kesimpulan}"), Para("6. Saran", style="judul"), Para("{saran}"),
    ),
    annex_title="LAMPIRAN TELAAHAN STAF\nDAFTAR PEGAWAI YANG DIUSULKAN PINDAH", annex=(Grid("baris", MOVES, small=True),),
    annex_landscape=True,
)  # fmt: skip
RECOMMENDATION = Paper(
    JenisNaskah.REKOMENDASI_DINAS, "Surat Rekomendasi", "Recommendation of the agency", Head.SURAT,
    "Rekomendasi pemindahan a.n. {nama}",
    (
        Para("Sehubungan dengan usulan pemindahan pegawai di lingkungan {opd}, setelah meneliti kebutuhan pada unit asal dan unit tujuan, "
             "kami {rekomendasi} pemindahan:"),
        Pairs((("Nama", "{nama}"), ("NIP", "{nip}"), ("Jabatan lama", "{jabatan_lama}"), ("Unit kerja lama", "{unit_lama}"),
               ("Jabatan baru", "{jabatan_baru}"), ("Unit kerja baru", "{unit_baru}"), ("Mata pelajaran", "{mapel}"),
               ("Rencana TMT", "{tmt}")), ("mapel",)),
        Para("Pertimbangan:"), Each("pertimbangan", "a."),
        Para("Demikian rekomendasi ini diberikan untuk dipergunakan sebagaimana mestinya."),
    ),
)  # fmt: skip
MATRIX = (
    Column("No.", "no", 0, "center"), Column("Nama", "nama", 2.1), Column("NIP", "nip", 1.55), Column("Pangkat / TMT", "pangkat_tmt", 1.35),
    Column("Pendidikan", "pendidikan", 1.2), Column("Usia (tahun)", "usia", 0.7, "center"),
    Column("Masa di unit", "masa_unit", 0.9), Column("Jabatan dan unit lama", "lama", 2.2), Column("Kelas lama", "kelas_lama", 0.6, "center"),
    Column("Jabatan dan unit baru", "baru", 2.2), Column("Kelas baru", "kelas_baru", 0.6, "center"),
    Column("Asal: K/B (orang) sebelum → sesudah", "kb_asal", 1.25, "center"),
    Column("Tujuan: K/B (orang) sebelum → sesudah", "kb_tujuan", 1.25, "center"),
    Column("Predikat 2 tahun", "predikat", 1.2), Column("Catatan aturan", "catatan", 2), Column("Keputusan", "keputusan", 1.3),
)  # fmt: skip
HEARING = Paper(
    JenisNaskah.BAHAN_SIDANG, "Bahan Sidang Tim Penilai Kinerja", "Matrix of the board's session", Head.NASKAH,
    "sidang Tim Penilai Kinerja",
    (
        Para("Sidang {sidang_tanggal} di {sidang_tempat}. K = kebutuhan menurut analisis beban kerja, B = pegawai yang ada, keduanya dalam orang; "
             "angka sesudah memperhitungkan semua perpindahan pada tanggal berlaku yang sama.", style="kecil"),
        Grid("baris", MATRIX, small=True),
    ),
    size="A3", landscape=True, signed=False,
)  # fmt: skip
MINUTES = Paper(
    JenisNaskah.BERITA_ACARA, "Berita Acara Sidang Tim Penilai Kinerja", "Minutes of the board's session", Head.NASKAH,
    "sidang Tim Penilai Kinerja",
    (
        Para("Pada hari {hari}, tanggal {sidang_tanggal}, bertempat di {sidang_tempat}, Tim Penilai Kinerja telah bersidang untuk memberikan "
             "pertimbangan kepada Pejabat Pembina Kepegawaian atas {jumlah} usulan perpindahan pegawai."),
        Para("Kuorum: {kuorum_hadir} dari {kuorum_anggota} anggota hadir; kuorum {kuorum_syarat}."),
        Para("Daftar hadir", style="judul"),
        Grid("hadir", (Column("No.", "no", 0, "center"), Column("Nama", "nama", 3), Column("Jabatan", "jabatan", 3),
                       Column("Kedudukan dalam tim", "kedudukan", 2), Column("Kehadiran", "kehadiran", 1.2),
                       Column("Tanda tangan", "tanda", 1.8))),
        Para("Hasil sidang", style="judul"),
        Grid("hasil", (Column("No.", "no", 0, "center"), Column("Nama / NIP", "nama_nip", 2.2), Column("Dari", "lama", 2.1),
                       Column("Ke", "baru", 2.1), Column("Pertimbangan", "hasil", 1.8), Column("Catatan", "catatan", 2)), small=True),
        Para("Anggota yang mempunyai kepentingan tidak ikut memutuskan: {kepentingan}", when="kepentingan"),
        Para("Demikian berita acara ini dibuat dengan sebenarnya untuk menjadi bahan pertimbangan Pejabat Pembina Kepegawaian."),
    ),
)  # fmt: skip
BOARD = (STUDY, RECOMMENDATION, HEARING, MINUTES)

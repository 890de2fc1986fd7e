"""Papers of a round for the people it concerns: announcement, schedule, criteria on one page, questions and answers, slides."""

from __future__ import annotations

from shared.texts.papers.parts import Column, Each, Grid, Head, Pairs, Paper, Para
from shared.vocabulary import JenisPaket

K = JenisPaket
FOOT = "Disusun dari kriteria putaran dengan sidik {kode}; disusun lagi bila kriterianya berubah. Putaran"
ONLY_A_TRIAL = Para(
    "SIMULASI: kriteria ini belum ditetapkan dengan keputusan. Tidak ada pegawai yang dipindahkan karenanya.",
    when="simulasi",
    style="tengah",
)
DECREE = Para(
    "Kriteria ditetapkan dengan Keputusan Nomor {keputusan_nomor} tanggal {keputusan_tanggal} tentang {keputusan_tentang}.",
    when="keputusan",
)
ASK = Para("Pertanyaan: {petugas}, {jam_layanan}.")
SCOPE = (("Nama putaran", "{nama}"), ("Cakupan", "{cakupan}"), ("Perpindahan paling banyak", "{paling_banyak}"), ("Data per", "{data_per}"),
         ("Terhitung mulai (TMT)", "{tmt}"))  # fmt: skip
DAYS = Grid("hari", (Column("No.", "no", 0), Column("Tahap", "tahap", 3), Column("Tanggal", "tanggal", 2)))

ANNOUNCEMENT = Paper(
    K.PENGUMUMAN, "Pengumuman", "Announcement", Head.NASKAH, "putaran pemerataan pegawai",
    (
        ONLY_A_TRIAL,
        Para("{pengumum} mengumumkan putaran pemerataan pegawai berikut:"), Pairs(SCOPE), DECREE,
        Para("Jadwal", style="judul"), DAYS,
        Para("Pegawai yang diusulkan diberi tahu secara tertulis dan dapat menanggapi sebelum ada keputusan. Kriteria selengkapnya dan "
             "tanya jawab dilampirkan bersama pengumuman ini."),
        ASK,
    ),
    one_page=True, foot=FOOT,
)  # fmt: skip
SCHEDULE = Paper(
    K.JADWAL, "Jadwal Putaran", "Schedule", Head.NASKAH, "jadwal putaran",
    (ONLY_A_TRIAL, Pairs(SCOPE), DECREE, DAYS, ASK),
    signed=False, numbered=False, one_page=True, foot=FOOT,
)  # fmt: skip
CRITERIA = Paper(
    K.KRITERIA, "Kriteria Putaran", "Criteria on one page", Head.NASKAH, "kriteria putaran",
    (
        ONLY_A_TRIAL, Pairs(SCOPE[:2]), DECREE,
        Grid("kriteria", (Column("No.", "no", 0), Column("Kriteria", "kriteria", 2), Column("Ketentuan", "ketentuan", 4)), small=True),
        Para("Syarat hukum perpindahan berlaku lebih dahulu dari semua kriteria ini.", style="kecil"), ASK,
    ),
    signed=False, numbered=False, one_page=True, foot=FOOT,
)  # fmt: skip
QUESTIONS = Paper(
    K.TANYA_JAWAB, "Tanya Jawab", "Questions and answers", Head.NASKAH, "tanya jawab putaran",
    (
        ONLY_A_TRIAL, DECREE,
        Grid("tanya_jawab", (Column("No.", "no", 0), Column("Pertanyaan", "tanya", 2), Column("Jawaban", "jawab", 4))),
    ),
    signed=False, numbered=False, foot=FOOT,
)  # fmt: skip
SLIDES = Paper(
    K.SLIDE, "Bahan Tayang", "Slides", Head.NASKAH, "bahan tayang putaran",
    (
        ONLY_A_TRIAL,
        Para("{nama}", style="tengah"), Each("slide_pokok", marks="•"), Para("Jadwal", style="judul"), Each("slide_jadwal", marks="•"),
    ),
    annex_title="KRITERIA DAN TANGGAPAN",
    annex=(Each("slide_kriteria", marks="•"), ASK),
    signed=False, numbered=False, size="A4", landscape=True, huruf=17, foot=FOOT,
)  # fmt: skip
PACK: dict[JenisPaket, Paper] = {JenisPaket(paper.kind): paper for paper in (ANNOUNCEMENT, SCHEDULE, CRITERIA, QUESTIONS, SLIDES)}

"""MUT: rules of every transfer (PP 11/2017, Peraturan BKN 5/2019)."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh
from shared.vocabulary import BilaTidakDiketahui as Bila
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

ART_190 = "PP 11/2017 Pasal 190(3); Peraturan BKN 5/2019 Pasal 2(3)"
BKN_5 = "Peraturan BKN 5/2019"

RULES: tuple[Aturan, ...] = (
    Aturan(
        "MUT-01", J.HARD, ART_190, Yakin.SEEN,
        "Masa tugas tanpa putus di unit dan tugas ini {bulan} bulan; diperlukan {min_bulan} bulan.",
        "{bulan} months of unbroken service in this unit and task; {min_bulan} are needed.",
        hanya_instansi=True, parameter={"min_bulan": 24, "massa_ppm": 50_000, "massa_min_orang": 5}, datum="tmt_unit",
        catatan="Pernyataan BKN Juli 2025 tentang 6 bulan tanpa nomor peraturan: hanya dengan dasar dan alasan. Guru: TCH-10.",
        contoh=(
            Contoh("ulang tahun masa tugas sudah cukup", Jwb.TERPENUHI, {"tmt_unit": date(2025, 1, 1)}),
            Contoh("kurang satu hari", Jwb.TIDAK_TERPENUHI, {"tmt_unit": date(2025, 1, 2)}),
            Contoh("29 Februari jatuh pada 28 Februari", Jwb.TERPENUHI, {"tmt_unit": date(2024, 2, 29)}, tmt=date(2026, 2, 28)),
            Contoh("tanggal tidak diketahui bukan penolakan", Jwb.TIDAK_DAPAT_DINILAI),
            Contoh("TMT massal tidak membuktikan baru pindah", Jwb.TIDAK_DAPAT_DINILAI, {"tmt_jabatan": date(2026, 1, 1)}, rekan=9),
            Contoh("TMT massal lama membuktikan cukup lama", Jwb.TERPENUHI, {"tmt_jabatan": date(2023, 1, 1)}, rekan=9),
            Contoh(
                "diangkat bersama-sama memang baru mulai", Jwb.TIDAK_TERPENUHI,
                {"tmt_jabatan": date(2026, 1, 1), "tmt_pns": date(2026, 1, 1)}, rekan=9,
            ),
        ),
    ),
    Aturan(
        "MUT-02", J.SOFT, ART_190, Yakin.SEEN, "Sudah {bulan} bulan di unit ini; perlu ditinjau untuk rotasi.",
        "{bulan} months in this unit; review for rotation.", hanya_instansi=True,
        parameter={"maks_bulan": 60, "massa_ppm": 50_000, "massa_min_orang": 5}, bila_tidak_diketahui=Bila.ABAIKAN, datum="tmt_unit",
        contoh=(
            Contoh("lima tahun tepat belum lewat", Jwb.TERPENUHI, {"tmt_unit": date(2022, 1, 1)}),
            Contoh("lebih dari lima tahun", Jwb.TIDAK_TERPENUHI, {"tmt_unit": date(2021, 12, 1)}),
        ),
    ),
    Aturan("MUT-04", J.HARD, "Peraturan BKN 5/2019 (anjab dan ABK)", Yakin.SEEN, "Jabatan tujuan tidak lowong menurut ABK.",
           "The target position has no vacancy by workload analysis.", Di.PLAN,
           datum="kebutuhan_ditetapkan", pemilik="Bagian Organisasi",
           catatan="Dinilai pada seluruh perpindahan satu TMT, bersih dari yang pergi dan datang.",
           contoh=(
               Contoh("masih lowong", Jwb.TERPENUHI, sel={"orang": 3, "ditetapkan": 4}),
               Contoh("melebihi K", Jwb.TIDAK_TERPENUHI, sel={"orang": 4, "ditetapkan": 4, "kebutuhan": 6}),
               Contoh("bertukar antarformasi penuh", Jwb.TERPENUHI, sel={"orang": 4, "ditetapkan": 4, "pergi": 1}),
               Contoh("tanpa K, menurut kebutuhan", Jwb.TERPENUHI, sel={"orang": 1, "kebutuhan": 2}),
               Contoh("tidak diketahui bukan nol", Jwb.TIDAK_DAPAT_DINILAI, sel={"orang": 0}),
               Contoh("K masih draf dan kebutuhan tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, sel={"orang": 1, "ditetapkan": 4, "draf": True}),
           )),
    Aturan(
        "MUT-05", J.HARD, "PP 11/2017 Pasal 190(4)", Yakin.SEEN, "Kualifikasi pendidikan tidak memenuhi syarat jabatan.",
        "Qualification does not meet the position.", datum="pendidikan",
        catatan="Jabatan dan kelas yang sama tidak diuji ulang: memegang jabatan sudah membuktikannya.",
        contoh=(
            Contoh("jabatan sama tidak diuji ulang", Jwb.TERPENUHI, {"pendidikan": "SMA"}, tujuan={"pendidikan_min": "S1"}),
            Contoh("pendidikan cukup", Jwb.TERPENUHI, {"pendidikan": "S1"}, tujuan={"keluarga": "ARSIPARIS", "pendidikan_min": "D3"}),
            Contoh("D3 di bawah S1", Jwb.TIDAK_TERPENUHI, {"pendidikan": "D3"}, tujuan={"keluarga": "ARSIPARIS", "pendidikan_min": "S1"}),
            Contoh("jurusan lain", Jwb.TIDAK_TERPENUHI, {"pendidikan": "S1", "bidang_pendidikan": "HUKUM"},
                   tujuan={"keluarga": "ARSIPARIS", "pendidikan_min": "S1", "bidang_pendidikan": "KEARSIPAN|PERPUSTAKAAN"}),
            Contoh("pendidikan kosong", Jwb.TIDAK_DAPAT_DINILAI, tujuan={"keluarga": "ARSIPARIS", "pendidikan_min": "S1"}),
        ),
    ),
    Aturan(
        "MUT-06", J.SOFT, "PP 11/2017 Pasal 190(4); PermenPANRB 38/2017", Yakin.SEEN,
        "Kompetensi teknis di bawah standar jabatan.", "Technical competence is below the standard.",
        parameter={"pelaksana": 1, "pemula": 1, "terampil": 1, "mahir": 2, "penyelia": 2, "ahli_pertama": 2, "ahli_muda": 2,
                   "ahli_madya": 3, "ahli_utama": 4},
        bila_tidak_diketahui=Bila.ABAIKAN, datum="kompetensi_teknis", catatan="Tingkat per jenjang belum dibaca dari lampiran. Jabatan struktural: keras.",
        contoh=(
            Contoh("jabatan sama tidak diuji ulang", Jwb.TERPENUHI, {"kompetensi_teknis": 1}, tujuan={"jenjang": "AHLI_MADYA"}),
            Contoh("di bawah standar", Jwb.TIDAK_TERPENUHI, {"kompetensi_teknis": 1}, tujuan={"keluarga": "ARSIPARIS", "jenis": "JF", "jenjang": "AHLI_PERTAMA"}),
            Contoh("belum diuji", Jwb.TIDAK_DAPAT_DINILAI, tujuan={"keluarga": "ARSIPARIS", "jenis": "JF", "jenjang": "AHLI_PERTAMA"}),
        ),
    ),
    Aturan(
        "MUT-08", J.SOFT, BKN_5 + " (pernyataan D5)", Yakin.SEEN, "Sedang menjalani atau dalam proses hukuman disiplin.",
        "Discipline is pending or running.", jenis_sendiri=J.HARD, jenis_antar=J.HARD, datum="hukdis", tanggal="tanggal_keputusan",
        contoh=(
            Contoh("masih berjalan", Jwb.TIDAK_TERPENUHI, {"hukdis_tingkat": "SEDANG", "hukdis_selesai": date(2027, 6, 1)}),
            Contoh("akhir belum dicatat", Jwb.TIDAK_TERPENUHI, {"hukdis_tingkat": "BERAT"}),
            Contoh("sudah selesai", Jwb.TERPENUHI, {"hukdis_tingkat": "RINGAN", "hukdis_selesai": date(2026, 1, 1), "hukdis_diketahui": 1}),
            Contoh("dinyatakan nihil", Jwb.TERPENUHI, {"hukdis_diketahui": 1}),
            Contoh("tidak pernah dilaporkan", Jwb.TIDAK_DAPAT_DINILAI, {"hukdis_diketahui": 0}),
        ),
    ),
    Aturan(
        "MUT-09", J.SOFT, BKN_5 + " (D7)", Yakin.SEEN, "Predikat kinerja dua tahun terakhir belum semuanya Baik.",
        "Ratings of the last two years are not all Good.", jenis_sendiri=J.HARD, jenis_antar=J.HARD, datum="predikat", pemilik="OPD asal",
        contoh=(
            Contoh("dua tahun baik", Jwb.TERPENUHI, {"predikat_terakhir": "BAIK", "predikat_sebelumnya": "SANGAT_BAIK"}),
            Contoh("satu tahun kurang cukup untuk tahu", Jwb.TIDAK_TERPENUHI, {"predikat_terakhir": "KURANG"}),
            Contoh("satu tahun belum diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"predikat_terakhir": "BAIK"}),
        ),
    ),
    Aturan(
        "MUT-10", J.HARD, BKN_5 + " (D8)", Yakin.SEEN, "Masih tugas belajar atau terikat ikatan dinas.",
        "On study duty or under a service bond.", datum="tugas_belajar",
        contoh=(
            Contoh("tugas belajar", Jwb.TIDAK_TERPENUHI, {"tugas_belajar": 1}),
            Contoh("ikatan dinas masih berlaku", Jwb.TIDAK_TERPENUHI, {"ikatan_dinas_sampai": date(2028, 1, 1), "tugas_belajar": 0}),
            Contoh("kedudukan aktif berarti tidak tugas belajar", Jwb.TERPENUHI, {"kedudukan": "AKTIF"}),
            Contoh("tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"kedudukan": ""}),
        ),
    ),
    Aturan(
        "MUT-12", J.HARD, BKN_5, Yakin.SEEN, "Masih berstatus CPNS.", "Still a candidate civil servant.", datum="status",
        contoh=(
            Contoh("PNS", Jwb.TERPENUHI, {"status": "PNS"}), Contoh("CPNS", Jwb.TIDAK_TERPENUHI, {"status": "CPNS"}),
            Contoh("PPPK punya aturan sendiri", Jwb.TIDAK_BERLAKU, {"status": "PPPK"}),
            Contoh("status tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"status": ""}),
        ),
    ),
    Aturan(
        "MUT-18", J.HARD, "rancangan sistem", Yakin.DESIGN, "Pegawai ini masih punya usulan berjalan.", "An open proposal already exists.",
        tanggal="hari_ini", datum="usulan_terbuka", bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("ada usulan", Jwb.TIDAK_TERPENUHI, {"usulan_terbuka": 1}), Contoh("tidak ada", Jwb.TERPENUHI, {"usulan_terbuka": 0}),
            Contoh("tidak dicatat", Jwb.TIDAK_DAPAT_DINILAI, {"usulan_terbuka": -1}),
        ),
    ),
)  # fmt: skip

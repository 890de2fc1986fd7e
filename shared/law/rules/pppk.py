"""P3K: people under a work agreement. Who decides on their moves is disputed between 2025 and 2026."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh
from shared.vocabulary import BilaTidakDiketahui as Bila
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

SUBJECT = "PPPK"
P3K = {"status": "PPPK"}

RULES: tuple[Aturan, ...] = (
    Aturan(
        "P3K-01", J.HARD, "PermenPANRB 6/2024 Pasal 59(4); KepmenPANRB 16/2025 angka 25", Yakin.SEEN,
        "PPPK yang mengajukan pindah instansi dianggap mengundurkan diri.", "A PPPK asking to change agency is deemed to resign.",
        subjek=SUBJECT, datum="status", bila_tidak_diketahui=Bila.ABAIKAN, hanya_antar=True,
        contoh=(Contoh("PPPK ke instansi lain", Jwb.TIDAK_TERPENUHI, P3K), Contoh("PNS", Jwb.TIDAK_BERLAKU)),
    ),
    Aturan(
        "P3K-02", J.HARD, "Pernyataan KemenPANRB 2025", Yakin.SEEN, "PPPK hanya pindah pada jabatan yang sama.",
        "A PPPK may move only in the same position.", subjek=SUBJECT, datum="status", bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("jabatan sama", Jwb.TERPENUHI, P3K),
            Contoh("jabatan lain", Jwb.TIDAK_TERPENUHI, P3K, tujuan={"keluarga": "ARSIPARIS"}),
            Contoh("PNS", Jwb.TIDAK_BERLAKU, tujuan={"keluarga": "ARSIPARIS"}),
        ),
    ),
    Aturan(
        "P3K-03", J.SOFT, "Pernyataan Kepala BKN 2025-2026; Perpres 116/2022 (belum diperiksa); praktik daerah", Yakin.CONFLICT,
        "Perpindahan PPPK dilaporkan ke KemenPANRB dan BKN; perjanjian kerja perlu adendum.",
        "A PPPK's move is reported to the ministry and BKN; the work agreement needs an addendum.", subjek=SUBJECT,
        datum="status", bila_tidak_diketahui=Bila.ABAIKAN, pemilik="BKPSDM",
        catatan="Dapat dinaikkan menjadi gerbang oleh petugas hukum: jenis GATE dengan dasar dan alasan.",
        contoh=(Contoh("PPPK: ada tugas lapor", Jwb.TIDAK_TERPENUHI, P3K), Contoh("PNS", Jwb.TIDAK_BERLAKU)),
    ),
    Aturan(
        "P3K-04", J.SOFT, "rancangan sistem", Yakin.DESIGN, "Sisa perjanjian kerja {bulan} bulan; disarankan {min_bulan}.",
        "{bulan} months of contract left; {min_bulan} advised.", subjek=SUBJECT, parameter={"min_bulan": 6}, datum="akhir_kontrak",
        bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("enam bulan tepat", Jwb.TERPENUHI, {**P3K, "akhir_kontrak": date(2027, 7, 1)}),
            Contoh("lima bulan", Jwb.TIDAK_TERPENUHI, {**P3K, "akhir_kontrak": date(2027, 6, 30)}),
            Contoh("tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, P3K),
        ),
    ),
    Aturan(
        "P3K-05", J.HARD, "KepmenPANRB 16/2025", Yakin.DERIVED, "PPPK paruh waktu tidak diusulkan otomatis.",
        "Part-time PPPK are not proposed automatically.", subjek=SUBJECT, hanya_instansi=True, datum="status",
        bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("paruh waktu", Jwb.TIDAK_TERPENUHI, {"status": "PPPK_PARUH_WAKTU"}), Contoh("penuh waktu", Jwb.TERPENUHI, P3K),
        ),
    ),
)  # fmt: skip

"""ELE, IMT, BAL, PRV, OBJ: election windows, I-MUT, balance of the set, who decides, objection."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh, SifatSyarat
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

LED = "JPT, administrator, pengawas, kepala puskesmas, kepala sekolah"
PAPER = SifatSyarat.PERSETUJUAN

RULES: tuple[Aturan, ...] = (
    Aturan("ELE-01", J.GATE, "UU 10/2016 Pasal 71(2)", Yakin.SEEN, "Masa larangan Pilkada: perlu persetujuan tertulis Mendagri.",
           "Election ban: written consent of the Home Minister needed.", Di.CASE, parameter={"bulan": 6}, sifat=PAPER, subjek=LED,
           tanggal="hari_ini", dilaksanakan=False, catatan="JF biasa dan pelaksana di luar daftar surat Mendagri 2024: cukup peringatan."),
    Aturan("ELE-02", J.GATE, "UU 10/2016 Pasal 162(3)", Yakin.SEEN, "Enam bulan sejak pelantikan kepala daerah: perlu persetujuan Mendagri.",
           "Within 6 months of inauguration: Home Minister consent needed.", Di.CASE, parameter={"bulan": 6}, sifat=PAPER, subjek=LED,
           tanggal="hari_ini", dilaksanakan=False),
    Aturan("ELE-03", J.GATE, "PP 49/2008 Pasal 132A", Yakin.SEEN, "Kepala daerah berstatus penjabat/plt: perlu persetujuan Mendagri.",
           "Acting head of region: Home Minister consent needed.", Di.CASE, sifat=PAPER, subjek="Semua", tanggal="hari_ini", dilaksanakan=False),
    Aturan("ELE-04", J.TIMER, "Surat Mendagri 29 Maret 2024", Yakin.SEEN, "Laporkan ke Mendagri paling lambat {tgl}.",
           "Report to the Home Minister by {tgl}.", Di.CASE, parameter={"hari_kerja": 7}, subjek=LED, dilaksanakan=False),
    Aturan(
        "IMT-01", J.GATE, "BKN, I-MUT 2025 (pohon kategori)", Yakin.SEEN, "Usulan diproses di I-MUT (kategori {kategori}) sebelum SK.",
        "The proposal passes I-MUT (category {kategori}) before the decree.", sifat=SifatSyarat.PROSES,
        parameter={"jf": 54, "guru": 55, "pelaksana": 56, "pppk": 57},
        catatan="Langkah meja sendiri pada setiap usulan, bukan izin pihak luar; kategori 0 = dimatikan.",
        contoh=(Contoh("pelaksana", Jwb.TIDAK_TERPENUHI), Contoh("PPPK", Jwb.TIDAK_TERPENUHI, {"status": "PPPK"})),
    ),
    Aturan(
        "IMT-02", J.HARD, "Pernyataan Kepala BKN November 2025 (pers)", Yakin.SEEN, "ABK jabatan tujuan belum ditetapkan; I-MUT akan menolak.",
        "The target's workload analysis is not established; I-MUT will refuse.", datum="kebutuhan_ditetapkan", pemilik="Bagian Organisasi",
        contoh=(
            Contoh("K ditetapkan", Jwb.TERPENUHI, sel={"ditetapkan": 4}), Contoh("K tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI),
            Contoh("masih draf", Jwb.TIDAK_DAPAT_DINILAI, sel={"ditetapkan": 4, "draf": True}),
        ),
    ),
    Aturan("IMT-03", J.TIMER, "Pernyataan Kepala BKN Januari 2026 (pers)", Yakin.SEEN, "Persetujuan BKN jatuh pada {tgl}; lewat itu dianggap setuju.",
           "BKN's answer is due {tgl}; after that it counts as approval.", Di.CASE, parameter={"hari_kerja": 5}, berlaku_sejak=date(2025, 7, 17),
           dilaksanakan=False),
    Aturan("BAL-01", J.HARD, "tujuan sistem", Yakin.DESIGN, "Unit asal menjadi kekurangan pegawai.", "The origin unit would fall short.", Di.PLAN,
           jenis_sendiri=J.SOFT, catatan="Dinilai pada seluruh perpindahan satu TMT."),
    Aturan("BAL-02", J.SOFT, "rancangan sistem", Yakin.DESIGN, "Arah mutasi tidak mengurangi ketimpangan beban.",
           "The move does not reduce imbalance.", Di.PLAN),
    Aturan("PRV-01", J.HARD, "UU 27/2022 Pasal 10", Yakin.SEEN, "Keputusan ditetapkan pejabat, bukan otomatis.",
           "A named official decides, never the system alone.", Di.CASE, dilaksanakan=False),
    Aturan("OBJ-01", J.TIMER, "PP 79/2021", Yakin.CONFLICT, "Batas keberatan: {tgl}.", "Objection deadline: {tgl}.", Di.CASE,
           parameter={"hari_kerja": 14}, catatan="14 atau 21 hari kerja diperselisihkan; keduanya ditampilkan.", dilaksanakan=False),
)  # fmt: skip

"""RET, LEV, PRO, FAM, CON: retirement, leave, protection, family, the person's own stance."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh
from shared.vocabulary import BilaTidakDiketahui as Bila
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

BUP = "UU 20/2023 Pasal 55; PP 11/2017 Pasal 239"
KETAT = {"persetujuan": "KETAT"}

RULES: tuple[Aturan, ...] = (
    Aturan(
        "RET-01", J.SOFT, "praktik daerah (Banyumas; Medan 2012)", Yakin.SEEN, "Pensiun dalam {bulan} bulan.", "Retires in {bulan} months.",
        parameter={"min_bulan": 24}, datum="tmt_pensiun", bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("dua tahun tepat", Jwb.TERPENUHI, {"tmt_pensiun": date(2029, 1, 1)}),
            Contoh("satu tahun", Jwb.TIDAK_TERPENUHI, {"tmt_pensiun": date(2028, 1, 1)}), Contoh("tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI),
        ),
    ),
    Aturan(
        "RET-02", J.HARD, BUP, Yakin.SEEN, "Batas usia pensiun jabatan tujuan sudah terlewati pada TMT.",
        "The target's retirement age has passed by the effective date.", datum="bup", pemilik="Bagian Organisasi",
        contoh=(
            Contoh("jabatan sama", Jwb.TERPENUHI, {"tmt_pensiun": date(2028, 1, 1)}),
            Contoh("59 tahun ke BUP 58", Jwb.TIDAK_TERPENUHI, {"tmt_pensiun": date(2028, 1, 1)}, {"bup": 60}, {"keluarga": "ARSIPARIS", "bup": 58}),
            Contoh("50 tahun ke BUP 58", Jwb.TERPENUHI, {"tmt_pensiun": date(2037, 1, 1)}, {"bup": 60}, {"keluarga": "ARSIPARIS", "bup": 58}),
            Contoh("BUP tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"tmt_pensiun": date(2037, 1, 1)}, {"bup": 60}, {"keluarga": "ARSIPARIS", "bup": -1}),
        ),
    ),
    Aturan(
        "RET-03", J.HARD, BUP, Yakin.SEEN, "Sudah pensiun pada tanggal berlakunya mutasi.", "Retired by the effective date.", datum="tmt_pensiun",
        contoh=(
            Contoh("pensiun pada hari itu", Jwb.TIDAK_TERPENUHI, {"tmt_pensiun": date(2027, 1, 1)}),
            Contoh("pensiun sebulan kemudian", Jwb.TERPENUHI, {"tmt_pensiun": date(2027, 2, 1)}),
            Contoh("tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI),
        ),
    ),
    Aturan(
        "LEV-01", J.HARD, "PP 11/2017", Yakin.MEMORY, "Pegawai tidak bertugas aktif.", "Not on active duty.", datum="kedudukan",
        contoh=(
            Contoh("aktif", Jwb.TERPENUHI, {"kedudukan": "AKTIF"}), Contoh("CLTN", Jwb.TIDAK_TERPENUHI, {"kedudukan": "CLTN"}),
            Contoh("tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"kedudukan": ""}),
        ),
    ),
    Aturan(
        "LEV-02", J.HARD, "rancangan sistem", Yakin.DESIGN, "Masih cuti melahirkan, sakit, atau besar sampai {sampai}.",
        "On maternity, sick or big leave until {sampai}.", datum="cuti_besar_sampai", bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("masih cuti pada TMT", Jwb.TIDAK_TERPENUHI, {"cuti_besar_sampai": date(2027, 1, 31)}),
            Contoh("cuti selesai sebelum TMT", Jwb.TERPENUHI, {"cuti_besar_sampai": date(2026, 12, 31)}),
        ),
    ),
    Aturan(
        "PRO-01", J.HARD, "rancangan sistem", Yakin.DESIGN, "Ada alasan perlindungan yang disetujui sampai {sampai}.",
        "An approved protection ground holds until {sampai}.", hanya_instansi=True, datum="perlindungan_sampai", bila_tidak_diketahui=Bila.ABAIKAN,
        catatan="Hanya melindungi, tidak pernah menurunkan nilai; alasannya sendiri tidak sampai ke sini.",
        contoh=(
            Contoh("masih berlaku", Jwb.TIDAK_TERPENUHI, {"perlindungan_sampai": date(2027, 6, 1)}),
            Contoh("sudah lewat", Jwb.TERPENUHI, {"perlindungan_sampai": date(2026, 6, 1)}),
        ),
    ),
    Aturan(
        "CON-01", J.HARD, "kebijakan putaran", Yakin.DESIGN, "Pegawai menyatakan tidak bersedia, atau kebijakan menuntut persetujuan tertulis.",
        "The person has declined, or the policy asks for written consent.", hanya_instansi=True, datum="persetujuan", pemilik="Pegawai",
        bila_tidak_diketahui=Bila.ABAIKAN, catatan="Belum menjawab bukan menolak; mutasi oleh instansi tidak memerlukan persetujuan menurut hukum.",
        contoh=(
            Contoh("setuju", Jwb.TERPENUHI, {"persetujuan": "SETUJU"}), Contoh("menolak", Jwb.TIDAK_TERPENUHI, {"persetujuan": "MENOLAK"}),
            Contoh("belum menjawab bukan menolak", Jwb.TIDAK_DAPAT_DINILAI, {"persetujuan": "TIDAK_DIKETAHUI"}),
            Contoh("kebijakan ketat: hanya yang setuju", Jwb.TIDAK_TERPENUHI, {"persetujuan": "TIDAK_DIKETAHUI"}, kebijakan=KETAT),
        ),
    ),
)  # fmt: skip

"""ROT, STR, PLT, INC: level and class of the post, structural posts, acting posts, income band."""

from __future__ import annotations

from shared.law.rule import Aturan, Contoh
from shared.vocabulary import BilaTidakDiketahui as Bila
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

LAIN = {"keluarga": "ARSIPARIS"}
ORGANISASI = "Bagian Organisasi"

RULES: tuple[Aturan, ...] = (
    Aturan(
        "ROT-01", J.HARD, "UU 20/2023; PP 11/2017 Pasal 190", Yakin.DERIVED, "Kelas jabatan tujuan lebih rendah; itu demosi.",
        "The target class is lower; that is a demotion.", datum="kelas", pemilik=ORGANISASI, bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("kelas sama", Jwb.TERPENUHI, jabatan={"kelas": 7}, tujuan={**LAIN, "kelas": 7}),
            Contoh("kelas lebih rendah", Jwb.TIDAK_TERPENUHI, jabatan={"kelas": 7}, tujuan={**LAIN, "kelas": 6}),
            Contoh("JF sekeluarga membawa jenjangnya", Jwb.TERPENUHI, jabatan={"kelas": 11, "jenis": "JF"}, tujuan={"kelas": 8, "jenis": "JF"}),
            Contoh("kelas tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, jabatan={"kelas": -1}, tujuan=LAIN),
        ),
    ),
    Aturan(
        "ROT-02", J.HARD, "PermenPANRB 1/2023", Yakin.DERIVED, "Pindah ke atau dari jabatan fungsional lain adalah alih jabatan.",
        "To or from another functional family is a change of position.", hanya_instansi=True,
        catatan="Alih jabatan perlu uji kompetensi dan instansi pembina; tidak pernah otomatis.",
        contoh=(
            Contoh("JF dalam keluarganya", Jwb.TERPENUHI, jabatan={"jenis": "JF"}, tujuan={"jenis": "JF"}),
            Contoh("JF ke keluarga lain", Jwb.TIDAK_TERPENUHI, jabatan={"jenis": "JF"}, tujuan={**LAIN, "jenis": "JF"}),
            Contoh("pelaksana ke pelaksana", Jwb.TERPENUHI, tujuan={**LAIN, "jenis": "PELAKSANA"}),
            Contoh("pelaksana ke JF", Jwb.TIDAK_TERPENUHI, tujuan={**LAIN, "jenis": "JF"}),
        ),
    ),
    Aturan(
        "ROT-03", J.HARD, "PP 11/2017 Pasal 190", Yakin.DERIVED, "Kelas jabatan tujuan lebih tinggi; itu promosi.",
        "The target class is higher; that is a promotion.", hanya_instansi=True, datum="kelas", pemilik=ORGANISASI,
        bila_tidak_diketahui=Bila.ABAIKAN,
        contoh=(
            Contoh("kelas lebih tinggi", Jwb.TIDAK_TERPENUHI, jabatan={"kelas": 7}, tujuan={**LAIN, "kelas": 8}),
            Contoh("jabatan sama", Jwb.TERPENUHI),
        ),
    ),
    Aturan(
        "ROT-04", J.HARD, "PTUN Medan 38/G/2011 (pers); Permendikdasmen 7/2025", Yakin.SEEN,
        "Kepala sekolah/puskesmas tidak dipindahkan karena beban kerja.", "Heads are never moved by workload.", hanya_instansi=True,
        subjek="Kepala sekolah dan kepala puskesmas",
        contoh=(
            Contoh("kepala sekolah", Jwb.TIDAK_TERPENUHI, {"tugas_tambahan": "KEPALA_SEKOLAH"}),
            Contoh("tanpa tugas tambahan", Jwb.TERPENUHI),
        ),
    ),
    Aturan(
        "INC-01", J.SOFT, "rancangan sistem", Yakin.DESIGN, "Kelas jabatan berubah, jadi TPP berubah.", "The class changes, and with it the allowance.",
        hanya_instansi=True, datum="tabel_tpp", pemilik="BKAD", bila_tidak_diketahui=Bila.ABAIKAN,
        catatan="Besaran tidak pernah disimpan untuk penilaian. TPP juga mengikuti OPD.",
        contoh=(
            Contoh("kelas dan OPD tetap", Jwb.TERPENUHI), Contoh("kelas turun", Jwb.TIDAK_TERPENUHI, jabatan={"kelas": 7}, tujuan={**LAIN, "kelas": 6}),
            Contoh("OPD lain", Jwb.TIDAK_DAPAT_DINILAI, sel={"opd_lain": True}),
        ),
    ),
)  # fmt: skip

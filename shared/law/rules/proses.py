"""IMT, BAL, DIS: I-MUT, balance of the set, the way between the two units."""

from __future__ import annotations

from shared.law.rule import Aturan, Contoh, SifatSyarat
from shared.vocabulary import BilaTidakDiketahui as Bila
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

RULES: tuple[Aturan, ...] = (
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
    Aturan("BAL-01", J.HARD, "tujuan sistem", Yakin.DESIGN, "Unit asal menjadi kekurangan pegawai.", "The origin unit would fall short.", Di.PLAN,
           jenis_sendiri=J.SOFT, catatan="Dinilai pada seluruh perpindahan satu TMT."),
    Aturan("BAL-02", J.SOFT, "rancangan sistem", Yakin.DESIGN, "Arah mutasi tidak mengurangi ketimpangan beban.",
           "The move does not reduce imbalance.", Di.PLAN),
    Aturan("DIS-01", J.SOFT, "rancangan sistem; PTUN-MDN 28/G/2021 (pers)", Yakin.DESIGN, "Unit tujuan {jarak_km} km dari unit asal; batas kota {maks_km} km.",
           "The target is {jarak_km} km from the origin; the city's limit is {maks_km} km.", Di.PLAN, parameter={"maks_m": 12_000},
           datum="jarak_m", bila_tidak_diketahui=Bila.ABAIKAN,
           catatan="Sama dengan batas bawaan kebijakan putaran; rencana menyaring dengan batas putarannya sendiri."),
)  # fmt: skip

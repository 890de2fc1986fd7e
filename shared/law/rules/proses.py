"""IMT, BAL, DIS: I-MUT, balance of the set, the way between the two units."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh, SifatSyarat
from shared.vocabulary import BilaTidakDiketahui as Bila
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

GURU = {"keluarga": "GURU", "jenis": "JF"}

RULES: tuple[Aturan, ...] = (
    Aturan(
        "IMT-01", J.GATE, "BKN, I-MUT 2025 (pohon kategori)", Yakin.SEEN, "Usulan diproses di I-MUT (kategori {kategori}) sebelum SK.",
        "The proposal passes I-MUT (category {kategori}) before the decree.", sifat=SifatSyarat.PROSES,
        parameter={"jf": 54, "guru": 55, "pelaksana": 56, "pppk": 57}, berlaku_sejak=date(2025, 6, 20),
        catatan="Langkah meja sendiri pada setiap usulan, bukan izin pihak luar; kategori 0 = dimatikan.",
        contoh=(Contoh("pelaksana", Jwb.TIDAK_TERPENUHI), Contoh("PPPK", Jwb.TIDAK_TERPENUHI, {"status": "PPPK"})),
    ),
    Aturan(
        "IMT-02", J.HARD, "Pernyataan Kepala BKN November 2025 (pers)", Yakin.SEEN, "ABK jabatan tujuan belum ditetapkan; I-MUT akan menolak.",
        "The target's workload analysis is not established; I-MUT will refuse.", datum="kebutuhan_ditetapkan", pemilik="Bagian Organisasi",
        berlaku_sejak=date(2025, 11, 24),
        contoh=(
            Contoh("K ditetapkan", Jwb.TERPENUHI, sel={"ditetapkan": 4}), Contoh("K tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI),
            Contoh("masih draf", Jwb.TIDAK_DAPAT_DINILAI, sel={"ditetapkan": 4, "draf": True}),
        ),
    ),
    Aturan("BAL-01", J.HARD, "tujuan sistem", Yakin.DESIGN, "Unit asal menjadi kekurangan pegawai.", "The origin unit would fall short.", Di.PLAN,
           jenis_sendiri=J.SOFT, datum="kebutuhan", pemilik="Bagian Organisasi",
           catatan="Dinilai pada seluruh perpindahan satu TMT: unit asal boleh kurang hanya bila tetap tidak lebih kurang daripada penerimanya.",
           contoh=(
               Contoh("tetap cukup", Jwb.TERPENUHI, asal={"orang": 4, "kebutuhan": 3}, sel={"orang": 1, "kebutuhan": 3}),
               Contoh("menjadi lebih kurang daripada penerima", Jwb.TIDAK_TERPENUHI, asal={"orang": 3, "kebutuhan": 3}, sel={"orang": 3, "kebutuhan": 4}),
               Contoh("kurang satu dari sepuluh menolong yang kurang separuh", Jwb.TERPENUHI, asal={"orang": 10, "kebutuhan": 10}, sel={"orang": 2, "kebutuhan": 4}),
               Contoh("ada pengganti dalam himpunan yang sama", Jwb.TERPENUHI, asal={"orang": 3, "kebutuhan": 3, "datang": 1}, sel={"orang": 3, "kebutuhan": 4}),
               Contoh("kebutuhan asal tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, asal={"orang": 3}, sel={"orang": 1, "kebutuhan": 3}),
               Contoh("guru punya aturan sendiri", Jwb.TIDAK_BERLAKU, jabatan=GURU, tujuan=GURU, asal={"orang": 3, "kebutuhan": 3}, sel={"kebutuhan": 3}),
           )),
    Aturan("BAL-02", J.SOFT, "rancangan sistem", Yakin.DESIGN, "Arah mutasi tidak mengurangi ketimpangan beban.",
           "The move does not reduce imbalance.", Di.PLAN, datum="kebutuhan", pemilik="Bagian Organisasi", bila_tidak_diketahui=Bila.ABAIKAN,
           contoh=(
               Contoh("dari yang lebih cukup ke yang lebih kurang", Jwb.TERPENUHI, asal={"orang": 4, "kebutuhan": 3}, sel={"orang": 1, "kebutuhan": 3}),
               Contoh("arah sebaliknya", Jwb.TIDAK_TERPENUHI, asal={"orang": 2, "kebutuhan": 9}, sel={"orang": 2, "kebutuhan": 3}),
               Contoh("kebutuhan tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, asal={"orang": 2}, sel={"orang": 2, "kebutuhan": 3}),
           )),
    Aturan("DIS-01", J.SOFT, "rancangan sistem; PTUN-MDN 28/G/2021 (pers)", Yakin.DESIGN, "Unit tujuan {jarak_km} km dari unit asal; batas kota {maks_km} km.",
           "The target is {jarak_km} km from the origin; the city's limit is {maks_km} km.", Di.PLAN, parameter={"maks_m": 12_000},
           datum="jarak_m", bila_tidak_diketahui=Bila.ABAIKAN,
           catatan="Sama dengan batas bawaan kebijakan putaran; rencana menyaring dengan batas putarannya sendiri.",
           contoh=(
               Contoh("sepuluh kilometer", Jwb.TERPENUHI, sel={"jarak_m": 10_000}),
               Contoh("tujuh puluh kilometer", Jwb.TIDAK_TERPENUHI, sel={"jarak_m": 70_000}),
               Contoh("letak unit tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI),
           )),
)  # fmt: skip

"""TCH: teachers and heads of school (PP 74/2008, SKB 5 Menteri 2011, Permendikdasmen 1, 7 and 11/2025)."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh, SifatSyarat
from shared.vocabulary import BilaTidakDiketahui as Bila
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

GURU = {"keluarga": "GURU", "jenis": "JF"}
DINAS = "Dinas Pendidikan"
DAPODIK = "Dinas Pendidikan (Dapodik/Info GTK)"
MTK = {"mapel": "MATEMATIKA"}
CERTIFIED = {"bersertifikat": 1}

RULES: tuple[Aturan, ...] = (
    Aturan(
        "TCH-01", J.HARD, "Peraturan Bersama 5 Menteri 2011 dan juknisnya", Yakin.SEEN, "Sertifikat pendidik tidak linier dengan kebutuhan.",
        "The teaching certificate does not match the need.", subjek="Guru", datum="sertifikat_mapel", pemilik=DAPODIK,
        contoh=(
            Contoh("linier", Jwb.TERPENUHI, {"sertifikat_mapel": "MATEMATIKA"}, GURU, GURU, MTK),
            Contoh("mapel lain", Jwb.TIDAK_TERPENUHI, {"sertifikat_mapel": "IPA"}, GURU, GURU, MTK),
            Contoh("sertifikat tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"mapel": "MATEMATIKA"}, GURU, GURU, MTK),
            Contoh("kebutuhan per mapel tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {"sertifikat_mapel": "IPA"}, GURU, GURU),
            Contoh("bukan guru", Jwb.TIDAK_BERLAKU, {"sertifikat_mapel": "IPA"}),
        ),
    ),
    Aturan("TCH-02", J.HARD, "tujuan pemerataan guru, Peraturan Bersama 5 Menteri 2011", Yakin.DERIVED, "Sekolah asal akan kekurangan guru.",
           "The origin school would fall short.", Di.PLAN, jenis_sendiri=J.SOFT, subjek="Guru", datum="kebutuhan", pemilik=DINAS,
           catatan="Permintaan sendiri: lunak, dengan syarat pengganti. Dinilai pada seluruh himpunan, menurut kekurangan relatif.",
           contoh=(
               Contoh("tetap cukup", Jwb.TERPENUHI, jabatan=GURU, tujuan=GURU, asal={"orang": 5, "kebutuhan": 4}, sel={"orang": 2, "kebutuhan": 4}),
               Contoh("asal menjadi lebih kurang daripada tujuan", Jwb.TIDAK_TERPENUHI, jabatan=GURU, tujuan=GURU,
                      asal={"orang": 2, "kebutuhan": 4}, sel={"orang": 2, "kebutuhan": 2}),
               Contoh("kurang satu menolong yang kurang delapan", Jwb.TERPENUHI, jabatan=GURU, tujuan=GURU,
                      asal={"orang": 11, "kebutuhan": 12}, sel={"orang": 4, "kebutuhan": 12}),
               Contoh("kebutuhan asal tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, jabatan=GURU, tujuan=GURU, asal={"orang": 2}, sel={"kebutuhan": 2}),
               Contoh("bukan guru", Jwb.TIDAK_BERLAKU, asal={"orang": 2}, sel={"kebutuhan": 2}),
           )),
    Aturan(
        "TCH-03", J.SOFT, "Permendikdasmen 11/2025", Yakin.SEEN,
        "Beban di sekolah tujuan {jam_per_orang_mili} jam per guru; yang sah {min_jam}-{maks_jam} jam.",
        "Load at the target {jam_per_orang_mili} hours per teacher; lawful is {min_jam}-{maks_jam}.", subjek="Guru",
        parameter={"min_jam": 24, "maks_jam": 40}, datum="jam_mengajar", pemilik=DAPODIK, bila_tidak_diketahui=Bila.ABAIKAN,
        catatan="24-40 adalah legalitas, bukan keseimbangan; tugas tambahan yang diekuivalenkan belum dihitung.",
        contoh=(
            Contoh("24 jam setelah datang", Jwb.TERPENUHI, jabatan=GURU, tujuan=GURU, sel={**MTK, "orang": 2, "jam": 72}),
            Contoh("18 jam setelah datang", Jwb.TIDAK_TERPENUHI, jabatan=GURU, tujuan=GURU, sel={**MTK, "orang": 3, "jam": 72}),
            Contoh("jam tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, jabatan=GURU, tujuan=GURU, sel=MTK),
        ),
    ),
    Aturan(
        "TCH-07", J.GATE, "praktik Medan 2014", Yakin.SEEN, "Perlu rekomendasi Dinas Pendidikan.", "The education office's recommendation is needed.",
        sifat=SifatSyarat.PERSETUJUAN, subjek="Guru", pemilik=DINAS,
        contoh=(Contoh("guru", Jwb.TIDAK_TERPENUHI, jabatan=GURU, tujuan=GURU), Contoh("bukan guru", Jwb.TIDAK_BERLAKU)),
    ),
    Aturan(
        "TCH-08", J.SOFT, "kasus Medan 2021", Yakin.SEEN, "Guru masih terikat komitmen program sampai {sampai}.",
        "Still bound by a program until {sampai}.", subjek="Guru", bila_tidak_diketahui=Bila.ABAIKAN, datum="komitmen_sampai", pemilik=DINAS,
        contoh=(
            Contoh("masih terikat", Jwb.TIDAK_TERPENUHI, {"komitmen_sampai": date(2027, 6, 1)}, GURU, GURU),
            Contoh("sudah lewat", Jwb.TERPENUHI, {"komitmen_sampai": date(2026, 6, 1)}, GURU, GURU),
        ),
    ),
    Aturan(
        "TCH-09", J.SOFT, "rancangan sistem", Yakin.DESIGN, "Mutasi guru sebaiknya berlaku pada Juli atau Januari.",
        "Teachers' moves should take effect in July or January.", hanya_instansi=True, subjek="Guru", parameter={"bulan_a": 1, "bulan_b": 7},
        contoh=(
            Contoh("1 Januari", Jwb.TERPENUHI, jabatan=GURU, tujuan=GURU),
            Contoh("tengah semester", Jwb.TIDAK_TERPENUHI, jabatan=GURU, tujuan=GURU, tmt=date(2027, 3, 1)),
        ),
    ),
    Aturan(
        "TCH-10", J.HARD, "PP 74/2008 Pasal 62(4)", Yakin.SEEN, "Masa tugas di sekolah ini {bulan} bulan; guru perlu {min_bulan} bulan.",
        "{bulan} months at this school; a teacher needs {min_bulan}.", subjek="Guru",
        parameter={"min_bulan": 48, "massa_ppm": 50_000, "massa_min_orang": 5}, datum="tmt_unit", pemilik=DINAS,
        catatan="Per sekolah, bukan per jabatan. Kecuali hanya dengan dasar dan alasan. Sekolah yang ditutup: pembebasan oleh petugas hukum.",
        contoh=(
            Contoh("empat tahun tepat", Jwb.TERPENUHI, {"tmt_unit": date(2023, 1, 1)}, GURU, GURU),
            Contoh("tiga tahun", Jwb.TIDAK_TERPENUHI, {"tmt_unit": date(2024, 1, 1)}, GURU, GURU),
            Contoh("tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, {}, GURU, GURU), Contoh("bukan guru", Jwb.TIDAK_BERLAKU, {"tmt_unit": date(2026, 1, 1)}),
        ),
    ),
    Aturan("TCH-12", J.HARD, "Permendikdasmen 11/2025 (24 jam linier untuk tunjangan profesi)", Yakin.SEEN,
           "Ada guru bersertifikat yang turun di bawah {min_jam} jam karena perpindahan ini.",
           "A certified teacher would fall below {min_jam} hours because of this move.", Di.PLAN, hanya_instansi=True,
           parameter={"min_jam": 24}, subjek="Guru yang pindah, yang tinggal, dan yang menerima", datum="jam_mengajar", pemilik=DAPODIK,
           catatan="Jam dan ekuivalen tugas tambahan dibagi rata pada guru mapel itu. Guru tunggal pada mapel di bawah 24 jam: pengecualian.",
           contoh=(
               Contoh("semua tetap 24 jam", Jwb.TERPENUHI, CERTIFIED, GURU, GURU, {**MTK, "orang": 2, "jam": 72}, asal={"orang": 3, "jam": 72}),
               Contoh("di tujuan menjadi 18 jam", Jwb.TIDAK_TERPENUHI, CERTIFIED, GURU, GURU, {**MTK, "orang": 3, "jam": 72}, asal={"orang": 3, "jam": 72}),
               Contoh("sudah kurang dari 24 sebelum pindah", Jwb.TERPENUHI, CERTIFIED, GURU, GURU, {**MTK, "orang": 3, "jam": 72}, asal={"orang": 5, "jam": 72}),
               Contoh("guru tunggal pada mapel 15 jam", Jwb.TERPENUHI, CERTIFIED, GURU, GURU, {**MTK, "orang": 0, "jam": 15}, asal={"orang": 2, "jam": 48}),
               Contoh("belum bersertifikat", Jwb.TERPENUHI, {"bersertifikat": 0}, GURU, GURU, {**MTK, "orang": 3, "jam": 72}, asal={"orang": 3, "jam": 72}),
               Contoh("jam tujuan tidak diketahui", Jwb.TIDAK_DAPAT_DINILAI, CERTIFIED, GURU, GURU, {**MTK, "orang": 2}, asal={"orang": 3, "jam": 72}),
               Contoh("jam asal tidak diketahui dan tujuan di bawah 24", Jwb.TIDAK_DAPAT_DINILAI, CERTIFIED, GURU, GURU,
                      {**MTK, "orang": 4, "jam": 72}, asal={"orang": 3}),
               Contoh("guru kelas", Jwb.TIDAK_BERLAKU, CERTIFIED, GURU, GURU, {"mapel": "KELAS", "orang": 2}, asal={"orang": 3}),
           )),
)  # fmt: skip

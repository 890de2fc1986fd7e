"""Case rules about the post: heads of school, teachers who leave, community schools, structural posts."""

from __future__ import annotations

from datetime import date

from shared.law.rule import Aturan, Contoh
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

YA, TIDAK, ENTAH, LUAR = Jwb.TERPENUHI, Jwb.TIDAK_TERPENUHI, Jwb.TIDAK_DAPAT_DINILAI, Jwb.TIDAK_BERLAKU
KEPALA = {"tugas_tambahan": "KEPALA_SEKOLAH"}
TMT = {"tmt": "2027-01-01"}
GURU = {"keluarga": "GURU"}
STAF = {"keluarga": "PENGADMINISTRASI"}
BAIK = {"predikat_terakhir": "BAIK", "predikat_sebelumnya": "SANGAT_BAIK"}
UJI = [{"jenis": "UJI_KOMPETENSI"}]
CALON = {
    **BAIK,
    "status": "PNS",
    "golongan": "III/c",
    "pendidikan": "S1",
    "bersertifikat": True,
    "pengalaman_manajerial_tahun": 2,
    "pernah_hukdis_sedang_berat": False,
    "lahir": "1970-01-02",
}
KEDUA = {"periode_ke": 2, "baru": True}
REDISTRIBUSI = {
    "orang": {
        **BAIK,
        "status": "PNS",
        "golongan": "III/b",
        "pendidikan": "S1",
        "pernah_hukdis_sedang_berat": False,
        "dalam_peradilan": False,
    },
    "surat": [{"jenis": "SURAT_SEHAT"}, {"jenis": "REKOMENDASI_TIM"}],
}
SWASTA = {"izin": True, "kurikulum_kementerian": True, "menerima_bosp": True, "data_tahun": 3, "kebutuhan_negeri_terpenuhi": True}
JPT = {"jenis": "JPT"}
ADMINISTRATOR = {"ke": {"jenis": "ADMINISTRATOR"}, "dari": {"jenis": "PENGAWAS"}, **TMT}

RULES: tuple[Aturan, ...] = (
    Aturan(
        "TCH-04", J.HARD, "Permendikdasmen 7/2025", Yakin.SEEN, "Kepala sekolah belum {tahun} tahun di satuan pendidikan ini.",
        "Principal has less than {tahun} years here.", Di.CASE, parameter={"tahun": 2}, subjek="Kepala sekolah", datum="tmt_satminkal",
        pemilik="Dinas Pendidikan", berlaku_sejak=date(2025, 5, 8),
        contoh=(
            Contoh("dua tahun tepat", YA, berkas={**TMT, "orang": KEPALA, "kepala": {"tmt_satminkal": "2025-01-01"}}),
            Contoh("kurang sehari", TIDAK, berkas={**TMT, "orang": KEPALA, "kepala": {"tmt_satminkal": "2025-01-02"}}),
            Contoh("tidak diketahui", ENTAH, berkas={**TMT, "orang": KEPALA}), Contoh("bukan kepala", LUAR, berkas=TMT),
        ),
    ),
    Aturan(
        "TCH-05", J.HARD, "Permendikdasmen 7/2025", Yakin.SEEN, "Syarat penugasan kepala sekolah tidak terpenuhi: {daftar}.",
        "Principal assignment conditions not met: {daftar}.", Di.CASE, parameter={"periode": 2, "tahun_periode": 4, "usia_maks": 56, "pppk_tahun": 8},
        subjek="Kepala sekolah", pemilik="Dinas Pendidikan", berlaku_sejak=date(2025, 5, 8),
        contoh=(
            Contoh("memenuhi semua, 56 tahun", YA, berkas={**TMT, "ke": KEPALA, "orang": CALON, "kepala": KEDUA}),
            Contoh("genap 57 tahun", TIDAK, berkas={**TMT, "ke": KEPALA, "orang": {**CALON, "lahir": "1970-01-01"}, "kepala": KEDUA}),
            Contoh("masa ketiga, ada calon", TIDAK, berkas={
                **TMT, "ke": KEPALA, "orang": CALON, "kepala": {"periode_ke": 3, "baru": True, "tanpa_calon": False}}),
            Contoh("masa ketiga, tidak ada calon, sangat baik", YA, berkas={
                **TMT, "ke": KEPALA, "orang": {**CALON, "predikat_terakhir": "SANGAT_BAIK"},
                "kepala": {"periode_ke": 3, "baru": False, "tanpa_calon": True}}),
            Contoh("delapan tahun tepat sebagai kepala, ada calon", TIDAK, berkas={
                **TMT, "ke": KEPALA, "orang": CALON, "kepala": {"sejak": "2019-01-01", "baru": False, "tanpa_calon": False}}),
            Contoh("delapan tahun kurang sehari", YA, berkas={**TMT, "ke": KEPALA, "orang": CALON, "kepala": {"sejak": "2019-01-02", "baru": False}}),
            Contoh("III/b", TIDAK, berkas={**TMT, "ke": KEPALA, "orang": {**CALON, "golongan": "III/b"}, "kepala": KEDUA}),
            Contoh("PPPK delapan tahun Ahli Pertama", YA, berkas={
                **TMT, "ke": KEPALA, "orang": {**CALON, "status": "PPPK", "tmt_ahli_pertama": "2019-01-01"}, "kepala": KEDUA}),
            Contoh("sertifikat tidak diketahui", ENTAH, berkas={
                **TMT, "ke": KEPALA, "orang": {**CALON, "bersertifikat": None}, "kepala": KEDUA}),
            Contoh("bukan kepala", LUAR, berkas=TMT),
        ),
    ),
    Aturan(
        "TCH-06", J.HARD, "Permendikdasmen 1/2025 Pasal 4, 5, 7", Yakin.SEEN, "Syarat redistribusi ke sekolah masyarakat belum terpenuhi: {daftar}.",
        "Conditions for redistribution to community schools not met: {daftar}.", Di.CASE, subjek="Guru", pemilik="Dinas Pendidikan",
        contoh=(
            Contoh("semua terpenuhi", YA, berkas={**REDISTRIBUSI, "sekolah_masyarakat": SWASTA}),
            Contoh("sekolah tanpa izin", TIDAK, berkas={**REDISTRIBUSI, "sekolah_masyarakat": {**SWASTA, "izin": False}}),
            Contoh("data baru dua tahun", TIDAK, berkas={**REDISTRIBUSI, "sekolah_masyarakat": {**SWASTA, "data_tahun": 2}}),
            Contoh("keadaan sekolah belum diketahui", ENTAH, berkas={**REDISTRIBUSI, "sekolah_masyarakat": {}}), Contoh("sekolah negeri", LUAR),
        ),
    ),
    Aturan(
        "TCH-11", J.HARD, "PP 19/2017 (pasal belum diperiksa); BKPSDM Kalteng 2022 (pers)", Yakin.MEMORY,
        "Belum {tahun} tahun sebagai guru sebelum meninggalkan tugas mengajar.", "Less than {tahun} years as a teacher before leaving teaching.",
        Di.CASE, parameter={"tahun": 8}, subjek="Guru", datum="tmt_tugas_keluarga",
        contoh=(
            Contoh("delapan tahun tepat", YA, berkas={**TMT, "dari": GURU, "ke": STAF, "orang": {"tmt_tugas_keluarga": "2019-01-01"}}),
            Contoh("tujuh tahun", TIDAK, berkas={**TMT, "dari": GURU, "ke": STAF, "orang": {"tmt_tugas_keluarga": "2020-01-01"}}),
            Contoh("tidak diketahui", ENTAH, berkas={**TMT, "dari": GURU, "ke": STAF}),
            Contoh("tetap mengajar", LUAR, berkas={**TMT, "dari": GURU, "ke": GURU}),
        ),
    ),
    Aturan(
        "STR-01", J.HARD, "PP 11/2017 Pasal 131-133", Yakin.MEMORY, "Syarat mutasi JPT belum terpenuhi: {daftar}.",
        "Conditions of a senior executive's transfer not met: {daftar}.", Di.CASE, parameter={"min_tahun": 2, "maks_tahun": 5}, subjek="JPT",
        contoh=(
            Contoh("diuji, tiga tahun", YA, berkas={**TMT, "ke": JPT, "orang": {"tmt_jabatan": "2024-01-01"}, "surat": UJI}),
            Contoh("lima tahun tepat", YA, berkas={**TMT, "ke": JPT, "orang": {"tmt_jabatan": "2022-01-01"}, "surat": UJI}),
            Contoh("satu tahun", TIDAK, berkas={**TMT, "ke": JPT, "orang": {"tmt_jabatan": "2026-01-01"}, "surat": UJI}),
            Contoh("tanpa uji kompetensi", TIDAK, berkas={**TMT, "ke": JPT, "orang": {"tmt_jabatan": "2024-01-01"}, "surat_lengkap": True}),
            Contoh("masa jabatan tidak diketahui", ENTAH, berkas={**TMT, "ke": JPT, "surat": UJI}),
            Contoh("bukan JPT", LUAR, berkas={"ke": {"jenis": "JF"}}),
        ),
    ),
    Aturan(
        "STR-02", J.HARD, "PP 11/2017 Pasal 54", Yakin.MEMORY, "Syarat jabatan struktural belum terpenuhi: {daftar}.",
        "Structural post conditions not met: {daftar}.", Di.CASE, parameter={"administrator_tahun": 3, "pengawas_tahun": 4},
        subjek="Administrator dan pengawas",
        contoh=(
            Contoh("pengawas tiga tahun", YA, berkas={
                **ADMINISTRATOR, "orang": {**BAIK, "pendidikan": "S1", "tmt_jabatan": "2024-01-01"}, "surat": UJI}),
            Contoh("D3 ke administrator", TIDAK, berkas={
                **ADMINISTRATOR, "orang": {**BAIK, "pendidikan": "D3", "tmt_jabatan": "2024-01-01"}, "surat": UJI}),
            Contoh("predikat tidak diketahui", ENTAH, berkas={
                **ADMINISTRATOR, "orang": {"pendidikan": "S1", "tmt_jabatan": "2024-01-01"}, "surat": UJI}),
            Contoh("setara", LUAR, berkas={"ke": {"jenis": "PENGAWAS"}, "dari": {"jenis": "PENGAWAS"}}),
        ),
    ),
)  # fmt: skip

"""Case rules about papers and people: are they there, do they agree, in which order, and who signs?"""

from __future__ import annotations

from typing import Any

from shared.law.rule import Aturan, Contoh
from shared.vocabulary import DiputuskanDi as Di
from shared.vocabulary import Jawaban as Jwb
from shared.vocabulary import JenisAturan as J
from shared.vocabulary import Keyakinan as Yakin

YA, TIDAK, ENTAH, LUAR = Jwb.TERPENUHI, Jwb.TIDAK_TERPENUHI, Jwb.TIDAK_DAPAT_DINILAI, Jwb.TIDAK_BERLAKU
BKN_5 = "Peraturan BKN 5/2019"
ANTAR = {"lingkup": "ANTAR_INSTANSI"}
SENDIRI_ANTAR = {**ANTAR, "prakarsa": "SENDIRI"}
SATU = {"unit": "SMPN 2", "jabatan": "Guru Ahli Muda", "mapel": "IPA"}


def _surat(*kinds: str, **said: Any) -> list[dict[str, Any]]:
    return [{"jenis": kind, **said} for kind in kinds]


TIGA = _surat("REKOMENDASI_DINAS", "NOTULEN_TPK", "PERSETUJUAN_BKN", **SATU)
SK = {"jenis": "SK", "tanggal": "2026-12-01", "tmt": "2027-01-01", **SATU}
BEBAS = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
PENETAP = [{"peran": "PENETAP"}]

RULES: tuple[Aturan, ...] = (
    Aturan(
        "MUT-03", J.HARD, "PP 11/2017 Pasal 191", Yakin.SEEN, "Pertimbangan Tim Penilai Kinerja belum ada sebelum keputusan.",
        "Performance board consideration is missing before the decision.", Di.CASE, pemilik="Tim Penilai Kinerja",
        contoh=(
            Contoh("notulen ada", YA, berkas={"surat": _surat("NOTULEN_TPK")}),
            Contoh("diketahui tidak ada", TIDAK, berkas={"surat": _surat("NOTULEN_TPK", ada=False)}),
            Contoh("sidang sesudah SK", TIDAK, berkas={"surat": [SK, {"jenis": "NOTULEN_TPK", "tanggal": "2026-12-02"}]}),
            Contoh("tidak disebut", ENTAH), Contoh("antarinstansi, di luar Pasal 191", LUAR, berkas=ANTAR),
        ),
    ),
    Aturan(
        "MUT-07", J.HARD, "PP 11/2017 Pasal 190(5); UU 30/2014 Pasal 42-45", Yakin.MEMORY,
        "Potensi konflik kepentingan pejabat yang memproses: {daftar}.", "Conflict of interest of an official who acts: {daftar}.",
        Di.CASE, parameter={"derajat": 2}, datum="pejabat",
        contoh=(
            Contoh("dinyatakan bebas", YA, berkas={"pejabat": [{"peran": "PENETAP", **BEBAS}]}),
            Contoh("saudara kandung", TIDAK, berkas={"pejabat": [{"peran": "ANGGOTA_TPK", **BEBAS, "derajat_keluarga": 2}]}),
            Contoh("sepupu di luar derajat", YA, berkas={"pejabat": [{"peran": "ANGGOTA_TPK", **BEBAS, "derajat_keluarga": 4}]}),
            Contoh("mengusulkan diri sendiri", TIDAK, berkas={"pejabat": [{"peran": "PENGUSUL", "diri_sendiri": True}]}),
            Contoh("belum menyatakan", ENTAH, berkas={"pejabat": PENETAP}),
        ),
    ),
    Aturan(
        "MUT-11", J.HARD, BKN_5 + " (D9)", Yakin.SEEN, "Surat bebas temuan Inspektorat belum dilampirkan atau lebih tua dari {umur_surat_hari} hari.",
        "Inspectorate clearance is missing or older than {umur_surat_hari} days.", Di.CASE, hanya_antar=True,
        parameter={"umur_surat_hari": 90}, pemilik="Inspektorat",
        contoh=(
            Contoh("90 hari tepat", YA, berkas={**ANTAR, "surat": [SK, {"jenis": "BEBAS_TEMUAN", "tanggal": "2026-09-02"}]}),
            Contoh("91 hari", TIDAK, berkas={**ANTAR, "surat": [SK, {"jenis": "BEBAS_TEMUAN", "tanggal": "2026-09-01"}]}),
            Contoh("tidak ada", TIDAK, berkas={**ANTAR, "surat_lengkap": True}), Contoh("tidak disebut", ENTAH, berkas=ANTAR),
        ),
    ),
    Aturan(
        "MUT-13", J.HARD, "PermenPANRB 6/2024 Pasal 59(2)", Yakin.SEEN,
        "Belum {tahun} tahun sejak diangkat PNS; pindah instansi atas permintaan sendiri tidak dapat diajukan.",
        "Less than {tahun} years since appointment; no own-request move to another agency.", Di.CASE, hanya_sendiri=True, hanya_antar=True,
        parameter={"tahun": 10}, datum="tmt_pns",
        contoh=(
            Contoh("sepuluh tahun tepat", YA, berkas={**SENDIRI_ANTAR, "tanggal_keputusan": "2026-12-01", "orang": {"tmt_pns": "2016-12-01"}}),
            Contoh("lima tahun, menandatangani", TIDAK,
                   berkas={**SENDIRI_ANTAR, "orang": {"tmt_pns": "2021-12-01", "pernyataan_sepuluh_tahun": True}}),
            Contoh("tidak pernah menandatangani", YA, berkas={**SENDIRI_ANTAR, "orang": {"pernyataan_sepuluh_tahun": False}}),
            Contoh("pernyataan tidak diketahui", ENTAH, berkas={**SENDIRI_ANTAR, "orang": {"tmt_pns": "2021-12-01"}}),
        ),
    ),
    Aturan(
        "MUT-14", J.INFO, "Pernyataan BKN", Yakin.SEEN, "Perpindahan di dalam instansi tetap dimungkinkan sebelum {tahun} tahun.",
        "Moves inside the agency remain possible before {tahun} years.", Di.CASE, parameter={"tahun": 10}, datum="tmt_pns",
        contoh=(
            Contoh("lima tahun", YA, berkas={"orang": {"tmt_pns": "2021-12-01"}}),
            Contoh("sudah lama", LUAR, berkas={"orang": {"tmt_pns": "2001-12-01"}}),
        ),
    ),
    Aturan(
        "MUT-15", J.HARD, BKN_5 + " (D1-D9)", Yakin.SEEN, "Berkas belum lengkap: {daftar}.", "File incomplete: {daftar}.", Di.CASE,
        catatan="Di dalam instansi dipakai daftar yang lebih ringan; prakarsa instansi: analisis jabatan dan beban kerja.",
        contoh=(
            Contoh("prakarsa instansi: ABK ada", YA, berkas={"surat": _surat("ANJAB_ABK")}),
            Contoh("permohonan sendiri tanpa surat lain", TIDAK,
                   berkas={"prakarsa": "SENDIRI", "surat": _surat("PERMOHONAN"), "surat_lengkap": True}),
            Contoh("antarinstansi, belum semua disebut", ENTAH, berkas={**ANTAR, "surat": _surat("ANJAB_ABK")}),
        ),
    ),
    Aturan(
        "MUT-16", J.HARD, "PP 11/2017 Pasal 192(2); PTUN-MDN 28/G/2021 (pers)", Yakin.SEEN,
        "Jabatan, unit, atau mapel pada surat-surat tidak sama: {daftar}.", "Position, unit or subject differs between the papers: {daftar}.",
        Di.CASE, catatan="Juga untuk perpindahan di dalam instansi.",
        contoh=(
            Contoh("semua menyebut yang sama", YA, berkas={"ke": SATU, "surat": [*TIGA, SK]}),
            Contoh("ejaan lain bukan tujuan lain", YA, berkas={"ke": {**SATU, "unit": "smpn. 2"}, "surat": [*TIGA, SK]}),
            Contoh("SK ke sekolah lain", TIDAK, berkas={"ke": {"unit": "SMPN 3"}, "surat": [*TIGA, {**SK, "unit": "SMPN 3"}]}),
            Contoh("rekomendasi belum dilihat", ENTAH, berkas={"ke": SATU, "surat": [*TIGA[1:], SK]}),
        ),
    ),
    Aturan(
        "MUT-19", J.HARD, "PP 11/2017 Pasal 192(2); PTUN-MDN 28/G/2021 (pers)", Yakin.DESIGN,
        "Isi atau urutan tanggal keputusan tidak benar: {daftar}.", "The decree's content or the order of dates is wrong: {daftar}.", Di.CASE,
        catatan="SK memuat jabatan, unit, dan TMT; ABK ≤ usulan ≤ TPK ≤ BKN ≤ SK ≤ TMT; SK tidak sesudah pelantikan.",
        contoh=(
            Contoh("lengkap dan berurutan", YA, berkas={"surat": [{"jenis": "NOTULEN_TPK", "tanggal": "2026-12-01"}, SK]}),
            Contoh("SK sesudah pelantikan", TIDAK, berkas={"surat": [SK, {"jenis": "PELANTIKAN", "tanggal": "2026-11-27"}]}),
            Contoh("SK tanpa TMT", TIDAK, berkas={"surat": [{"jenis": "SK", "tanggal": "2026-12-01", **SATU}]}),
            Contoh("TMT sebelum SK", TIDAK, berkas={"surat": [{**SK, "tmt": "2026-11-01"}]}),
            Contoh("belum ada SK", ENTAH, berkas={"surat_lengkap": True}),
        ),
    ),
    Aturan("MUT-20", J.INFO, "Peraturan BKN 5/2019 Pasal 11", Yakin.SEEN, "Biaya mutasi dibebankan kepada instansi penerima.",
           "Cost is borne by the receiving agency.", Di.CASE,
           contoh=(Contoh("antarinstansi", YA, berkas=ANTAR), Contoh("di dalam instansi", LUAR))),
    Aturan(
        "MUT-21", J.SOFT, "prosedur pindah antar-SKPD yang diterbitkan daerah; PTUN-MDN 28/G/2021 (pers)", Yakin.DERIVED,
        "Tidak ada permintaan tertulis unit penerima untuk jabatan ini.", "No written request of the receiving unit for this post.", Di.CASE,
        pemilik="Unit penerima",
        contoh=(
            Contoh("diminta", YA, berkas={"ke": SATU, "surat": _surat("USUL_PENERIMA", **SATU)}),
            Contoh("tidak pernah diminta", TIDAK, berkas={"surat": _surat("USUL_PENERIMA", ada=False)}),
            Contoh("meminta mapel lain", TIDAK, berkas={"ke": SATU, "surat": _surat("USUL_PENERIMA", mapel="IPS")}),
            Contoh("tidak disebut", ENTAH),
        ),
    ),
    Aturan(
        "PRV-01", J.HARD, "UU 27/2022 Pasal 10", Yakin.SEEN, "Keputusan harus ditetapkan pejabat dengan alasan, bukan otomatis: {daftar}.",
        "A named official must decide with a reason, never the system alone: {daftar}.", Di.CASE,
        contoh=(
            Contoh("pejabat dengan alasan", YA, berkas={"pejabat": PENETAP, "keputusan_otomatis": False, "alasan_tertulis": True}),
            Contoh("otomatis", TIDAK, berkas={"pejabat": PENETAP, "keputusan_otomatis": True, "alasan_tertulis": True}),
            Contoh("tanpa alasan", TIDAK, berkas={"alasan_tertulis": False}), Contoh("tidak disebut", ENTAH),
        ),
    ),
    Aturan(
        "FAM-01", J.SOFT, "rancangan sistem", Yakin.DESIGN, "Menjadi bawahan langsung suami/istri atau keluarga dekat.",
        "Would be under direct supervision of spouse or close kin.", Di.CASE, datum="pernyataan_keluarga", pemilik="Pegawai",
        contoh=(
            Contoh("dinyatakan bukan", YA, berkas={"orang": {"bawahan_keluarga": False}}),
            Contoh("suami kepala sekolahnya", TIDAK, berkas={"orang": {"bawahan_keluarga": True}}), Contoh("belum menyatakan", ENTAH),
        ),
    ),
)  # fmt: skip

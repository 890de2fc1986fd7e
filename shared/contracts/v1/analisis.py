"""The analysis: what scoring answers, as plain JSON with integers.

Units in names: `_mikro` = millionths, `_mikro_fte` = millionths of a full-time person, `_m` = metres, `_bulan` = months.
Lists are sorted by their stable key. Names of people never appear; `pegawai` is the pseudonym of the snapshot.
"""

from __future__ import annotations

from typing import Any, TypedDict

from shared.contracts.v1.cocok import ProfilDipakai
from shared.contracts.v1.hukum import CalonTercatat, HitunganAturan

VERSI = 1


class EnamHash(TypedDict):
    """The six things an analysis is a function of (docs/decisions/0004)."""

    snapshot: str
    aturan: str
    kebijakan: str
    model: str
    benih: str
    mesin: str


class Tempat(TypedDict):
    """One seat's cell: unit x family x mapel."""

    sel: str
    unor: str
    unor_nama: str
    opd: str
    opd_nama: str
    kecamatan: str | None
    keluarga: str
    mapel: str | None


class Penetapan(TypedDict):
    """Number, day, owner and status of the analysis or decree that a K comes from."""

    nomor: str | None
    tanggal: str | None
    pemilik: str | None  # who drafted it (DRAF) or established it
    status: str  # StatusAbk; DRAF makes a plan that rests on it a simulation


class AnakTangga(TypedDict):
    """What another rung of the need ladder says of the same cell: shown beside, never mixed in."""

    sumber: str  # SumberKebutuhan
    metode: str
    kebutuhan_mikro_fte: int
    kebutuhan_bulat: int


class KebutuhanSel(TypedDict):
    """Need of one cell with the rung of the ladder that answered."""

    sel: str
    unor: str
    unor_nama: str
    opd_nama: str | None
    keluarga: str
    mapel: str | None
    sumber: str  # SumberKebutuhan
    metode: str  # name of norm or method, version in the name
    kebutuhan_mikro_fte: int | None
    kebutuhan_bulat: int | None
    bawah_mikro_fte: int | None
    atas_mikro_fte: int | None
    ditetapkan: int | None  # established K beside it
    orang: int  # n: whole people on active duty with a definitive post here
    orang_asn: int
    bezetting: dict[str, int]  # everybody with a seat here by JenisTenaga, those away too
    tenaga_mikro_fte: int  # all hands, weighted
    beban_mikro: int | None  # need over hands to two decimals
    pita: str  # Pita before
    pita_sesudah: str
    orang_sesudah: int
    catatan: list[str]  # codes of notes, e.g. ABK_DI_BAWAH_DITETAPKAN
    penetapan: Penetapan | None  # the decree behind the established K
    anak_tangga: list[AnakTangga]  # the other rungs of the ladder that have an answer, lowest first


class PrakiraanVolume(TypedDict):
    """How the volumes of tasks with equal regime, length and last month were foretold. Errors are MASE in millionths."""

    rezim: str  # OPD | KESEHATAN
    bulan: int  # months of history
    bulan_terakhir: str  # YYYY-MM
    deret: int  # series: one per unit, position and task
    metode: str  # MetodePrakiraan
    galat_mikro: dict[str, int]  # of each method tried on past years; empty where the history is too short to try any
    galat_lantai_mikro: int | None  # of last year again, which the chosen one never exceeds
    cakupan_bulan_mikro: int | None  # share of known months inside 10-90 % intervals they had no part in; nominal 800000
    cakupan_setahun_mikro: int | None
    asal_rentang: str  # AsalRentang
    rekonsiliasi: str | None  # RekonsiliasiPrakiraan
    galat_rekonsiliasi_mikro: dict[str, int]


class UkuranKeseimbangan(TypedDict):
    """Spread over one set of cells, before or after, all hands or ASN only."""

    orang: int  # whole people, also where the need is unknown
    kebutuhan_mikro_fte: int
    tenaga_mikro_fte: int  # hands where the need is known
    kurang_mikro_fte: int
    lebih_mikro_fte: int
    kurang_orang: int
    lebih_orang: int
    gini_mikro: int  # of coverage min(n/d, 3), weighted by need
    cv_mikro: int
    sel_tanpa_pegawai: int  # need, but nobody there
    sel_dinilai: int
    sel_tidak_diketahui: int
    beban_mikro: int | None  # need over hands to two decimals; None = nobody there or nothing known
    pita: str  # Pita of that load
    orang_dinilai: int  # whole people where the need is known
    orang_beban_lebih: int  # of them in units overloaded as a whole (load over 1.30)
    orang_beban_lebih_mikro: int | None  # their share


class Keseimbangan(TypedDict):
    sebelum: UkuranKeseimbangan
    sesudah: UkuranKeseimbangan
    sebelum_asn: UkuranKeseimbangan
    sesudah_asn: UkuranKeseimbangan


class KeseimbanganOpd(Keseimbangan):
    opd: str
    opd_nama: str
    jenis: str
    status: dict[str, int]  # everybody with a seat by StatusPegawai
    bezetting: dict[str, int]  # the same by JenisTenaga


class KeseimbanganKecamatan(Keseimbangan):
    kecamatan: str | None  # None = units of no known kecamatan
    kecamatan_nama: str | None
    bezetting: dict[str, int]


class KeseimbanganUnit(TypedDict):
    """One unit in one line; need, hands and load are over its cells of known need."""

    unor: str
    unor_nama: str
    jenis: str
    opd: str
    opd_nama: str
    kecamatan: str | None
    bezetting: dict[str, int]
    orang: int
    orang_asn: int
    kebutuhan_mikro_fte: int
    tenaga_mikro_fte: int
    tenaga_asn_mikro_fte: int
    beban_mikro: int | None
    beban_asn_mikro: int | None
    pita: str
    pita_asn: str
    kurang_orang: int
    lebih_orang: int
    kurang_orang_asn: int
    lebih_orang_asn: int
    sel_dinilai: int
    sel_tidak_diketahui: int
    sel_tanpa_pegawai: int
    orang_sesudah: int
    beban_sesudah_mikro: int | None
    pita_sesudah: str


class Penguraian(TypedDict):
    """A shortage in its parts, exactly: kurang = distribusi (curable by moving inside the scope) + jumlah (heads that are missing)."""

    lingkup: str  # KOTA | OPD | KECAMATAN | KELUARGA
    kunci: str | None
    nama: str | None
    kurang_orang: int
    lebih_orang: int
    distribusi_orang: int
    jumlah_orang: int
    kurang_mikro_fte: int
    lebih_mikro_fte: int  # no more than whole people could take away
    distribusi_mikro_fte: int
    jumlah_mikro_fte: int
    kurang_orang_asn: int  # the same with full-time ASN only
    lebih_orang_asn: int
    distribusi_orang_asn: int
    jumlah_orang_asn: int
    kurang_mikro_fte_asn: int
    lebih_mikro_fte_asn: int
    distribusi_mikro_fte_asn: int
    jumlah_mikro_fte_asn: int


class UkuranKomposisi(TypedDict):
    ukuran: str  # BERSERTIFIKAT, S1_KE_ATAS, AHLI_MUDA_KE_ATAS, PPPK, MASA_KERJA_…
    ya: int
    diketahui: int  # people whose datum is known
    dari: int  # people the measure speaks of (certificates and levels: functional posts)
    bagian_mikro: int | None  # ya of diketahui; None = of nobody known


class UkuranKomposisiUnit(UkuranKomposisi):
    selisih_mikro: int | None  # to the share of all units of the same kind together


class KomposisiUnit(TypedDict):
    """Who makes up a unit: at a school its teachers, elsewhere everybody at work."""

    unor: str
    unor_nama: str
    jenis: str
    opd: str
    opd_nama: str
    kecamatan: str | None
    orang: int
    ukuran: list[UkuranKomposisiUnit]


class KomposisiJenis(TypedDict):
    jenis: str  # JenisUnor
    unit: int
    orang: int
    ukuran: list[UkuranKomposisi]


class BebanLebihLama(TypedDict):
    """The longest run of months with a load above 1.30 among the last twelve, over present hands."""

    bulan: int
    dari: str  # 2026-03
    sampai: str
    tertinggi_mikro: int
    terakhir_mikro: int


class Kejenuhan(TypedDict):
    """A unit where overload lasts six months or more, or where people are more than five years in one post."""

    unor: str
    unor_nama: str
    jenis: str
    opd: str
    opd_nama: str
    kecamatan: str | None
    beban_lebih: dict[str, Any] | None  # BebanLebihLama
    orang: int  # at work here
    orang_lebih_5_tahun: int
    orang_tidak_diketahui: int  # start in the post not known and not provably five years ago
    pegawai: list[str]  # pseudonyms of those of more than five years


class Kecurigaan(TypedDict):
    """A reason to look again at a stated need, never a verdict on a person."""

    unor: str
    unor_nama: str
    jenis: str
    opd: str
    opd_nama: str
    kecamatan: str | None
    kode: str  # JenisKecurigaan
    sel: list[str]
    keluarga: str | None
    tugas: str | None
    angka: dict[str, int]  # figures of the reason
    kebutuhan_mikro_fte: int | None  # of these cells as stated
    kebutuhan_pembanding_mikro_fte: int | None  # as peers or the own past would have it
    pengaruh_mikro_fte: int


class PutusanKeluarga(TypedDict):
    """Per family: would moving people cure the shortage (distribution), or are people missing (headcount)?"""

    keluarga: str
    mapel: str | None
    jenis_unit: str
    orang: int  # whole people, full-time
    kebutuhan_bulat: int
    selisih: int  # lebih - kurang
    kurang: int  # people missing after all hands
    lebih: int  # whole people beyond the need
    unit_kurang: int
    unit_lebih: int
    unit_pas: int
    pindah_maks_kota: int  # upper bound min(short, over)
    pindah_maks_kecamatan: int | None  # None where some kecamatan is not known
    putusan: str  # Putusan, with all hands
    kurang_asn: int  # the same seen with full-time ASN only
    lebih_asn: int
    putusan_asn: str


class NormaPembanding(TypedDict):
    """The same schools under another norm, never mixed with the official one."""

    norma: str
    jenis_unit: str
    resmi: bool
    unit: int
    selisih: int
    kurang: int
    lebih: int
    unit_kurang: int
    unit_lebih: int
    unit_pas: int
    arti: str  # the norm in words
    pembulatan: str
    kepala: int  # of the need, how many are the head's own post
    kurikulum: str | None  # table of hours behind it; norm, rounding, head and curriculum are part of the name


class NormaUnit(TypedDict):
    """One school under every whole-school norm; figures of different norms are never put together."""

    unor: str
    unor_nama: str
    jenis_unit: str
    rombel: int
    siswa: int
    guru: int  # all recorded full-time teachers, the head too
    selisih: dict[str, int]  # norm → teachers there less teachers needed


class TandaNorma(TypedDict):
    """Of which schools another norm says something else (short, even, over) than the official one."""

    jenis_unit: str
    resmi: str
    norma: str
    unit: int
    berganti_tanda: int
    unor: list[str]  # the schools


class BebanSekolah(TypedDict):
    sel: str
    unor: str
    unor_nama: str
    jam_minggu: int
    orang: int
    jarak_m: int | None


class GuruSah(TypedDict):
    """Hours taken together, and the numbers of teachers who each get 24 to 40 of them; None = there is none."""

    jam_minggu: int
    guru_min: int | None
    guru_maks: int | None


class JamMengajar(TypedDict):
    """Hours a week of a subject at a school against the 24-40 hours of a teacher: legality, not balance."""

    sel: str
    unor: str
    unor_nama: str
    mapel: str
    jam_minggu: int
    orang: int
    ekuivalen_jam: int  # hours the duties of these people count for: they lessen what each must teach
    guru_min: int | None
    guru_maks: int | None
    jam_per_guru_mikro: int | None  # hours taught per teacher, for evening out inside the interval
    putusan: str  # PutusanJam
    berbagi: list[
        BebanSekolah
    ]  # BERBAGI: nearest school of the same kind and subject whose hours together can be shared lawfully
    bersama: GuruSah | None
    alih_tugas: bool  # BERBAGI and no school within reach: another duty


class ProyeksiSel(TypedDict):
    """One entry per date of `titik` of the cell's unit."""

    sel: str
    lantai: int  # fewest people the work can be done with
    orang: list[int]  # no agreement renewed
    orang_diperpanjang: list[int]  # all agreements renewed
    kebutuhan_mikro_fte: list[int] | None
    di_bawah_lantai: str | None  # first day below the floor, no agreement renewed; None = not within the dates
    di_bawah_lantai_diperpanjang: str | None


class ProyeksiUnit(TypedDict):
    unor: str
    unor_nama: str
    opd: str
    tahun: str  # AJARAN or ANGGARAN: which dates
    orang: list[int]
    orang_diperpanjang: list[int]
    kebutuhan_mikro_fte: list[int] | None  # of the cells whose need is known
    di_bawah_lantai: str | None  # first day one of its cells falls below its floor
    sel_di_bawah_lantai: str | None
    di_bawah_lantai_diperpanjang: str | None


class Proyeksi(TypedDict):
    """People and need at the planned effect, at the end of that school or fiscal year, and one to five years later."""

    titik: dict[str, list[str]]  # AJARAN and ANGGARAN: the dates
    pensiun_tidak_diketahui: int  # counted people whose retirement is not known: they stay throughout
    kontrak_tidak_diketahui: int  # PPPK whose agreement's end is not known: the same
    sel: list[ProyeksiSel]
    unit: list[ProyeksiUnit]


class JawabanAturan(TypedDict):
    aturan: str
    jawaban: str  # Jawaban
    jenis: str  # JenisAturan after subject and initiative
    angka: dict[str, Any]  # figures for the sentence, integers and text
    datum: str | None  # which datum is missing
    pemilik: str | None  # who can supply it
    sifat: str | None  # what an open gate waits for: PERSETUJUAN (somebody outside the desk) or PROSES (a step of every proposal)
    pembebasan: str | None  # number of the waiver that made it met


class BagianSkor(TypedDict):
    nama: str
    mikro: int
    tingkat: int | None  # level held, 1 to 5, on the factor's own ladder
    catatan: str | None  # BELUM_DIBUKTIKAN: the person states a skill the seat asks for and nothing proves it


class Usulan(TypedDict):
    """One recommended transfer with everything that explains it."""

    no: int
    pegawai: str
    status: str
    dari: Tempat
    ke: Tempat
    kelompok: str  # KelompokUsulan
    dampak: dict[str, Any]  # asal/tujuan: people before and after, need, hours per person where known
    biaya_mikro: dict[str, int]  # parts of the objective this move changes; `jumlah` equals their sum
    fit_mikro: int
    fit_bagian: list[BagianSkor]  # sums to fit_mikro exactly; hasil_… = learned from outcomes
    perlu_telaah: bool  # the learned score alone does not tell: a person judges it
    jarak_m: int | None  # between the units
    jarak_perkiraan: bool  # true when a unit is known only by a centroid: show a band
    aturan: list[JawabanAturan]  # every rule asked
    syarat: list[JawabanAturan]  # those that block the SK, not the proposal
    alternatif: dict[str, Any] | None  # next best seat: tempat, selisih_mikro (exact), sebab
    setara: list[str]  # pseudonyms of equally good candidates for the same seat, decreed order


class Rencana(TypedDict):
    status: str  # OPTIMAL | KOSONG | TIDAK_LAYAK
    nilai_awal_mikro: int
    nilai_mikro: int
    batas_bawah_p_mikro: int
    celah_rantai_ppm: int
    jumlah: int
    batas_pindah: int | None
    sertifikat: dict[str, int]  # arcs checked, least reduced cost, greatest |reduced cost| on chosen
    serakah_nilai_mikro: int
    serakah_jumlah: int
    kandidat_busur: int
    kebutuhan_dicurigai: str  # PerlakuanDicurigai: what the plan did with need that does not look true
    sel_dicurigai_diubah: int  # cells whose need that changed
    pembatas: list[dict[str, Any]]  # limits that bind, with their price
    kelompok: dict[str, int]


class Hasil(TypedDict):
    versi: int
    enam_hash: EnamHash
    kunci: str
    per: str
    tanggal_keputusan: str
    tmt_rencana: str
    ringkasan: dict[str, Any]
    kebutuhan: list[KebutuhanSel]
    prakiraan: list[PrakiraanVolume]
    keseimbangan: Keseimbangan
    keseimbangan_opd: list[KeseimbanganOpd]
    keseimbangan_kecamatan: list[KeseimbanganKecamatan]
    keseimbangan_unit: list[KeseimbanganUnit]
    penguraian: list[Penguraian]
    komposisi: list[KomposisiUnit]
    komposisi_jenis: list[KomposisiJenis]
    kejenuhan: list[Kejenuhan]
    kecurigaan: list[Kecurigaan]  # the greatest effect first
    bobot_tenaga_mikro: dict[str, int]  # weight of each JenisTenaga among the hands
    putusan: list[PutusanKeluarga]
    norma_pembanding: list[NormaPembanding]
    norma_unit: list[NormaUnit]
    norma_tanda: list[TandaNorma]
    jam_mengajar: list[JamMengajar]
    proyeksi: Proyeksi
    profil: list[ProfilDipakai]
    rencana: Rencana
    usulan: list[Usulan]
    tidak_dinilai: list[dict[str, Any]]  # {pegawai, unor, unor_nama, sebab: [rule or datum codes]}
    unit_dikecualikan: list[dict[str, Any]]  # {unor, unor_nama, sebab}
    data_kurang: list[dict[str, Any]]  # {datum, pemilik, opd, pegawai: int, usulan: int}
    tersaring: list[
        dict[str, Any]
    ]  # {aturan, keyakinan, pegawai, pasangan, tempat: int}; tempat = places a rule about the set took away
    jawaban_aturan: list[HitunganAturan]
    calon: list[CalonTercatat]
    peringatan: list[dict[str, Any]]  # {kode, angka}

"""Workload analysis of rows one sends: nothing is stored, the answer comes from the request alone.

Numbers in an answer are integers with the unit in the name, as in `analisis`. A row that cannot be computed is told with its JSON
Pointer and the others are computed; its position is then `lengkap: false`, for part of its work is missing.
"""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field

from shared.vocabulary import MetodeSdmk, PendekatanAbk, Periode, RezimWaktu, SatuanWaktu

BARIS_MAKS = 200_000
TOLD_MAX = 1_000
"""Defects of rows told one by one; the rest is only counted."""

Angka = float | str | None
"""A number, or a text as spreadsheets write it: '1.250,5'."""
Pembulatan = Literal["half_up_min1", "ceil"]


class Rezim(BaseModel):
    """Effective working time: a regime by name, or one's own (SENDIRI) with its basis."""

    model_config = ConfigDict(extra="forbid")
    nama: RezimWaktu = Field(examples=["PERMENPANRB_1_2020"])
    wke_menit: float | None = Field(
        None, gt=0, le=527_040, description="Menit efektif setahun; harus cocok dengan rezim yang disebut"
    )
    wke_jam: float | None = Field(None, gt=0, le=8_784, description="Sama, dalam jam; 1.250 jam = 75.000 menit")
    dasar: str = Field("", max_length=300, description="SENDIRI: siapa yang menetapkan, nomor dan tanggalnya")
    hari: float | None = Field(None, gt=0, le=366, description="SENDIRI: hari kerja setahun = 365 - akhir pekan - libur - cuti")
    menit_per_hari: float | None = Field(None, gt=0, le=1_440, description="SENDIRI: jam kerja formal sehari, dalam menit")
    kelonggaran_persen: float = Field(
        0, ge=0, lt=100, description="SENDIRI: bagian waktu yang tidak untuk tugas apa pun, 25 atau 30"
    )
    hari_per_minggu: float = Field(5, gt=0, le=7)


class BarisAbk(BaseModel):
    """One task of one position. Numbers may be text as a spreadsheet writes them."""

    unit: str | None = Field(None, examples=["Bagian Umum"])
    jabatan: str = Field(examples=["Ajudan"])
    tugas: str | None = Field(None, examples=["Menyiapkan agenda pimpinan"])
    pendekatan: str | None = Field(None, description=f"{', '.join(PendekatanAbk)}; kosong = TUGAS_PER_TUGAS")
    volume: Angka = Field(description="Banyaknya hasil, objek, atau alat", examples=[20])
    periode: str | None = Field(None, description=f"{', '.join(Periode)}; kosong = periode permintaan", examples=["MINGGU"])
    waktu: Angka = Field(None, description="Norma waktu satu hasil", examples=[60])
    waktu_min: Angka = Field(
        None, description="Bila yang diketahui waktu tercepat dan terlama: keduanya, dan rata-ratanya dipakai"
    )
    waktu_maks: Angka = None
    satuan_waktu: str | None = Field(
        None, description=f"{', '.join(SatuanWaktu)}; kosong = satuan permintaan", examples=["MENIT"]
    )
    per_orang: Angka = Field(
        None, description="HASIL_KERJA, OBJEK_KERJA: yang sanggup dikerjakan satu orang pada periode yang sama"
    )
    orang_per_alat: Angka = Field(None, description="PERALATAN: orang pada satu alat")
    alat_per_orang: Angka = Field(None, description="PERALATAN: alat yang dipegang satu orang")
    orang: Angka = Field(None, description="Pemangku jabatan itu sekarang; cukup pada satu baris", examples=[3])
    rezim: str | None = Field(None, description="Bila baris menyebut rezim, harus sama dengan rezim permintaan")


class Pemangku(BaseModel):
    """People who hold a position now, by rank: for Form B. Overrides `orang` of the rows."""

    model_config = ConfigDict(extra="forbid")
    unit: str = ""
    jabatan: str = Field(min_length=1, max_length=300)
    golongan: str = Field("", max_length=20, examples=["III/c"])
    orang: int = Field(ge=0, le=1_000_000)


class Amplop(BaseModel):
    """Everything of the request but its rows."""

    model_config = ConfigDict(extra="forbid")
    rezim: Rezim = Field(default_factory=lambda: Rezim(nama=RezimWaktu.PERMENPANRB_1_2020))
    pembulatan: Pembulatan = "half_up_min1"
    periode: Periode | None = Field(None, description="Bagi baris tanpa periode")
    satuan_waktu: SatuanWaktu | None = Field(None, description="Bagi baris tanpa satuan waktu")
    rincian: bool = Field(True, description="false: jawaban tanpa hasil per baris")
    pemangku: list[Pemangku] = Field(default_factory=list, max_length=BARIS_MAKS)


class PermintaanAbk(Amplop):
    tugas: list[BarisAbk] = Field(max_length=BARIS_MAKS)


class Waktu(BaseModel):
    """Available working time of one person: either days, or the year's minutes."""

    model_config = ConfigDict(extra="forbid")
    hari_mungkin: float | None = Field(None, gt=0, le=366, description="Hari kerja yang mungkin setahun, 5 x 52", examples=[260])
    hari_libur: float = Field(0, ge=0, le=366, examples=[22])
    hari_cuti: float = Field(0, ge=0, le=366, examples=[10])
    hari_sakit: float = Field(0, ge=0, le=366, examples=[6])
    hari_lain: float = Field(0, ge=0, le=366, description="Pelatihan dan lainnya", examples=[5])
    jam_per_hari: float = Field(7, gt=0, le=24, examples=[7])
    hari_per_minggu: float = Field(5, gt=0, le=7)
    wkt_menit: float | None = Field(None, gt=0, le=527_040, description="Atau langsung: waktu kerja tersedia setahun")


class Kegiatan(BaseModel):
    """Work all of the cadre do and count; its standard is a unit time or a rate."""

    model_config = ConfigDict(extra="forbid")
    nama: str = Field(max_length=300, examples=["Rawat jalan"])
    volume: float = Field(ge=0, le=1e12, examples=[8000])
    periode: Periode = Periode.TAHUN
    waktu: float | None = Field(None, gt=0, le=1e9, examples=[10])
    satuan_waktu: SatuanWaktu = SatuanWaktu.MENIT
    laju_per_jam: float | None = Field(None, gt=0, le=1e9, description="Atau: hasil per jam")


class Penunjang(BaseModel):
    """Support work of all of the cadre (CAS, tugas penunjang): hours per period, or a share of working time."""

    model_config = ConfigDict(extra="forbid")
    nama: str = Field(max_length=300, examples=["Pencatatan"])
    jam: float | None = Field(None, ge=0, le=8_784, examples=[1])
    per: Periode = Periode.HARI
    persen: float | None = Field(None, ge=0, description="Atau: bagian dari waktu kerja")


class Tambahan(BaseModel):
    """Work that only some of the cadre do (IAS)."""

    model_config = ConfigDict(extra="forbid")
    nama: str = Field(max_length=300, examples=["Supervisi"])
    orang: float = Field(ge=0, le=1e6, examples=[2])
    jam: float = Field(ge=0, le=8_784, examples=[3])
    kali_setahun: float = Field(ge=0, le=10_000, examples=[100])


class Tenaga(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(max_length=300, examples=["Perawat"])
    fasilitas: str = Field("", max_length=300, examples=["Puskesmas Teladan"])
    waktu: Waktu
    kegiatan: list[Kegiatan] = Field(max_length=500)
    penunjang: list[Penunjang] = Field(default_factory=list, max_length=100)
    tambahan: list[Tambahan] = Field(default_factory=list, max_length=100)
    orang: float | None = Field(None, ge=0, le=1e6, description="Yang ada sekarang; null = tidak diketahui", examples=[24])


class PermintaanWisn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    metode: MetodeSdmk = MetodeSdmk.WISN
    pembulatan: Pembulatan = "half_up_min1"
    tenaga: list[Tenaga] = Field(min_length=1, max_length=2_000)


class Puskesmas(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(max_length=300, examples=["Puskesmas Teladan"])
    kawasan: Literal["PERKOTAAN", "PERDESAAN"] = Field(description="Terpencil dihitung seperti PERDESAAN")
    rawat_inap: bool
    asn: dict[str, int] = Field(description="Orang per profesi", examples=[{"PERAWAT": 4, "BIDAN": 6}])
    kontrak: dict[str, int] = Field(
        default_factory=dict, description="BLUD dan kontrak, dihitung terpisah", examples=[{"PERAWAT": 2}]
    )


class PermintaanPuskesmas(BaseModel):
    model_config = ConfigDict(extra="forbid")
    puskesmas: list[Puskesmas] = Field(min_length=1, max_length=2_000)


class Nilai(TypedDict):
    """A grade is never told without what it says about the load."""

    huruf: str
    sebutan: str
    keterangan: str


class Efektivitas(TypedDict):
    """EJ and PJ of a position, EU and PU of a unit; all null with `sebab` when undefined."""

    beban_kerja_mikro: int | None  # workload over the time of the people there; above 1,000,000 = more work than people
    nilai_permendagri: Nilai | None
    nilai_depkeu: Nilai | None
    pita: str  # Pita, for balance: far from 1 on either side is bad
    sebab: str | None  # TANPA_PEMANGKU | PEMANGKU_TIDAK_DIKETAHUI | PEKERJAAN_TIDAK_LENGKAP


class HasilJabatan(TypedDict):
    unit: str
    jabatan: str
    baris: int
    lengkap: bool
    beban_menit: int | None  # a year
    kebutuhan_mikro_fte: int | None
    kebutuhan_bulat: int | None
    orang: int | None
    orang_per_golongan: dict[str, int]
    selisih: int | None  # people - need: negative = short; null unless `lengkap`
    ej: Efektivitas


class HasilUnit(TypedDict):
    unit: str
    jabatan: int
    lengkap: bool
    kebutuhan_mikro_fte: int | None
    kebutuhan_bulat: int | None  # sum over positions: rounding is per position
    orang: int | None
    selisih: int | None
    eu: Efektivitas


class HasilBaris(TypedDict):
    indeks: int
    kebutuhan_mikro_fte: int | None
    bagian_mikro: int | None  # share of its position's need


class JawabanAbk(TypedDict):
    metode: dict[str, Any]  # {nama, rezim, wke_menit, dasar, keyakinan, kali_setahun_mili, pembulatan, pendekatan}
    ringkasan: dict[str, Any]
    jabatan: list[HasilJabatan]
    unit: list[HasilUnit]
    rincian: list[HasilBaris]
    kesalahan: list[dict[str, Any]]  # {pointer, kode, pesan, saran}, at most TOLD_MAX

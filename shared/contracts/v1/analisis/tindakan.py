"""What is cheaper than a transfer: acts per gap with their cost, and what they leave to transfers and to new posts."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import SelBernama, Tempat


class Mitra(SelBernama):
    """The other cell of an act, always of the same agency."""

    opd_nama: str
    keluarga: str
    mapel: str | None


class BiayaTindakan(TypedDict):
    """None = it costs nothing of the kind, or nobody knows."""

    hari_tunggu: int | None  # days the gap stays open after the planned effect
    perjalanan_m_minggu: int | None  # metres a week on the road between the two schools
    perjalanan_jp_mili_minggu: int | None  # the same in thousandths of a lesson hour of 40 minutes
    rupiah_minggu: int | None  # only where the policy states a rate a kilometre


class TindakanCelah(TypedDict):
    """One act seen from one side. Of a shortage `mitra` gives, of a surplus it takes; None = nobody of the city."""

    jenis: str  # JenisTindakan
    mitra: Mitra | None
    memberi_mikro_fte: int
    orang: int | None  # None = a part of somebody's time
    jam_minggu: int | None  # lesson hours a week
    jarak_m: int | None
    mulai: str | None  # the day it has given all of it; None = as soon as it is ordered
    paling_lama_bulan: int | None
    tetap: bool  # False = a bridge: the gap comes back
    biaya: BiayaTindakan


class CelahTindakan(Tempat):
    """A cell short or over by at least one person, and every act for it. Sums over the list are those of `ringkasan.sebelum` in people."""

    jenis: str  # JenisUnor
    arah: str  # KURANG | LEBIH
    orang: int
    mikro_fte: int
    jam_minggu: int | None  # lesson hours a week behind the FTE, where the work is lessons of one subject
    distribusi_orang: int  # what moving people inside the city could cure, or could use of the surplus
    jumlah_orang: int  # the rest: heads that are missing, or that nobody is short of
    putusan: str  # Putusan of this gap
    tindakan: list[TindakanCelah]
    ditutup_mikro_fte: int  # by acts that last
    sisa_orang: int
    sisa_mikro_fte: int
    dijembatani_orang: int  # of the rest, by secondment
    sisa_distribusi_orang: int  # of the rest, left to transfers
    cukup: bool  # acts that last leave nothing to transfers
    usulan: list[int]  # numbers of the proposals that come here, or leave from here


class JumlahCelah(TypedDict):
    """Of the whole city; kurang = distribusi + jumlah, as in `penguraian`."""

    kurang_orang: int
    lebih_orang: int
    distribusi_orang: int
    jumlah_orang: int
    kurang_mikro_fte: int
    lebih_mikro_fte: int
    distribusi_mikro_fte: int
    jumlah_mikro_fte: int


class JumlahTindakan(TypedDict):
    """One kind of act in the whole city, with its basis."""

    jenis: str
    tindakan: int
    memberi_mikro_fte: int
    jam_minggu: int
    celah: int  # shortages it helps
    tetap: bool
    oleh: str
    dasar: str
    keyakinan: str  # Keyakinan
    batas: str


class RingkasanTindakan(TypedDict):
    """`sesudah` = left to transfers (distribusi) and to new posts (jumlah) once every act that lasts is done."""

    sebelum: JumlahCelah
    sesudah: JumlahCelah
    per_jenis: list[JumlahTindakan]
    didahulukan: bool  # the plan was made against the need of `sesudah` (policy tindakan_dulu)
    usulan_dengan_tindakan: int  # proposals into a cell whose gap acts that last could close


class TindakanUsulan(TypedDict):
    """Beside a proposal: acts that last and could help the cell it goes to."""

    jenis: list[str]  # JenisTindakan
    memberi_mikro_fte: int
    cukup: bool  # they leave nothing to transfers


class Tindakan(TypedDict):
    ringkasan: RingkasanTindakan
    celah: list[CelahTindakan]

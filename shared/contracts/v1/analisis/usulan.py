"""One recommended transfer with everything that explains it."""

from __future__ import annotations

from typing import Any, TypedDict

from shared.contracts.v1.analisis.tempat import Tempat
from shared.contracts.v1.analisis.tindakan import TindakanUsulan


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


class CalonSetara(TypedDict):
    """Somebody who could take the seat; `selisih_…` is what the plan would lose, exactly, if this person went and nothing else changed."""

    pegawai: str
    dari: str  # key of the cell the person would leave: the same one, or another that can spare somebody
    urutan: int  # place in the decreed order, from 1
    diusulkan: bool  # the plan's own choice
    selisih_mikro_fte: int  # parts of one missing full-time person
    selisih_mili_jp: int | None  # the same in lesson hours a week, for teachers
    penentu: str | None  # UrutanSetara that puts this one before the next; UNDIAN = only the draw does; null = the last


class Undian(TypedDict):
    """For the minutes of a public draw: ticket = first 8 bytes of SHA-256(benih|pegawai|sel), the lowest first."""

    benih: str
    tiket: list[dict[str, str]]  # {pegawai, tiket: 16 hexadecimal digits}, of those a draw told apart


class Kursi(TypedDict):
    """A seat and everybody who is as good for it: an official picks one with a reason, and picking inside the list is no override."""

    batas_selisih_mikro_fte: int  # as good = no more than this is lost (policy)
    batas_selisih_mili_jp: int | None
    urutan_ditetapkan: list[str]  # UrutanSetara, of the policy
    calon: list[CalonSetara]  # in that order
    undian: Undian | None  # null = no draw was needed


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
    nilai_mikro: int | None  # what the whole plan loses without it, exactly; 0 = another is as good; null = decided before
    alternatif: dict[str, Any] | None  # next best seat: tempat, selisih_mikro (exact), sebab
    wajib: bool  # decided by a pin of the policy, not chosen by the plan
    ketahanan: dict[str, Any] | None  # KetahananRingkas; None = nothing was drawn, or the move was decided and not chosen
    setara: list[str]  # pseudonyms of equally good candidates for the same seat, decreed order
    tindakan: TindakanUsulan | None  # cheaper acts for the same gap
    kursi: Kursi | None  # the same with what tells them apart; null = decided before, nobody else is asked

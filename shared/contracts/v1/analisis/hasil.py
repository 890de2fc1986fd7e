"""The whole result of an analysis."""

from __future__ import annotations

from typing import Any, TypedDict

from shared.contracts.v1.analisis.kebutuhan import KebutuhanSel, Kecurigaan, PrakiraanVolume
from shared.contracts.v1.analisis.keseimbangan import (
    Keseimbangan,
    KeseimbanganKecamatan,
    KeseimbanganOpd,
    KeseimbanganUnit,
    Penguraian,
    PutusanKeluarga,
)
from shared.contracts.v1.analisis.ketahanan import Ketahanan
from shared.contracts.v1.analisis.kurva import HargaBatas, Kurva
from shared.contracts.v1.analisis.lantai import LantaiKomposisi
from shared.contracts.v1.analisis.pelaksanaan import Pelaksanaan
from shared.contracts.v1.analisis.proyeksi import Proyeksi
from shared.contracts.v1.analisis.rencana import Rencana
from shared.contracts.v1.analisis.sekolah import JamMengajar, NormaPembanding, NormaUnit, TandaNorma
from shared.contracts.v1.analisis.susunan import Kejenuhan, KomposisiJenis, KomposisiUnit
from shared.contracts.v1.analisis.tahap import NilaiData, RencanaTahap
from shared.contracts.v1.analisis.terdampak import Terdampak
from shared.contracts.v1.analisis.tindakan import Tindakan
from shared.contracts.v1.analisis.usulan import Usulan
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
    tindakan: Tindakan
    profil: list[ProfilDipakai]
    rencana: Rencana
    kurva: Kurva
    harga_batas: list[HargaBatas]  # the dearest first
    tiga_rencana: list[RencanaTahap]  # executable now, after named checks, after outside approvals
    ketahanan: Ketahanan
    nilai_data: list[NilaiData]  # the greatest gain first
    usulan: list[Usulan]
    lantai_komposisi: LantaiKomposisi | None  # null = the policy has none
    pelaksanaan: Pelaksanaan  # waves of both
    terdampak: Terdampak  # everybody of units that close, seated before the plan
    tidak_dinilai: list[dict[str, Any]]  # {pegawai, unor, unor_nama, sebab: [rule or datum codes]}
    unit_dikecualikan: list[dict[str, Any]]  # {unor, unor_nama, sebab}
    data_kurang: list[dict[str, Any]]  # {datum, pemilik, opd, pegawai: int, usulan: int}
    tersaring: list[
        dict[str, Any]
    ]  # {aturan, keyakinan, pegawai, pasangan, tempat: int}; tempat = places a rule about the set took away
    jawaban_aturan: list[HitunganAturan]
    calon: list[CalonTercatat]
    peringatan: list[dict[str, Any]]  # {kode, angka}

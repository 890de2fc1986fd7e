"""The shape of a rule: what it asks, of whom, on which date, how sure we are, and cases that must come out right."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from shared.vocabulary import BilaTidakDiketahui, DiputuskanDi, Jawaban, JenisAturan, Keyakinan

UNVERIFIED = (Keyakinan.MEMORY, Keyakinan.CONFLICT, Keyakinan.SUPERSEDED)
"""Such a basis warns until a named law officer confirms it: a rule half remembered must not refuse anybody."""


class Prakarsa(StrEnum):
    """Who starts the move."""

    INSTANSI = "INSTANSI"
    SENDIRI = "SENDIRI"


class Lingkup(StrEnum):
    """Kind of move: inside the agency (PP 11/2017 Art 191), or to another one (Art 192-196)."""

    DALAM_INSTANSI = "DALAM_INSTANSI"
    ANTAR_INSTANSI = "ANTAR_INSTANSI"


class SifatSyarat(StrEnum):
    """What an open gate waits for: a paper of somebody outside our desk, or a step every proposal passes at our own desk."""

    PERSETUJUAN = "PERSETUJUAN"
    PROSES = "PROSES"


@dataclass(frozen=True)
class Contoh:
    """A case that must come out as `jawaban`: snapshot columns of the person, the posts held and wanted, and the target cell.

    Of a rule about a set, `asal` and `sel` describe the two cells of one move: orang, kebutuhan, ditetapkan, draf, jam (a week), jarak_m,
    minimal, and who else leaves or comes in the same set (`pergi`, `datang`).
    """

    nama: str
    jawaban: Jawaban
    orang: dict[str, Any] = field(default_factory=dict)
    jabatan: dict[str, Any] = field(default_factory=dict)
    tujuan: dict[str, Any] = field(default_factory=dict)
    sel: dict[str, Any] = field(default_factory=dict)
    asal: dict[str, Any] = field(default_factory=dict)
    tmt: date = date(2027, 1, 1)
    kebijakan: dict[str, Any] = field(default_factory=dict)
    rekan: int = 0
    """Colleagues who share every record of the person, for mass decrees."""
    berkas: dict[str, Any] = field(default_factory=dict)
    """Of a case rule: the described case (shared.contracts.v1.berkas)."""
    hari_ini: date = date(2026, 11, 24)


@dataclass(frozen=True)
class Aturan:
    """One rule. `jenis` is what it does when the agency starts a move inside itself; the others where that differs."""

    id: str
    jenis: JenisAturan
    basis: str
    keyakinan: Keyakinan
    pesan: str
    pesan_en: str
    diputuskan_di: DiputuskanDi = DiputuskanDi.PAIR
    jenis_sendiri: JenisAturan | None = None
    jenis_antar: JenisAturan | None = None
    hanya_sendiri: bool = False
    hanya_instansi: bool = False
    hanya_antar: bool = False
    parameter: dict[str, int] = field(default_factory=dict)
    bila_tidak_diketahui: BilaTidakDiketahui = BilaTidakDiketahui.USULKAN_DENGAN_SYARAT
    datum: str = ""
    """Which datum decides, named to whoever must supply it."""
    pemilik: str = "BKPSDM"
    tanggal: str = "tmt_rencana"
    """Date basis: tmt_rencana | tanggal_keputusan | hari_ini."""
    sifat: SifatSyarat | None = None
    """Only of gates."""
    subjek: str = "Pelaksana dan JF"
    berlaku_sejak: date = date(2000, 1, 1)
    berlaku_sampai: date | None = None
    catatan: str = ""
    contoh: tuple[Contoh, ...] = ()
    dilaksanakan: bool = True
    """Built in this release; a test compares it with the code. False = carried as data for a later one."""

    def valid_on(self, day: date) -> bool:
        return self.berlaku_sejak <= day and (self.berlaku_sampai is None or day < self.berlaku_sampai)

    def kind(self, prakarsa: Prakarsa, lingkup: Lingkup) -> JenisAturan | None:
        """What the rule does to such a move; None = it does not ask."""
        if (self.hanya_sendiri and prakarsa is not Prakarsa.SENDIRI) or (
            self.hanya_instansi and prakarsa is not Prakarsa.INSTANSI
        ):
            return None
        if lingkup is Lingkup.ANTAR_INSTANSI:
            return self.jenis_antar or self.jenis
        if self.hanya_antar:
            return None
        if prakarsa is Prakarsa.SENDIRI:
            return self.jenis_sendiri or self.jenis
        return self.jenis

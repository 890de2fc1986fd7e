"""One person as quality asks about them on a day: what stands in the tables, and what the sealed identity says about itself.

The number, birth date, sex, phone and address themselves are not here: `Jati` keeps only whether they agree.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from services.registry.domain.kepegawaian import nip as nip_rules
from shared.vocabulary import StatusPegawai

CONTRACT = (StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU)
_MALE = "1"


class Jati(NamedTuple):
    """What was found inside the sealed identity; None: not held, or not to be told."""

    ada_nip: bool = False
    nip_sah: bool | None = None
    nip_pppk: bool | None = None
    tahun_nip: int | None = None
    bulan_nip: date | None = None
    lahir_cocok: bool | None = None
    kelamin_cocok: bool | None = None
    email_sah: bool | None = None
    hp_sah: bool | None = None
    ada_gelar: bool = False


class Orang(NamedTuple):
    """A person and the definitive post of the day; a tuple, for a city makes tens of thousands of them at once."""

    id: uuid.UUID
    status: str
    kedudukan: str
    unor_id: uuid.UUID | None = None
    jabatan_id: uuid.UUID | None = None
    unit_dikenal: bool = False
    jabatan_dikenal: bool = False
    golongan: str | None = None
    tmt_cpns: date | None = None
    tmt_pns: date | None = None
    tmt_jabatan: date | None = None
    pensiun: date | None = None
    """First day of retirement, by the source or by position and month of birth."""
    akhir_kontrak: date | None = None
    pendidikan: str | None = None
    mapel: str | None = None
    bersertifikat: bool | None = None
    sertifikat_mapel: str | None = None
    tugas_tambahan: str | None = None
    jenis_jabatan: str | None = None
    nama_jabatan: str = ""
    jenjang: str | None = None
    guru: bool = False
    unit_tutup: bool | None = None
    """The unit has closed or its source calls it inactive; None: nobody said whether it is active."""
    bertentangan: bool = False
    unor_nyata: uuid.UUID | None = None
    """Where the school's own system has them, when it says so."""
    satu_sumber: bool | None = None
    """Known to one source only; None where the city has but one for such people."""
    cltn_sampai: date | None = None
    skp_tahun_lalu: bool | None = None
    riwayat_ganda: bool = False
    kepala: bool = False
    """The post heads the unit."""
    kepala_lain: bool = False
    """Somebody else's post heads it too."""
    jati: Jati = Jati()

    @property
    def kontrak(self) -> bool:
        return self.status in CONTRACT

    @property
    def pns(self) -> bool:
        return self.status in (StatusPegawai.PNS, StatusPegawai.CPNS)


def periksa_jati(values: Mapping[str, Any]) -> Jati:
    """What the sealed values of an identity say about one another."""
    parsed = nip_rules.parse(str(values["nip"])) if values.get("nip") else None
    number = parsed if isinstance(parsed, nip_rules.Nip) else None
    born, sex = values.get("tanggal_lahir"), values.get("jenis_kelamin")
    return Jati(
        ada_nip=bool(values.get("nip")),
        nip_sah=None if parsed is None else number is not None,
        nip_pppk=None if number is None else number.pppk,
        tahun_nip=None if number is None else int(number.nomor[8:12]),
        bulan_nip=None if number is None else number.tmt,
        lahir_cocok=None if number is None or not born else str(born)[:10] == number.lahir.isoformat(),
        kelamin_cocok=None if number is None or not sex else (number.nomor[14] == _MALE) == (str(sex).upper()[:1] in "LM"),
        email_sah=None if not values.get("email") else _EMAIL.fullmatch(str(values["email"])) is not None,
        hp_sah=None
        if not values.get("nomor_hp")
        else _PHONE.fullmatch(re.sub(r"[\s-]", "", str(values["nomor_hp"]))) is not None,
        ada_gelar=bool(values.get("gelar_depan") or values.get("gelar_belakang")),
    )


_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_PHONE = re.compile(r"(08[1-9]\d{7,10}|\+?62[1-9]\d{7,11})")

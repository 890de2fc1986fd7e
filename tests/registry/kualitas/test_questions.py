"""Each question on the border of its answer, and numbers against published vectors."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest

from services.registry.domain.kualitas.nilai import PER_KODE
from services.registry.domain.kualitas.orang import Orang, periksa_jati

PER = date(2026, 11, 1)
MALE, FEMALE = "198502282010011901", "198502282010012901"


def ask(kode: str, per: date = PER, identity: dict[str, Any] | None = None, **facts: Any) -> bool | None:
    question = PER_KODE[kode].orang
    assert question is not None
    known = {"status": "PNS", "kedudukan": "AKTIF", **facts}
    return question(Orang(id=uuid.UUID(int=1), jati=periksa_jati(identity or {}), **known), per)


@pytest.mark.parametrize(
    ("kode", "facts", "answer"),
    [
        ("TIM_3", {"status": "CPNS", "tmt_cpns": date(2025, 10, 1)}, True),  # a year and a month, to the day
        ("TIM_3", {"status": "CPNS", "tmt_cpns": date(2025, 10, 2)}, False),
        ("TIM_3", {"status": "PNS", "tmt_cpns": date(2015, 1, 1)}, None),
        ("TIM_5", {"pensiun": PER}, True),
        ("TIM_5", {"pensiun": date(2026, 12, 1)}, False),
        ("TIM_5", {"pensiun": PER, "kedudukan": "MPP"}, False),
        ("TIM_5", {}, None),
        ("TIM_6", {"kedudukan": "CLTN", "cltn_sampai": date(2026, 10, 31)}, True),
        ("TIM_6", {"kedudukan": "CLTN", "cltn_sampai": PER}, False),
        ("TIM_6", {"kedudukan": "CLTN"}, None),
        ("ACC_3", {"jenis_jabatan": "PENGAWAS", "tmt_cpns": date(2024, 11, 2)}, True),
        ("ACC_3", {"jenis_jabatan": "PENGAWAS", "tmt_cpns": PER.replace(year=2024)}, False),
        ("ACC_3", {"jenis_jabatan": "JF", "tmt_cpns": date(2026, 1, 1)}, None),
        ("ACC_6", {"jenis_jabatan": "JPT", "pendidikan": "D3"}, True),
        ("ACC_6", {"jenis_jabatan": "JPT", "pendidikan": "D4"}, False),
        ("ACC_6", {"jenis_jabatan": "PENGAWAS", "pendidikan": "SMP"}, True),
        ("ACC_7", {"jenis_jabatan": "JPT", "golongan": "IV/a"}, True),
        ("ACC_7", {"jenis_jabatan": "JPT", "golongan": "IV/b"}, False),
        ("ACC_8", {"jenis_jabatan": "JF", "jenjang": "AHLI_UTAMA", "pendidikan": "D3"}, True),
        ("ACC_8", {"jenis_jabatan": "JF", "jenjang": "AHLI_MUDA", "pendidikan": "D3"}, False),
        ("ACC_8", {"jenis_jabatan": "JF", "jenjang": "AHLI_MUDA", "pendidikan": "SMA", "status": "PPPK"}, None),
        ("ACC_9", {"jenis_jabatan": "PELAKSANA", "nama_jabatan": "Perawat Ahli Muda"}, True),
        ("ACC_9", {"jenis_jabatan": "PELAKSANA", "nama_jabatan": "Pengadministrasi Perkantoran"}, False),
        ("COM_4", {"tmt_pns": None}, True),
        ("COM_4", {"status": "PPPK"}, None),
        ("COM_5", {"pendidikan": "D3"}, True),
        ("COM_5", {"pendidikan": "SMA"}, None),
        ("COM_8", {"skp_tahun_lalu": False, "tmt_cpns": date(2026, 2, 1)}, None),  # nobody rated them last year
        ("KONTRAK_HABIS", {"status": "PPPK", "akhir_kontrak": date(2026, 10, 31)}, True),
        ("KONTRAK_HABIS", {"status": "PPPK", "akhir_kontrak": PER}, False),
        ("KONTRAK_LEWAT_BUP", {"status": "PPPK", "akhir_kontrak": date(2030, 1, 2), "pensiun": date(2030, 1, 1)}, True),
        ("SATMINKAL_BEDA", {"unor_id": uuid.UUID(int=2), "unor_nyata": uuid.UUID(int=3)}, True),
        ("SATMINKAL_BEDA", {"unor_id": uuid.UUID(int=2)}, None),
    ],
)
def test_on_the_border(kode: str, facts: dict[str, Any], answer: bool | None) -> None:
    assert ask(kode, **facts) is answer


@pytest.mark.parametrize(
    ("kode", "identity", "facts", "answer"),
    [
        ("CON_1", {"nip": MALE}, {"tmt_cpns": date(2010, 1, 31)}, False),
        ("CON_1", {"nip": MALE}, {"tmt_cpns": date(2010, 2, 1)}, True),
        ("CON_2", {"nip": MALE, "tanggal_lahir": "1985-02-28"}, {}, False),
        ("CON_2", {"nip": MALE, "tanggal_lahir": "1985-03-01"}, {}, True),
        ("CON_2", {"nip": MALE}, {}, None),
        ("CON_3", {"nip": MALE, "jenis_kelamin": "L"}, {}, False),
        ("CON_3", {"nip": MALE, "jenis_kelamin": "P"}, {}, True),
        ("CON_3", {"nip": FEMALE, "jenis_kelamin": "P"}, {}, False),
        ("CON_4", {"nip": "199506172023212907"}, {"status": "PPPK", "tmt_pns": date(2023, 5, 1)}, False),
        ("CON_4", {"nip": "199506172023212907"}, {"status": "PPPK", "tmt_pns": date(2024, 5, 1)}, True),
        ("NIP_BUKAN_JENISNYA", {"nip": "199506172023212907"}, {"status": "PNS"}, True),
        ("NIP_BUKAN_JENISNYA", {"nip": MALE}, {"status": "PPPK"}, True),
        ("COM_6", {"email": "contoh@medan.example"}, {}, False),
        ("COM_6", {"email": "contoh@medan"}, {}, True),
        ("COM_7", {"nomor_hp": "0812-3456-7890"}, {}, False),
        ("COM_7", {"nomor_hp": "6281234567890"}, {}, False),
        ("COM_7", {"nomor_hp": "061-7654321"}, {}, True),
    ],
)  # fmt: skip
def test_a_number_is_held_against_what_is_said_beside_it(
    kode: str, identity: dict[str, Any], facts: dict[str, Any], answer: bool | None
) -> None:
    assert ask(kode, identity=identity, **facts) is answer


@pytest.mark.parametrize(
    ("number", "wrong"),
    [("198502302010011001", True), ("198502282010011001", False), ("199012122019022003", False), ("199506172023212007", False),
     ("198502282010013001", True), ("19850228201001100", True), ("198502282010011000", True)],
)  # fmt: skip
def test_the_published_made_up_numbers(number: str, wrong: bool) -> None:
    assert ask("NIP_TIDAK_SAH", identity={"nip": number}) is wrong

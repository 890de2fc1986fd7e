"""Kinds B, C, D and F over the public door, each from draft to its effect on the records: two people come, two go.

Nobody here decides for another authority: each outside act lies in the file with number, date and the office that signed, and the case
waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from shared.vocabulary import JenisMasukan as J
from tests.cases import REASON, TMT, Case, draft
from tests.flow.day_of_effect import decrees_take_effect
from tests.flow.six_units import a_teacher, six_units
from tests.people import People, people, with_officials
from tests.stack import Stack

DAY, AFTER = date(2027, 1, 4), "2027-02-01"
ELSEWHERE = "SMPN 9 Kota Lain"
FILE = (
    "ANJAB_ABK", "USUL_PENERIMA", "PERNYATAAN_HUKDIS", "SK_TERAKHIR", "PENILAIAN_KINERJA", "PERNYATAAN_TUBEL", "BEBAS_TEMUAN",
)  # fmt: skip
LOOKED_AT = "Sudah dicek pada berkasnya."


@pytest.fixture(scope="module")
def city(stack: Stack) -> Iterator[People]:
    """With two teachers on record who still serve elsewhere."""
    rows = six_units()
    rows[J.PEGAWAI] += [a_teacher(60 + number, ELSEWHERE, id_sumber=f"X{number}") for number in (1, 2)]
    made = people(stack, with_officials(rows))
    yield made
    made.close()


def between(city: People, jenis: str, code: str, other: str, **more: Any) -> Case:
    """As a draft with the papers both agencies keep; the consent of the agency that lets go comes later."""
    case = draft(city, code, "SD2", jenis=jenis, instansi_luar=other, **more)
    for number, kind in enumerate(FILE):
        case.paper(kind, nomor=f"{kind}/1", tanggal=f"2026-10-{number + 1:02d}", **named(case))
    return case


def named(case: Case) -> dict[str, Any]:
    return case.named() if case.row["tujuan_unor_nama"] else {"unit": case.row["instansi_luar"], "jabatan": "Guru Ahli Pertama"}


def waits_for(case: Case, aksi: str, by: Any, kind: str, pejabat: str, **said: Any) -> None:
    """The act is refused without the paper, and without the office that signed it; then it goes on."""
    refused = case.try_(by, aksi, **REASON)
    assert [one["kode"] for one in refused.json()["errors"]] == ["surat_belum_ada"], refused.text
    case.paper(kind, nomor=f"{kind}/7", **said, **named(case))
    refused = case.try_(by, aksi, **REASON).json()["errors"]
    assert [(one["kode"], "pejabat" in one["saran"]) for one in refused] == [("surat_belum_lengkap", True)]
    case.paper(kind, nomor=f"{kind}/7", pejabat=pejabat, **said, **named(case))
    case.go(by, aksi, **REASON)


def comes(city: People, jenis: str, code: str, decides: str) -> Case:
    """Into SDN Dua, which has two seats free, by decree of the outside authority and then of the city's own."""
    post = city.meja.get("/v1/jabatan", q="Guru Ahli Pertama")["items"][0]["id"]
    case = between(city, jenis, code, "Pemerintah Kota Lain", masuk=True, tujuan_jabatan_id=post, tujuan_mapel="KELAS")
    case.paper("PERSETUJUAN_ASAL", nomor="L/1", tanggal="2026-10-10", **case.named())  # the office that signed is not told yet
    case.go(city.meja, "AJUKAN").go(city.meja2, "VERIFIKASI_BKPSDM").go(city.meja, "MINTA_PERSETUJUAN_ASAL")
    assert "pejabat" in case.try_(city.meja, "AJUKAN_PERTEK").json()["errors"][0]["saran"]
    case.paper("PERSETUJUAN_ASAL", nomor="L/1", tanggal="2026-10-10", pejabat="Wali Kota Lain", **case.named())
    case.go(city.meja, "AJUKAN_PERTEK")
    assert "PERTEK_BKN" in {one["jenis"] for one in case.read()["tenggat_semua"]}
    waits_for(case, "TUNGGU_SK_LUAR", city.meja, "PERSETUJUAN_BKN", "Kepala Kantor Regional VI BKN", tanggal="2026-10-20")
    waits_for(case, "SETUJUI", city.ppk, "SK_LUAR", decides, tanggal="2026-11-10", tmt=TMT)
    case.insist(city.meja, "SIAPKAN_SK", "belum_dapat_dinilai", "dicek", catatan=LOOKED_AT)
    return case.until("DISAMPAIKAN")


def goes(city: People, jenis: str, code: str, other: str, decides: str) -> Case:
    case = between(city, jenis, code, other)
    case.paper("PERSETUJUAN_ASAL", nomor="L/2", tanggal="2026-10-10", **named(case))
    case.go(city.meja, "AJUKAN").go(city.kepala_opd, "VERIFIKASI_OPD").go(city.meja2, "VERIFIKASI_BKPSDM").go(city.meja, "NILAI")
    case.insist(city.ppk, "SETUJUI", "keberatan_lunak", "simpangan", **REASON)
    assert "pejabat" in case.try_(city.meja, "TUNGGU_SK_LUAR").json()["errors"][0]["saran"]
    case.paper("PERSETUJUAN_ASAL", nomor="L/2", tanggal="2026-10-10", pejabat="Wali Kota Uji", **named(case))
    case.go(city.meja, "TUNGGU_SK_LUAR").tick_all()
    waits_for(case, "SELESAIKAN", city.meja, "SK_LUAR", decides, tanggal="2026-11-20", tmt=TMT)
    assert case.status == "SELESAI"
    return case


def seat_of(city: People, code: str, day: str) -> str | None:
    """Name of the unit by decree, as the records of that day say."""
    held = city.meja.get(f"/v1/pegawai/{city.pegawai_id[code]}", per=day)["penempatan"]
    return None if held is None else held["unor_nama"]


def there(city: People, unit: str, day: str) -> set[str]:
    listed = city.meja.get("/v1/daftar/NOMINATIF", unor_id=str(city.unor_id[unit]), per=day)["items"]
    return {one["pegawai_id"] for one in listed}


def effect(city: People, stack: Stack, code: str, unit: str) -> int:
    """How many more people the unit has from the TMT on, once the decree has taken effect; the person is one of them or no longer."""
    before = there(city, unit, AFTER)
    decrees_take_effect(stack, DAY)
    after = there(city, unit, AFTER)
    assert before ^ after == {str(city.pegawai_id[code])}
    return len(after) - len(before)


def arrived(city: People, stack: Stack, case: Case, code: str) -> None:
    assert effect(city, stack, code, "SD2") == 1
    assert (seat_of(city, code, "2026-12-31"), seat_of(city, code, AFTER)) == (None, "SDN Dua")
    assert case.until("SELESAI").row["status"] == "SELESAI"


def left(city: People, stack: Stack, code: str) -> None:
    assert effect(city, stack, code, "SD1") == -1
    assert (seat_of(city, code, "2026-12-31"), seat_of(city, code, AFTER)) == ("SDN Satu", None)


def test_b_from_another_city_of_the_province_by_decree_of_the_governor(city: People, stack: Stack) -> None:
    arrived(city, stack, comes(city, "B", "X1", "Gubernur"), "X1")


def test_c_to_another_province_by_decree_of_the_home_minister(city: People, stack: Stack) -> None:
    case = goes(city, "C", "P002", "Pemerintah Provinsi Lain", "Menteri Dalam Negeri")
    left(city, stack, "P002")
    items = city.meja.get(f"/v1/usulan-mutasi/{case.id}/daftar-periksa")["items"]
    assert {"BKAD_SKPP", "DAPODIK_KELUAR", "SERAH_TERIMA"} <= {one["kode"] for one in items}
    assert "DAPODIK_TARIK" not in {one["kode"] for one in items}


def test_d_from_a_central_agency_by_decree_of_the_head_of_bkn(city: People, stack: Stack) -> None:
    arrived(city, stack, comes(city, "D", "X2", "Kepala BKN"), "X2")
    full = draft(city, "P003", "SD2").try_(city.meja, "AJUKAN")
    assert full.json()["errors"][0]["kode"] == "kursi_penuh", "both free seats of SDN Dua went to those who came"


def test_f_on_a_mission_abroad(city: People, stack: Stack) -> None:
    case = goes(city, "F", "P004", "Kedutaan Besar RI", "Menteri Luar Negeri")
    left(city, stack, "P004")
    told = city.meja.get(f"/v1/usulan-mutasi/{case.id}/pelaksanaan")["penempatan"]
    assert [(one["tmt"], one["sebelum"]["unor_id"], one["sesudah"]["unor_id"]) for one in told] == [
        (TMT, str(city.unor_id["SD1"]), None)
    ]
    assert [one["aksi"] for one in case.read()["aksi"]] == ["BATALKAN"], "by a judgement or an objection upheld alone"

"""What a snapshot of the six units holds, worked out from the rows that came in; nothing personal beyond it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import update

from services.registry.domain.kepegawaian.pensiun import tmt_pensiun
from services.registry.operations.akses.backfill import backfill
from services.registry.operations.kepegawaian.snapshot_skills import SKILLS
from services.registry.storage.kepegawaian import snapshots
from services.registry.storage.kepegawaian.tables import pegawai
from shared.contracts.v1.snapshot import KOMPETENSI
from shared.errors import Bentrok
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import PLACES, a_teacher, people, positions, schools, seats
from tests.registry.snapshot.freezing import City


async def test_people_are_told_as_their_rows_said(city: City) -> None:
    found = (await city.tables(await city.freeze()))["pegawai"]

    assert set(found) == {(city.kunci(row["id_sumber"]),) for row in people()}
    for row in people():
        told = found[city.kunci(row["id_sumber"]),]
        same = (
            "status", "kedudukan", "mapel", "golongan", "jenjang", "tmt_jabatan", "tmt_unit", "tmt_tugas_keluarga", "tmt_pns", "pendidikan",
            "sertifikat_mapel", "predikat_terakhir", "predikat_sebelumnya", "persetujuan",
        )  # fmt: skip
        assert {name: told[name] for name in same} == {name: row[name] for name in same}
        assert (told["unor"], told["jabatan"]) == (f"uji:{row['unor']}", "uji:GK")
        assert told["tmt_pensiun"] == tmt_pensiun(date.fromisoformat(f"{row['nip'][:4]}-{row['nip'][4:6]}-{row['nip'][6:8]}"), 60)
        assert (told["hukdis_diketahui"], told["tugas_belajar"], told["bersertifikat"], told["memegang_plt"]) == (
            True,
            False,
            True,
            False,
        )
        unknown = (
            "hukdis_tingkat",
            "hukdis_selesai",
            "perlindungan_sampai",
            "cuti_besar_sampai",
            "komitmen_sampai",
            "ikatan_dinas_sampai",
        )
        assert [name for name in unknown if told[name] is not None] == []


async def test_units_seats_and_schools_are_told_under_their_sources_codes(city: City) -> None:
    found = await city.tables(await city.freeze())

    assert {key: (unit["induk"], unit["opd"]) for (key,), unit in found["unor"].items()} == {
        "uji:KOTA": (None, "uji:KOTA"), "uji:DISDIK": ("uji:KOTA", "uji:DISDIK"), "uji:KEC": ("uji:KOTA", "uji:KEC"),
        **{f"uji:{school}": ("uji:DISDIK", "uji:DISDIK") for school in PLACES},
    }  # fmt: skip
    assert {(seat["unor"], seat["jabatan"], seat["kebutuhan_ditetapkan"]) for seat in found["formasi"].values()} == {
        (f"uji:{school}", "uji:GK", 6) for school in PLACES
    }
    assert {key: row["siswa"] for key, row in found["sekolah"].items()} == {
        (f"uji:{row['unor']}", "2026/2027"): row["siswa"] for row in schools()
    }
    assert found["jabatan"]["uji:GK",]["bup"] == 60


async def test_what_is_sealed_arrives_whole(city: City) -> None:
    secret: dict[str, Any] = {
        "hukdis_tingkat": "SEDANG", "hukdis_selesai": date(2027, 3, 4), "perlindungan_sampai": date(2028, 5, 6), "tugas_belajar": "ya",
        "cuti_besar_sampai": date(2026, 12, 1), "ikatan_dinas_sampai": date(2029, 1, 1), "komitmen_sampai": date(2030, 1, 1),
        "kecamatan_minat": "12.99.01", "predikat_terakhir": "KURANG", "predikat_sebelumnya": "SANGAT_BAIK",
    }  # fmt: skip
    await city.hear(J.PEGAWAI, a_teacher(1, "SD1", **secret), hour=1)

    told = (await city.tables(await city.freeze()))["pegawai"][city.kunci("P001"),]

    assert {name: told[name] for name in secret} == {**secret, "tugas_belajar": True}


async def test_of_a_person_whose_key_is_gone_nothing_sealed_is_known(city: City) -> None:
    async with city.engine.begin() as connection:
        await connection.execute(update(pegawai).where(pegawai.c.kunci == city.kunci("P001")).values(kunci_sandi=None))

    told = (await city.tables(await city.freeze()))["pegawai"][city.kunci("P001"),]

    assert (told["predikat_terakhir"], told["persetujuan"], told["kecamatan_rumah"], told["hukdis_diketahui"]) == (
        None,
        None,
        None,
        False,
    )
    assert told["golongan"] == "III/c"


async def test_competence_and_skills_are_told_by_their_best_proof(city: City) -> None:
    entry = {"pegawai": "P001", "mulai": "2024-03-01"}
    tests = [("MANAJERIAL", 2, "2023-01-01"), ("MANAJERIAL", 3, "2025-01-01"), ("SOSIAL_KULTURAL", 4, "2021-01-01")]
    for kind, level, since in tests:
        until = f"{int(since[:4]) + 3}-01-01"
        row = {"pegawai": "P001", "jenis_kompetensi": kind, "level": level, "mulai": since, "selesai": until}
        await city.hear(J.RIWAYAT_KOMPETENSI, row, hour=1)
    await city.hear(J.RIWAYAT_SERTIFIKAT, {**entry, "nama": "Guru penggerak", "penerbit": "Balai Guru"}, hour=1)
    await city.hear(J.RIWAYAT_SERTIFIKAT, {**entry, "nama": "Bahasa isyarat"}, {**entry, "nama": "Numerasi"}, hour=1)
    await city.hear(J.RIWAYAT_DIKLAT, {**entry, "nama": "Numerasi", "nomor_sertifikat": "12/34"}, hour=1)

    told = (await city.tables(await city.freeze()))["pegawai"][city.kunci("P001"),]

    assert {name: told[name] for name in SKILLS} == {
        "kompetensi_manajerial": 3, "kompetensi_sosiokultural": None, "keahlian": "GURU PENGGERAK", "keahlian_diklat": "NUMERASI",
        "keahlian_diaku": "BAHASA ISYARAT",
    }  # fmt: skip


async def test_what_a_position_and_a_seat_ask_for_is_told(city: City) -> None:
    position = {**positions()[0], "eselon": "IV.a", "syarat_kompetensi_teknis": 2, "syarat_kompetensi_sosial_kultural": 1}
    await city.hear(J.JABATAN, position, hour=1)
    await city.hear(J.FORMASI, {**seats()[0], "syarat": "Guru penggerak"}, hour=1)

    found = await city.tables(await city.freeze())

    told = found["jabatan"][f"uji:{position['id_sumber']}",]
    assert told["eselon"] == "IV.a"
    assert [told[f"kompetensi_{kind}_min"] for kind in KOMPETENSI] == [2, None, 1]
    assert {seat["syarat"] for seat in found["formasi"].values()} == {"Guru penggerak", None}


async def test_who_holds_a_plt_is_marked_and_stays_one_row(city: City) -> None:
    for unit in ("SD2", "SD3"):
        await city.hear(J.PENUGASAN, {"pegawai": "P001", "jenis": "PLT", "unor": unit, "mulai": "2026-02-01"}, hour=1)

    found = (await city.tables(await city.freeze()))["pegawai"]

    assert [key for key, row in found.items() if row["memegang_plt"]] == [(city.kunci("P001"),)]
    assert len(found) == 18


async def test_a_region_written_as_a_name_is_found_by_the_kecamatan_so_called(city: City) -> None:
    await city.hear(J.UNOR, {"id_sumber": "X1", "nama": "Unit X", "jenis": "BIDANG", "kode_wilayah": "Medan Uji"}, hour=1)
    await city.hear(J.UNOR, {"id_sumber": "X2", "nama": "Unit Y", "jenis": "BIDANG", "kode_wilayah": "Antah Berantah"}, hour=1)

    found = (await city.tables(await city.freeze()))["unor"]

    assert (found["uji:X1",]["kode_kecamatan"], found["uji:X2",]["kode_kecamatan"]) == ("12.99.01", "Antah Berantah")


async def test_no_name_number_or_birth_date_is_in_the_bundle(city: City) -> None:
    frozen = await city.freeze()

    told = repr(await city.tables(frozen))

    for row in people():
        born = f"{row['nip'][:4]}-{row['nip'][4:6]}-{row['nip'][6:8]}"
        assert all(value not in told for value in (row["nip"], row["nama"], born, row["id_sumber"]))
    async with city.engine.connect() as connection:
        assert row["nip"].encode() not in await snapshots.bundle(connection, city.agency, frozen.hash)


async def test_people_of_an_earlier_schema_are_not_frozen_until_they_are_sealed(city: City) -> None:
    """A pseudonym is what sealing writes last; without one the person stands as revision 0001 left him."""
    whole = await city.freeze()
    await city.forget_kept()
    async with city.engine.begin() as connection:
        await connection.execute(update(pegawai).where(pegawai.c.instansi_id == city.agency).values(kunci=None))

    with pytest.raises(Bentrok) as refused:
        await city.freeze()
    assert "./seimbang admin backfill" in refused.value.saran

    await backfill(city.engine, city.vault, lambda _done, _of: None)
    assert (await city.freeze()).hash == whole.hash

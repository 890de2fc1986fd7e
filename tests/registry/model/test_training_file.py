"""What the training file says of past placements: known then, come of it since, and nothing of who it was."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import event, select

from services.registry.domain.kepegawaian.klasifikasi import IDENTITAS
from services.registry.operations.akses.erase_person import erase_person
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.model import placements
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import PLACES, a_teacher, people
from tests.registry.kepegawaian.writing import TODAY, at
from tests.registry.model.training import bundle_of, freeze, rows_of
from tests.registry.snapshot.freezing import City

FIRST, SECOND = date(2016, 1, 1), date(2019, 7, 1)


@pytest.fixture
async def past(city: City) -> City:
    """The first teacher came to SDN Satu from SDN Dua, and much is known of the way there."""
    who = {"pegawai": "P001"}
    post = {**who, "jabatan": "GK", "mapel": "KELAS"}
    await city.hear(
        J.RIWAYAT_JABATAN, {**post, "id_sumber": "J1", "unor": "SD2", "mulai": FIRST},
        {**post, "id_sumber": "J2", "unor": "SD1", "mulai": SECOND},
    )  # fmt: skip
    await city.hear(
        J.RIWAYAT_GOLONGAN, {**who, "golongan": "III/a", "mulai": date(2012, 4, 1)},
        {**who, "golongan": "III/b", "mulai": date(2016, 4, 1)}, {**who, "golongan": "III/c", "mulai": date(2020, 4, 1)},
    )  # fmt: skip
    await city.hear(
        J.RIWAYAT_PENDIDIKAN, {**who, "tingkat": "S1", "bidang": "PGSD", "tahun_lulus": 2009},
        {**who, "tingkat": "S2", "bidang": "Manajemen", "tahun_lulus": 2018},
    )  # fmt: skip
    await city.hear(J.RIWAYAT_SERTIFIKAT, {**who, "nama": "Pendidik", "mapel": "KELAS", "mulai": date(2017, 6, 1)})
    years = {2014: "KURANG", 2015: "BAIK", 2017: "SANGAT_BAIK", 2018: "BAIK", 2020: "SANGAT_BAIK"}
    await city.hear(J.RIWAYAT_SKP, *({**who, "tahun": year, "predikat": rating} for year, rating in years.items()))
    await city.hear(J.RIWAYAT_PERMOHONAN_PINDAH, {**who, "mulai": date(2018, 3, 1)}, {**who, "mulai": date(2018, 9, 1)})
    return city


async def test_a_placement_knows_what_was_known_when_it_began_and_what_came_of_it(past: City) -> None:
    frozen = await freeze(past)
    rows = await rows_of(past, frozen)

    first, second = (rows[past.kunci("P001"), day] for day in (FIRST, SECOND))
    assert first == {
        "kunci": past.kunci("P001"), "keluarga": "GURU", "jenjang": "AHLI_PERTAMA", "mulai": FIRST, "selesai": SECOND, "mapel": "KELAS",
        "sertifikat_mapel": None, "bersertifikat": False, "pendidikan": "S1", "pendidikan_min": "S1", "bidang_pendidikan": "PGSD",
        "bidang_diminta": None, "golongan": "III/a", "tmt_tugas_keluarga": date(2010, 1, 1), "predikat_terakhir": "BAIK",
        "predikat_sebelumnya": "KURANG", "jarak_m": None, "kompetensi_teknis": None, "kompetensi_min": None,
        "minta_pindah": date(2018, 3, 1), "permohonan_tercatat": False, "predikat_sesudah_1": "SANGAT_BAIK", "predikat_sesudah_2": "BAIK",
    }  # fmt: skip
    told = ("selesai", "pendidikan", "bersertifikat", "sertifikat_mapel", "golongan", "minta_pindah", "permohonan_tercatat")
    assert [second[name] for name in told] == [None, "S2", True, "KELAS", "III/b", None, True]
    assert (second["predikat_terakhir"], second["predikat_sesudah_1"], second["predikat_sesudah_2"]) == (
        "BAIK",
        "SANGAT_BAIK",
        None,
    )
    assert frozen.ringkasan["penempatan"] == len(rows) == len(people()) + 1
    assert frozen.ringkasan["orang"] == len(people())


async def test_who_has_no_history_has_the_post_the_list_tells(city: City) -> None:
    rows = await rows_of(city, await freeze(city))

    told = rows[city.kunci("P002"), date(2015, 1, 3)]
    assert (told["keluarga"], told["selesai"], told["golongan"]) == ("GURU", None, None)  # the list gives no date of the rank


async def test_the_way_is_from_the_middle_of_the_home_kecamatan_to_the_unit(past: City) -> None:
    await past.hear(
        J.UNOR, {"id_sumber": "KEC", "nama": "Kecamatan Medan Uji", "jenis": "KECAMATAN", "induk": "KOTA", "kode_wilayah": "12.99.01",
                 "lintang": 3.60, "bujur": 98.67}, hour=1,
    )  # fmt: skip

    rows = await rows_of(past, await freeze(past))

    ways = {unit: rows[past.kunci("P001"), day]["jarak_m"] for unit, day in (("SD2", FIRST), ("SD1", SECOND))}
    assert PLACES["SD1"] == (3.60, 98.67)
    assert ways == {"SD2": pytest.approx(1571, abs=2), "SD1": 0}


async def test_the_file_of_an_earlier_day_knows_nothing_later(past: City) -> None:
    rows = await rows_of(past, await freeze(past, date(2018, 6, 30)))

    told = rows[past.kunci("P001"), FIRST]
    assert (told["selesai"], told["minta_pindah"], told["predikat_sesudah_1"], told["predikat_sesudah_2"]) == (
        None, date(2018, 3, 1), "SANGAT_BAIK", None,
    )  # fmt: skip
    assert (past.kunci("P001"), SECOND) not in rows


async def test_the_same_records_give_the_stored_file_and_a_change_another(past: City) -> None:
    one, again = await freeze(past), await freeze(past, hour=21)
    await past.hear(J.RIWAYAT_SKP, {"pegawai": "P002", "tahun": 2014, "predikat": "BAIK"}, hour=22)
    changed = await freeze(past, hour=23)

    assert (one.id, one.hash) == (again.id, again.hash)
    assert changed.hash != one.hash


async def test_a_page_of_people_needs_three_statements_however_long_their_past(
    past: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def counted() -> int:
        seen: list[str] = []
        listener = lambda *told: seen.append(told[2])  # noqa: E731 — kept by name to be taken off again
        event.listen(past.engine.sync_engine, "before_cursor_execute", listener)
        await freeze(past, hour=len(done) + 1)
        event.remove(past.engine.sync_engine, "before_cursor_execute", listener)
        return len(seen)

    done: list[int] = []
    done.append(await counted())
    await past.hear(
        J.RIWAYAT_SKP, *({"pegawai": "P003", "tahun": year, "predikat": "BAIK"} for year in range(2005, 2020)), hour=1
    )
    done.append(await counted())
    monkeypatch.setattr(placements, "PAGE", 6)
    await past.hear(J.RIWAYAT_SKP, {"pegawai": "P004", "tahun": 2011, "predikat": "BAIK"}, hour=2)
    done.append(await counted())

    assert done[0] == done[1]
    assert done[2] == done[1] + 3 * (len(people()) // 6 - 1)


async def test_a_person_erased_is_not_in_it(past: City) -> None:
    before = await freeze(past)
    async with past.engine.connect() as connection:
        query = select(pegawai.c.id).where(pegawai.c.instansi_id == past.agency, pegawai.c.id_sumber == "P001")
        person = (await connection.execute(query)).scalar_one()
    async with UnitOfWork(past.engine, "uji", at(21)) as work:
        await erase_person(work, past.vault, person, "Permintaan 12/2026", TODAY, forced=True)

    after = await rows_of(past, await freeze(past, hour=22))

    assert before.ringkasan["orang"] == len(people())
    assert {key for key, _ in after} == {past.kunci(row["id_sumber"]) for row in people()[1:]}


async def test_nothing_of_who_it_was_stands_in_the_file(past: City) -> None:
    secret = {"jenis_kelamin": "P", "tempat_lahir": "Tarutung", "alamat": "Jalan Uji 7", "email": "uji@contoh.id"}
    await past.hear(J.PEGAWAI, a_teacher(1, "SD1", **secret), hour=1)
    frozen = await freeze(past)
    bundle, rows = await bundle_of(past, frozen), await rows_of(past, frozen)

    values = {str(value) for row in rows.values() for value in row.values()}
    spoken: set[Any] = {word for row in people() for word in (row["nip"], row["nama"], row["id_sumber"], row["nip"][:8])}
    assert values.isdisjoint(spoken | set(secret.values()))
    assert not [word for word in spoken | set(secret.values()) - {"P"} if word.encode() in bundle]
    assert set(next(iter(rows.values()))).isdisjoint(IDENTITAS)

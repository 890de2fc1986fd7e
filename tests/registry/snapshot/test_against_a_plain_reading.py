"""Random records with random histories, loops, foreign scripts in their codes and a neighbour's rows: SQL and a plain reading agree."""

from __future__ import annotations

import itertools
import random
import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table, insert, select
from sqlalchemy.dialects.postgresql import Range

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.storage.base import new_id
from services.registry.storage.beban.tables import pembelajaran, sekolah_data, volume_tugas
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import pack
from tests.registry.snapshot import plainly
from tests.registry.snapshot.freezing import City

CODES = ("a", "B", "Z", "é", "ß", "İ", "-", "_", "0", "10", "9", "学", "𝄞", "A b", "a:b")
START = datetime(2026, 1, 1, tzinfo=UTC)
Row = dict[str, Any]


class Chance:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.made: dict[Table, list[Row]] = {}

    def one_of(self, *values: Any) -> Any:
        return self.random.choice(values)

    def day(self) -> date:
        return date(2024, 1, 1) + timedelta(days=self.random.randrange(1_000))

    def add(self, table: Table, **values: Any) -> uuid.UUID:
        made = new_id()
        self.made.setdefault(table, []).append({"id": made, **values})
        return made

    def history(self, table: Table, owner: Row, *, facts: Any) -> None:
        """Up to three stretches of days without overlap, each known since some hour; an earlier wording is closed."""
        cuts: list[Any] = [
            self.one_of(None, date(2023, 1, 1)),
            *sorted({self.day() for _ in range(self.random.randrange(3))}),
            None,
        ]
        for lower, upper in itertools.pairwise(cuts):
            learnt = START + timedelta(hours=self.random.randrange(100))
            if self.random.random() < 0.3:
                again = learnt + timedelta(hours=1 + self.random.randrange(50))
                self.add(table, **owner, berlaku=Range(lower, upper), dicatat=Range(learnt, again), **facts())
                learnt = again
            if self.random.random() < 0.9:
                self.add(table, **owner, berlaku=Range(lower, upper), dicatat=Range(learnt, None), **facts())


def a_city(chance: Chance, city: City, agency: uuid.UUID) -> None:
    def codes(table: Table, **more: Any) -> list[uuid.UUID]:
        return [chance.add(table, instansi_id=agency, sumber="uji", id_sumber=code, **more) for code in CODES]

    units, jobs = codes(t.unor), codes(t.jabatan)
    for unit in units:
        chance.history(t.unor_versi, {"unor_id": unit}, facts=lambda: {
            "nama": chance.one_of("Unit", 'Unit "dua"', "Unité\n"), "induk_id": chance.one_of(None, *units),
            "jenis": chance.one_of("INSTANSI", "OPD", "SD", "KECAMATAN", "BIDANG"), "kode_wilayah": chance.one_of(None, "12.71.07.1001"),
            "lintang_e6": chance.one_of(None, 3_500_000), "tutup": chance.one_of(None, chance.day()),
        })  # fmt: skip
    for unit, heir in sorted({(chance.one_of(*units), chance.one_of(*units)) for _ in range(12)}):
        chance.add(
            t.unor_penerus, unor_id=unit, penerus_id=heir, jenis=chance.one_of("GABUNG", "PECAH", "GANTI_NAMA"), tanggal=chance.day(),
            sumber="uji", dicatat=Range(START + timedelta(hours=chance.random.randrange(100)), None),
        )  # fmt: skip
    for job in jobs:
        chance.history(t.jabatan_versi, {"jabatan_id": job}, facts=lambda: {
            "nama": "Jabatan", "jenis": chance.one_of("JF", "PELAKSANA", "JPT"), "keluarga": chance.one_of("GURU", "PERAWAT"),
            "jenjang": chance.one_of(None, "AHLI_MADYA", "AHLI_UTAMA", "MAHIR"), "bup": chance.one_of(None, 58, 65),
            "eselon": chance.one_of(None, "II.b"),
            "syarat_kompetensi": chance.one_of(None, {"TEKNIS": 3}, {"MANAJERIAL": 2, "SOSIAL_KULTURAL": 1}),
        })  # fmt: skip
    for code in CODES:
        seat = chance.add(
            t.formasi, instansi_id=agency, sumber="uji", id_sumber=code, unor_id=chance.one_of(*units), jabatan_id=chance.one_of(*jobs),
            mapel=chance.one_of(None, "KELAS"),
        )  # fmt: skip
        chance.history(t.formasi_versi, {"formasi_id": seat}, facts=lambda: {
            "kebutuhan_ditetapkan": chance.one_of(None, 0, 5), "syarat": chance.one_of(None, "PERPAJAKAN|HUKUM"),
        })  # fmt: skip
        chance.add(
            sekolah_data, unor_id=chance.one_of(*units), tahun_ajaran=f"20{CODES.index(code):02d}/", dicatat=Range(START, None), siswa=5
        )  # fmt: skip
        chance.add(
            volume_tugas, unor_id=chance.one_of(*units), jabatan_id=chance.one_of(*jobs), tugas=code, bulan=chance.day(),
            dicatat=Range(START + timedelta(hours=chance.random.randrange(100)), None), norma_milimenit=5, volume=7,
        )  # fmt: skip
        chance.add(
            t.rencana_masuk, instansi_id=agency, sumber="uji", id_sumber=code, unor_id=chance.one_of(*units),
            jabatan_id=chance.one_of(None, *jobs), mapel=None, tanggal=chance.day(), jumlah=2, status="CPNS", dasar=None,
            dicatat=Range(START + timedelta(hours=chance.random.randrange(100)), None),
        )  # fmt: skip
    for number in range(120):
        chance.add(
            pembelajaran, unor_id=chance.one_of(*units[:4]), pegawai_id=None, sumber=chance.one_of("dapodik", "uji"), id_sumber=str(number),
            tahun_ajaran=chance.one_of("2025/2026", "2026/2027"), semester=chance.one_of(None, 1, 2),
            mapel=chance.one_of(None, "IPA", "AGAMA_ISLAM"), mapel_teks="x", rombel=chance.one_of(None, "7A", "7B"), tingkat=None,
            jam_per_minggu=chance.one_of(2, 5), dicatat=Range(START + timedelta(hours=chance.random.randrange(100)), None),
        )  # fmt: skip
    for number in range(40):
        a_person(chance, city, agency, f"{chance.one_of(*CODES)}{number}", units, jobs)


def a_person(chance: Chance, city: City, agency: uuid.UUID, code: str, units: list[uuid.UUID], jobs: list[uuid.UUID]) -> None:
    person = new_id()
    key, wrapped = city.vault.new_wrapped_key(person)
    chance.made.setdefault(t.pegawai, []).append({
        "id": person, "instansi_id": agency, "sumber": "uji", "id_sumber": code, "anonim": chance.one_of(False, True),
        "kunci": city.kunci(f"{agency}{code}"), "kunci_sandi": chance.one_of(wrapped, wrapped, None),
    })  # fmt: skip
    owner = {"pegawai_id": person}
    chance.history(t.pegawai_versi, owner, facts=lambda: {
        "status": chance.one_of("PNS", "PPPK"), "kedudukan": "AKTIF", "tmt_pensiun": chance.one_of(None, None, chance.day()),
        "dasar_pensiun": chance.one_of(None, date(1968, 3, 1), date(1968, 2, 29)), "bersertifikat": chance.one_of(None, True, False),
    })  # fmt: skip
    chance.history(t.pegawai_keadaan, owner, facts=lambda: {"isi_digest": "x", "sandi": chance.one_of(None, sealed(chance, key))})
    chance.history(t.penempatan, owner, facts=lambda: {
        "jenis": "DEFINITIF", "unor_id": chance.one_of(None, *units), "jabatan_id": chance.one_of(None, *jobs), "bermasalah": False,
        "mapel": chance.one_of(None, "PJOK"), "tmt_unit": chance.day(), "tmt_jabatan": None,
        "tugas_tambahan": chance.one_of(None, "KEPALA_SEKOLAH"),
    })  # fmt: skip
    for number in range(chance.random.randrange(6)):
        an_entry(chance, person, key, str(number))
    for kind in chance.one_of((), ("PLT",), ("PLT", "PLH"), ("NON_INDUK",)):
        chance.history(t.penempatan, owner, facts=lambda kind=kind: {
            "jenis": kind, "unor_id": chance.one_of(*units), "jabatan_id": None, "bermasalah": False, "mapel": None, "tmt_unit": None,
            "tmt_jabatan": None, "tugas_tambahan": None,
        })  # fmt: skip


def an_entry(chance: Chance, person: uuid.UUID, key: bytes, code: str) -> None:
    kind, begins = chance.one_of("KOMPETENSI", "SERTIFIKAT", "DIKLAT"), chance.one_of(None, chance.day())
    hidden: Row | None = chance.one_of(None, {"nomor_sertifikat": "1/2/3"})
    told = {
        "nama": chance.one_of("PERPAJAKAN", "HUKUM", "GIZI"),
        **chance.one_of({}, {"penerbit": "LSP"}, {"penyelenggara": "LAN"}),
    }
    if kind == "KOMPETENSI":
        begins, hidden = chance.day(), {"level": chance.one_of(1, 2, 3, 4, 5)}
        told = {"jenis_kompetensi": chance.one_of("TEKNIS", "MANAJERIAL", "SOSIAL_KULTURAL")}
    ends = chance.one_of(None, begins and begins + timedelta(days=400))
    dates = {name: day.isoformat() for name, day in (("mulai", begins), ("selesai", ends)) if day}
    chance.add(
        t.riwayat, pegawai_id=person, jenis=kind, sumber=chance.one_of("uji", "siasn", "mandiri"), id_sumber=code, mulai=begins,
        selesai=ends, isi={**told, **dates}, sandi=sandi.seal(key, hidden, sandi.HISTORY) if hidden else None, isi_digest="x",
        unor_id=None, jabatan_id=None, dicatat=Range(START + timedelta(hours=chance.random.randrange(100)), None),
    )  # fmt: skip


def sealed(chance: Chance, key: bytes) -> bytes:
    facts = {
        "hukdis_tingkat": chance.one_of(None, "BERAT"),
        "hukdis_selesai": chance.day(),
        "hukdis_diketahui": chance.one_of(True, False),
    }
    return sandi.seal(key, keadaan.closed(facts, {"2023": "BAIK", "2025": chance.one_of("KURANG", "BAIK")}), sandi.CIRCUMSTANCES)


@pytest.mark.parametrize("seed", range(4))
async def test_every_day_and_every_instant_is_read_alike(empty: City, seed: int) -> None:
    city, chance = empty, Chance(seed)
    async with UnitOfWork(city.engine, "uji", START) as work:
        neighbour = await ensure_agency(work, f"{city.code}-lain", "Lain", "KOTA")
    for agency in (city.agency, neighbour):
        a_city(chance, city, agency)
    async with city.engine.begin() as connection:
        for table, rows in chance.made.items():
            await connection.execute(insert(table), rows)
        held = {
            table.name: [dict(row) for row in (await connection.execute(select(table))).mappings()] for table in chance.made
        }  # fmt: skip

    people = 0
    for _ in range(6):
        per, at = chance.day(), START + timedelta(hours=chance.random.randrange(160))
        frozen = await city.freeze(per, at)
        found = await city.tables(frozen)
        expected = plainly.tables(held, city.vault, city.agency, per, at)
        for table in TABEL:
            columns = [column.nama for column in table.kolom]
            assert plainly.comparable(found[table.nama].values(), columns) == plainly.comparable(expected[table.nama], columns), (
                table.nama
            )
        whole = {
            table.nama: [tuple(row.get(k.nama) for k in table.kolom) for row in found[table.nama].values()] for table in TABEL
        }
        assert pack(city.code, per, "", whole)[0] == frozen.hash
        people += len(found["pegawai"])
    assert people > 30

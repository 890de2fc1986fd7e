"""An import from upload to report: what enters, what a dry run leaves, what a second time changes."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from sqlalchemy import func, select

from services.registry.intake.report import escape
from services.registry.operations.impor import run_import as running
from services.registry.operations.impor.make_report import make_report
from services.registry.storage.kepegawaian.tables import (
    jabatan,
    jabatan_versi,
    pegawai,
    pegawai_versi,
    penempatan,
    unor,
    unor_versi,
)
from services.registry.storage.peristiwa.tables import peristiwa
from shared.errors import TerlaluBesar, TidakDitemukan
from tests.registry.intake.builders import HEADINGS, a_person, nip, text, xlsx
from tests.registry.intake.desk import Desk, people


async def test_one_file_of_people_makes_units_and_positions_in_a_trial(trial: Desk) -> None:
    done = await trial.bring(
        "pegawai.xlsx", xlsx(Data=[HEADINGS, a_person(900), a_person(901, unor="SD Negeri 1"), a_person(900)])
    )
    assert (done["status"], done["baris_total"], done["baris_selesai"]) == ("SELESAI", 3, 3)
    assert done["ringkasan"] == {"dibuat": 2, "diperbarui": 0, "tidak_berubah": 0, "gagal": 1, "dilewati": 0}
    assert (await trial.count(unor), await trial.count(jabatan), await trial.count(pegawai)) == (2, 1, 2)
    (failed,) = await trial.rows(done["id"], "gagal")
    assert (failed["lembar"], failed["baris"], failed["masalah"][0]["kode"]) == ("Data", 4, "nip_ganda")
    assert (failed["masalah"][0]["kolom"], bool(failed["masalah"][0]["saran"])) == ("A4", True)


async def test_a_row_that_holds_but_a_note_is_counted_and_told(trial: Desk) -> None:
    rows = [HEADINGS, a_person(900), ["Medan, 1 November 2026"], ["Kepala Dinas"], a_person(901)]
    done = await trial.bring("pegawai.xlsx", xlsx(Data=rows))
    assert (done["baris_total"], done["ringkasan"]["dibuat"], done["ringkasan"]["dilewati"]) == (2, 2, 2)
    assert any("2 baris tanpa data dilewati (baris 3, 4)" in warning for warning in done["peringatan"])


async def test_importing_the_same_file_again_changes_nothing_and_says_so(trial: Desk) -> None:
    content = xlsx(Data=people(30))
    await trial.bring("a.xlsx", content)
    again = await trial.bring("a.xlsx", content)
    assert again["ringkasan"] == {"dibuat": 0, "diperbarui": 0, "tidak_berubah": 30, "gagal": 0, "dilewati": 0}
    assert running.UNCHANGED in again["peringatan"]
    assert await trial.count(pegawai) == 30


async def test_a_dry_run_finds_the_same_and_leaves_nothing(city: Desk) -> None:
    units = [["id_sumber", "nama", "induk"], ["D1", "Dinas Contoh", ""], ["D2", "Bidang Satu", "D1"]]
    content = xlsx(UNOR=units, PEGAWAI=[HEADINGS, a_person(900, unor="D2"), a_person(901, nip="1.9E+17")])
    checked = await city.bring("kota.xlsx", content, "periksa")
    assert (checked["status"], checked["ringkasan"]["dibuat"], checked["ringkasan"]["gagal"]) == ("SELESAI", 3, 1)
    assert (await city.count(unor), await city.count(pegawai)) == (0, 0)
    applied = await city.bring("kota.xlsx", content)
    assert applied["ringkasan"] == checked["ringkasan"]
    assert (await city.count(unor), await city.count(pegawai)) == (2, 1)


async def test_a_city_with_units_never_gets_new_ones_from_a_name(city: Desk) -> None:
    await city.bring(
        "unor.xlsx", xlsx(UNOR=[["id_sumber", "nama", "jenis"], ["D1", "Dinas Contoh", "OPD"], ["S1", "UPT SD Negeri 7", "SD"]])
    )
    done = await city.bring(
        "p.xlsx", xlsx(D=[HEADINGS, a_person(900), a_person(901, unor="SDN 7"), a_person(902, unor="Tidak Ada")])
    )
    assert done["ringkasan"]["dibuat"] == 3
    assert await city.count(unor) == 2
    told = {row["baris"]: [problem["kode"] for problem in row["masalah"]] for row in await city.rows(done["id"])}
    assert "unit_tak_dikenal" in told[4]
    assert told[2] == ["jabatan_tak_dikenal"]
    async with city.engine.connect() as connection:
        posts = select(func.count()).select_from(penempatan.join(pegawai)).where(pegawai.c.instansi_id == city.instansi_id)
        placed = await connection.execute(posts.where(penempatan.c.unor_id.is_not(None)))
        assert placed.scalar_one() == 2


@pytest.mark.parametrize("heading", ["UNOR INDUK", "OPD", "Perangkat Daerah"])
async def test_the_parent_column_builds_the_tree_and_tells_twins_apart(trial: Desk, heading: str) -> None:
    headings = [*HEADINGS, heading]
    rows = [
        [*a_person(900, unor="Sekretariat"), "Dinas A"],
        [*a_person(901, unor="Sekretariat"), "Dinas B"],
        [*a_person(902, unor="Dinas A"), ""],
    ]
    await trial.bring("p.xlsx", xlsx(D=[headings, *rows]))
    again = await trial.bring("p.xlsx", xlsx(D=[headings, *rows]))
    assert (await trial.count(unor), again["ringkasan"]["tidak_berubah"]) == (4, 3)
    async with trial.engine.connect() as connection:
        tree = (
            select(unor_versi.c.nama)
            .join(unor, unor.c.id == unor_versi.c.unor_id)
            .where(unor.c.instansi_id == trial.instansi_id, unor_versi.c.induk_id.is_not(None))
        )
        assert sorted((await connection.execute(tree)).scalars()) == ["Sekretariat", "Sekretariat"]


async def test_a_second_file_about_the_same_people_adds_and_erases_nothing(trial: Desk) -> None:
    first = [["PNS ID", *HEADINGS, "PENDIDIKAN"], ["P-1", *a_person(900, jabatan="Guru Ahli Muda", unor="SD Negeri 1"), "S1"]]
    siasn = xlsx(D=first)
    await trial.bring("siasn.xlsx", siasn)
    dapodik = [["NIP", "NAMA", "JENIS PTK", "TEMPAT TUGAS", "MATA PELAJARAN"], [nip(900), "Contoh 900", "Guru", "SDN 1", "PJOK"]]
    added = await trial.bring("dapodik.xlsx", xlsx(D=dapodik))
    assert (added["ringkasan"]["diperbarui"], added["ringkasan"]["gagal"]) == (1, 0)
    assert await trial.count(pegawai) == 1
    async with trial.engine.connect() as connection:
        now = select(
            pegawai_versi.c.golongan,
            pegawai_versi.c.pendidikan,
            penempatan.c.mapel,
            penempatan.c.tmt_jabatan,
            jabatan_versi.c.nama,
        )
        joined = now.join(pegawai, pegawai.c.id == pegawai_versi.c.pegawai_id).join(
            penempatan, penempatan.c.pegawai_id == pegawai.c.id
        )
        held = joined.join(jabatan_versi, jabatan_versi.c.jabatan_id == penempatan.c.jabatan_id).where(
            pegawai.c.instansi_id == trial.instansi_id,
            func.upper_inf(pegawai_versi.c.dicatat),
            func.upper_inf(penempatan.c.dicatat),
        )
        assert [tuple(row) for row in await connection.execute(held)] == [
            ("III/c", "S1", "PJOK", date(2020, 3, 1), "Guru Ahli Muda")
        ]
    for name, content in (("dapodik.xlsx", xlsx(D=dapodik)), ("siasn.xlsx", siasn)):
        assert (await trial.bring(name, content))["ringkasan"]["tidak_berubah"] == 1


async def test_a_city_of_schools_brings_all_its_counted_teachers(trial: Desk) -> None:
    headings = ["npsn", "nama_sekolah", "bentuk", "kecamatan", "jumlah_siswa", "jumlah_rombel", "jumlah_guru"]
    schools = [[f"1020{i:04d}", f"SD NEGERI {i}", "SD", "Contoh", 200, 6, 100] for i in range(70)]
    done = await trial.bring("sekolah.csv", text([headings, *schools]))
    assert (done["status"], done["ringkasan"]["dibuat"], await trial.count(pegawai)) == ("SELESAI", 70, 7000)


async def test_the_report_is_the_original_with_what_happened_beside_each_row(trial: Desk) -> None:
    rows = [
        ["DAFTAR"],
        [*HEADINGS, "CATATAN"],
        [*a_person(900), "=HYPERLINK(1)"],
        [*a_person(901, tmt="31-02-2020"), ""],
        [*a_person(900), ""],
    ]
    done = await trial.bring("a.xlsx", xlsx(Data=rows))
    book = await trial.report(done["id"])
    assert book.sheet_names == ["Ringkasan impor", "Data"]
    sheet = book.get_sheet_by_name("Data").to_python(skip_empty_area=False)
    assert sheet[1][-4:] == ["STATUS", "KODE_MASALAH", "PESAN", "SARAN"]
    assert [row[9] for row in sheet[2:]] == ["dibuat", "dibuat", "gagal"]
    assert [row[10] for row in sheet[2:]] == ["", "tanggal_salah", "nip_ganda"]
    assert (sheet[2][8], sheet[2][0]) == ("'=HYPERLINK(1)", nip(900))
    assert sheet[3][11].startswith("H4 ")


async def test_a_mended_report_may_be_uploaded_as_it_is(trial: Desk) -> None:
    done = await trial.bring("a.xlsx", xlsx(Data=[HEADINGS, a_person(900)]))
    async with trial.engine.connect() as connection:
        content = await make_report(connection, done["id"])
    again = await trial.bring("laporan.xlsx", content)
    assert again["ringkasan"] == {"dibuat": 0, "diperbarui": 0, "tidak_berubah": 1, "gagal": 0, "dilewati": 0}


@pytest.mark.parametrize("cell", ["=1+1", "+62811", "-1", "@cmd", "\t=1"])
def test_what_a_spreadsheet_would_run_is_escaped(cell: str) -> None:
    assert not escape(cell).startswith(("=", "+", "-", "@", "\t"))


async def test_upload_keeps_events_in_the_same_transaction_and_refuses_strangers(trial: Desk) -> None:
    made = await trial.upload("C:\\data\\pegawai.xlsx", xlsx(D=people(1)))
    assert (await trial.read(made))["nama_berkas"] == "pegawai.xlsx"
    async with trial.engine.connect() as connection:
        kinds = (await connection.execute(select(peristiwa.c.jenis).where(peristiwa.c.subjek_id == str(made)))).scalars().all()
    assert kinds == ["impor.diminta"]
    with pytest.raises(TerlaluBesar):
        await trial.upload("besar.xlsx", bytes((20 << 20) + 1))
    trial.instansi_id, known = uuid.uuid4(), trial.instansi_id
    with pytest.raises(TidakDitemukan):
        await trial.upload("a.xlsx", b"x")
    trial.instansi_id = known
    await trial.work()


async def test_a_trial_counts_people_whose_number_is_cut_off_a_city_refuses_them(trial: Desk, city: Desk) -> None:
    cut = {**dict(zip(HEADINGS, a_person(900), strict=True))}
    number = next(name for name in HEADINGS if "NIP" in name)
    content = xlsx(D=[HEADINGS, [1.98501012010010e17 if name == number else value for name, value in cut.items()], a_person(901)])

    counted, refused = await trial.bring("p.xlsx", content), await city.bring("p.xlsx", content)

    assert (counted["ringkasan"]["dibuat"], counted["ringkasan"]["gagal"]) == (2, 0)
    assert (refused["ringkasan"]["dibuat"], refused["ringkasan"]["gagal"]) == (1, 1)
    assert "tanpa_pengenal" in [wrong["kode"] for row in await trial.rows(counted["id"]) for wrong in row["masalah"]]
    again = await trial.bring("p.xlsx", content)
    assert again["ringkasan"]["tidak_berubah"] == 2


async def test_units_of_the_same_name_in_two_agencies_are_two_units(trial: Desk) -> None:
    rows = [["Dinas A", "Sekretariat", "Arsiparis Terampil", 2], ["Dinas B", "Sekretariat", "Arsiparis Terampil", 3]]
    done = await trial.bring("peta.xlsx", xlsx(D=[["OPD", "UNIT KERJA", "NAMA JABATAN", "KEBUTUHAN"], *rows, rows[0]]))

    assert (done["ringkasan"]["dibuat"], done["ringkasan"]["gagal"]) == (2, 1)
    assert await trial.count(unor) == 4

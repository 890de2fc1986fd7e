"""Lists of teachers from Dapodik beside the city's own: one person each, what the decree says stays, what the school sees is added."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisMasukan
from tests.registry.dapodik.conftest import NPSN, THIRTEEN, TWELVE, City, by_decree
from tests.registry.dapodik.files import a_teacher, dinas, guru, nip, nuptk

AWAY = {"Status Tugas": "Non Induk"}


def an_office_row(serial: int, school: str, **said: Any) -> dict[str, Any]:
    return {
        "Nama": f"Contoh {serial}", "NUPTK": nuptk(serial), "NIP": nip(serial), "Tanggal Lahir": "1985-02-28", "Status Tugas": "Induk",
        "Tempat Tugas": school, "NPSN": NPSN[school], "Jenis PTK": "Guru Mapel", "Status Kepegawaian": "PNS", "Pangkat/Gol": "III/c",
        **said,
    }  # fmt: skip


def test_a_list_of_teachers_after_the_citys_own_makes_no_second_person(city: City) -> None:
    done = city.dapodik("guru.xlsx", guru(TWELVE, *[a_teacher(serial) for serial in (901, 902, 903)]))

    assert (done["ringkasan"]["dibuat"], done["ringkasan"]["gagal"]) == (0, 0)
    assert len(city.people()) == 3
    held = city.person(901)
    assert (held["sumber"], held["penempatan"]["unor_nama"], held["de_facto"]) == ("simpeg", "UPT SMP Negeri 12", None)
    assert [code["sumber"] for code in held["kode_lain"]] == ["dapodik"]
    again = city.dapodik("guru.xlsx", guru(TWELVE, *[a_teacher(serial) for serial in (901, 902, 903)]))
    assert again["ringkasan"]["tidak_berubah"] == 3


def test_a_teacher_without_nip_is_found_again_by_nuptk_at_another_school(city: City) -> None:
    honorary = {"NIP": "", "Status Kepegawaian": "Guru Honor Sekolah", "Pangkat Golongan": "", "TMT PNS": "", "Tanggal CPNS": ""}
    city.dapodik("a.xlsx", guru(TWELVE, a_teacher(950, **honorary)))
    moved = city.dapodik("b.xlsx", guru(THIRTEEN, a_teacher(950, **honorary)))

    assert (moved["ringkasan"]["dibuat"], moved["ringkasan"]["diperbarui"]) == (0, 1)
    (held,) = [one for one in city.people() if one["status"] == "NON_ASN"]
    assert held["unor_id"] == city.units["S13"]


def test_a_number_of_the_ministry_links_a_row_whose_nip_is_missing(city: City) -> None:
    city.dapodik("a.xlsx", guru(TWELVE, a_teacher(901)))
    later = city.dapodik("b.xlsx", guru(TWELVE, a_teacher(901, NIP="")))

    assert (later["ringkasan"]["dibuat"], later["ringkasan"]["gagal"], len(city.people())) == (0, 0, 3)


def test_the_same_name_and_birth_date_alone_make_neither_one_person_nor_two(city: City) -> None:
    done = city.dapodik(
        "a.xlsx", guru(TWELVE, a_teacher(901, NIP="", NUPTK="", Nama="Contoh 901, S.Pd."), a_teacher(960, NIP=""))
    )

    assert (6, "B6", "mungkin_orang_sama") in city.problems(done)
    assert (done["ringkasan"]["gagal"], done["ringkasan"]["dibuat"], len(city.people())) == (1, 1, 4)


def test_a_home_school_other_than_the_decrees_is_kept_as_where_somebody_in_fact_is(city: City) -> None:
    city.dapodik("a.xlsx", guru(THIRTEEN, a_teacher(902)))

    held = city.person(902)
    assert (held["penempatan"]["unor_nama"], held["de_facto"]["unor_nama"]) == ("UPT SMP Negeri 12", "UPT SMP Negeri 13")
    assert held["de_facto"]["sumber"] == "dapodik"
    city.dapodik("b.xlsx", guru(TWELVE, a_teacher(902)))
    assert city.person(902)["de_facto"] is None


def test_a_teacher_of_two_schools_is_one_person_with_hours_at_the_second(city: City) -> None:
    rows = [
        an_office_row(901, TWELVE, **{"Mata Pelajaran Diajarkan": "Matematika (Umum), Informatika", "Jam Mengajar Perminggu": 18}),
        an_office_row(901, THIRTEEN, **{**AWAY, "Mata Pelajaran Diajarkan": "Matematika", "Jam Mengajar Perminggu": 6}),
        an_office_row(970, THIRTEEN),
        an_office_row(970, TWELVE, **{**AWAY, "Jam Mengajar Perminggu": 4}),
    ]  # fmt: skip
    done = city.dapodik("dinas.xlsx", dinas(*rows))

    assert (done["ringkasan"]["gagal"], len(city.people())) == (0, 4)
    held = city.person(901)
    assert (held["penempatan"]["unor_nama"], held["penempatan"]["mapel"]) == ("UPT SMP Negeri 12", "MATEMATIKA")
    (second,) = held["penugasan"]
    assert (second["jenis"], second["unor_nama"], second["jam_per_minggu"]) == ("NON_INDUK", "UPT SMP Negeri 13", 6)
    assert city.person(970)["penugasan"][0]["jam_per_minggu"] == 4
    assert city.dapodik("dinas.xlsx", dinas(*rows))["ringkasan"]["tidak_berubah"] == 4


def test_extra_duties_are_lines_of_their_own_and_end_when_they_are_listed_no_more(city: City) -> None:
    city.dapodik("a.xlsx", guru(TWELVE, a_teacher(901, **{"Tugas Tambahan": "Kepala Laboratorium, Pembina Pramuka Putra"})))
    assert sorted(duty["tugas_tambahan"] for duty in city.person(901)["penugasan"]) == ["KEPALA_LABORATORIUM", "PEMBINA"]

    city.dapodik("b.xlsx", guru(TWELVE, a_teacher(901, **{"Tugas Tambahan": "Kepala Laboratorium"})))
    assert [duty["tugas_tambahan"] for duty in city.person(901)["penugasan"]] == ["KEPALA_LABORATORIUM"]


def test_a_head_only_the_school_knows_of_is_no_head_any_more_when_the_school_says_so(city: City) -> None:
    city.dapodik("a.xlsx", guru(TWELVE, a_teacher(903, **{"Tugas Tambahan": "Kepala Sekolah"})))
    assert city.person(903)["penempatan"]["tugas_tambahan"] == "KEPALA_SEKOLAH"
    simpeg = city.batch(JenisMasukan.PEGAWAI, by_decree(903))
    assert city.person(903)["penempatan"]["tugas_tambahan"] == "KEPALA_SEKOLAH", simpeg

    city.dapodik("b.xlsx", guru(TWELVE, a_teacher(903)))
    held = city.person(903)
    assert (held["penempatan"]["tugas_tambahan"], held["penugasan"]) == (None, [])


def test_a_download_sent_in_as_the_citys_own_file_does_not_overrule_the_decree(city: City) -> None:
    done = city.api.bring_file("guru.xlsx", guru(THIRTEEN, a_teacher(901)), "simpeg")

    assert city.person(901)["penempatan"]["unor_nama"] == "UPT SMP Negeri 12"
    assert any("dibaca sebagai sumber dapodik" in text for text in done["peringatan"])

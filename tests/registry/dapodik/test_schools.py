"""School counts from Dapodik beside those of other files: one row a school and year, each file adding what it knows."""

from __future__ import annotations

from shared.vocabulary import JenisMasukan
from tests.registry.dapodik.conftest import NPSN, TWELVE, City
from tests.registry.dapodik.files import a_teacher, guru, profile

GROUPS = [["VII A", 7, 16, 16, 32, "Contoh", "SMP Merdeka", "R1"], ["VIII A", 8, 15, 16, 31, "Contoh", "SMP Merdeka", "R2"]]


def test_class_groups_add_to_a_school_counted_before_and_count_it_once(city: City) -> None:
    counts = {"unor": NPSN[TWELVE], "tahun_ajaran": "2026/2027 Ganjil", "siswa": 60, "rombel": 2, "guru": 14}
    assert city.batch(JenisMasukan.SEKOLAH, counts)["ringkasan"]["dibuat"] == 1
    done = city.dapodik("profil.xlsx", profile(TWELVE, NPSN[TWELVE], GROUPS))

    assert (done["ringkasan"]["diperbarui"], done["ringkasan"]["dibuat"]) == (1, 0)
    assert city.batch(JenisMasukan.SEKOLAH, counts | {"siswa": 63})["ringkasan"]["tidak_berubah"] == 1
    assert city.dapodik("profil.xlsx", profile(TWELVE, NPSN[TWELVE], GROUPS))["ringkasan"]["tidak_berubah"] == 1


def test_no_school_is_made_of_a_name_in_a_city_that_has_its_own(city: City) -> None:
    before = len(city.api.get("/v1/unor", limit=500)["items"])
    done = city.dapodik("guru.xlsx", guru("SMP NEGERI 99 MEDAN", a_teacher(901)))

    assert "unit_tak_dikenal" in {code for _, _, code in city.problems(done)}
    assert len(city.api.get("/v1/unor", limit=500)["items"]) == before
    assert city.person(901)["penempatan"]["unor_nama"] == "UPT SMP Negeri 12"

"""Does the matcher propose the right unit, and only that? Measured on real names; docs/data-quality.md prints these figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.kualitas.nama_unit import bentuk
from services.registry.domain.kualitas.padan import Dicari, Padanan
from services.registry.domain.kualitas.serupa import serupa
from shared.vocabulary import JenisUnor
from tests.registry.kualitas import named

REGIONS = Padanan(named.region_units())
ALL = Padanan([*named.region_units(), *named.schools(), *named.health_centres()])


class TestTerritorialUnitsOfTwoSources:
    def test_with_the_kecamatan_known_no_proposal_is_wrong_and_one_name_is_left_to_a_person(self) -> None:
        asked = [(r["kode"], Dicari(r["nama_formasi"], JenisUnor(r["tingkat"]), r["kode"][:8])) for r in named.regions()]

        assert named.measured(REGIONS, asked) == named.Figures(nama=172, satu=171, benar=171, termuat=172)

    def test_by_name_alone_no_proposal_is_wrong_and_three_names_are_left_to_a_person(self) -> None:
        asked = [(r["kode"], Dicari(r["nama_formasi"], JenisUnor(r["tingkat"]))) for r in named.regions()]

        assert named.measured(REGIONS, asked) == named.Figures(nama=172, satu=169, benar=169, termuat=172)

    def test_of_the_fifteen_spelled_differently_all_are_found_and_fourteen_stand_alone(self) -> None:
        odd = [r for r in named.regions() if r["nama_formasi"] != r["nama_wilayah"]]
        asked = [(r["kode"], Dicari(r["nama_formasi"], JenisUnor(r["tingkat"]), r["kode"][:8])) for r in odd]
        different = [row for row in odd if bentuk(row["nama_formasi"]).kata != bentuk(row["nama_wilayah"]).kata]

        assert len(different) >= 13
        found = named.measured(REGIONS, asked)
        assert (found.termuat, found.presisi) == (found.nama, 1.0)
        assert found.nama - found.satu == 1  # Pulo Brayan Bengkel and Pulo Brayan Bengkel Baru

    def test_a_unit_the_registry_does_not_know_is_never_proposed_with_a_high_score(self) -> None:
        units = named.region_units()
        wrong = []
        for row in named.regions():
            known = Padanan([unit for unit in units if unit.id != row["kode"]])
            found = known.calon(Dicari(row["nama_formasi"], JenisUnor(row["tingkat"]), row["kode"][:8]))
            wrong += [one.skor_permil for one in found if len(found) == 1]

        assert len(wrong) == 9
        assert max(wrong) < 800

    def test_the_long_name_of_a_ward_tells_its_kecamatan(self) -> None:
        one, two = (REGIONS.calon(Dicari(f"KELURAHAN SEI MATI KECAMATAN MEDAN {k} KOTA MEDAN")) for k in ("LABUHAN", "MAIMUN"))

        assert [c.id[:8] for c in (*one, *two)] == ["12.71.13", "12.71.15"] or [c.id for c in one] != [c.id for c in two]
        assert len(one) == len(two) == 1

    def test_the_same_name_in_two_kecamatan_gives_two_candidates_when_nobody_says_which(self) -> None:
        assert len(REGIONS.calon(Dicari("Sei Mati", JenisUnor.KELURAHAN))) == 2


def test_schools_as_offices_write_them() -> None:
    asked = [
        (s.id, Dicari(form, None, s.kode_wilayah)) for s in named.schools() for form in named.as_offices_write_schools(s.nama)
    ]

    assert named.measured(ALL, asked) == named.Figures(nama=3416, satu=3416, benar=3416, termuat=3416)


def test_health_centres_as_offices_write_them() -> None:
    asked = [
        (c.id, Dicari(form, JenisUnor.PUSKESMAS))
        for c in named.health_centres()
        for form in named.as_offices_write_health_centres(c.nama)
    ]

    assert named.measured(ALL, asked) == named.Figures(
        nama=195, satu=191, benar=191, termuat=191
    )  # four short names with a letter lost


@pytest.mark.parametrize(
    ("one", "two"),
    [("SDN 060843", "SDN 060834"), ("Puskesmas Sukaramai I", "Puskesmas Sukaramai II"), ("SDN 12", "SMPN 12"),
     ("Kelurahan Sei Sikambing B", "Kelurahan Sei Sikambing D"), ("Glugur Kota", "Glugur Darat")],
)  # fmt: skip
def test_names_of_two_units_are_not_taken_for_one(one: str, two: str) -> None:
    forms = bentuk(one), bentuk(two)

    assert serupa(*forms) < 0.6 or forms[0].jenis != forms[1].jenis


VOCABULARY = ("SEI", "PUTIH", "TANJUNG", "MULIA", "BARAT", "PULO", "BRAYAN", "I", "II", "KOTA", "BENGKEL")
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=4)


@given(WORDS, WORDS)
def test_likeness_is_the_same_from_both_sides_and_whole_for_the_same_name(one: list[str], two: list[str]) -> None:
    a, b = bentuk(" ".join(one)), bentuk(" ".join(two))

    assert serupa(a, b) == pytest.approx(serupa(b, a))
    assert 0 <= serupa(a, b) <= 1
    assert serupa(a, a) == 1


@given(st.text(max_size=60))
def test_any_text_has_a_form_and_finds_something_or_nothing(text: str) -> None:
    assert all(0 < one.skor_permil <= 1000 for one in REGIONS.calon(Dicari(text)))

"""Where departures gather: compared with the others by the same measure, never called so for the few, and never for much work alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.dengar.gugus import KALI, PALING_SEDIKIT, clusters
from shared.texts.clusters import told

COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 40), min_size=1)


def test_an_official_who_departs_more_often_per_case_stands_out() -> None:
    found = clusters("PEJABAT", {"a": 6, "b": 4}, {"a": 20, "b": 40, "c": 40})

    assert [(one.kunci, one.jumlah, one.dasar, one.jumlah_lain, one.dasar_lain, one.banyak_lain) for one in found] == [
        ("a", 6, 20, 4, 80, 2)
    ]
    sentence, english = told({**found[0].__dict__}, "Contoh")
    assert "6 penyimpangan dalam 20 usulan" in sentence
    assert "4 in 80 cases" in english


def test_who_decides_most_does_not_stand_out_for_that() -> None:
    assert clusters("PEJABAT", {"a": 50, "b": 5}, {"a": 500, "b": 50}) == []


def test_two_departures_are_no_cluster_and_one_alone_is_compared_with_nobody() -> None:
    assert clusters("PEJABAT", {"a": PALING_SEDIKIT - 1}, {"a": 2, "b": 500}) == []
    assert clusters("ALASAN", {"a": 30}) == []


def test_a_reason_is_compared_with_the_mean_of_the_others() -> None:
    assert [one.kunci for one in clusters("ALASAN", {"a": 10, "b": 5, "c": 5})] == ["a"]
    assert clusters("ALASAN", {"a": 9, "b": 5, "c": 5}) == []


@given(COUNTS, st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 200)))
def test_one_departure_more_never_takes_a_cluster_away(counts: dict[str, int], bases: dict[str, int]) -> None:
    for key, number in counts.items():
        more = {**counts, key: number + 1}
        before = {one.kunci for one in clusters("ALASAN", counts)}
        assert key not in before or key in {one.kunci for one in clusters("ALASAN", more)}
        held = {name: bases.get(name, 0) + 50 for name in {*counts, *bases}}
        before = {one.kunci for one in clusters("PEJABAT", counts, held)}
        assert key not in before or key in {one.kunci for one in clusters("PEJABAT", more, held)}


@given(COUNTS)
def test_a_cluster_is_above_the_others(counts: dict[str, int]) -> None:
    for one in clusters("ALASAN", counts):
        assert one.jumlah >= PALING_SEDIKIT
        assert one.jumlah * one.banyak_lain >= KALI * one.jumlah_lain

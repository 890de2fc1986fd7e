"""The catalogue is whole: 27 indicators with weights that add up, each with who mends it, what it does, or why it cannot be told."""

from __future__ import annotations

import pytest

from services.registry.domain.kualitas import bkn
from services.registry.domain.kualitas.indikator import BKN, Indikator
from services.registry.domain.kualitas.nilai import SEMUA
from shared.vocabulary import DimensiKualitas


def test_27_indicators_of_bkn_in_four_dimensions_whose_weights_are_the_published_ones() -> None:
    assert len(bkn.INDIKATOR) == 27
    assert bkn.DIMENSI == {
        DimensiKualitas.KELENGKAPAN: 0.28, DimensiKualitas.KETEPATAN_WAKTU: 0.31, DimensiKualitas.AKURASI: 0.30,
        DimensiKualitas.KONSISTENSI: 0.11,
    }  # fmt: skip
    for dimension in DimensiKualitas:
        weights = [one.bobot for one in bkn.INDIKATOR if one.dimensi == dimension]
        assert sum(weight or 0 for weight in weights) == pytest.approx(100, abs=0.02)


def test_codes_are_unique_and_only_bkns_have_a_weight() -> None:
    codes = [one.kode for one in SEMUA]

    assert len(set(codes)) == len(codes)
    assert {one.kode for one in SEMUA if one.bobot is not None} == {one.kode for one in bkn.INDIKATOR}


@pytest.mark.parametrize("one", SEMUA, ids=lambda one: one.kode)
def test_each_says_who_mends_it_and_how_or_why_it_cannot_be_told(one: Indikator) -> None:
    assert one.nama
    assert one.nama_en
    assert one.pembenah
    assert one.akibat
    if one.dapat_dinilai:
        assert (one.orang is None) != (one.kota is None)
        assert (one.kota is None) == (one.dari is None)
        assert one.saran
        assert one.kolom
    else:
        assert one.sumber == BKN
        assert one.catatan

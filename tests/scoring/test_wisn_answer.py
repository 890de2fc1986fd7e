"""WISN and ABK-Kes as the API answers them, against printed figures and with the input that has no answer."""

from __future__ import annotations

from typing import Any

import pytest

from services.scoring.api.beban.wisn import answer_wisn
from shared.contracts.v1.abk import PermintaanWisn
from shared.errors import MasukanTidakSah

TUTORIAL = {"hari_mungkin": 260, "hari_libur": 22, "hari_cuti": 10, "hari_sakit": 6, "hari_lain": 5, "jam_per_hari": 7}
SERVICE = [{"nama": "rawat jalan", "volume": 8_000, "waktu": 10}, {"nama": "rawat inap", "volume": 4_000, "waktu": 20}]


def answered(method: str = "WISN", **staff: Any) -> dict[str, Any]:
    cadre = {"nama": "Perawat", "waktu": TUTORIAL, "kegiatan": SERVICE, **staff}
    found: dict[str, Any] = answer_wisn(PermintaanWisn.model_validate({"metode": method, "tenaga": [cadre]}))["tenaga"][0]
    return found


def test_the_tutorial_comes_out_step_by_step() -> None:
    row = answered(
        penunjang=[{"nama": "rapat", "persen": 15}], tambahan=[{"nama": "supervisi", "orang": 2, "jam": 3, "kali_setahun": 100}]
    )
    assert (row["wkt_hari_mili"], row["wkt_menit"]) == (217_000, 1_519 * 60)
    assert row["staf_layanan_mikro_fte"] == round(160_000 / 91_140 * 1e6)
    assert (row["faktor_penunjang_mikro"], row["tambahan_jam_mili"]) == (1_176_471, 600_000)
    assert row["kebutuhan_mikro_fte"] == pytest.approx(1e6 * (160_000 / 91_140 / 0.85 + 600 / 1_519), abs=1)


def test_support_work_per_day_week_and_year_is_the_same_share() -> None:
    shares = {
        answered(penunjang=[{"nama": "catat", "jam": hours, "per": period}])["penunjang_mikro"]
        for hours, period in ((0.7, "HARI"), (3.5, "MINGGU"), (1_519 / 120, "BULAN"), (151.9, "TAHUN"))
    }
    assert shares == {100_000}


def test_a_rate_and_its_unit_time_are_the_same_standard() -> None:
    by_rate = answered(kegiatan=[{"nama": "x", "volume": 8_000, "laju_per_jam": 6}])
    assert by_rate["kegiatan"][0]["standar_mili"] == 1_519 * 6 * 1_000
    assert by_rate["kebutuhan_mikro_fte"] == answered(kegiatan=SERVICE[:1])["kebutuhan_mikro_fte"]


def test_volumes_of_any_period_are_brought_to_the_year() -> None:
    needs = {answered(kegiatan=[{"nama": "x", "volume": v, "waktu": 60, "periode": p}])["kebutuhan_mikro_fte"]
             for v, p in ((1, "HARI"), (5, "MINGGU"), (217 / 12, "BULAN"), (217 / 4, "TRIWULAN"), (217, "TAHUN"))}  # fmt: skip
    assert needs == {round(1e6 / 7)}


@pytest.mark.parametrize(
    "support", [[{"nama": "a", "persen": 100}], [{"nama": "a", "persen": 60}, {"nama": "b", "jam": 3, "per": "HARI"}]]
)
def test_support_work_that_leaves_no_time_is_refused_by_name(support: Any) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        answered(penunjang=support)
    assert refused.value.masalah[0].kolom == "/tenaga/0/penunjang"
    assert "100 %" in refused.value.saran


def test_the_clinic_of_the_printed_example_by_abk_kes() -> None:
    row = answered("ABK_KES", waktu={"wkt_menit": 72_000}, kegiatan=[{"nama": "x", "volume": 261_230, "waktu": 1}],
                   penunjang=[{"nama": "y", "persen": 0.22}])  # fmt: skip
    assert row["kebutuhan_mikro_fte"] == pytest.approx(3_636_200, abs=5_000)
    assert row["kebutuhan_bulat"] == 4
    with pytest.raises(MasukanTidakSah):
        answered("ABK_KES", tambahan=[{"nama": "z", "orang": 1, "jam": 1, "kali_setahun": 1}])


def test_nobody_there_is_a_ratio_of_zero_and_unknown_people_are_no_ratio() -> None:
    nobody, unknown, idle = answered(orang=0), answered(), answered(orang=3, kegiatan=[])
    assert (nobody["rasio_mikro"], nobody["tekanan_mikro"], nobody["urutan_dilayani"]) == (0, 1_000_000, 1)
    assert (unknown["rasio_mikro"], unknown["sebab"]) == (None, "PEMANGKU_TIDAK_DIKETAHUI")
    assert (idle["rasio_mikro"], idle["sebab"], idle["kebutuhan_bulat"]) == (None, "TANPA_KEBUTUHAN", 0)


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"waktu": {"jam_per_hari": 7}}, "/tenaga/0/waktu"),
        ({"waktu": {"hari_mungkin": 20, "hari_libur": 20}}, "/tenaga/0/waktu"),
        ({"kegiatan": [{"nama": "x", "volume": 3}]}, "/tenaga/0/kegiatan/0"),
        ({"penunjang": [{"nama": "x"}]}, "/tenaga/0/penunjang/0"),
    ],
)
def test_what_is_missing_is_named(changed: Any, where: str) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        answered(**changed)
    assert refused.value.masalah[0].kolom == where

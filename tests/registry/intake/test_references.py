"""Which written names mean the same unit, and which must not."""

from __future__ import annotations

import pytest

from services.registry.domain.impor.padanan import unit_key
from services.registry.domain.kepegawaian.nama import unit_kind


@pytest.mark.parametrize(
    "other",
    ["SDN 060843", "SD NEGERI 060843", "UPT SD Negeri 060843", "UPT SD NEGERI 60843 Kota Medan", "Sekolah Dasar Negeri 060843"],
)
def test_spellings_of_one_school_share_a_key(other: str) -> None:
    assert unit_key(other) == unit_key("SD Negeri 060843")


@pytest.mark.parametrize(
    ("one", "two"),
    [("SDN 1", "SMPN 1"), ("SDN 1", "SDN 11"), ("Puskesmas Kota", "Puskesmas Kota Matsum"), ("Dinas A", "Dinas B")],
)
def test_different_units_keep_different_keys(one: str, two: str) -> None:
    assert unit_key(one) != unit_key(two)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Sekretariat", "BAGIAN"), ("Sekretariat Dinas Sosial", "BAGIAN"), ("Sekretariat Daerah", "OPD"), ("Sekretariat DPRD", "OPD"),
        ("Tata Usaha Sekretariat Daerah", "BAGIAN"), ("Bidang Mutasi", "BIDANG"), ("UPT SD Negeri 7", "SD"), ("Dinas Sosial", "OPD"),
    ],
)  # fmt: skip
def test_the_kind_of_a_unit_is_read_from_its_name(name: str, kind: str) -> None:
    assert unit_kind(name).value == kind

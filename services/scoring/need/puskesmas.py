"""Least staff of a health centre by profession: the annex of Permenkes 75/2014, counted without the head.

Replaced by Permenkes 43/2019, whose figures were not read: a yardstick beside the computed need, never a need of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PROFESSIONS = (
    "DOKTER", "DOKTER_GIGI", "PERAWAT", "BIDAN", "KESEHATAN_MASYARAKAT", "KESEHATAN_LINGKUNGAN", "TEKNOLOGI_LABORATORIUM_MEDIK",
    "GIZI", "KEFARMASIAN", "ADMINISTRASI", "PEKARYA",
)  # fmt: skip
LEAST: dict[tuple[str, bool], tuple[int, ...]] = {
    ("PERKOTAAN", False): (1, 1, 5, 4, 2, 1, 1, 1, 1, 3, 2),
    ("PERKOTAAN", True): (2, 1, 8, 7, 2, 1, 1, 2, 2, 3, 2),
    ("PERDESAAN", False): (1, 1, 5, 4, 1, 1, 1, 1, 1, 2, 1),
    ("PERDESAAN", True): (2, 1, 8, 7, 1, 1, 1, 2, 1, 2, 1),
}
"""People by (kawasan, rawat inap). A remote centre follows PERDESAAN."""


def minimum_staff(kawasan: str, rawat_inap: bool) -> dict[str, int]:
    """Whole people per profession. Raises KeyError on an unknown kawasan."""
    return dict(zip(PROFESSIONS, LEAST[kawasan, rawat_inap], strict=True))


@dataclass(frozen=True)
class ProfessionStaff:
    """One profession beside its minimum: civil servants and contract staff (BLUD and the like) counted apart."""

    profesi: str
    minimal: int
    asn: int
    kontrak: int

    @property
    def kurang(self) -> int:
        """Missing when everybody counts."""
        return max(0, self.minimal - self.asn - self.kontrak)

    @property
    def kurang_asn(self) -> int:
        """Missing when only civil servants count."""
        return max(0, self.minimal - self.asn)


def beside_minimum(kawasan: str, rawat_inap: bool, asn: Mapping[str, int], kontrak: Mapping[str, int]) -> list[ProfessionStaff]:
    """Every profession of the annex with who is there, then professions there that the annex does not name (minimum 0)."""
    least = minimum_staff(kawasan, rawat_inap)
    others = sorted((set(asn) | set(kontrak)) - set(least))
    return [ProfessionStaff(name, least.get(name, 0), asn.get(name, 0), kontrak.get(name, 0)) for name in (*least, *others)]

"""A set is judged as a whole, and the judgement is of the set there is now: one case that leaves makes it another set."""

from __future__ import annotations

from dataclasses import dataclass

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import AlurUsulan


@dataclass(frozen=True)
class Diperiksa:
    """The last judgement: of the present composition (`segar`), lawful as a whole, and by which rules this case breaks it."""

    segar: bool
    sah: bool
    melanggar: tuple[str, ...]


def freshly_judged(perkara: Perkara) -> list[Halangan]:
    """Moves inside the agency only: nobody else sits at both ends."""
    if perkara.usulan["alur"] != AlurUsulan.DALAM:
        return []
    last: Diperiksa | None = perkara.fakta["pemeriksaan"]
    if last is None:
        return [Halangan("himpunan_belum_diperiksa")]
    if not last.segar:
        return [Halangan("himpunan_berubah")]
    return [] if last.sah else [Halangan("himpunan_melanggar", {"aturan": ", ".join(last.melanggar) or "-"})]

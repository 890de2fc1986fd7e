"""One person per seat: the open cases into a seat never exceed what is free there, net of whoever leaves it by the same date.

The established K is the ceiling. Where it is not known nobody can tell: the proposal goes on, the decree waits.
"""

from __future__ import annotations

from dataclasses import dataclass

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import StatusUsulan

DECREE = (StatusUsulan.SK_DISIAPKAN, StatusUsulan.SK_DITANDATANGANI)


@dataclass(frozen=True)
class Kursi:
    """People and cases of the target's cell: unit, family and subject."""

    ditetapkan: int | None
    """Established K; None = not known."""
    terisi: int
    """Definitive holders today."""
    datang: int
    """Other open cases that bring somebody who does not sit there yet."""
    pergi: int
    """Open cases that take away somebody who still sits there, in the same set, named to replace one another, or by the same TMT."""

    @property
    def bebas(self) -> int | None:
        """Seats left for this case."""
        return None if self.ditetapkan is None else self.ditetapkan - self.terisi - self.datang + self.pergi


def seat_free(perkara: Perkara) -> list[Halangan]:
    """No question where the person stays in the cell, or leaves the agency."""
    seat: Kursi | None = perkara.fakta["kursi"]
    if seat is None:
        return []
    if seat.datang + 1 <= seat.pergi:
        return []  # no more come than go, so a swap between full posts takes nobody's seat
    if seat.bebas is None:
        return [Halangan("kebutuhan_belum_ditetapkan")] if perkara.langkah.ke in DECREE else []
    if seat.bebas >= 1:
        return []
    figures = {"ditetapkan": seat.ditetapkan, "terisi": seat.terisi, "datang": seat.datang, "pergi": seat.pergi}
    return [Halangan("kursi_penuh", figures)]


def seat_not_given_away(perkara: Perkara) -> list[Halangan]:
    """Whoever leaves a seat that a decree has given to somebody else does not stay: that decree is revoked first."""
    given: list[str] = perkara.fakta["janji"]
    return [Halangan("kursi_sudah_diberikan", {"nomor": ", ".join(given)})] if given else []

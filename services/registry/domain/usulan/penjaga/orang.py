"""One open case per person; who may take a case back."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.law import Prakarsa
from shared.vocabulary import Peran


def one_open_case(perkara: Perkara) -> list[Halangan]:
    """MUT-18. The database holds to it too, whoever asks at the same time."""
    return [Halangan("usulan_lain_terbuka", {"nomor": other}) for other in perkara.fakta["usulan_lain"][:1]]


def one_assignment(perkara: Perkara) -> list[Halangan]:
    """Two internal assignments at once would count the person twice."""
    return [Halangan("penugasan_lain_berlaku", {"nomor": other}) for other in perkara.fakta["penugasan_lain"][:1]]


def own_request_or_drafter(perkara: Perkara) -> list[Halangan]:
    """Drafting roles always; the person, whatever roles he holds, only what the person asked for."""
    case, who = perkara.usulan, perkara.siapa
    if who.is_self(case["pegawai_id"]):
        may = case["prakarsa"] == Prakarsa.SENDIRI
    else:
        may = bool(who.peran() & (perkara.langkah.peran - {Peran.PEGAWAI}))
    return [] if may else [Halangan("bukan_permohonan_sendiri")]

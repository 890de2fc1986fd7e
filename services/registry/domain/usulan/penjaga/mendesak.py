"""Acts that need a ground of their own: going without a hearing, and annulling a decree."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import AlasanUsulan

ANNULS = (AlasanUsulan.KEBERATAN_DIKABULKAN, AlasanUsulan.PUTUSAN_PENGADILAN)


def urgent(perkara: Perkara) -> list[Halangan]:
    """Safety, harassment or a post abandoned, said when the case was made."""
    return [] if perkara.usulan["mendesak"] else [Halangan("tidak_mendesak")]


def ground_of_annulment(perkara: Perkara) -> list[Halangan]:
    """An objection upheld or a judgement; anything else is a revocation by whoever signed."""
    return [] if perkara.isi.get("alasan_kode") in ANNULS else [Halangan("dasar_pembatalan_kurang")]

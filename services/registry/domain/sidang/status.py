"""How a session moves: one table. Prepared, opened with a quorum, closed with a result for every case, confirmed by signed minutes."""

from __future__ import annotations

from dataclasses import dataclass

from shared.vocabulary import AksiSidang as K
from shared.vocabulary import Peran
from shared.vocabulary import StatusSidang as S

SEKRETARIS = frozenset({Peran.SEKRETARIS_TPK})
MINUTES = frozenset({Peran.SEKRETARIS_TPK, Peran.PETUGAS_MUTASI})
"""Who may write papers brings back the signed minutes."""
AKHIR = frozenset({S.DISAHKAN, S.DIBATALKAN})
DIDENGAR = frozenset({S.DITUTUP, S.DISAHKAN})
"""What the board said of its cases counts."""


@dataclass(frozen=True)
class Langkah:
    """`alasan`: a note is wanted."""

    dari: S
    aksi: K
    ke: S
    peran: frozenset[Peran]
    alasan: bool = False


LANGKAH = (
    Langkah(S.DISIAPKAN, K.BUKA, S.DIBUKA, SEKRETARIS),
    Langkah(S.DIBUKA, K.TUTUP, S.DITUTUP, SEKRETARIS),
    Langkah(S.DITUTUP, K.SAHKAN, S.DISAHKAN, MINUTES),
    Langkah(S.DISIAPKAN, K.BATALKAN, S.DIBATALKAN, SEKRETARIS, alasan=True),
    Langkah(S.DIBUKA, K.BATALKAN, S.DIBATALKAN, SEKRETARIS, alasan=True),
)


def step_of(status: S, aksi: K) -> Langkah | None:
    return next((one for one in LANGKAH if one.dari == status and one.aksi == aksi), None)


def from_here(status: S) -> list[Langkah]:
    return [one for one in LANGKAH if one.dari == status]


def diagram() -> str:
    """As docs/board-session.md shows it."""
    lines = [f"    {one.dari} --> {one.ke}: {one.aksi}" for one in LANGKAH]
    ends = [f"    {one} --> [*]" for one in S if one in AKHIR]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {S.DISIAPKAN}", *lines, *ends])

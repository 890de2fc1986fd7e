"""How a round moves: one table. (where it stands, what is done) → where it stands then, by which roles, held up by which guards.

`peran` says who may try; the guards (penjaga.py) say whether the state of the round allows it. The diagram in docs/round-states.md is
made from this table, and a test walks every status, act and role.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shared.vocabulary import AksiPutaran as K
from shared.vocabulary import Peran
from shared.vocabulary import StatusPutaran as S

P = Peran
MEJA = frozenset({P.PETUGAS_MUTASI})
PENETAP = frozenset({P.PPK, P.SEKDA})
BELUM_BEKU = (S.SIMULASI, S.DRAF, S.DIUMUMKAN)
"""Criteria may still change, and then need another decree: they are published before the data freeze."""
AKHIR = frozenset({S.DIEVALUASI, S.DIBATALKAN})
BERLAKU = frozenset(
    {S.DRAF, S.DIUMUMKAN, S.DATA_BEKU, S.KONSULTASI, S.RENCANA, S.TELAAH, S.DIPUTUSKAN, S.DILAKSANAKAN, S.DIEVALUASI}
)
"""A decree has adopted the criteria."""
BERUSULAN = frozenset({S.DIPUTUSKAN, S.DILAKSANAKAN})
"""The plan is decided: cases may be drafted from it."""


@dataclass(frozen=True)
class Langkah:
    """`alasan`: a note is wanted; `segar`: the second factor must be fresh."""

    dari: S
    aksi: K
    ke: S
    peran: frozenset[Peran]
    penjaga: tuple[str, ...] = ()
    alasan: bool = False
    segar: bool = False


def _steps() -> Iterable[Langkah]:
    for place in BELUM_BEKU:
        yield Langkah(place, K.UBAH, S.SIMULASI, MEJA, ("kebijakan_sah",), alasan=place != S.SIMULASI)
    yield Langkah(S.SIMULASI, K.TETAPKAN, S.DRAF, MEJA | PENETAP | {P.PETUGAS_HUKUM},
                  ("keputusan_lengkap", "kalender_lengkap", "tmt_menurut_kelompok", "pin_beralasan"))  # fmt: skip
    yield Langkah(S.DRAF, K.UMUMKAN, S.DIUMUMKAN, MEJA | PENETAP, ("kriteria_sama", "sebelum_beku"))
    yield Langkah(S.DIUMUMKAN, K.BEKUKAN, S.DATA_BEKU, MEJA, ("kriteria_sama", "diumumkan_lebih_dahulu", "hari_beku"))
    yield Langkah(S.DATA_BEKU, K.BUKA_KONSULTASI, S.KONSULTASI, MEJA, ("data_beku",))
    yield Langkah(S.KONSULTASI, K.SUSUN_RENCANA, S.RENCANA, MEJA, ("konsultasi_selesai",))
    ready = ("kriteria_sama", "rencana_dipilih", "rencana_dari_data_beku", "rencana_menurut_kriteria")
    yield Langkah(S.RENCANA, K.AJUKAN_TELAAH, S.TELAAH, MEJA, ready)
    yield Langkah(S.TELAAH, K.KEMBALIKAN, S.RENCANA, PENETAP | {P.SEKRETARIS_TPK}, alasan=True)
    yield Langkah(S.TELAAH, K.PUTUSKAN, S.DIPUTUSKAN, PENETAP, (*ready, "rencana_tidak_basi"), alasan=True, segar=True)
    yield Langkah(S.DIPUTUSKAN, K.LAKSANAKAN, S.DILAKSANAKAN, MEJA)
    yield Langkah(S.DILAKSANAKAN, K.EVALUASI, S.DIEVALUASI, MEJA | PENETAP, ("tmt_lewat", "usulan_berakhir"))
    for place in S:
        if place not in AKHIR:
            roles = PENETAP | (MEJA if place in (S.SIMULASI, S.DRAF) else frozenset())
            yield Langkah(place, K.BATALKAN, S.DIBATALKAN, roles, ("usulan_berakhir",), alasan=True, segar=place in BERUSULAN)


LANGKAH: tuple[Langkah, ...] = tuple(_steps())


def step_of(status: S, aksi: K) -> Langkah | None:
    """The row of the table, None where there is none: the act is not possible from here."""
    return next((one for one in LANGKAH if one.dari == status and one.aksi == aksi), None)


def from_here(status: S) -> list[Langkah]:
    return [one for one in LANGKAH if one.dari == status]

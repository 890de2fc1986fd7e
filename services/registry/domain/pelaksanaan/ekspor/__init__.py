"""Rows as each receiver wants them, and what it would refuse, said before it is sent: one file per receiver."""

from __future__ import annotations

from collections.abc import Callable

from services.registry.domain.pelaksanaan.ekspor import bkad, dapodik, imut, siasn
from services.registry.domain.pelaksanaan.ekspor.kasus import Baris, Kasus
from shared.vocabulary import PenerimaData

EKSPOR: dict[PenerimaData, Callable[[Kasus], Baris]] = {
    PenerimaData.SIASN: siasn.row,
    PenerimaData.IMUT: imut.row,
    PenerimaData.BKAD: bkad.row,
    PenerimaData.DAPODIK: dapodik.row,
}
"""Receivers that take rows; the others are told on paper."""

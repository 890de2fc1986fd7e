"""One item of a case's checklist: who may tick it, what proof is still missing, and what becomes of it when the decree falls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.vocabulary import BuktiButir, PemilikButir, Peran

PERAN: dict[PemilikButir, frozenset[Peran]] = {
    PemilikButir.MEJA: frozenset(),
    PemilikButir.BKAD: frozenset(),
    PemilikButir.UNIT_ASAL: frozenset({Peran.KEPALA_UNIT, Peran.KEPALA_OPD}),
    PemilikButir.UNIT_TUJUAN: frozenset({Peran.KEPALA_UNIT, Peran.KEPALA_OPD}),
    PemilikButir.OPD_TUJUAN: frozenset({Peran.KEPALA_OPD}),
    PemilikButir.DINAS: frozenset({Peran.DINAS_TEKNIS}),
}
"""Besides the desk, which records what any office has shown it."""
UJUNG: dict[PemilikButir, str | None] = {
    PemilikButir.MEJA: None, PemilikButir.BKAD: None, PemilikButir.UNIT_ASAL: "asal_unor_id", PemilikButir.UNIT_TUJUAN: "tujuan_unor_id",
    PemilikButir.OPD_TUJUAN: "tujuan_opd_id", PemilikButir.DINAS: "tujuan_opd_id",
}  # fmt: skip
"""The column of the case that names the owner's unit."""
PLACE = {BuktiButir.NOMOR: "nomor", BuktiButir.TANGGAL: "tanggal", BuktiButir.BERKAS: "berkas_hash"}
UNDO = "URUNG_"
UNDO_DAYS = 14
"""Of ours: other offices are told within two weeks that what they were told no longer holds."""


def missing(item: Mapping[str, Any]) -> list[BuktiButir]:
    """Kinds of proof the item asks for and does not have."""
    return [BuktiButir(one) for one in item["bukti"] if not item[PLACE[BuktiButir(one)]]]


def to_undo(item: Mapping[str, Any]) -> bool:
    """Was it done elsewhere, so that it must be taken back there?"""
    return item["status"] == "SELESAI" and not item["kode"].startswith(UNDO)

"""Let a row's words find what the registry knows: codes beside the name, the parent beside it, other spellings of a school.

For an agency without units of its own (a trial, or an office with one file) missing units and positions are made with all the
row says about them; elsewhere an unknown name stays unknown and is told.
"""

from __future__ import annotations

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.operations.impor.described import make_described
from services.registry.operations.impor.unit_finder import UnitFinder
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan

REFERRING = (
    JenisMasukan.FORMASI, JenisMasukan.PEGAWAI, JenisMasukan.VOLUME, JenisMasukan.PENUGASAN, JenisMasukan.SEKOLAH,
    JenisMasukan.PEMBELAJARAN,
)  # fmt: skip
PAST = (
    JenisMasukan.RIWAYAT_JABATAN, JenisMasukan.RIWAYAT_UNOR, JenisMasukan.RIWAYAT_MINAT, JenisMasukan.RIWAYAT_PERMOHONAN_PINDAH,
)  # fmt: skip
"""Histories name units of long ago: they find what is known and make nothing."""


async def settle_references(work: UnitOfWork, batch: Batch, kind: JenisMasukan, rows: list[BarisMasukan]) -> list[Row]:
    """The rows' values with `unor` and `jabatan` written so that the upserts find them."""
    if kind not in REFERRING and kind not in PAST:
        return [row.nilai for row in rows]
    if batch.buat_bila_tiada and kind != JenisMasukan.SEKOLAH and kind not in PAST:
        await make_described(work, batch, rows)
    finder = _finder(batch)
    settled = []
    for row in rows:
        values = dict(row.nilai)
        values["unor"] = finder.unit(row) or values.get("unor")
        code = row.tambahan.get("jabatan_kode")
        if code and code in batch.references.jabatan:
            values["jabatan"] = code
        settled.append(values)
    return settled


def _finder(batch: Batch) -> UnitFinder:
    """Made anew when units have come since: a province has forty thousand."""
    known = batch.references
    stamp = (id(known), len(known.unor), len(known.unor_jenis))
    if batch.pencari is None or batch.pencari[0] != stamp:
        batch.pencari = (stamp, UnitFinder(known))
    found: UnitFinder = batch.pencari[1]
    return found

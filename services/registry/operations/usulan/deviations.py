"""Departures on record: a warning passed over, somebody outside the equals, the small-office exception; each with code, note and who."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.sidang.hasil import AGAINST
from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.facts.board import heard
from services.registry.operations.usulan.refusals import wants_note
from services.registry.storage.base import new_id
from services.registry.storage.usulan.case_tables import penyimpangan
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AksiUsulan, AlasanUsulan, JenisPenyimpangan, Peran

SMALL_OFFICE = "pemisahan"
PASSED_OVER = "simpangan"
OTHER = "calon_lain"
"""Words of an act's `isi` that record a departure."""


async def passed_over(
    work: UnitOfWork, case: Mapping[str, Any], siapa: Siapa, role: Peran, given: Mapping[str, Any], reason: AlasanUsulan | None,
    note: str | None,
) -> None:  # fmt: skip
    """What the act itself names. Raises Bentrok where it gives no reason. Does not commit."""
    rules = [str(one) for one in given.get(PASSED_OVER, [])]
    kinds: list[tuple[JenisPenyimpangan, str | None]] = [(JenisPenyimpangan.KEBERATAN_LUNAK, rule) for rule in rules]
    kinds += [(JenisPenyimpangan.PEMISAHAN_TUGAS, None)] if given.get(SMALL_OFFICE) else []
    kinds += [(JenisPenyimpangan.CALON_LAIN, None)] if given.get(OTHER) else []
    for kind, rule in kinds:
        await deviate(work, case, siapa, role, kind, reason, note, aturan=rule)


async def against_board(
    work: UnitOfWork, asked: Ditanya, siapa: Siapa, role: Peran, aksi: AksiUsulan, reason: AlasanUsulan | None, note: str | None
) -> None:
    """Consenting to what the board declined, or declining what it consented to. The act itself wants a reason. Does not commit."""
    if aksi not in AGAINST:
        return
    said = await heard(asked)
    if said is not None and said["hasil"] == AGAINST[aksi]:
        await deviate(work, asked.usulan, siapa, role, JenisPenyimpangan.MELAWAN_TPK, reason, note)


async def deviate(
    work: UnitOfWork, case: Mapping[str, Any], siapa: Siapa, role: Peran, jenis: JenisPenyimpangan, reason: AlasanUsulan | None,
    note: str | None, *, aturan: str | None = None, urutan: int | None = None,
) -> None:  # fmt: skip
    """One departure. Raises Bentrok without a reason. Does not commit."""
    if not reason or not (note or "").strip():
        raise wants_note()
    await work.connection.execute(insert(penyimpangan).values(
        id=new_id(), usulan_id=case["id"], pegawai_id=case["pegawai_id"], instansi_id=case["instansi_id"], jenis=jenis.value, aturan=aturan,
        alasan_kode=reason.value, catatan=note, oleh=siapa.aktor, peran=role.value, unor_id=case["asal_unor_id"], urutan_dipilih=urutan,
        pada=work.at,
    ))  # fmt: skip
    work.record(
        case["instansi_id"],
        "usulan.penyimpangan",
        "usulan_mutasi",
        case["id"],
        jenis=jenis.value,
        aturan=aturan,
        alasan=reason.value,
    )

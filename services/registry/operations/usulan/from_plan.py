"""Cases from the recommendations of an analysis, as one set: each for the person proposed, an equal, or somebody else with a reason.

What cannot become a case is told with its reason beside what did; everything that did is made in one transaction.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.perkara import Halangan
from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.operations.putaran.analyses import get_analysis, latest_analysis
from services.registry.operations.putaran.rounds import get_round
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.deviations import deviate
from services.registry.operations.usulan.draft import Rancangan, draft, drafting_role
from services.registry.operations.usulan.once import recall, remember
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.tables import unor
from services.registry.storage.putaran.tables import rekomendasi
from services.registry.storage.usulan.tables import FREE, himpunan, usulan_mutasi
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, DomainError, TidakDitemukan
from shared.vocabulary import AlasanUsulan, JenisHimpunan, JenisMutasi, JenisPenyimpangan, StatusPutaran

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Pilihan:
    """One recommendation taken up. `pegawai_id` None: the person the plan names."""

    no: int
    pegawai_id: uuid.UUID | None = None
    alasan_kode: AlasanUsulan | None = None
    catatan: str | None = None


@dataclass(frozen=True, kw_only=True)
class Permintaan:
    """`pilihan` empty: every recommendation of the analysis; `analisis_id` None: the newest finished one."""

    nama: str
    pilihan: tuple[Pilihan, ...] = ()
    analisis_id: uuid.UUID | None = None
    kepentingan: Mapping[str, Any] | None = None


async def cases_from_plan(
    work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID, wanted: Permintaan, kunci: str | None, isi: Any
) -> Row:
    """{himpunan_id, analisis_id, dibuat: [{no, usulan_id, agenda}], tidak_dibuat: [{no, kode, pesan, saran}]}. Commits.

    Raises TidakDitemukan, Bentrok for a round no decree has adopted.
    """
    place = f"putaran/{putaran_id}/usulan"
    if (made := await recall(work, siapa.instansi_id, place, kunci, isi)) is not None:
        return made
    round_ = await adopted_round(work.connection, siapa, putaran_id)
    analysis = await _analysis(work.connection, putaran_id, wanted.analisis_id)
    rows = await recommended(work.connection, analysis["id"], wanted.pilihan)
    set_id = await new_set(work, siapa, round_, wanted.nama)
    taken: list[Row] = []
    left: list[Row] = []
    for choice, row in rows:
        try:
            if row is None:
                raise TidakDitemukan("Tidak ada rekomendasi bernomor itu.", saran="Lihat GET /v1/putaran/{id}/rekomendasi.")

"""Whoever decides follows the board over a whole session in one act; each case that cannot be decided so is named and stays."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.sidang.hasil import FOLLOWS
from services.registry.domain.sidang.status import DIDENGAR
from services.registry.operations.sidang import refusals
from services.registry.operations.sidang.open_session import held
from services.registry.operations.sidang.steps import held_up, number
from services.registry.operations.usulan.transition import step
from services.registry.storage.sidang import sessions
from services.registry.storage.work import UnitOfWork
from shared.errors import DomainError, PerluPenguatan
from shared.vocabulary import AlasanUsulan, HasilSidang, Izin, StatusSidang, StatusUsulan

Row = dict[str, Any]
WAITING = frozenset({StatusUsulan.TIM_PENILAI_KINERJA, StatusUsulan.MENUNGGU_PERTEK_BKN})


@dataclass(frozen=True, kw_only=True)
class Putusan:
    """`usulan` empty: every case the board consented to or declined that nobody has decided yet. `simpangan`: by case, the warnings
    passed over."""

    alasan_kode: AlasanUsulan
    catatan: str
    kepentingan: Mapping[str, Any] | None = None
    usulan: Sequence[uuid.UUID] = ()
    simpangan: Mapping[uuid.UUID, Sequence[str]] = field(default_factory=dict)


async def follow(work: UnitOfWork, vault: Vault, siapa: Siapa, sidang_id: uuid.UUID, wanted: Putusan) -> Row:
    """{diputuskan: [{usulan_id, agenda, hasil, status}], ditahan: [{usulan_id, agenda, kode, pesan, saran}]}. Commits.

    Raises TidakDitemukan, TidakBerwenang, PerluPenguatan, Bentrok before the session is closed.
    """
    require(siapa, Izin.SETUJUI, at=work.at)
    row = await held(work, siapa, sidang_id, None)
    if StatusSidang(row["status"]) not in DIDENGAR:
        raise refusals.not_from_here(row, "Putusan")
    agenda = await sessions.agenda(work.connection, sidang_id)
    if set(wanted.usulan) - {one["usulan_id"] for one in agenda}:
        raise refusals.wrong("bukan_acara")
    done: list[Row] = []
    left: list[Row] = []
    for item in agenda:
        said = HasilSidang(item["hasil"]) if item["hasil"] else None
        asked = item["usulan_id"] in wanted.usulan if wanted.usulan else item["usulan_status"] in WAITING
        if said not in FOLLOWS or not asked:
            continue
        given: Row = {"simpangan": list(wanted.simpangan.get(item["usulan_id"], ()))}
        given |= {"kepentingan": dict(wanted.kepentingan)} if wanted.kepentingan else {}
        try:
            async with work.attempt():
                case = await step(
                    work, vault, item["usulan_id"], FOLLOWS[said], siapa=siapa, alasan_kode=wanted.alasan_kode, catatan=wanted.catatan,
                    isi={name: value for name, value in given.items() if value},
                )  # fmt: skip
            done.append({"usulan_id": item["usulan_id"], "agenda": number(item), "hasil": said, "status": case["status"]})
        except PerluPenguatan:
            raise
        except DomainError as refused:
            parts = [{"kode": one.kode, "pesan": one.pesan, "pointer": one.kolom} for one in refused.masalah]
            left.append({**held_up(item, refused), "masalah": parts})
    if done:
        await work.commit()
    return {"diputuskan": done, "ditahan": left}

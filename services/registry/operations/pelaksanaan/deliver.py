"""A decree reaches its person: way, day, who took it, and the proof. The time to object opens here and nowhere else.

Of a decree about many each person is told apart, so each case has a delivery of its own.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.pelaksanaan.shown import carried_out
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.papers import SuratUsulan, attach
from services.registry.operations.usulan.transition import step
from services.registry.storage.pelaksanaan import deliveries
from services.registry.storage.pelaksanaan.tables import penyampaian
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import AksiUsulan, CaraPenyampaian, JenisSurat, PenerimaSk
from shared.web.clock import JAKARTA

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Penyampaian:
    cara: CaraPenyampaian
    tanggal: date
    penerima: PenerimaSk


async def deliver(
    work: UnitOfWork, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, versi: int, said: Penyampaian, content: bytes
) -> Row:
    """What was carried out of the case. Commits.

    Raises what a step raises, and MasukanTidakSah for a day before the decree or still to come, or without the proof.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    if versi != case["versi"]:
        raise refusals.changed(case)
    today = work.at.astimezone(JAKARTA).date()
    papers = {one["jenis"]: one for one in await cases.papers(work.connection, usulan_id)}
    _possible(said.tanggal, (papers.get(JenisSurat.SK.value) or {}).get("tanggal"), today)
    await attach(work, siapa, case, SuratUsulan(jenis=JenisSurat.PENYAMPAIAN, tanggal=said.tanggal), content)
    await step(work, vault, usulan_id, AksiUsulan.SAMPAIKAN, siapa=siapa)
    proof = next(one for one in await cases.papers(work.connection, usulan_id) if one["jenis"] == JenisSurat.PENYAMPAIAN)
    values = {
        "cara": said.cara.value, "tanggal": said.tanggal, "penerima": said.penerima.value, "berkas_hash": proof["berkas_hash"],
        "oleh": siapa.aktor, "pada": work.at,
    }  # fmt: skip
    await deliveries.add(work.connection, penyampaian, case, values)
    work.record(
        siapa.instansi_id, "sk.disampaikan", "usulan_mutasi", usulan_id, cara=said.cara.value, tanggal=said.tanggal.isoformat()
    )
    await work.commit()
    return await carried_out(work.connection, siapa.instansi_id, usulan_id, today)


def _possible(day: date, decreed: date | None, today: date) -> None:
    if day > today:
        raise MasukanTidakSah("Tanggal penyampaian belum tiba.", saran="Catat setelah diterima.", pesan_en="Still to come.")
    if decreed is not None and day < decreed:
        raise MasukanTidakSah(
            "Tanggal penyampaian sebelum tanggal SK.", saran="Periksa tanggal pada tanda terima.", pesan_en="Before the decree."
        )

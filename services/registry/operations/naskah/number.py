"""Number, date and class as the city's mail system gave them are typed back; a decree takes them from its own paper."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.naskah import keadaan
from services.registry.operations.naskah import refused
from services.registry.operations.naskah.attach import attach_to_cases
from services.registry.operations.naskah.material import told
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import naskah, sk
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import Izin, JenisNaskah, StatusNaskah

Row = dict[str, Any]
OWN = frozenset({JenisNaskah.SK_PERORANGAN.value, JenisNaskah.SK_KOLEKTIF.value, JenisNaskah.SPMT_PERINTAH.value})
"""The paper that is the decree itself: its number is the decree's."""


@dataclass(frozen=True)
class Nomor:
    nomor: str
    tanggal: date
    klasifikasi: str | None = None
    sifat: str | None = None
    tautan: str | None = None


async def give_number(work: UnitOfWork, siapa: Siapa, naskah_id: uuid.UUID, versi: int, said: Nomor) -> Row:
    """The paper is FINAL then and must be set anew with them. Commits.

    Raises TidakDitemukan, VersiLain, Bentrok (signed already, or the number stands on another decree), MasukanTidakSah for a decree dated
    after the day it takes effect.
    """
    require(siapa, Izin.SUSUN_NASKAH)
    await cases.hold_agency(work.connection, siapa.instansi_id)  # before the paper: it changes the cases of its decree
    row = await papers.one(work.connection, naskah, siapa.instansi_id, naskah_id, lock=True)
    if row is None:
        raise refused.no_paper()
    refused.same_version(row, versi)
    status = keadaan.allow(keadaan.NOMORI, StatusNaskah(row["status"]))
    values = {**asdict(said), "status": status.value}
    if row["sk_id"] and row["jenis"] in OWN:
        decree = await papers.one(work.connection, sk, siapa.instansi_id, row["sk_id"], lock=True)
        assert decree is not None
        if said.tanggal > decree["tmt"]:
            raise MasukanTidakSah(
                "Tanggal SK sesudah TMT.",
                saran="Periksa tanggalnya, atau ubah TMT usulannya.",
                pesan_en="Dated after it takes effect.",
            )
        await _free(work, siapa.instansi_id, row["sk_id"], said)
        await papers.change(work.connection, sk, row["sk_id"], values)
    await papers.change(work.connection, naskah, naskah_id, values)
    if row["jenis"] in OWN:
        await attach_to_cases(work, row, said.nomor, said.tanggal, None)
    work.record(siapa.instansi_id, "NASKAH_DINOMORI", "naskah", naskah_id, jenis=row["jenis"])
    await work.commit()
    found = await papers.one(work.connection, naskah, siapa.instansi_id, naskah_id)
    assert found is not None
    return told(found)


async def _free(work: UnitOfWork, instansi_id: uuid.UUID, sk_id: uuid.UUID, said: Nomor) -> None:
    same = await papers.page(work.connection, sk, instansi_id, {"nomor": said.nomor, "tanggal": said.tanggal}, None, 2)
    if any(one["id"] != sk_id for one in same):
        raise Bentrok(
            "Nomor dan tanggal ini sudah dipakai SK lain.",
            saran="Periksa nomornya di aplikasi persuratan.",
            pesan_en="The number is taken.",
        )

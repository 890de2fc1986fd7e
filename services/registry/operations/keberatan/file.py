"""An objection comes in: by the person, or recorded by the desk from a paper. Numbered, weighed against the days, sent to the right office.

A late one, or one nobody can call timely while a year of the holiday table is missing, is put on record all the same; whether it is
admitted an official decides, with a reason.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.keberatan import jendela
from services.registry.domain.keberatan.putusan import DECISION_BASIS, DECISION_DAYS, same_office
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import OBJECTION, Vault
from services.registry.domain.pelaksanaan.penempatan import IN_FORCE
from services.registry.operations.keberatan import refused
from services.registry.operations.keberatan.told import told
from services.registry.operations.keberatan.window import binding, delivered_on
from services.registry.operations.pelaksanaan.duty import days_of
from services.registry.operations.usulan import deadlines, refusals
from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.facts.origin import authority
from services.registry.operations.usulan.holidays import listed
from services.registry.operations.usulan.once import recall, remember
from services.registry.storage.keberatan import objections
from services.registry.storage.keberatan.tables import keberatan
from services.registry.storage.kepegawaian.people import wrapped_keys
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisTenggat, NilaiKota, Peran, StatusKeberatan, StatusUsulan
from shared.web.clock import JAKARTA

Row = dict[str, Any]
PLACE = "keberatan"
RECORDS = frozenset({Peran.PETUGAS_MUTASI, Peran.PETUGAS_HUKUM})


@dataclass(frozen=True, kw_only=True)
class KeberatanBaru:
    """`diterima` None: today. `ditujukan_kepada`: the office the person wrote to; None: the right one."""

    alasan: str
    diterima: date | None = None
    ditujukan_kepada: str | None = None


async def file(
    work: UnitOfWork, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, said: KeberatanBaru, kunci: str | None, isi: Any
) -> Row:
    """The objection, repeated under its key the one that was made. Commits.

    Raises TidakDitemukan, TidakBerwenang, MasukanTidakSah, Bentrok (not delivered, fallen already, another one open, erased).
    """
    connection, today = work.connection, work.at.astimezone(JAKARTA).date()
    made = await recall(work, siapa.instansi_id, PLACE, kunci, isi)
    if made is None:
        case = refusals.of_agency(await cases.one(connection, usulan_id), siapa.instansi_id)
        own = siapa.is_self(case["pegawai_id"])
        if not own and not siapa.peran() & RECORDS:
            raise refused.not_yours()
        delivered = await delivered_on(connection, usulan_id)
        if delivered is None or StatusUsulan(case["status"]) not in IN_FORCE:
            raise refused.no_time_runs(case)
        filed = said.diterima or today
        if not delivered <= filed <= today:
            raise refused.impossible_day()
        if other := await objections.open_on(connection, usulan_id):
            raise refused.one_is_open(other)
        row = await _row(work, vault, siapa, case, said, delivered, today)
        which = await objections.add(connection, row)
        made = {"id": str(which)}
        working_days, basis = row["putus_hari_kerja"], row["dasar"]
        await deadlines.begin(work, case, JenisTenggat.PUTUSAN_KEBERATAN.value, filed, working_days, basis)
        work.record(
            siapa.instansi_id, "keberatan.diterima", "keberatan", which, usulan_id=str(usulan_id), terlambat=row["terlambat"],
            diteruskan=row["diteruskan_pada"] is not None,
        )  # fmt: skip
        await remember(work, siapa.instansi_id, PLACE, kunci, isi, made)
        await work.commit()
    found = await objections.one(connection, siapa.instansi_id, uuid.UUID(made["id"]))
    assert found is not None
    return told(found, today)


async def _row(work: UnitOfWork, vault: Vault, siapa: Siapa, case: Row, said: KeberatanBaru, delivered: date, today: date) -> Row:
    connection, who = work.connection, case["pegawai_id"]
    filed = said.diterima or today
    wrapped = (await wrapped_keys(connection, [who])).get(who)
    if wrapped is None:
        raise refused.erased()
    binds, _ = await binding(connection, case["instansi_id"], delivered)
    due = listed().due(delivered, binds.hari_kerja)
    late = jendela.late(filed, due)
    right = (await authority(Ditanya(connection, vault, case, today, work.at))).alamat_keberatan
    written = (said.ditujukan_kepada or right).strip()
    days, basis = await days_of(
        connection, case["instansi_id"], NilaiKota.PUTUSAN_KEBERATAN_HARI, (DECISION_DAYS, DECISION_BASIS), today
    )
    decided_by = listed().due(filed, days)
    return {
        "usulan_id": case["id"], "pegawai_id": who, "instansi_id": case["instansi_id"], "tahun": today.year,
        "nomor": await cases.next_number(connection, keberatan, case["instansi_id"], today.year), "diterima": filed,
        "status": (StatusKeberatan.DITERIMA if late is False else StatusKeberatan.TERLAMBAT).value, "ditujukan_kepada": written,
        "seharusnya_kepada": right, "diteruskan_pada": None if same_office(written, right) else today, "disampaikan": delivered,
        "hari_kerja": binds.hari_kerja, "dasar": f"{binds.dasar}; putusan: {basis}", "batas": due.tanggal,
        "batas_paling_cepat": due.paling_cepat, "terlambat": late, "putus_hari_kerja": days, "putus_batas": decided_by.tanggal,
        "putus_paling_cepat": decided_by.paling_cepat, "versi": 1, "dibuat_oleh": siapa.aktor, "dibuat_pada": work.at,
        "diubah_pada": work.at, "sandi": sandi.seal(vault.unwrap(wrapped, who), {"alasan": said.alasan}, OBJECTION),
    }  # fmt: skip

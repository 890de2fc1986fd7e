"""One step of one case: held against others, allowed for this person, asked of every guard, recorded with who, when and why.

The agency is held first, so that seats and open cases are counted by one at a time. Status, step, events and audit move together.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from services.registry.domain.akses.siapa import FRESH, Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.penjaga import needed, objections
from services.registry.domain.usulan.perkara import Perkara
from services.registry.domain.usulan.status import AKHIR, Langkah, step_of
from services.registry.operations.usulan import deadlines, deviations, refusals
from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.declare import declare
from services.registry.operations.usulan.effects import EFEK
from services.registry.operations.usulan.effects.happened import Terjadi
from services.registry.operations.usulan.facts import facts
from services.registry.operations.usulan.places import path_of
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import cases, checks, listing
from services.registry.storage.work import UnitOfWork
from shared.errors import PerluPenguatan
from shared.vocabulary import AksiUsulan, AlasanUsulan, AlurUsulan, Peran, StatusUsulan
from shared.web.clock import JAKARTA

Row = dict[str, Any]
PRIVATE = ("sanggah", "putusan_sanggah")
"""Words of people that come with an act: for guards and effects, which seal them; never kept with the step."""


async def transition(
    work: UnitOfWork, vault: Vault, usulan_id: uuid.UUID, aksi: AksiUsulan, *, siapa: Siapa, versi: int | None,
    alasan_kode: AlasanUsulan | None = None, catatan: str | None = None, isi: Mapping[str, Any] | None = None,
) -> Row:  # fmt: skip
    """The case after the step. Commits.

    `isi` may hold `kepentingan` {diri_sendiri, derajat_keluarga, berkepentingan}, `simpangan` [rules passed over], `dicek` [rules looked
    at], `calon_lain`, `pemisahan` (small office), `sebagai` ("PLH"), `pemberitahuan` {cara, tanggal}, `sanggah` [{bidang, seharusnya}],
    `putusan_sanggah` [{sanggah_id, putusan, jawaban}]. Raises TidakDitemukan, VersiLain, Bentrok (not from here, held up, a
    reason is wanted), TidakBerwenang, PerluPenguatan.
    """
    row = await step(work, vault, usulan_id, aksi, siapa=siapa, versi=versi, alasan_kode=alasan_kode, catatan=catatan, isi=isi)
    await work.commit()
    return row


async def step(
    work: UnitOfWork, vault: Vault, usulan_id: uuid.UUID, aksi: AksiUsulan, *, siapa: Siapa, versi: int | None = None,
    alasan_kode: AlasanUsulan | None = None, catatan: str | None = None, isi: Mapping[str, Any] | None = None,
) -> Row:  # fmt: skip
    """The same without the commit, for acts that take many cases one step at once. `versi` None: whichever stands now."""
    connection, given = work.connection, dict(isi or {})
    await cases.hold_agency(connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(connection, usulan_id), siapa.instansi_id)
    if versi is not None and versi != case["versi"]:
        raise refusals.changed(case)
    taken = step_of(StatusUsulan(case["status"]), aksi, AlurUsulan(case["alur"]))
    if taken is None:
        raise refusals.not_from_here(case, aksi)
    today = work.at.astimezone(JAKARTA).date()
    path = await path_of(connection, Moment(today), case[f"{taken.ujung}_unor_id"])
    role = acting_role(taken, siapa, case, path)
    if role is None:
        raise refusals.not_for_you(taken)
    if taken.segar and not siapa.fresh(work.at):
        raise PerluPenguatan(
            "Tindakan ini memerlukan kode verifikasi yang baru.", saran="Verifikasi dengan kode autentikator, lalu ulangi.",
            pesan_en="A fresh verification code is needed.", maks_umur_s=int(FRESH.total_seconds()),
        )  # fmt: skip
    if taken.alasan and not (alasan_kode and (catatan or "").strip()):
        raise refusals.wants_reason(taken)
    if (given.get("dicek") or given.get("ekspor_dicek")) and not (catatan or "").strip():
        raise refusals.wants_note()
    if "kepentingan" in given:
        await declare(work, case, siapa, aksi, given.pop("kepentingan"))
    await deviations.passed_over(work, case, siapa, role, given, alasan_kode, catatan)
    asked = Ditanya(connection, vault, case, today, work.at, taken.ke)
    await deviations.against_board(work, asked, siapa, role, aksi, alasan_kode, catatan)
    known = await facts(asked, needed(taken.penjaga))
    if found := objections(Perkara(case, taken, siapa, role, work.at, today, known, {**given, "alasan_kode": alasan_kode})):
        raise refusals.held_up(found)
    return await _take(work, vault, case, taken, siapa, role, alasan_kode, catatan, given)


def acting_role(taken: Langkah, siapa: Siapa, case: Mapping[str, Any], path: list[uuid.UUID]) -> Peran | None:
    """The first of the step's roles that this person holds over the case, in the order of the vocabulary, own data last."""
    for role in Peran:
        if role in taken.peran and role != Peran.PEGAWAI and siapa.holds(role, path):
            return role
    return Peran.PEGAWAI if Peran.PEGAWAI in taken.peran and siapa.is_self(case["pegawai_id"]) else None


async def _take(
    work: UnitOfWork, vault: Vault, case: Row, taken: Langkah, siapa: Siapa, role: Peran, reason: AlasanUsulan | None, note: str | None,
    given: Row,
) -> Row:  # fmt: skip
    connection, after = work.connection, case["versi"] + 1
    stood_on = await checks.last_of(connection, case)
    await cases.add_step(connection, {
        "usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "versi": after, "dari": case["status"], "aksi": taken.aksi.value,
        "ke": taken.ke.value, "peran": role.value, "oleh": siapa.aktor, "pada": work.at, "alasan_kode": reason, "catatan": note,
        "isi": {name: value for name, value in given.items() if name not in PRIVATE},
        "pemeriksaan_id": stood_on["id"] if stood_on and "himpunan_diperiksa" in taken.penjaga else None,
    })  # fmt: skip
    values = {"status": taken.ke.value, "versi": after, "diubah_pada": work.at}
    await cases.change(connection, case["id"], values)
    row = {**case, **values}
    today = work.at.astimezone(JAKARTA).date()
    for name in taken.efek:
        await EFEK[name](Terjadi(work, vault, row, taken, siapa, today, given))
    if taken.ke in AKHIR:
        await deadlines.meet_all(work, case["id"], today)
    work.record(
        case["instansi_id"], f"usulan.{taken.aksi.value.lower()}", "usulan_mutasi", case["id"], dari=case["status"], ke=taken.ke.value,
        peran=role.value, versi=after, alasan=reason,
    )  # fmt: skip
    fresh = await listing.one(connection, case["id"])
    assert fresh is not None  # it is held
    return fresh

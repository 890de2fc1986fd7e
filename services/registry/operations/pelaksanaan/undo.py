"""A decree falls together with what hung on it: what was shown is decided about person by person, and happens in one transaction.

For each person who moved into the seat either the decree falls too, or a decision of its own is owed; until then the unit holds one more
than established, and the register says so.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.penjaga.akibat import DECIDED
from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.transition import step
from services.registry.storage.pelaksanaan import deliveries
from services.registry.storage.pelaksanaan.tables import akibat_pembatalan
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, Masalah, MasukanTidakSah, TidakBerwenang
from shared.vocabulary import AksiUsulan, AlasanUsulan, CaraAkibat
from shared.web.clock import JAKARTA

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Pembatalan:
    """`hash`: of the consequences as shown; `cara`: what becomes of each affected case."""

    aksi: AksiUsulan
    alasan_kode: AlasanUsulan
    catatan: str
    hash: str
    cara: Mapping[uuid.UUID, CaraAkibat]


async def undo(work: UnitOfWork, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, versi: int | None, wanted: Pembatalan) -> Row:
    """{usulan_id, aksi, ikut_batal, usulan_baru}. Does not commit.

    Raises what a step raises, each with the agenda number it concerns; Bentrok when the consequences are others by now; MasukanTidakSah
    for a case nothing was decided about.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    if versi is not None and versi != case["versi"]:
        raise refusals.changed(case)
    today = work.at.astimezone(JAKARTA).date()
    plan = await consequences(work.connection, case, wanted.aksi, today)
    if wanted.hash != plan["hash"]:
        raise Bentrok(
            "Akibat pembatalan ini sudah berubah sejak ditampilkan.", saran="Baca lagi akibatnya, lalu putuskan lagi.",
            pesan_en="The consequences are others by now.", kode="akibat_berubah",
        )  # fmt: skip
    falling, owed = _decided(plan, wanted.cara)
    for one in (plan, *falling):
        await _fall(work, vault, siapa, uuid.UUID(one["usulan_id"]), wanted, f"{case['nomor']}/{case['tahun']}")
    for one, how in [*((one, CaraAkibat.IKUT_BATAL) for one in falling), *((one, CaraAkibat.USULAN_BARU) for one in owed)]:
        about = {"id": uuid.UUID(one["usulan_id"]), "pegawai_id": uuid.UUID(one["pegawai_id"])}
        done = work.at if how is CaraAkibat.IKUT_BATAL else None
        values = {"karena_usulan_id": usulan_id, "cara": how.value, "selesai_pada": done, "oleh": siapa.aktor, "pada": work.at}
        await deliveries.add(work.connection, akibat_pembatalan, about, values)
    told = {"ikut_batal": [one["usulan_id"] for one in falling], "usulan_baru": [one["usulan_id"] for one in owed]}
    work.record(siapa.instansi_id, "usulan.akibat_diputuskan", "usulan_mutasi", usulan_id, **told)
    return {"usulan_id": str(usulan_id), "aksi": wanted.aksi.value, **told}


def not_of_units() -> TidakBerwenang:
    return TidakBerwenang(
        "Akibat bagi orang lain dibaca petugas mutasi, petugas hukum, dan pejabat penetap.", saran="Minta petugas mutasi.",
        pesan_en="What it means for others is read by the desk, the law officer and those who decide.",
    )  # fmt: skip


async def _fall(work: UnitOfWork, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, wanted: Pembatalan, first: str) -> None:
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    now = await consequences(work.connection, case, wanted.aksi, work.at.astimezone(JAKARTA).date())
    agenda = f"{case['nomor']}/{case['tahun']}"
    note = wanted.catatan if agenda == first else f"Mengikuti agenda {first}. {wanted.catatan}"
    try:
        await step(
            work,
            vault,
            usulan_id,
            wanted.aksi,
            siapa=siapa,
            alasan_kode=wanted.alasan_kode,
            catatan=note,
            isi={DECIDED: now["hash"]},
        )
    except Bentrok as refused:
        if agenda == first:
            raise
        raise Bentrok(
            f"Usulan {agenda}: {refused.pesan}",
            saran=refused.saran,
            pesan_en=refused.pesan_en,
            masalah=refused.masalah,
            kode=refused.kode,
        ) from refused


def _decided(plan: Row, said: Mapping[uuid.UUID, CaraAkibat]) -> tuple[list[Row], list[Row]]:
    """(cases that fall too, cases a decision is owed for). What hangs on a case that stays is not affected."""
    falls = {plan["usulan_id"]}
    falling, owed, missing = list[Row](), list[Row](), list[Masalah]()
    for one in plan["terdampak"]:
        if one["karena_usulan_id"] not in falls:
            continue
        how = said.get(uuid.UUID(one["usulan_id"]))
        if how is None or how.value not in one["cara"]:
            choices = " atau ".join(one["cara"])
            missing.append(
                Masalah(
                    "akibat_belum_diputuskan",
                    f"Agenda {one['agenda']}: pilih {choices}.",
                    f"/akibat/{one['usulan_id']}",
                    "Pilih satu.",
                )
            )
        elif how is CaraAkibat.IKUT_BATAL:
            falls.add(one["usulan_id"])
            falling.append(one)
        else:
            owed.append(one)
    if missing:
        raise MasukanTidakSah(
            "Belum semua yang terdampak diputuskan.", saran="Pilih untuk setiap usulan yang terdampak.",
            pesan_en="Somebody affected was not decided about.", masalah=missing,
        )  # fmt: skip
    return falling, owed

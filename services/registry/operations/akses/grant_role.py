"""Grant a role over a unit from a day on, by a decree; and end it."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import Range

from services.registry.domain.akses.permissions import BY_UNIT
from services.registry.operations.akses import agencies
from services.registry.operations.akses.users import user_of
from services.registry.storage.akses import users
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.tables import unor
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import Peran

BASIS_MIN, BASIS_MAX = 3, 200


async def grant_role(
    work: UnitOfWork, instansi_id: uuid.UUID, pengguna_id: uuid.UUID, peran: Peran, *, dasar: str, mulai: date,
    sampai: date | None = None, unor_id: uuid.UUID | None = None, plh_untuk: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    """The grant; `sampai` is its last day. Commits.

    Nobody grants himself a role. Roles over units need one, the others have none. `plh_untuk`: the user who holds the role and is away; a
    stand-in has a last day, and signs only what the authority matrix lets one sign. Raises Bentrok where the same role over the same unit
    is held on one of these days already, or the one who is away does not hold it.
    """
    made = await add_role(
        work, instansi_id, pengguna_id, peran, dasar=dasar, mulai=mulai, sampai=sampai, unor_id=unor_id, plh_untuk=plh_untuk
    )
    await work.commit()
    return made


async def add_role(
    work: UnitOfWork, instansi_id: uuid.UUID, pengguna_id: uuid.UUID, peran: Peran, *, dasar: str, mulai: date,
    sampai: date | None = None, unor_id: uuid.UUID | None = None, plh_untuk: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    """The same inside the caller's transaction."""
    await user_of(work.connection, instansi_id, pengguna_id)
    if work.actor == f"pengguna:{pengguna_id}":
        raise Bentrok(
            "Peran tidak dapat diberikan kepada diri sendiri.", saran="Minta administrator lain.", pesan_en="Not yourself."
        )
    _check(peran, dasar, mulai, sampai, unor_id)
    if unor_id is not None:
        held = (await work.connection.execute(select(unor.c.instansi_id).where(unor.c.id == unor_id))).scalar_one_or_none()
        if held != instansi_id:
            raise TidakDitemukan("Unit tidak ada.", saran="Lihat GET /v1/unor.", pesan_en="No such unit.")
    if plh_untuk is not None:
        await _stands_in(work, instansi_id, pengguna_id, plh_untuk, peran, unor_id, mulai, sampai)
    await agencies.hold(work.connection, instansi_id)
    until = sampai + timedelta(days=1) if sampai else None
    row = {
        "instansi_id": instansi_id, "peran_id": new_id(), "pengguna_id": pengguna_id, "peran": peran.value, "unor_id": unor_id,
        "plh_untuk": plh_untuk, "dasar": dasar.strip(), "oleh": work.actor, "berlaku": Range(mulai, until),
    }  # fmt: skip
    if await users.role_held(work.connection, row):
        raise Bentrok(
            "Peran ini sudah dipegang pada sebagian hari itu.", saran="Akhiri dahulu yang lama, atau mulai sesudahnya: GET /v1/peran.",
            pesan_en="This role is held on some of these days already.",
        )  # fmt: skip
    await users.write_role(work.connection, row, work.at)
    _note(work, row, "peran.diberikan")
    return row


async def end_role(work: UnitOfWork, instansi_id: uuid.UUID, peran_id: uuid.UUID, *, dasar: str, sampai: date) -> dict[str, Any]:
    """`sampai`: its last day; a grant that has not begun by then was never one. Commits. Raises Bentrok when it ends earlier already."""
    row = await users.locked_role(work.connection, instansi_id, peran_id)
    if row is None:
        raise TidakDitemukan("Pemberian peran tidak ada.", saran="Lihat GET /v1/peran.", pesan_en="No such grant.")
    _check_basis(dasar)
    until = sampai + timedelta(days=1)
    begins, ends = row["berlaku"].lower, row["berlaku"].upper
    if ends is not None and ends <= until:
        raise Bentrok("Peran ini sudah berakhir lebih awal.", saran="Lihat GET /v1/peran.", pesan_en="It ended earlier already.")
    ended = {**row, "dasar": dasar.strip(), "oleh": work.actor, "berlaku": Range(begins, until)}
    if until <= begins:  # it never held on any day
        await users.close_role(work.connection, row["id"], work.at)
        ended["berlaku"] = Range(begins, begins)
    else:
        await users.write_role(work.connection, ended, work.at, instead_of=row["id"])
    _note(work, ended, "peran.diakhiri")
    await work.commit()
    return ended


async def _stands_in(
    work: UnitOfWork, instansi_id: uuid.UUID, pengguna_id: uuid.UUID, away: uuid.UUID, peran: Peran, unor_id: uuid.UUID | None,
    mulai: date, sampai: date | None,
) -> None:  # fmt: skip
    await user_of(work.connection, instansi_id, away)
    if away == pengguna_id or sampai is None:
        raise MasukanTidakSah(
            "Plh menggantikan orang lain, sampai hari yang disebut.", saran="Isi plh_untuk dengan pejabat yang berhalangan, dan sampai.",
            pesan_en="A stand-in stands in for somebody else, until a day that is named.",
        )  # fmt: skip
    held = await users.roles_on(work.connection, away, mulai)
    if not any(one["peran"] == peran and one["unor_id"] == unor_id and one["plh_untuk"] is None for one in held):
        raise Bentrok(
            "Pejabat itu tidak memegang peran ini pada hari mulainya.", saran="Periksa orang, peran, dan unitnya: GET /v1/peran.",
            pesan_en="That official does not hold this role on that day.",
        )  # fmt: skip


def _check(peran: Peran, dasar: str, mulai: date, sampai: date | None, unor_id: uuid.UUID | None) -> None:
    _check_basis(dasar)
    if peran == Peran.PEGAWAI:
        raise MasukanTidakSah("PEGAWAI bukan peran yang diberikan.", saran="Setiap pegawai memilikinya.", pesan_en="Not granted.")
    if (peran in BY_UNIT) != (unor_id is not None):
        said = "memerlukan unor_id" if peran in BY_UNIT else "berlaku untuk seluruh instansi, tanpa unor_id"
        raise MasukanTidakSah(f"Peran {peran} {said}.", saran="Perbaiki unor_id.", pesan_en="Wrong scope for this role.")
    if sampai is not None and sampai < mulai:
        raise MasukanTidakSah(
            "Peran berakhir sebelum dimulai.", saran="Perbaiki mulai atau sampai.", pesan_en="Ends before it begins."
        )


def _check_basis(dasar: str) -> None:
    if not BASIS_MIN <= len(dasar.strip()) <= BASIS_MAX:
        raise MasukanTidakSah("Dasar peran harus diisi.", saran="Tulis nomor SK atau suratnya.", pesan_en="Name the decree.")


def _note(work: UnitOfWork, row: dict[str, Any], kind: str) -> None:
    unit = str(row["unor_id"]) if row["unor_id"] else None
    content = {"peran_id": str(row["peran_id"]), "peran": row["peran"], "unor": unit}
    work.record(row["instansi_id"], kind, "pengguna", row["pengguna_id"], **content)

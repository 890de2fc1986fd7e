"""Whose approved protection ends soon. The days are sealed under each person's key; whoever may open them brings them along."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Date, Select, Uuid, column, func, literal, select, values
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.daftar.definition import NAMA, TEMPAT, Daftar, Kolom, Tanya, ordered
from services.registry.storage.daftar.persons import a_day
from services.registry.storage.daftar.places import by_decree, people, units
from services.registry.storage.kepegawaian import tables as t
from shared.vocabulary import JenisDaftar


async def sealed(connection: AsyncConnection, asked: Tanya) -> list[Any]:
    """(id, wrapped key, sealed circumstances) of everybody of the agency who has any at the moment."""
    state = t.pegawai_keadaan
    query = (
        select(t.pegawai.c.id, t.pegawai.c.kunci_sandi, state.c.sandi)
        .join(state, state.c.pegawai_id == t.pegawai.c.id)
        .where(t.pegawai.c.instansi_id == asked.instansi_id, asked.moment.known(state))
        .where(t.pegawai.c.kunci_sandi.is_not(None), state.c.sandi.is_not(None))
    )
    return list((await connection.execute(query)).all())


def _ending(asked: Tanya) -> Select[Any]:
    rows = [*asked.tersegel.items()] or [(uuid.UUID(int=0), asked.sampai)]
    days = values(column("pegawai_id", Uuid), column("sampai", Date), name="perlindungan").data(rows)
    end = days.c.sampai
    query = people(asked, units(asked)).join(days, days.c.pegawai_id == t.pegawai.c.id).where(by_decree())
    query = query.where(end >= asked.per, end <= literal(asked.sampai, Date))
    query = query.add_columns(end.label("perlindungan_sampai"), (end - asked.per).label("sisa_hari"))
    return query.add_columns(*ordered(func.coalesce(end, asked.per), t.pegawai.c.id))


PROTECTED = (
    Daftar(
        JenisDaftar.PERLINDUNGAN, "Perlindungan yang akan berakhir", "Protection that is about to end",
        (Kolom("perlindungan_sampai", "Sampai", 1), Kolom("sisa_hari", "Sisa", 0.6, "hari", "right"), *NAMA, Kolom("status", "Status", 1),
         *TEMPAT),
        _ending, (a_day, uuid.UUID), "Rahasia. Alasannya tidak disebut; sesudah tanggal itu pegawai dapat diusulkan lagi (PRO-01).", True,
    ),
)  # fmt: skip

"""A contested datum goes to a named owner with a period, and comes back with a verdict; what people wrote stays sealed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.dengar import notice, sealed
from services.registry.operations.dengar.messages import tell
from services.registry.operations.dengar.periods import begun, period_of
from services.registry.operations.usulan import deadlines
from services.registry.operations.usulan.effects.happened import Terjadi
from services.registry.operations.usulan.places import path_of
from services.registry.storage.akses.tables import pengguna, peran_pengguna
from services.registry.storage.base import among, new_id
from services.registry.storage.dengar import contests, notices
from services.registry.storage.kepegawaian.as_known import Moment
from shared.vocabulary import BidangSanggah, JenisKabar, JenisTenggat, NilaiKota, Peran, PutusanSanggah, Tanggapan

SAID = ("seharusnya", "tercatat", "keterangan")


@dataclass(frozen=True)
class Pemilik:
    """A role over a unit; `pengguna_id` where one person alone holds it."""

    peran: Peran
    unor_id: uuid.UUID | None = None
    pengguna_id: uuid.UUID | None = None


async def file(done: Terjadi) -> None:
    """One row per datum; the guard has seen that each is named."""
    work, case, connection = done.work, done.usulan, done.work.connection
    masa = await period_of(connection, case["instansi_id"], NilaiKota.HARI_JAWAB_SANGGAH, done.hari_ini)
    owner = await owner_of(connection, case["asal_unor_id"], done)
    about = {"usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "instansi_id": case["instansi_id"]}
    rows = []
    for one in done.isi["sanggah"]:
        text = {name: str(one[name]) for name in SAID if one.get(name)}
        rows.append({
            "id": new_id(), **about, "bidang": BidangSanggah(one["bidang"]).value, "pemilik_peran": owner.peran.value,
            "pemilik_unor_id": owner.unor_id, "pemilik_id": owner.pengguna_id, "tanggal": done.hari_ini, **begun(masa, done.hari_ini),
            "sandi": await sealed.seal(connection, done.vault, case["pegawai_id"], text), "oleh": done.siapa.aktor,
            "dibuat_pada": work.at,
        })  # fmt: skip
    await contests.add(connection, rows)
    told = await notices.newest(connection, case["id"])
    if told is not None:
        await notice.answered(done, told, Tanggapan.SANGGAH)
    await deadlines.meet(work, case["id"], JenisTenggat.TANGGAPAN.value, done.hari_ini)
    await deadlines.begin(work, case, JenisTenggat.JAWAB_SANGGAH.value, done.hari_ini, masa.hari, masa.dasar)


async def settle(done: Terjadi) -> None:
    """Every open one gets its verdict, of its own or the one for all."""
    work, case = done.work, done.usulan
    given = {str(one["sanggah_id"]) if one.get("sanggah_id") else None: one for one in done.isi["putusan_sanggah"]}
    open_ = await sealed.opener(work.connection, done.vault, case["pegawai_id"])
    for row in await contests.of_case(work.connection, case["id"]):
        said = given.get(str(row["id"])) or given.get(None)
        if row["putusan"] is not None or said is None:
            continue
        text = open_(row["sandi"])
        by_owner = done.siapa.holds(Peran(row["pemilik_peran"]), [row["pemilik_unor_id"]] if row["pemilik_unor_id"] else [])
        values = {
            "putusan": PutusanSanggah(said["putusan"]).value, "diputus_oleh": done.siapa.aktor, "diputus_pada": work.at,
            "diputus_peran": row["pemilik_peran"] if by_owner else Peran.PETUGAS_MUTASI.value,
            "sandi": await sealed.seal(work.connection, done.vault, case["pegawai_id"], {**text, "jawaban": str(said["jawaban"])}),
        }  # fmt: skip
        await contests.change(work.connection, row["id"], values)
    await deadlines.meet(work, case["id"], JenisTenggat.JAWAB_SANGGAH.value, done.hari_ini)
    await tell(work, case, JenisKabar.SANGGAH_DIJAWAB, f"{case['id']}:{case['versi']}", f"/v1/saya/usulan/{case['id']}/dengar")


async def owner_of(connection: AsyncConnection, unor_id: uuid.UUID | None, done: Terjadi) -> Pemilik:
    """PEMILIK_DATA over the nearest unit at or above, never the person of the case; the desk where nobody holds it."""
    path = await path_of(connection, Moment(done.hari_ini), unor_id)
    role = peran_pengguna.c
    query = (
        select(role.unor_id, role.pengguna_id).join(pengguna, pengguna.c.id == role.pengguna_id)
        .where(role.instansi_id == done.usulan["instansi_id"], role.peran == Peran.PEMILIK_DATA.value, pengguna.c.aktif,
               role.berlaku.contains(done.hari_ini), among(role.unor_id, path), func.upper_inf(role.dicatat),
               pengguna.c.pegawai_id.is_distinct_from(done.usulan["pegawai_id"]))
    )  # fmt: skip
    held: dict[Any, set[uuid.UUID]] = {}
    for row in await connection.execute(query):
        held.setdefault(row.unor_id, set()).add(row.pengguna_id)
    nearest = next((unit for unit in reversed(path) if unit in held), None)
    if nearest is None:
        return Pemilik(Peran.PETUGAS_MUTASI)
    alone = next(iter(held[nearest])) if len(held[nearest]) == 1 else None
    return Pemilik(Peran.PEMILIK_DATA, nearest, alone)

"""A message goes out: claimed with the address it goes to, and ended by what became of it. For the gateway's worker alone.

The address is opened here, leaves over the internal wire, and the opening is on record; nothing of it is kept with the message.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import IDENTITY, Vault
from services.registry.storage.dengar import messages
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakBerwenang, TidakDitemukan
from shared.vocabulary import SaluranKabar, StatusKabar
from shared.web.identity import Actor

Row = dict[str, Any]
WORKER = "gateway-worker"
PURPOSE = "kotak_keluar.kirim"
LEASE = timedelta(minutes=5)
"""A worker that is gone gives the message back after so long."""
TRIES = 5
FIELDS = {SaluranKabar.SUREL: "email", SaluranKabar.WHATSAPP: "nomor_hp"}
"""Where the address of a channel stands in the person's identity."""
SENT = ("id", "jenis", "tautan", "petugas", "jam_layanan")


async def claim(work: UnitOfWork, vault: Vault, actor: Actor, channels: list[SaluranKabar]) -> Row | None:
    """{id, saluran, alamat, …}, None when nothing can be sent now. Whoever has no address gets a letter. Commits."""
    _worker(actor)
    able = [one for one in FIELDS if one in channels]
    while (row := await messages.next_due(work.connection, [one.value for one in able], work.at)) is not None:
        person = await _identity(work, vault, row["pegawai_id"])
        way = next((one for one in able if person.get(FIELDS[one])), SaluranKabar.SURAT)
        values: Row = {"saluran": way.value}
        if way is not SaluranKabar.SURAT:
            values |= {"percobaan": row["percobaan"] + 1, "berikutnya_pada": work.at + LEASE}
        await messages.change(work.connection, row["id"], values)
        work.record(row["instansi_id"], "kabar.saluran", "kotak_keluar", row["id"], saluran=way.value)
        if way is SaluranKabar.SURAT:
            continue
        await work.commit()
        await note_read(work.engine, row["instansi_id"], actor.id, PURPOSE, {FIELDS[way]}, [row["pegawai_id"]], work.at)
        return {**{name: row[name] for name in SENT}, "saluran": way.value, "alamat": str(person[FIELDS[way]])}
    await work.commit()
    return None


async def end(work: UnitOfWork, actor: Actor, kabar_id: uuid.UUID, *, terkirim: bool, galat: str | None) -> Row:
    """Sent; or tried again later, after the fifth time no more. `galat`: a code. Commits. Raises TidakDitemukan."""
    _worker(actor)
    row = await messages.locked(work.connection, kabar_id)
    if row is None:
        raise TidakDitemukan("Kabar tidak ada.", saran="Ambil yang berikutnya.", pesan_en="No such message.")
    again = not terkirim and row["percobaan"] < TRIES
    status = StatusKabar.TERKIRIM if terkirim else StatusKabar.ANTRE if again else StatusKabar.GAGAL
    values: Row = {"status": status.value, "galat": None if terkirim else galat}
    if again:
        values["berikutnya_pada"] = work.at + timedelta(minutes=2 ** row["percobaan"])
    else:
        values |= {"selesai_pada": work.at, "selesai_oleh": actor.id}
    await messages.change(work.connection, kabar_id, values)
    work.record(row["instansi_id"], f"kabar.{status.value.lower()}", "kotak_keluar", kabar_id, galat=values["galat"])
    await work.commit()
    return {"id": kabar_id, "status": status.value, "percobaan": row["percobaan"]}


async def _identity(work: UnitOfWork, vault: Vault, pegawai_id: uuid.UUID) -> Row:
    query = (
        select(pegawai.c.kunci_sandi, pegawai_identitas.c.sandi).join(pegawai_identitas, pegawai_identitas.c.pegawai_id == pegawai.c.id)
        .where(pegawai.c.id == pegawai_id, func.upper_inf(pegawai_identitas.c.dicatat))
        .order_by(func.lower(pegawai_identitas.c.berlaku).desc().nulls_last()).limit(1)
    )  # fmt: skip
    row = (await work.connection.execute(query)).first()
    if row is None or row.kunci_sandi is None or not row.sandi:
        return {}
    return sandi.unseal(vault.unwrap(row.kunci_sandi, pegawai_id), row.sandi, IDENTITY)


def _worker(actor: Actor) -> None:
    if actor.id != WORKER:
        raise TidakBerwenang("Hanya pengirim kabar.", saran="Lihat GET /v1/kotak-keluar.", pesan_en="For the sender alone.")

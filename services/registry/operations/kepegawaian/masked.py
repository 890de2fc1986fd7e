"""Names with titles and masked numbers of many people at once, by our id or by pseudonym; whoever asks puts the reading on record."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.nip import mask
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.storage.base import among
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas

Row = dict[str, Any]


async def masked(
    connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, ids: Iterable[uuid.UUID], keys: Iterable[str] = ()
) -> dict[Any, Row]:
    """{nama, nip_tersamar} by id and, of those asked for so, by pseudonym. Nobody of another agency; somebody forgotten has no name."""
    asked = sorted(set(keys))
    by_key = await ids_of(connection, instansi_id, asked) if asked else {}
    query = (
        select(pegawai.c.id, pegawai.c.id_sumber, pegawai.c.anonim, pegawai.c.kunci_sandi)
        .add_columns(pegawai_identitas.c.sandi, pegawai_identitas.c.nip_akhir)
        .join(pegawai_identitas, pegawai_identitas.c.pegawai_id == pegawai.c.id)
        .where(among(pegawai.c.id, {*ids, *by_key.values()}), pegawai.c.instansi_id == instansi_id)
        .where(func.upper_inf(pegawai_identitas.c.dicatat), func.upper_inf(pegawai_identitas.c.berlaku))
    )
    found: dict[Any, Row] = {}
    for row in await connection.execute(query):
        sealed = row.kunci_sandi is not None and row.sandi is not None
        content = sandi.unseal(vault.unwrap(row.kunci_sandi, row.id), row.sandi, sandi.IDENTITY) if sealed else {}
        name = full_name(content) or (f"Guru tanpa nama {row.id_sumber}" if row.anonim else None)
        found[row.id] = {"nama": name, "nip_tersamar": mask(row.nip_akhir or "") or None}
    return found | {key: found[person] for key, person in by_key.items() if person in found}


def full_name(identity: Row) -> str:
    """`Dra. Siti Lubis, M.Pd.`"""
    front, name, back = (str(identity.get(part) or "").strip() for part in ("gelar_depan", "nama", "gelar_belakang"))
    told = f"{front} {name}".strip()
    return f"{told}, {back}" if back and back not in told else told

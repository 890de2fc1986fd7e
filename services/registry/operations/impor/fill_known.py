"""A second file about the same people adds to the first: what it has no column for stays as it was.

Dapodik knows the subject, SIASN the rank; neither must erase the other. A column that is there with an empty cell does say
'not known'. People without a code are found by their NIP, so that two files about one person never make two.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.keadaan import KEADAAN
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.upsert_pegawai import VERSI
from services.registry.storage.kepegawaian import people
from services.registry.storage.kepegawaian.tables import (
    jabatan,
    jabatan_versi,
    pegawai,
    pegawai_keadaan,
    pegawai_versi,
    penempatan,
    unor,
)
from shared.vocabulary import JenisPenempatan

STATED = ("status", "kedudukan")
POST = ("mapel", "tugas_tambahan")
SINCE = ("tmt_jabatan", "tmt_unit")
TEACHER = "Guru"


async def fill_known(connection: AsyncConnection, batch: Batch, rows: list[Row]) -> list[Row]:
    """The rows with the code of the person whose NIP they carry, and with what is known where the file has no column."""
    coded = await _with_codes(connection, batch, rows)
    columns = (*VERSI, *KEADAAN, *STATED, *POST, *SINCE)
    partial = [str(row["id_sumber"]) for row in coded if row.get("id_sumber") and any(name not in row for name in columns)]
    if not partial:
        return coded
    held = await _held(connection, batch, partial)
    return [_filled(batch, row, held.get(str(row.get("id_sumber")))) for row in coded]


async def _with_codes(connection: AsyncConnection, batch: Batch, rows: list[Row]) -> list[Row]:
    digests = {
        str(row["nip"]): batch.vault.digest("nip", row["nip"]) for row in rows if row.get("nip") and not row.get("id_sumber")
    }
    if not digests:
        return rows
    holders = await people.holders(connection, batch.instansi_id, list(digests.values()))
    found: list[Row] = []
    for row in rows:
        source, code = holders.get(digests.get(str(row.get("nip")), ""), ("", ""))
        same = source == batch.sumber and not row.get("id_sumber")
        found.append({**row, "id_sumber": code} if same else row)
    return found


async def _held(connection: AsyncConnection, batch: Batch, codes: list[str]) -> dict[str, Any]:
    def now(table: Any, joined: Any) -> Any:
        return and_(joined, func.upper_inf(table.c.dicatat), func.upper_inf(table.c.berlaku))

    def of_person(table: Any) -> Any:
        return now(table, table.c.pegawai_id == pegawai.c.id)

    facts = [pegawai_versi.c[name] for name in (*STATED, *VERSI)]
    post = [penempatan.c[name] for name in (*POST, *SINCE)]
    query = (
        select(
            pegawai.c.id, pegawai.c.id_sumber, pegawai.c.kunci_sandi, pegawai_keadaan.c.sandi, unor.c.id_sumber.label("unor_kode"),
            jabatan.c.id_sumber.label("jabatan_kode"), jabatan_versi.c.keluarga, *facts, *post,
        )
        .join(pegawai_versi, of_person(pegawai_versi))
        .join(pegawai_keadaan, of_person(pegawai_keadaan))
        .outerjoin(penempatan, and_(of_person(penempatan), penempatan.c.jenis == JenisPenempatan.DEFINITIF))
        .outerjoin(unor, unor.c.id == penempatan.c.unor_id)
        .outerjoin(jabatan, jabatan.c.id == penempatan.c.jabatan_id)
        .outerjoin(jabatan_versi, now(jabatan_versi, jabatan_versi.c.jabatan_id == jabatan.c.id))
        .where(pegawai.c.instansi_id == batch.instansi_id, pegawai.c.sumber == batch.sumber, pegawai.c.id_sumber.in_(codes))
    )  # fmt: skip
    return {row["id_sumber"]: row for row in (await connection.execute(query)).mappings()}


def _filled(batch: Batch, row: Row, held: Any) -> Row:
    if held is None:
        return row
    known = {name: held[name] for name in (*STATED, *VERSI, *POST) if name not in row}
    if any(name not in row for name in KEADAAN):
        state = _opened(batch, held)
        known |= {name: state[name] for name in KEADAAN if name not in row}
        if "hukdis_nihil" not in row and "hukdis_tingkat" not in row:
            known["hukdis_nihil"] = state["hukdis_diketahui"] and state["hukdis_tingkat"] is None
    same_unit = batch.references.find_unor(row.get("unor")) == batch.references.find_unor(held["unor_kode"])
    if same_unit:  # a start date belongs to the post it was given for
        known |= {name: held[name] for name in SINCE if name not in row}
    if row.get("jabatan") == TEACHER and held["keluarga"] == "GURU" and held["jabatan_kode"]:
        known["jabatan"] = held["jabatan_kode"]  # a file that says only 'Guru' does not take the level away
    return {**row, **known}


def _opened(batch: Batch, held: Any) -> Row:
    if held["kunci_sandi"] is None or not held["sandi"]:
        return keadaan.opened({})
    return keadaan.opened(sandi.unseal(batch.vault.unwrap(held["kunci_sandi"], held["id"]), held["sandi"], sandi.CIRCUMSTANCES))

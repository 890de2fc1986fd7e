"""The same rows into the same tables as somebody would write it by hand: COPY to a staging table, then one INSERT … SELECT a table.

What it is spared: finding who is known already, comparing, dating, sealing (its sealed values are ready made), answering row by row.
"""

from __future__ import annotations

import os
import uuid
from datetime import date
from typing import Any

import asyncpg

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian import person_facts
from services.registry.operations.kepegawaian.context import Batch, References
from shared.web.clock import SystemClock

STAGED = {
    "nomor": "int", "kode": "text", "kunci_sandi": "bytea", "kunci": "text", "nip_digest": "text", "nip_akhir": "text", "digest": "text",
    "sandi": "bytea", "keadaan_digest": "text", "keadaan_sandi": "bytea", "status": "text", "kedudukan": "text", "golongan": "text",
    "tmt_golongan": "date", "tmt_cpns": "date", "tmt_pns": "date", "dasar_pensiun": "date", "tmt_tugas_keluarga": "date",
    "pendidikan": "text", "bidang_pendidikan": "text", "tahun_lulus": "int", "unor": "text", "jabatan": "text", "tmt_jabatan": "date",
    "tmt_unit": "date",
}  # fmt: skip
VERSI = (
    "status", "kedudukan", "golongan", "tmt_golongan", "tmt_cpns", "tmt_pns", "dasar_pensiun", "tmt_tugas_keluarga", "pendidikan",
    "bidang_pendidikan", "tahun_lulus",
)  # fmt: skip
KNOWN = "'(,)'::daterange, tstzrange(now(), NULL), $1::date"
INSERTS = (
    "INSERT INTO pegawai (id, instansi_id, sumber, id_sumber, anonim, kunci_sandi, kunci) "
    "SELECT id, $1::uuid, 'bench', kode, false, kunci_sandi, kunci FROM datang",
    "INSERT INTO pegawai_identitas (id, pegawai_id, berlaku, dicatat, per, nip_digest, nip_akhir, isi_digest, sandi) "
    f"SELECT uuidv7(), id, {KNOWN}, nip_digest, nip_akhir, digest, sandi FROM datang",
    f"INSERT INTO pegawai_versi (id, pegawai_id, berlaku, dicatat, per, {', '.join(VERSI)}) "
    f"SELECT uuidv7(), id, {KNOWN}, {', '.join(VERSI)} FROM datang",
    "INSERT INTO pegawai_keadaan (id, pegawai_id, berlaku, dicatat, per, isi_digest, sandi) "
    f"SELECT uuidv7(), id, {KNOWN}, keadaan_digest, keadaan_sandi FROM datang",
    "INSERT INTO penempatan (id, pegawai_id, jenis, berlaku, dicatat, per, unor_id, jabatan_id, bermasalah, tmt_jabatan, tmt_unit) "
    "SELECT uuidv7(), d.id, 'DEFINITIF', daterange(d.tmt_unit, NULL), tstzrange(now(), NULL), $2::date, u.id, j.id, false, d.tmt_jabatan, "
    "d.tmt_unit FROM datang d JOIN unor u ON u.instansi_id = $1 AND u.id_sumber = d.unor "
    "JOIN jabatan j ON j.instansi_id = $1 AND j.id_sumber = d.jabatan",
    "INSERT INTO peristiwa (instansi_id, nomor, jenis, subjek_jenis, subjek_id, aktor, pada, isi) "
    "SELECT $1::uuid, 1000000 + nomor, 'pegawai.dibuat', 'pegawai', id::text, 'bench', now(), '{}' FROM datang",
    "INSERT INTO impor_baris (id, impor_id, nomor, lembar, baris, status, masalah) "
    "SELECT uuidv7(), $1::uuid, nomor, 'people', nomor + 2, 'dibuat', '[]' FROM datang",
)  # fmt: skip


def ready_made(vault: Vault, rows: list[BarisMasukan], per: date) -> list[tuple[Any, ...]]:
    """What is staged, sealed values and digests included."""
    batch = Batch(uuid.uuid4(), "bench", per, vault, References())
    staged = []
    for number, row in enumerate(rows):
        key, wrapped = vault.new_wrapped_key(uuid.UUID(bytes=os.urandom(16)))
        values, code = row.nilai, row.nilai["id_sumber"]
        who = person_facts.identity(batch, values, key, None)
        state = person_facts.circumstances(batch, values, key, person_facts.ratings(batch, values), None)
        facts = person_facts.facts(values)
        staged.append((
            number, code, wrapped, vault.pseudonym(os.urandom(8).hex(), code), who["nip_digest"], who["nip_akhir"], who["isi_digest"],
            who["sandi"], state["isi_digest"], state["sandi"], *(facts[name] for name in VERSI), values["unor"], values["jabatan"],
            values["tmt_jabatan"], values["tmt_unit"],
        ))  # fmt: skip
    return staged


async def bring_in(connection: asyncpg.Connection, agency: uuid.UUID, impor: uuid.UUID, staged: list[tuple[Any, ...]]) -> None:
    """One transaction."""
    per = SystemClock().now().date()
    columns = ", ".join(f"{name} {kind}" for name, kind in STAGED.items())
    async with connection.transaction():
        await connection.execute(f"CREATE TEMPORARY TABLE datang (id uuid DEFAULT uuidv7(), {columns}) ON COMMIT DROP")
        await connection.copy_records_to_table("datang", records=staged, columns=list(STAGED))
        await connection.execute("ANALYZE datang")
        for statement in INSERTS:
            given = {"$1::uuid": impor if "impor_baris" in statement else agency}
            arguments: list[Any] = [given["$1::uuid"]] if "$1::uuid" in statement else []
            arguments = [agency, per] if "$2::date" in statement else arguments or [per]
            await connection.execute(statement, *arguments)

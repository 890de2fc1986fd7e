"""Bring positions in.

A list that has no column for the echelon, SIASN's code or a required level of competence says nothing about it: what an earlier list
said of it stays.
"""

from __future__ import annotations

from services.registry.domain.kepegawaian.nama import family_of, position_kind, split_level
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.referensi.ages import special_age
from services.registry.storage.kepegawaian import identities, versions
from services.registry.storage.kepegawaian.tables import jabatan, jabatan_versi
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisKompetensi, StatusBaris

COPIED = ("nama", "kelas", "bup", "pendidikan_min", "bidang_pendidikan", "profesi")
KEPT = ("eselon", "kode_siasn")
LEVELS = {f"syarat_kompetensi_{kind.value.lower()}": kind.value for kind in JenisKompetensi}


async def upsert_jabatan(work: UnitOfWork, batch: Batch, rows: list[Row]) -> list[RowResult]:
    ids, _ = await identities.ensure(
        work.connection, jabatan, batch.instansi_id, batch.sumber, {r["id_sumber"]: {} for r in rows}
    )
    held = await versions.read(work.connection, jabatan_versi, "jabatan_id", ids.values(), batch.as_of)
    wanted = {
        position: {**position_facts(row), **_kept(row, held.get(position, {}))}
        for row in rows
        if (position := ids[row["id_sumber"]])
    }
    changes = await versions.write(work.connection, jabatan_versi, "jabatan_id", held, wanted, batch.as_of, work.at)
    results = []
    for row in rows:
        position = ids[row["id_sumber"]]
        batch.references.add_jabatan(row["id_sumber"], position, row["nama"], wanted[position]["keluarga"])
        status = StatusBaris(changes[position])
        if status != StatusBaris.TIDAK_BERUBAH:
            work.record(batch.instansi_id, f"jabatan.{status}", "jabatan", position)
        results.append(RowResult(status, position))
    return results


def _kept(row: Row, held: Row) -> Row:
    """What the row has a column for; a level the row does not name stays beside those it names."""
    said = {name: row[name] for name in KEPT if name in row}
    levels = {kind: row[name] for name, kind in LEVELS.items() if name in row}
    if levels:
        merged = {**(held.get("syarat_kompetensi") or {}), **levels}
        said["syarat_kompetensi"] = {kind: level for kind, level in merged.items() if level is not None} or None
    return said


def position_facts(row: Row) -> Row:
    """Facts of a position; family, level, kind and an age of its own are read from the name where the source gives none."""
    _, level = split_level(row["nama"])
    kind = row.get("jenis") or position_kind(row["nama"]).value
    return {
        **{name: row.get(name) for name in COPIED},
        "bup": row.get("bup") or special_age(kind, row["nama"]),
        "jenis": kind,
        "keluarga": row.get("keluarga") or family_of(row["nama"]),
        "jenjang": row.get("jenjang") or (level.value if level else None),
    }

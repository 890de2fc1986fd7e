"""Bring people in: identity (encrypted), dated facts, ratings, and the definitive post.

A row fails only for what cannot be anybody (no id and no NIP, a NIP somebody else holds). An unknown unit or position is kept
as written and the post marked bermasalah: unknown stays unknown, it is not a refusal.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.domain.kepegawaian.pensiun import dasar_pensiun
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.make_missing import make_missing
from services.registry.storage.kepegawaian import identities, people, versions
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas, pegawai_keadaan, pegawai_versi
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import Kedudukan, StatusBaris, StatusPegawai

VERSI = (
    "golongan", "jenjang", "tmt_golongan", "tmt_cpns", "tmt_pns", "tmt_pensiun", "tmt_tugas_keluarga", "akhir_kontrak",
    "pendidikan", "bidang_pendidikan", "tahun_lulus", "sertifikat_mapel", "bersertifikat", "kompetensi_teknis", "sip_berlaku_unor",
)  # fmt: skip


async def upsert_pegawai(work: UnitOfWork, batch: Batch, rows: list[Row], *, anonim: bool = False) -> list[RowResult]:
    await make_missing(work, batch, rows)
    keys = [_key(batch, row) for row in rows]
    results = await _refuse(work, batch, rows, keys)
    taken = [i for i, result in enumerate(results) if result.status != StatusBaris.GAGAL]
    ids, person_keys = await _identities(work, batch, {str(keys[i]): rows[i] for i in taken}, anonim=anonim)
    by_id = {ids[str(keys[i])]: rows[i] for i in taken}
    changes = await _write_facts(work, batch, by_id, person_keys)
    posts = {person: _post(batch, row) for person, row in by_id.items()}
    moved = await people.replace_definitive(work.connection, posts, batch.as_of, work.at)
    for i in taken:
        person = ids[str(keys[i])]
        result = results[i]
        result.id = person
        result.status = _together([changes[person], moved[person]])
        result.masalah += _unmatched(posts[person])
        if result.status != StatusBaris.TIDAK_BERUBAH:
            work.record(batch.instansi_id, f"pegawai.{result.status}", "pegawai", person)
    return results


def _unmatched(post: Row) -> list[Masalah]:
    """The very cell whose name nobody knows; the text is kept as it came."""
    found = []
    for kode, column, what in (("unit_tak_dikenal", "unor", "Unit"), ("jabatan_tak_dikenal", "jabatan", "Jabatan")):
        if post[f"{column}_id"] is None:
            pesan, saran = f"{what} ini tidak ditemukan; disimpan apa adanya.", f"Perbaiki namanya atau impor {what.lower()} itu."
            found.append(Masalah(kode, pesan, column, saran))
    return found


def _key(batch: Batch, row: Row) -> str | None:
    if row.get("id_sumber"):
        return str(row["id_sumber"])
    return f"nip:{batch.vault.digest('id_sumber', row['nip'])}" if row.get("nip") else None


async def _refuse(work: UnitOfWork, batch: Batch, rows: list[Row], keys: list[str | None]) -> list[RowResult]:
    """One provisional result per row; failed where the row cannot be anybody or somebody else's."""
    digests = [batch.vault.digest("nip", row["nip"]) if row.get("nip") else None for row in rows]
    held = await people.holders(work.connection, batch.instansi_id, [d for d in digests if d])
    results: list[RowResult] = []
    seen: dict[str, str] = {}
    for row, key, digest in zip(rows, keys, digests, strict=True):
        result = RowResult(StatusBaris.TIDAK_BERUBAH)
        if key is None:
            result = RowResult.failed("tanpa_kunci", "nip", "Baris tanpa NIP dan tanpa id_sumber.", "Isi salah satu.")
        elif digest and (seen.get(digest, key) != key or held.get(digest, (batch.sumber, key)) != (batch.sumber, key)):
            result = RowResult.failed(
                "nip_ganda", "nip", "NIP ini sudah dipakai pegawai lain.", "Periksa baris yang memakai NIP sama."
            )
        elif row.get("nip") and row.get("tanggal_lahir"):
            parsed = nip_rules.parse(row["nip"])
            if not isinstance(parsed, str) and parsed.lahir != row["tanggal_lahir"]:
                result.masalah.append(Masalah("CON_2", "Tanggal lahir berbeda dari NIP.", "tanggal_lahir", "Periksa keduanya."))
        if digest and key and result.status != StatusBaris.GAGAL:
            seen[digest] = key
        results.append(result)
    return results


async def _identities(
    work: UnitOfWork, batch: Batch, rows: dict[str, Row], *, anonim: bool
) -> tuple[dict[str, uuid.UUID], dict[uuid.UUID, bytes]]:
    ids, new = await identities.ensure(
        work.connection, pegawai, batch.instansi_id, batch.sumber,
        {key: {"anonim": anonim, "kunci": batch.vault.pseudonym(batch.sumber, key)} for key in rows},
    )  # fmt: skip
    fresh = {ids[key]: batch.vault.new_wrapped_key(ids[key]) for key in new}
    await people.store_keys(work.connection, {person: wrapped for person, (_, wrapped) in fresh.items()})
    stored = await people.wrapped_keys(work.connection, [person for person in ids.values() if person not in fresh])
    known = {person: batch.vault.unwrap(wrapped, person) for person, wrapped in stored.items()}
    return ids, {**{person: plain for person, (plain, _) in fresh.items()}, **known}


async def _write_facts(
    work: UnitOfWork, batch: Batch, rows: dict[uuid.UUID, Row], person_keys: dict[uuid.UUID, bytes]
) -> dict[uuid.UUID, str]:
    async def write(table: Any, wanted: dict[uuid.UUID, Row], compare: tuple[str, ...] | None = None) -> dict[uuid.UUID, str]:
        return await versions.replace(work.connection, table, "pegawai_id", wanted, batch.as_of, work.at, compare)

    sealed = {person: _identity(batch, row, person_keys[person]) for person, row in rows.items()}
    held = await people.sealed_circumstances(work.connection, list(rows), batch.as_of)
    states = {person: _keadaan(batch, row, person_keys[person], held.get(person)) for person, row in rows.items()}
    changes = [
        await write(pegawai_identitas, sealed, ("isi_digest",)),
        await write(pegawai_versi, {person: _versi(row) for person, row in rows.items()}),
        await write(pegawai_keadaan, states, ("isi_digest",)),
    ]
    return {person: _together([change[person] for change in changes]) for person in rows}


def _identity(batch: Batch, row: Row, key: bytes) -> Row:
    number = row.get("nip")
    content = {"nip": number, "nama": row.get("nama"), "tanggal_lahir": _born(row)}
    return {
        "nip_digest": batch.vault.digest("nip", number) if number else None,
        "nip_akhir": number[-4:] if number else None,
        "isi_digest": batch.vault.digest("identitas", repr(sorted((k, str(v)) for k, v in content.items()))),
        "sandi": sandi.seal(key, content, sandi.IDENTITY),
    }


def _born(row: Row) -> date | None:
    """As stated, else as the NIP says."""
    parsed = nip_rules.parse(row["nip"]) if row.get("nip") and not row.get("tanggal_lahir") else None
    said: date | None = row.get("tanggal_lahir")
    return parsed.lahir if isinstance(parsed, nip_rules.Nip) else said


def _versi(row: Row) -> Row:
    status = row.get("status") or StatusPegawai.TIDAK_DIKETAHUI.value
    standing = row.get("kedudukan") or Kedudukan.TIDAK_DIKETAHUI.value
    born = _born(row)
    base = None if born is None else dasar_pensiun(born)
    return {"status": status, "kedudukan": standing, "dasar_pensiun": base, **{name: row.get(name) for name in VERSI}}


def _keadaan(batch: Batch, row: Row, key: bytes, held: bytes | None) -> Row:
    """A year not named keeps its rating."""
    rated = sandi.unseal(key, held, sandi.CIRCUMSTANCES)["predikat"] if held else {}
    known = bool(row.get("hukdis_nihil")) or row.get("hukdis_tingkat") is not None
    values = keadaan.closed({**row, "hukdis_diketahui": known}, {**rated, **_ratings(batch, row)})
    digest = batch.vault.digest("keadaan", keadaan.canonical(values))
    return {"isi_digest": digest, "sandi": sandi.seal(key, values, sandi.CIRCUMSTANCES)}


def _ratings(batch: Batch, row: Row) -> dict[str, str]:
    last = batch.as_of.year - 1  # the last full year
    given = {last: row.get("predikat_terakhir"), last - 1: row.get("predikat_sebelumnya")}
    return {str(year): rating for year, rating in given.items() if rating}


def _post(batch: Batch, row: Row) -> Row:
    unit, position = batch.references.find_unor(row.get("unor")), batch.references.find_jabatan(row.get("jabatan"))
    return {
        "unor_id": unit, "jabatan_id": position, "mapel": row.get("mapel"),
        "unor_teks": None if unit else row.get("unor"), "jabatan_teks": None if position else row.get("jabatan"),
        "bermasalah": unit is None or position is None,
        "tmt_jabatan": row.get("tmt_jabatan"), "tmt_unit": row.get("tmt_unit"), "tugas_tambahan": row.get("tugas_tambahan"),
    }  # fmt: skip


def _together(changes: list[str]) -> StatusBaris:
    """What happened to the person when several kinds of facts were written."""
    if all(change == StatusBaris.TIDAK_BERUBAH for change in changes):
        return StatusBaris.TIDAK_BERUBAH
    return StatusBaris.DIBUAT if changes[0] == StatusBaris.DIBUAT else StatusBaris.DIPERBARUI

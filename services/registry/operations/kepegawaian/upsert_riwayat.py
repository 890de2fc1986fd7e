"""Bring entries of people's histories in, all of one kind: a fixed number of statements however many rows there are.

(sumber, id_sumber) of a person is the key; an entry without a code is known by a keyed digest of what makes it this entry. Units and
positions that nobody knows are kept as written. What a history decides about its people follows at once: derive.py.
"""

from __future__ import annotations

import re
import uuid
from typing import Any

from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.riwayat import sealing
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.operations.kepegawaian.derive import Touched, follow
from services.registry.operations.kepegawaian.past import opened
from services.registry.operations.kepegawaian.people_named import people_named
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian import histories, people
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.riwayat import SENDIRI
from shared.errors import Masalah
from shared.vocabulary import JenisRiwayat, StatusBaris

REFERRED = (("unor", "find_unor"), ("jabatan", "find_jabatan"))


async def upsert_riwayat(work: UnitOfWork, batch: Batch, rows: list[Row], *, kind: JenisRiwayat) -> list[RowResult]:
    who = await people_named(work.connection, batch, rows)
    keys = await people.wrapped_keys(work.connection, sorted({person for person in who if person is not None}))
    opens = {person: batch.vault.unwrap(wrapped, person) for person, wrapped in keys.items()}
    held = await histories.held(work.connection, kind, batch.sumber, opens)
    results: list[RowResult] = []
    fresh: list[Row] = []
    closing: list[uuid.UUID] = []
    touched = Touched()
    seen: set[histories.Key] = set()
    for row, person in zip(rows, who, strict=True):
        if person is None or person not in opens:
            results.append(_nobody(row))
            continue
        if (wrong := _refusal(row)) is not None:
            results.append(wrong)
            continue
        key = person, _code(batch, kind, row)
        if key in seen:
            results.append(
                RowResult.failed("kunci_ganda", "id_sumber", "Riwayat ini sudah ada pada baris sebelumnya.", "Hapus salah satu.")
            )
            continue
        seen.add(key)
        made = _entry(batch, kind, key, row, opens[person])
        old = held.get(key)
        result = RowResult(StatusBaris.DIBUAT, sealing.entry_id(person, kind, batch.sumber, key[1]), _unmatched(kind, row, made))
        if old is not None and all(getattr(old, name) == made[name] for name in ("isi_digest", "unor_id", "jabatan_id")):
            result.status = StatusBaris.TIDAK_BERUBAH
        else:
            fresh.append(made)
            if old is not None:
                result.status = StatusBaris.DIPERBARUI
                closing.append(old.id)
                touched.withdrawn.setdefault(person, []).append(opened(old, opens[person]))
            touched.people.add(person)
            note(work, batch.instansi_id, kind, person, batch.sumber, key[1], result.status.value)
        results.append(result)
    await histories.write(work.connection, fresh, closing, work.at)
    await follow(work, batch, touched, kind, opens)
    return results


def note(
    work: UnitOfWork, instansi_id: uuid.UUID, kind: JenisRiwayat, person: uuid.UUID, sumber: str, id_sumber: str, change: str
) -> None:
    """The event of one entry. That somebody has a punishment or a ground of protection is itself secret: not even the kind is told."""
    subject = sealing.entry_id(person, kind, sumber, id_sumber)
    told: dict[str, Any] = {"tertutup": True}
    if kind not in sealing.CLOSED_KINDS:
        told = {"pegawai": str(person), "jenis": kind.value, "sumber": sumber}
    work.record(instansi_id, f"riwayat.{change}", "riwayat", subject, **told)


def _nobody(row: Row) -> RowResult:
    if not row.get("pegawai") and not row.get("nip"):
        return RowResult.failed("tanpa_pegawai", "pegawai", "Baris ini tidak menyebut pegawainya.", "Isi pegawai atau nip.")
    column = "pegawai" if row.get("pegawai") else "nip"
    return RowResult.failed("pegawai_tak_dikenal", column, "Pegawai ini tidak ditemukan.", "Impor pegawainya lebih dahulu.")


def _refusal(row: Row) -> RowResult | None:
    if row.get("mulai") and row.get("selesai") and row["selesai"] < row["mulai"]:
        return RowResult.failed("tanggal_terbalik", "selesai", "Selesai sebelum mulai.", "Perbaiki salah satu tanggal.")
    return None


def holds_number(code: str) -> bool:
    """Does a NIP stand in the code? It would stand in the open there."""
    return any(
        isinstance(nip_rules.parse(part), nip_rules.Nip) for part in re.findall(r"(?<![0-9A-Za-z])[0-9]{18}(?![0-9A-Za-z])", code)
    )


def _code(batch: Batch, kind: JenisRiwayat, row: Row) -> str:
    """The source's code. Where it gives none, a keyed digest of what makes the entry this one: the same on every import."""
    given = str(row.get("id_sumber") or "")
    if given:
        return f"kode:{batch.vault.digest(f'riwayat:{kind}', given)}" if holds_number(given) else given
    said = "|".join(str(row.get(name) or "").casefold() for name in SENDIRI[kind])
    return f"isi:{batch.vault.digest(f'riwayat:{kind}', said)}"


def _entry(batch: Batch, kind: JenisRiwayat, key: histories.Key, row: Row, person_key: bytes) -> Row:
    shown, sealed = sealing.split(kind, row)
    found = {name: getattr(batch.references, finder)(shown.get(name)) for name, finder in REFERRED}
    return {
        "id": new_id(), "pegawai_id": key[0], "jenis": kind.value, "sumber": batch.sumber, "id_sumber": key[1],
        "mulai": row.get("mulai") if sealing.is_open(kind, "mulai") else None,
        "selesai": row.get("selesai") if sealing.is_open(kind, "selesai") else None,
        "isi": shown, "sandi": sandi.seal(person_key, sealed, sandi.HISTORY) if sealed else None,
        "isi_digest": batch.vault.digest("riwayat", sealing.canonical(shown, sealed)),
        "unor_id": found["unor"], "jabatan_id": found["jabatan"],
    }  # fmt: skip


def _unmatched(kind: JenisRiwayat, row: Row, made: Row) -> list[Masalah]:
    found = []
    for kode, column, what in (("unit_tak_dikenal", "unor", "Unit"), ("jabatan_tak_dikenal", "jabatan", "Jabatan")):
        if row.get(column) and sealing.is_open(kind, column) and made[f"{column}_id"] is None:
            text = f"{what} ini tidak ditemukan; disimpan apa adanya."
            found.append(Masalah(kode, text, column, f"Perbaiki namanya atau impor {what.lower()} itu."))
    return found

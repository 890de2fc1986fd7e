"""Who is meant by each row of people? Found by code, in any source, by NIP, or by NUPTK; made where nobody is.

Refused is only what cannot be anybody (no code and no NIP) or is somebody else's (a NIP that another person holds). A person of
another source is linked, not made twice (docs/decisions/0012).
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from services.registry.domain.kepegawaian import nip as nip_rules
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian import namesakes
from services.registry.operations.kepegawaian.context import Batch, Row, RowResult
from services.registry.storage.akses.erased import erased_codes
from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian import people, teachers
from services.registry.storage.kepegawaian.people import Known
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import StatusBaris

SCHOOLS_OWN = ("dapodik", "presensi")
"""How sources begin that see where people in fact stand."""


@dataclass(slots=True)
class Who:
    """The person of one row, and the key its values are sealed under."""

    id: uuid.UUID
    kunci: bytes
    kode: str
    baru: bool = False
    rumah: bool = True
    """Is the row's source the one that brought the person first?"""
    bersama: bool = False
    """Do other sources speak of this person too?"""


async def identify(work: UnitOfWork, batch: Batch, rows: list[Row], *, anonim: bool) -> tuple[list[Who | None], list[RowResult]]:
    """One of each per row. New people and new codes are written."""
    vault = batch.vault
    digests = [vault.digest("nip", row["nip"]) if row.get("nip") else None for row in rows]
    numbers = [teachers.code(vault, row["nuptk"]) if row.get("nuptk") else None for row in rows]
    codes = [code_of(vault, row.get("id_sumber"), row.get("nip")) or number for row, number in zip(rows, numbers, strict=True)]
    coded, numbered = await people.find(
        work.connection, batch.instansi_id, batch.sumber, [c for c in codes if c], [d for d in digests if d]
    )
    schooled = await _by_number(work, batch, numbers)
    waiting = await _held_back(work, batch, rows, [coded.get(c or "") or numbered.get(d or "") or schooled.get(n or "")
                                                   for c, d, n in zip(codes, digests, numbers, strict=True)])  # fmt: skip
    found: list[Who | None] = []
    results: list[RowResult] = []
    fresh: list[Who] = []
    links: dict[str, uuid.UUID] = {}
    teaching: dict[str, uuid.UUID] = {}
    taken: set[object] = set()
    for at, (row, code, digest, number) in enumerate(zip(rows, codes, digests, numbers, strict=True)):
        known, holder, teacher = coded.get(code or ""), numbered.get(digest or ""), schooled.get(number or "")
        refused = waiting.get(at) or _refusal(batch, row, code, known or teacher, holder)
        person = known or holder or teacher
        keys = {code, digest, number, person and person.id} - {None}
        if refused is None and taken & keys:
            refused = _double(row, by_nip=digest in taken)
        if refused is not None or code is None:
            found.append(None)
            results.append(refused or RowResult(StatusBaris.GAGAL))
            continue
        taken |= keys
        if person is None:
            who = Who(new_id(), b"", code, baru=True)
            fresh.append(who)
        else:
            assert person.kunci_sandi is not None
            who = _as_found(batch, person, code)
            if known is None and not who.rumah:
                links[code] = person.id
        if number is not None and teacher is None:
            teaching[number] = who.id
        found.append(who)
        results.append(RowResult(StatusBaris.TIDAK_BERUBAH, who.id))
    await _make(work, batch, fresh, anonim=anonim)
    await _warn(work, batch, found, results)
    await people.link(work.connection, batch.instansi_id, batch.sumber, links)
    await people.link(work.connection, batch.instansi_id, teachers.NUPTK, teaching)
    new = {who.id for who in fresh}
    for linked in sorted({*links.values(), *teaching.values()} - new):
        work.record(batch.instansi_id, "pegawai.ditautkan", "pegawai", linked, sumber=batch.sumber)
    return found, results


async def _by_number(work: UnitOfWork, batch: Batch, numbers: list[str | None]) -> dict[str, Known]:
    """By NUPTK, whatever source told it; nothing is asked for a list without one."""
    wanted = [number for number in numbers if number]
    return (await people.find(work.connection, batch.instansi_id, teachers.NUPTK, wanted, []))[0] if wanted else {}


async def _held_back(work: UnitOfWork, batch: Batch, rows: list[Row], matched: list[Known | None]) -> dict[int, RowResult]:
    """Only what a school's own system says of somebody new is doubted: the registers of decrees number everybody."""
    if not from_school(batch.sumber):
        return {}
    return await namesakes.held_back(work, batch, [None if who else row for row, who in zip(rows, matched, strict=True)])


def from_school(sumber: str) -> bool:
    """Does a source see where people in fact stand?"""
    return sumber.lower().startswith(SCHOOLS_OWN)


def code_of(vault: Vault, given: str | None, number: str | None) -> str | None:
    """The source's code. Where there is none, or the code is itself a NIP, a digest of the number: none stands in the open."""
    written = str(given or "")
    made_of = nip_rules.digits_of(written) if written else number
    if written and not made_of:
        return written
    return f"nip:{vault.digest('id_sumber', made_of)}" if made_of else None


async def _warn(work: UnitOfWork, batch: Batch, found: list[Who | None], results: list[RowResult]) -> None:
    """Somebody new whose code was forgotten once: who sends it again should know."""
    new = {
        batch.vault.digest("penghapusan", f"{batch.sumber}|{who.kode}"): at
        for at, who in enumerate(found)
        if who is not None and who.baru
    }
    for digest in await erased_codes(work.connection, batch.instansi_id, list(new)):
        text, cure = "Data orang dengan kode ini pernah dihapus.", "Periksa apakah orang ini memang harus dikirim lagi."
        results[new[digest]].masalah.append(Masalah("pernah_dihapus", text, "id_sumber", cure))


def _as_found(batch: Batch, person: Known, code: str) -> Who:
    home = person.sumber == batch.sumber
    assert person.kunci_sandi is not None
    key = batch.vault.unwrap(person.kunci_sandi, person.id)
    return Who(person.id, key, code, rumah=home, bersama=person.tertaut or not home)


def _refusal(batch: Batch, row: Row, code: str | None, known: Known | None, holder: Known | None) -> RowResult | None:
    if code is None:
        return RowResult.failed("tanpa_kunci", "nip", "Baris tanpa NIP dan tanpa id_sumber.", "Isi salah satu.")
    other = known is not None and holder is not None and known.id != holder.id
    renamed = known is None and holder is not None and holder.sumber == batch.sumber and bool(row.get("id_sumber"))
    if other or renamed:
        return _double(row, by_nip=True)
    person = known or holder
    if person is not None and person.kunci_sandi is None:
        return RowResult.failed("pegawai_dihapus", "nip", "Data pribadi pegawai ini sudah dihapus.", "Keluarkan dari berkas.")
    return None


def _double(row: Row, *, by_nip: bool) -> RowResult:
    if by_nip:
        return RowResult.failed("nip_ganda", "nip", "NIP ini sudah dipakai pegawai lain.", "Periksa baris yang memakai NIP sama.")
    column = "id_sumber" if row.get("id_sumber") else "nip"
    return RowResult.failed("kunci_ganda", column, "Pegawai ini sudah ada pada baris sebelumnya.", "Hapus salah satu.")


async def _make(work: UnitOfWork, batch: Batch, fresh: list[Who], *, anonim: bool) -> None:
    rows = []
    for who in fresh:
        who.kunci, wrapped = batch.vault.new_wrapped_key(who.id)
        kunci = batch.vault.pseudonym(batch.sumber, who.kode)
        rows.append((who.id, batch.instansi_id, batch.sumber, who.kode, anonim, wrapped, kunci))
    await people.add(work.connection, rows)

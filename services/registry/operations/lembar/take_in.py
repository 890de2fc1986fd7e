"""A worksheet that came back, tried and not applied: every decision is carried out in a transaction that is undone, so that what is
told is what would happen. Kept is what each row wants and how it would end; the file is not.
"""

from __future__ import annotations

import asyncio
import hashlib
import uuid
from contextlib import suppress
from dataclasses import replace
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.lembar.baca import Putusan, Terbaca, find_heading, read_rows
from services.registry.intake.workbook import Workbook
from services.registry.operations.lembar.decide import Meja, decide_all
from services.registry.operations.lembar.state import Keadaan, state_of
from services.registry.operations.usulan.visible import Pandangan
from services.registry.storage.lembar import rows as stored
from services.registry.storage.putaran import round_rows
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.texts.lembar import told
from shared.vocabulary import KeadaanBarisLembar as S

Row = dict[str, Any]


class _Undone(Exception):
    """Leaves a trial without a trace."""


async def take_in(
    work: UnitOfWork, vault: Vault, view: Pandangan, siapa: Siapa, putaran_id: uuid.UUID, content: bytes, ties: Any
) -> Row:
    """The upload's head. Raises TidakDitemukan, MasukanTidakSah for a file that is no worksheet. Commits."""
    await round_rows.one(work.connection, putaran_id, siapa.instansi_id)
    read = await asyncio.to_thread(_read, content)
    await cases.hold_agency(work.connection, siapa.instansi_id)
    state = await state_of(work.connection, view, putaran_id)
    wanted, findings = sorted_out(read, state)
    rows = [_settled(one, state, siapa) for one in wanted]
    desk = Meja(work, vault, replace(siapa, diperkuat_pada=work.at), state, ties)
    with suppress(_Undone):
        async with work.attempt():
            await decide_all(desk, rows)
            raise _Undone
    head = {
        "instansi_id": siapa.instansi_id, "putaran_id": putaran_id, "berkas_hash": hashlib.sha256(content).hexdigest(),
        "versi": state.versi,
        "temuan": findings, "oleh": siapa.aktor, "pada": work.at, "diterapkan_pada": None,
    }  # fmt: skip
    made = await stored.add_upload(work.connection, head, rows)
    work.record(
        siapa.instansi_id,
        "lembar.diuji",
        "lembar_unggahan",
        made,
        putaran_id=str(putaran_id),
        baris=len(rows),
        temuan=len(findings),
    )
    await work.commit()
    return {"id": made, **head}


def _read(content: bytes) -> Terbaca:
    """In a process of its own, as imports are read."""
    if not content:
        raise MasukanTidakSah("Berkasnya kosong.", saran="Unggah lembar kerja .xlsx.", pesan_en="The file is empty.")
    with Workbook(content) as book:
        for sheet in book.sheets:
            heading = find_heading(sheet.kepala)
            if heading is not None:
                return read_rows(sheet.buka(), *heading)
    raise MasukanTidakSah(
        "Ini bukan lembar kerja putaran: kolom ID baris, Versi baris, atau Keputusan tidak ditemukan.",
        saran="Unduh lembar kerja lagi, salin keputusan ke kolom kuningnya, lalu unggah.",
        pesan_en="No worksheet: one of its own columns is missing.",
    )  # fmt: skip


def sorted_out(read: Terbaca, state: Keadaan) -> tuple[list[Putusan], list[Row]]:
    """(decisions that can be looked at, what is wrong with the file by row and cell)."""
    kept: list[Putusan] = []
    found: list[Row] = [_finding(row, S.TIDAK_DIKENAL, "baris_tidak_dikenal") for row in read.tanpa_id]
    twice = {one.kunci for one in read.putusan if one.kunci and any(_differs(one, other) for other in read.putusan)}
    seen = set()
    for one in read.putusan:
        if one.kunci is None or (state.version(one.kunci) is None and state.case_of(one.kunci) is None):
            found.append(_finding(one.nomor, S.TIDAK_DIKENAL, "baris_tidak_dikenal"))
        elif one.kunci in twice:
            found.append(_finding(one.nomor, S.RANGKAP, "baris_rangkap"))
        elif one.salah:
            found += [_finding(one.nomor, S.NILAI_SALAH, kode, cell) for kode, cell in one.salah]
        elif one.kunci not in seen:
            kept.append(one)
            seen.add(one.kunci)
    gone = [key for key in (*state.cases, *state.planned) if key not in set(read.kunci)]
    return kept, found + [{"nomor": None, "sel": None, "keadaan": "TIDAK_ADA", "kunci": str(key)} for key in gone]


def _differs(one: Putusan, other: Putusan) -> bool:
    return one is not other and one.kunci == other.kunci and (one.isi() != other.isi() or one.versi != other.versi)


def _finding(nomor: int, state: S, kode: str, cell: str | None = None) -> Row:
    return {"nomor": nomor, "sel": cell, "keadaan": state.value, **told(kode)}


def _settled(one: Putusan, state: Keadaan, siapa: Siapa) -> Row:
    """As a row of the upload: ready, already done by this very person, or changed since by somebody."""
    assert one.kunci is not None
    assert one.keputusan is not None
    key, now = one.kunci, state.version(one.kunci)
    became = None if now else state.case_of(key)
    row = (state.cases.get(key) or state.planned.get(key)) if now else (became[1] if became else None)
    assert row is not None  # sorted_out left no other
    said = state.said.get(key, [])
    mine = bool(said) and said[-1]["oleh"] == siapa.aktor and _same(said[-1], one)
    status = S.SUDAH if mine else S.SIAP if now == one.versi else S.BENTROK
    return {
        "putaran_id": state.round["id"], "pegawai_id": row["pegawai_id"], "usulan_id": key.usulan_id, "analisis_id": key.analisis_id,
        "rekomendasi_no": key.no, "nomor": one.nomor, "versi_berkas": one.versi, "keputusan": one.keputusan.value,
        "alasan_kode": one.alasan_kode.value if one.alasan_kode else None, "catatan": one.catatan, "pengganti": one.pengganti,
        "simpangan": list(one.simpangan), "aksi": None, "keadaan": status.value,
        "masalah": [told("baris_berubah")] if status is S.BENTROK else [], "oleh": siapa.aktor, "pada": None,
    }  # fmt: skip


def _same(said: Row, one: Putusan) -> bool:
    now = (said["keputusan"], said["alasan_kode"], said["catatan"], said["pengganti"], tuple(said["simpangan"]))
    return now == one.isi()

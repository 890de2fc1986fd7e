"""An upload applied: against the version of the sheet it was tried on, by the person who uploaded it, row by row; and an upload shown."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require_fresh
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.status import LANGKAH
from services.registry.operations.lembar.decide import Meja, decide_all, wanted_step
from services.registry.operations.lembar.state import Keadaan, state_of
from services.registry.operations.usulan.visible import Pandangan
from services.registry.storage.lembar import rows as stored
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakBerwenang, VersiLain
from shared.vocabulary import KeadaanBarisLembar as S
from shared.web.conditional import etag

Row = dict[str, Any]


async def apply(
    work: UnitOfWork, vault: Vault, view: Pandangan, siapa: Siapa, putaran_id: uuid.UUID, unggahan_id: uuid.UUID, versi: int,
    ties: Row | None,
) -> None:  # fmt: skip
    """Commits; applied once, a second time changes nothing.

    Raises TidakDitemukan, TidakBerwenang for another's upload, VersiLain when anything of the round has changed since it was tried,
    PerluPenguatan where one of its steps wants a fresh code.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    head = await stored.upload(work.connection, siapa.instansi_id, putaran_id, unggahan_id)
    if head["oleh"] != siapa.aktor:
        raise TidakBerwenang(
            "Unggahan ini milik orang lain; keputusannya diterapkan oleh yang mengunggahnya.", saran="Unggah lembar kerja Anda sendiri.",
            pesan_en="Somebody else's upload.",
        )  # fmt: skip
    if head["diterapkan_pada"] is not None:
        return
    state = await state_of(work.connection, view, putaran_id)
    if versi != head["versi"] or state.versi != head["versi"]:
        raise VersiLain(
            "Putaran ini berubah sejak lembar kerja diuji.", saran="Unggah berkas yang sama sekali lagi; baris yang berubah ditunjukkan.",
            pesan_en="The round has changed since the sheet was tried.", etag=etag(state.versi),
        )  # fmt: skip
    rows = await stored.rows_of(work.connection, unggahan_id)
    desk = Meja(work, vault, siapa, state, ties)
    await _fresh_where_wanted(desk, rows)
    await decide_all(desk, rows)
    for row in rows:
        row["keadaan"] = S.DITERAPKAN.value if row["keadaan"] == S.SIAP else row["keadaan"]
        await stored.became(work.connection, row["id"], {name: row[name] for name in ("keadaan", "aksi", "masalah", "pada")})
    await stored.applied(work.connection, unggahan_id, {"diterapkan_pada": work.at})
    counts = Counter(row["keadaan"] for row in rows)
    work.record(siapa.instansi_id, "lembar.diterapkan", "lembar_unggahan", unggahan_id, putaran_id=str(putaran_id), **counts)
    await work.commit()


async def _fresh_where_wanted(desk: Meja, rows: list[Row]) -> None:
    for row in rows:
        if row["keadaan"] == S.SIAP and (step := await wanted_step(desk, row)) is not None and step.segar:
            require_fresh(desk.siapa, desk.work.at)
            return


async def shown(connection: AsyncConnection, view: Pandangan, putaran_id: uuid.UUID, unggahan_id: uuid.UUID) -> Row:
    """The upload with every row: what the file says, what stands now, and how it ended or would end. Raises TidakDitemukan."""
    head = await stored.upload(connection, view.instansi_id, putaran_id, unggahan_id)
    state = await state_of(connection, view, putaran_id)
    rows = await stored.rows_of(connection, unggahan_id)
    items = [_item(row, state) for row in rows]
    counts = Counter(item["keadaan"] for item in items) + Counter(one["keadaan"] for one in head["temuan"])
    return {
        **head, "ringkasan": dict(sorted(counts.items())), "items": items,
        "temuan": [one for one in head["temuan"] if one["nomor"] is not None],
        "tidak_ada": [one["kunci"] for one in head["temuan"] if one["nomor"] is None],
    }  # fmt: skip


SEGAR = {one.aksi.value for one in LANGKAH if one.segar}
"""Steps that want a fresh second factor when the upload is applied."""
SAID = ("keputusan", "alasan_kode", "catatan", "pengganti", "simpangan")


def _item(row: Row, state: Keadaan) -> Row:
    """`sekarang`: where the row stands now, beside what the file wants."""
    key = stored.key_of(row)
    case: Mapping[str, Any] | None = state.cases.get(key)
    became = None if case or key in state.planned else state.case_of(key)
    if became:
        key, case = became
    return {
        "nomor": row["nomor"], "kunci": str(stored.key_of(row)), "agenda": f"{case['nomor']}/{case['tahun']}" if case else None,
        "rekomendasi_no": row["rekomendasi_no"], "keadaan": row["keadaan"], "aksi": row["aksi"],
        "di_berkas": {"versi": row["versi_berkas"], **{name: row[name] for name in SAID}},
        "verifikasi_baru": row["aksi"] in SEGAR,
        "sekarang": {
            "versi": state.version(key), "status": case["status"] if case else None,             "terakhir": state.last(key),
        },
        "masalah": row["masalah"],
    }  # fmt: skip

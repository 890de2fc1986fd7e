"""The rules as they hold in one city on one day: what each does, on what it rests, how sure that is, what the city has decided."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.hukum.gabung import definition_hash, merged, still_the_same
from services.registry.operations.hukum.rule_of import rule_of
from services.registry.storage.hukum.dated import Row, holding, spoken_of
from services.registry.storage.hukum.tables import konfirmasi_aturan, penyesuaian_aturan
from shared.law import CATALOGUE, DAPAT_DIBEBASKAN, UNVERIFIED, Aturan, Lingkup, Prakarsa, rule_set
from shared.web import paging

SAID = ("keputusan", "pejabat", "jabatan_pejabat", "nomor", "tanggal", "catatan", "definisi_hash")
CHANGED = ("perubahan", "nomor", "alasan")


async def list_rules(
    connection: AsyncConnection, instansi_id: uuid.UUID, on: date, prakarsa: Prakarsa, lingkup: Lingkup, unverified: bool, limit: int,
    cursor: str,
) -> dict[str, Any]:  # fmt: skip
    """A page in the order of ids; `unverified`: only those on memory, a conflict or superseded law that nobody has decided about."""
    told = await _told(connection, instansi_id, on, prakarsa, lingkup)
    after = paging.decode(cursor, str)[0] if cursor else ""
    rows = [row for row in told if row["aturan"] > after and (row["menunggu_konfirmasi"] or not unverified)]
    page = rows[:limit]
    return {
        "per": on, "prakarsa": prakarsa, "lingkup": lingkup, "items": page,
        "berikutnya": paging.encode([page[-1]["aturan"]]) if len(rows) > limit else None,
    }  # fmt: skip


async def show_rule(
    connection: AsyncConnection, instansi_id: uuid.UUID, aturan: str, on: date, prakarsa: Prakarsa, lingkup: Lingkup
) -> dict[str, Any]:
    """One rule, with everything that was ever decided about it and still stands in its time. Raises TidakDitemukan."""
    rule_of(aturan)
    row = next(row for row in await _told(connection, instansi_id, on, prakarsa, lingkup) if row["aturan"] == aturan)
    about = {"instansi_id": instansi_id, "aturan": aturan}
    decided = [await spoken_of(connection, table, about) for table in (konfirmasi_aturan, penyesuaian_aturan)]
    return {
        **row, "riwayat_konfirmasi": [_of(one, SAID) for one in decided[0]],
        "riwayat_penyesuaian": [_of(one, CHANGED) for one in decided[1]],
    }  # fmt: skip


async def _told(
    connection: AsyncConnection, instansi_id: uuid.UUID, on: date, prakarsa: Prakarsa, lingkup: Lingkup
) -> list[dict[str, Any]]:
    said = await holding(connection, konfirmasi_aturan, instansi_id, on)
    changed = await holding(connection, penyesuaian_aturan, instansi_id, on)
    rules = rule_set(CATALOGUE, on, None, prakarsa, lingkup, merged(said, changed, (), ()))["aturan"]
    by_rule = [{row["aturan"]: row for row in rows} for rows in (said, changed)]
    return [
        _row(rule, rules.get(rule.id), *(rows.get(rule.id) for rows in by_rule)) for rule in sorted(CATALOGUE, key=lambda r: r.id)
    ]


def _row(rule: Aturan, frozen: dict[str, Any] | None, said: Row | None, changed: Row | None) -> dict[str, Any]:
    """`ditanyakan` false: not asked of such a move on that day; its figures are then the catalogue's."""
    decided = said is not None and said["keputusan"] != "DICABUT" and still_the_same(said)
    shown = frozen or {
        "jenis": rule.jenis.value, "parameter": rule.parameter, "keyakinan": rule.keyakinan.value, "dasar": rule.basis,
    }  # fmt: skip
    return {
        "aturan": rule.id, "ditanyakan": frozen is not None, "jenis": shown["jenis"], "diputuskan_di": rule.diputuskan_di.value,
        "dasar": shown["dasar"], "keyakinan": shown["keyakinan"], "menunggu_konfirmasi": rule.keyakinan in UNVERIFIED and not decided,
        "parameter": shown["parameter"], "pesan": rule.pesan, "pesan_en": rule.pesan_en, "subjek": rule.subjek, "tanggal": rule.tanggal,
        "bila_tidak_diketahui": rule.bila_tidak_diketahui.value, "datum": rule.datum, "pemilik": rule.pemilik,
        "berlaku_sejak": rule.berlaku_sejak, "berlaku_sampai": rule.berlaku_sampai, "catatan": rule.catatan,
        "dilaksanakan": rule.dilaksanakan, "pembebasan": list(DAPAT_DIBEBASKAN.get(rule.id, ())), "definisi_hash": definition_hash(rule),
        "konfirmasi": None if said is None else _of(said, SAID) | {"masih_sesuai": still_the_same(said)},
        "penyesuaian": None if changed is None or not changed["perubahan"] else _of(changed, CHANGED),
    }  # fmt: skip


def _of(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    return {**{name: row[name] for name in names}, "sejak": row["berlaku"].lower, "sampai": row["berlaku"].upper}

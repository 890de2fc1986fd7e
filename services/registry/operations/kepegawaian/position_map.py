"""The position map (peta jabatan) of a unit: per position its need and who holds it, apart from whoever helps out.

Who holds a seat by decree is counted once, by status. A head, somebody on leave or study or lent out is counted again beside it:
`aktif` are those present, and `selisih` is those less the established need. Plt, Plh, second schools and the like neither open nor
fill a seat: `lapisan` counts them by kind.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.kepegawaian.lists import Page
from services.registry.operations.kepegawaian.projection import ABSENT
from services.registry.operations.kepegawaian.show_unit import require_unit
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian import tree
from shared.vocabulary import JenisPenempatan, Kedudukan, StatusPegawai, TugasTambahan
from shared.web import paging

Key = tuple[uuid.UUID, uuid.UUID]
HEADS = (TugasTambahan.KEPALA_SEKOLAH.value, TugasTambahan.KEPALA_PUSKESMAS.value)
OVERLAYS = [kind.value for kind in JenisPenempatan if kind not in (JenisPenempatan.DEFINITIF, JenisPenempatan.BERTENTANGAN)]
NEED = ("kebutuhan_ditetapkan", "kebutuhan_hitung_mikro_fte", "batas_bawah", "batas_atas")


async def position_map(connection: AsyncConnection, page: Page, unit: uuid.UUID, *, below: bool) -> dict[str, Any]:
    """A line per unit and position; with `below` of the units under it too. People whose position nobody knows stand apart."""
    name = await require_unit(connection, page.instansi_id, unit, page.moment)
    units = select(tree.below(page.moment, unit).c.id) if below else select(literal(unit))
    keys = [tuple(row) for row in await connection.execute(_keys(page, units))]
    shown = keys[: page.limit]
    labels = {(row.unor_id, row.jabatan_id): dict(row._mapping) for row in await connection.execute(_labels(page, shown))}
    needs = _by_key(await connection.execute(_needs(page, shown)))
    held = _by_key(await connection.execute(_held(page, units, shown)))
    unmatched = [row for (_, position), rows in held.items() if position is None for row in rows]
    return {
        "per": page.moment.per, "unor_id": unit, "unor_nama": name,
        "items": [
            {**labels[key], **_need(needs.get(key, [])), **_people(held.get(key, []), needs.get(key, []))} for key in shown if key in labels
        ],
        "tanpa_jabatan": _counts(unmatched),
        "berikutnya": paging.encode([str(part) for part in shown[-1]]) if len(keys) > page.limit else None,
    }  # fmt: skip


def _keys(page: Page, units: Select[Any]) -> Select[Any]:
    """Where there is a seat, and where there is somebody."""
    seat, version, post = t.formasi, t.formasi_versi, t.penempatan
    seats = select(seat.c.unor_id, seat.c.jabatan_id).join(version).where(seat.c.unor_id.in_(units), page.moment.known(version))
    people = select(post.c.unor_id, post.c.jabatan_id).where(
        post.c.unor_id.in_(units),
        post.c.jabatan_id.is_not(None),
        post.c.jenis != JenisPenempatan.BERTENTANGAN,
        page.moment.known(post),
    )
    both = seats.union(people).subquery()
    query = select(both).order_by(*both.c).limit(page.limit + 1)
    if page.cursor:
        query = query.where(tuple_(*both.c) > tuple_(*paging.decode(page.cursor, uuid.UUID, uuid.UUID)))
    return query


def _labels(page: Page, keys: list[Any]) -> Select[Any]:
    """Names of that day; null where a unit or a position was not known yet."""
    unit, position = t.unor_versi, t.jabatan_versi
    return (
        select(t.unor.c.id.label("unor_id"), unit.c.nama.label("unor_nama"), t.jabatan.c.id.label("jabatan_id"))
        .add_columns(
            position.c.nama.label("jabatan_nama"), position.c.jenis, position.c.jenjang, position.c.kelas, position.c.eselon
        )
        .select_from(t.unor.join(t.jabatan, t.jabatan.c.instansi_id == t.unor.c.instansi_id))
        .outerjoin(unit, (unit.c.unor_id == t.unor.c.id) & page.moment.known(unit))
        .outerjoin(position, (position.c.jabatan_id == t.jabatan.c.id) & page.moment.known(position))
        .where(tuple_(t.unor.c.id, t.jabatan.c.id).in_(keys))
    )


def _needs(page: Page, keys: list[Any]) -> Select[Any]:
    seat, version = t.formasi, t.formasi_versi
    return (
        select(seat.c.unor_id, seat.c.jabatan_id, seat.c.mapel, *[version.c[name] for name in NEED])
        .join(version)
        .where(_among(seat, keys), page.moment.known(version))
    )


def _held(page: Page, units: Select[Any], keys: list[Any]) -> Select[Any]:
    """People and overlays of these lines, and those of the units whose position is not known; grouped to what is counted."""
    post, person = t.penempatan, t.pegawai_versi
    head = func.coalesce(post.c.tugas_tambahan.in_(HEADS), False).label("kepala")
    told = (post.c.unor_id, post.c.jabatan_id, post.c.jenis, post.c.mapel, person.c.status, person.c.kedudukan, head)
    return (
        select(*told, func.count().label("orang"))
        .join(person, person.c.pegawai_id == post.c.pegawai_id)
        .where(_among(post, keys) | (post.c.jabatan_id.is_(None) & post.c.unor_id.in_(units)))
        .where(page.moment.known(post), page.moment.known(person))
        .where(person.c.kedudukan != Kedudukan.PENSIUN, post.c.jenis != JenisPenempatan.BERTENTANGAN)
        .group_by(*told)
    )


def _among(table: Any, keys: list[Any]) -> ColumnElement[bool]:
    return tuple_(table.c.unor_id, table.c.jabatan_id).in_(keys)


def _by_key(rows: Iterable[Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = {}
    for row in rows:
        found.setdefault((row.unor_id, row.jabatan_id), []).append(row)
    return found


def _need(rows: list[Any]) -> dict[str, int | None]:
    """Added up over subjects; one unknown part leaves the whole unknown."""
    return {name: _sum([getattr(row, name) for row in rows]) for name in NEED}


def _sum(parts: list[int | None]) -> int | None:
    return None if not parts or any(part is None for part in parts) else sum(part for part in parts if part is not None)


def _people(rows: list[Any], needs: list[Any]) -> dict[str, Any]:
    counts = _counts(rows)
    need = _need(needs)["kebutuhan_ditetapkan"]
    by_decree = [row for row in rows if row.jenis == JenisPenempatan.DEFINITIF]
    subjects = sorted({row.mapel for row in (*by_decree, *needs) if row.mapel})
    return {
        **counts, "selisih": None if need is None else counts["aktif"] - need,
        "mapel": [
            {
                "mapel": subject, "kebutuhan_ditetapkan": _sum([row.kebutuhan_ditetapkan for row in needs if row.mapel == subject]),
                "bezetting": sum(row.orang for row in by_decree if row.mapel == subject),
            }
            for subject in subjects
        ],
    }  # fmt: skip


def _counts(rows: list[Any]) -> dict[str, Any]:
    by_decree = [row for row in rows if row.jenis == JenisPenempatan.DEFINITIF]
    total = sum(row.orang for row in by_decree)
    away = {kind: sum(row.orang for row in by_decree if row.kedudukan == kind) for kind in ABSENT}
    return {
        "bezetting": {
            "jumlah": total, **{kind.value: sum(row.orang for row in by_decree if row.status == kind) for kind in StatusPegawai},
        },
        "kepala": sum(row.orang for row in by_decree if row.kepala), "di_luar": away, "aktif": total - sum(away.values()),
        "lapisan": {kind: sum(row.orang for row in rows if row.jenis == kind) for kind in OVERLAYS},
    }  # fmt: skip

"""Strength by unit, position or seat for the coming years: a page of groups, each with a line a year."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, Select, and_, case, cast, extract, func, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.proyeksi import YEARS_MAX, project
from services.registry.storage.kepegawaian import retirement
from services.registry.storage.kepegawaian import tables as t
from shared.errors import MasukanTidakSah
from shared.vocabulary import JenisPenempatan, Kedudukan
from shared.web import paging

GROUPS = {"unor": ("unor_id",), "jabatan": ("jabatan_id",), "formasi": ("unor_id", "jabatan_id")}
ABSENT = (
    Kedudukan.CLTN.value, Kedudukan.TUGAS_BELAJAR.value, Kedudukan.DIPEKERJAKAN.value, Kedudukan.DIBERHENTIKAN_SEMENTARA.value,
)  # fmt: skip
NEVER = date(9999, 1, 1)


async def projection(
    connection: AsyncConnection, instansi_id: uuid.UUID, per: date, years: int, group: str, unor_id: uuid.UUID | None, limit: int,
    cursor: str,
) -> dict[str, Any]:  # fmt: skip
    """`{per, items, berikutnya}`. Raises MasukanTidakSah for an unknown group or too many years."""
    if group not in GROUPS:
        raise MasukanTidakSah(
            "Kelompok tidak dikenal.", saran=f"Pakai salah satu dari: {', '.join(GROUPS)}.", pesan_en="Unknown group."
        )
    if not 0 <= years <= YEARS_MAX:
        raise MasukanTidakSah(
            f"Tahun harus 0 sampai {YEARS_MAX}.", saran="Kecilkan tahun.", pesan_en=f"Years must be 0 to {YEARS_MAX}."
        )
    names = GROUPS[group]
    after = paging.decode(cursor, *[uuid.UUID] * len(names)) if cursor else None
    people = _people(instansi_id, per, unor_id)
    keys = await _keys(connection, instansi_id, people, names, after, limit + 1)
    page = keys[:limit]
    lines = await _lines(connection, people, names, page)
    coming = await _coming(connection, instansi_id, per, names, page)
    labels = await _labels(connection, page, names, per)
    items = [
        {
            **dict(zip(names, key, strict=True)), **labels[key], **_present(lines.get(key, [])),
            "tahun": [asdict(year) for year in _projected(lines.get(key, []), coming.get(key, Counter()), per, years)],
        }
        for key in page
    ]  # fmt: skip
    more = paging.encode([str(part) for part in page[-1]]) if len(keys) > limit else None
    return {"per": per, "kelompok": group, "items": items, "berikutnya": more}


def _people(instansi_id: uuid.UUID, per: date, unor_id: uuid.UUID | None) -> Any:
    """Everybody with a definitive post on that day: where, whether present, and the years in which they leave by age and by contract."""
    post, person, position = t.penempatan, t.pegawai_versi, t.jabatan_versi
    by_age = _not_before(per, retirement.tmt_pensiun(person, position))
    by_contract = _not_before(per, retirement.contract_end(person))

    def on_day(table: Any) -> ColumnElement[bool]:
        return and_(func.upper_inf(table.c.dicatat), table.c.berlaku.contains(per))

    query = (
        select(
            post.c.unor_id, post.c.jabatan_id, person.c.kedudukan.in_(ABSENT).label("di_luar"),
            _year(by_age).label("pensiun"), _year(by_contract).label("kontrak"),
            (func.coalesce(by_contract, NEVER) < func.coalesce(by_age, NEVER)).label("kontrak_dahulu"),
        )
        .join(t.pegawai, t.pegawai.c.id == post.c.pegawai_id)
        .join(person, and_(person.c.pegawai_id == post.c.pegawai_id, on_day(person)))
        .join(position, and_(position.c.jabatan_id == post.c.jabatan_id, on_day(position)))
        .where(t.pegawai.c.instansi_id == instansi_id, post.c.jenis == JenisPenempatan.DEFINITIF, on_day(post))
        .where(post.c.unor_id.is_not(None), person.c.kedudukan != Kedudukan.PENSIUN)
    )  # fmt: skip
    if unor_id is not None:
        query = query.where(post.c.unor_id == unor_id)
    return query.subquery("orang")


def _not_before(per: date, day: Any) -> ColumnElement[Any]:
    """Who should have gone already goes now; an unknown day stays unknown (GREATEST alone would take `per` for it)."""
    return case((day.is_not(None), func.greatest(day, literal(per, Date))))


def _year(day: Any) -> ColumnElement[int]:
    return cast(extract("year", day), Integer)


async def _keys(
    connection: AsyncConnection, instansi_id: uuid.UUID, people: Any, names: tuple[str, ...], after: Any, limit: int
) -> list[tuple[Any, ...]]:
    """Groups with people in them, and groups where somebody will come."""
    plan = t.rencana_masuk.c
    coming = select(*[plan[name] for name in names]).where(plan.instansi_id == instansi_id, func.upper_inf(plan.dicatat))
    coming = coming.where(*[plan[name].is_not(None) for name in names])
    groups = select(*[people.c[name] for name in names]).union(coming).subquery()
    query = select(groups).order_by(*groups.c).limit(limit)
    if after is not None:
        query = query.where(tuple_(*groups.c) > tuple_(*after))
    return [tuple(row) for row in await connection.execute(query)]


def _of(query: Select[Any], columns: list[Any], keys: list[tuple[Any, ...]]) -> Select[Any]:
    return query.where(tuple_(*columns).in_(keys)) if len(columns) > 1 else query.where(columns[0].in_([key[0] for key in keys]))


async def _lines(
    connection: AsyncConnection, people: Any, names: tuple[str, ...], keys: list[tuple[Any, ...]]
) -> dict[tuple[Any, ...], list[Any]]:
    columns = [people.c[name] for name in names]
    told = [people.c[name] for name in ("di_luar", "pensiun", "kontrak", "kontrak_dahulu")]
    query = _of(select(*columns, *told, func.count().label("orang")), columns, keys).group_by(*columns, *told)
    found: dict[tuple[Any, ...], list[Any]] = {}
    for row in await connection.execute(query):
        found.setdefault(tuple(row[: len(names)]), []).append(row)
    return found


async def _coming(
    connection: AsyncConnection, instansi_id: uuid.UUID, per: date, names: tuple[str, ...], keys: list[tuple[Any, ...]]
) -> dict[tuple[Any, ...], Counter[int]]:
    plan = t.rencana_masuk
    columns = [plan.c[name] for name in names]
    query = select(*columns, _year(plan.c.tanggal), func.sum(plan.c.jumlah)).where(
        plan.c.instansi_id == instansi_id, func.upper_inf(plan.c.dicatat), plan.c.tanggal > per
    )
    found: dict[tuple[Any, ...], Counter[int]] = {}
    for row in await connection.execute(_of(query, columns, keys).group_by(*columns, _year(plan.c.tanggal))):
        found.setdefault(tuple(row[: len(names)]), Counter())[row[-2]] += int(row[-1])
    return found


async def _labels(
    connection: AsyncConnection, keys: list[tuple[Any, ...]], names: tuple[str, ...], per: date
) -> dict[tuple[Any, ...], dict[str, Any]]:
    labels: dict[tuple[Any, ...], dict[str, Any]] = {key: {} for key in keys}
    for at, name in enumerate(names):
        what = name.removesuffix("_id")
        identity, version = (t.unor, t.unor_versi) if what == "unor" else (t.jabatan, t.jabatan_versi)
        ids = {key[at] for key in keys}
        query = (
            select(identity.c.id, identity.c.id_sumber, version.c.nama)
            .join(version, version.c[name] == identity.c.id)
            .where(identity.c.id.in_(ids), func.upper_inf(version.c.dicatat))
            .where(or_(version.c.berlaku.contains(per), func.upper_inf(version.c.berlaku)))
            .order_by(version.c.berlaku)
        )
        known = {row.id: row for row in await connection.execute(query)}
        for key in keys:
            row = known.get(key[at])
            labels[key] |= {f"{what}_id_sumber": row and row.id_sumber, f"{what}_nama": row and row.nama}
    return labels


def _present(lines: list[Any]) -> dict[str, int]:
    return {
        "sekarang": sum(line.orang for line in lines),
        "di_luar": sum(line.orang for line in lines if line.di_luar),
        "pensiun_tidak_diketahui": sum(line.orang for line in lines if line.pensiun is None),
    }


def _projected(lines: list[Any], coming: Counter[int], per: date, years: int) -> Any:
    retiring: Counter[int] = Counter()
    ending: Counter[int] = Counter()
    renewed: Counter[int] = Counter()
    for line in lines:
        if line.kontrak is not None and line.kontrak_dahulu:
            ending[line.kontrak] += line.orang
            if line.pensiun is not None:
                renewed[line.pensiun] += line.orang
        elif line.pensiun is not None:
            retiring[line.pensiun] += line.orang
    now = sum(line.orang for line in lines)
    return project(now, per.year, years, retiring=retiring, ending=ending, ending_then_retiring=renewed, coming=coming)

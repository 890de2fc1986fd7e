"""Lists of units, positions, seats and people on a day, as known at an instant: keyset pages ordered by source id; people masked."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Table, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.nip import mask
from services.registry.storage.kepegawaian import retirement, tree
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.closing import closes, mergers
from shared.vocabulary import JenisPenempatan
from shared.web import paging

UNIT = (
    "nama", "jenis", "kode_wilayah", "induk_id", "npsn", "eselon", "aktif", "tutup", "lintang_e6", "bujur_e6", "titik_perkiraan",
)  # fmt: skip
POSITION = (
    "nama", "jenis", "keluarga", "jenjang", "kelas", "eselon", "pendidikan_min", "bidang_pendidikan", "profesi", "syarat_kompetensi",
    "kode_siasn",
)  # fmt: skip
SEAT = (
    "kebutuhan_ditetapkan", "kebutuhan_hitung_mikro_fte", "nomor_penetapan", "tanggal_penetapan", "status_abk", "pemilik_abk",
    "batas_bawah", "batas_atas", "syarat", "bezetting_tercatat",
)  # fmt: skip


@dataclass(frozen=True)
class Page:
    """Whose rows, of which moment, and which stretch of them."""

    instansi_id: uuid.UUID
    moment: Moment
    limit: int
    cursor: str


async def units(
    connection: AsyncConnection, page: Page, jenis: str | None = None, induk_id: uuid.UUID | None = None, q: str = ""
) -> dict[str, Any]:
    query = _named(_units(page), t.unor_versi, q, jenis=jenis, induk_id=induk_id)
    return await _finish(connection, page, query, t.unor)


async def positions(
    connection: AsyncConnection, page: Page, jenis: str | None = None, keluarga: str | None = None, q: str = ""
) -> dict[str, Any]:
    query = _versions(page, t.jabatan, t.jabatan_versi, POSITION).add_columns(retirement.bup(t.jabatan_versi).label("bup_tahun"))
    return await _finish(connection, page, _named(query, t.jabatan_versi, q, jenis=jenis, keluarga=keluarga), t.jabatan)


async def seats(
    connection: AsyncConnection, page: Page, unor_id: uuid.UUID | None = None, jabatan_id: uuid.UUID | None = None
) -> dict[str, Any]:
    query = _versions(page, t.formasi, t.formasi_versi, SEAT)
    return await _finish(connection, page, _where(query, t.formasi, unor_id=unor_id, jabatan_id=jabatan_id), t.formasi)


async def people(
    connection: AsyncConnection, page: Page, unor_id: uuid.UUID | None = None, turunan: bool = False, jabatan_id: uuid.UUID | None = None,
    status: str | None = None, golongan: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Everybody who holds a definitive post on that day; with `turunan` also in the units below `unor_id`."""
    person, identity, post = t.pegawai_versi, t.pegawai_identitas, t.penempatan
    query = (
        select(t.pegawai.c.id, t.pegawai.c.sumber, t.pegawai.c.id_sumber, t.pegawai.c.anonim, person.c.status, person.c.kedudukan)
        .add_columns(person.c.golongan, identity.c.nip_akhir, post.c.unor_id, post.c.jabatan_id, post.c.mapel)
        .join(person, person.c.pegawai_id == t.pegawai.c.id)
        .join(identity, identity.c.pegawai_id == t.pegawai.c.id)
        .join(post, post.c.pegawai_id == t.pegawai.c.id)
        .where(t.pegawai.c.instansi_id == page.instansi_id, post.c.jenis == JenisPenempatan.DEFINITIF)
        .where(*(page.moment.known(table) for table in (person, identity, post)))
    )
    query = _where(_where(query, person, status=status, golongan=golongan), post, jabatan_id=jabatan_id)
    if unor_id is not None and turunan:
        query = query.where(post.c.unor_id.in_(select(tree.below(page.moment, unor_id).c.id)))
    else:
        query = _where(query, post, unor_id=unor_id)
    found = await _finish(connection, page, query, t.pegawai)
    for item in found["items"]:
        item["nip_tersamar"] = mask(item.pop("nip_akhir") or "")
    return found


async def descendants(connection: AsyncConnection, page: Page, unor_id: uuid.UUID) -> dict[str, Any]:
    """The units below one, each with the steps down to it."""
    down = tree.below(page.moment, unor_id)
    query = _units(page).add_columns(down.c.turun).join(down, down.c.id == t.unor.c.id)
    return await _finish(connection, page, query.where(down.c.turun > 0), t.unor)


def _units(page: Page) -> Select[Any]:
    """`tutup`: on its own closing day, else on that of its merger."""
    merged = mergers(page.moment)
    query = _versions(page, t.unor, t.unor_versi, tuple(name for name in UNIT if name != "tutup"))
    return query.add_columns(closes(t.unor_versi, merged).label("tutup")).outerjoin(merged, merged.c.unor_id == t.unor.c.id)


def _versions(page: Page, identity: Table, version: Table, names: tuple[str, ...]) -> Select[Any]:
    return (
        select(*[c for c in identity.c if c.name != "instansi_id"], *[version.c[name] for name in names])
        .join(version, version.c[f"{identity.name}_id"] == identity.c.id)
        .where(identity.c.instansi_id == page.instansi_id, page.moment.known(version))
    )


def _named(query: Select[Any], version: Table, q: str, **equal: Any) -> Select[Any]:
    found = _where(query, version, **equal)
    return found.where(version.c.nama.icontains(q.strip(), autoescape=True)) if q.strip() else found


def _where(query: Select[Any], table: Table, **equal: Any) -> Select[Any]:
    return query.where(*[table.c[name] == value for name, value in equal.items() if value is not None])


async def _finish(connection: AsyncConnection, page: Page, query: Select[Any], identity: Table) -> dict[str, Any]:
    order = (identity.c.sumber, identity.c.id_sumber)
    if page.cursor:
        query = query.where(tuple_(*order) > tuple_(*paging.decode(page.cursor, str, str)))
    rows = [dict(row) for row in (await connection.execute(query.order_by(*order).limit(page.limit + 1))).mappings()]
    more = len(rows) > page.limit
    rows = rows[: page.limit]
    return {"items": rows, "berikutnya": paging.encode([rows[-1]["sumber"], rows[-1]["id_sumber"]]) if more else None}

"""A daily list as of a day: its rows a page at a time, with the names of the people in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.daftar.limits import months_of
from services.registry.operations.daftar.protected import days
from services.registry.operations.kepegawaian.masked import masked
from services.registry.storage.daftar import read
from services.registry.storage.daftar.definition import Daftar, Tanya
from shared.vocabulary import JenisDaftar

Row = dict[str, Any]
NOBODY = {"nama": None, "nip_tersamar": None}


async def a_list(
    connection: AsyncConnection, vault: Vault, jenis: JenisDaftar, asked: Tanya, limit: int, cursor: str, *, named: bool,
    bulan: int | None = None, scopes: Iterable[str] = (),
) -> Row:  # fmt: skip
    """`named`: the caller may see names; the number is masked always. `scopes`: of the caller, for the list of sealed days.
    `bulan`: the limit asked for, of a list that has one."""
    kind = read.DAFTAR[jenis]
    limits: Row = {"batas_bulan": None, "batas_dasar": None}
    if jenis is JenisDaftar.PENUGASAN_LAMA:
        months, basis = await months_of(connection, asked.instansi_id, bulan, asked.moment.per)
        asked, limits = replace(asked, bulan=months), {"batas_bulan": months, "batas_dasar": basis}
        kind = replace(kind, catatan=f"Batas {months} bulan ({basis}). {kind.catatan}")
    if jenis is JenisDaftar.PERLINDUNGAN:
        asked = replace(asked, tersegel=await days(connection, vault, asked, scopes))
    rows, following = await read.page(connection, kind, asked, limit, cursor)
    if kind.bernama:
        known = await masked(connection, vault, asked.instansi_id, [row["pegawai_id"] for row in rows])
        for row in rows:
            who = known.get(row["pegawai_id"], NOBODY)
            row.update(who if named else {**who, "nama": None})
    return {
        **about(kind), "per": asked.moment.per, "diketahui": asked.moment.diketahui, "sampai": asked.sampai, **limits,
        "sumber": await read.sources(connection, asked.instansi_id), "jumlah": await read.count(connection, kind, asked), "items": rows,
        "berikutnya": following,
    }  # fmt: skip


def about(kind: Daftar) -> Row:
    """What the list is, without its rows."""
    return {
        "jenis": kind.jenis.value, "judul": kind.judul, "judul_en": kind.judul_en, "catatan": kind.catatan, "bernama": kind.bernama,
        "kolom": [
            {"nama": one.nama, "judul": one.judul, "satuan": one.satuan or None, "lebar": one.lebar, "rata": one.rata} for one in kind.kolom
        ],
    }  # fmt: skip


def all_lists() -> list[Row]:
    return [about(read.DAFTAR[jenis]) for jenis in JenisDaftar]

"""Carry erasures into backups made before them: the forgotten persons' keys leave their member, uploads leave the files.

A backup is written anew beside itself and takes its own place when it is whole. Its tables and chains stay as they were, so it can be
restored as before; what was sealed about a forgotten person has no key in it any more. Uploaded files stand as they came, with names
and numbers in plain text, and nobody can tell whose, so all of them go.
"""

from __future__ import annotations

import zipfile
from collections.abc import AsyncGenerator, Callable, Collection, Iterator
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from services.registry.operations.cadangan import package
from services.registry.operations.cadangan.package import Bagian
from shared.errors import MasukanTidakSah

KEYS, FILES, PARTS, IMPORTS = "kunci_sandi", "berkas", "berkas_bagian", "impor"
UPLOADED = ("impor", "hasil.xlsx")
"""Kinds of stored file that hold people as they were sent, and as they were sent back."""
NAMELESS = "berkas"
Row = dict[str, str]
Change = Callable[[Row], Row | None]


@dataclass(frozen=True)
class Rewritten:
    nama: str
    kunci: int
    """Keys that left."""
    berkas: int
    """Uploads that left."""


async def erase_from_backups(folder: Path, forgotten: Collection[str]) -> list[Rewritten]:
    """Every backup in the folder; files that are none are left alone. Answers with those that were changed."""
    found = [await _rewrite(file, set(forgotten)) for file in _files(folder)]
    return [one for one in found if one is not None]


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.is_file() and zipfile.is_zipfile(file))


async def _rewrite(file: Path, forgotten: set[str]) -> Rewritten | None:
    try:
        with package.reading(file) as (archive, manifest):
            uploads = {_place(row) for row in _rows(archive, manifest.bagian, FILES) if row["jenis"] in UPLOADED}
            keys = {row["id"] for row in _rows(archive, manifest.bagian, KEYS)} & forgotten
            if not keys and not uploads:
                return None
            changes: dict[str, Change] = {
                KEYS: lambda row: None if row["id"] in forgotten else row,
                FILES: lambda row: None if _place(row) in uploads else row,
                PARTS: lambda row: None if _place(row) in uploads else row,
                IMPORTS: lambda row: {**row, "nama_berkas": NAMELESS},
            }
            with package.writing(file) as fresh:
                parts = [await _part(archive, fresh, part, changes.get(part.nama)) for part in manifest.bagian]
                for name in manifest.rahasia:
                    fresh.writestr(package.KEYS_FOLDER + name, archive.read(package.KEYS_FOLDER + name))
                package.finish(fresh, replace(manifest, bagian=tuple(parts)))
    except MasukanTidakSah as none:
        if "bukan cadangan" in none.pesan:
            return None
        raise
    return Rewritten(file.name, len(keys), len(uploads))


async def _part(archive: zipfile.ZipFile, fresh: zipfile.ZipFile, part: Bagian, change: Change | None) -> Bagian:
    async def copy(sink: Any) -> int:
        rows = 0
        async with aclosing(_lines(archive, part)) as lines:
            async for line in lines:
                kept = line if change is None else _changed(part, line, change)
                if kept:
                    rows += 1
                    await sink(kept)
        return rows

    return await package.add(fresh, part.nama, part.kolom, copy)


def _changed(part: Bagian, line: bytes, change: Change) -> bytes:
    values = line.rstrip(b"\n").decode().split("\t")
    kept = change(dict(zip(part.kolom, values, strict=True)))
    return b"" if kept is None else "\t".join(kept[name] for name in part.kolom).encode() + b"\n"


async def _lines(archive: zipfile.ZipFile, part: Bagian) -> AsyncGenerator[bytes, None]:
    """Rows as COPY spells them, one a line; checked against the manifest on the way."""
    rest = b""
    async for piece in package.pieces(archive, part):
        *whole, rest = (rest + piece).split(b"\n")
        for line in whole:
            yield line + b"\n"
    if rest:
        yield rest


def _rows(archive: zipfile.ZipFile, parts: tuple[Bagian, ...], name: str) -> Iterator[Row]:
    part = next((one for one in parts if one.nama == name), None)
    if part is not None:
        with archive.open(part.member) as member:
            for line in member:
                yield dict(zip(part.kolom, line.decode().rstrip("\n").split("\t"), strict=True))


def _place(row: Row) -> tuple[str, str]:
    return row["instansi_id"], row["hash"]

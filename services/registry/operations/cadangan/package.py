"""A backup as a file: a ZIP with one member per table and `manifest.json`, which says what each must hold, written last.

Written beside its name with `.part` and renamed when it is whole and on the disk, so that a killed backup leaves nothing that
looks like one.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from shared.errors import MasukanTidakSah

FORMAT = "seimbang-cadangan-1"
MANIFEST, KEYS_FOLDER = "manifest.json", "rahasia/"
LEVEL = 1
"""Of compression: most of the bytes are sealed and do not get smaller, whatever the effort."""
PIECE = 1 << 20


@dataclass(frozen=True)
class Bagian:
    """One table (or the keys of people): its columns, rows and the SHA-256 of its text."""

    nama: str
    kolom: tuple[str, ...]
    baris: int
    sha256: str

    @property
    def member(self) -> str:
        return f"{self.nama}.copy"


@dataclass(frozen=True)
class Kepala:
    """Where an agency's chains stood; proves after a restore that what came back is what was saved."""

    kode: str
    nama: str
    perubahan: int
    perubahan_hash: str
    bacaan: int
    bacaan_hash: str


@dataclass(frozen=True)
class Manifest:
    skema: str
    dibuat_pada: str
    postgresql: str
    bagian: tuple[Bagian, ...]
    instansi: tuple[Kepala, ...]
    rahasia: tuple[str, ...] = ()
    format: str = field(default=FORMAT)

    @classmethod
    def from_json(cls, content: bytes) -> Manifest:
        read = json.loads(content)
        parts = tuple(Bagian(**{**one, "kolom": tuple(one["kolom"])}) for one in read.pop("bagian"))
        heads = tuple(Kepala(**one) for one in read.pop("instansi"))
        return cls(bagian=parts, instansi=heads, rahasia=tuple(read.pop("rahasia")), **read)


@contextmanager
def writing(file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive of a new backup; `file` appears when everything went well, and only then."""
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as out:
        try:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
                yield archive
            out.flush()
            os.fsync(out.fileno())
        except BaseException:
            part.unlink()
            raise
    part.replace(file)


async def add(archive: zipfile.ZipFile, name: str, columns: tuple[str, ...], copy: Callable[[Any], Awaitable[int]]) -> Bagian:
    """Write one member by a function that pours bytes into a sink and answers with its rows."""
    seen = hashlib.sha256()
    with archive.open(f"{name}.copy", "w", force_zip64=True) as member:

        async def sink(data: bytes) -> None:
            seen.update(data)
            member.write(data)

        rows = await copy(sink)
    return Bagian(name, columns, rows, seen.hexdigest())


def finish(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    archive.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1))


@contextmanager
def reading(file: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """A backup and its manifest. Raises MasukanTidakSah when it is none, or not whole."""
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError) as wrong:
        raise _no_backup(file, type(wrong).__name__) from wrong
    with archive:
        try:
            manifest = Manifest.from_json(archive.read(MANIFEST))
        except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as wrong:
            raise _no_backup(file, type(wrong).__name__) from wrong
        if manifest.format != FORMAT:
            raise MasukanTidakSah(f"{file.name} berbentuk {manifest.format}.", saran="Pakai versi program yang membuatnya.")
        yield archive, manifest


async def pieces(archive: zipfile.ZipFile, part: Bagian) -> AsyncIterator[bytes]:
    """The text of a member. Raises MasukanTidakSah at its end when it is not what the manifest says."""
    seen = hashlib.sha256()
    try:
        with archive.open(part.member) as member:
            while data := member.read(PIECE):
                seen.update(data)
                yield data
    except (KeyError, zipfile.BadZipFile, EOFError, OSError) as wrong:
        raise _damaged(part.nama) from wrong
    if seen.hexdigest() != part.sha256:
        raise _damaged(part.nama)


def _no_backup(file: Path, why: str) -> MasukanTidakSah:
    return MasukanTidakSah(f"{file.name} bukan cadangan yang utuh ({why}).", saran="Periksa nama berkasnya, atau pakai cadangan lain.",
                           pesan_en="This is not a whole backup.")  # fmt: skip


def _damaged(name: str) -> MasukanTidakSah:
    return MasukanTidakSah(f"Bagian {name} pada cadangan ini rusak; tidak ada yang dipulihkan.", saran="Pakai cadangan lain.",
                           pesan_en=f"Part {name} of this backup is damaged; nothing was restored.")  # fmt: skip

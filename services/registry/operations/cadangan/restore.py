"""Bring a backup into an empty database: all of it in one transaction, or nothing.

Before anything is loaded: the schema must be the file's, the database empty, and the keys at hand those that open this city's
people. After it, still in the transaction: whoever was forgotten since the backup was made is forgotten again. Then the audit
chains must be whole and pass through the heads the backup noted.
"""

from __future__ import annotations

import uuid
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.ledger import apply_ledger
from services.registry.operations.cadangan import package
from services.registry.operations.cadangan.package import Manifest
from services.registry.operations.peristiwa.verify import verify_all
from services.registry.storage.cadangan import catalog, copying
from services.registry.storage.cadangan.catalog import Tabel
from shared.errors import Bentrok, MasukanTidakSah

Tell = Callable[[str, int], None]
NULL = "\\N"


@dataclass(frozen=True)
class Restored:
    manifest: Manifest
    forgotten_again: int


async def restore(
    engine: AsyncEngine, file: Path, vault: Vault, at: datetime, tell: Tell, ledger: Path | None = None
) -> Restored:
    """Raises Bentrok or MasukanTidakSah with one sentence, and then the database is as empty as before. Commits."""
    with package.reading(file) as (archive, manifest):
        async with engine.connect() as connection:
            await ready_for(connection, manifest)
            _opens(archive, manifest, vault)
            await copying.spell_plainly(connection)
            for part in manifest.bagian:
                rows = await copying.copy_in(connection, Tabel(part.nama, part.kolom), package.pieces(archive, part))
                if rows != part.baris:
                    raise MasukanTidakSah(
                        f"Bagian {part.nama} berisi {rows} baris, bukan {part.baris}.", saran="Pakai cadangan lain."
                    )
                tell(part.nama, rows)
            await _chains_are_whole(connection, manifest)
            forgotten = [] if ledger is None else await apply_ledger(connection, ledger, at)
            await connection.commit()
    return Restored(manifest, len(forgotten))


async def ready_for(connection: AsyncConnection, manifest: Manifest) -> None:
    """May this backup come in here? Begins the transaction and keeps others from filling the database meanwhile."""
    head = await catalog.schema_head(connection)
    if head != manifest.skema:
        raise Bentrok(
            f"Cadangan ini berskema {manifest.skema}, basis datanya {head or 'belum dimigrasi'}.",
            saran="Pakai ./seimbang restore, yang menyamakannya, atau migrasikan basis data kosong ke skema itu.",
        )
    await connection.execute(text("LOCK TABLE instansi IN SHARE ROW EXCLUSIVE MODE"))
    here = {table.nama: table for table in await catalog.tables(connection)}
    if filled := await catalog.first_filled(connection, list(here)):
        raise Bentrok(
            f"Basis data ini tidak kosong (tabel {filled} berisi); cadangan hanya dipulihkan ke basis data kosong.",
            saran="Pakai SEIMBANG_DATA atau DATABASE_URL lain, atau pindahkan yang lama.",
            pesan_en="The database is not empty; a backup is restored into an empty one only.",
        )
    wanted = {part.nama for part in manifest.bagian} - {copying.KEYS.nama}
    if wanted != set(here):
        raise Bentrok("Tabel cadangan ini berbeda dari tabel basis data.", saran="Pakai versi program yang membuat cadangan.")


def _opens(archive: zipfile.ZipFile, manifest: Manifest, vault: Vault) -> None:
    """The keys at hand are this city's: the first person's key unwraps, and somebody's pseudonym is the one that stands there."""
    for keys in _rows(archive, manifest, copying.KEYS.nama):
        try:
            vault.unwrap(bytes.fromhex(keys["kunci_sandi"].removeprefix("\\\\x")), uuid.UUID(keys["id"]))
        except InvalidTag:
            raise _other_key("city_key", "nama dan NIP tidak akan terbaca") from None
        break
    strangers = 0  # while the snapshot key is being changed, some people stand under the old one still
    for person in _rows(archive, manifest, copying.PEOPLE):
        known, code = person.get("kunci", NULL), (person["sumber"], person["id_sumber"])
        if known == NULL or person.get("dihapus_pada", NULL) != NULL or "\\" in "".join(code):
            continue  # forgotten, from before pseudonyms were stored, or spelled with an escape: the next one will do
        if vault.pseudonym(*code) == known:
            return
        strangers += 1
    if strangers:
        raise _other_key("snapshot_key", "snapshot baru tidak akan mengenali orang dari snapshot lama")


def _rows(archive: zipfile.ZipFile, manifest: Manifest, name: str) -> Iterator[dict[str, str]]:
    """Rows as COPY spells them."""
    for part in manifest.bagian:
        if part.nama == name:
            with archive.open(part.member) as member:
                for line in member:
                    yield dict(zip(part.kolom, line.decode().rstrip("\n").split("\t"), strict=True))


def _other_key(name: str, else_: str) -> Bentrok:
    return Bentrok(
        f"Berkas {name} di folder rahasia bukan milik kota pada cadangan ini: {else_}.",
        saran=f"Letakkan {name} kota itu di folder rahasia, lalu ulangi.",
        pesan_en=f"The file {name} of the secrets folder is not this city's.",
    )


async def _chains_are_whole(connection: AsyncConnection, manifest: Manifest) -> None:
    noted = {head.kode: head for head in manifest.instansi}
    async for found in verify_all(connection):
        head = noted.pop(found.kode, None)
        if not found.whole:
            broken = [*found.perubahan.putus, *found.bacaan.putus][0]
            raise MasukanTidakSah(
                f"Rantai audit {found.kode} pada cadangan ini putus: {broken.told()}.", saran="Pakai cadangan lain."
            )
        if head is None or (found.perubahan.last, found.bacaan.last) != (head.perubahan, head.bacaan) or (
            found.perubahan.hash != head.perubahan_hash
        ):  # fmt: skip
            raise MasukanTidakSah(f"Kepala rantai audit {found.kode} bukan yang dicatat cadangan.", saran="Pakai cadangan lain.")
    if noted:
        raise MasukanTidakSah(f"Instansi {min(noted)} tidak ada pada cadangan ini.", saran="Pakai cadangan lain.")

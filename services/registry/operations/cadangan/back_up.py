"""Save everything a city's database holds, as of one moment, while the city goes on working.

One REPEATABLE READ transaction, every table by COPY; needs no pg_dump and no right but reading. The keys that open personal
values are outside, in the secrets folder, unless they are asked for: a backup that holds them opens by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.operations.cadangan import package
from services.registry.operations.cadangan.package import Kepala, Manifest
from services.registry.storage.cadangan import catalog, copying
from services.registry.storage.peristiwa import chains
from services.registry.storage.work import one_view
from shared.errors import Bentrok

KEY_FILES = ("city_key", "snapshot_key", "city_key_baru", "snapshot_key_baru")
"""Without the first nothing personal opens; without the second the next snapshot knows nobody of the last. The others stand
beside them while a key is being changed."""
Tell = Callable[[str, int], None]


async def back_up(engine: AsyncEngine, file: Path, at: datetime, tell: Tell, secrets: Path | None = None) -> Manifest:
    """Write `file`; `tell` hears of each table and its rows. `secrets`: a folder whose keys go in too."""
    with package.writing(file) as archive:
        async with one_view(engine) as view:
            head = await catalog.schema_head(view)
            if not head:
                raise Bentrok(
                    "Basis data ini belum dimigrasi; tidak ada yang dicadangkan.", saran="Periksa alamat basis datanya."
                )
            await copying.spell_plainly(view)
            parts = []
            for member in copying.members(await catalog.tables(view)):
                parts.append(await package.add(archive, member.nama, member.kolom, partial(copying.copy_out, view, member)))
                tell(member.nama, parts[-1].baris)
            names = tuple(name for name in KEY_FILES if secrets is not None and (secrets / name).exists())
            for name in names:
                assert secrets is not None
                archive.writestr(package.KEYS_FOLDER + name, (secrets / name).read_bytes())
            version = await catalog.server_version(view)
            manifest = Manifest(head, at.isoformat(), version, tuple(parts), tuple(await _heads(view)), names)
        package.finish(archive, manifest)
    return manifest


async def _heads(view: AsyncConnection) -> list[Kepala]:
    found = []
    for agency in await chains.agencies(view):
        changes, reads = await chains.heads(view, agency.id)
        found.append(
            Kepala(
                agency.kode, agency.nama,
                0 if changes is None else changes.audit_nomor, "" if changes is None else changes.audit_hash,
                0 if reads is None else reads.nomor, "" if reads is None else reads.hash,
            )
        )  # fmt: skip
    return found

"""Snapshots and training files by content hash in a scratch folder: not needed for long, anything may be deleted at any time."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from shared.contracts.v1.kontrak import SNAPSHOT, Kontrak
from shared.contracts.v1.snapshot_io import verify
from shared.errors import MasukanTidakSah, SnapshotTidakAda

KEEP = 20
"""Newest bundles kept: a city's bundle is a few MB, so this stays below a few hundred MB."""
HASH = re.compile(r"[0-9a-f]{64}")


class SnapshotCache:
    def __init__(self, folder: Path, kontrak: Kontrak = SNAPSHOT, alamat: str = "/v1/snapshot") -> None:
        """`alamat` = where a bundle that is missing is sent to."""
        self.folder = folder
        self._kontrak, self._alamat = kontrak, alamat
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, snapshot: str) -> Path:
        """Where the bundle lies. Raises SnapshotTidakAda when it is not here: the caller uploads it and repeats."""
        found = self._path(snapshot)
        if not found.exists():
            raise SnapshotTidakAda(
                "Snapshot belum ada di layanan perhitungan.",
                saran=f"Unggah dengan PUT {self._alamat}/{snapshot}, lalu ulangi.",
                pesan_en="Unknown snapshot: upload it and repeat.",
            )
        found.touch()
        return found

    def put(self, snapshot: str, bundle: bytes) -> None:
        """Keep a bundle after recomputing its hash from its rows. Raises MasukanTidakSah on any mismatch."""
        try:
            found = verify(bundle, self._kontrak)
        except ValueError as damage:
            raise MasukanTidakSah(f"Snapshot rusak: {damage}", saran="Ambil ulang dari registry.") from damage
        if found != snapshot:
            raise MasukanTidakSah("Isi snapshot tidak sesuai hash pada alamat.", saran="Periksa hash yang dipakai.")
        handle, name = tempfile.mkstemp(dir=self.folder)
        with os.fdopen(handle, "wb") as file:
            file.write(bundle)
        Path(name).replace(self._path(snapshot))  # whole or not at all, also when killed here
        self._prune()

    def _path(self, snapshot: str) -> Path:
        if not HASH.fullmatch(snapshot):
            raise MasukanTidakSah("Hash snapshot harus 64 digit heksadesimal.", saran="Pakai hash dari registry.")
        return self.folder / f"{snapshot}.snapshot"

    def _prune(self) -> None:
        newest_first = sorted(self.folder.glob("*.snapshot"), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in newest_first[KEEP:]:
            old.unlink(missing_ok=True)

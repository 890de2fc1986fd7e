"""Where things are: the checkout, and a data folder per use (demo, kota)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Home:
    """One city's data folder."""

    folder: Path

    @property
    def secrets(self) -> Path:
        return self.folder / "secrets"

    @property
    def postgres(self) -> Path:
        return self.folder / "postgres"

    @property
    def logs(self) -> Path:
        return self.folder / "log"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    @property
    def erasures(self) -> Path:
        """Who was forgotten, outside the database: restoring a backup reads it."""
        return self.folder / "penghapusan.jsonl"

    @property
    def state(self) -> Path:
        return self.folder / "state"


def home(use: str) -> Home:
    """`demo` or `kota` under SEIMBANG_DATA, else under .seimbang in the checkout."""
    root = Path(os.environ.get("SEIMBANG_DATA") or CHECKOUT / ".seimbang")
    return Home(root.resolve() / use)

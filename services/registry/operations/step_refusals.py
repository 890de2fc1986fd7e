"""What every table of states says alike when a step cannot be taken: what is possible from here and for whom, and the present version."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any, Protocol

from shared.errors import Bentrok, Masalah, TidakBerwenang, VersiLain
from shared.vocabulary import Peran
from shared.web.conditional import etag


class Step(Protocol):
    """A row of such a table."""

    @property
    def aksi(self) -> StrEnum: ...
    @property
    def ke(self) -> StrEnum: ...
    @property
    def peran(self) -> Collection[Peran]: ...


def roles(step: Step) -> str:
    return ", ".join(sorted(role.value for role in step.peran))


def not_from_here(steps: Sequence[Step], aksi: str, status: str) -> Bentrok:
    """`steps`: the rows of the present status; names each act with its roles."""
    parts = [Masalah("aksi_tersedia", f"{one.aksi} → {one.ke}", "/aksi", f"Oleh {roles(one)}.") for one in steps]
    open_ = ", ".join(one.aksi.value for one in steps) or "tidak ada"
    return Bentrok(
        f"{aksi} tidak dapat dilakukan pada status {status}.", saran=f"Yang dapat dilakukan dari sini: {open_}.",
        pesan_en=f"{aksi} is not possible from {status}.", masalah=parts, kode="transisi_tidak_sah",
    )  # fmt: skip


def not_for_you(step: Step, where: str, where_en: str) -> TidakBerwenang:
    """`where`: over what the role must hold, after the roles."""
    return TidakBerwenang(
        f"{step.aksi} dilakukan oleh {roles(step)}{where}.",
        saran="Minta pejabat yang berwenang, atau minta peran itu kepada administrator.",
        pesan_en=f"Done by {roles(step)}{where_en}.",
    )  # fmt: skip


def changed(what: str, what_en: str, row: Mapping[str, Any]) -> VersiLain:
    return VersiLain(
        f"{what} ini sudah berubah sejak Anda membacanya.", saran="Baca lagi, lalu ulangi dengan ETag yang baru.",
        pesan_en=f"The {what_en} has changed since you read it.", etag=etag(row["versi"]),
    )  # fmt: skip

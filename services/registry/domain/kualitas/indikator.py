"""What an indicator is: a question to every person or to the whole city, who can mend a yes, and what it does to recommendations."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from services.registry.domain.kualitas.orang import Orang
from shared.vocabulary import DimensiKualitas, Keyakinan, PembenahData

if TYPE_CHECKING:
    from services.registry.domain.kualitas.kota import Kota

BKN, SEIMBANG = "BKN", "SEIMBANG"


class Temuan(NamedTuple):
    """One thing to mend: of whom or what, in which unit. `rincian` holds counts and public facts, never a value of a person."""

    subjek: str
    subjek_id: uuid.UUID
    unor_id: uuid.UUID | None
    rincian: Mapping[str, Any] = MappingProxyType({})


PerOrang = Callable[[Orang, date], bool | None]
"""True: to mend; False: fine; None: does not apply or cannot be told, and is not counted."""
PerKota = Callable[["Kota"], Iterable[Temuan]]
Jumlah = Callable[["Kota"], int]


@dataclass(frozen=True)
class Indikator:
    """`orang` asks person by person; `kota` finds among units and seats, of which `dari` counts how many were looked at."""

    kode: str
    nama: str
    nama_en: str
    dimensi: DimensiKualitas
    pembenah: tuple[PembenahData, ...]
    akibat: str
    saran: str
    kolom: tuple[str, ...]
    orang: PerOrang | None = None
    kota: PerKota | None = None
    dari: Jumlah | None = None
    kosong: bool = False
    """Asks whether a datum is missing: where nobody at all has it, it has not come in yet, and that says nothing of anybody."""
    sumber: str = SEIMBANG
    bobot: float | None = None
    """Share of the dimension, of 100; None: our own, outside the score."""
    keyakinan: Keyakinan = Keyakinan.DESIGN
    catatan: str = ""
    """Why it cannot be assessed, or how sure its definition is."""

    @property
    def dapat_dinilai(self) -> bool:
        return self.orang is not None or self.kota is not None

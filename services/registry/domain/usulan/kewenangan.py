"""The authority matrix: per kind of post and kind of transfer who drafts, recommends, is heard, signs, and hears the objection.

What is shipped is recalled practice (kewenangan_bawaan.py) and says so; a city replaces a row for a span of days, with number and date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from services.registry.domain.usulan.kewenangan_bawaan import BAWAAN
from shared.vocabulary import CaraWewenang, JenisMutasi, KelompokJabatan, Keyakinan, Peran

Baris = tuple[KelompokJabatan, JenisMutasi]


@dataclass(frozen=True)
class Kewenangan:
    """`nomor`: of the act that passes the power on (or the row's own decree); `plh`: may a daily deputy sign?"""

    penyusun: tuple[Peran, ...]
    perekomendasi: tuple[Peran, ...]
    tpk: bool
    penanda_tangan: Peran
    cara: CaraWewenang
    naskah: str
    """SK, SURAT_PERINTAH or NOTA_DINAS."""
    plh: bool
    alamat_keberatan: str
    """The office an objection is addressed to: a wrong addressee is not counted."""
    dasar: str
    keyakinan: Keyakinan = Keyakinan.MEMORY
    nomor: str | None = None
    tanggal: str | None = None


def row_of(kelompok: KelompokJabatan, jenis: JenisMutasi, city: Iterable[Mapping[str, Any]]) -> Kewenangan:
    """The city's row of the day when there is one, else what is shipped."""
    for row in city:
        if (row["kelompok"], row["jenis"]) == (kelompok, jenis):
            return read({**row["isi"], "nomor": row["nomor"], "tanggal": row["tanggal"].isoformat(), "keyakinan": Keyakinan.SEEN})
    return read(BAWAAN[jenis][kelompok] if kelompok in BAWAAN[jenis] else BAWAAN[jenis][None])


def matrix(city: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every row there is, in the order of the vocabulary; `sumber` BAWAAN or KOTA."""
    held = list(city)
    own = {(row["kelompok"], row["jenis"]) for row in held}
    return [
        {
            "kelompok": kelompok.value, "jenis": jenis.value, "sumber": "KOTA" if (kelompok, jenis) in own else "BAWAAN",
            **as_json(row_of(kelompok, jenis, held)),
        }
        for jenis in JenisMutasi if jenis in BAWAAN for kelompok in KelompokJabatan
    ]  # fmt: skip


def read(values: Mapping[str, Any]) -> Kewenangan:
    """Raises ValueError or TypeError when it is none."""
    return Kewenangan(**{
        **values, "penyusun": tuple(Peran(one) for one in values["penyusun"]),
        "perekomendasi": tuple(Peran(one) for one in values["perekomendasi"]), "penanda_tangan": Peran(values["penanda_tangan"]),
        "cara": CaraWewenang(values["cara"]), "keyakinan": Keyakinan(values.get("keyakinan", Keyakinan.MEMORY)),
    })  # fmt: skip


def as_json(row: Kewenangan) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(row).items()}

"""Items a decree asks for, as dated data: what is shipped is recalled practice and says so; a city replaces an item under its code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from services.registry.domain.pelaksanaan.templat_bawaan import BAWAAN
from shared.vocabulary import (
    AcuanTenggat,
    AlurUsulan,
    BuktiButir,
    JenisUnor,
    KelompokJabatan,
    Keyakinan,
    PemilikButir,
    PenerimaData,
    StatusPegawai,
)

DAYS = (-60, 365)
CLOSING = (1, 28)
"""A day every month has."""


@dataclass(frozen=True)
class Ciri:
    """What of a case decides which items it has: its way, group of posts, the kind of its unit, the person's status."""

    alur: AlurUsulan
    kelompok: KelompokJabatan
    jenis_unor: JenisUnor | None
    status: StatusPegawai | None


@dataclass(frozen=True)
class ButirTemplat:
    """`hari`: days after the reference, for TUTUP_GAJI the day of the month. Each list of `untuk` empty = all. `aktif` False takes the
    item off the list."""

    kode: str
    nama: str
    penerima: PenerimaData
    pemilik: PemilikButir
    acuan: AcuanTenggat
    hari: int
    bukti: tuple[BuktiButir, ...]
    wajib: bool
    dasar: str
    alur: tuple[AlurUsulan, ...] = ()
    kelompok: tuple[KelompokJabatan, ...] = ()
    jenis_unor: tuple[JenisUnor, ...] = ()
    status: tuple[StatusPegawai, ...] = ()
    aktif: bool = True
    keyakinan: Keyakinan = Keyakinan.MEMORY
    nomor: str | None = None
    tanggal: str | None = None

    def asked_of(self, ciri: Ciri) -> bool:
        """Of a unit or status nobody knows an item is asked all the same: a person ticks it off as not applying."""
        limits = (
            (self.alur, ciri.alur), (self.kelompok, ciri.kelompok), (self.jenis_unor, ciri.jenis_unor), (self.status, ciri.status),
        )  # fmt: skip
        return self.aktif and all(not wanted or own is None or own in wanted for wanted, own in limits)


def template(city: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every item, shipped ones in their order and the city's own after them; `sumber` BAWAAN or KOTA."""
    own = {row["kode"]: row for row in city}
    codes = [*(one["kode"] for one in BAWAAN), *sorted(set(own) - {one["kode"] for one in BAWAAN})]
    shipped = {one["kode"]: one for one in BAWAAN}
    return [
        {"sumber": "KOTA" if code in own else "BAWAAN", **as_json(_of_city(own[code]) if code in own else read(shipped[code]))}
        for code in codes
    ]


def items(city: Iterable[Mapping[str, Any]], ciri: Ciri) -> list[ButirTemplat]:
    """What this case is asked for."""
    found = (read({name: value for name, value in one.items() if name != "sumber"}) for one in template(city))
    return [one for one in found if one.asked_of(ciri)]


def read(values: Mapping[str, Any]) -> ButirTemplat:
    """Raises ValueError or TypeError for what is no item."""
    made = ButirTemplat(**{
        **values, "penerima": PenerimaData(values["penerima"]), "pemilik": PemilikButir(values["pemilik"]),
        "acuan": AcuanTenggat(values["acuan"]), "bukti": tuple(BuktiButir(one) for one in values["bukti"]),
        "keyakinan": Keyakinan(values.get("keyakinan", Keyakinan.MEMORY)),
        "alur": tuple(AlurUsulan(one) for one in values.get("alur", ())),
        "kelompok": tuple(KelompokJabatan(one) for one in values.get("kelompok", ())),
        "jenis_unor": tuple(JenisUnor(one) for one in values.get("jenis_unor", ())),
        "status": tuple(StatusPegawai(one) for one in values.get("status", ())),
    })  # fmt: skip
    least, most = CLOSING if made.acuan is AcuanTenggat.TUTUP_GAJI else DAYS
    if not least <= made.hari <= most:
        raise ValueError(f"hari {least} sampai {most} untuk {made.acuan}, bukan {made.hari}")
    return made


def as_json(one: ButirTemplat) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(one).items()}


def _of_city(row: Mapping[str, Any]) -> ButirTemplat:
    stated = {"kode": row["kode"], "nomor": row["nomor"], "tanggal": row["tanggal"].isoformat(), "keyakinan": Keyakinan.SEEN}
    return read({**row["isi"], **stated})

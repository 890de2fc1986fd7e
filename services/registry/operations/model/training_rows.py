"""From people as they lie in the records to rows of the training file, in the contract's columns and order."""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.service import Peta
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.model.diketahui import Orang, features, outcomes, retired, undated
from services.registry.domain.model.penempatan import Penempatan, placements, with_posts
from services.registry.operations.kepegawaian.past import opened
from services.registry.operations.kepegawaian.snapshot_batches import region
from services.registry.storage.model.placements import FACTS
from shared.contracts.v1.latihan import PENEMPATAN
from shared.vocabulary import JenisKompetensi, JenisRiwayat, JenisUnor

EARTH_M = 6_371_000.0
Point = tuple[float, float]
NAMES = [column.nama for column in PENEMPATAN.kolom]


@dataclass(frozen=True)
class Kota:
    """What the rows of all people are read against: seats by position, points by unit and by kecamatan, since when requests are kept."""

    per: date
    peta: Peta
    jabatan: Mapping[uuid.UUID, Mapping[str, Any]]
    titik: Mapping[uuid.UUID, Point]
    pusat: Mapping[str, Point]
    permohonan_sejak: date | None


@dataclass
class Ringkasan:
    """What the file's maker and its reader want to know of it."""

    penempatan: int = 0
    orang: int = 0
    tanpa_tanggal: int = 0
    berakhir_pensiun: int = 0


def places(units: Sequence[Row[Any]], regions: Mapping[str, str]) -> tuple[dict[uuid.UUID, Point], dict[str, Point]]:
    """(point of each unit, middle of each kecamatan) in degrees, where known."""
    known = [row for row in units if row.lintang_e6 is not None and row.bujur_e6 is not None]
    points = {row.id: (row.lintang_e6 / 1e6, row.bujur_e6 / 1e6) for row in known}
    codes = {row.id: region(row.kode_wilayah, regions) for row in known if row.jenis == JenisUnor.KECAMATAN}
    return points, {code: points[unit] for unit, code in codes.items() if code}


def rows_of_page(
    vault: Vault, city: Kota, told: Ringkasan, people: Sequence[Row[Any]], entries: Sequence[Row[Any]], posts: Sequence[Row[Any]]
) -> Iterator[tuple[Any, ...]]:
    """Rows in the order of the people, then of their beginning."""
    of_person: dict[uuid.UUID, list[Row[Any]]] = {}
    for row in entries:
        of_person.setdefault(row.pegawai_id, []).append(row)
    held: dict[uuid.UUID, list[Row[Any]]] = {}
    for row in posts:
        held.setdefault(row.pegawai_id, []).append(row)
    for person in people:
        key = vault.unwrap(person.kunci_sandi, person.id)
        past = [opened(row, key) for row in of_person.get(person.id, ())]
        yield from _rows(city, told, person, key, past, held.get(person.id, ()))


def _rows(
    city: Kota, told: Ringkasan, person: Row[Any], key: bytes, past: list[Catatan], posts: Sequence[Row[Any]]
) -> Iterator[tuple[Any, ...]]:
    listed = [
        Catatan(JenisRiwayat.JABATAN, {"mulai": post.mulai, "mapel": post.mapel}, "", "", post.unor_id, post.jabatan_id) for post in posts
    ]  # fmt: skip
    state = keadaan.opened(sandi.unseal(key, person.sandi, sandi.CIRCUMSTANCES) if person.sandi else {})
    family = next((city.peta.keluarga.get(post.jabatan_id) for post in posts if post.kini), None)
    entries = with_posts(past, listed, city.peta)
    known = Orang(entries, {name: getattr(person, name) for name in FACTS}, state["predikat"], family)
    any_row = False
    for stay in placements(entries, city.per, city.peta):
        seat = city.jabatan.get(stay.catatan.jabatan_id) if stay.catatan.jabatan_id else None
        if seat is None:
            continue
        if retired(known, stay):
            told.berakhir_pensiun += 1
            continue
        any_row = True
        told.penempatan += 1
        told.tanpa_tanggal += undated(known)
        values = {
            "kunci": person.kunci, "mulai": stay.mulai, "selesai": stay.selesai, "mapel": stay.mapel, **_seat(seat),
            "jarak_m": _way(city, stay, state["kecamatan_rumah"]), **features(known, stay, city.peta),
            **outcomes(known, stay, city.per, city.permohonan_sejak),
        }  # fmt: skip
        yield tuple(values[name] for name in NAMES)
    told.orang += any_row


def _seat(seat: Mapping[str, Any]) -> dict[str, Any]:
    asked = {"keluarga": "keluarga", "pendidikan_min": "pendidikan_min", "bidang_diminta": "bidang_pendidikan"}
    levels = seat["syarat_kompetensi"] or {}
    return {**{name: seat[column] for name, column in asked.items()}, "kompetensi_min": levels.get(JenisKompetensi.TEKNIS.value)}


def _way(city: Kota, stay: Penempatan, home: str | None) -> int | None:
    """Metres as the crow flies (haversine), as scoring measures the way of a candidate."""
    centre = city.pusat.get(home or "")
    unit = city.titik.get(stay.catatan.unor_id) if stay.catatan.unor_id else None
    if centre is None or unit is None:
        return None
    lat1, lon1, lat2, lon2 = (math.radians(value) for value in (*centre, *unit))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return round(2 * EARTH_M * math.asin(math.sqrt(h)))

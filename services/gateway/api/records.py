"""Units, positions, seats and people: as they are, as of any day, and as they were known at any instant."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime

from services.gateway.api.wiring import Cursor, Limit, Registry, agency
from services.gateway.api.words import EMPTY
from services.gateway.clients.http import Service
from services.gateway.identity.tokens import needs
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisJabatan, JenisUnor, StatusPegawai
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["8 Membaca data / Reading records"])
Reader = Annotated[Actor, needs("pegawai:baca")]
UnitReader = Annotated[Actor, needs("unor:baca")]
Words = Annotated[str, Query(max_length=100, description="Bagian dari nama / part of the name", examples=["Puskesmas"])]
REFUSED, UNKNOWN = problems(MasukanTidakSah), problems(MasukanTidakSah, TidakDitemukan)


def _moment(
    per: Annotated[date | None, Query(description="Keadaan pada tanggal ini; kosong = hari ini / as of a day"), EMPTY] = None,
    diketahui: Annotated[
        AwareDatetime | None,
        Query(description="Menurut data yang tercatat pada waktu ini; kosong = sekarang / as known at an instant; + ditulis %2B"),
    ] = None,
) -> dict[str, Any]:
    return {"per": per and per.isoformat(), "diketahui": diketahui and diketahui.isoformat()}


AtMoment = Annotated[dict[str, Any], Depends(_moment)]


def _page(moment: AtMoment, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    return {**moment, "limit": limit, "cursor": cursor}


APage = Annotated[dict[str, Any], Depends(_page)]


async def _ask(registry: Service, actor: Actor, path: str, asked: dict[str, Any], **more: Any) -> dict[str, Any]:
    """In the caller's agency; what was left out stays out."""
    params = {"instansi_id": agency(actor), **{name: value for name, value in (asked | more).items() if value not in (None, "")}}
    found: dict[str, Any] = await registry.json(actor, "GET", path, params=params)
    return found


@router.get("/unor", operation_id="listUnor", summary="Daftar unit kerja / Units", responses=REFUSED)
async def units(
    actor: UnitReader, registry: Registry, page: APage, jenis: Annotated[JenisUnor | None, EMPTY] = None,
    induk_id: Annotated[uuid.UUID | None, EMPTY] = None, q: Words = ""
) -> dict[str, Any]:  # fmt: skip
    return await _ask(registry, actor, "/v1/unor", page, jenis=jenis, induk_id=induk_id, q=q)


@router.get("/unor/{unor_id}", operation_id="getUnor", summary="Satu unit kerja / One unit", responses=UNKNOWN)
async def unit(unor_id: uuid.UUID, actor: UnitReader, registry: Registry, moment: AtMoment) -> dict[str, Any]:
    """Dengan `jalur` dari puncak pohon, `tingkat` (1 = puncak), unit penerus dan pendahulu, dan namanya pada sumber lain."""
    return await _ask(registry, actor, f"/v1/unor/{unor_id}", moment)


@router.get(
    "/unor/{unor_id}/turunan", operation_id="listTurunan", summary="Semua unit di bawahnya / Units below", responses=UNKNOWN
)
async def descendants(unor_id: uuid.UUID, actor: UnitReader, registry: Registry, page: APage) -> dict[str, Any]:
    """`turun` = berapa tingkat di bawah unit itu."""
    return await _ask(registry, actor, f"/v1/unor/{unor_id}/turunan", page)


@router.get(
    "/unor/{unor_id}/peta-jabatan", operation_id="getPetaJabatan", summary="Peta jabatan / Position map", responses=UNKNOWN
)
async def position_map(
    unor_id: uuid.UUID, actor: UnitReader, registry: Registry, page: APage,
    turunan: Annotated[bool, Query(description="Beserta semua unit di bawahnya / with all units below")] = False,
) -> dict[str, Any]:  # fmt: skip
    """Per unit dan jabatan: kelas, kebutuhan, batas, dan bezetting menurut status. `aktif` tidak menghitung yang cuti, tugas belajar
    atau dipekerjakan; `selisih` = aktif dikurangi kebutuhan. Plt, Plh, sekolah kedua dan sejenisnya tidak mengisi kursi: `lapisan`."""
    return await _ask(registry, actor, f"/v1/unor/{unor_id}/peta-jabatan", page, turunan=turunan)


@router.get("/jabatan", operation_id="listJabatan", summary="Daftar jabatan / Positions", responses=REFUSED)
async def positions(
    actor: UnitReader, registry: Registry, page: APage, jenis: Annotated[JenisJabatan | None, EMPTY] = None,
    keluarga: Annotated[str, Query(max_length=100, examples=["GURU"])] = "", q: Words = "",
) -> dict[str, Any]:  # fmt: skip
    return await _ask(registry, actor, "/v1/jabatan", page, jenis=jenis, keluarga=keluarga, q=q)


@router.get("/formasi", operation_id="listFormasi", summary="Daftar formasi / Seats", responses=REFUSED)
async def seats(
    actor: UnitReader,
    registry: Registry,
    page: APage,
    unor_id: Annotated[uuid.UUID | None, EMPTY] = None,
    jabatan_id: Annotated[uuid.UUID | None, EMPTY] = None,
) -> dict[str, Any]:
    return await _ask(registry, actor, "/v1/formasi", page, unor_id=unor_id, jabatan_id=jabatan_id)


@router.get("/pegawai", operation_id="listPegawai", summary="Daftar pegawai, NIP tersamar / People, masked", responses=REFUSED)
async def people(
    actor: Reader, registry: Registry, page: APage, unor_id: Annotated[uuid.UUID | None, EMPTY] = None,
    turunan: Annotated[bool, Query(description="Beserta unit di bawah unor_id / with the units below it")] = False,
    jabatan_id: Annotated[uuid.UUID | None, EMPTY] = None, status: Annotated[StatusPegawai | None, EMPTY] = None,
    golongan: Annotated[str, Query(max_length=10, examples=["III/c"])] = "",
) -> dict[str, Any]:  # fmt: skip
    """Semua yang memegang jabatan definitif pada tanggal itu."""
    more = {"unor_id": unor_id, "turunan": turunan, "jabatan_id": jabatan_id, "status": status, "golongan": golongan}
    return await _ask(registry, actor, "/v1/pegawai", page, **more)


@router.get("/pegawai/{pegawai_id}", operation_id="getPegawai", summary="Satu pegawai / One person", responses=UNKNOWN)
async def person(pegawai_id: uuid.UUID, actor: Reader, registry: Registry, moment: AtMoment) -> dict[str, Any]:
    """Nama, NIP tersamar, pangkat dan tanggal dinas; jabatan menurut SK, penugasan lain, dan tempat kerja nyata bila berbeda.
    Data terbatas dan rahasia dibaca pada alamat lain dengan scope sendiri."""
    return await _ask(registry, actor, f"/v1/pegawai/{pegawai_id}", moment)

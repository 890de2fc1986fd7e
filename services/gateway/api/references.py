"""Reference lists for everybody's dropdowns: passed through as registry answers them, ETag and all."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.tokens import needs
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["6 Referensi / Reference lists"])
Reader = Annotated[Actor, needs("referensi:baca")]
PASSED = ("etag", "cache-control", "content-type")
# both stand in the address of the inner call: a dot before them would climb out of /v1/referensi
List = Annotated[
    str, Path(pattern=r"^[a-z_]+$", max_length=40, description="jenis dari GET /v1/referensi", examples=["golongan"])
]
Code = Annotated[str, Path(pattern=r"^\w[\w.-]*$", max_length=120, description="kode pada daftarnya", examples=["33"])]


async def _passed(request: Request, registry: Any, actor: Actor, path: str, **asked: Any) -> Response:
    held = request.headers.get("if-none-match")
    params = {name: value for name, value in asked.items() if value not in (None, "")}
    found = await registry.call(
        actor, "GET", f"/v1/referensi{path}", params=params, headers={"If-None-Match": held} if held else {}
    )
    return Response(found.content, found.status_code, {name: found.headers[name] for name in PASSED if name in found.headers})


@router.get(
    "/referensi", operation_id="listReferensi", summary="Daftar referensi yang ada / Reference lists", response_class=Response
)
async def kinds(request: Request, actor: Reader, registry: Registry) -> Response:
    """Jenis, versi, dan jumlahnya. `hash` berubah bila satu sel saja berubah. Simpan sehari; `If-None-Match` menjawab 304."""
    return await _passed(request, registry, actor, "")


@router.get(
    "/referensi/{daftar}",
    operation_id="searchReferensi",
    summary="Cari di satu daftar / Search one list",
    response_class=Response,
    responses=problems(TidakDitemukan, MasukanTidakSah),
)
async def search(
    request: Request,
    actor: Reader,
    registry: Registry,
    daftar: List,
    q: Annotated[
        str, Query(max_length=100, description="Kata yang dicari; boleh belum lengkap", examples=["guru ahli muda"])
    ] = "",
    limit: Limit = 50,
    cursor: Cursor = "",
) -> Response:
    """Yang paling cocok lebih dahulu; besar kecil huruf, aksen, dan tanda baca tidak berpengaruh."""
    return await _passed(request, registry, actor, f"/{daftar}", q=q, limit=limit, cursor=cursor)


@router.get(
    "/referensi/{daftar}/{kode}",
    operation_id="getReferensi",
    summary="Satu butir / One entry",
    response_class=Response,
    responses=problems(TidakDitemukan),
)
async def one(request: Request, actor: Reader, registry: Registry, daftar: List, kode: Code) -> Response:
    """Kode seperti pada kolom `kode` daftarnya, misalnya golongan 33 atau wilayah 12.71.14."""
    return await _passed(request, registry, actor, f"/{daftar}/{kode}")

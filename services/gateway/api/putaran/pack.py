"""Papers of a round for the people it concerns, written from its policy as it holds now."""

from __future__ import annotations

import asyncio
import uuid
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Registry, agency, attachment, of_agency
from services.gateway.operations.make_pack import one, pack, policy_hash, refuse_unmarked
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisPaket
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/putaran/{putaran_id}", tags=[TAG])
Marked = Annotated[bool, Query(description="true = boleh untuk SIMULASI, dengan tanda air di setiap halaman")]
REFUSED = problems(TidakDitemukan, MasukanTidakSah, Bentrok)
FORMS = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


@router.get("/paket.zip", operation_id="getPaketPutaran", summary="Paket sosialisasi / The round's pack", response_class=Response,
            responses=REFUSED)  # fmt: skip
async def whole(putaran_id: uuid.UUID, actor: Reader, registry: Registry, tanda_air: Marked = False) -> Response:
    """Pengumuman, jadwal, kriteria satu halaman, tanya jawab, dan bahan tayang, sebagai PDF dan Word. Disusun dari kebijakan yang berlaku
    sekarang; sidiknya pada setiap halaman dan pada ETag."""
    found = await _material(registry, actor, putaran_id, tanda_air)
    content = await asyncio.to_thread(pack, *found)
    return Response(
        content, media_type="application/zip", headers={**attachment("paket-putaran.zip"), "ETag": f'"{policy_hash(found[0])}"'}
    )


@router.get("/paket/{naskah}.{bentuk}", operation_id="getNaskahPaket", summary="Satu naskah paket / One paper of it",
            response_class=Response, responses=REFUSED)  # fmt: skip
async def single(
    putaran_id: uuid.UUID,
    naskah: JenisPaket,
    bentuk: Literal["pdf", "docx"],
    actor: Reader,
    registry: Registry,
    tanda_air: Marked = False,
) -> Response:
    found = await _material(registry, actor, putaran_id, tanda_air)
    docx, document = await asyncio.to_thread(one, naskah, *found)
    headers = {**attachment(f"{naskah.value.lower()}.{bentuk}"), "ETag": f'"{policy_hash(found[0])}"'}
    return Response(document if bentuk == "pdf" else docx, media_type=FORMS[bentuk], headers=headers)


async def _material(
    registry: Registry, actor: Actor, putaran_id: uuid.UUID, marked: bool
) -> tuple[dict[str, Any], dict[str, Any], str, dict[str, str]]:
    """(round, letterhead, logo, names of the units and districts its scope names)."""
    round_ = await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    refuse_unmarked(round_, marked)
    kop = await registry.json(actor, "GET", "/v1/kop-surat")
    logo = (await registry.call(actor, "GET", f"/v1/berkas-naskah/{kop['logo_hash']}")).text if kop["logo_hash"] else ""
    return round_, kop["isi"], logo, await _names(registry, actor, round_["ruang_lingkup"])


async def _names(registry: Registry, actor: Actor, scope: dict[str, list[str]]) -> dict[str, str]:
    """Of what the scope names, by its codes; a code nobody knows stays a code."""
    found: dict[str, str] = {}
    if scope["opd"]:
        asked = {"instansi_id": agency(actor), "jenis": "OPD", "limit": 500}
        units = await registry.json(actor, "GET", "/v1/unor", params=asked)
        found |= {f"{unit['sumber']}:{unit['id_sumber']}": unit["nama"] for unit in units["items"]}
    for code in scope["kecamatan"]:
        try:
            found[code] = (await registry.json(actor, "GET", f"/v1/referensi/wilayah/{code}"))["nama"]
        except TidakDitemukan:
            continue
    return found

"""Judge the set of a case, so that the next step has something to stand on."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Request, Response, status
from fastapi.responses import JSONResponse

from services.gateway import private
from services.gateway.api.checks import AS_PAGE
from services.gateway.api.usulan.cases import TAG, Officer, Reader
from services.gateway.api.wiring import Registry, Scoring
from services.gateway.operations.check_case import check_stored, masked
from services.gateway.operations.check_set import check_set
from services.gateway.operations.replay import replay
from services.gateway.pages.render import page
from shared.errors import Bentrok, LayananSibuk, MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/usulan-mutasi", tags=[TAG])


@router.post("/{usulan_id}/pemeriksaan", status_code=status.HTTP_201_CREATED, operation_id="checkUsulanMutasi",
             summary="Periksa himpunannya / Judge its set",
             responses=problems(TidakDitemukan, Bentrok, MasukanTidakSah, LayananSibuk))  # fmt: skip
async def check(usulan_id: uuid.UUID, actor: Officer, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """Semua usulan dengan himpunan yang sama (atau usulan ini sendiri) dinilai bersama pada data dan hukum hari ini: yang pergi dan yang
    datang dihitung bersih. Hasilnya disimpan dengan hash komposisinya; bila satu usulan keluar atau berubah, himpunan harus diperiksa lagi.
    Keadaan pribadi hanya disebut TERTUTUP."""
    found = await check_set(registry, scoring, actor, str(usulan_id))
    told = found["isi"]["usulan"]
    items = [{"usulan_id": one, **_judged(row, actor)} for one, row in sorted(told.items())]
    return {
        "id": found["id"], "himpunan_id": found["himpunan_id"], "sah": found["sah"], "komposisi_hash": found["komposisi_hash"],
        "enam_hash": found["enam_hash"], "pada": found["pada"], "items": items, "sel": found["sel"],
    }  # fmt: skip


@router.get("/{usulan_id}/periksa", operation_id="explainUsulanMutasi", summary="Usulan di hadapan semua aturan / Before every rule",
            response_class=Response, responses={**AS_PAGE, **problems(TidakDitemukan, LayananSibuk)})  # fmt: skip
async def explain(request: Request, usulan_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring) -> Response:
    """Apa yang tidak terpenuhi, apa yang perlu dicek, dan kepada siapa, dari data, surat, dan tanggal usulan ini. Pembacaannya dicatat.
    `Accept: text/html` memberi satu halaman siap cetak. Keadaan pribadi hanya disebut TERTUTUP."""
    found, described = await check_stored(registry, scoring, actor, str(usulan_id))
    told = masked(found, actor.scopes)
    if "text/html" in request.headers.get("accept", ""):
        places = {end: {"unit": None, "jabatan": None, **described.get(end, {})} for end in ("dari", "ke")}
        return page("periksa", request.app.state.mode, hasil=told, berkas=places)
    return JSONResponse(told)


@router.post("/{usulan_id}/putar-ulang", operation_id="replayUsulanMutasi", summary="Putar ulang putusannya / Replay the decision",
             responses=problems(TidakDitemukan, LayananSibuk))  # fmt: skip
async def again(usulan_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """Oleh auditor dan petugas hukum. Rencana dan penilaian himpunan dihitung lagi dari enam hash yang dahulu (snapshot, aturan, kebijakan,
    model, benih, mesin), apa pun yang lebih baru. SAMA: pada mesin yang sama bita demi bita. BERBEDA atau ARTEFAK_BERUBAH: `beda_pertama`
    menyebut letaknya, yang dahulu dan yang sekarang. `audit`: rantai seluruh instansi diperiksa, dan letak usulan ini di dalamnya."""
    return await replay(registry, scoring, actor, str(usulan_id))


def _judged(row: dict[str, Any], actor: Actor) -> dict[str, Any]:
    shown = private.shown_answers(row["aturan"], actor.scopes)
    return {
        "sah": not row["melanggar"], "melanggar": private.barriers(row["melanggar"], actor.scopes),
        "aturan": [{**private.told(answer), "jawaban": answer["jawaban"]} for answer in shown],
    }  # fmt: skip

"""Judge the set of a case, so that the next step has something to stand on."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, status

from services.gateway import private
from services.gateway.api.usulan.cases import TAG, Officer
from services.gateway.api.wiring import Registry, Scoring
from services.gateway.operations.check_set import check_set
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


def _judged(row: dict[str, Any], actor: Actor) -> dict[str, Any]:
    shown = private.shown_answers(row["aturan"], actor.scopes)
    return {
        "sah": not row["melanggar"], "melanggar": private.barriers(row["melanggar"], actor.scopes),
        "aturan": [{**private.told(answer), "jawaban": answer["jawaban"]} for answer in shown],
    }  # fmt: skip

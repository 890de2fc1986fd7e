"""The fairness report of a round, and which criteria tell people apart. Reports; corrects nothing."""

from __future__ import annotations

import json
import uuid
from typing import Annotated, Any

from fastapi import APIRouter

from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Registry, Scoring, of_agency
from services.gateway.identity.tokens import needs
from services.gateway.operations.ask import ask_scoring
from shared.contracts.v1.terlindung import LINGKUP
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.texts.equity import NOTES, NOTES_EN
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
Inspector = Annotated[Actor, needs(LINGKUP)]


@router.get("/putaran/{putaran_id}/keadilan", operation_id="getKeadilan", summary="Laporan keadilan / Fairness report",
            responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def equity(putaran_id: uuid.UUID, actor: Inspector, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """Yang dipindahkan dibandingkan dengan semua yang dapat dipindahkan: tingkat terpilih, rata-rata kesesuaian, rasio, dan uji penebakan
    menurut jenis kelamin, kelompok umur, golongan, kecamatan rumah, dan disabilitas, dengan selang 95 %. Pembacaan dicatat."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    last = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    content = json.loads((await registry.call(actor, "GET", f"/v1/analisis/{last['id']}/hasil")).content)
    moves = [{"pegawai": move["pegawai"], "dari": move["dari"]["sel"], "ke": move["ke"]["sel"]} for move in content["usulan"]]
    path, whose = f"/v1/snapshot/{last['enam_hash']['snapshot']}/terlindung", {"instansi_id": last["instansi_id"]}
    held = await registry.json(actor, "GET", path, params=whose)
    told = await ask_scoring(registry, scoring, actor, str(putaran_id), "keadilan", {"perpindahan": moves, "terlindung": held})
    notes = {"keterangan": list(NOTES), "keterangan_en": list(NOTES_EN)}
    return {"analisis_id": last["id"], "hasil_hash": last["hasil_hash"], **told, **notes}


@router.get("/putaran/{putaran_id}/kriteria", operation_id="getKriteria", summary="Kriteria yang membedakan / Criteria that separate",
            responses=problems(TidakDitemukan))  # fmt: skip
async def criteria(putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """Per keluarga jabatan dan kriteria: bagian calon yang dibedakannya. Di bawah 5 % bobotnya tanpa pengaruh (`tanpa_pengaruh`)."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    last = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    told = await ask_scoring(registry, scoring, actor, str(putaran_id), "kriteria", {})
    return {"analisis_id": last["id"], "hasil_hash": last["hasil_hash"], **told}

"""Plans with chains: would one be better than the published plan, and what is proved of it?"""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.gateway.api import latest as newest
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Registry, Scoring, names, of_agency
from services.gateway.merge.chains import show_chains
from services.gateway.operations.ask_plan import ask_plan
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


@router.get(
    "/analisis/{analisis_id}/rantai", operation_id="getRantai", response_description=WHO, summary="Rencana berantai / Chains",
    responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok),
)  # fmt: skip
async def chains(analisis_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """Apakah ada rencana yang lebih baik bila sebuah formasi boleh memberi dan menerima orang dalam satu rencana. Rencana yang
    diterbitkan tidak berubah; jawaban ini bukan usulan.

    `status` CELAH_KECIL = celah yang terbukti paling banyak `celah_cukup_ppm`, jadi tidak ada yang dicari; TERBUKTI = nilai sesudah
    terbukti paling jauh `celah_cukup_ppm` dari yang terbaik; TERSISA = masih ada celah, dan `tidak_dicoba` menyebut sebabnya. Pasangan
    yang hanya berguna sebagai mata rantai ditanyakan dahulu hukum dan kecocokannya (`pencarian.ditanya`, di antaranya `sah`). Batas
    putaran, lantai komposisi, dan aturan tentang himpunan ditepati; rencana yang melanggarnya tidak ditunjukkan (`aturan_menolak`).
    Satuan nilai: sejuta mikro = satu pegawai penuh waktu yang kurang; `celah_…_ppm` persejuta nilai rencana. `formasi_dilewati`: formasi
    yang memberi dan menerima. Ketiga daftar datang utuh, tanpa halaman; `jumlah_…` menghitungnya. Pertanyaan pertama dapat memakan
    setengah menit, yang berikutnya tidak."""
    analysis = await of_agency(registry, actor, f"/v1/analisis/{analisis_id}")
    answer = await ask_plan(registry, scoring, actor, analysis, "rantai", {})
    keys = sorted({row["pegawai"] for name in ("hilang", "muncul", "berganti") for row in answer[name]})
    await newest.on_record(registry, actor, uuid.UUID(analysis["putaran_id"]), "rantai", keys)
    people = await names(registry, actor, keys)
    return {"analisis_id": str(analisis_id), "hasil_hash": analysis["hasil_hash"], **show_chains(answer, people)}

"""A plan as a choice of the desk: how many moves, at what price of each limit, when, how sure, and which data to ask for first."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.gateway.api.latest import latest, result_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Registry
from services.gateway.merge.frontier import show_frontier
from shared.errors import TidakDitemukan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG], responses=problems(TidakDitemukan))


@router.get(
    "/putaran/{putaran_id}/kurva", operation_id="getKurva", summary="Berapa perpindahan, seberapa pasti / How many, how sure"
)
async def curve(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Dari analisis selesai yang terbaru, tanpa nama orang. `kurva`: keseimbangan terhadap banyaknya perpindahan, dengan lutut dan titik
    habisnya. `harga_batas`: yang diperoleh tanpa tiap batas (`tanpa_batas_mikro`) dan dengan satu satuan lagi (`satu_lagi_mikro`; 0 bila
    batas itu tidak bersatuan): perolehan nilai rencana, di atas 0 = membaik, sejuta mikro = satu pegawai penuh waktu yang kurang.
    `tiga_rencana`: sekarang, setelah pengecekan, setelah persetujuan; masing-masing rencana utuh, jangan dijumlahkan.
    Perpindahan yang diwajibkan pin termasuk di semuanya; `belum_ditutup` di atas 0 = rencana itu saja belum menutup kekurangan yang
    ditinggalkannya. Anggaran jalan dan penghasilan dijaga di semua angka; rencananya lalu terbukti dekat dengan yang terbaik:
    `celah_mikro` menyebut paling banyak berapa yang terbaik itu lebih baik (0 = inilah yang terbaik, null = tidak terbukti, karena
    lantai komposisi), dan `turun_mikro`, `naik_mikro` kosong. `tidak_termasuk` menyebut per angka yang tidak diperhitungkan:
    `KEPUTUSAN` bila pin tidak dapat dipenuhi bersama; pada analisis mesin lama juga `ANGGARAN` dan `LANTAI_KOMPOSISI`.
    `nilai_data`: yang terbuka bila suatu data dilengkapi; batas atas, seandainya semua ternyata memenuhi. `ketahanan`: berapa usulan yang
    bertahan bila kebutuhan, waktu efektif, dan bobot ditarik ulang; per usulan ada di rekomendasi."""
    analysis = await latest(registry, actor, putaran_id)
    content = await result_of(registry, actor, analysis)
    return {"analisis_id": analysis["id"], "hasil_hash": analysis["hasil_hash"], **show_frontier(content)}

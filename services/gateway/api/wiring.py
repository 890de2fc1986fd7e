"""What routes get: the services, the caller's agency, and the names behind pseudonyms when the caller may see them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Form, Query, Request

from services.gateway.clients.http import Service
from shared.errors import TidakBerwenang, TidakDitemukan
from shared.web.identity import Actor

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


Limit = Annotated[int, Query(description="Baris per halaman, 1 sampai 500 / rows per page", examples=[50])]
Cursor = Annotated[str, Query(description="Nilai `berikutnya` dari halaman sebelumnya / from the page before")]
Sources = Annotated[
    str,
    Form(min_length=1, max_length=60, description="Nama sistem asal; bersama id_sumber menjadi kunci baris", examples=["simpeg"]),
]


WHO = (
    "Berhasil. Tanpa scope orang:baca `nama` dan `nip_tersamar` null, juga `pegawai_id`; hanya /rekomendasi selalu memberi `pegawai_id`. "
    "Pembacaan dicatat atas nama klien, dengan scope itu atau tanpa."
)
"""Of every answer about people in a round."""


def _registry(request: Request) -> Service:
    service: Service = request.app.state.registry
    return service


def _scoring(request: Request) -> Service:
    service: Service = request.app.state.scoring
    return service


Registry = Annotated[Service, Depends(_registry)]
Scoring = Annotated[Service, Depends(_scoring)]


def attachment(name: str) -> dict[str, str]:
    """Headers that make a browser save the answer under this name."""
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def agency(actor: Actor) -> str:
    """The agency the client belongs to. Raises TidakBerwenang for a client without one."""
    if not actor.instansi_id:
        raise TidakBerwenang("Klien ini tidak terikat pada instansi.", saran="Minta klien baru kepada pengelola.")
    return actor.instansi_id


async def of_agency(registry: Service, actor: Actor, path: str) -> dict[str, Any]:
    """A thing of registry that must belong to the caller's agency; another agency's thing does not exist for the caller."""
    found: dict[str, Any] = await registry.json(actor, "GET", path)
    if str(found.get("instansi_id")) != agency(actor):
        raise TidakDitemukan(
            "Tidak ada pada instansi Anda.", saran="Periksa id-nya dan kliennya.", pesan_en="Not in your agency."
        )
    return found


async def names(registry: Service, actor: Actor, keys: list[str]) -> dict[str, dict[str, Any]]:
    """Masked people behind pseudonyms, for clients with orang:baca; nobody otherwise."""
    if not keys or "orang:baca" not in actor.scopes:
        return {}
    body = {"instansi_id": agency(actor), "kunci": keys, "lengkap": False}
    answer = await registry.json(actor, "POST", "/v1/orang", json=body, safe=True)
    items: dict[str, dict[str, Any]] = answer["items"]
    return items

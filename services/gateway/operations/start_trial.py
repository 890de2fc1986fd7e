"""Begin a trial: an agency of its own, the files as imports, and the job that does the rest."""

from __future__ import annotations

import uuid
from typing import Any

from services.gateway.clients.http import Service
from shared.errors import MasukanTidakSah
from shared.vocabulary import JenisInstansi
from shared.web.identity import Actor

FILES_MAX = 10
SUMBER = "berkas"


async def start_trial(registry: Service, actor: Actor, files: list[tuple[str, bytes]], options: dict[str, Any]) -> dict[str, Any]:
    if not 1 <= len(files) <= FILES_MAX:
        raise MasukanTidakSah(f"Unggah 1 sampai {FILES_MAX} berkas.", saran="Gabungkan atau bagi berkasnya.")
    if unknown := set(options) - {"norma", "per"}:
        raise MasukanTidakSah(f"opsi tidak dikenal: {', '.join(sorted(unknown))}.", saran="Yang dikenal: norma, per.")
    body = {"kode": f"COBA-{uuid.uuid4().hex[:12]}", "nama": "Percobaan", "jenis": JenisInstansi.PERCOBAAN.value}
    agency = (await registry.json(actor, "POST", "/v1/instansi", json=body))["id"]
    imports = []
    for name, content in files:
        form = {"instansi_id": agency, "sumber": SUMBER, "mode": "terapkan"}
        sent = {"berkas": (name, content, "application/octet-stream")}
        imports.append((await registry.json(actor, "POST", "/v1/impor", data=form, files=sent))["id"])
    asked: dict[str, Any] = await registry.json(
        actor, "POST", "/v1/coba", json={"instansi_id": agency, "impor": imports, "opsi": options}
    )
    return asked

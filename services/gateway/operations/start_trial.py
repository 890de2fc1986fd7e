"""Begin a trial: an agency of its own, the files as imports, and the job that does the rest."""

from __future__ import annotations

import uuid
from datetime import date
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
    _check(options)
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


def _check(options: Any) -> None:
    """Only what can be told before the work begins; whether a norm exists, scoring knows."""
    if not isinstance(options, dict):
        raise MasukanTidakSah("opsi bukan objek JSON.", saran="Kirim objek JSON, misalnya {}.")
    if set(options) - {"norma", "per"}:
        raise MasukanTidakSah("opsi memuat nama yang tidak dikenal.", saran="Yang dikenal: norma, per.")
    norm = options.get("norma")
    names = norm if isinstance(norm, dict) else {"SD": norm or "", "SMP": norm or ""}
    if not set(names) <= {"SD", "SMP"} or not all(isinstance(name, str) for name in names.values()):
        raise MasukanTidakSah("norma bukan nama norma.", saran='Kirim satu nama untuk semua sekolah, atau {"SD": …, "SMP": …}.')
    try:
        date.fromisoformat(options.get("per") or "2026-01-01")
    except (TypeError, ValueError) as wrong:
        raise MasukanTidakSah("per bukan tanggal.", saran="Tulis tahun-bulan-tanggal, misalnya 2026-11-01.") from wrong

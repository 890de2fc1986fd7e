"""A paper from its material: registry gives the record, here it becomes fields and files, registry keeps them. Safe to repeat.

Between beginning a paper and keeping its files the process may die: the paper is there then without files, and setting it again mends it.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from services.gateway.clients.http import Service
from services.gateway.papers.compose import Proof
from services.gateway.papers.fields import fields
from services.gateway.papers.render import render
from shared.contracts.canonical import canonical_hash
from shared.vocabulary import JenisNaskah, StatusNaskah
from shared.web.conditional import etag
from shared.web.identity import Actor

DRAFT = "DRAF"


@dataclass(frozen=True)
class Door:
    """Where the public check is: `https://seimbang.medan.go.id`, without a slash at its end."""

    address: str

    def proof(self, code: str) -> Proof:
        told = "-".join(code[at : at + 4] for at in range(0, len(code), 4))
        return Proof(told, f"{self.address}/v/{code}")


async def set_paper(registry: Service, actor: Actor, naskah_id: str, door: Door) -> dict[str, Any]:
    """The paper with its new files. Raises MasukanTidakSah naming each field that is missing, VersiLain when it changed meanwhile."""
    bahan = await registry.json(actor, "POST", f"/v1/naskah/{naskah_id}/bahan", safe=True)
    paper = bahan["naskah"]
    template, logo = [await _file(registry, actor, bahan[name]) for name in ("templat_hash", "logo_hash")]
    content = fields(bahan)
    mark = DRAFT if paper["status"] == StatusNaskah.DRAF else ""
    docx, pdf = await asyncio.to_thread(
        render, JenisNaskah(paper["jenis"]), content, paper["ukuran"], door.proof(paper["kode"]), template=template, watermark=mark,
        logo=logo.decode() if logo else "",
    )  # fmt: skip
    sent = {"pdf": ("naskah.pdf", pdf, "application/pdf"), "docx": ("naskah.docx", docx, "application/octet-stream")}
    kept: dict[str, Any] = await registry.json(
        actor, "PUT", f"/v1/naskah/{naskah_id}/berkas", files=sent, data={"bidang_hash": canonical_hash(content)},
        headers={"If-Match": etag(paper["versi"])},
    )  # fmt: skip
    return kept


async def _file(registry: Service, actor: Actor, digest: str | None) -> bytes | None:
    return (await registry.call(actor, "GET", f"/v1/berkas-naskah/{digest}")).content if digest else None

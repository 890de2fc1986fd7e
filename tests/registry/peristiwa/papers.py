"""Every route that writes papers, walked once: letterhead, template, decree, paper, its files, number and signed file."""

from __future__ import annotations

import json
import uuid
from typing import Any

from shared.web.conditional import etag
from tests.registry.naskah.test_signed_files import a_scan

DOCX = ("templat.docx", b"PK", "application/octet-stream")


async def walk_papers(walk: Any, usulan_id: str) -> None:
    """As a person who may write papers; the case stands where the round would have brought it."""
    await walk.own.owner.execute("UPDATE usulan_mutasi SET status = 'DISETUJUI_PPK' WHERE id = $1", uuid.UUID(usulan_id))
    await walk.call(
        "PUT", "/v1/kop-surat", data={"isi": json.dumps({"tempat": "Medan", "petugas": "Contoh", "jam_layanan": "08.00-15.00"})}
    )
    kind = {"jenis_naskah": "TANDA_TERIMA"}
    await walk.call("PUT", "/v1/templat-naskah/{jenis_naskah}", where=kind, files={"berkas": DOCX})
    await walk.call("DELETE", "/v1/templat-naskah/{jenis_naskah}", where=kind)
    body = {"jenis": "PERORANGAN", "usulan_id": [usulan_id], "penanda": {"jabatan": "WALI KOTA", "nama": "Contoh"}}
    decree, again = [
        await walk.call("POST", "/v1/sk", links=links, json=body, headers={"Idempotency-Key": "s1"}) for links in (1, 0)
    ]
    assert decree["id"] == again["id"]
    paper = await walk.call("POST", "/v1/naskah", json={"jenis": "SK_PERORANGAN", "sk_id": decree["id"]})
    where, one = {"naskah_id": paper["id"]}, "/v1/naskah/{naskah_id}"
    await walk.call("POST", f"{one}/bahan", links=0, where=where)  # a reading: it stands in the chain of reads
    told, files = {"bidang_hash": "x"}, {"pdf": ("a.pdf", b"%PDF", "application/pdf"), "docx": DOCX}
    for links in (1, 0):  # the same files again change nothing
        paper = await walk.call("PUT", f"{one}/berkas", links=links, where=where, files=files, data=told, headers=_match(paper))
    number = {"nomor": "821.2/1/2026", "tanggal": "2026-12-01"}
    paper = await walk.call("PUT", f"{one}/nomor", where=where, json=number, headers=_match(paper))
    scan = {"berkas": ("b.pdf", a_scan(), "application/pdf")}
    await walk.call("PUT", f"{one}/bertanda", where=where, files=scan, data={"pindaian": "true"}, headers=_match(paper))


def _match(row: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": etag(row["versi"])}

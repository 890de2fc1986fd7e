"""The papers of a round as one archive: written anew from the policy that holds now, whose hash every page bears."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from services.gateway.papers.compose import Proof, composed
from services.gateway.papers.fields.round_pack import fields
from services.gateway.papers.packed import WHEN
from services.gateway.papers.pdf import pdf
from services.gateway.papers.word import word
from services.gateway.papers.word_defaults import template
from shared.contracts.canonical import canonical_hash
from shared.errors import Bentrok
from shared.texts.papers.round_pack import PACK
from shared.vocabulary import JenisPaket, StatusPutaran

MARK = "SIMULASI"
SHOWN = 16
"""Digits of the hash on a page: enough to tell two policies apart."""


def policy_hash(round_: Mapping[str, Any]) -> str:
    """Of everything the papers say: a changed policy, day or scope makes another."""
    told = (
        "nama",
        "per",
        "tmt_rencana",
        "ruang_lingkup",
        "kapasitas_meja",
        "kalender",
        "kebijakan",
        "keputusan_nomor",
        "keputusan_tanggal",
        "keputusan_tentang",
    )
    return canonical_hash({name: round_[name] for name in told})


def refuse_unmarked(round_: Mapping[str, Any], marked: bool) -> None:
    """A SIMULASI is handed out only with that word across every page. Raises Bentrok."""
    if round_["status"] == StatusPutaran.SIMULASI and not marked:
        raise Bentrok(
            "Putaran ini masih SIMULASI; kriterianya belum ditetapkan.", saran="Tetapkan kriterianya, atau minta dengan tanda_air=true.",
            pesan_en="A simulation: ask for it with tanda_air=true.", kode="putaran_simulasi",
        )  # fmt: skip


def one(
    kind: JenisPaket, round_: Mapping[str, Any], kop: Mapping[str, Any], logo: str, names: Mapping[str, str]
) -> tuple[bytes, bytes]:
    """(DOCX, PDF); the same bytes from the same round. Takes up to a second of processor: call it from a thread."""
    paper, content = PACK[kind], fields(kind, round_, kop, names)
    proof = Proof(policy_hash(round_)[:SHOWN], str(round_["nama"]))
    mark = MARK if round_["status"] == StatusPutaran.SIMULASI else ""
    page = composed(paper, content, proof, "F4" if paper.size == "F4" else paper.size, watermark=mark, logo=logo)
    return word(paper, content, proof, template(paper)), pdf(page)


def pack(round_: Mapping[str, Any], kop: Mapping[str, Any], logo: str, names: Mapping[str, str]) -> bytes:
    """The archive; entries in a fixed order without times, so that it is the same file until the policy changes."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for no, kind in enumerate(JenisPaket, start=1):
            docx, document = one(kind, round_, kop, logo, names)
            for form, content in (("pdf", document), ("docx", docx)):
                archive.writestr(zipfile.ZipInfo(f"{no}-{kind.value.lower()}.{form}", WHEN), content, zipfile.ZIP_DEFLATED)
        said = {"putaran": round_["id"], "status": round_["status"], "sidik": policy_hash(round_)}
        archive.writestr(zipfile.ZipInfo("sidik.json", WHEN), json.dumps(said, indent=1))
    return sink.getvalue()

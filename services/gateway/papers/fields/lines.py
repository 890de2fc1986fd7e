"""Tables of people: the annex of a decree, the board's matrix, a study's list, minutes. One row per case, every figure with its unit."""

from __future__ import annotations

from typing import Any

from services.gateway.papers.fields.common import person
from shared.contracts.v1.naskah import Bahan, Baris
from shared.texts.papers.rules_note import note
from shared.texts.papers.sentences import balance, dated, ratings, short_reason, span
from shared.vocabulary import JenisNaskah


def fields(kind: JenisNaskah, bahan: Bahan, found: dict[str, Any]) -> dict[str, Any]:
    rows = [row(line) for line in bahan["baris"]]
    if kind is JenisNaskah.BAHAN_SIDANG:
        rows = [{**one, "catatan": note(line.get("aturan"))} for one, line in zip(rows, bahan["baris"], strict=True)]
    return {"baris": rows, "hasil": rows}


def row(line: Baris) -> dict[str, str]:
    who = person(line)
    rank = "\n".join(part for part in (who["pangkat"], dated(line["tmt_golongan"]) if line["tmt_golongan"] else "") if part)
    return {
        "no": str(line["no"]),
        "nama": who["nama"],
        "nip": who["nip"],
        "nama_nip": f"{who['nama']}\n{who['nip']}",
        "pangkat": who["pangkat"] or "-",
        "pangkat_tmt": rank or "-",
        "pendidikan": line["pendidikan"] or "belum diketahui",
        "usia": "belum diketahui" if line["usia"] is None else str(line["usia"]),
        "masa_unit": span(line["masa_unit_bulan"]),
        "lama": f"{who['jabatan_lama']} pada {who['unit_lama']}",
        "baru": f"{who['jabatan_baru']} pada {who['unit_baru']}",
        "kelas_lama": _class(line["asal"]["kelas"]),
        "kelas_baru": _class(line["tujuan"]["kelas"]),
        "kb_asal": balance(line["asal"]),
        "kb_tujuan": balance(line["tujuan"]),
        "predikat": ratings(line["predikat"]),
        "alasan": short_reason(line),
        "catatan": "",
        "keputusan": "",
        "hasil": "",
    }


def _class(value: int | None) -> str:
    return "–" if value is None else str(value)

"""What a message to a person says: that there is something, where to read it, and whom to ask when. No name, number or place of anybody."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisKabar

SUBJECTS: dict[JenisKabar, str] = {
    JenisKabar.PEMBERITAHUAN: "Ada pemberitahuan kepegawaian untuk Anda",
    JenisKabar.SANGGAH_DIJAWAB: "Sanggahan Anda sudah dijawab",
    JenisKabar.SK_DISAMPAIKAN: "Ada keputusan kepegawaian untuk Anda",
    JenisKabar.TENGGAT_DEKAT: "Waktu Anda untuk menjawab hampir berakhir",
}


def subject(jenis: JenisKabar) -> str:
    return SUBJECTS[jenis]


def body(message: dict[str, Any], public_url: str) -> str:
    """`message`: {jenis, tautan, petugas, jam_layanan}."""
    lines = [f"{subject(JenisKabar(message['jenis']))}.", f"Baca dan jawab di: {public_url.rstrip('/')}{message['tautan']}"]
    asked = ", ".join(one for one in (message["petugas"], message["jam_layanan"]) if one)
    lines += [f"Bertanya kepada: {asked}."] if asked else []
    return "\n".join([*lines, "Pesan ini otomatis dan tidak memuat data pribadi; jangan dibalas."])

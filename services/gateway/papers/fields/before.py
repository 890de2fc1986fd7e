"""Fields of papers before the decision: the staff study, the agency's recommendation, the session."""

from __future__ import annotations

from typing import Any

from shared.contracts.v1.naskah import Bahan
from shared.texts.papers.sentences import reason
from shared.texts.papers.spelled import both
from shared.vocabulary import JenisNaskah

ASSUMED = ("Kebutuhan pegawai dihitung dengan norma yang ditetapkan untuk putaran ini.",)


def fields(kind: JenisNaskah, bahan: Bahan, found: dict[str, Any]) -> dict[str, Any]:
    lines = bahan["baris"]
    if not lines:
        return {}
    first = lines[0]
    what = f"pemindahan {both(len(lines))} orang pegawai"
    return {
        "kepada_baris": found.get("penetap", ""),
        "hal": f"Persetujuan prinsip {what}",
        "persoalan": f"Diperlukan persetujuan prinsip atas {what} karena beban kerja antarunit tidak merata.",
        "praanggapan": found.get("praanggapan") or list(ASSUMED),
        "fakta": [_sentence(reason(line)) for line in lines[:10]],
        "analisis": [
            f"Setiap usulan telah diperiksa terhadap ketentuan; {both(len(lines))} orang tercantum dalam lampiran beserta alasannya."
        ],
        "kesimpulan": f"{what.capitalize()} memenuhi ketentuan dan mengurangi ketimpangan beban kerja.",
        "saran": "Mohon persetujuan prinsip agar usulan dapat diproses sesuai ketentuan.",
        "opd": first["tujuan"]["opd"] or "",
        "rekomendasi": "menyetujui",
        "pertimbangan": [_sentence(reason(first))],
    }


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]

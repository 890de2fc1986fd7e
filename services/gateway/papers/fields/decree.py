"""Fields of decrees and of what follows from one: grounds, counts, correction, revocation, copies, the papers of beginning the duty."""

from __future__ import annotations

from typing import Any

from services.gateway.papers.fields.common import paper_of
from shared.contracts.v1.naskah import Bahan
from shared.texts.papers.sentences import dated, reason
from shared.texts.papers.spelled import both
from shared.vocabulary import JenisNaskah


def fields(kind: JenisNaskah, bahan: Bahan, found: dict[str, Any]) -> dict[str, Any]:
    lines = bahan["baris"]
    made: dict[str, Any] = {
        "jumlah": both(len(lines)) if lines else "",
        "penetap_nama": ((bahan["sk"] or {}).get("penanda") or {}).get("nama", ""),
        "kembali_tmt": found.get("tmt", ""),
        "tentang_sk": f"PEMINDAHAN PEGAWAI APARATUR SIPIL NEGARA DI LINGKUNGAN {found.get('pemda_besar', '')}",
        "penerima": found.get("tembusan", []),
        "naskah_diterima": f"Petikan Keputusan {found.get('penetap', '')}",
        "pasal": ["Ketentuan tentang tempat tugas Pihak Kedua diubah."],
        "tmt_tugas": found.get("tmt", ""),
    }
    if not lines:
        return made
    grounds = (
        [f"bahwa berdasarkan {reason(lines[0]).removesuffix('.')};"]
        if len(lines) == 1
        else [
            "bahwa berdasarkan hasil analisis beban kerja, sebaran pegawai di beberapa unit kerja perlu diseimbangkan "
            "sebagaimana alasan setiap baris "
            "dalam Lampiran;"
        ]
    )
    board, asked = paper_of(lines[0], "NOTULEN_TPK"), paper_of(lines[0], "REKOMENDASI_DINAS")
    if board:
        grounds.append(f"bahwa Tim Penilai Kinerja telah memberikan pertimbangan dengan {_named('berita acara', board)};")
    letters = "huruf a" if len(grounds) == 1 else "huruf a dan huruf b"
    grounds.append(
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {letters}, perlu menetapkan Keputusan {found.get('penetap', '')};"
    )
    objection = f"kepada {found['keberatan_kepada']}, paling lama {found['keberatan_hari']} hari kerja sejak Keputusan diterima"
    return {
        **made,
        "menimbang": grounds,
        "memperhatikan": [f"{_named('Rekomendasi Kepala Dinas', asked)}."] if asked else [],
        "keberatan_kalimat": f"{objection}, sesuai ketentuan {found['keberatan_dasar']}.",
        "diktum": [
            f"KESATU: memindahkan {both(len(lines))} orang pegawai yang tercantum dalam Lampiran.",
            f"KEDUA: pemindahan terhitung mulai tanggal {found['tmt']}, dengan alasan yang tercantum dalam Lampiran.",
        ],
    }


def _named(what: str, paper: dict[str, Any]) -> str:
    return f"{what} Nomor {paper['nomor']} tanggal {dated(paper['tanggal'])}"

"""Fields of letters: to the person in the order a person reads, to the two heads of unit, about missing papers."""

from __future__ import annotations

from typing import Any

from shared.contracts.v1.naskah import Bahan
from shared.texts.berkas_kata import KATA
from shared.texts.papers.sentences import changes, dated, figures, staffing, why_me, why_there
from shared.vocabulary import JenisNaskah

K = JenisNaskah
HEADS = {K.SURAT_UNIT_ASAL: "unit_lama", K.SURAT_UNIT_TUJUAN: "unit_baru", K.SURAT_PENGHADAPAN: "unit_baru"}
PERSON = (K.PEMBERITAHUAN, K.SURAT_PEGAWAI)


def fields(kind: JenisNaskah, bahan: Bahan, found: dict[str, Any]) -> dict[str, Any]:
    request = bahan["permohonan"]
    agenda = f"{request['nomor']}/{request['tahun']}" if request else None
    made: dict[str, Any] = {
        "nomor_agenda": agenda or "", "diterima": dated(request["diterima"]) if request else "", "pemutus": found.get("penetap", ""),
        "kekurangan": _missing(request), "kepada": [request["nama"], f"di {found.get('tempat', '')}"] if request else [],
    }  # fmt: skip
    if not bahan["baris"]:
        return made
    line = bahan["baris"][0]
    own = line["asal"] if kind is K.SURAT_UNIT_ASAL else line["tujuan"]
    follows = line["pengganti"]
    return {
        **made,
        "kepada": _addressed(kind, found),
        "lampiran": "1 (satu) lembar" if kind in PERSON or kind in HEADS else "-",
        "mengapa_unit": why_there(line),
        "mengapa_saya": why_me(line, agenda or line["agenda"]),
        "perubahan": changes(line),
        "angka": figures(line),
        "sumber_angka": _source(line),
        "keadaan_sesudah": [f"{staffing(own, after=True)}."],
        "pengganti": f"Pengganti diusulkan dengan nomor agenda {follows}."
        if follows
        else (f"Tidak ada pengganti pada perpindahan ini. {staffing(line['asal'], after=True)}."),
        "siapkan": [
            "Jadwal tugas, ruang kerja, dan akun presensi sebelum tanggal mulai.",
            "Penilai kinerja pada aplikasi kinerja.",
        ],
    }


def _missing(request: dict[str, Any] | None) -> list[dict[str, str]]:
    """Papers the register lacks, with whoever issues them; nobody types them."""
    lacking = request["kurang"] if request else []
    return [
        {"no": str(no), "dokumen": _begun(KATA[one["jenis"]][0]), "dari": one["pemilik"]}
        for no, one in enumerate(lacking, start=1)
    ]


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _addressed(kind: JenisNaskah, found: dict[str, Any]) -> list[str]:
    if kind in HEADS:
        return [f"Kepala {found[HEADS[kind]]}", f"di {found.get('tempat', '')}"]
    if kind in PERSON:
        return [found["nama"], found["jabatan_lama"], found["unit_lama"], f"di {found.get('tempat', '')}"]
    return []


def _source(line: Any) -> str:
    basis = "hasil analisis putaran" if line["sumber_angka"] else "data kepegawaian pada tanggal naskah ini"
    return f"Sumber: {basis}. Orang = pegawai definitif; JP = jam pelajaran per minggu; angka sesudah memperhitungkan perpindahan ini."

"""Does this title head a unit of this kind? In a coarse tree a whole office sits in one unit: only its own head's post counts as one."""

from __future__ import annotations

import re

from services.registry.domain.kepegawaian.nama import key_of
from shared.vocabulary import JenisUnor

_TITLES = {
    JenisUnor.OPD: r"KEPALA (DINAS|BADAN|SATUAN|PELAKSANA BADAN)|INSPEKTUR(?! PEMBANTU)|SEKRETARIS (DAERAH|DPRD)",
    JenisUnor.KECAMATAN: r"CAMAT",
    JenisUnor.KELURAHAN: r"LURAH",
    JenisUnor.BIDANG: r"KEPALA BIDANG|INSPEKTUR PEMBANTU",
    JenisUnor.BAGIAN: r"KEPALA (BAGIAN|TATA USAHA)|SEKRETARIS(?! (DAERAH|DPRD))",
    JenisUnor.SUBBIDANG: r"KEPALA (SUB ?BAGIAN|SUB ?BIDANG|SEKSI)",
    JenisUnor.UPT: r"KEPALA UPTD?",
    JenisUnor.RSUD: r"DIREKTUR",
}
_HEADS = {kind: re.compile(rf"(?:{words})\b") for kind, words in _TITLES.items()}


def memimpin(jabatan: str, jenis_unor: str) -> bool:
    head = _HEADS.get(JenisUnor(jenis_unor))
    return head is not None and head.match(key_of(jabatan)) is not None

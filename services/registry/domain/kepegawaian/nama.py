"""Names that mean the same: keys for matching, families of positions, kinds of unit guessed from a name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from shared.vocabulary import JenisJabatan, JenisUnor, Jenjang

_LEVELS = {
    "AHLI UTAMA": Jenjang.AHLI_UTAMA, "AHLI MADYA": Jenjang.AHLI_MADYA, "AHLI MUDA": Jenjang.AHLI_MUDA,
    "AHLI PERTAMA": Jenjang.AHLI_PERTAMA, "PENYELIA": Jenjang.PENYELIA, "MAHIR": Jenjang.MAHIR,
    "PELAKSANA LANJUTAN": Jenjang.MAHIR, "TERAMPIL": Jenjang.TERAMPIL, "PEMULA": Jenjang.PEMULA,
}  # fmt: skip
_UNIT_WORDS: tuple[tuple[str, JenisUnor], ...] = (
    (r"\b(SD|SDN|SD NEGERI|UPT SD NEGERI|SEKOLAH DASAR)\b", JenisUnor.SD),
    (r"\b(SMP|SMPN|SMP NEGERI)\b", JenisUnor.SMP),
    (r"\bPUSKESMAS\b", JenisUnor.PUSKESMAS),
    (r"\b(RSUD|RUMAH SAKIT)\b", JenisUnor.RSUD),
    (r"^KELURAHAN\b", JenisUnor.KELURAHAN),
    (r"^KECAMATAN\b", JenisUnor.KECAMATAN),
    (r"^(SUB ?BAGIAN|SUB ?BIDANG|SEKSI)\b", JenisUnor.SUBBIDANG),
    (r"^(BAGIAN\b|TATA USAHA\b|SEKRETARIAT\b(?! (DAERAH|DPRD)\b))", JenisUnor.BAGIAN),
    (r"^BIDANG\b", JenisUnor.BIDANG),
    (r"^UPTD?\b", JenisUnor.UPT),
    (r"^(DINAS|BADAN|INSPEKTORAT|SATUAN POLISI|SEKRETARIAT)\b", JenisUnor.OPD),
)
_STRUCTURAL: tuple[tuple[str, JenisJabatan], ...] = (
    (
        r"^(KEPALA (DINAS|BADAN)|SEKRETARIS DAERAH|ASISTEN (PEMERINTAHAN|ADMINISTRASI|PEREKONOMIAN)|STAF AHLI|INSPEKTUR$)",
        JenisJabatan.JPT,
    ),
    (r"^(SEKRETARIS|KEPALA (BIDANG|BAGIAN)|CAMAT|INSPEKTUR PEMBANTU)\b", JenisJabatan.ADMINISTRATOR),
    (r"^(KEPALA (SUB|SEKSI|UPT|TATA USAHA)|LURAH|KASI|KASUBBAG)", JenisJabatan.PENGAWAS),
)
_FUNCTIONAL = re.compile(
    r"^(GURU|PERAWAT|BIDAN|DOKTER|APOTEKER|ASISTEN APOTEKER|NUTRISIONIS|SANITARIAN|PRANATA|ANALIS|AUDITOR|ARSIPARIS|PUSTAKAWAN|"
    r"PERENCANA|PENYULUH|EPIDEMIOLOG|PENGAWAS SEKOLAH)\b"
)


@lru_cache(1 << 16)  # the same few thousand names stand in every row of a file, and looking one up costs a hundredth
def key_of(name: str) -> str:
    """Upper case, no accents, no punctuation, single spaces, no leading depth dashes."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper().replace("&", " DAN ")
    return re.sub(r"[^A-Z0-9]+", " ", plain).strip()


def split_level(name: str) -> tuple[str, Jenjang | None]:
    """(name without its level words, the level)."""
    key = key_of(name)
    for words, level in _LEVELS.items():
        if re.search(rf"\b{words}\b", key):
            return re.sub(rf"\b{words}\b", " ", key).strip(), level
    return key, None


def family_of(name: str) -> str:
    """Family key of a position: its name without level, words joined; every teacher is GURU."""
    base, _ = split_level(name)
    return "GURU" if base.startswith("GURU") else re.sub(r"\s+", "_", base)


def unit_kind(name: str) -> JenisUnor:
    key = key_of(name)
    return next((kind for pattern, kind in _UNIT_WORDS if re.search(pattern, key)), JenisUnor.LAINNYA)


def position_kind(name: str) -> JenisJabatan:
    key = key_of(name)
    for pattern, kind in _STRUCTURAL:
        if re.search(pattern, key):
            return kind
    _, level = split_level(name)
    return JenisJabatan.JF if level or _FUNCTIONAL.search(key) else JenisJabatan.PELAKSANA

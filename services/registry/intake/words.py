"""Which value of our vocabulary does a word mean? The label, a known synonym, or a pattern inside a longer text."""

from __future__ import annotations

import re
from collections.abc import Callable

from services.registry.intake.guru import subject_of
from services.registry.intake.synonyms import SYNONYMS
from shared import vocabulary
from shared.vocabulary import JenisPenempatan, Jenjang, Kedudukan, Pendidikan, StatusPegawai, TingkatHukdis, TugasTambahan

_EDUCATION = (
    (r"\b(S ?3|STRATA (3|III)|DOKTOR)\b", Pendidikan.S3),
    (r"\b(S ?2|STRATA (2|II|DUA)|MAGISTER|PASCA ?SARJANA)\b", Pendidikan.S2),
    (r"\b(PROFESI|NERS|SPESIALIS|DOKTER|APOTEKER)\b", Pendidikan.PROFESI),
    (r"\b(S ?1|STRATA (1|I|SATU)|AKTA (IV|4))\b|\bSARJANA(?! MUDA| TERAPAN)", Pendidikan.S1),
    (r"\b(D ?(4|IV)|DIPLOMA (4|IV|EMPAT)|SARJANA TERAPAN)\b", Pendidikan.D4),
    (r"\b(D ?(3|III)|DIPLOMA (3|III|TIGA)|SARJANA MUDA|AKADEMI)\b", Pendidikan.D3),
    (r"\b(D ?(2|II)|DIPLOMA (2|II|DUA))\b", Pendidikan.D2),
    (r"\b(D ?(1|I)|DIPLOMA (1|I|SATU))\b", Pendidikan.D1),
    (
        r"\b(SLTA|SMA|SMU|SMK|SPG|SPK|SGO|STM|SMEA|SMKK|ALIYAH|PAKET C|SEKOLAH MENENGAH (ATAS|UMUM|KEJURUAN))\b|^MA$",
        Pendidikan.SMA,
    ),
    (r"\b(SLTP|SMP|MTS|TSANAWIYAH|PAKET B|SEKOLAH MENENGAH PERTAMA)\b", Pendidikan.SMP),
    (r"\b(SD|SEKOLAH DASAR|IBTIDAIYAH|PAKET A)\b", Pendidikan.SD),
)
_LEVEL = (
    (r"\bAHLI UTAMA\b|\bGURU UTAMA\b", Jenjang.AHLI_UTAMA),
    (r"\bAHLI MADYA\b|\bGURU MADYA\b", Jenjang.AHLI_MADYA),
    (r"\bAHLI MUDA\b|\bGURU MUDA\b", Jenjang.AHLI_MUDA),
    (r"\bAHLI PERTAMA\b|\bGURU PERTAMA\b", Jenjang.AHLI_PERTAMA),
    (r"\bPENYELIA\b", Jenjang.PENYELIA),
    (r"\bMAHIR\b|\bPELAKSANA LANJUTAN\b", Jenjang.MAHIR),
    (r"\bPEMULA\b", Jenjang.PEMULA),
    (r"\bTERAMPIL\b", Jenjang.TERAMPIL),
)
_STATUS = (
    (r"\b(PPPK|P3K)\b.*\b(PARUH WAKTU|PW)\b|^PARUH WAKTU$", StatusPegawai.PPPK_PARUH_WAKTU),
    (r"\b(KEMENAG|DEPAG|KEMENTERIAN AGAMA|DIPERBANTUKAN|DIPEKERJAKAN|DPK|DPB|INSTANSI LAIN)\b", StatusPegawai.INSTANSI_LAIN),
    (r"\b(PPPK|P3K)\b|PERJANJIAN KERJA", StatusPegawai.PPPK),
    (r"\bNON (ASN|PNS)\b|\bHONOR(ER|DA)?\b|\b(GTT|PTT|GTY|PTY|PHL|THL|TKS|BLUD)\b|\bKONTRAK\b|\bSUKARELA", StatusPegawai.NON_ASN),
    (r"\b(CPNS|CALON P(NS|EGAWAI))\b", StatusPegawai.CPNS),
    (r"\bPNS\b|PEGAWAI NEGERI SIPIL", StatusPegawai.PNS),
)
_STANDING = (
    (r"\b(CLTN|CUTI DI ?LUAR TANGGUNGAN|CUTI LUAR TANGGUNGAN)\b", Kedudukan.CLTN),
    (r"\bTUGAS BELAJAR\b|\bTUBEL\b", Kedudukan.TUGAS_BELAJAR),
    (
        r"\b(PEM|DI)?BERHENTI(AN|KAN)? SEMENTARA\b|\bSKORS|\bUANG TUNGGU\b|\bPRAJURIT WAJIB\b|\bPEJABAT NEGARA\b|^KEPALA DESA$",
        Kedudukan.DIBERHENTIKAN_SEMENTARA,
    ),
    (r"\bMPP\b|MASA PERSIAPAN PENSIUN|BEBAS TUGAS", Kedudukan.MPP),
    (
        r"\bPENSIUN\b|\bMENCAPAI BUP\b|^BUP$|\bMENINGGAL\b|\bWAFAT\b|\bBERHENTI\b|\bDIBERHENTIKAN\b|\bHILANG\b|^PUNAH$|^EKS PNS\b|^TMS DARI\b|^PEMBATALAN NIP$",
        Kedudukan.PENSIUN,
    ),
    (r"\b(DIPEKERJAKAN|DIPERBANTUKAN|DPK|DPB|TITIPAN|PERBANTUAN)\b", Kedudukan.DIPEKERJAKAN),
    # punished people are on duty; the punishment is a fact of its own
    (r"\bKENA HUKUMAN DISIPLIN\b|\bPENURUNAN JABATAN\b|^(?!.*\b(TIDAK|NON) ?AKTIF\b).*\bAKTIF\b", Kedudukan.AKTIF),
)
_NONE = r"^(?!TIDAK|BELUM|TANPA|BEBAS|NIHIL).*"
_PUNISHMENT = (
    # "sedang" alone is left to the labels: it also means that something goes on
    (_NONE + r"(\bTEGURAN\b|\bPERNYATAAN TIDAK PUAS\b|\b(DISIPLIN|TINGKAT) RINGAN\b)", TingkatHukdis.RINGAN),
    (
        _NONE
        + r"(\bPENURUNAN PANGKAT\b.*\b(3|TIGA)\b|\b(PENURUNAN|PEMBEBASAN DARI) JABATAN|\bPEMBERHENTIAN\b|\b(DISIPLIN|TINGKAT) BERAT\b)",
        TingkatHukdis.BERAT,
    ),
    (
        _NONE + r"(\bPEMOTONGAN TUNJANGAN\b|\bPENUNDAAN KENAIKAN\b|\bPENURUNAN PANGKAT\b|\b(DISIPLIN|TINGKAT) SEDANG\b)",
        TingkatHukdis.SEDANG,
    ),
)
_EXTRA_DUTY = (
    (r"\b(WAKIL (KEPALA SEKOLAH|KEPSEK)|WAKASEK|WKS)\b", TugasTambahan.WAKIL_KEPALA_SEKOLAH),
    (r"\bWAKIL\b", TugasTambahan.LAINNYA),
    (r"\b(KEPALA|KEP|KA) ?(SEKOLAH|SD|SMP|SDN|SMPN|SATUAN PENDIDIKAN)\b|\bKEPSEK\b", TugasTambahan.KEPALA_SEKOLAH),
    (r"\b(KEPALA|KEP|KA) ?(PUSKESMAS|UPT PUSKESMAS)\b|\bKAPUS\b", TugasTambahan.KEPALA_PUSKESMAS),
    (r"\b(KEPALA|KEP|KA|PENGELOLA) ?PERPUSTAKAAN\b", TugasTambahan.KEPALA_PERPUSTAKAAN),
    (r"\b(KEPALA|KEP|KA|PENGELOLA) ?(LABORATORIUM|LAB|BENGKEL)\b", TugasTambahan.KEPALA_LABORATORIUM),
    (r"\bWALI (KELAS|ROMBEL)\b", TugasTambahan.WALI_KELAS),
    (r"\bPEMBINA\b", TugasTambahan.PEMBINA),
    (r"\bBENDAHARA\b", TugasTambahan.BENDAHARA),
    (r"\bWALI\b|\bKEPALA\b|\bKOORDINATOR\b|\bPIKET\b|\bOPERATOR\b", TugasTambahan.LAINNYA),
)
_OVERLAY = (
    (r"\bPLT\b|PELAKSANA TUGAS", JenisPenempatan.PLT),
    (r"\bPLH\b|PELAKSANA HARIAN", JenisPenempatan.PLH),
    (r"TUGAS TAMBAHAN", JenisPenempatan.TUGAS_TAMBAHAN),
    (r"NON INDUK|SEKOLAH KEDUA", JenisPenempatan.NON_INDUK),
    (r"PERBANTUAN|DIPERBANTUKAN", JenisPenempatan.PERBANTUAN),
    (r"\bDEFINITIF\b", JenisPenempatan.DEFINITIF),
)


def _first(rules: tuple[tuple[str, str], ...]) -> Callable[[str], str | None]:
    compiled = tuple((re.compile(pattern), value) for pattern, value in rules)
    return lambda key: next((value for pattern, value in compiled if pattern.search(key)), None)


_INSIDE: dict[str, Callable[[str], str | None]] = {
    "Pendidikan": _first(_EDUCATION), "Jenjang": _first(_LEVEL), "StatusPegawai": _first(_STATUS), "Kedudukan": _first(_STANDING),
    "TingkatHukdis": _first(_PUNISHMENT),
    "TugasTambahan": _first(_EXTRA_DUTY), "JenisPenempatan": _first(_OVERLAY), "Mapel": subject_of,
}  # fmt: skip
_LABELS: dict[str, dict[str, str]] = {}


def find(enum: str, text: str) -> str | None:
    """The value a text means, or None."""
    key = " ".join(re.sub(r"[^A-Z0-9]+", " ", text.upper()).split())
    if not key:
        return None
    word = key.replace(" ", "_")
    found = _labels(enum).get(word) or SYNONYMS.get(enum, {}).get(word.lower())
    if found is None and enum in _INSIDE:
        found = _INSIDE[enum](key)
    return None if found is None else str(found)


def _labels(enum: str) -> dict[str, str]:
    if enum not in _LABELS:
        _LABELS[enum] = {member.value: member.value for member in getattr(vocabulary, enum)}
    return _LABELS[enum]

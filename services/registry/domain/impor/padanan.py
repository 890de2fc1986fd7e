"""Which known unit does a written name mean? The office writes SDN, the ministry SD NEGERI, the decree UPT SD NEGERI … KOTA MEDAN."""

from __future__ import annotations

import re

from services.registry.domain.kepegawaian.nama import key_of

_WORDS = (
    (r"\bSDN\b", "SD NEGERI"),
    (r"\bSMPN\b", "SMP NEGERI"),
    (r"\bSEKOLAH DASAR\b", "SD"),
    (r"\bSEKOLAH MENENGAH PERTAMA\b", "SMP"),
    (r"\bPKM\b", "PUSKESMAS"),
    (r"\bKEC\b", "KECAMATAN"),
    (r"\bKEL\b", "KELURAHAN"),
    (r"^UPTD? (?=SD|SMP|PUSKESMAS)", ""),
    (r"^(SATUAN PENDIDIKAN|SATDIK) ", ""),
    (r" (KOTA|KABUPATEN|KAB) [A-Z]+$", ""),
)


def unit_key(name: str) -> str:
    """A looser key than the name itself; two units that share it are told apart by nobody, so they match nothing."""
    key = key_of(name)
    for pattern, instead in _WORDS:
        key = re.sub(pattern, instead, key)
    return re.sub(r"\b0+(?=\d)", "", " ".join(key.split()))

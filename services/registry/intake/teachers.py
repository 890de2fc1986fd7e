"""What teachers' files leave unsaid: the subject inside the position name, the level beside it, 'Kepala Sekolah' as a post.

A teacher's position becomes 'Guru' plus level, because all teachers are one family told apart by subject; the head of a school
is a teacher with an extra duty. Whole texts that are codes (GURU-AHLI_MUDA) are left as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from services.registry.intake.guru import is_teacher, subject_of
from services.registry.intake.words import find
from shared.vocabulary import JenisMasukan, Jenjang, TugasTambahan

_LEVELS = (Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA, Jenjang.AHLI_MADYA, Jenjang.AHLI_UTAMA)
_LEVEL_WORDS = {level: level.value.replace("_", " ").title() for level in _LEVELS}
_CODE = re.compile(r"GURU-[A-Z_]+")


class Said(NamedTuple):
    """What the name of a teacher's position says."""

    subject: str | None
    level: str | None
    heads_school: bool


@lru_cache(4096)
def _said(position: str) -> Said | None:
    """None when the position is no teacher's, or a code."""
    if _CODE.fullmatch(position) or not is_teacher(position):
        return None
    upper = position.upper()
    subject = subject_of(position)
    return Said(
        None if subject is None else str(subject), find("Jenjang", position), "KEPALA SEKOLAH" in upper and "WAKIL" not in upper
    )


def settle(kind: JenisMasukan, values: dict[str, Any]) -> None:
    """Fill mapel, jenjang, jabatan and tugas_tambahan of a row in place, where the position names a teacher."""
    position = values.get("jabatan")
    if kind not in (JenisMasukan.PEGAWAI, JenisMasukan.FORMASI) or not isinstance(position, str):
        return
    said = _said(position)
    if said is None:
        return
    if values.get("mapel") is None:
        subject = said.subject or (values.get("sertifikat_mapel") if kind == JenisMasukan.PEGAWAI else None)
        if subject is not None:  # a file that does not say leaves the column out: what is known stays
            values["mapel"] = str(subject)
    level = said.level or values.get("jenjang")
    if kind == JenisMasukan.PEGAWAI:
        if values.get("jenjang") is None and level is not None:
            values["jenjang"] = level
        if said.heads_school and values.get("tugas_tambahan") is None:
            values["tugas_tambahan"] = TugasTambahan.KEPALA_SEKOLAH.value
    words = _LEVEL_WORDS.get(Jenjang(level)) if level else None
    values["jabatan"] = f"Guru {words}" if words else "Guru"

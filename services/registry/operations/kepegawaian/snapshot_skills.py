"""Skills and assessed levels of one person for a snapshot; of sealed entries only the two that count are opened."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import date
from typing import Any

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.riwayat import sealing, skills
from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.qualifications import assessment
from shared.vocabulary import JenisKompetensi, JenisRiwayat

ASSESSED = {"kompetensi_manajerial": JenisKompetensi.MANAJERIAL, "kompetensi_sosiokultural": JenisKompetensi.SOSIAL_KULTURAL}
SKILLS = (*ASSESSED, "keahlian", "keahlian_diklat", "keahlian_diaku")
Skills = dict[str, Any]
NONE: Skills = dict.fromkeys(SKILLS)
_SEALED = "tersegel"


def skills_of(held: Sequence[Sequence[Any]] | None, key: bytes | None, per: date) -> Skills:
    """`held` as storage reads it. Without a key no level is known; names of skills are not sealed."""
    if not held:
        return NONE
    entries = [_entry(*one) for one in held]
    return {
        **{name: _level(assessment(entries, kind, per), key) for name, kind in ASSESSED.items()},
        **skills.skills(entries, per),
    }


def _entry(jenis: str, sumber: str, id_sumber: str, shown: dict[str, Any], sealed: Any) -> Catatan:
    kind = JenisRiwayat(jenis)
    own = _SEALED if kind == JenisRiwayat.KOMPETENSI else skills.NUMBERED
    return Catatan(kind, {**sealing.joined(kind, shown, {}), own: sealed}, sumber, id_sumber)


def _level(entry: Catatan | None, key: bytes | None) -> int | None:
    if entry is None or key is None or not entry.isi[_SEALED]:
        return None
    level: int | None = sandi.unseal(key, base64.b64decode(entry.isi[_SEALED]), sandi.HISTORY).get("level")
    return level

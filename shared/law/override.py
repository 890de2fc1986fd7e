"""May a city change that of a rule? Only with the number of an act and a reason, only figures the rule has, only in their form."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from shared.errors import MasukanTidakSah
from shared.law.rule import Aturan
from shared.vocabulary import JenisAturan, Keyakinan

REASONS = ("dasar", "alasan")
WORDS: dict[str, type[StrEnum]] = {"jenis": JenisAturan, "keyakinan": Keyakinan}
SPECIAL = (*WORDS, "aktif", *REASONS)
"""Everything else in an override is a figure of the rule."""
FIGURE_MAX = 10**9


def check_override(rule: Aturan, override: Mapping[str, Any]) -> None:
    """Raises MasukanTidakSah. An empty override changes nothing and needs no reason."""
    if not override:
        return
    if not all(str(override.get(name, "")).strip() for name in REASONS):
        raise MasukanTidakSah(
            f"Penyesuaian {rule.id} memerlukan nomor dasar hukum dan alasan.",
            saran="Isi nomor dasar hukum dan alasannya.",
            pesan_en=f"An override of {rule.id} needs the number of the act and a reason.",
        )
    if unknown := set(override) - set(rule.parameter) - set(SPECIAL):
        known = ", ".join([*sorted(rule.parameter), "jenis", "aktif"])
        raise MasukanTidakSah(
            f"Parameter {rule.id} tidak dikenal: {', '.join(sorted(unknown))}.",
            saran=f"Yang dapat disesuaikan: {known}.",
            pesan_en="Unknown parameter.",
        )
    if wrong := [name for name, value in override.items() if not _well_formed(name, value)]:
        raise MasukanTidakSah(
            f"Nilai {rule.id} salah bentuk: {', '.join(sorted(wrong))}.",
            saran=f"Angka 0 sampai {FIGURE_MAX}; jenis salah satu dari {', '.join(JenisAturan)}; aktif true atau false.",
            pesan_en="A value has the wrong form.",
        )


def _well_formed(name: str, value: Any) -> bool:
    if name in REASONS:
        return isinstance(value, str)
    if name in WORDS:
        return value in list(WORDS[name])
    if name == "aktif":
        return isinstance(value, bool)
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= FIGURE_MAX

"""Who may read what of an explanation: a circumstance that protects is told to nobody but the person and who may open secrets.

Unit and board see only that somebody cannot be moved now, in the same words for leave, protection, study, standing and the
person's own stance, so that one cannot be told from another; no date and no waiting time that would give it away.
"""

from __future__ import annotations

from collections.abc import Container
from enum import StrEnum
from typing import Any

PRIVATE = ("PRO-01", "LEV-01", "LEV-02", "CON-01", "MUT-10")
"""Rules about what protects, excuses or was said by the person."""
SECRET_SCOPE = "pegawai.rahasia:baca"  # noqa: S105  (a scope's name)


class Pembaca(StrEnum):
    """Whom an explanation is written for."""

    PEGAWAI = "pegawai"
    ATASAN = "atasan"
    TPK = "tpk"
    AUDITOR = "auditor"


def for_reader(facts: dict[str, Any], reader: Pembaca, scopes: Container[str]) -> dict[str, Any]:
    """The facts this reader may see; `tertutup` says that something private keeps the person where they are."""
    if reader in (Pembaca.PEGAWAI, Pembaca.AUDITOR) and SECRET_SCOPE in scopes:
        return {**facts, "tertutup": False}
    closed = any(rule in PRIVATE for rule in facts["penghalang"])
    kept = {name: [row for row in facts[name] if row["aturan"] not in PRIVATE] for name in ("aturan", "syarat")}
    barriers = [rule for rule in facts["penghalang"] if rule not in PRIVATE]
    wait = None if closed else facts["perubahan_terdekat"]
    return {**facts, **kept, "penghalang": barriers, "perubahan_terdekat": wait, "tertutup": closed}

"""A decree does not fall silently over others: whoever moved into the seat its person comes back to is decided about in the same act."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara

DECIDED = "akibat"
"""In an act's content: the hash of the consequences that were shown and decided about."""


def others_decided_about(perkara: Perkara) -> list[Halangan]:
    plan = perkara.fakta["akibat"]
    if not plan["terdampak"] or perkara.isi.get(DECIDED) == plan["hash"]:
        return []
    return [Halangan("akibat_belum_diputuskan", {"nomor": ", ".join(one["agenda"] for one in plan["terdampak"])})]


def not_gone_yet(perkara: Perkara) -> list[Halangan]:
    """Whoever left by an outside decree comes back by its annulment alone."""
    change = perkara.fakta["perubahan"]
    return [Halangan("sudah_pindah_instansi", {"tgl": change["tmt"].isoformat()})] if change is not None else []

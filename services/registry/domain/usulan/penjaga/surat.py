"""A paper that must lie in the file before this step, with its number and date."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara
from shared.vocabulary import JenisSurat

OUTSIDE = ("nomor", "tanggal", "pejabat")
"""What makes somebody else's act traceable: number, date, and the office that signed."""


def consent_of_origin(perkara: Perkara) -> list[Halangan]:
    return _there(perkara, JenisSurat.PERSETUJUAN_ASAL, *OUTSIDE)


def consent_of_bkn(perkara: Perkara) -> list[Halangan]:
    return _there(perkara, JenisSurat.PERSETUJUAN_BKN, *OUTSIDE)


def decree_of_others(perkara: Perkara) -> list[Halangan]:
    """The Governor's or the Minister's decree (kinds B to D), BKN's of kind D."""
    return _there(perkara, JenisSurat.SK_LUAR, *OUTSIDE)


def decree(perkara: Perkara) -> list[Halangan]:
    """Number, date, and what MUT-19 asks of its text."""
    return _there(perkara, JenisSurat.SK, "nomor", "tanggal", "unit", "jabatan", "tmt")


def signed_decree(perkara: Perkara) -> list[Halangan]:
    """Signed elsewhere: the signed file itself must be there."""
    return _there(perkara, JenisSurat.SK, "berkas_hash")


def proof_of_delivery(perkara: Perkara) -> list[Halangan]:
    """Without proof of the day no period for an objection can run."""
    return _there(perkara, JenisSurat.PENYAMPAIAN, "tanggal", "berkas_hash")


def duty_begun(perkara: Perkara) -> list[Halangan]:
    """The head of the new unit has stated it."""
    return _there(perkara, JenisSurat.SPMT, "nomor", "tanggal")


def _there(perkara: Perkara, kind: JenisSurat, *wanted: str) -> list[Halangan]:
    paper = next((one for one in perkara.fakta["surat"] if one["jenis"] == kind and one["ada"]), None)
    if paper is None:
        return [Halangan("surat_belum_ada", {"surat": kind.value})]
    missing = [name for name in wanted if not paper[name]]
    return [Halangan("surat_belum_lengkap", {"surat": kind.value, "bagian": ", ".join(missing)})] if missing else []

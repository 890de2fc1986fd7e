"""Rows are sent when the receiver will take them; a case is closed when all its decree asks is done, and what is open is named."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara


def checklist_done(perkara: Perkara) -> list[Halangan]:
    return [
        Halangan("butir_belum_selesai", {name: one[name] for name in ("kode", "nama", "pemilik", "tenggat")})
        for one in perkara.fakta["daftar_periksa"]
        if one["wajib"] and one["status"] == "TERBUKA"
    ]


def export_clean(perkara: Perkara) -> list[Halangan]:
    """What SIASN would refuse, unless the official looked at it and says why it is sent all the same."""
    if perkara.isi.get("ekspor_dicek"):
        return []
    return [
        Halangan(
            "ekspor_akan_ditolak",
            {"kolom": one["kolom"], "sebab": one["pesan"], "sebab_en": one["pesan_en"], "cara": one["saran"]},
        )
        for one in perkara.fakta["ekspor_siasn"]
        if one["kode"] != "instansi_siasn_tidak_ada"  # named when the rows are asked for
    ]

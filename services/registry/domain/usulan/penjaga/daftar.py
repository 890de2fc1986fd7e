"""A case is closed when everything its decree asks of others is done; what is open is named, with whose it is."""

from __future__ import annotations

from services.registry.domain.usulan.perkara import Halangan, Perkara


def checklist_done(perkara: Perkara) -> list[Halangan]:
    return [
        Halangan("butir_belum_selesai", {name: one[name] for name in ("kode", "nama", "pemilik", "tenggat")})
        for one in perkara.fakta["daftar_periksa"]
        if one["wajib"] and one["status"] == "TERBUKA"
    ]

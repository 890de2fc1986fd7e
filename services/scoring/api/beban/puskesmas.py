"""Health centres beside the minimum of the annex: a yardstick, counted without the head; contract staff apart."""

from __future__ import annotations

from typing import Any

from services.scoring.need.puskesmas import beside_minimum
from shared.contracts.v1.abk import PermintaanPuskesmas, Puskesmas

BASIS = "Permenkes 75/2014 (diganti Permenkes 43/2019, angkanya belum dibaca): ukuran pembanding, tanpa kepala"


def answer_puskesmas(asked: PermintaanPuskesmas) -> dict[str, Any]:
    return {
        "metode": {"nama": "STANDAR-MINIMAL-PUSKESMAS", "dasar": BASIS},
        "puskesmas": [_centre(one) for one in asked.puskesmas],
    }


def _centre(one: Puskesmas) -> dict[str, Any]:
    staff = beside_minimum(one.kawasan, one.rawat_inap, one.asn, one.kontrak)
    rows = [
        {
            "profesi": p.profesi,
            "minimal": p.minimal,
            "asn": p.asn,
            "kontrak": p.kontrak,
            "kurang": p.kurang,
            "kurang_asn": p.kurang_asn,
        }
        for p in staff
    ]
    return {
        "nama": one.nama, "kawasan": one.kawasan, "rawat_inap": one.rawat_inap, "minimal": sum(p.minimal for p in staff),
        "asn": sum(p.asn for p in staff), "kontrak": sum(p.kontrak for p in staff), "kurang": sum(p.kurang for p in staff),
        "kurang_asn": sum(p.kurang_asn for p in staff), "profesi": rows,
        "tanpa_seorang_pun": [p.profesi for p in staff if p.minimal and p.asn + p.kontrak == 0],
    }  # fmt: skip

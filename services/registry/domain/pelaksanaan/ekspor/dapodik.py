"""A teacher leaves one school of the register and is drawn in by the other: both schools by NPSN, the subject, the semester."""

from __future__ import annotations

from typing import Any

from services.registry.domain.pelaksanaan.ekspor.kasus import Baris, Cacat, Kasus, decree_faults, number_faults, without
from shared.vocabulary import KelompokJabatan

TEACHERS = (KelompokJabatan.GURU, KelompokJabatan.KEPALA_SEKOLAH)


def row(one: Kasus) -> Baris:
    year = one.tmt.year if one.tmt.month >= 7 else one.tmt.year - 1
    values: dict[str, Any] = {
        "nip": one.nip, "nama": one.nama, "npsn_asal": one.asal.npsn, "sekolah_asal": one.asal.unit, "npsn_tujuan": one.tujuan.npsn,
        "sekolah_tujuan": one.tujuan.unit, "mapel": one.mapel, "nomor_sk": one.sk_nomor,
        "tanggal_sk": one.sk_tanggal.isoformat() if one.sk_tanggal else None, "tmt": one.tmt.isoformat(),
        "tahun_ajaran": f"{year}/{year + 1}", "semester": "GANJIL" if one.tmt.month >= 7 else "GENAP",
    }  # fmt: skip
    if one.kelompok not in TEACHERS:
        return Baris(values, (Cacat("nip", "bukan_guru"),))
    wanted = {"npsn_asal": "npsn_tidak_ada", "npsn_tujuan": "npsn_tidak_ada", "mapel": "mapel_tidak_ada"}
    return Baris(
        values, (*number_faults(one, "nip"), *without(values, wanted), *decree_faults(one, "nomor_sk", "tanggal_sk", "tmt"))
    )

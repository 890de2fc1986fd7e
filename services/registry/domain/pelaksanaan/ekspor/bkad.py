"""The payroll list of the treasury: who is paid by which unit from which month, and the classes that set the allowance."""

from __future__ import annotations

from typing import Any

from services.registry.domain.pelaksanaan.ekspor.kasus import Baris, Cacat, Kasus, decree_faults, number_faults, without


def row(one: Kasus) -> Baris:
    values: dict[str, Any] = {
        "nip": one.nip, "nama": one.nama, "golongan": one.golongan, "opd_lama": one.asal.opd, "unit_lama": one.asal.unit,
        "jabatan_lama": one.asal.jabatan, "kelas_lama": one.asal.kelas, "opd_baru": one.tujuan.opd, "unit_baru": one.tujuan.unit,
        "jabatan_baru": one.tujuan.jabatan, "kelas_baru": one.tujuan.kelas, "nomor_sk": one.sk_nomor,
        "tanggal_sk": one.sk_tanggal.isoformat() if one.sk_tanggal else None, "tmt": one.tmt.isoformat(),
        "gaji_unit_baru_mulai": f"{one.tmt:%Y-%m}",
    }  # fmt: skip
    wanted = {"nama": "nama_tidak_ada", "golongan": "golongan_tidak_ada", "unit_lama": "unit_tidak_ada"}
    if one.tujuan.unit is not None:
        wanted["kelas_baru"] = "kelas_tidak_ada"
    found = [*number_faults(one, "nip"), *without(values, wanted), *decree_faults(one, "nomor_sk", "tanggal_sk", "tmt")]
    if one.tmt.day != 1:
        found.append(Cacat("tmt", "tmt_di_tengah_bulan", {"tmt": one.tmt}))
    return Baris(values, tuple(found))

"""A proposal in I-MUT: category, kind and sub-kind by the group of posts, the unit and the established need it is checked against."""

from __future__ import annotations

from typing import Any

from services.registry.domain.pelaksanaan.ekspor.kasus import Baris, Cacat, Kasus, number_faults, without
from shared.vocabulary import BentukMutasi, KelompokJabatan, StatusPegawai

CATEGORY = {BentukMutasi.PROMOSI: "promosi"}
KIND = {
    KelompokJabatan.JPT: "49", KelompokJabatan.ADMINISTRATOR: "50", KelompokJabatan.PENGAWAS: "51", KelompokJabatan.KEPALA_PUSKESMAS: "52",
    KelompokJabatan.KEPALA_SEKOLAH: "53", KelompokJabatan.JF: "54", KelompokJabatan.GURU: "55", KelompokJabatan.PELAKSANA: "56",
}  # fmt: skip
CONTRACT = (StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU)
OF_CONTRACT = "57"


def row(one: Kasus) -> Baris:
    contract = one.status in CONTRACT
    kind = OF_CONTRACT if contract else KIND[one.kelompok]
    values: dict[str, Any] = {
        "kategori": CATEGORY.get(one.bentuk, "mutasi"), "jenis": kind, "sub_jenis": _sub(one, kind), "nip": one.nip, "nama": one.nama,
        "unor_asal": one.asal.unit, "unor_id_tujuan": one.tujuan.siasn, "unor_tujuan": one.tujuan.unit, "jabatan_lama": one.asal.jabatan,
        "jabatan_baru": one.tujuan.jabatan, "kebutuhan_abk": one.tujuan.kebutuhan, "tmt": one.tmt.isoformat(),
    }  # fmt: skip
    wanted = {
        "unor_id_tujuan": "unor_siasn_tidak_ada",
        "jabatan_baru": "jabatan_tidak_ada",
        "kebutuhan_abk": "abk_belum_ditetapkan",
    }
    found = [*number_faults(one, "nip"), *without(values, wanted)]
    if values["kategori"] != "mutasi":
        found.append(Cacat("jenis", "kategori_bukan_mutasi", {"kategori": values["kategori"]}))
    return Baris(values, tuple(found))


def _sub(one: Kasus, kind: str) -> str | None:
    """Of general posts by what changes; of the two groups of posts above them the general sub-kind, for the other is the registrar's."""
    if kind == "56":
        moved, other = one.asal.unit != one.tujuan.unit, one.asal.jabatan != one.tujuan.jabatan
        return "563" if moved and other else "562" if other else "561"
    return {"50": "501", "51": "511"}.get(kind)

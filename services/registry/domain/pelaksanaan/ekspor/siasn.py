"""SIASN's position with its unit (unorjabatan/save): its own words, days as dd-mm-yyyy, the post in the one column its kind has."""

from __future__ import annotations

from typing import Any

from services.registry.domain.pelaksanaan.ekspor.kasus import Baris, Cacat, Kasus, decree_faults, number_faults, without
from shared.vocabulary import BentukMutasi, JenisJabatan

KIND = {JenisJabatan.JF: "2", JenisJabatan.PELAKSANA: "4"}
COLUMN = {"1": "eselonId", "2": "jabatanFungsionalId", "4": "jabatanFungsionalUmumId"}
ASSIGNED = frozenset({BentukMutasi.KEPALA_SEKOLAH, BentukMutasi.KEPALA_PUSKESMAS})
"""Additional duties (TT) on a functional post."""


def row(one: Kasus) -> Baris:
    kind = None if one.tujuan.jenis is None else KIND.get(one.tujuan.jenis, "1")
    post = dict.fromkeys(COLUMN.values(), "")
    if kind is not None:
        post[COLUMN[kind]] = (one.tujuan.eselon if kind == "1" else one.tujuan.kode_siasn) or ""
    day = f"{one.tmt:%d-%m-%Y}"
    values: dict[str, Any] = {
        "id": None, "pnsId": one.pns_id, "nipBaru": one.nip, "unorId": one.tujuan.siasn, "instansiId": one.instansi_siasn,
        "instansiIndukId": one.instansi_siasn, "satuanKerjaId": "", **post, "subJabatanId": "", "jenisJabatan": kind,
        "jenisMutasiId": "MU" if one.bentuk is BentukMutasi.MU else "MJ", "jenisPenugasanId": "TT" if one.bentuk in ASSIGNED else "D",
        "nomorSk": one.sk_nomor, "tanggalSk": f"{one.sk_tanggal:%d-%m-%Y}" if one.sk_tanggal else None, "tmtJabatan": day,
        "tmtPelantikan": day if kind == "1" else "", "tmtMutasi": day, "path": [],
    }  # fmt: skip
    wanted = {
        "pnsId": "pns_id_tidak_ada", "unorId": "unor_siasn_tidak_ada", "instansiId": "instansi_siasn_tidak_ada",
        "jenisJabatan": "jenis_jabatan_tidak_ada",
    }  # fmt: skip
    found = [*number_faults(one, "nipBaru"), *without(values, wanted)]
    if kind is not None and not post[COLUMN[kind]]:
        found.append(Cacat(COLUMN[kind], "jabatan_siasn_tidak_ada", {"jabatan": one.tujuan.jabatan or "?"}))
    return Baris(values, (*found, *decree_faults(one, "nomorSk", "tanggalSk", "tmtJabatan")))

"""Which cells of a template are filled from a list? Per column the values and what each means, for its dropdown."""

from __future__ import annotations

from collections.abc import Iterable

from services.registry.domain.referensi.daftar import Butir
from services.registry.storage.referensi.load import load
from shared.contracts.v1.masukan import KOLOM
from shared.vocabulary import JenisMasukan

Choices = dict[str, list[tuple[str, str]]]


def choices_for(kind: JenisMasukan) -> Choices:
    """Column → (value, meaning) in the list's order; columns filled from our own vocabulary are not among them."""
    held = load()
    lists = {
        "golongan": [*((one.nama, str(one.isi["pangkat"])) for one in held["golongan"].butir),
                     *((one.kode, "PPPK") for one in held["golongan_pppk"].butir)],
        "kode_wilayah": [(one.kode, _place(one)) for one in held["wilayah"].butir],
        "kecamatan": _districts(held["wilayah"].butir),
        "kecamatan_rumah": _districts(held["wilayah"].butir),
        "eselon": list({one.nama: (one.nama, str(one.isi["jabatan_asn"] or "")) for one in held["eselon"].butir}.values()),
        "jenis_hukuman": [(one.nama, str(one.isi["tingkat"])) for one in held["hukdis"].butir],
    }  # fmt: skip
    if kind == JenisMasukan.JABATAN:
        current = [one for one in held["jabatan_fungsional"].butir if not one.isi["lama"]]
        lists["nama"] = [
            *((one.nama, "JF") for one in current),
            *((one.nama, "Pelaksana") for one in held["jabatan_pelaksana"].butir),
        ]
    return {column.nama: lists[column.nama] for column in KOLOM[kind] if column.nama in lists}


def _districts(regions: Iterable[Butir]) -> list[tuple[str, str]]:
    return [(one.kode, one.nama) for one in regions if one.isi["tingkat"] == "KECAMATAN"]


def _place(one: Butir) -> str:
    return f"{one.nama}, {one.isi['kecamatan']}" if one.isi["kecamatan"] else one.nama

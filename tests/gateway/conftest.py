"""One agency with a finished analysis, shared by the tests that only look at it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import six_units
from tests.people import City
from tests.stack import Api, Stack


@dataclass
class Busy:
    """The ids of everything one agency can have."""

    api: Api
    ids: dict[str, str]
    sel: str


@pytest.fixture(scope="session")
def busy(stack: Stack) -> Busy:
    return everything(stack.agency(), six_units())


def everything(api: Api, city: City) -> Busy:
    """One of each thing that has an address, in a new agency with this city."""
    api.bring_city(city)
    imported = api.bring(JenisMasukan.UNOR, city[JenisMasukan.UNOR])
    round_id = api.make_round()
    analysis = api.analyse(round_id)
    assert analysis["status"] == "SELESAI", analysis["galat"]
    move = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"][0]
    ids = {"impor_id": imported["id"], "putaran_id": round_id, "analisis_id": analysis["id"], "pegawai_id": move["pegawai_id"]}
    ids["no"] = str(move["no"])
    ids["unor_id"] = api.get("/v1/unor", q="SDN Satu")["items"][0]["id"]
    ids |= {"daftar": "golongan", "kode": "33", "koleksi": "unor"}  # of the reference lists, of the feed
    ids |= {"jenis": "GOLONGAN", "sumber": "uji", "id_sumber": "RG-1"}  # of a history
    entry = {"golongan": "III/c", "mulai": "2022-04-01"}
    api.http.put(f"/v1/pegawai/{ids['pegawai_id']}/riwayat/GOLONGAN/uji/RG-1", json=entry).raise_for_status()
    sign = {"jenis": "ID", "nilai": "S-1", "nama": "SD Negeri Satu", "jenis_unor": "SD"}
    api.post("/v1/unor/padanan/usulkan", json={"sumber": "siasn", "daftar": [sign]})
    ids["padanan_id"] = api.get("/v1/unor/padanan")["items"][0]["calon"][0]["id"]
    ids |= {"pelatihan_id": api.post("/v1/model/latih", 202, json={"per": "2026-11-01"})["id"], "nomor": "0"}
    asked = {
        "pegawai_id": ids["pegawai_id"], "aturan": "TCH-10", "jenis": "DASAR_KHUSUS", "alasan": "Untuk uji saja", "pemohon": "Contoh Uji",
        "sejak": "2020-01-01", "sampai": "2020-01-31",
    }  # fmt: skip
    ids |= {"pembebasan_id": api.post("/v1/pembebasan", 201, json=asked)["pembebasan_id"], "aturan": "LEV-01"}
    ids |= {"jenis_naskah": "TANDA_TERIMA", "bentuk": "pdf"}  # of papers
    ids |= {"nilai_kota": "PELANTIKAN_KEPALA", "tanggal": "2021-12-31"}  # of the city's law
    return Busy(api, ids, move["ke"]["sel"])

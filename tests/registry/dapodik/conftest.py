"""A small city of two junior schools, as its SIMPEG tells it, to which downloads of Dapodik are sent over the real API."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from typing import Any

import pytest

from shared.vocabulary import JenisMasukan
from tests.registry.dapodik.files import LEVEL, nip
from tests.stack import Api, Stack

TWELVE, THIRTEEN = "SMP NEGERI 12 MEDAN", "SMP NEGERI 13 MEDAN"
NPSN = {TWELVE: "10210012", THIRTEEN: "10210013"}
UNITS: list[dict[str, Any]] = [
    {"id_sumber": "KOTA", "nama": "Kota Uji", "jenis": "INSTANSI"},
    {"id_sumber": "DISDIK", "nama": "Dinas Pendidikan", "jenis": "OPD", "induk": "KOTA"},
    {"id_sumber": "S12", "nama": "UPT SMP Negeri 12", "jenis": "SMP", "induk": "DISDIK", "npsn": NPSN[TWELVE]},
    {"id_sumber": "S13", "nama": "UPT SMP Negeri 13", "jenis": "SMP", "induk": "DISDIK", "npsn": NPSN[THIRTEEN]},
]
POSITION = {"id_sumber": "GP", "nama": LEVEL, "jenis": "JF", "keluarga": "GURU", "jenjang": "AHLI_PERTAMA", "kelas": 8, "bup": 60}


@dataclass
class City:
    api: Api
    code: str
    units: dict[str, str] = field(default_factory=dict)

    def batch(self, kind: JenisMasukan, *rows: dict[str, Any], sumber: str = "simpeg") -> dict[str, Any]:
        sent = json.dumps({"sumber": sumber, "baris": rows}, default=str)
        done: dict[str, Any] = self.api.post(
            f"/v1/batch/{kind.value}", 207, content=sent, headers={"Content-Type": "application/json"}
        )
        return done

    def people(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.api.get("/v1/pegawai", limit=500)["items"]
        return found

    def person(self, serial: int) -> dict[str, Any]:
        """Found by NIP, as every source knows the person."""
        found = self.api.post("/v1/pegawai/cari", json={"nip": nip(serial)})
        held: dict[str, Any] = self.api.get(f"/v1/pegawai/{found['id']}")
        return held

    def hours(self, school: str, **asked: Any) -> dict[str, Any]:
        found: dict[str, Any] = self.api.get(f"/v1/unor/{self.units[school]}/jam", **asked)
        return found

    def dapodik(self, name: str, content: bytes) -> dict[str, Any]:
        done = self.api.bring_file(name, content, "dapodik")
        assert done["status"] == "SELESAI", done
        return done

    def problems(self, done: dict[str, Any]) -> list[tuple[int, str, str]]:
        """(row, cell, code) of everything told about the rows of an import."""
        rows = self.api.get(f"/v1/impor/{done['id']}/baris", limit=500)["items"]
        return [(row["baris"], told["kolom"], told["kode"]) for row in rows for told in row["masalah"]]


@pytest.fixture
def city(stack: Stack) -> City:
    """Teachers 901 to 903 by decree at school 12."""
    code = f"uji-{uuid.uuid4().hex[:10]}"
    made = City(stack.agency(code=code), code)
    made.batch(JenisMasukan.UNOR, *UNITS)
    made.batch(JenisMasukan.JABATAN, POSITION)
    made.batch(JenisMasukan.PEGAWAI, *[by_decree(serial) for serial in (901, 902, 903)])
    made.units = {item["id_sumber"]: item["id"] for item in made.api.get("/v1/unor", limit=500)["items"]}
    return made


def by_decree(serial: int, school: str = "S12") -> dict[str, Any]:
    return {
        "id_sumber": f"P{serial}", "nip": nip(serial), "nama": f"Contoh {serial}", "status": "PNS", "kedudukan": "AKTIF", "unor": school,
        "jabatan": "GP", "golongan": "III/c", "tmt_jabatan": "2015-01-01", "tmt_unit": "2015-01-01",
    }  # fmt: skip

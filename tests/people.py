"""The officials of a round in a test city, each with HTTP of his own, signed in through the demo's door.

    city = people(stack)                     # six units (tests/flow/six_units.py), the officials beside them, users and roles
    city.sekda.post("/v1/…")                 # as that person; a token that has run out is renewed
    city.api                                 # the city's client, with every client scope

Every official but the mayor is on the records (`pegawai_id`), so that conflicts of interest can be tested.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import httpx
from sqlalchemy import select

from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.storage.kepegawaian.tables import pegawai, unor
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import kop_surat
from services.registry.storage.peristiwa.tables import instansi
from services.registry.storage.work import UnitOfWork, connect
from shared.vocabulary import JenisMasukan as J
from shared.vocabulary import Peran
from shared.web.clock import SystemClock
from tests.flow.six_units import a_teacher, six_units
from tests.stack import Api, Stack

City = dict[J, list[dict[str, Any]]]
BASIS = "SK Uji 800/1/2026"
SINCE = date(2026, 1, 1)
OFFICIALS: dict[str, tuple[Peran | None, str | None, str | None]] = {
    # name: (role, the unit it is over, id_sumber on the records)
    "meja": (Peran.PETUGAS_MUTASI, None, "O01"), "meja2": (Peran.PETUGAS_MUTASI, None, "O02"),
    "kepala_opd": (Peran.KEPALA_OPD, "DISDIK", "O03"), "dinas": (Peran.DINAS_TEKNIS, "DISDIK", "O04"),
    "sekretaris_tpk": (Peran.SEKRETARIS_TPK, None, "O05"), "tpk1": (Peran.ANGGOTA_TPK, None, "O06"),
    "tpk2": (Peran.ANGGOTA_TPK, None, "O07"), "tpk3": (Peran.ANGGOTA_TPK, None, "O08"), "sekda": (Peran.SEKDA, None, "O09"),
    "ppk": (Peran.PPK, None, None), "hukum": (Peran.PETUGAS_HUKUM, None, "O10"),
    "pemilik_data": (Peran.PEMILIK_DATA, "DISDIK", "O11"), "auditor": (Peran.AUDITOR, None, "O12"),
    "administrator": (Peran.ADMINISTRATOR, None, "O13"), "kepala_unit": (Peran.KEPALA_UNIT, "SD1", "P008"),
    "kepala_unit2": (Peran.KEPALA_UNIT, "SD2", "P012"), "pegawai": (None, None, "P001"), "pegawai2": (None, None, "P009"),
}  # fmt: skip
OFFICES = {"O03": "DISDIK", "O04": "DISDIK", "O09": "SETDA", "O10": "SETDA", "O11": "DISDIK", "O12": "INSPEKTORAT"}
"""Where an official serves; everybody else at BKPSDM."""


@dataclass
class Person:
    """One user, signed in on first use."""

    url: str
    nama: str
    pengguna_id: uuid.UUID
    pegawai_id: uuid.UUID | None
    http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.url, timeout=60, auth=_DemoDoor(self.url, self.pengguna_id))

    @property
    def aktor(self) -> str:
        return f"pengguna:{self.pengguna_id}"

    def get(self, path: str, expect: int = 200, **params: Any) -> Any:
        return self._read(self.http.get(path, params=params), expect)

    def post(self, path: str, expect: int = 200, **more: Any) -> Any:
        return self._read(self.http.post(path, **more), expect)

    def put(self, path: str, expect: int = 200, **more: Any) -> Any:
        return self._read(self.http.put(path, **more), expect)

    @staticmethod
    def _read(answer: httpx.Response, expect: int) -> Any:
        assert answer.status_code == expect, f"{answer.request.method} {answer.request.url.path}: {answer.text}"
        return answer.json() if answer.content else None


class _DemoDoor(httpx.Auth):
    """A token before the first request, and a new one when it has run out or its second factor is too old."""

    requires_response_body = True

    def __init__(self, url: str, pengguna_id: uuid.UUID) -> None:
        self._url, self._form, self._token = f"{url}/oauth2/demo", {"pengguna_id": str(pengguna_id)}, ""

    def auth_flow(self, request: httpx.Request) -> Iterator[httpx.Request]:  # type: ignore[override]
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
            if (yield request).status_code != httpx.codes.UNAUTHORIZED:
                return
        answer = yield httpx.Request("POST", self._url, data=self._form)
        self._token = str(answer.raise_for_status().json()["access_token"])
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


@dataclass
class People:
    """The city's client and its people; `officials` by the names of OFFICIALS, also as attributes."""

    api: Api
    instansi_id: uuid.UUID
    officials: dict[str, Person]
    unor_id: dict[str, uuid.UUID]
    """By id_sumber."""
    pegawai_id: dict[str, uuid.UUID]

    def __getattr__(self, name: str) -> Person:
        officials: dict[str, Person] = self.__dict__.get("officials", {})
        if name not in officials:
            raise AttributeError(name)
        return officials[name]

    def close(self) -> None:
        for person in self.officials.values():
            person.http.close()


def people(stack: Stack, city: City | None = None, api: Api | None = None) -> People:
    """A new agency with a city (six units with the officials, unless another is given) and everybody's users and roles."""
    client = api or stack.agency()
    client.bring_city(with_officials(six_units()) if city is None else city)
    return seat_officials(stack, client)


def with_officials(city: City) -> City:
    """The city and, beside it, the offices of its officials and the officials themselves."""
    offices = {"BKPSDM": "Badan Kepegawaian dan Pengembangan SDM", "SETDA": "Sekretariat Daerah", "INSPEKTORAT": "Inspektorat"}
    units = [{"id_sumber": code, "nama": name, "jenis": "OPD", "induk": "KOTA"} for code, name in offices.items()]
    post = {
        "id_sumber": "ANALIS",
        "nama": "Analis SDM Aparatur",
        "jenis": "PELAKSANA",
        "keluarga": "ANALIS",
        "kelas": 7,
        "bup": 58,
    }
    codes = [code for _, _, code in OFFICIALS.values() if code and code.startswith("O")]
    rows = [an_official(number, code) for number, code in enumerate(codes)]
    return {
        **city, J.UNOR: [*city[J.UNOR], *units], J.JABATAN: [*city[J.JABATAN], post], J.PEGAWAI: [*city[J.PEGAWAI], *rows],
    }  # fmt: skip


def an_official(number: int, code: str) -> dict[str, Any]:
    born = date(1972, 3, 1 + number)
    return a_teacher(
        950 + number, OFFICES.get(code, "BKPSDM"), id_sumber=code, nip=f"{born:%Y%m%d}1998031{960 + number}", nama=f"Pejabat {code}",
        jabatan="ANALIS", mapel=None, jenjang=None, sertifikat_mapel=None, bersertifikat=None, golongan="IV/a",
        tmt_cpns=date(1998, 3, 1), tmt_pns=date(1999, 3, 1),
    )  # fmt: skip


def seat_officials(stack: Stack, api: Api) -> People:
    """Users and roles for the officials of a city that is there already."""
    agency = _agency_of(api)
    database = stack.city.registry_env["SEIMBANG_DATABASE_URL"]
    with ThreadPoolExecutor(1) as apart:  # a test with a browser has an event loop of its own in this thread
        users, units, persons = apart.submit(lambda: asyncio.run(_seat(database, agency))).result()
    made = {
        name: Person(stack.url, name, users[name], persons.get(code) if code else None)
        for name, (_, _, code) in OFFICIALS.items()
    }
    return People(api, agency, made, units, persons)


def _agency_of(api: Api) -> uuid.UUID:
    import base64
    import json

    claims = api.http.headers["Authorization"].split(".")[1]
    return uuid.UUID(json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))["instansi"])


Ids = dict[str, uuid.UUID]


async def whom_to_ask(work: UnitOfWork, agency: uuid.UUID) -> None:
    """Of the letterhead: without an officer and hours no notice goes out."""
    values = {"isi": {"petugas": "Contoh Lubis", "jam_layanan": "Senin-Jumat 08.00-15.00"}, "logo_hash": None, "oleh": "admin"}
    if await papers.letterhead(work.connection, agency) is None:
        await papers.replace(work.connection, kop_surat, {"instansi_id": agency}, values, work.at)


async def _seat(database_url: str, agency: uuid.UUID) -> tuple[Ids, Ids, Ids]:
    """(users by name, units by code, people by code)."""
    engine = connect(database_url, pool_size=1)
    try:
        async with UnitOfWork(engine, "admin", SystemClock().now()) as work:
            assert (await work.connection.execute(select(instansi.c.id).where(instansi.c.id == agency))).first()
            found: list[Ids] = []
            for table in (unor, pegawai):
                rows = await work.connection.execute(select(table.c.id_sumber, table.c.id).where(table.c.instansi_id == agency))
                found.append({row.id_sumber: row.id for row in rows})
            units, persons = found
            users: Ids = {}
            for name, (role, unit, code) in OFFICIALS.items():
                who: dict[str, Any] = {"pegawai_id": persons[code]} if code else {"nama_tampil": "Contoh Wali Kota (SINTETIS)"}
                users[name] = await add_user(work, agency, **who)
                if role is not None:
                    over = units[unit] if unit else None
                    await add_role(work, agency, users[name], role, dasar=BASIS, mulai=SINCE, unor_id=over)
            await whom_to_ask(work, agency)
            await work.commit()
            return users, units, persons
    finally:
        await engine.dispose()

"""People of two agencies: nothing of the one is read or changed by anybody of the other, at every address that only people open.

A city with one of everything such an address names, and six people of another city, one for every kind of token. Each address must say
"not yours to do" or "not there", and to somebody the latter: whoever holds the role elsewhere finds nothing here.
"""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.tables import klien, klien_kunci, peran_pengguna
from services.registry.storage.base import new_id
from services.registry.storage.dengar import messages
from services.registry.storage.keberatan import objections
from services.registry.storage.lembar.rows import add_upload
from services.registry.storage.naskah.tables import naskah, sk, sk_baris
from services.registry.storage.putaran.round_tables import pengecualian, rencana
from services.registry.storage.putaran.tables import analisis
from services.registry.storage.sidang import sessions
from services.registry.storage.work import UnitOfWork, connect
from shared.web.clock import SystemClock
from tests.cases import draft
from tests.flow.sql import sql
from tests.gateway.test_other_agencies import DOCUMENT, OF_PERSONS, a_body
from tests.people import People, people
from tests.registry.reading.board import a_session
from tests.stack import Stack

ASKING = ("meja", "ppk", "administrator", "sekretaris_tpk", "hukum", "kepala_unit", "pegawai")
ADDRESSES = [
    (method, path)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
    if path.startswith(OF_PERSONS)
    and any(one["in"] == "path" and one["name"].endswith("_id") for one in operation.get("parameters", ()))
]
LISTS = [
    path for path, methods in DOCUMENT["paths"].items() if path.startswith(OF_PERSONS) and "get" in methods and "{" not in path
]  # fmt: skip
PARTS = {"jenis": "USULAN", "bentuk": "pdf", "kid": "k", "kode": "SERAH_TERIMA", "penerima": "SIASN", "naskah": "JADWAL"}
NOWHERE = str(uuid.UUID(int=7))
"""In place of what is part of a thing of the city (a line, an upload): the thing itself is there, and is not found."""


@dataclass
class Two:
    mine: People
    theirs: People
    ids: dict[str, str]
    """Of mine, by the names the addresses use."""


@pytest.fixture(scope="module")
def two(stack: Stack) -> Iterator[Two]:
    mine, theirs = people(stack), people(stack)
    case = draft(mine, "P001", "SD2")
    case.paper("USULAN", nomor="U/1", tanggal="2026-10-01", file=b"%PDF surat")
    asked = {"pegawai_id": str(mine.pegawai_id["P002"]), "diterima": "2026-11-20", "alasan": "Uji."}
    request = mine.meja.post("/v1/permohonan", 201, json=asked, headers={"Idempotency-Key": uuid.uuid4().hex})
    ids = {"usulan_id": case.id, "permohonan_id": request["id"], "putaran_id": mine.api.make_round()}
    ids |= {"pegawai_id": asked["pegawai_id"], "pengguna_id": str(mine.meja2.pengguna_id)}
    database = stack.city.registry_env["SEIMBANG_DATABASE_URL"]
    with ThreadPoolExecutor(1) as apart:
        ids |= apart.submit(lambda: asyncio.run(_more(database, mine, ids))).result()
    yield Two(mine, theirs, ids)
    mine.close()
    theirs.close()


async def _more(database: str, city: People, ids: dict[str, str]) -> dict[str, str]:
    """What would take a whole round to make over HTTP: a plan, an exclusion, a decree with its paper."""
    engine = connect(database, pool_size=1)
    try:
        async with UnitOfWork(engine, "uji", SystemClock().now()) as work:
            made = await _rows(work.connection, city, ids, work.at)
            await work.connection.commit()
            return made
    finally:
        await engine.dispose()


async def _rows(c: AsyncConnection, city: People, ids: dict[str, str], at: Any) -> dict[str, str]:
    agency, person = city.instansi_id, city.pegawai_id["P001"]
    names = ("analisis_id", "rencana_id", "pengecualian_id", "sk_id", "naskah_id")
    new = {name: new_id() for name in names}
    round_ = {"instansi_id": agency, "putaran_id": uuid.UUID(ids["putaran_id"])}
    run = {"status": "SELESAI", "tahap": "selesai", "persen": 100, "batal": False, "tahapan": []}
    by = {"dibuat_oleh": "uji", "dibuat_pada": at}
    await c.execute(insert(analisis).values(id=new["analisis_id"], **round_, **run, **by))
    plan = {"nama": "Rencana A", "catatan": "", "analisis_id": new["analisis_id"]}
    await c.execute(insert(rencana).values(id=new["rencana_id"], **round_, **plan, **by))
    out = {"pegawai_id": person, "kunci": "x", "sel": "*", "jenis": "LARANG", "alasan_kode": "PELINDUNGAN", "dasar_nomor": "1"}
    await c.execute(insert(pengecualian).values(id=new["pengecualian_id"], **round_, **out, oleh="uji", dibuat_pada=at))
    done = {"instansi_id": agency, "status": "DRAF", "versi": 1, "oleh": "uji", "pada": at}
    await c.execute(insert(sk).values(id=new["sk_id"], jenis="PERORANGAN", tmt=at.date(), penanda={}, **done))
    line = {"usulan_id": uuid.UUID(ids["usulan_id"]), "pegawai_id": person, "no": 1, "status": "BERLAKU"}
    await c.execute(insert(sk_baris).values(id=new_id(), sk_id=new["sk_id"], **line))
    paper = {"jenis": "SK_PERORANGAN", "sk_id": new["sk_id"], "daftar": [], "ukuran": "F4", "isian": {}, "kode": uuid.uuid4().hex,
             "dikoreksi": False}  # fmt: skip
    await c.execute(insert(naskah).values(id=new["naskah_id"], **paper, **done))
    sheet = {"berkas_hash": "x", "versi": 1, "temuan": [], "oleh": "uji", "pada": at}
    new["unggahan_id"] = await add_upload(c, {**round_, **sheet}, [])
    by_me = {**by, "diubah_pada": at, "versi": 1}
    new["sidang_id"] = await sessions.add(
        c, {**a_session(agency, 1), **by_me}, [{"pengguna_id": ids["pengguna_id"], "kedudukan": "KETUA"}]
    )
    new["keberatan_id"] = await objections.add(c, an_objection(agency, uuid.UUID(ids["usulan_id"]), person, at))
    told = {
        "jenis": "PEMBERITAHUAN",
        "acuan": "uji",
        "status": "ANTRE",
        "tautan": "/",
        "percobaan": 0,
        "berikutnya_pada": at,
        "dibuat_pada": at,
    }
    mine = {"instansi_id": agency, "pegawai_id": person, "usulan_id": uuid.UUID(ids["usulan_id"])}
    (new["kabar_id"],) = await messages.add(c, [{"id": new_id(), **mine, **told, "berikutnya_pada": at, "dibuat_pada": at}])
    client = (await c.execute(select(klien.c.id).where(klien.c.instansi_id == agency))).scalars().first()
    await c.execute(insert(klien_kunci).values(id=new_id(), klien_id=client, kid="k", jwk={"kty": "OKP"}, dibuat_pada=at))
    role = select(peran_pengguna.c.peran_id).where(peran_pengguna.c.pengguna_id == uuid.UUID(ids["pengguna_id"]))
    found = {"klien_id": client, "peran_id": (await c.execute(role)).scalar_one(), "lain_id": new["rencana_id"]}
    return {name: str(value) for name, value in {**new, **found}.items()}


def an_objection(agency: uuid.UUID, usulan_id: uuid.UUID, person: uuid.UUID, at: Any) -> dict[str, Any]:
    day = at.date()
    return {
        "instansi_id": agency, "usulan_id": usulan_id, "pegawai_id": person, "tahun": day.year, "nomor": 1, "diterima": day,
        "status": "DITERIMA", "ditujukan_kepada": "Wali Kota", "seharusnya_kepada": "Wali Kota", "disampaikan": day, "hari_kerja": 14,
        "dasar": "uji", "batas_paling_cepat": day, "putus_hari_kerja": 21, "putus_paling_cepat": day, "sandi": b"x", "versi": 1,
        "dibuat_oleh": "uji", "dibuat_pada": at, "diubah_pada": at,
    }  # fmt: skip


@pytest.mark.parametrize(("method", "path"), ADDRESSES, ids=str)
def test_nobody_of_another_agency_finds_it(two: Two, method: str, path: str) -> None:
    place = re.sub(r"{(\w+)}", lambda found: {**two.ids, **PARTS}.get(found[1], NOWHERE), path)
    match = {"If-Match": '"v1"', "Idempotency-Key": uuid.uuid4().hex}
    sent = _sent(method, path)
    told = {name: getattr(two.theirs, name).http.request(method, place, headers=match, **sent).status_code for name in ASKING}

    assert set(told.values()) <= {403, 404}, told
    assert 404 in told.values(), f"nobody of the other city got as far as the thing itself: {told}"


@pytest.mark.parametrize("path", LISTS)
def test_lists_name_nothing_of_another_agency(two: Two, path: str) -> None:
    mine = {*two.ids.values(), *(str(one) for one in two.mine.pegawai_id.values())}
    for name in ASKING:
        answer = getattr(two.theirs, name).http.get(path)
        assert answer.status_code in (200, 403, 404, 422), answer.text
        assert not [one for one in mine if one in answer.text], f"{name} at {path}"


def test_after_all_of_it_nothing_was_done_or_read_here(two: Two, stack: Stack) -> None:
    """Last in the file: not one entry of the others stands in this agency's chain or among its reads."""
    others = [f"pengguna:{one.pengguna_id}" for one in two.theirs.officials.values()]
    for table in ("audit", "audit_baca", "peristiwa"):
        query = f"SELECT count(*) FROM {table} WHERE instansi_id = $1 AND aktor = ANY($2)"
        assert sql(stack.city, query, two.mine.instansi_id, others) == 0
    assert sql(stack.city, "SELECT versi FROM naskah WHERE id = $1::text::uuid", two.ids["naskah_id"]) == 1


def test_the_city_itself_finds_each(two: Two) -> None:
    """Else "not there" would prove nothing."""
    at = two.ids
    assert two.mine.meja.get(f"/v1/usulan-mutasi/{at['usulan_id']}")["id"] == at["usulan_id"]
    assert two.mine.meja.get(f"/v1/permohonan/{at['permohonan_id']}")["id"] == at["permohonan_id"]
    assert two.mine.meja.get(f"/v1/sk/{at['sk_id']}")["id"] == at["sk_id"]
    assert two.mine.meja.get(f"/v1/naskah/{at['naskah_id']}")["id"] == at["naskah_id"]
    assert two.mine.meja.get(f"/v1/putaran/{at['putaran_id']}/rencana/{at['rencana_id']}")["id"] == at["rencana_id"]
    assert two.mine.administrator.get(f"/v1/pengguna/{at['pengguna_id']}")["id"] == at["pengguna_id"]
    assert at["klien_id"] in json.dumps(two.mine.administrator.get("/v1/klien"))


def _sent(method: str, path: str) -> dict[str, Any]:
    """The example body, or the file an upload wants."""
    content = DOCUMENT["paths"][path][method].get("requestBody", {}).get("content", {})
    if "multipart/form-data" in content:
        fields = {"nomor": "1", "tanggal": "2026-11-01", "tentang": "Uji"} if path.endswith("keputusan") else {}
        fields |= {"cara": "LANGSUNG", "tanggal": "2026-11-01", "penerima": "KELUARGA"} if path.endswith("penyampaian") else {}
        return {"files": {"berkas": ("a.pdf", b"%PDF-1.4 uji", "application/pdf")}, "data": fields}
    return {"json": a_body(method, path)} if content else {}

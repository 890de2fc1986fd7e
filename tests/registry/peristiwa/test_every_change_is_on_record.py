"""Every writing route of registry is walked: what it changed has an event and a link of the audit chain in the same transaction.

The database is the witness: each row bears the number of the transaction that wrote it. A new writing route fails here until it
is walked, or its silence has a reason; a new table is held to it at once.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import httpx
import pytest

from services.registry.operations.kepegawaian.find_people import pseudonym_of
from services.registry.operations.peristiwa.verify import verify_agency
from shared.vocabulary import JenisInstansi
from shared.web.identity import Actor, Signer
from tests.registry.akses import conftest as akses
from tests.registry.akses.conftest import Own
from tests.registry.peristiwa.walk_after_signature import walk_after_signature
from tests.registry.peristiwa.walk_cases import walk_cases
from tests.registry.peristiwa.walk_people import walk_people
from tests.registry.peristiwa.walk_rounds import walk_rounds
from tests.repo.image import ROOT

own = akses.own  # the fixture
INVENTORY = (ROOT / "tests" / "repo" / "route_inventory.txt").read_text()
SILENT_ROUTES = {
    "POST /v1/tugas/klaim": "who works on a job is no fact about the city",
    "POST /v1/tugas/{tugas_id}/detak": "the same",
    "POST /v1/tugas/{tugas_id}/gagal": "the same; what failed says so itself",
    "POST /v1/tugas/{tugas_id}/selesai": "the same",
    "PUT /v1/analisis/{analisis_id}/progres": "progress",
    "PUT /v1/analisis/{analisis_id}/enam": "the inputs are in the result, whose hash the event of its end names",
    "PUT /v1/coba/{coba_id}/progres": "progress",
    "PUT /v1/pelatihan/{pelatihan_id}/progres": "progress",
    "POST /v1/putaran/{putaran_id}/rencana/kebasian": "what is found anew is an event (tests/flow/test_round.py)",
    "POST /v1/aturan/set": "content under its own hash; what it was made of is on record",
    "PUT /v1/artefak/{digest}": "content under its own hash; belongs to no agency",
    "POST /v1/masuk/demo": "who is signed in is no fact about the city",
    "POST /v1/masuk/klien": "an assertion is used up",
    "POST /v1/saya/verifikasi": "a code is used up; five wrong ones are an event",
    "DELETE /v1/saya/sesi": "who is signed in",
    "DELETE /v1/instansi/{instansi_id}": "a trial goes with its own chain, as a whole",
}
SILENT_TABLES = {
    "alembic_version": "the schema", "penanda": "the deployment", "tugas": "who works on what", "artefak": "content under its own hash",
    "impor": "its progress; beginning and end are events",
    "idempotensi": "which answer a repeated request gets",
    "sesi_pengguna": "who is signed in", "totp": "its counter; enrolling, proving and resetting are events",
     "jti_terpakai": "assertions that were good once",
    "impor_baris": "rows of an import in progress", "audit_baca": "a chain of its own", "baca_head": "its head",
}  # fmt: skip


class Walk:
    """Calls routes and notes which; each call that must leave a trace leaves exactly one link."""

    def __init__(self, own: Own) -> None:
        self.own, self.walked = own, set[str]()
        self.agency = str(own.agency)

    def come_as(self, who: str) -> None:
        scopes = ("pegawai:tulis", "pegawai:baca", "akses:hapus", "pegawai.pribadi:baca", "model:latih", "model:aktifkan")
        token = Signer(self.own.secrets / "gateway_private.jwk").sign("registry", Actor(who, scopes, self.agency))
        self.own.http.headers["Authorization"] = f"Bearer {token}"

    async def links(self) -> int:
        return int(await self.own.owner.fetchval("SELECT count(*) FROM audit"))

    async def call(self, method: str, route: str, *, links: int = 1, where: dict[str, str] | None = None, **more: Any) -> Any:
        before = await self.links()
        path = route.replace(":path}", "}").format(**(where or {}))
        answer: httpx.Response = await self.own.http.request(method, path, **more)
        assert answer.status_code < 300, f"{method} {route}: {answer.text}"
        assert await self.links() - before == links, f"{method} {route}"
        self.walked.add(f"{method} {route}")
        return answer.json() if answer.content else None


@pytest.fixture
def walk(own: Own) -> Walk:
    made = Walk(own)
    made.come_as("uji")
    return made


async def test_every_change_has_its_link(walk: Walk) -> None:
    for part in (
        _records,
        _histories,
        _matches,
        _law,
        _models,
        _rounds,
        _trials,
        walk_rounds,
        _after_signature,
        walk_cases,
        _reads,
        walk_people,
        _forgetting,
    ):
        await part(walk)

    lines = [line.split() for line in INVENTORY.splitlines()]
    writing = {f"{line[1]} {line[2]}" for line in lines if line[0] == "registry" and line[-1] == "writes"}
    assert writing - walk.walked - set(SILENT_ROUTES) == set(), "walk these routes, or say why they may be silent"
    assert set(SILENT_ROUTES) - writing == set()
    assert await _unlinked(walk.own) == {}
    assert (await verify_agency(walk.own.engine, walk.own.agency))["utuh"]


async def test_the_witness_sees_a_change_without_a_link(own: Own) -> None:
    await own.owner.execute("UPDATE unor_versi SET nama = nama || ' diam-diam'")
    assert set(await _unlinked(own)) == {"unor_versi"}


async def _after_signature(walk: Walk) -> None:
    codes = await walk.own.owner.fetch("SELECT id, id_sumber FROM unor")
    await walk_after_signature(walk, {row["id_sumber"]: str(row["id"]) for row in codes})
    walk.come_as("uji")


async def _records(walk: Walk) -> None:
    made = {"kode": "99.01", "nama": "Kota Lain", "jenis": JenisInstansi.KOTA.value}
    await walk.call("POST", "/v1/instansi", json=made)
    rows = [{"id_sumber": "X", "nama": "Unit X", "jenis": "UPT"}, {"id_sumber": "Y", "nama": "Unit Y", "jenis": "UPT"}]
    batch = {"instansi_id": walk.agency, "sumber": "uji", "baris": rows}
    await walk.call("POST", "/v1/batch/{jenis}", where={"jenis": "UNOR"}, json=batch)
    await walk.call("POST", "/v1/batch/{jenis}", where={"jenis": "UNOR"}, links=0, json=batch)  # nothing changed, nothing to tell
    form = {"instansi_id": walk.agency, "sumber": "uji"}
    await walk.call("POST", "/v1/impor", data=form, files={"berkas": ("a.csv", b"id_sumber;nama\nZ;Unit Z\n")})
    await walk.call("POST", "/v1/snapshot", json={"instansi_id": walk.agency, "per": "2026-11-01"})


async def _histories(walk: Walk) -> None:
    person = str(await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P001'"))
    entry = {"id_sumber": "D1", "pegawai": "P001", "nama": "Pelatihan", "tahun": "2024"}
    await walk.call("POST", "/v1/riwayat/{jenis}/batch", where={"jenis": "DIKLAT"},
                    json={"instansi_id": walk.agency, "sumber": "uji", "baris": [entry]})  # fmt: skip
    one = "/v1/pegawai/{pegawai_id}/riwayat/{jenis}/{sumber}/{id_sumber:path}"
    where = {"pegawai_id": person, "jenis": "DIKLAT", "sumber": "uji", "id_sumber": "D2"}
    await walk.call("PUT", one, where=where, json={"nama": "Lain", "tahun": "2025"})
    await walk.call("DELETE", one, where=where)
    unit = {"Id": "A1", "NamaUnor": "Unit SIASN", "DiatasanId": "", "EselonId": ""}
    await walk.call(
        "POST", "/v1/siasn/{koleksi}/batch", where={"koleksi": "ref-unor"}, params={"instansi_id": walk.agency}, json=[unit]
    )


async def _matches(walk: Walk) -> None:
    sign = {"jenis": "NAMA", "nilai": "SD Negeri Satu", "nama": "SD Negeri Satu"}
    await walk.call("POST", "/v1/unor/padanan/usulkan", json={"instansi_id": walk.agency, "sumber": "lain", "daftar": [sign]})
    alias = await walk.own.owner.fetchrow("SELECT id, unor_id FROM unor_alias LIMIT 1")
    settled = {"instansi_id": walk.agency, "keputusan": "KONFIRMASI", "unor_id": str(alias["unor_id"])}
    await walk.call("PUT", "/v1/unor/padanan/{padanan_id}", where={"padanan_id": str(alias["id"])}, json=settled)


async def _law(walk: Walk) -> None:
    document = {"pejabat": "Contoh Siregar", "jabatan_pejabat": "Kepala Bagian Hukum", "nomor": "188/1", "tanggal": "2026-01-05"}
    said = {"instansi_id": walk.agency, "keputusan": "DIKONFIRMASI", **document}
    for links in (1, 0):  # the same again changes nothing
        await walk.call("POST", "/v1/aturan/{aturan}/konfirmasi", links=links, where={"aturan": "LEV-01"}, json=said)
    act = {"instansi_id": walk.agency, "perubahan": {"min_bulan": 6}, "nomor": "1", "alasan": "uji", "sejak": "2026-01-01"}
    for links in (1, 0):
        await walk.call("POST", "/v1/aturan/{aturan}/penyesuaian", links=links, where={"aturan": "MUT-01"}, json=act)
    value = {"instansi_id": walk.agency, "dasar": "uji", "pejabat": "Contoh Siregar"}
    stated = {**value, "nilai": "2025-02-20", "sejak": "2025-02-20"}
    for links in (1, 0):
        await walk.call("PUT", "/v1/nilai-kota/{nilai_kota}", links=links, where={"nilai_kota": "PELANTIKAN_KEPALA"}, json=stated)
        settled = {**value, "keputusan": "DIKONFIRMASI"}
        await walk.call("PUT", "/v1/tmt-massal/{tanggal}", links=links, where={"tanggal": "2021-12-31"}, json=settled)
    person = str(await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P001'"))
    wanted = {
        "pegawai_id": person, "aturan": "TCH-10", "jenis": "DASAR_KHUSUS", "alasan": "untuk uji", "pemohon": "Contoh Uji",
        "sejak": "2026-12-01", "sampai": "2027-01-31",
    }  # fmt: skip
    made = await walk.call("POST", "/v1/pembebasan", json=wanted)
    taken_back = {"instansi_id": walk.agency, "keputusan": "DICABUT", "pejabat": "Contoh Uji", "nomor": "2", "alasan": "batal"}
    where = {"pembebasan_id": made["pembebasan_id"]}
    await walk.call("POST", "/v1/pembebasan/{pembebasan_id}/putusan", where=where, json=taken_back)
    day = {"instansi_id": walk.agency, "tanggal_keputusan": "2026-12-01"}
    await walk.call("POST", "/v1/aturan/set", links=0, json=day)


async def _models(walk: Walk) -> None:
    day = {"instansi_id": walk.agency, "per": "2026-11-01"}
    frozen = (await walk.call("POST", "/v1/latihan", json=day))["hash"]

    async def asked() -> dict[str, str]:
        return {"pelatihan_id": (await walk.call("POST", "/v1/pelatihan", json=day))["id"]}

    run = await asked()
    await walk.call(
        "PUT",
        "/v1/pelatihan/{pelatihan_id}/progres",
        links=0,
        where=run,
        json={"tahap": "melatih", "persen": 10, "latihan_hash": frozen},
    )
    learned = {"tabel": {"versi": 1}, "kartu": {"n": 0}, "mesin": "uji"}
    number = (await walk.call("PUT", "/v1/pelatihan/{pelatihan_id}/hasil", where=run, json=learned))["nomor"]
    await walk.call("PUT", "/v1/pelatihan/{pelatihan_id}/gagal", where=await asked(), json={"galat": "percobaan"})
    walk.come_as("pejabat")  # who trained does not activate
    act = {"instansi_id": walk.agency, "nomor_dasar": "800/1", "alasan": "uji"}
    await walk.call("POST", "/v1/model/{nomor}/aktifkan", where={"nomor": str(number)}, json=act)
    await walk.call("POST", "/v1/model/aktif/mundur", json=act)
    walk.come_as("uji")


async def _rounds(walk: Walk) -> None:
    body = {
        "instansi_id": walk.agency, "nama": "Uji", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01",
        "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kapasitas_meja": 50, "kebijakan": {},
    }  # fmt: skip
    round_ = (await walk.call("POST", "/v1/putaran", json=body))["id"]

    async def asked() -> dict[str, str]:
        made = await walk.call("POST", "/v1/putaran/{putaran_id}/analisis", where={"putaran_id": round_})
        return {"analisis_id": made["id"]}

    run = await asked()
    six = {"snapshot": "a", "aturan": "b", "kebijakan": "c", "model": "d", "benih": "e", "mesin": "f"}
    await walk.call("PUT", "/v1/analisis/{analisis_id}/progres", links=0, where=run, json={"tahap": "x", "persen": 1})
    await walk.call("PUT", "/v1/analisis/{analisis_id}/enam", links=0, where=run, json=six)
    known = await walk.call("GET", "/v1/analisis/{analisis_id}", links=0, where=run)
    result = json.dumps({"kunci": known["kunci"], "usulan": []}).encode()
    await walk.call("PUT", "/v1/analisis/{analisis_id}/hasil", where=run, content=result)
    other = await asked()
    await walk.call("POST", "/v1/analisis/{analisis_id}/batal", where=other)
    await walk.call("PUT", "/v1/analisis/{analisis_id}/gagal", where=other, json={"galat": "dibatalkan"})
    content = b"{}"
    await walk.call(
        "PUT", "/v1/artefak/{digest}", links=0, where={"digest": hashlib.sha256(content).hexdigest()}, content=content
    )


async def _trials(walk: Walk) -> None:
    made = await walk.call("POST", "/v1/coba", json={"instansi_id": walk.agency, "impor": [], "opsi": {}})
    where = {"coba_id": made["id"]}
    await walk.call("PUT", "/v1/coba/{coba_id}/progres", links=0, where=where, json={"persen": 5})
    await walk.call("PUT", "/v1/coba/{coba_id}/hasil", where=where, content=b"PK")


async def _reads(walk: Walk) -> None:
    """Names behind pseudonyms leave no event; the full numbers, of a trial only, are in the chain of reads."""
    person = await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P001'")
    async with walk.own.engine.connect() as connection:
        key, _ = await pseudonym_of(connection, person)
    await walk.call("POST", "/v1/orang", links=0, json={"instansi_id": walk.agency, "kunci": [key]})


async def _forgetting(walk: Walk) -> None:
    free = "SELECT id FROM pegawai WHERE id NOT IN (SELECT pegawai_id FROM usulan_mutasi) ORDER BY id_sumber LIMIT 1"
    person = str(await walk.own.owner.fetchval(free))  # nobody is forgotten in the middle of a case
    await walk.own.owner.execute(
        "UPDATE impor SET status = 'SELESAI'"
    )  # nobody does the import here, and one that runs would be in the way
    erased = {"dasar": "Surat permintaan 800/12/2026", "paksa": True}
    await walk.call("DELETE", "/v1/pegawai/{pegawai_id}/data-pribadi", where={"pegawai_id": person}, json=erased)


async def _unlinked(own: Own) -> dict[str, int]:
    """Rows per table that were written by a transaction without a link.

    What a transaction does in a part that may fail alone bears a number of its own, a little above its own: such a row has a link when an
    event of the transaction just below names the case it is about.
    """
    names = await own.owner.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    found = {}
    for name in sorted({row[0] for row in names} - set(SILENT_TABLES)):
        about = {"usulan_mutasi": "id", "transisi_usulan": "usulan_id", "pernyataan_kepentingan": "usulan_id"}.get(name)
        named = (
            f" AND NOT EXISTS (SELECT FROM peristiwa e WHERE e.subjek_id = t.{about}::text AND e.xmin IN (SELECT xmin FROM audit) "
            "AND t.xmin::text::bigint - e.xmin::text::bigint BETWEEN 1 AND 8)" if about else ""
        )  # fmt: skip
        count = await own.owner.fetchval(f'SELECT count(*) FROM "{name}" t WHERE t.xmin NOT IN (SELECT xmin FROM audit){named}')
        found[name] = count
    return {name: count for name, count in found.items() if count}

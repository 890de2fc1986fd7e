"""How many statements each of registry's addresses needs, and that fifty rows need no more than five.

A new address fails here until its count is stated, or until it stands among those that touch one thing by its id.
"""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres, secret_files
from services.registry.main import create_app
from services.registry.operations.akses.clients import SCOPES
from services.registry.operations.kualitas.memory import Memory
from services.registry.settings import Settings
from services.registry.storage.daftar.read import DAFTAR
from services.registry.storage.peristiwa.tables import audit_baca
from services.registry.storage.putaran.tables import rekomendasi
from shared.vocabulary import JenisDaftar
from shared.vocabulary import JenisMasukan as J
from shared.web.identity import Actor, Signer
from tests.registry.reading.desk import add_desk
from tests.registry.reading.full import build, rows
from tests.repo.test_route_inventory import TABLE

FEW, MANY = 5, 50
PERSONS = (
    "/v1/belum-melaksanakan", "/v1/keberatan",
    "/v1/berkas-naskah", "/v1/kewenangan", "/v1/klien", "/v1/kop-surat", "/v1/naskah", "/v1/pengguna", "/v1/peran", "/v1/permohonan",
    "/v1/daftar-periksa", "/v1/ekspor", "/v1/kepentingan", "/v1/kotak-keluar", "/v1/pemberitahuan", "/v1/penyimpangan",
    "/v1/sanggah", "/v1/tinjauan-mendesak",
    "/v1/saya", "/v1/sidang", "/v1/sk", "/v1/tpk", "/v1/templat-naskah", "/v1/templat-periksa", "/v1/usulan-mutasi",
)  # fmt: skip
"""Asked by somebody who signed in and holds every role over the agency; all else by a client."""
READS: dict[str, int] = {
    "/v1/belum-melaksanakan": 4,
    "/v1/keberatan": 3,
    "/v1/keberatan/{keberatan_id}": 8,
    "/v1/keberatan/{keberatan_id}/akibat": 15,
    "/v1/keberatan/{keberatan_id}/berkas": 9,
    "/v1/daftar-periksa": 4,
    "/v1/templat-periksa": 3,
    "/v1/kepentingan": 3,
    "/v1/kotak-keluar": 3,
    "/v1/pemberitahuan": 3,
    "/v1/penyimpangan": 4,
    "/v1/penyimpangan/ringkasan": 13,
    "/v1/sanggah": 3,
    "/v1/usulan-mutasi/{usulan_id}/dengar": 7,
    "/v1/tinjauan-mendesak": 3,
    "/v1/ekspor/{penerima}": 12,
    "/v1/putaran/{putaran_id}/evaluasi": 2,
    "/v1/putaran/{putaran_id}/kepala-sekolah": 3,
    "/v1/sidang": 3,
    "/v1/sidang/{sidang_id}": 15,
    "/v1/tpk": 7,
    "/v1/usulan-mutasi/{usulan_id}/ekspor": 4,
    "/v1/analisis/{analisis_id}": 1,
    "/v1/analisis/{analisis_id}/hasil": 2,
    "/v1/analisis/{analisis_id}/rekomendasi": 6,
    "/v1/artefak/{digest}": 1,
    "/v1/aturan": 2,
    "/v1/aturan/{aturan}": 4,
    "/v1/audit/verifikasi": 5,
    "/v1/berkas-naskah/{digest}": 5,
    "/v1/coba/{coba_id}": 1,
    "/v1/daftar": 0,
    "/v1/putaran/{putaran_id}/lembar-kerja": 23,
    "/v1/putaran/{putaran_id}/lembar-kerja/{unggahan_id}": 13,
    "/v1/coba/{coba_id}/hasil.xlsx": 2,
    "/v1/formasi": 1,
    "/v1/hasil/{digest}": 1,
    "/v1/impor/templat/{jenis}.xlsx": 0,
    "/v1/impor/{impor_id}": 1,
    "/v1/impor/{impor_id}/baris": 2,
    "/v1/impor/{impor_id}/laporan.xlsx": 3,
    "/v1/instansi": 2,
    "/v1/jabatan": 1,
    "/v1/kewenangan": 3,
    "/v1/klien": 4,
    "/v1/kop-surat": 3,
    "/v1/kualitas-data/indikator": 0,
    "/v1/kualitas-data/ringkasan": 15,
    "/v1/kualitas-data/temuan": 15,
    "/v1/latihan/{digest}/isi": 2,
    "/v1/model": 2,
    "/v1/model/aktif": 2,
    "/v1/model/{nomor}": 3,
    "/v1/model/{nomor}/tabel": 3,
    "/v1/naskah": 3,
    "/v1/naskah/{naskah_id}": 5,
    "/v1/naskah/{naskah_id}/berkas/{bentuk}": 9,
    "/v1/nilai-kota": 1,
    "/v1/pegawai": 1,
    "/v1/pegawai/{pegawai_id}": 3,
    "/v1/pegawai/{pegawai_id}/data-saya": 10,
    "/v1/pegawai/{pegawai_id}/data-saya.xlsx": 10,
    "/v1/pegawai/{pegawai_id}/kualitas-data": 16,
    "/v1/pegawai/{pegawai_id}/kunci": 1,
    "/v1/pegawai/{pegawai_id}/pribadi": 7,
    "/v1/pegawai/{pegawai_id}/riwayat/{jenis}": 2,
    "/v1/pelatihan/{pelatihan_id}": 1,
    "/v1/pembebasan": 1,
    "/v1/pembebasan/{pembebasan_id}": 6,
    "/v1/pengguna": 6,
    "/v1/pengguna/{pengguna_id}": 5,
    "/v1/peran": 4,
    "/v1/peristiwa": 2,
    "/v1/permohonan": 10,
    "/v1/permohonan/{permohonan_id}": 10,
    "/v1/perubahan/{koleksi}": 2,
    "/v1/proyeksi": 4,
    "/v1/putaran": 1,
    "/v1/putaran/{putaran_id}": 1,
    "/v1/putaran/{putaran_id}/analisis-terakhir": 1,
    "/v1/putaran/{putaran_id}/pengecualian": 8,
    "/v1/putaran/{putaran_id}/rencana": 1,
    "/v1/putaran/{putaran_id}/rencana/{rencana_id}": 1,
    "/v1/putaran/{putaran_id}/rencana/{rencana_id}/banding/{lain_id}": 8,
    "/v1/putaran/{putaran_id}/rencana/{rencana_id}/kebasian": 2,
    "/v1/putaran/{putaran_id}/rencana/{rencana_id}/kenyataan": 3,
    "/v1/putaran/{putaran_id}/riwayat": 1,
    "/v1/referensi": 0,
    "/v1/referensi/{daftar}": 0,
    "/v1/referensi/{daftar}/{kode}": 0,
    "/v1/saya": 5,
    "/v1/saya/data": 12,
    "/v1/saya/izin": 2,
    "/v1/saya/pegawai": 5,
    "/v1/sk": 3,
    "/v1/sk/{sk_id}": 5,
    "/v1/snapshot/{digest}/isi": 2,
    "/v1/snapshot/{digest}/terlindung": 8,
    "/v1/templat-naskah": 3,
    "/v1/tmt-massal": 6,
    "/v1/unor": 1,
    "/v1/unor/padanan": 2,
    "/v1/unor/{unor_id}": 5,
    "/v1/unor/{unor_id}/beban": 10,
    "/v1/unor/{unor_id}/jam": 5,
    "/v1/unor/{unor_id}/peta-jabatan": 5,
    "/v1/unor/{unor_id}/turunan": 2,
    "/v1/usulan-mutasi": 6,
    "/v1/usulan-mutasi/ekspor": 10,
    "/v1/usulan-mutasi/{usulan_id}": 14,
    "/v1/usulan-mutasi/{usulan_id}/akibat": 14,
    "/v1/usulan-mutasi/{usulan_id}/berkas": 27,
    "/v1/usulan-mutasi/{usulan_id}/daftar-periksa": 4,
    "/v1/usulan-mutasi/{usulan_id}/daftar-periksa/{kode}/berkas": 5,
    "/v1/usulan-mutasi/{usulan_id}/dokumen/{jenis}/berkas": 5,
    "/v1/usulan-mutasi/{usulan_id}/putar-ulang": 16,
    "/v1/usulan-mutasi/{usulan_id}/komposisi": 7,
    "/v1/usulan-mutasi/{usulan_id}/pelaksanaan": 12,
    "/v1/verifikasi/{kode}": 3,
}
"""By address; a recorded read writes its entry too."""
ASKING: dict[str, int] = {
    "/v1/aturan/bandingan": 4,
    "/v1/aturan/set": 5,
    "/v1/hukum/berkas": 4,
    "/v1/klien/verifikasi": 2,
    "/v1/latihan": 19,
    "/v1/orang": 3,
    "/v1/pegawai/cari": 1,
    "/v1/pegawai/kunci": 1,
    "/v1/putaran/{putaran_id}/pembacaan": 7,
    "/v1/snapshot": 27,
    "/v1/unor/padanan/usulkan": 7,
}
OF_A_PAPER = 25
"""`POST /v1/naskah/{naskah_id}/bahan`, with the entry that it was read.

Not of the board's material: the rules are asked about each of its cases.
"""
BATCH_MAX = 20
"""For a batch of any kind (rows by COPY are not statements): what matters is that it is the same for any number of rows."""
BATCHES = {("POST", f"/v1/{path}/batch") for path in ("riwayat/{jenis}", "siasn/{koleksi}")} | {("POST", "/v1/batch/{jenis}")}
ONE_THING = {
    ("DELETE", "/v1/instansi/{instansi_id}"), ("DELETE", "/v1/pegawai/{pegawai_id}/data-pribadi"),
    ("DELETE", "/v1/pegawai/{pegawai_id}/riwayat/{jenis}/{sumber}/{id_sumber}"), ("POST", "/v1/analisis/{analisis_id}/batal"),
    ("POST", "/v1/coba"), ("POST", "/v1/impor"), ("POST", "/v1/instansi"), ("POST", "/v1/putaran"),
    ("POST", "/v1/model/aktif/mundur"), ("POST", "/v1/model/{nomor}/aktifkan"), ("POST", "/v1/pelatihan"),
    ("PUT", "/v1/pelatihan/{pelatihan_id}/gagal"), ("PUT", "/v1/pelatihan/{pelatihan_id}/hasil"),
    ("PUT", "/v1/pelatihan/{pelatihan_id}/progres"),
    ("POST", "/v1/putaran/{putaran_id}/analisis"), ("POST", "/v1/tugas/klaim"), ("POST", "/v1/tugas/{tugas_id}/detak"),
    ("POST", "/v1/tugas/{tugas_id}/gagal"), ("POST", "/v1/tugas/{tugas_id}/selesai"), ("PUT", "/v1/analisis/{analisis_id}/enam"),
    ("PUT", "/v1/analisis/{analisis_id}/gagal"), ("PUT", "/v1/analisis/{analisis_id}/hasil"),
    ("PUT", "/v1/analisis/{analisis_id}/progres"), ("PUT", "/v1/artefak/{digest}"), ("PUT", "/v1/coba/{coba_id}/hasil"),
    ("PUT", "/v1/coba/{coba_id}/progres"), ("PUT", "/v1/unor/padanan/{padanan_id}"),
    ("POST", "/v1/aturan/{aturan}/konfirmasi"), ("POST", "/v1/aturan/{aturan}/penyesuaian"), ("POST", "/v1/pembebasan"),
    ("POST", "/v1/pembebasan/{pembebasan_id}/putusan"), ("PUT", "/v1/nilai-kota/{nilai_kota}"), ("PUT", "/v1/tmt-massal/{tanggal}"),
    ("PUT", "/v1/pegawai/{pegawai_id}/riwayat/{jenis}/{sumber}/{id_sumber}"),
    ("DELETE", "/v1/klien/{klien_id}/kunci/{kid}"), ("DELETE", "/v1/pengguna/{pengguna_id}/totp"), ("DELETE", "/v1/saya/sesi"),
    ("DELETE", "/v1/templat-naskah/{jenis_naskah}"), ("PATCH", "/v1/permohonan/{permohonan_id}"),
    ("POST", "/v1/klien/{klien_id}/kunci"), ("POST", "/v1/masuk/demo"), ("POST", "/v1/masuk/klien"), ("POST", "/v1/masuk/tukar"),
    ("POST", "/v1/naskah"), ("POST", "/v1/pengguna"), ("POST", "/v1/peran"), ("POST", "/v1/peran/{peran_id}/akhiri"),
    ("POST", "/v1/permohonan"), ("POST", "/v1/permohonan/{permohonan_id}/usulan"), ("POST", "/v1/putaran/{putaran_id}/keputusan"),
    ("POST", "/v1/putaran/{putaran_id}/pengecualian"), ("POST", "/v1/putaran/{putaran_id}/pengecualian/{pengecualian_id}/cabut"),
    ("POST", "/v1/putaran/{putaran_id}/rencana"), ("POST", "/v1/putaran/{putaran_id}/rencana/kebasian"),
    ("POST", "/v1/putaran/{putaran_id}/rencana/{rencana_id}/pilih"), ("POST", "/v1/putaran/{putaran_id}/transisi"),
    ("POST", "/v1/saya/totp"), ("POST", "/v1/saya/totp/konfirmasi"), ("POST", "/v1/saya/verifikasi"), ("POST", "/v1/usulan-mutasi"),
    ("POST", "/v1/usulan-mutasi/{usulan_id}/penyampaian"), ("POST", "/v1/usulan-mutasi/{usulan_id}/ralat"),
    ("POST", "/v1/usulan-mutasi/{usulan_id}/pengingat"), ("POST", "/v1/usulan-mutasi/{usulan_id}/keberatan"),
    ("POST", "/v1/keberatan/{keberatan_id}/penerimaan"), ("POST", "/v1/keberatan/{keberatan_id}/tarik"),
    ("POST", "/v1/usulan-mutasi/{usulan_id}/pemeriksaan"), ("POST", "/v1/usulan-mutasi/{usulan_id}/transisi"),
    ("PUT", "/v1/keberatan/{keberatan_id}/berkas"),
    ("PUT", "/v1/kewenangan/{jenis}/{kelompok}"), ("PUT", "/v1/kop-surat"), ("PUT", "/v1/naskah/{naskah_id}/berkas"),
    ("PUT", "/v1/naskah/{naskah_id}/bertanda"), ("PUT", "/v1/naskah/{naskah_id}/nomor"),
    ("PUT", "/v1/pengguna/{pengguna_id}/keadaan"), ("PUT", "/v1/templat-naskah/{jenis_naskah}"),
    ("PUT", "/v1/usulan-mutasi/{usulan_id}/dokumen/{jenis}"), ("PUT", "/v1/usulan-mutasi/{usulan_id}/dokumen/{jenis}/berkas"),
    ("PUT", "/v1/usulan-mutasi/{usulan_id}/pengganti"), ("PUT", "/v1/templat-periksa/{kode}"), ("PUT", "/v1/hasil-unit"),
    ("PUT", "/v1/usulan-mutasi/{usulan_id}/ekspor/{penerima}"),
    ("PUT", "/v1/usulan-mutasi/{usulan_id}/daftar-periksa/{kode}"), ("PUT", "/v1/usulan-mutasi/{usulan_id}/daftar-periksa/{kode}/berkas"),
    ("PATCH", "/v1/sidang/{sidang_id}"), ("POST", "/v1/kotak-keluar/klaim"), ("POST", "/v1/kotak-keluar/{kabar_id}/cetak"),
    ("POST", "/v1/kotak-keluar/{kabar_id}/hasil"), ("POST", "/v1/sidang"), ("POST", "/v1/sidang/{sidang_id}/pernyataan"),
    ("POST", "/v1/sidang/{sidang_id}/transisi"), ("POST", "/v1/usulan-mutasi/{usulan_id}/tanggapan"),
    ("POST", "/v1/usulan-mutasi/{usulan_id}/tinjauan"), ("PUT", "/v1/sidang/{sidang_id}/kehadiran"), ("PUT", "/v1/tpk"),
}  # fmt: skip
"""Writes that change one thing, named in the address or in the body."""
EACH_ITS_OWN = {
    ("POST", "/v1/himpunan"), ("POST", "/v1/putaran/{putaran_id}/usulan"), ("POST", "/v1/sk"),
    ("POST", "/v1/putaran/{putaran_id}/lembar-kerja"), ("POST", "/v1/putaran/{putaran_id}/lembar-kerja/{unggahan_id}/terapkan"),
    ("POST", "/v1/putaran/{putaran_id}/usulan-terdampak"), ("POST", "/v1/sidang/{sidang_id}/putusan"),
    ("PUT", "/v1/sidang/{sidang_id}/acara"), ("PUT", "/v1/sidang/{sidang_id}/hasil"),
    ("POST", "/v1/usulan-mutasi/{usulan_id}/pembatalan"), ("POST", "/v1/keberatan/{keberatan_id}/putusan"),
}  # fmt: skip
"""Acts of a desk on many cases at once, each case asked for itself: they grow with the cases named, of which there is a most."""
EACH_LIST = {("GET", "/v1/daftar/{jenis}")}
"""Daily lists, each by itself: they are made differently, and each needs the same few statements."""
A_LIST = {False: 4, True: 5}
"""By whether it names people."""
WITH_A_LIMIT = {JenisDaftar.PENUGASAN_LAMA, JenisDaftar.PERLINDUNGAN}
"""Lists that first read the city's own limit, or the days that are sealed, in one statement more."""
IN_A_DEMO = {("GET", "/v1/masuk/demo")}
"""Answers 404 in a database without the demo mark."""
TOLD = (
    {("GET", path) for path in READS}
    | {("POST", path) for path in ASKING}
    | BATCHES
    | ONE_THING
    | EACH_ITS_OWN
    | IN_A_DEMO
    | EACH_LIST
    | {("POST", "/v1/naskah/{naskah_id}/bahan")}
)
HERE = {
    (method, path.replace(":path", ""))
    for service, method, path, *_ in (line.split() for line in TABLE.read_text().splitlines())
    if service == "registry" and path.startswith("/v1/")
}


class Counted:
    """Registry's own application with its database, asked without a socket; every statement is heard."""

    def __init__(self, url: str, folder: Path) -> None:
        secret_files.make_all(folder, demo=False)
        self.app = create_app(Settings(database_url=url, secrets_dir=folder))
        self.signer = Signer(folder / "gateway_private.jwk")
        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="http://registry")
        self.statements: list[str] = []
        event.listen(self.engine.sync_engine, "before_cursor_execute", self._hear)

    @property
    def engine(self) -> AsyncEngine:
        engine: AsyncEngine = self.app.state.engine
        return engine

    def _hear(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        self.statements.append(statement)

    async def count(self, method: str, path: str, agency: Any, who: str = "uji", **asked: Any) -> int:
        token = self.signer.sign("registry", Actor(who, SCOPES, str(agency)))
        self.app.state.kualitas = Memory()  # what an earlier question found is not remembered
        self.statements.clear()
        answer = await self.http.request(method, path, headers={"Authorization": f"Bearer {token}"}, **asked)
        assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text}"
        return len(self.statements)


@pytest.fixture(scope="module")
async def counted(server: postgres.Server, database: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Counted]:
    made = Counted(server.app_url(database), tmp_path_factory.mktemp("rahasia"))
    yield made
    await made.engine.dispose()


@pytest.fixture(scope="module")
async def agencies(counted: Counted) -> list[dict[str, Any]]:
    vault = counted.app.state.vault
    return [await add_desk(counted.engine, vault, await build(counted.engine, vault, n)) for n in (FEW, MANY)]


def test_every_address_is_counted_or_touches_one_thing() -> None:
    assert sorted(HERE - TOLD) == [], "state how many statements it needs, in READS or ASKING"
    assert sorted(TOLD - HERE) == [], "these are gone"


@pytest.mark.parametrize("path", sorted({path for method, path in HERE - IN_A_DEMO - EACH_LIST if method == "GET"}))
async def test_a_read_needs_as_many_statements_for_fifty_as_for_five(
    counted: Counted, agencies: list[dict[str, Any]], path: str
) -> None:
    found = []
    for ids in agencies:
        kinds = (name for name in ("snapshot", "latihan", "artefak", "berkas") if name in path)
        digest = ids[next(kinds, "hasil")]
        asked = {"instansi_id": str(ids["instansi_id"]), "limit": 500, "per": "2026-11-01" if "aktif" in path else None}
        asked |= {"unor_id": str(ids["unor_id"])} if path == "/v1/saya/pegawai" else {}
        asked = {name: value for name, value in asked.items() if value is not None}
        jenis = "PEGAWAI" if "templat" in path else "ANJAB_ABK" if "dokumen" in path else ids["jenis"]
        kode = ids["naskah_kode"] if "verifikasi" in path else "BUTIR_0" if "daftar-periksa" in path else ids["kode"]
        asked |= {"usulan_id": ids["usulan_semua"]} if path.startswith("/v1/ekspor") else {}
        place = path.format(**{**ids, "digest": digest, "jenis": jenis, "kode": kode, "bentuk": "pdf", "penerima": "SIASN"})
        who = ids["aktor"] if path.startswith(PERSONS) or "lembar-kerja" in path else "uji"
        found.append(await counted.count("GET", place, ids["instansi_id"], who, params=asked))

    assert found == [READS.get(path)] * 2


@pytest.mark.parametrize("kind", JenisDaftar)
async def test_a_daily_list_too(counted: Counted, agencies: list[dict[str, Any]], kind: JenisDaftar) -> None:
    asked = {"limit": 500, "per": "2026-11-01"}
    found = [
        await counted.count(
            "GET", f"/v1/daftar/{kind.value}", ids["instansi_id"], params={**asked, "instansi_id": str(ids["instansi_id"])}
        )
        for ids in agencies
    ]

    assert found == [A_LIST[DAFTAR[kind].bernama] + (kind in WITH_A_LIMIT)] * 2


async def test_what_a_decree_is_written_from_too(counted: Counted, agencies: list[dict[str, Any]]) -> None:
    """A decree of five lines and one of fifty."""
    found = [
        await counted.count("POST", f"/v1/naskah/{ids['naskah_id']}/bahan", ids["instansi_id"], ids["aktor"]) for ids in agencies
    ]

    assert found == [OF_A_PAPER] * 2


@pytest.mark.parametrize("path", sorted(ASKING))
async def test_a_question_in_a_body_too(counted: Counted, agencies: list[dict[str, Any]], path: str) -> None:
    found = []
    for ids in agencies:
        body: dict[str, Any] = {"tujuan": "kandidat", "kunci": ids["kunci"]} if "{" in path else {
            "instansi_id": str(ids["instansi_id"]), "kunci": ids["kunci"],
            "pegawai": [str(uuid.uuid4()) for _ in ids["kunci"]], "nip": "198001022010011901", "client_id": str(ids["client_id"]),
            "client_secret": ids["client_secret"], "per": str(date(2026, 11, ids["n"] % 28 + 1)), "sumber": "dapodik",
            "tanggal_keputusan": "2026-11-25", "penyesuaian": {},
            "daftar": [{"jenis": "NAMA", "nilai": f"SDN S {k}", "nama": f"SDN S {k}"} for k in range(ids["n"])],
        }  # fmt: skip
        asked: dict[str, Any] = {"json": body}
        if path == "/v1/hukum/berkas":  # a case is described, not named
            asked = {"json": {}, "params": {"instansi_id": str(ids["instansi_id"])}}
        found.append(await counted.count("POST", path.format(**ids), ids["instansi_id"], **asked))

    assert found == [ASKING[path]] * 2


async def test_a_batch_of_fifty_rows_needs_as_many_as_one_of_five(counted: Counted) -> None:
    found: dict[int, dict[J, int]] = {}
    for n in (FEW, MANY):
        new = {"kode": f"uji-{uuid.uuid4().hex[:8]}", "nama": "Uji", "jenis": "KOTA"}
        token = counted.signer.sign("registry", Actor("uji", SCOPES))
        made = await counted.http.post("/v1/instansi", json=new, headers={"Authorization": f"Bearer {token}"})
        agency = made.json()["id"]
        found[n] = {}
        for kind, batch in rows(n).items():
            plain = [
                {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()} for row in batch
            ]
            body = {"instansi_id": agency, "sumber": "uji", "baris": plain}
            found[n][kind] = await counted.count("POST", f"/v1/batch/{kind.value}", agency, json=body)

    assert found[FEW] == found[MANY]
    assert max(found[MANY].values()) <= BATCH_MAX


async def test_a_page_of_recommendations_goes_on_record_with_the_people_on_it(
    counted: Counted, agencies: list[dict[str, Any]]
) -> None:
    ids = agencies[1]
    heard = select(audit_baca).where(audit_baca.c.instansi_id == ids["instansi_id"], audit_baca.c.tujuan == "rekomendasi")
    mine = select(rekomendasi.c.pegawai_id).where(rekomendasi.c.analisis_id == ids["analisis_id"], rekomendasi.c.no > 0)

    await counted.count("GET", f"/v1/analisis/{ids['analisis_id']}/rekomendasi", ids["instansi_id"], params={"limit": 2})

    async with counted.engine.connect() as connection:
        entry = (await connection.execute(heard.order_by(audit_baca.c.nomor.desc()))).mappings().first()
        people = (await connection.execute(mine.order_by(rekomendasi.c.no))).scalars().all()
    assert entry is not None
    assert (entry["aktor"], entry["kolom"], set(entry["subjek"])) == ("uji", ["isi"], {str(one) for one in people[:2]})
    assert len(people) > 2

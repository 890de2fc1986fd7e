"""A hundred thousand cases: whatever a list, a register, a case or an export asks of the database is answered by an index.

Every statement that registry really sends for an address is explained with the parameters it was sent with. A table that grows with the
years is never read from one end to the other, and no plan looks at more rows than a page and its neighbours.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from sqlalchemy import event

from launcher import postgres, secret_files
from services.registry.main import create_app
from services.registry.operations.akses.clients import SCOPES
from services.registry.settings import Settings
from shared.web.identity import Actor, Signer

CASES, PEOPLE, UNITS, ELSEWHERE = 100_000, 8_000, 1_000, 2_000
GROWING = {
    "usulan_mutasi", "permohonan", "tenggat_usulan", "transisi_usulan", "lampiran_usulan", "pernyataan_kepentingan", "penyimpangan",
    "pegawai", "penempatan", "audit_baca",
}  # fmt: skip
"""With the cases, or read by them one row at a time. A page of names may read the identities of a small city whole."""
A_PAGE = {"limit": 100}
FILTERS: dict[str, Any] = {
    "status": "SELESAI", "status_jarang": "DITETAPKAN_OPD", "jenis": "A", "jenis_jarang": "C", "putaran_id": "putaran",
    "pegawai_id": "pegawai", "himpunan_id": "himpunan", "opd_asal_id": "opd", "opd_tujuan_id": "opd", "unor_asal_id": "unor",
    "unor_tujuan_id": "unor", "tenggat_sampai": "2026-12-31", "tenggat_lampau": "2020-01-01",
    "basi": "true", "basi_tidak": "false",
}  # fmt: skip
FILL = Path(__file__).with_name("hundred_thousand.sql")


class Explained:
    """Registry without a socket; every SELECT it sends is kept, with its parameters."""

    def __init__(self, url: str, folder: Path, agency: str) -> None:
        secret_files.make_all(folder, demo=False)
        self.app = create_app(Settings(database_url=url, secrets_dir=folder))
        self.signer = Signer(folder / "gateway_private.jwk")
        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="http://registry")
        self.agency, self.sent = agency, list[tuple[str, Any]]()
        event.listen(self.app.state.engine.sync_engine, "before_cursor_execute", self._hear)

    def _hear(self, _connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            self.sent.append((statement, parameters))

    async def get(self, path: str, who: str = "uji", **asked: Any) -> Any:
        self.sent.clear()
        token = self.signer.sign("registry", Actor(who, (*SCOPES, "orang:baca"), self.agency))
        answer = await self.http.get(path, params=asked, headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def plans(self) -> list[tuple[str, dict[str, Any]]]:
        """What was sent for the last question, explained and run again."""
        asked, found = list(self.sent), []
        async with self.app.state.engine.connect() as connection:
            for statement, parameters in asked:
                told = await connection.exec_driver_sql(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", parameters)
                plan = told.scalar_one()
                found.append((statement, (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]))
        return found


@pytest.fixture(scope="module")
async def filled(
    server: postgres.Server, database: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[Explained, dict[str, str]]]:
    names = ("instansi", "lain", "pengguna", "kepala", "putaran", "analisis", "himpunan", "opd", "unor", "pegawai")
    ids = {name: str(uuid.uuid4()) for name in names}
    owner = await asyncpg.connect(server.owner_url(database).replace("+asyncpg", ""))
    script = FILL.read_text()
    for name, value in {**ids, "CASES": CASES, "PEOPLE": PEOPLE, "UNITS": UNITS, "ELSEWHERE": ELSEWHERE}.items():
        script = script.replace(f":{name}:", str(value))
    await owner.execute(script)
    await owner.close()
    made = Explained(server.app_url(database), tmp_path_factory.mktemp("rahasia"), ids["instansi"])
    yield made, ids
    await made.app.state.engine.dispose()


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


async def by_index(asked: Explained, most_rows: int) -> None:
    """No growing table is read whole, and no step looks at more than so many of its rows."""
    plans = await asked.plans()
    assert plans
    for statement, plan in plans:
        for node in (one for one in nodes(plan) if one.get("Relation Name") in GROWING):
            read = node["Actual Rows"] * node["Actual Loops"] + node.get("Rows Removed by Filter", 0) * node["Actual Loops"]
            assert node["Node Type"] != "Seq Scan", f"{node['Relation Name']} is read whole:\n{statement}"
            assert read <= most_rows, f"{node['Node Type']} of {node['Relation Name']} looks at {read} rows:\n{statement}"


async def test_the_city_is_as_large_as_said(filled: Any, server: postgres.Server, database: str) -> None:
    owner = await asyncpg.connect(server.owner_url(database).replace("+asyncpg", ""))
    counted = dict(await owner.fetch("SELECT instansi_id::text, count(*) FROM usulan_mutasi GROUP BY 1"))
    await owner.close()
    assert counted == {filled[1]["instansi"]: CASES, filled[1]["lain"]: ELSEWHERE}


@pytest.mark.parametrize("path", ["/v1/usulan-mutasi", "/v1/usulan-mutasi/ekspor"])
async def test_a_page_without_a_filter_and_one_far_down(filled: Any, path: str) -> None:
    asked, _ = filled
    page = await asked.get(path, **A_PAGE)
    await by_index(asked, 500)
    assert len(page["items"]) == 100
    for _ in range(3):
        page = await asked.get(path, cursor=page["berikutnya"], **A_PAGE)
    await by_index(asked, 500)


@pytest.mark.parametrize("name", FILTERS)
async def test_every_filter_has_its_index(filled: Any, name: str) -> None:
    asked, ids = filled
    value = ids.get(FILTERS[name], FILTERS[name])
    real = {"status_jarang": "status", "jenis_jarang": "jenis", "tenggat_lampau": "tenggat_sampai", "basi_tidak": "basi"}.get(
        name, name
    )
    page = await asked.get("/v1/usulan-mutasi", **A_PAGE, **{real: value})
    assert page["items"] or name == "tenggat_lampau"
    await by_index(asked, 2_500)


async def test_open_cases_of_a_plan_whose_data_have_changed_are_marked_and_found(filled: Any) -> None:
    """Moves 1 to 40 of the round's thousand; those of its first eighty cases that are open."""
    asked, ids = filled
    found = await asked.get("/v1/usulan-mutasi", basi="true", **A_PAGE)
    told = {row["rekomendasi_no"]: row["sebab_basi"] for row in found["items"]}
    assert told == {no: ["ORANG_BERUBAH", "UNIT_BERUBAH"] if no <= 2 else ["ORANG_BERUBAH"] for no in range(1, 41)}
    assert found["berikutnya"] is None

    whole, cursor = [], ""
    while cursor is not None:
        page = await asked.get("/v1/usulan-mutasi", putaran_id=ids["putaran"], limit=500, cursor=cursor)
        whole, cursor = [*whole, *page["items"]], page["berikutnya"]
    assert {row["rekomendasi_no"]: row["sebab_basi"] for row in whole if row["sebab_basi"]} == told
    rest = await asked.get("/v1/usulan-mutasi", basi="false", putaran_id=ids["putaran"], status="DRAF", limit=500)
    drafts = {row["id"] for row in whole if row["status"] == "DRAF" and not row["sebab_basi"]}
    assert {row["id"] for row in rest["items"]} == drafts


async def test_what_a_head_of_unit_sees(filled: Any) -> None:
    asked, ids = filled
    page = await asked.get("/v1/usulan-mutasi", f"pengguna:{ids['kepala']}", **A_PAGE)
    assert {row["tujuan_unor_id"] for row in page["items"]} | {row["asal_unor_id"] for row in page["items"]} >= {ids["unor"]}
    await by_index(asked, 2_500)


@pytest.mark.parametrize("status", [None, "DIAJUKAN", "DITOLAK"])
async def test_the_register_of_requests(filled: Any, status: str | None) -> None:
    asked, ids = filled
    chosen = {} if status is None else {"status": status}
    page = await asked.get("/v1/permohonan", f"pengguna:{ids['pengguna']}", **A_PAGE, **chosen)
    assert len(page["items"]) == 100
    await by_index(asked, PEOPLE + UNITS)  # who is to come to a hundred cells: of open cases there is one a person


async def test_one_case_and_one_request(filled: Any) -> None:
    asked, ids = filled
    case = (await asked.get("/v1/usulan-mutasi", limit=1, status="DIAJUKAN"))["items"][0]
    await asked.get(f"/v1/usulan-mutasi/{case['id']}", f"pengguna:{ids['pengguna']}")
    await by_index(asked, 500)
    request = (await asked.get("/v1/permohonan", f"pengguna:{ids['pengguna']}", limit=1))["items"][0]
    await asked.get(f"/v1/permohonan/{request['id']}", f"pengguna:{ids['pengguna']}")
    await by_index(asked, 500)


async def test_a_plan_and_its_cases(filled: Any, server: postgres.Server, database: str) -> None:
    """By round, by set, by request, by analysis: what deleting or comparing one of these looks for."""
    owner = await asyncpg.connect(server.owner_url(database).replace("+asyncpg", ""))
    for column in ("putaran_id", "himpunan_id", "permohonan_id", "analisis_id", "pengganti_usulan_id"):
        told = await owner.fetchval(f"EXPLAIN (FORMAT JSON) SELECT 1 FROM usulan_mutasi WHERE {column} = '{uuid.uuid4()}'")
        kinds = {node["Node Type"] for node in nodes(json.loads(told)[0]["Plan"])}
        assert "Seq Scan" not in kinds, column
    await owner.close()

"""Every route of the three services, who may call it and whether it writes: one table that a new route must be added to.

`public`: no token. `gateway`: an internal token. Anything else is the scope a client needs.
A failing test shows the lines a change asks for; SEIMBANG_WRITE=1 writes them, and the diff is where somebody decides.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from launcher import secret_files
from services.gateway.identity.tokens import IMPLIED, PERSON_SCOPES, SCOPES
from services.registry.operations.akses.clients import SCOPES as GRANTABLE

TABLE = Path(__file__).with_name("route_inventory.txt")
ASKING = (
    "/oauth2/token", "/v1/pegawai/cari", "/v1/posisi", "/v1/kandidat", "/v1/analisis", "/v1/abk/hitung", "/v1/abk/wisn",
    "/v1/abk/puskesmas", "/v1/abk/guru", "/v1/abk/prakiraan", "/v1/abk/formulir", "/v1/abk/formulir.xlsx",
    "/v1/abk/riwayat", "/v1/formulir", "/v1/hukum/periksa", "/v1/hukum/pasangan",
    "/v1/latih", "/v1/pergeseran", "/v1/himpunan", "/v1/putaran/{putaran_id}/himpunan", "/v1/analisis/{analisis_id}/andai",
    "/v1/rencana/andai", "/v1/rencana/harga", "/v1/rencana/rantai", "/v1/pratinjau",
    "/v1/putaran/{putaran_id}/aturan/pratinjau",
    "/v1/penjelasan", "/v1/keadilan", "/v1/kriteria",
    "/v1/unor/{unor_id}/kartu", "/v1/pegawai/{pegawai_id}/kartu", "/v1/usulan-mutasi/{usulan_id}/kartu",
    "/v1/cocok/banding", "/v1/kandidat/banding", "/v1/usulan-mutasi/{usulan_id}/putar-ulang",
)  # fmt: skip
"""POSTs that keep nothing: a question too long or too personal for an address. (Scoring's analysis keeps nothing either.)"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, str, str, str]]:
    """(service, method, path, who, effect) of every route there is."""
    folder = tmp_path_factory.mktemp("rahasia")
    return [
        (service, method, route.path, who(route), effect(service, method, route))
        for service, app in apps(folder).items()
        for route in routes(app.routes)
        for method in sorted(route.methods - {"OPTIONS"})
    ]


def apps(folder: Path) -> dict[str, Any]:
    from services.gateway import main as gateway
    from services.gateway.settings import Settings as OfGateway
    from services.registry import main as registry
    from services.registry.settings import Settings as OfRegistry
    from services.scoring import main as scoring
    from services.scoring.settings import Settings as OfScoring

    secret_files.make_all(folder, demo=False)
    nowhere = "postgresql+asyncpg://x:x@127.0.0.1:1/x"
    return {
        "gateway": gateway.create_app(OfGateway(registry_url="http://r", scoring_url="http://s", secrets_dir=folder)),
        "registry": registry.create_app(OfRegistry(database_url=nowhere, secrets_dir=folder)),
        "scoring": scoring.create_app(OfScoring(secrets_dir=folder, cache_dir=folder / "cache")),
    }


def routes(held: Any) -> Iterator[Any]:
    """Routes under included routers too, with their whole path."""
    for one in held:
        if hasattr(one, "effective_route_contexts"):
            yield from one.effective_route_contexts()
        elif getattr(one, "methods", None):
            yield one


def calls(route: Any) -> dict[str, list[str]]:
    """The names of everything a route depends on, with the scopes asked of it."""
    named: dict[str, list[str]] = {}
    waiting = list(route.dependant.dependencies) if hasattr(route, "dependant") else []
    while waiting:
        one = waiting.pop()
        named[getattr(one.call, "__qualname__", type(one.call).__name__)] = list(one.own_oauth_scopes or [])
        waiting += one.dependencies
    return named


def who(route: Any) -> str:
    held = calls(route)
    if "_anyone_in_demo" in held:
        return "coba:jalankan (demo: public)"
    if "current_actor" in held:
        return ",".join(held["current_actor"])
    return "gateway" if "require_actor.<locals>.actor" in held else "public"


def effect(service: str, method: str, route: Any) -> str:
    """In registry a route writes when it is given a unit of work; elsewhere its method and the list above tell."""
    if service == "registry":
        return "writes" if "_work" in calls(route) else "reads"
    return "reads" if method in ("GET", "HEAD") or route.path in ASKING else "writes"


def spelled(rows: list[tuple[str, str, str, str, str]]) -> str:
    return "".join(f"{s:8}  {m:6}  {p:44}  {w:28}  {e}\n" for s, m, p, w, e in sorted(rows))


def test_the_table_holds_every_route_and_no_other(found: Any) -> None:
    if os.environ.get("SEIMBANG_WRITE"):
        TABLE.write_text(spelled(found))
    there, told = spelled(found).splitlines(), TABLE.read_text().splitlines()
    assert sorted(set(there) - set(told)) == [], "new or changed routes that nobody has decided about"
    assert sorted(set(told) - set(there)) == [], "lines about routes that are gone"


def test_a_get_never_writes(found: Any) -> None:
    """Registry's readers are held to it by the database: their connection is read only."""
    assert [row for row in found if row[1] in ("GET", "HEAD") and row[4] != "reads"] == []


def test_registry_and_scoring_answer_nobody_but_the_gateway(found: Any) -> None:
    open_doors = {row[2] for row in found if row[0] != "gateway" and row[3] == "public"}
    assert open_doors == {"/kesehatan/hidup", "/kesehatan/siap", "/openapi.json", "/v1/impor/templat/{jenis}.xlsx"}


SIGNED = {"/kartu/{jenis}/{kartu_id}", "/kartu/{jenis}/{kartu_id}.pdf"}
"""Opened by a short-lived link signed for one card and one asker, and by nothing else (tests/gateway/test_cards.py)."""


def test_what_the_gateway_gives_without_a_token_holds_nobodys_data(found: Any) -> None:
    assert {row[2] for row in found if row[0] == "gateway" and row[3] == "public"} == {
        "/", "/coba", "/docs", "/favicon.ico", "/openapi.json", "/kesehatan/hidup", "/kesehatan/siap", "/oauth2/token", "/oauth2/demo",
        "/.well-known/jwks.json", "/.well-known/oauth-authorization-server", "/v1/impor/templat/{jenis}.xlsx",
        "/v/{kode}",
    } | SIGNED  # fmt: skip


def test_no_place_in_an_address_is_called_nip(found: Any) -> None:
    assert [row for row in found if "{nip" in row[2].lower() or "{nama" in row[2].lower()] == []


AWAITED: set[str] = set()
"""Scopes of roles whose first route is still to come; whoever adds it takes the scope away here."""


def test_every_scope_opens_something_and_both_services_know_the_same_ones(found: Any) -> None:
    asked = {scope for row in found if row[0] == "gateway" for scope in row[3].split(" (")[0].split(",")}
    used = asked - {"public", "gateway", ""}
    assert used & AWAITED == set()
    assert set(SCOPES) == set(GRANTABLE)
    inside = {"orang:baca", "pegawai.rahasia:baca", "pengguna:jamin"}  # these open something inside another's answers
    assert {*SCOPES, *PERSON_SCOPES} == used | AWAITED | inside
    assert set(SCOPES) & set(PERSON_SCOPES) == set(), "a client may not act as a person"
    assert {*IMPLIED, *IMPLIED.values()} <= set(SCOPES)

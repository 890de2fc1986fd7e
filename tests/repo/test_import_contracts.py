"""Every import contract of pyproject.toml is kept, and each of them catches what it is there for: it is broken here on purpose."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import grimp
import pytest
from importlinter.application.use_cases import read_user_options
from importlinter.configuration import configure
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.independence import IndependenceContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

configure()
ROOT = Path(__file__).resolve().parents[2]
SETTINGS = read_user_options(str(ROOT / "pyproject.toml"))
CONTRACTS: dict[str, dict[str, Any]] = {contract["name"]: contract for contract in SETTINGS.contracts_options}
KINDS = {
    "forbidden": ForbiddenContract, "independence": IndependenceContract, "layers": LayersContract, "protected": ProtectedContract,
}  # fmt: skip
TABLES = "Tables are known to registry's storage and operations alone"
COMPARED = "What compares groups of people is read by no stage that decides"
PROTECTED = "Protected attributes are named by those who make, carry and compare them alone"
BREACHES = [
    ("The services meet only over HTTP", "services.gateway.merge", "services.registry.domain"),
    ("The services meet only over HTTP", "services.registry.worker", "services.scoring.pipeline"),
    ("Shared knows no service, the launcher and the demo know services only as processes", "shared.errors", "services.registry"),
    ("Shared knows no service, the launcher and the demo know services only as processes", "launcher.city", "services.gateway.main"),
    ("Shared knows no service, the launcher and the demo know services only as processes", "demo.page", "services.scoring.facts"),
    ("The product knows nothing of its benchmarks", "services.scoring.pipeline", "benchmarks.city"),
    ("Registry", "services.registry.domain.kepegawaian.nip", "services.registry.storage.work"),
    ("Registry", "services.registry.operations.impor.apply", "services.registry.api.wiring"),
    ("Registry", "services.registry.annex", None),
    ("Scoring, the stages", "services.scoring.planning.flow", "services.scoring.report.places"),
    ("Scoring, the stages", "services.scoring.annex", None),
    ("Scoring's stages do not know one another", "services.scoring.fit.profile", "services.scoring.need.ladder"),
    ("Gateway", "services.gateway.clients.http", "services.gateway.api.rounds"),
    ("Gateway", "services.gateway.annex", None),
    ("Shared", "shared.vocabulary", "shared.contracts.canonical"),
    ("Shared", "shared.annex", None),
    ("Domain, stages, vocabulary and law know no web, database or HTTP package", "services.registry.domain.impor.urutan", "sqlalchemy"),
    ("Domain, stages, vocabulary and law know no web, database or HTTP package", "shared.law.rule", "pydantic"),
    ("Only registry knows a database; scoring knows no HTTP client", "services.gateway.worker", "asyncpg"),
    ("Only registry knows a database; scoring knows no HTTP client", "services.scoring.api.cache", "sqlalchemy"),
    ("Scoring asks nobody", "services.scoring.api.routes", "httpx"),
    ("Gateway computes nothing", "services.gateway.merge", "numpy"),
    (TABLES, "services.registry.api.wiring", "services.registry.storage.akses.tables"),
    (COMPARED, "services.scoring.fit.profile", "services.scoring.fairness.report"),
    (COMPARED, "services.scoring.pipeline", "shared.contracts.v1.terlindung"),
    (PROTECTED, "services.scoring.api.routes", "shared.contracts.v1.terlindung"),
]  # fmt: skip
"""Contract, who imports, what it must not; None = the module itself has no place in the picture."""


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*SETTINGS.session_options["root_packages"], include_external_packages=True, cache_dir=None)


def kept(name: str, graph: grimp.ImportGraph) -> bool:
    options = CONTRACTS[name]
    contract = KINDS[options["type"]](name, SETTINGS.session_options, options)
    return bool(contract.check(copy.deepcopy(graph), verbose=False).kept)


@pytest.mark.parametrize("name", CONTRACTS)
def test_a_contract_is_kept(name: str, graph: grimp.ImportGraph) -> None:
    assert kept(name, graph)


@pytest.mark.parametrize(("name", "importer", "imported"), BREACHES)
def test_a_breach_is_caught(name: str, importer: str, imported: str | None, graph: grimp.ImportGraph) -> None:
    broken = copy.deepcopy(graph)
    broken.add_module(importer)
    if imported is not None:
        broken.add_import(importer=importer, imported=imported, line_number=1, line_contents="import …")

    assert not kept(name, broken)


def test_every_contract_is_broken_once() -> None:
    assert {name for name, _, _ in BREACHES} == set(CONTRACTS)


def test_breaches_are_made_of_modules_that_exist(graph: grimp.ImportGraph) -> None:
    named = {one for _, importer, imported in BREACHES for one in (importer, imported) if one}

    assert {one for one in named if one not in graph.modules} == {
        importer for _, importer, imported in BREACHES if imported is None
    }

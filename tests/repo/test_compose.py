"""The production set-up keeps its promises: one open door, nothing writable, no password in it, each container its own secrets."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import pytest

from launcher import secrets
from tests.repo.compose import BUILT_BY_OTHERS, compose, image_of, services
from tests.repo.image import ROOT, Dockerfile

EVERY = sorted(services())
OURS = [name for name in EVERY if name not in BUILT_BY_OTHERS]
ONE_SHOT = ("migrate", "seal", "admin")
LASTING = [name for name in EVERY if name not in ONE_SHOT]


def environment(name: str) -> dict[str, str]:
    return {key: str(value) for key, value in services()[name].get("environment", {}).items()}


def networks(name: str) -> set[str]:
    return set(services()[name]["networks"])


def test_only_the_gateway_publishes_a_port_and_only_on_the_loopback_by_default() -> None:
    published = {name: one["ports"] for name, one in services().items() if one.get("ports")}

    assert list(published) == ["gateway"]
    assert all("127.0.0.1:" in port for port in published["gateway"])
    assert not any(one.get("network_mode") for one in services().values())


@pytest.mark.parametrize("name", EVERY)
def test_a_container_is_locked_down(name: str) -> None:
    one = services()[name]

    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert "cap_add" not in one
    assert "privileged" not in one
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert one["user"] == f"{secrets.CONTAINER_UID}:{secrets.CONTAINER_UID}"
    assert any(mount.startswith("/tmp") for mount in one["tmpfs"])


def test_nothing_of_the_host_is_mounted_and_only_the_database_and_the_list_of_erasures_are_kept() -> None:
    mounts = {name: one["volumes"] for name, one in services().items() if one.get("volumes")}

    assert mounts == {"postgres": ["data:/var/lib/postgresql"], "registry-worker": ["erasures:/var/lib/seimbang"]}
    assert compose()["volumes"] == {"data": {}, "erasures": {}}
    assert environment("registry-worker")["SEIMBANG_LEDGER_FILE"].startswith("/var/lib/seimbang/")
    owned = ["install", "-d", "-o", "999", "-g", "999", "/var/lib/seimbang"]  # a new volume takes its owner from the image
    assert owned in Dockerfile.of("registry").runs()


def test_the_database_is_postgresql_18_with_a_password_on_every_way_in() -> None:
    one = services()["postgres"]

    assert one["image"].split(":")[1].split(".")[0] == "18"
    assert "--auth=scram-sha-256" in environment("postgres")["POSTGRES_INITDB_ARGS"]
    assert "POSTGRES_HOST_AUTH_METHOD" not in environment("postgres")


@pytest.mark.parametrize("name", EVERY)
def test_no_password_stands_in_the_environment(name: str) -> None:
    for key, value in environment(name).items():
        assert not re.search(r"://[^/]*@", value), key
        if re.search("PASSWORD|SECRET|TOKEN|KEY|DATABASE", key):
            assert value.startswith("/run/secrets"), f"{key} must name a file"
    assert "env_file" not in services()[name]


def test_every_secret_is_a_file_that_the_launcher_makes(tmp_path: Path) -> None:
    secrets.make(tmp_path, "postgres:5432")
    made = {file.name for file in tmp_path.iterdir()}

    declared = compose()["secrets"]
    assert {name: list(one) for name, one in declared.items()} == {name: ["file"] for name in made}
    assert all(one["file"].endswith(f"/{name}") for name, one in declared.items())
    assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}


def test_secrets_once_made_are_never_replaced(tmp_path: Path) -> None:
    secrets.make(tmp_path, "postgres:5432")
    before = {file.name: file.read_text() for file in tmp_path.iterdir()}
    secrets.make(tmp_path, "elsewhere:5433")

    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == before


def test_who_holds_which_secret() -> None:
    holders: dict[str, set[str]] = {}
    for name, one in services().items():
        for secret in one["secrets"]:
            holders.setdefault(secret, set()).add(name)

    registry = {"registry", "registry-worker"}
    assert holders == {
        "db_owner_password": {"postgres"},
        "owner_database_url": {"migrate"},
        "database_url": registry | {"migrate", "seal", "admin"},
        "city_key": registry | {"seal"},
        "snapshot_key": registry | {"seal"},
        "gateway_private.jwk": {"gateway", "gateway-worker"},
        "gateway_public.jwk": registry | {"scoring", "gateway", "gateway-worker"},
    }


def test_only_registrys_processes_share_a_network_with_the_database() -> None:
    near = {name for name in EVERY if name != "postgres" and networks(name) & networks("postgres")}

    assert near == {"migrate", "seal", "registry", "registry-worker", "admin"}
    assert not networks("scoring") & networks("registry")


def test_every_network_but_the_gateways_front_is_closed() -> None:
    opened = {name for name, one in compose()["networks"].items() if not one.get("internal")}

    assert opened == {"front"}
    assert {name for name in EVERY if networks(name) & opened} == {"gateway"}


@pytest.mark.parametrize("name", LASTING)
def test_what_keeps_running_says_whether_it_is_well_and_is_started_again(name: str) -> None:
    one = services()[name]
    asks: list[Any] = [one["healthcheck"]["test"]] if "healthcheck" in one else Dockerfile.of(image_of(name)).all("HEALTHCHECK")

    assert asks
    assert one["restart"] == "unless-stopped"
    if name.endswith("worker"):
        assert asks[0][-1] == "shared.web.heartbeat"
        assert environment(name)["SEIMBANG_HEARTBEAT_FILE"].startswith("/tmp/")


def test_each_waits_for_what_it_needs() -> None:
    waits = {name: {on: how["condition"] for on, how in one.get("depends_on", {}).items()} for name, one in services().items()}
    migrated, sealed = ({name: "service_completed_successfully"} for name in ("migrate", "seal"))
    answered = {"registry": "service_healthy", "scoring": "service_started"}

    assert waits == {
        "postgres": {}, "migrate": {"postgres": "service_healthy"}, "seal": migrated, "registry": sealed, "registry-worker": sealed,
        "admin": sealed, "scoring": {}, "gateway": answered, "gateway-worker": answered,
    }  # fmt: skip


@pytest.mark.parametrize("name", OURS)
def test_every_setting_is_one_that_the_service_reads(name: str) -> None:
    settings = importlib.import_module(f"services.{image_of(name)}.settings").Settings
    known = {f"SEIMBANG_{field.upper()}" for field in settings.model_fields}

    assert set(environment(name)) <= known


@pytest.mark.parametrize("service", ["registry", "scoring", "gateway"])
def test_an_image_holds_shared_and_its_own_folder_and_runs_as_nobody_in_particular(service: str) -> None:
    file = Dockerfile.of(service)
    own = {f"locks/{service}.lock", "shared/", f"services/{service}/"} | ({"migrations/"} if service == "registry" else set())

    assert {source for source, _ in file.copied()} == own
    assert all(source == target for source, target in file.copied())
    assert "--require-hashes" in next(words for words in file.runs() if words[0] == "pip")
    assert file.all("USER") == [f"{secrets.CONTAINER_UID}:{secrets.CONTAINER_UID}"]
    assert file.all("FROM") == ["python:3.11-slim"]
    assert file.command()[0] == "python"
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in ignored
    assert {f"!{source.split('/')[0]}" for source in own} <= set(ignored)

"""One running city: database, migration, registry, its worker, scoring, gateway, its worker."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from launcher import postgres, running_city, secret_files
from launcher.console import Stop, say, step
from launcher.database import migrate, open_database, unsealed
from launcher.deathsig import command_that_dies_with_us
from launcher.interrupts import finish_undisturbed, stop_on_signals
from launcher.paths import CHECKOUT, Home
from launcher.supervisor import Child, Supervisor, free_port, python

COMMON = {"OMP_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1"}
"""One thread each: a spinning OpenMP pool beside other processes costs more than it gives."""
TEND_EVERY_S = 0.2


@dataclass
class City:
    home: Home
    supervisor: Supervisor
    gateway_url: str
    registry_env: dict[str, str]
    server: postgres.Server | None

    def admin(self, *words: str) -> str:
        """Run registry's administration command; returns what it printed."""
        done = subprocess.run(
            python("-m", "services.registry.admin", *words), env={**os.environ, **self.registry_env}, cwd=CHECKOUT,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise Stop(f"administration failed: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
        return done.stdout

    def tend_forever(self) -> None:
        """Keep the city up until interrupted."""
        while True:
            self.tend()
            time.sleep(TEND_EVERY_S)

    def tend_while(self, command: list[str]) -> int:
        """Keep the city up while a command of ours runs; its exit code. The command ends when we do, and never hears Ctrl-C."""
        process = subprocess.Popen(command_that_dies_with_us(command, signal.SIGTERM), cwd=CHECKOUT, start_new_session=True)
        try:
            while process.poll() is None:
                self.tend()
                time.sleep(TEND_EVERY_S)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        return process.returncode

    def tend(self) -> None:
        """Bring back what died: the database first, then services and workers."""
        if self.server is not None and not self.server.alive():
            say("  basis data berhenti; dimulai lagi / the database died; restarting")
            self.server.revive()
        self.supervisor.tend()


@contextmanager
def running(
    home: Home,
    *,
    demo: bool,
    port: int | None = None,
    insist_port: bool = False,
    durable: bool = True,
    interruptible: bool = False,
) -> Iterator[City]:
    """Start everything, hand over the city, and stop everything on the way out, whatever happens.

    `interruptible`: this process is a verb of the command line, so Ctrl-C, SIGTERM and SIGHUP mean stop.
    """
    if interruptible:
        stop_on_signals()
    home.folder.mkdir(parents=True, exist_ok=True)
    with running_city.alone(home):
        secret_files.make_all(home.secrets, demo=demo)
        supervisor = Supervisor(home.logs, CHECKOUT, say)
        gateway_port = free_port(port, insist=insist_port)
        with step("basis data / database"):
            database = open_database(home, durable=durable)
        try:
            with step("migrasi / migrate"):
                migrate(database.owner_url)
                _seal(home, database.app_url)
            url, of_registry = _services(home, supervisor, database.owner_url, database.app_url, gateway_port, demo=demo)
            running_city.announce(home, url)
            yield City(home, supervisor, url, of_registry, database.server)
        finally:
            if interruptible:
                finish_undisturbed()
            supervisor.stop()
            database.close()


def _seal(home: Home, app_url: str) -> None:
    """What an earlier schema kept in plain text is sealed before any service reads it."""
    if unsealed(app_url):
        environment = {**os.environ, "SEIMBANG_SECRETS_DIR": str(home.secrets), "SEIMBANG_DATABASE_URL": app_url}
        command = python("-m", "services.registry.admin", "backfill")
        if subprocess.run(command, env=environment, cwd=CHECKOUT, check=False, stdout=subprocess.DEVNULL).returncode:
            raise Stop("personal data of the earlier version could not be sealed (see above): correct that, then start again.")


def _services(
    home: Home, supervisor: Supervisor, owner_url: str, app_url: str, gateway_port: int, *, demo: bool
) -> tuple[str, dict[str, str]]:
    """(the gateway's address, the environment of registry's administration)."""
    registry, scoring = free_port(), free_port()
    secret = {"SEIMBANG_SECRETS_DIR": str(home.secrets), **COMMON}
    of_registry = {**secret, "SEIMBANG_DATABASE_URL": app_url, "SEIMBANG_LEDGER_FILE": str(home.erasures)}
    of_gateway = {
        **secret, "SEIMBANG_REGISTRY_URL": f"http://127.0.0.1:{registry}", "SEIMBANG_SCORING_URL": f"http://127.0.0.1:{scoring}",
        "SEIMBANG_MODE": "demo" if demo else "production",
    }  # fmt: skip
    of_scoring = {**secret, "SEIMBANG_CACHE_DIR": str(home.cache)}
    children = (
        _web("registry", registry, of_registry),
        _worker("registry", of_registry),
        _web("scoring", scoring, of_scoring),
        _web("gateway", gateway_port, of_gateway),
        _worker("gateway", of_gateway),
    )
    for child in children:
        supervisor.launch(child)  # all at once: each spends its first second importing
    for child in children:
        with step(child.name):
            supervisor.wait(child)
    return f"http://127.0.0.1:{gateway_port}", {**of_registry, "SEIMBANG_OWNER_DATABASE_URL": owner_url}


def _worker(service: str, env: dict[str, str]) -> Child:
    """The one worker of a service; its name outlives it, so that the next one goes on with its job without waiting."""
    name = f"{service}-worker"
    return Child(name, python("-m", f"services.{service}.worker"), {**env, "SEIMBANG_WORKER_NAME": name})


def _web(name: str, port: int, env: dict[str, str]) -> Child:
    command = python(
        "-m", "uvicorn", f"services.{name}.main:create_app", "--factory", "--host", "127.0.0.1", "--port", str(port),
        "--no-access-log", "--log-level", "warning",
    )  # fmt: skip
    return Child(name, command, env, health_url=f"http://127.0.0.1:{port}/kesehatan/siap")

"""A city of one's own to break: its processes can be killed, and what dies is brought back as the launcher does."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from launcher.city import City, running
from launcher.paths import Home
from tests.stack import Api, Stack

PATIENCE_S = 90.0
DATABASE = "postgresql"


@dataclass
class OwnCity:
    city: City
    stack: Stack

    def kill(self, victim: str) -> None:
        """kill -9: of a service, a worker, or PostgreSQL's postmaster and with it every backend's memory."""
        if victim == DATABASE:
            assert self.city.server is not None
            assert self.city.server.process is not None
            process = self.city.server.process
        else:
            found = next(child for child in self.city.supervisor.children if child.name == victim).process
            assert found is not None
            process = found
        os.kill(process.pid, signal.SIGKILL)
        process.wait(10)

    def agency(self, code: str = "") -> Patient:
        api = self.stack.agency(code=code)
        return Patient(api.http, api.client_id, api.secret)


class Patient(Api):
    """A client that asks again when the door is shut or what is behind it is away, as any client of a network must."""

    def get(self, path: str, **params: Any) -> Any:
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                answer = self.http.get(path, params=params)
            except httpx.TransportError:
                answer = None
            if answer is not None and answer.status_code < 500:
                assert answer.status_code == 200, answer.text
                return answer.json()
            assert time.monotonic() < deadline, f"{path} did not come back"
            time.sleep(0.2)

    def wait_for(self, path: str, seen: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first answer that is as wished; fails when the work ended before it was seen."""
        while True:
            row: dict[str, Any] = self.get(path)
            if seen(row):
                return row
            assert row["status"] in ("ANTRE", "BERJALAN"), f"over before it could be met: {row['status']} {row['galat']}"
            time.sleep(0.02)

    def everybody(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        cursor: str | None = ""
        while cursor is not None:
            page = self.get("/v1/pegawai", limit=500, cursor=cursor)
            found, cursor = found + page["items"], page["berikutnya"]
        return found


@contextmanager
def own_city(folder: Path) -> Iterator[OwnCity]:
    with running(Home(folder / "kota"), demo=True, durable=True) as city:
        city.admin("mark-demo")
        done = threading.Event()
        tending = threading.Thread(target=_tend, args=(city, done))
        tending.start()
        stack = Stack(city)
        try:
            yield OwnCity(city, stack)
        finally:
            done.set()
            tending.join()
            stack.close()


def _tend(city: City, done: threading.Event) -> None:
    while not done.wait(0.2):
        city.tend()

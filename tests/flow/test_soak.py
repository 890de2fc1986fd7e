"""Sixteen writers and four readers at once over real HTTP, and kill -9 of registry in their midst.

Every change that was ever confirmed is in the stream once, every reader saw the whole stream in its order, and the audit chain is
whole. A writer whose call broke off sends the same again, as a client must: that adds nothing when the first one got through.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from tests.conftest import ROOT, a_folder
from tests.flow.own_city import OwnCity, Patient, own_city
from tests.flow.sql import sql

WRITERS, ROWS, PATIENCE_S, PAUSE_S = 16, 3, 90.0, 0.05


@pytest.fixture(scope="module")
def own() -> Iterator[OwnCity]:
    with a_folder() as folder, own_city(folder) as made:
        yield made


@dataclass
class Client:
    """Asks again until it is answered, with a connection of its own."""

    api: Patient
    http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.api.http.base_url, headers=self.api.http.headers, timeout=30)

    def ask(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                answer = self.http.request(method, path, **more)
            except httpx.TransportError:
                answer = None
            if answer is not None and answer.status_code < 500:
                assert answer.status_code in (200, 207), answer.text
                told: dict[str, Any] = answer.json()
                return told
            assert time.monotonic() < deadline, f"{path} did not come back"
            time.sleep(PAUSE_S)


@dataclass
class Writer(Client):
    """Makes units and renames those it made; knows what was confirmed."""

    number: int
    source: str
    names: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    confirmed: Counter[str] = field(default_factory=Counter)

    def run(self, done: threading.Event) -> None:
        chance, turn = random.Random(self.number), 0
        while not done.is_set():
            turn += 1
            codes = {f"W{self.number:02d}-{turn}", *chance.sample(sorted(self.names), min(len(self.names), ROWS - 1))}
            rows = [{"id_sumber": code, "nama": f"Unit {code} ke-{turn}", "jenis": "UPT"} for code in sorted(codes)]
            told = self.ask("POST", "/v1/batch/UNOR", json={"sumber": self.source, "baris": rows})
            for row, result in zip(rows, told["hasil"], strict=True):
                self.names[row["id_sumber"]], self.ids[row["id_sumber"]] = row["nama"], result["id"]
                self.confirmed[result["id"]] += result["status"] in ("dibuat", "diperbarui")


@dataclass
class Reader(Client):
    """Follows from the beginning with its cursor, by pages of its own size."""

    path: str
    limit: int
    seen: list[dict[str, Any]] = field(default_factory=list)
    cursor: str = "awal"
    polls: int = 0

    def run(self, done: threading.Event) -> None:
        while True:
            last_turn = done.is_set()
            page = self.ask("GET", self.path, params={"sejak": self.cursor, "limit": self.limit})
            self.seen, self.cursor, self.polls = self.seen + page["items"], page["berikutnya"], self.polls + 1
            if page["ada_lagi"]:
                continue
            if last_turn:
                return
            time.sleep(PAUSE_S)


def soak(own: OwnCity, seconds: float, kills: int) -> None:
    api = own.agency()
    writers = [Writer(api, number, f"soak-{seconds:.0f}") for number in range(WRITERS)]
    readers = [Reader(api, "/v1/peristiwa", 500), Reader(api, "/v1/peristiwa", 7), Reader(api, "/v1/perubahan/unor", 500),
               Reader(api, "/v1/perubahan/unor", 7)]  # fmt: skip
    _together(own, writers, readers, seconds, kills)

    whole = readers[0].seen
    assert [event["nomor"] for event in whole] == list(range(1, len(whole) + 1))
    assert readers[1].seen == whole
    happened = Counter(event["subjek_id"] for event in whole if event["subjek_jenis"] == "unor")
    confirmed = {unit: count for one in writers for unit, count in one.confirmed.items()}
    assert set(happened) == set(confirmed)
    assert all(happened[unit] >= count for unit, count in confirmed.items())  # what broke off and got through was not confirmed
    assert sum(happened.values()) - sum(confirmed.values()) <= WRITERS * ROWS * kills
    assert Counter(event["subjek_id"] for event in whole if event["jenis"] == "unor.dibuat") == Counter(
        dict.fromkeys(happened, 1)
    )
    last = {event["subjek_id"]: event["nomor"] for event in whole if event["subjek_jenis"] == "unor"}
    for follower in readers[2:]:
        numbers = [item["nomor"] for item in follower.seen]
        assert numbers == sorted(set(numbers))
        assert {item["id"]: item["nomor"] for item in follower.seen} == last
    _as_written(own, writers)
    _proved(own)


def _together(own: OwnCity, writers: list[Writer], readers: list[Reader], seconds: float, kills: int) -> None:
    written, read, failed = threading.Event(), threading.Event(), []

    def guarded(one: Writer | Reader, done: threading.Event) -> None:
        try:
            one.run(done)
        except BaseException as wrong:
            failed.append(wrong)

    writing = [threading.Thread(target=guarded, args=(one, written)) for one in writers]
    reading = [threading.Thread(target=guarded, args=(one, read)) for one in readers]
    for thread in (*writing, *reading):
        thread.start()
    for _ in range(kills):
        time.sleep(seconds / (kills + 1))
        own.kill("registry")
    time.sleep(seconds / (kills + 1))
    for done, threads in ((written, writing), (read, reading)):
        done.set()
        for thread in threads:
            thread.join(PATIENCE_S)
    for one in (*writers, *readers):
        one.http.close()
    assert not failed, failed
    assert not any(thread.is_alive() for thread in (*writing, *reading))
    assert all(one.names for one in writers)
    assert all(reader.polls > 1 for reader in readers)


def _as_written(own: OwnCity, writers: list[Writer]) -> None:
    """Each unit bears the last name that was confirmed for it."""
    names = {code: name for one in writers for code, name in one.names.items()}
    held = sql(
        own.city,
        "SELECT jsonb_object_agg(u.id_sumber, v.nama)::text FROM unor u JOIN unor_versi v ON v.unor_id = u.id "
        "WHERE u.sumber = $2 AND upper_inf(v.dicatat) AND upper_inf(v.berlaku) AND u.id_sumber = ANY($1)",
        list(names),
        writers[0].source,
    )
    assert json.loads(held) == names


def _proved(own: OwnCity) -> None:
    environment = {**os.environ, **own.city.registry_env}
    command = [sys.executable, "-m", "services.registry.verify_audit"]
    proof = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert proof.returncode == 0, proof.stdout + proof.stderr
    assert "utuh / whole" in proof.stdout


def test_eight_seconds_with_one_kill(own: OwnCity) -> None:
    soak(own, 8, kills=1)


@pytest.mark.long
def test_a_minute_with_three_kills(own: OwnCity) -> None:
    soak(own, 60, kills=3)

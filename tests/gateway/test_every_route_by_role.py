"""Every route of the inventory, tried by an auditor, an employee, a head of unit and a machine: who is let in, and whom he then sees.

A route that somebody adds is tried here by itself; where its scope is a role's, registry decides again, and that is tried too.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from services.gateway.identity.roles import SCOPES_OF
from services.gateway.identity.tokens import IMPLIED, PERSON_SCOPES, SCOPES
from shared.vocabulary import JenisMasukan, Peran
from tests.flow.six_units import six_units
from tests.flow.sql import sql
from tests.gateway.agencies import code_of
from tests.gateway.conftest import Busy, everything
from tests.gateway.queries import of_address
from tests.gateway.test_other_agencies import DOCUMENT, a_body
from tests.people import People, seat_officials, with_officials
from tests.repo.test_route_inventory import TABLE
from tests.stack import Stack

CLOSED_TO_AUDITORS = {"pegawai.salinan:buat": "a person's own copy is made at that person's request", "saya": "himself",
                      "pengguna:kelola": "administrators'"}  # fmt: skip
NOWHERE = str(uuid.UUID(int=7))


@dataclass(frozen=True)
class Line:
    """One line of the inventory."""

    method: str
    path: str
    scopes: tuple[str, ...]
    writes: bool

    def open_to(self, held: set[str]) -> bool:
        return all(scope in held or IMPLIED.get(scope) in held for scope in self.scopes)


@dataclass
class House:
    stack: Stack
    busy: Busy
    people: People
    names: dict[str, tuple[str, str]]
    """By code: the name and the id of everybody on the records."""

    def ask(self, http: httpx.Client, line: Line, **ids: str) -> httpx.Response:
        place = {**self.busy.ids, **ids}
        path = re.sub(r"{(\w+)(:path)?}", lambda found: place.get(found[1], NOWHERE), line.path)
        headers = {"Idempotency-Key": str(uuid.uuid4()), "If-Match": '"1"'} if line.writes else {}
        asked = of_address(line.method, line.path, {"putaran_id": place["putaran_id"], "sel": self.busy.sel, "sejak": "awal"})
        return http.request(line.method, path, params=asked, json=self._body(line), headers=headers)

    @staticmethod
    def _body(line: Line) -> Any:
        path = line.path.replace(":path}", "}")
        return a_body(line.method.lower(), path) if line.method in ("POST", "PUT", "PATCH") else None

    def named_in(self, answer: httpx.Response) -> set[str]:
        """Codes of the people whose name or id the answer holds."""
        return {code for code, marks in self.names.items() if any(mark in answer.text for mark in marks)}


def lines() -> Iterator[Line]:
    """Routes that want a token."""
    for row in TABLE.read_text().splitlines():
        service, method, path, needed, effect = row.split(maxsplit=4) if "(" not in row else re.split(r" {2,}", row.strip())
        if service == "gateway" and needed != "public" and "(" not in needed:
            yield Line(method, path, tuple(needed.split(",")), effect.strip() == "writes")


LINES = list(lines())


@pytest.fixture(scope="module")
def house(stack: Stack) -> Iterator[House]:
    city = with_officials(six_units())
    busy = everything(stack.agency(), city)
    people = seat_officials(stack, busy.api)
    names = {row["id_sumber"]: (row["nama"], str(people.pegawai_id[row["id_sumber"]])) for row in city[JenisMasukan.PEGAWAI]}
    yield House(stack, busy, people, names)
    people.close()


def refused(house: House, http: httpx.Client, tried: list[Line], **ids: str) -> list[str]:
    """What was answered with anything but "this is not yours to do"."""
    answers = [(line, house.ask(http, line, **ids)) for line in tried]
    return [f"{line.method} {line.path}: {answer.status_code}" for line, answer in answers if answer.status_code != 403]


def test_the_inventory_is_read_whole() -> None:
    """Every operation of the document that is not open to everybody is tried below."""
    told = {
        (method.upper(), path)
        for path, methods in DOCUMENT["paths"].items()
        for method, operation in methods.items()
        if operation.get("security")
    }
    assert {(line.method, line.path.replace(":path}", "}")) for line in LINES} == told - {
        pair for pair in told if pair[1].startswith("/v1/coba")
    }
    assert len(LINES) > 80


def test_an_auditor_writes_nothing(house: House) -> None:
    """Refused at every door that writes; and after all of them nothing stands on record in his name."""
    closed = [line for line in LINES if line.writes and line.scopes != ("saya",)]
    assert refused(house, house.people.auditor.http, closed) == []
    for table in ("audit", "peristiwa"):
        assert sql(house.stack.city, f"SELECT count(*) FROM {table} WHERE aktor = $1", house.people.auditor.aktor) == 0


def test_an_auditor_reads_all(house: House) -> None:
    """Let in everywhere. Rounds that are not there say so at once: their long answers are others' tests."""
    auditor = house.people.auditor.http
    open_ones = [line for line in LINES if line.method == "GET" and not set(line.scopes) & set(CLOSED_TO_AUDITORS)]
    answers = [(line, house.ask(auditor, line, putaran_id=NOWHERE, analisis_id=NOWHERE)) for line in open_ones]
    told = [(line.path, answer.status_code) for line, answer in answers]
    assert [(path, code) for path, code in told if code in (401, 403) or code >= 500] == []

    at_hand = ("/v1/putaran/{putaran_id}", "/v1/putaran/{putaran_id}/rekomendasi", "/v1/pegawai/{pegawai_id}/pribadi")
    assert {house.ask(auditor, Line("GET", path, (), False)).status_code for path in at_hand} == {200}
    assert sql(house.stack.city, "SELECT count(*) FROM audit_baca WHERE aktor = $1", house.people.auditor.aktor) > 0


def test_an_employee_is_let_in_at_his_own_door_alone(house: House) -> None:
    assert refused(house, house.people.pegawai.http, [line for line in LINES if line.scopes != ("saya",)]) == []


def test_an_employee_sees_nobody_but_himself(house: House) -> None:
    """Also where he asks for another person's thing by its id."""
    own = [line for line in LINES if line.scopes == ("saya",) and line.method == "GET"]
    assert own
    for line in own:
        for whose in ("P001", "P009"):
            answer = house.ask(house.people.pegawai.http, line, pegawai_id=house.names[whose][1])
            assert house.named_in(answer) <= {"P001"}, f"{line.path} shows {house.named_in(answer)}"


def test_a_head_of_unit_sees_his_own_unit_alone(house: House) -> None:
    held = {*SCOPES_OF[Peran.KEPALA_UNIT], "saya"}
    head = house.people.kepala_unit.http
    assert refused(house, head, [line for line in LINES if not line.open_to(held)]) == []

    inside = {f"P{number:03d}" for number in range(1, 9)}
    for line in [line for line in LINES if line.open_to(held) and line.method == "GET"]:
        for unit in ("SD1", "SD2"):
            answer = house.ask(head, line, unor_id=str(house.people.unor_id[unit]), pegawai_id=house.names["P009"][1])
            assert house.named_in(answer) <= inside, f"{line.path} shows {house.named_in(answer) - inside}"


def test_a_machine_cannot_do_what_a_person_must(house: House, stack: Stack) -> None:
    """Not with every scope a client can hold; and not with a person's scopes either, if somebody wrote them beside its name."""
    of_people = [line for line in LINES if set(line.scopes) & set(PERSON_SCOPES)]
    assert {line.scopes[0] for line in of_people} >= {"saya"}
    code = code_of(stack, house.busy.api)

    assert refused(house, stack.agency(",".join(SCOPES), code).http, of_people) == []
    smuggled = stack.agency(",".join([*SCOPES, *PERSON_SCOPES]), code)
    assert refused(house, smuggled.http, of_people) == []

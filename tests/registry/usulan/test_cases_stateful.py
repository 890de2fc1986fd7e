"""Whoever does what in whatever order, over the real database: no illegal step, no seat given twice, the audit whole at every step."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from launcher.postgres import Server
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.usulan.status import BERLAKU, TIDAK_MENGIKAT, from_here, step_of
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.work import connect
from shared.errors import DomainError
from shared.vocabulary import AksiUsulan, AlurUsulan, JenisMutasi, StatusUsulan
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan.officials import ROLES, City

VAULT = Vault(b"c" * 32, b"s" * 32)
SEATS = 6
AT_FIRST = {"SD1": 8, "SD2": 4, "SD3": 6}
UNITS = ("SD1", "SD2", "SD3")
PEOPLE = [f"P{number:03d}" for number in range(1, 19)]
UNDOING = (AksiUsulan.CABUT, AksiUsulan.BATALKAN)
"""A rule of its own: alone, which is refused where others took the seat, or with all that hangs on the decree."""


def machine(server: Server, database: str) -> type[RuleBasedStateMachine]:
    class Cases(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.runner = asyncio.Runner()
            self.cases: list[uuid.UUID] = []

        def run(self, what: Coroutine[Any, Any, Any]) -> Any:
            return self.runner.run(what)

        @initialize()
        def a_city(self) -> None:
            self.city = self.run(City(connect(server.app_url(database), pool_size=2), VAULT).build())

        def teardown(self) -> None:
            if hasattr(self, "city"):
                self.run(self.city.engine.dispose())
            self.runner.close()

        def attempt(self, what: Coroutine[Any, Any, Any]) -> Any:
            refused = None
            try:
                return self.run(what)
            except DomainError as error:
                refused = error
            assert refused.saran, f"{refused.pesan} says nothing of what to do next"
            return None

        @rule(
            code=st.sampled_from(PEOPLE),
            unit=st.sampled_from(UNITS),
            by=st.sampled_from(list(ROLES)),
            kind=st.sampled_from(["A", "A0"]),
        )
        def somebody_drafts(self, code: str, unit: str, by: str, kind: str) -> None:
            made = self.attempt(self.city.draft(code, unit, by, JenisMutasi(kind)))
            self.cases += [made] if made else []

        @rule(one=st.sampled_from(PEOPLE[:8]), other=st.sampled_from(PEOPLE[12:]))
        def two_change_places(self, one: str, other: str) -> None:
            self.cases += self.attempt(self.city.swap([(one, "SD3"), (other, "SD1")])) or []

        @precondition(lambda self: self.cases)
        @rule(
            data=st.data(),
            by=st.sampled_from(list(ROLES)),
            act=st.sampled_from([one for one in AksiUsulan if one not in UNDOING]),
        )
        def anybody_tries_anything(self, data: st.DataObject, by: str, act: AksiUsulan) -> None:
            case = data.draw(st.sampled_from(self.cases))
            self.step(case, by, act)

        @rule(days=st.sampled_from([1, 20, 40]))
        def days_pass_and_decrees_take_effect(self, days: int) -> None:
            self.city.it_is(self.city.at.date() + timedelta(days=days))
            self.run(take_effect_of_all(self.city.engine, At(self.city)))

        @precondition(lambda self: self.cases)
        @rule(data=st.data(), act=st.sampled_from(UNDOING), together=st.booleans())
        def a_decree_falls(self, data: st.DataObject, act: AksiUsulan, together: bool) -> None:
            case = data.draw(st.sampled_from(self.cases))
            self.attempt(self.city.fall(case, act) if together else self.city.act(case, "ppk", act))

        @precondition(lambda self: self.cases)
        @rule(data=st.data(), unit=st.sampled_from(UNITS), later=st.booleans())
        def a_line_is_corrected(self, data: st.DataObject, unit: str, later: bool) -> None:
            case = data.draw(st.sampled_from(self.cases))
            self.attempt(self.city.correct(case, None if later else unit))

        @precondition(lambda self: self.cases)
        @rule(data=st.data(), lawful=st.sampled_from([True, True, True, False]))
        def papers_come_and_the_set_is_judged(self, data: st.DataObject, lawful: bool) -> None:
            case = data.draw(st.sampled_from(self.cases))
            self.attempt(self.city.papers(case))
            self.attempt(self.city.judge(case, lawful=lawful))

        @precondition(lambda self: self.cases)
        @rule(data=st.data(), steps=st.integers(1, 9))
        def somebody_in_charge_goes_on(self, data: st.DataObject, steps: int) -> None:
            case = data.draw(st.sampled_from(self.cases))
            self.attempt(self.city.papers(case))
            self.attempt(self.city.judge(case))
            for _ in range(steps):
                self.attempt(self.city.reply(case))
                row = self.run(self.city.row(case))
                ways = [
                    one for one in from_here(StatusUsulan(row["status"]), AlurUsulan(row["alur"]))
                    if one.aksi not in (*UNDOING, AksiUsulan.TARIK, AksiUsulan.KEMBALIKAN, AksiUsulan.TOLAK, AksiUsulan.CATAT_SANGGAH)
                ]  # fmt: skip
                if not ways:
                    return
                way = data.draw(st.sampled_from(ways))
                able = [name for name, (role, _) in ROLES.items() if role in way.peran]
                self.step(case, data.draw(st.sampled_from(able)), way.aksi)

        def step(self, case: uuid.UUID, by: str, act: AksiUsulan) -> None:
            before = self.run(self.city.row(case))
            done = self.attempt(self.city.act(case, by, act, before["versi"]))
            after = self.run(self.city.row(case))
            if done is None:
                assert (after["status"], after["versi"]) == (before["status"], before["versi"]), "a refusal changes nothing"
                return
            way = step_of(StatusUsulan(before["status"]), act, AlurUsulan(before["alur"]))
            assert way is not None
            assert ROLES[by][0] in way.peran
            assert (after["status"], after["versi"]) == (way.ke, before["versi"] + 1)

        @invariant()
        def the_audit_is_whole(self) -> None:
            if hasattr(self, "city"):
                assert self.run(verify_agency(self.city.engine, self.city.agency))["utuh"]

        @invariant()
        def a_person_has_one_binding_case_and_no_seat_is_given_twice(self) -> None:
            if not hasattr(self, "city"):
                return
            rows = self.run(self.city.rows())
            bound = [row["pegawai_id"] for row in rows if row["status"] not in TIDAK_MENGIKAT]
            assert len(bound) == len(set(bound))
            seated = self.run(self.city.seated())
            assert set(seated) == set(self.city.people.values()), "everybody has one definitive post, whatever was undone"
            for code in UNITS:
                unit = self.city.units[code]
                held = sum(place == unit for place in seated.values())
                decreed = [row for row in rows if row["alur"] == "DALAM" and row["status"] in BERLAKU]
                came = sum(row["tujuan_unor_id"] == unit != seated[row["pegawai_id"]] for row in decreed)
                sure = [row for row in rows if row["status"] in BERLAKU | {"DISETUJUI_PPK", "SK_DISIAPKAN"}]
                went = sum(row["asal_unor_id"] == unit == seated[row["pegawai_id"]] for row in sure)
                assert held + came - went <= max(SEATS, held), f"{code}: {held} there, {came} decreed in, {went} decided out"
                assert held <= max(SEATS, AT_FIRST[code]), f"{code}: {held} there, and nobody may be one too many"

    return Cases


@pytest.mark.parametrize("examples", [4, pytest.param(60, marks=pytest.mark.long)])
def test_whatever_is_tried_no_state_is_illegal_no_seat_doubled_and_the_audit_whole(
    server: Server, database: str, examples: int
) -> None:
    run_state_machine_as_test(
        machine(server, database),
        settings=settings(max_examples=examples, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)),
    )

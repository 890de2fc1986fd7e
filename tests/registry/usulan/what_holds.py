"""What holds of a city's cases at any moment, whoever did what before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select

from services.registry.domain.pelaksanaan.penempatan import IN_FORCE
from services.registry.domain.usulan.status import BERLAKU, TIDAK_MENGIKAT, step_of
from services.registry.operations.usulan.facts.seat import DECIDED
from services.registry.storage.pelaksanaan.departures import LEAVES
from services.registry.storage.pelaksanaan.tables import perubahan_penempatan
from services.registry.storage.usulan.case_tables import transisi_usulan
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import AksiUsulan, AlurUsulan, StatusUsulan
from tests.flow.six_units import GROUPS, TEACHERS
from tests.registry.usulan.officials import City


async def every_case_came_by_steps_of_the_table(city: City) -> None:
    """Drafted first, then each step from where the last one led, by a role the table names; there it stands now."""
    step, case = transisi_usulan.c, usulan_mutasi.c
    query = (
        select(step.usulan_id, step.dari, step.aksi, step.ke, step.peran, case.alur, case.status)
        .join(usulan_mutasi, case.id == step.usulan_id)
        .where(case.instansi_id == city.agency)
        .order_by(step.usulan_id, step.versi)
    )
    async with city.engine.connect() as connection:
        rows = (await connection.execute(query)).all()
    for _, steps in groupby(rows, key=lambda row: row.usulan_id):
        first, *more = steps
        assert (first.dari, first.aksi, first.ke) == (None, AksiUsulan.BUAT, StatusUsulan.DRAF)
        stands = first.ke
        for one in more:
            way = step_of(StatusUsulan(stands), AksiUsulan(one.aksi), AlurUsulan(one.alur))
            assert way is not None, f"{one.aksi} from {stands}"
            assert one.dari == stands
            assert one.ke == way.ke
            assert one.peran in way.peran
            stands = one.ke
        assert first.status == stands


async def a_person_has_one_binding_case_and_no_seat_is_given_twice(city: City, schools: Collection[str]) -> None:
    rows = await city.rows()
    bound = [row["pegawai_id"] for row in rows if row["status"] not in TIDAK_MENGIKAT]
    assert len(bound) == len(set(bound))
    seated = await city.seated()
    gone = {row.pegawai_id for row in await changes(city) if row.alur == AlurUsulan.KELUAR and row.tmt <= city.at.date()}
    here = set(city.people.values()) - gone
    assert set(seated) == here, "everybody has one definitive post, whatever was undone; who has left has none"
    for code in schools:
        unit = city.units[code]
        held = sum(place == unit for place in seated.values())
        decreed = [row for row in rows if row["alur"] in (AlurUsulan.DALAM, AlurUsulan.MASUK) and row["status"] in BERLAKU]
        came = sum(row["tujuan_unor_id"] == unit != seated.get(row["pegawai_id"]) for row in decreed)
        sure = [row for row in rows if row["status"] in DECIDED]
        went = sum(row["asal_unor_id"] == unit == seated.get(row["pegawai_id"]) for row in sure)
        assert held + came - went <= max(GROUPS, held), f"{code}: {held} there, {came} decreed in, {went} decided out"
        assert held <= max(GROUPS, TEACHERS[code]), f"{code}: {held} there, and nobody may be one too many"


async def posts_changed_by_decrees_that_stand(city: City) -> None:
    """Whose decree changed a post and was not taken back is in force, its TMT has come, once per case; what fell changed nothing."""
    rows = await changes(city)
    assert len(rows) == len({row.usulan_id for row in rows})
    for row in rows:
        stands = LEAVES if row.alur == AlurUsulan.KELUAR else IN_FORCE
        assert row.status in stands, f"a post stays changed by a decree that is {row.status}"
        assert row.tmt == row.tmt_rencana <= city.at.date()


async def changes(city: City) -> Sequence[Row[Any]]:
    """Changes of posts that hold, each with its case."""
    change, case = perubahan_penempatan.c, usulan_mutasi.c
    query = (
        select(change.usulan_id, change.pegawai_id, change.tmt, case.alur, case.status, case.tmt_rencana)
        .join(usulan_mutasi, case.id == change.usulan_id)
        .where(case.instansi_id == city.agency, change.dipulihkan_pada.is_(None))
    )
    async with city.engine.connect() as connection:
        return (await connection.execute(query)).all()

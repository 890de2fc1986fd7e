"""BKN's periods begin when a case goes there; the time to take up duty is counted from the TMT."""

from __future__ import annotations

from services.registry.domain.usulan.jenis import scope_of
from services.registry.operations.hukum.freeze_rules import city_law
from services.registry.operations.pelaksanaan.duty import await_duty
from services.registry.operations.usulan.deadlines import begin, meet
from services.registry.operations.usulan.effects.happened import Terjadi
from shared.law import CATALOGUE, rule_set
from shared.vocabulary import JenisMutasi, JenisTenggat


async def technical_consideration(done: Terjadi) -> None:
    """MUT-17, between agencies."""
    await _begin(done, JenisTenggat.PERTEK_BKN, "MUT-17")


async def approval_of_bkn(done: Terjadi) -> None:
    """IMT-03, inside the agency."""
    await _begin(done, JenisTenggat.PERSETUJUAN_BKN, "IMT-03")


async def duty_must_begin(done: Terjadi) -> None:
    """From the TMT on, by the city's own number of working days."""
    await await_duty(done.work, done.usulan, done.hari_ini)


async def duty_has_begun(done: Terjadi) -> None:
    await meet(done.work, done.usulan["id"], JenisTenggat.SPMT.value, done.hari_ini)


async def _begin(done: Terjadi, jenis: JenisTenggat, rule: str) -> None:
    city = await city_law(done.work.connection, done.usulan["instansi_id"], done.hari_ini)
    reach = scope_of(JenisMutasi(done.usulan["jenis"]))
    definition = rule_set(CATALOGUE, done.hari_ini, lingkup=reach, kota=city)["aturan"].get(rule)
    if definition is not None:  # the city may have switched the rule off
        await begin(done.work, done.usulan, jenis.value, done.hari_ini, definition["parameter"]["hari_kerja"], rule)

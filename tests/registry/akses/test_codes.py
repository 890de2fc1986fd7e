"""Codes of people stand in the open, so no number of theirs may stand in a code; and who sends back somebody forgotten is told."""

from __future__ import annotations

import uuid

import pytest

from services.registry.operations.akses.erase_person import erase_person
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher
from tests.registry.akses.conftest import AT, Own
from tests.registry.akses.people import REASON, Marked

WHO = Marked(966)


async def codes(own: Own) -> list[str]:
    rows = await own.owner.fetch("SELECT id_sumber FROM pegawai UNION ALL SELECT id_sumber FROM pegawai_sumber")
    return [row["id_sumber"] for row in rows]


@pytest.mark.parametrize("code", [WHO.nip, f"{WHO.nip[:8]} {WHO.nip[8:14]} {WHO.nip[14:]}", f"'{WHO.nip}"])
async def test_a_source_whose_codes_are_nips_leaves_none_in_the_open(own: Own, code: str) -> None:
    row = {**WHO.row(), "id_sumber": code}
    (made,) = await own.bring(JenisMasukan.PEGAWAI, [row])
    (again,) = await own.bring(JenisMasukan.PEGAWAI, [{**row, "id_sumber": WHO.nip}])

    assert (again["id"], again["status"]) == (made["id"], "tidak_berubah")
    assert not [one for one in await codes(own) if WHO.nip in one or WHO.nip[:8] in one]


async def test_a_code_that_only_looks_like_a_nip_is_a_number_too(own: Own) -> None:
    """18 digits with a 30 February in them: somebody's number, badly typed."""
    await own.bring(JenisMasukan.PEGAWAI, [{**a_teacher(70, "SD1"), "id_sumber": "198502302010011970"}])

    assert "198502302010011970" not in await codes(own)


async def test_any_other_code_stays_as_its_source_wrote_it(own: Own) -> None:
    await own.bring(JenisMasukan.PEGAWAI, [{**a_teacher(71, "SD1"), "id_sumber": "SIMPEG-19850228"}])

    assert "SIMPEG-19850228" in await codes(own)


async def test_who_sends_back_somebody_forgotten_is_told(own: Own) -> None:
    (made,) = await own.bring(JenisMasukan.PEGAWAI, [WHO.row()])
    async with UnitOfWork(own.engine, "uji", AT) as work:
        await erase_person(work, own.vault, uuid.UUID(made["id"]), REASON, AT.date(), forced=True)

    back, other = await own.bring(JenisMasukan.PEGAWAI, [WHO.row(), a_teacher(72, "SD1")])

    assert (back["status"], other["status"]) == ("dibuat", "dibuat")
    assert back["id"] != made["id"]
    assert "pernah_dihapus" in [problem["kode"] for problem in back["masalah"]]
    assert "pernah_dihapus" not in [problem["kode"] for problem in other["masalah"]]


async def test_the_full_nips_of_a_city_are_not_to_be_had_by_the_hundred(own: Own) -> None:
    keys = [row["kunci"] for row in await own.owner.fetch("SELECT kunci FROM pegawai")]
    asked = {"instansi_id": str(own.agency), "kunci": keys}

    masked = (await own.http.post("/v1/orang", json=asked)).json()["items"]
    refused = await own.http.post("/v1/orang", json={**asked, "lengkap": True})

    assert {one["nip"] for one in masked.values()} == {None}
    assert (refused.status_code, refused.json()["kode"]) == (403, "tidak_berwenang")

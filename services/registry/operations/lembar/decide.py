"""Decisions of a worksheet carried out, each by itself: one that is refused says why and keeps none of the others from being done."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.domain.lembar.kunci import Kunci
from services.registry.domain.lembar.langkah import others, step_for
from services.registry.domain.usulan.status import Langkah
from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.operations.lembar.state import Keadaan
from services.registry.operations.usulan import from_plan
from services.registry.operations.usulan.places import paths_of
from services.registry.operations.usulan.swap import replaced_by
from services.registry.operations.usulan.transition import acting_role, step
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.lembar.rows import coming_to, key_of
from services.registry.storage.work import UnitOfWork
from shared.errors import DomainError, Masalah, MasukanTidakSah, PerluPenguatan
from shared.texts import lembar as texts
from shared.vocabulary import AksiUsulan, AlasanUsulan, AlurUsulan, KeputusanLembar, StatusUsulan
from shared.vocabulary import KeadaanBarisLembar as S
from shared.web.clock import JAKARTA

Row = dict[str, Any]


@dataclass
class Meja:
    """Who decides, on which state; `ties`: what this person says of ties to everybody on the sheet. `himpunan`: made when first needed."""

    work: UnitOfWork
    vault: Vault
    siapa: Siapa
    state: Keadaan
    ties: Row | None
    himpunan: list[uuid.UUID] = field(default_factory=list)


async def decide_all(desk: Meja, rows: Sequence[Row]) -> None:
    """Every ready row gets its step, its outcome and what was in the way. Raises PerluPenguatan alone, for nothing is half done then."""
    for row in rows:
        row["pada"] = desk.work.at
        if row["keadaan"] != S.SIAP:
            continue
        sets = list(desk.himpunan)
        try:
            async with desk.work.attempt():
                row["aksi"] = await _decide(desk, row)
            row["masalah"] = []
        except PerluPenguatan:
            raise
        except DomainError as refused:
            desk.himpunan[:] = sets  # a set made for this row is undone with it
            row |= {"keadaan": S.TERTAHAN.value, "masalah": _problems(refused)}


async def wanted_step(desk: Meja, row: Row) -> Langkah | None:
    """The step a ready row asks for; None for a planned move and for a decision that is only noted."""
    case = desk.state.cases.get(key_of(row))
    if case is None:
        return None
    moment = Moment(desk.work.at.astimezone(JAKARTA).date())
    paths = await paths_of(desk.work.connection, moment, (case["asal_unor_id"], case["tujuan_unor_id"]))
    return step_for(
        KeputusanLembar(row["keputusan"]), StatusUsulan(case["status"]), AlurUsulan(case["alur"]),
        lambda one: acting_role(one, desk.siapa, case, paths[case[f"{one.ujung}_unor_id"]]) is not None,
    )  # fmt: skip


async def _decide(desk: Meja, row: Row) -> str | None:
    """The step that was taken; None where the decision is noted and nothing moves."""
    key, decision = key_of(row), KeputusanLembar(row["keputusan"])
    if decision is not KeputusanLembar.SETUJU and not (row["alasan_kode"] and row["catatan"]):
        raise _refused("perlu_alasan")
    if key not in desk.state.cases:
        return await _take_up(desk, key, row) if decision is KeputusanLembar.SETUJU else None
    case = desk.state.cases[key]
    versi = await _name_replacement(desk, case, row) if row["pengganti"] else case["versi"]
    if decision is KeputusanLembar.TUNDA:
        return None
    taken = await wanted_step(desk, row)
    if taken is None:
        status, alur = StatusUsulan(case["status"]), AlurUsulan(case["alur"])
        raise _refused("tanpa_langkah", status=status, peran=", ".join(others(decision, status, alur)) or "tidak ada")
    given: Row = {"kepentingan": dict(desk.ties)} if desk.ties else {}
    if row["simpangan"]:
        given["simpangan"] = row["simpangan"]
    reason = AlasanUsulan(row["alasan_kode"]) if row["alasan_kode"] else None
    await step(
        desk.work,
        desk.vault,
        case["id"],
        taken.aksi,
        siapa=desk.siapa,
        versi=versi,
        alasan_kode=reason,
        catatan=row["catatan"],
        isi=given,
    )
    return taken.aksi.value


async def _take_up(desk: Meja, key: Kunci, row: Row) -> str:
    """A planned move becomes a case, for the person named or for the equal that was picked."""
    assert key.no is not None
    work, move = desk.work, desk.state.planned[key]
    round_ = await from_plan.adopted_round(work.connection, desk.siapa, desk.state.round["id"])
    picked = await _equal(desk, move, row["pengganti"]) if row["pengganti"] else None
    if not desk.himpunan:
        name = f"Lembar kerja {work.at.astimezone(JAKARTA):%d-%m-%Y %H.%M}"
        desk.himpunan.append(await from_plan.new_set(work, desk.siapa, round_, name))
    reason = AlasanUsulan(row["alasan_kode"]) if row["alasan_kode"] else None
    choice = from_plan.Pilihan(no=key.no, pegawai_id=picked, alasan_kode=reason, catatan=row["catatan"])
    await from_plan.take_up(work, desk.siapa, round_, move["analisis_id"], desk.himpunan[0], choice, move, desk.ties)
    return AksiUsulan.BUAT.value


async def _equal(desk: Meja, move: Row, text: str) -> uuid.UUID:
    """`#7-2 · name`: the second of the equals of move 7; a choice that belongs to another row is none of this one."""
    keys = [one["pegawai"] for one in (move["isi"].get("kursi") or {}).get("calon", [])]
    number, _, place = text.partition("·")[0].strip().removeprefix("#").partition("-")
    if number != str(move["no"]) or not place.isdigit() or not 1 <= int(place) <= len(keys):
        raise _refused("pengganti_salah")
    found = await ids_of(desk.work.connection, desk.siapa.instansi_id, [keys[int(place) - 1]])
    return found[keys[int(place) - 1]]


async def _name_replacement(desk: Meja, case: Row, row: Row) -> int:
    """`12/2026`: the case that brings who takes the seat; the version of the case after it."""
    leads = await coming_to(desk.work.connection, desk.siapa.instansi_id, [case["asal_unor_id"]])
    agenda = str(row["pengganti"]).partition("·")[0].strip()
    other = next((one for one in leads.get(case["asal_unor_id"], []) if f"{one['nomor']}/{one['tahun']}" == agenda), None)
    if other is None:
        raise _refused("pengganti_salah")
    if other["id"] == case["pengganti_usulan_id"]:
        return int(case["versi"])
    return int((await replaced_by(desk.work, desk.siapa, case["id"], case["versi"], other["id"]))["versi"])


def _refused(kode: str, **angka: object) -> MasukanTidakSah:
    said = texts.told(kode, **angka)
    part = Masalah(kode, said["pesan"], "", said["saran"])
    return MasukanTidakSah(said["pesan"], saran=said["saran"], pesan_en=said["pesan_en"], masalah=[part])


def _problems(refused: DomainError) -> list[Row]:
    """Every objection; the place names the rule where the next try must name it."""
    if not refused.masalah:
        return [{"kode": refused.kode, "pesan": refused.pesan, "saran": refused.saran, "pesan_en": refused.pesan_en}]
    return [
        {"kode": one.kode, "pesan": one.pesan, "saran": one.saran, "pesan_en": refused.pesan_en, "tempat": one.kolom}
        for one in refused.masalah
    ]  # fmt: skip

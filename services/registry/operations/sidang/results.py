"""What the board says of its cases, recorded while the session is open; all of a sending or nothing."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.sidang import kuorum
from services.registry.domain.sidang.hasil import at_fault
from services.registry.operations.dengar.conflicts import barred
from services.registry.operations.sidang import refusals
from services.registry.operations.sidang.open_session import to_change
from services.registry.storage.sidang import sessions
from services.registry.storage.work import UnitOfWork
from shared.errors import Masalah
from shared.vocabulary import AlasanUsulan, HasilSidang, StatusSidang, StatusUsulan


@dataclass(frozen=True, kw_only=True)
class Hasil:
    """Of one case. `suara`: {setuju, tidak, abstain}; `keberatan`: members who object, [{pengguna_id, catatan}]."""

    usulan_id: uuid.UUID
    hasil: HasilSidang
    alasan_kode: AlasanUsulan | None = None
    catatan: str | None = None
    suara: Mapping[str, int] | None = None
    keberatan: Sequence[Mapping[str, Any]] = field(default_factory=tuple)


async def record_results(work: UnitOfWork, siapa: Siapa, sidang_id: uuid.UUID, versi: int, said: Sequence[Hasil]) -> None:
    """Commits. Raises Bentrok naming every case whose result cannot be."""
    row = await to_change(work, siapa, sidang_id, versi, "Pencatatan hasil", StatusSidang.DIBUKA)
    members = await sessions.members(work.connection, sidang_id)
    agenda = {one["usulan_id"]: one for one in await sessions.agenda(work.connection, sidang_id)}
    if {one.usulan_id for one in said} - set(agenda):
        raise refusals.wrong("bukan_acara")
    tied = await barred(work.connection, members, agenda.values())
    wanted = kuorum.read(row["kuorum"]).wanted(len(members))
    faults: list[Masalah] = []
    for one in said:
        item, sitting = agenda[one.usulan_id], kuorum.sitting(members, tied[one.usulan_id])
        figures = {
            "nomor": f"{item['nomor']}/{item['tahun']}",
            "hadir": len(sitting),
            "perlu": wanted,
            "status": item["usulan_status"],
        }
        if code := _fault(one, item, sitting, wanted):
            faults.append(refusals.part(code, one.usulan_id, **figures))
            continue
        await sessions.say(work.connection, item["id"], {
            "hasil": one.hasil.value, "alasan_kode": one.alasan_kode, "catatan": one.catatan,
            "suara": dict(one.suara) if one.suara else None,
            "keberatan": [{"pengguna_id": str(who["pengguna_id"]), "catatan": who["catatan"]} for who in one.keberatan],
            "hadir": len(sitting), "oleh": siapa.aktor, "pada": work.at,
        })  # fmt: skip
        work.record(
            siapa.instansi_id, "sidang.hasil", "usulan_mutasi", one.usulan_id, sidang=str(sidang_id), hasil=one.hasil.value
        )
    if faults:
        raise refusals.named(faults)
    await sessions.change(work.connection, sidang_id, {"diubah_pada": work.at})
    await work.commit()


async def still_hold(work: UnitOfWork, row: Mapping[str, Any]) -> None:
    """Somebody may have declared a tie, or gone, after a result was recorded: each is asked again with who sits now, and `hadir` put right.

    Raises Bentrok naming every case whose result no longer holds. Does not commit.
    """
    members = await sessions.members(work.connection, row["id"])
    given = [one for one in await sessions.agenda(work.connection, row["id"]) if one["hasil"] is not None]
    tied = await barred(work.connection, members, given)
    wanted = kuorum.read(row["kuorum"]).wanted(len(members))
    faults: list[Masalah] = []
    for item in given:
        sitting = kuorum.sitting(members, tied[item["usulan_id"]])
        said = Hasil(**{name: item[name] for name in ("usulan_id", "hasil", "alasan_kode", "catatan", "suara", "keberatan")})
        if code := _at_fault(said, sitting, wanted):
            figures = {"nomor": f"{item['nomor']}/{item['tahun']}", "hadir": len(sitting), "perlu": wanted}
            faults.append(refusals.part(code, item["usulan_id"], **figures))
        elif item["hadir"] != len(sitting):
            await sessions.say(work.connection, item["id"], {"hadir": len(sitting)})
    if faults:
        raise refusals.named(faults)


def _fault(said: Hasil, item: Mapping[str, Any], sitting: list[Any], wanted: int) -> str | None:
    if item["usulan_status"] != StatusUsulan.TIM_PENILAI_KINERJA:
        return "usulan_belum_di_tpk"
    return _at_fault(said, sitting, wanted)


def _at_fault(said: Hasil, sitting: list[Any], wanted: int) -> str | None:
    if {str(one["pengguna_id"]) for one in said.keberatan} - {str(one) for one in sitting}:
        return "keberatan_bukan_anggota"
    return at_fault(said.hasil, said.alasan_kode, said.catatan, said.suara, len(sitting), wanted)

"""An urgent move goes without a hearing; somebody else looks at it within the period, and says whether it was right."""

from __future__ import annotations

import uuid
from typing import Any

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.dengar import sealed
from services.registry.operations.dengar.conflicts import conflicted
from services.registry.operations.dengar.periods import begun, period_of
from services.registry.operations.usulan import deadlines, refusals
from services.registry.operations.usulan.effects.happened import Terjadi
from services.registry.storage.base import new_id
from services.registry.storage.dengar import reviews
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.vocabulary import AksiUsulan, HasilTinjauan, Izin, JenisTenggat, NilaiKota, SebabMendesak
from shared.web.clock import JAKARTA

Row = dict[str, Any]
HIDDEN = ("sandi", "instansi_id", "pegawai_id")


async def ask(done: Terjadi) -> None:
    """Begins with the act."""
    work, case = done.work, done.usulan
    masa = await period_of(work.connection, case["instansi_id"], NilaiKota.HARI_TINJAUAN_MENDESAK, done.hari_ini)
    row = {
        "id": new_id(), "usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "instansi_id": case["instansi_id"],
        "sebab": SebabMendesak(case["mendesak_sebab"]).value, **begun(masa, done.hari_ini, working=False), "oleh": done.siapa.aktor,
        "dibuat_pada": work.at,
    }  # fmt: skip
    await reviews.add(work.connection, row)
    await deadlines.begin_until(work, case, JenisTenggat.TINJAUAN_MENDESAK.value, done.hari_ini, row["batas"], masa.dasar)


async def record(
    work: UnitOfWork, vault: Vault, siapa: Siapa, usulan_id: uuid.UUID, versi: int, hasil: HasilTinjauan, catatan: str
) -> Row:
    """The review of the case's last urgent act. Commits.

    Raises TidakDitemukan, VersiLain, TidakBerwenang, Bentrok where none is waited for, or who acted then reviews himself, or who is the
    person or declared a tie.
    """
    await cases.hold_agency(work.connection, siapa.instansi_id)
    case = refusals.of_agency(await cases.one(work.connection, usulan_id), siapa.instansi_id)
    require(siapa, Izin.TINJAU_MENDESAK)
    if versi != case["versi"]:
        raise refusals.changed(case)
    waiting = next((one for one in await reviews.of_case(work.connection, usulan_id) if one["hasil"] is None), None)
    if waiting is None:
        raise Bentrok("Tidak ada tinjauan yang ditunggu.", saran="Lihat GET /v1/tinjauan-mendesak.", pesan_en="No review is due.")
    await _apart(work, siapa, case)
    values = {
        "hasil": hasil.value, "ditinjau_oleh": siapa.aktor, "ditinjau_pada": work.at,
        "sandi": await sealed.seal(work.connection, vault, case["pegawai_id"], {"catatan": catatan}),
    }  # fmt: skip
    await reviews.change(work.connection, waiting["id"], values)
    await deadlines.meet(work, usulan_id, JenisTenggat.TINJAUAN_MENDESAK.value, work.at.astimezone(JAKARTA).date())
    await cases.change(work.connection, usulan_id, {"versi": case["versi"] + 1, "diubah_pada": work.at})
    work.record(siapa.instansi_id, "usulan.mendesak_ditinjau", "usulan_mutasi", usulan_id, hasil=hasil.value)
    await work.commit()
    return {**{name: value for name, value in {**waiting, **values}.items() if name not in HIDDEN}, "versi": case["versi"] + 1}


async def _apart(work: UnitOfWork, siapa: Siapa, case: Row) -> None:
    steps = await cases.steps(work.connection, case["id"])
    if any(one["aksi"] == AksiUsulan.NILAI_MENDESAK and one["oleh"] == siapa.aktor for one in steps):
        raise Bentrok(
            "Anda sendiri yang menilai perpindahan ini mendesak.", saran="Serahkan tinjauannya kepada pejabat lain.",
            pesan_en="Whoever called it urgent does not review it.", kode="pelaku_sama",
        )  # fmt: skip
    ties = await conflicted(work.connection, case)
    if siapa.is_self(case["pegawai_id"]) or siapa.aktor in ties:
        raise Bentrok(
            "Anda punya hubungan dengan pegawai ini.", saran="Serahkan tinjauannya kepada pejabat lain.",
            pesan_en="You have a tie to this person.", kode="berkepentingan",
        )  # fmt: skip

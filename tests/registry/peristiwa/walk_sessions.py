"""Every route that writes of the board and its sessions, walked once from the board's decree to the decision that follows."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Peran
from shared.web.conditional import etag
from shared.web.identity import Actor, Signer
from tests import dates
from tests.registry.akses.conftest import AT

TIES = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}


async def walk_sessions(walk: Any, usulan_id: str) -> None:
    """The case is put where the desk would have brought it."""
    await _before_the_board(walk, usulan_id)
    roles = (Peran.SEKDA, Peran.SEKRETARIS_TPK, Peran.ANGGOTA_TPK, Peran.PETUGAS_HUKUM, Peran.PPK)
    who = {role: await _official(walk, role) for role in roles}
    seats = zip((Peran.SEKDA, Peran.SEKRETARIS_TPK, Peran.ANGGOTA_TPK), ("KETUA", "SEKRETARIS", "ANGGOTA"), strict=True)
    board = {
        "anggota": [{"pengguna_id": str(who[role]), "kedudukan": post} for role, post in seats], "nomor": "1", "tanggal": "2026-01-05",
        "sejak": "2026-01-05",
    }  # fmt: skip
    act_as(walk, who[Peran.PETUGAS_HUKUM])
    for links in (1, 0):  # the same again changes nothing
        await walk.call("PUT", "/v1/tpk", links=links, json=board)
    act_as(walk, who[Peran.SEKRETARIS_TPK])
    body = {"waktu": "2026-11-27T09:00:00+07:00", "tempat": "Aula"}
    made, again = [
        await walk.call("POST", "/v1/sidang", links=links, json=body, headers={"Idempotency-Key": "t1"}) for links in (1, 0)
    ]
    assert made["id"] == again["id"]
    where, one = {"sidang_id": made["id"]}, "/v1/sidang/{sidang_id}"

    async def send(method: str, path: str, body: dict[str, Any]) -> None:
        nonlocal made
        made = await walk.call(method, f"{one}{path}", where=where, json=body, headers={"If-Match": etag(made["versi"])})

    await send("PATCH", "", {"tempat": "Ruang Rapat"})
    await send("PUT", "/acara", {"acara": [{"usulan_id": usulan_id}]})
    present = [{"pengguna_id": one["pengguna_id"], "kehadiran": "HADIR"} for one in made["anggota"]]
    await send("PUT", "/kehadiran", {"anggota": present})
    await walk.call("POST", f"{one}/pernyataan", where=where, json={"kepentingan": TIES})
    await send("POST", "/transisi", {"aksi": "BUKA"})
    said = {"usulan_id": usulan_id, "hasil": "TOLAK", "alasan_kode": "TIDAK_SESUAI_KEBUTUHAN", "catatan": "Uji."}
    await send("PUT", "/hasil", {"hasil": [said]})
    await send("POST", "/transisi", {"aksi": "TUTUP"})
    act_as(walk, who[Peran.PPK], fresh=True)
    decision = {"alasan_kode": "PERTIMBANGAN_TPK", "catatan": "Sesuai tim.", "kepentingan": TIES}
    done = await walk.call("POST", f"{one}/putusan", where=where, json=decision)
    assert [row["status"] for row in done["diputuskan"]] == ["DITOLAK"], done
    walk.come_as("uji")


async def _before_the_board(walk: Any, usulan_id: str) -> None:
    async with UnitOfWork(walk.own.engine, "uji", AT) as work:
        await work.connection.exec_driver_sql(
            f"UPDATE usulan_mutasi SET status = 'TIM_PENILAI_KINERJA' WHERE id = '{uuid.UUID(usulan_id)}'"
        )
        work.record(walk.own.agency, "uji", "usulan_mutasi", usulan_id)
        await work.commit()


def act_as(walk: Any, pengguna_id: uuid.UUID, *, fresh: bool = False) -> None:
    proved = dates.seconds() if fresh else 0
    actor = Actor(f"pengguna:{pengguna_id}", (), walk.agency, "", proved)
    token = Signer(walk.own.secrets / "gateway_private.jwk").sign("registry", actor)
    walk.own.http.headers["Authorization"] = f"Bearer {token}"


async def _official(walk: Any, role: Peran) -> uuid.UUID:
    async with UnitOfWork(walk.own.engine, "admin", AT) as work:
        officer = await add_user(work, walk.own.agency, nama_tampil=f"Contoh sidang {role.value}")
        await add_role(work, walk.own.agency, officer, role, dasar="SK Uji", mulai=date(2026, 1, 1))
        await work.commit()
    return officer

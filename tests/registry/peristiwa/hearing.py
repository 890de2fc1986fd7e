"""Every route that writes in a hearing, walked once, by the officials whose act it is."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.users import add_user
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import Peran
from shared.web.conditional import etag
from tests.registry.akses.conftest import AT

ONE = "/v1/usulan-mutasi/{usulan_id}"


async def walk_hearing(walk: Any, units: dict[str, str], officer: Any) -> None:
    """As `officer`, who is signed in; the case stands where the reviews would have brought it."""
    person = str(await walk.own.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P006'"))
    made = {
        "pegawai_id": person, "jenis": "A", "tmt_rencana": "2027-01-01", "tujuan_unor_id": units["SD2"], "mendesak_sebab": "KESELAMATAN",
    }  # fmt: skip
    case = (await walk.own.http.post("/v1/usulan-mutasi", json=made)).json()
    where = {"usulan_id": case["id"]}
    await _stand(walk, case["id"], "VERIFIKASI_BKPSDM")
    case = await walk.call("POST", f"{ONE}/transisi", where=where, json={"aksi": "BERITAHUKAN"}, headers=_match(case))
    told = await walk.call("POST", f"{ONE}/tanggapan", where=where, json={"tanggapan": "TIDAK_KEBERATAN"}, headers=_match(case))
    await _stand(walk, case["id"], "VERIFIKASI_BKPSDM")
    set_ = (await walk.own.http.get(ONE.format(**where) + "/komposisi")).json()
    judged = {
        "komposisi_hash": set_["hash"],
        "enam_hash": {"aturan": "a"},
        "usulan": {case["id"]: {"melanggar": [], "aturan": []}},
    }
    await walk.own.http.post(ONE.format(**where) + "/pemeriksaan", json=judged)
    urgent = {"aksi": "NILAI_MENDESAK", "alasan_kode": "MENDESAK", "catatan": "Uji."}
    case = await walk.call("POST", f"{ONE}/transisi", where=where, json=urgent, headers=_match(told))
    walk.come_as(f"pengguna:{await official(walk, Peran.SEKDA)}")
    review = {"hasil": "DIBENARKAN", "catatan": "Uji."}
    await walk.call("POST", f"{ONE}/tinjauan", where=where, json=review, headers=_match(case))
    kabar = {"kabar_id": str(await walk.own.owner.fetchval("SELECT id FROM kotak_keluar ORDER BY id LIMIT 1"))}
    walk.come_as("gateway-worker")
    await walk.call("POST", "/v1/kotak-keluar/klaim", json={"saluran": ["SUREL"]})  # nobody has an address: all become letters
    ended = {"terkirim": False, "galat": "uji"}
    await walk.call("POST", "/v1/kotak-keluar/{kabar_id}/hasil", where=kabar, json=ended)
    walk.come_as(f"pengguna:{officer}")
    await walk.call("POST", "/v1/kotak-keluar/{kabar_id}/cetak", where=kabar)


async def official(walk: Any, role: Peran) -> Any:
    async with UnitOfWork(walk.own.engine, "admin", AT) as work:
        officer = await add_user(work, walk.own.agency, nama_tampil=f"Contoh {role.value}")
        await add_role(work, walk.own.agency, officer, role, dasar="SK Uji", mulai=date(2026, 1, 1))
        await work.commit()
    return officer


async def _stand(walk: Any, usulan_id: str, status: str) -> None:
    await walk.own.owner.execute("UPDATE usulan_mutasi SET status = $2 WHERE id = $1", uuid.UUID(usulan_id), status)


def _match(row: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": etag(row["versi"])}

"""What has to follow an objection, by whom and where: nobody has to remember that an upheld one owes somebody a new decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.pelaksanaan import deliveries
from shared.vocabulary import CaraAkibat, JenisMutasi, Peran, PutusanKeberatan, StatusKeberatan

Row = dict[str, Any]
CASES = "/v1/usulan-mutasi"
OWED = "Susun usulan baru ke kursi yang bebas bagi pegawai yang menempati kursi itu; bila usulan lamanya belum selesai, selesaikan dahulu."
SEAT = "Kursi tujuan SK yang batal terbuka lagi: bila kebutuhannya masih ada, lihat calonnya dan susun usulan baru."


async def next_steps(connection: AsyncConnection, row: Mapping[str, Any], *, others: bool) -> list[Row]:
    """[{langkah, oleh, saran, usulan_id, metode, alamat, isi}]; empty when nothing is owed. A decision that came since is owed no more.

    `others`: the reader may know of other people's cases.
    """
    here, case = f"/v1/keberatan/{row['id']}", f"{CASES}/{row['usulan_id']}"
    about = row["usulan_id"]
    if row["status"] == StatusKeberatan.TERLAMBAT:
        return [
            _step("PENERIMAAN", Peran.PPK, "Nyatakan diterima atau tidak, dengan alasan.", "POST", f"{here}/penerimaan", about)
        ]
    if row["status"] == StatusKeberatan.DITERIMA:
        return [_step("PUTUSAN", row["pemutus"], "Lihat akibatnya, lalu putuskan.", "POST", f"{here}/putusan", about)]
    if row["putusan"] == PutusanKeberatan.SEBAGIAN:
        return [_step("RALAT", row["diputus_peran"], "Perbaiki baris SK menurut putusan.", "POST", f"{case}/ralat", about)]
    if row["putusan"] != PutusanKeberatan.DIKABULKAN:
        return []
    owed = await deliveries.owed_because_of(connection, row["usulan_id"]) if others else []
    found = [
        _step(
            "USULAN_BARU", Peran.PETUGAS_MUTASI, OWED, "POST", CASES, one["usulan_id"], pegawai_id=str(one["pegawai_id"]),
            jenis=JenisMutasi.A.value,
        )
        for one in owed if one["cara"] == CaraAkibat.USULAN_BARU
    ]  # fmt: skip
    return [*found, _step("ISI_KURSI", Peran.PETUGAS_MUTASI, SEAT, "GET", case, about)]


def _step(langkah: str, oleh: str, saran: str, metode: str, alamat: str, usulan_id: Any, **isi: str) -> Row:
    told = {"langkah": langkah, "oleh": str(oleh), "saran": saran, "usulan_id": str(usulan_id)}
    return {**told, "metode": metode, "alamat": alamat, "isi": isi or None}

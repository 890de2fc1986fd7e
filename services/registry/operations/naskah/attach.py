"""A decree's number, date, what it names, and its signed file stand among the papers of each of its cases, where the guards read them."""

from __future__ import annotations

from datetime import date
from typing import Any

from services.registry.storage.naskah import papers
from services.registry.storage.usulan import cases, listing
from services.registry.storage.usulan.case_tables import lampiran_usulan
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisSurat, StatusBarisSk

Row = dict[str, Any]


async def attach_to_cases(work: UnitOfWork, paper: Row, nomor: str, tanggal: date, berkas_hash: str | None) -> None:
    """Every line that holds. Does not commit."""
    for line in await papers.lines(work.connection, paper["sk_id"]):
        if line["status"] == StatusBarisSk.DICABUT:
            continue
        case = await listing.one(work.connection, line["usulan_id"])
        assert case is not None
        values = {
            "pegawai_id": case["pegawai_id"],
            "ada": True,
            "nomor": nomor,
            "tanggal": tanggal,
            "pejabat": None,
            "unit": case["tujuan_unor_nama"],
            "jabatan": case["tujuan_jabatan_nama"],
            "mapel": case["tujuan_mapel"],
            "tmt": case["tmt_rencana"],
            "berkas_hash": berkas_hash,
            "oleh": work.actor,
        }
        about = {"usulan_id": line["usulan_id"], "jenis": JenisSurat.SK.value}
        await cases.replace(work.connection, lampiran_usulan, about, values, work.at)
        # the case is another than it was: who read it before must read it again
        await cases.change(work.connection, line["usulan_id"], {"versi": case["versi"] + 1, "diubah_pada": work.at})

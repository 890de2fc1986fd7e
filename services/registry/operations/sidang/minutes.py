"""The signed minutes come back: the session is confirmed, and they stand among the papers of every case the board considered."""

from __future__ import annotations

from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.sidang.hasil import CONSIDERED
from services.registry.domain.sidang.status import step_of
from services.registry.domain.usulan.status import AKHIR
from services.registry.operations.sidang.open_session import held
from services.registry.operations.sidang.steps import take
from services.registry.operations.usulan.papers import SuratUsulan, attach
from services.registry.storage.sidang import sessions
from services.registry.storage.usulan import listing
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AksiSidang, JenisSurat, StatusSidang, StatusUsulan

BOARD = "Tim Penilai Kinerja"


async def confirm(work: UnitOfWork, siapa: Siapa, paper: dict[str, Any], berkas_hash: str) -> None:
    """`paper`: minutes with number and date. Signed minutes that come again replace the file alone. Does not commit."""
    row = await held(work, siapa, paper["sidang_id"], None)
    taken = step_of(StatusSidang(row["status"]), AksiSidang.SAHKAN)
    if taken is not None:
        await take(work, siapa, row, taken, berita_acara_id=paper["id"])
    for item in await sessions.agenda(work.connection, row["id"]):
        if item["hasil"] not in CONSIDERED or StatusUsulan(item["usulan_status"]) in AKHIR:
            continue
        case = await listing.one(work.connection, item["usulan_id"])
        assert case is not None  # its foreign key says so
        said = SuratUsulan(
            jenis=JenisSurat.NOTULEN_TPK, nomor=paper["nomor"], tanggal=paper["tanggal"], pejabat=BOARD, unit=case["tujuan_unor_nama"],
            jabatan=case["tujuan_jabatan_nama"], mapel=case["tujuan_mapel"],
        )  # fmt: skip
        await attach(work, siapa, case, said, berkas_hash=berkas_hash)

"""An official says whether there are ties to the person of a case (MUT-07): kept with the part the official has in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.perkara import part_of
from services.registry.storage.usulan import cases
from services.registry.storage.usulan.case_tables import pernyataan_kepentingan
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import AksiUsulan, PeranPejabat

FURTHEST = 9
"""Degrees of kinship that can be said."""


async def declare(
    work: UnitOfWork,
    case: Mapping[str, Any],
    siapa: Siapa,
    aksi: AksiUsulan,
    said: Mapping[str, Any],
    peran: PeranPejabat | None = None,
) -> None:
    """Replaces what this official said before. Raises MasukanTidakSah when a part is missing. Does not commit."""
    try:
        self_, degree, interest = bool(said["diri_sendiri"]), int(said["derajat_keluarga"]), bool(said["berkepentingan"])
    except (KeyError, TypeError, ValueError) as lacking:
        raise _unreadable() from lacking
    if not 0 <= degree <= FURTHEST:
        raise _unreadable()
    part = peran or part_of(aksi)
    before = next((one for one in await cases.declarations(work.connection, case["id"]) if one["oleh"] == siapa.aktor), None)
    if before is not None and part is PeranPejabat.PEMERIKSA:  # whoever drafted and then keeps the file stays who drafted
        part = PeranPejabat(before["peran"])
    about = {"usulan_id": case["id"], "pegawai_id": case["pegawai_id"], "oleh": siapa.aktor}
    values = {
        "peran": part.value, "diri_sendiri": self_, "derajat_keluarga": degree, "berkepentingan": interest,
    }  # fmt: skip
    await cases.replace(work.connection, pernyataan_kepentingan, about, values, work.at)
    work.record(case["instansi_id"], "usulan.kepentingan_dinyatakan", "usulan_mutasi", case["id"])


def _unreadable() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Pernyataan kepentingan tidak lengkap.", saran="Kirim diri_sendiri, derajat_keluarga (0 = bukan keluarga), dan berkepentingan.",
        pesan_en="Send diri_sendiri, derajat_keluarga (0 = none) and berkepentingan.",
    )  # fmt: skip

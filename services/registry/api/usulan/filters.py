"""What a list of cases is asked for, the same in the list and in its export."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated

from fastapi import Depends

from services.registry.storage.usulan.listing import Saringan
from shared.vocabulary import JenisMutasi, StatusUsulan


def _asked(
    status: StatusUsulan | None = None, jenis: JenisMutasi | None = None, putaran_id: uuid.UUID | None = None,
    pegawai_id: uuid.UUID | None = None, himpunan_id: uuid.UUID | None = None, opd_asal_id: uuid.UUID | None = None,
    opd_tujuan_id: uuid.UUID | None = None, unor_asal_id: uuid.UUID | None = None, unor_tujuan_id: uuid.UUID | None = None,
    tenggat_sampai: date | None = None, basi: bool | None = None,
) -> Saringan:  # fmt: skip
    return Saringan(
        status=status, jenis=jenis, putaran_id=putaran_id, pegawai_id=pegawai_id, himpunan_id=himpunan_id, opd_asal_id=opd_asal_id,
        opd_tujuan_id=opd_tujuan_id, unor_asal_id=unor_asal_id, unor_tujuan_id=unor_tujuan_id, tenggat_sampai=tenggat_sampai, basi=basi,
    )  # fmt: skip


Filters = Annotated[Saringan, Depends(_asked)]

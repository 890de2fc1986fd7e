"""What a list of cases may be narrowed to, the same in the list and in the files made of it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated

from fastapi import Depends, Query

from services.gateway.api.words import EMPTY
from shared.vocabulary import JenisMutasi, StatusUsulan


def _asked(
    status: StatusUsulan | None = None, jenis: JenisMutasi | None = None, putaran_id: uuid.UUID | None = None,
    pegawai_id: uuid.UUID | None = None, himpunan_id: uuid.UUID | None = None,
    opd_asal_id: Annotated[uuid.UUID | None, Query(description="OPD yang melepas")] = None,
    opd_tujuan_id: Annotated[uuid.UUID | None, Query(description="OPD yang menerima")] = None,
    unor_asal_id: Annotated[uuid.UUID | None, Query(description="Unit yang melepas")] = None,
    unor_tujuan_id: Annotated[uuid.UUID | None, Query(description="Unit yang menerima")] = None,
    tenggat_sampai: Annotated[date | None, Query(description="Punya tenggat terbuka sampai hari ini")] = None,
    basi: Annotated[
        bool | None,
        Query(description="true = masih berjalan dan data rencananya berubah sejak dibekukan; false = selain itu", examples=[True]),
        EMPTY,
    ] = None,
) -> dict[str, str]:  # fmt: skip
    asked = {
        "status": status, "jenis": jenis, "putaran_id": putaran_id, "pegawai_id": pegawai_id, "himpunan_id": himpunan_id,
        "opd_asal_id": opd_asal_id, "opd_tujuan_id": opd_tujuan_id, "unor_asal_id": unor_asal_id, "unor_tujuan_id": unor_tujuan_id,
        "tenggat_sampai": tenggat_sampai, "basi": None if basi is None else str(basi).lower(),
    }  # fmt: skip
    return {name: str(value) for name, value in asked.items() if value is not None}


CaseFilters = Annotated[dict[str, str], Depends(_asked)]

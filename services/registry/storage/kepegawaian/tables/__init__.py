"""Units, positions, seats and people: identities apart from their dated versions."""

from services.registry.storage.kepegawaian.tables.history import penempatan, riwayat
from services.registry.storage.kepegawaian.tables.people import (
    kunci_lama,
    pegawai,
    pegawai_identitas,
    pegawai_keadaan,
    pegawai_sumber,
    pegawai_versi,
    predikat,
)
from services.registry.storage.kepegawaian.tables.posts import formasi, formasi_versi, jabatan, jabatan_versi, rencana_masuk
from services.registry.storage.kepegawaian.tables.units import unor, unor_alias, unor_penerus, unor_versi

__all__ = [
    "formasi",
    "formasi_versi",
    "jabatan",
    "jabatan_versi",
    "kunci_lama",
    "pegawai",
    "pegawai_identitas",
    "pegawai_keadaan",
    "pegawai_sumber",
    "pegawai_versi",
    "penempatan",
    "predikat",
    "rencana_masuk",
    "riwayat",
    "unor",
    "unor_alias",
    "unor_penerus",
    "unor_versi",
]

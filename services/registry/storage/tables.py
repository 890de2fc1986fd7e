"""Every table of the registry, for migrations and for comparing the database with what the code expects."""

from services.registry.storage.akses import tables as akses
from services.registry.storage.base import metadata
from services.registry.storage.beban import tables as beban
from services.registry.storage.dengar import tables as dengar
from services.registry.storage.hukum import tables as hukum
from services.registry.storage.keberatan import tables as keberatan
from services.registry.storage.kepegawaian import tables as kepegawaian
from services.registry.storage.lembar import tables as lembar
from services.registry.storage.model import tables as model
from services.registry.storage.naskah import tables as naskah
from services.registry.storage.pelaksanaan import list_tables as pelaksanaan_daftar
from services.registry.storage.pelaksanaan import tables as pelaksanaan
from services.registry.storage.peristiwa import tables as peristiwa
from services.registry.storage.putaran import round_tables as putaran_lanjut
from services.registry.storage.putaran import tables as putaran
from services.registry.storage.sidang import tables as sidang
from services.registry.storage.usulan import case_tables as usulan_isi
from services.registry.storage.usulan import office_tables as usulan_kewenangan
from services.registry.storage.usulan import tables as usulan

__all__ = [
    "akses",
    "beban",
    "dengar",
    "hukum",
    "keberatan",
    "kepegawaian",
    "lembar",
    "metadata",
    "model",
    "naskah",
    "pelaksanaan",
    "pelaksanaan_daftar",
    "peristiwa",
    "putaran",
    "putaran_lanjut",
    "sidang",
    "usulan",
    "usulan_isi",
    "usulan_kewenangan",
]

"""The papers of a case: is one there, is it known to be missing, what does it name, and who keeps it?"""

from __future__ import annotations

from datetime import date

from services.registry.domain.kepegawaian.nama import key_of
from shared.contracts.v1.berkas import Berkas, Surat
from shared.contracts.v1.berkas_ujung import Tempat
from shared.vocabulary import JenisSurat

PEMILIK: dict[JenisSurat, str] = {
    JenisSurat.ANJAB_ABK: "Bagian Organisasi", JenisSurat.PERMOHONAN: "Pegawai", JenisSurat.USUL_PENERIMA: "Unit penerima",
    JenisSurat.PERSETUJUAN_ASAL: "OPD asal", JenisSurat.BEBAS_TEMUAN: "Inspektorat", JenisSurat.REKOMENDASI_DINAS: "Dinas Pendidikan",
    JenisSurat.REKOMENDASI_TIM: "Tim Pertimbangan", JenisSurat.NOTULEN_TPK: "Tim Penilai Kinerja", JenisSurat.PERSETUJUAN_BKN: "BKN",
    JenisSurat.PERSETUJUAN_MENDAGRI: "Kemendagri", JenisSurat.SIP: "Pegawai dan Dinas Kesehatan",
    JenisSurat.PENILAIAN_KINERJA: "OPD asal", JenisSurat.SURAT_SEHAT: "Pegawai", JenisSurat.SK_TERAKHIR: "Pegawai",
}  # fmt: skip
"""Who has the paper; BKPSDM the others."""
HAL = ("unit", "jabatan", "mapel")


def owner(kind: JenisSurat) -> str:
    return PEMILIK.get(kind, "BKPSDM")


def find(case: Berkas, kind: JenisSurat) -> Surat | None:
    return next((paper for paper in case.surat if paper.jenis is kind and paper.ada), None)


def there(case: Berkas, kind: JenisSurat) -> bool | None:
    """None = nobody said."""
    if find(case, kind) is not None:
        return True
    denied = case.surat_lengkap or any(paper.jenis is kind for paper in case.surat)
    return False if denied else None


def dated(case: Berkas, kind: JenisSurat) -> date | None:
    paper = find(case, kind)
    return paper.tanggal if paper else None


def effective(case: Berkas) -> date | None:
    """TMT of the move: as described, else as the decree says."""
    decree = find(case, JenisSurat.SK)
    return case.tmt or (decree.tmt if decree else None)


def same(one: str, other: str) -> bool:
    """Two spellings of one name: case, punctuation and spaces do not count."""
    return key_of(one) == key_of(other)


def names_other(paper: Surat, target: Tempat) -> bool:
    """The paper names a unit, post or subject that is not the target's."""
    pairs = ((getattr(paper, name), getattr(target, name)) for name in HAL)
    return any(named and wanted and not same(named, wanted) for named, wanted in pairs)

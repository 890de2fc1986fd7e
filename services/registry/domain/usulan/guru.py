"""Teachers who leave teaching, or go to a school run by the community."""

from __future__ import annotations

from services.registry.domain.usulan.jawab import Jawab, Syarat, all_of, negated, not_asked, told, unknown
from services.registry.domain.usulan.keadaan import Keadaan, is_teacher, passed, rated_good
from services.registry.domain.usulan.surat import effective, owner, there
from shared.contracts.v1.berkas import Berkas
from shared.vocabulary import URUTAN_GOLONGAN, URUTAN_PENDIDIKAN, JenisSurat, Jenjang, StatusPegawai

Params = dict[str, int]
DATA_YEARS = 3
RANK_MIN = "III/b"


def tch_06(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Permendikdasmen 1/2025 Art 4 (the teacher), 5 (the school), 7 (the team's recommendation)."""
    school, person = case.sekolah_masyarakat, case.orang
    if school is None:
        return not_asked()
    papers = [Syarat(kind, there(case, kind), owner(kind)) for kind in (JenisSurat.SURAT_SEHAT, JenisSurat.REKOMENDASI_TIM)]
    owned = "Sekolah penerima"
    return all_of([
        Syarat("pendidikan_s1", None if person.pendidikan is None else URUTAN_PENDIDIKAN[person.pendidikan] >= URUTAN_PENDIDIKAN["S1"]),
        Syarat("pangkat_redistribusi", _ranked(case)),
        Syarat("predikat_baik_dua_tahun", rated_good(case), "OPD asal"),
        Syarat("tanpa_hukdis_sedang_berat", negated(person.pernah_hukdis_sedang_berat)),
        Syarat("tanpa_peradilan", negated(person.dalam_peradilan)),
        *papers,
        Syarat("izin_sekolah", school.izin, owned), Syarat("kurikulum_kementerian", school.kurikulum_kementerian, owned),
        Syarat("menerima_bosp", school.menerima_bosp, owned),
        Syarat("data_tiga_tahun", None if school.data_tahun is None else school.data_tahun >= DATA_YEARS, owned),
        Syarat("kebutuhan_negeri_terpenuhi", school.kebutuhan_negeri_terpenuhi, "Dinas Pendidikan"),
    ])  # fmt: skip


def tch_11(case: Berkas, p: Params, now: Keadaan) -> Jawab:
    """Eight years as a teacher before leaving teaching."""
    held, wanted = is_teacher(case.dari), is_teacher(case.ke)
    if held is False or wanted is True:
        return not_asked()
    if held is None or wanted is None:
        return unknown("keluarga_jabatan", "Bagian Organisasi")
    return told(passed(case.orang.tmt_tugas_keluarga, p["tahun"], effective(case)), "tmt_tugas_keluarga")


def _ranked(case: Berkas) -> bool | None:
    """III/b of a PNS; Ahli Pertama of a PPPK."""
    if case.orang.status is None:
        return None
    if case.orang.status is StatusPegawai.PPPK:
        return None if case.dari.jenjang is None else case.dari.jenjang in tuple(Jenjang)[4:]
    rank = URUTAN_GOLONGAN.get(case.orang.golongan or "")
    return None if rank is None else rank >= URUTAN_GOLONGAN[RANK_MIN]

"""What follows from the kind of transfer and the posts: the way a case goes, and its row of the authority matrix."""

from __future__ import annotations

from shared.errors import MasukanTidakSah
from shared.law import Lingkup
from shared.vocabulary import AlurUsulan, BentukMutasi, JenisJabatan, JenisMutasi, KelompokJabatan, TugasTambahan

BETWEEN = (JenisMutasi.B, JenisMutasi.C, JenisMutasi.D, JenisMutasi.F)
HEADS = {
    TugasTambahan.KEPALA_SEKOLAH: KelompokJabatan.KEPALA_SEKOLAH,
    TugasTambahan.KEPALA_PUSKESMAS: KelompokJabatan.KEPALA_PUSKESMAS,
}
BY_FORM = {
    BentukMutasi.KEPALA_SEKOLAH: KelompokJabatan.KEPALA_SEKOLAH,
    BentukMutasi.KEPALA_PUSKESMAS: KelompokJabatan.KEPALA_PUSKESMAS,
}


def way_of(jenis: JenisMutasi, *, masuk: bool) -> AlurUsulan:
    """`masuk`: the person comes from the other agency. Raises MasukanTidakSah for a kind no city has."""
    if jenis == JenisMutasi.E:
        raise MasukanTidakSah(
            "Jenis E (antar instansi pusat) tidak terjadi pada pemerintah kota.", saran="Pilih A0, A, B, C, D, atau F.",
            pesan_en="Kind E, between central agencies, does not arise in a city.",
        )  # fmt: skip
    if jenis in BETWEEN:
        return AlurUsulan.MASUK if masuk else AlurUsulan.KELUAR
    return AlurUsulan.PENUGASAN if jenis == JenisMutasi.A0 else AlurUsulan.DALAM


def scope_of(jenis: JenisMutasi) -> Lingkup:
    return Lingkup.ANTAR_INSTANSI if jenis in BETWEEN else Lingkup.DALAM_INSTANSI


def group_of(
    bentuk: BentukMutasi, jenis: JenisJabatan | None, keluarga: str | None, tugas: TugasTambahan | None
) -> KelompokJabatan:
    """By the target post, headships first: whoever is moved out of or into one is decided about as a head."""
    if bentuk in BY_FORM:
        return BY_FORM[bentuk]
    if tugas in HEADS:
        return HEADS[tugas]
    if jenis == JenisJabatan.JF:
        return KelompokJabatan.GURU if (keluarga or "").upper().startswith("GURU") else KelompokJabatan.JF
    return KelompokJabatan(jenis.value) if jenis is not None else KelompokJabatan.PELAKSANA

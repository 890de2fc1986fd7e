"""Schools under several norms side by side, and the lawful hours of their teachers."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import SelBernama, UnitBernama


class NormaPembanding(TypedDict):
    """The same schools under another norm, never mixed with the official one."""

    norma: str
    jenis_unit: str
    resmi: bool
    unit: int
    selisih: int
    kurang: int
    lebih: int
    unit_kurang: int
    unit_lebih: int
    unit_pas: int
    arti: str  # the norm in words
    pembulatan: str
    kepala: int  # of the need, how many are the head's own post
    kurikulum: str | None  # table of hours behind it; norm, rounding, head and curriculum are part of the name


class NormaUnit(UnitBernama):
    """One school under every whole-school norm; figures of different norms are never put together."""

    jenis_unit: str
    rombel: int
    siswa: int
    guru: int  # all recorded full-time teachers, the head too
    selisih: dict[str, int]  # norm → teachers there less teachers needed


class TandaNorma(TypedDict):
    """Of which schools another norm says something else (short, even, over) than the official one."""

    jenis_unit: str
    resmi: str
    norma: str
    unit: int
    berganti_tanda: int
    unor: list[str]  # the schools


class BebanSekolah(SelBernama):
    jam_minggu: int
    orang: int
    jarak_m: int | None


class GuruSah(TypedDict):
    """Hours taken together, and the numbers of teachers who each get 24 to 40 of them; None = there is none."""

    jam_minggu: int
    guru_min: int | None
    guru_maks: int | None


class JamMengajar(SelBernama):
    """Hours a week of a subject at a school against the 24-40 hours of a teacher: legality, not balance."""

    mapel: str
    jam_minggu: int
    orang: int
    ekuivalen_jam: int  # hours the duties of these people count for: they lessen what each must teach
    guru_min: int | None
    guru_maks: int | None
    jam_per_guru_mikro: int | None  # hours taught per teacher, for evening out inside the interval
    putusan: str  # PutusanJam
    berbagi: list[
        BebanSekolah
    ]  # BERBAGI: nearest school of the same kind and subject whose hours together can be shared lawfully
    bersama: GuruSah | None
    alih_tugas: bool  # BERBAGI and no school within reach: another duty

"""What a description says in other words: kind, family, level and retirement age by the post, retirement by the birth date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from services.registry.domain.kepegawaian.nama import family_of, position_kind, split_level
from services.registry.domain.kepegawaian.pensiun import bup_of, tmt_pensiun
from services.registry.domain.usulan.surat import effective
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_keadaan import TanggalKota
from shared.contracts.v1.berkas_ujung import Tempat
from shared.vocabulary import NilaiKota

KESEHATAN = (
    ("DOKTER_GIGI", "DOKTER_GIGI"), ("DOKTER", "DOKTER"), ("PERAWAT", "PERAWAT"), ("BIDAN", "BIDAN"), ("APOTEKER", "KEFARMASIAN"),
    ("ASISTEN_APOTEKER", "KEFARMASIAN"), ("NUTRISIONIS", "GIZI"), ("SANITARIAN", "KESEHATAN_LINGKUNGAN"),
    ("TENAGA_SANITASI", "KESEHATAN_LINGKUNGAN"), ("PRANATA_LABORATORIUM_KESEHATAN", "TEKNOLOGI_LABORATORIUM_MEDIK"),
    ("EPIDEMIOLOG", "KESEHATAN_MASYARAKAT"), ("TERAPIS", "TERAPIS"), ("FISIOTERAPIS", "FISIOTERAPIS"), ("RADIOGRAFER", "RADIOGRAFER"),
    ("PEREKAM_MEDIS", "PEREKAM_MEDIS"),
)  # fmt: skip
"""How the families of health workers begin, and the profession: their permit is tied to a place, a centre keeps a least number of some."""


def complete(case: Berkas) -> Berkas:
    """The same case with nothing said changed; what still is None stays not known."""
    held, wanted = _post(case.dari), _post(case.ke)
    person = case.orang
    if person.tmt_pensiun is None and person.lahir is not None and held.bup is not None:
        person = replace(person, tmt_pensiun=tmt_pensiun(person.lahir, held.bup))
    return replace(case, dari=held, ke=wanted, orang=person, tmt=effective(case))


def with_city(case: Berkas, recorded: Mapping[str, Mapping[str, str]]) -> Berkas:
    """The city's own dates where the description has none; `recorded` as in a frozen rule set (nilai_kota)."""
    said = case.kota
    acting = recorded.get(NilaiKota.KEPALA_PENJABAT)
    return replace(case, kota=TanggalKota(
        penetapan_calon=said.penetapan_calon or _day(recorded, NilaiKota.PENETAPAN_CALON),
        akhir_masa_jabatan=said.akhir_masa_jabatan or _day(recorded, NilaiKota.AKHIR_MASA_JABATAN),
        pelantikan_kepala=said.pelantikan_kepala or _day(recorded, NilaiKota.PELANTIKAN_KEPALA),
        kepala_penjabat=acting["nilai"] == "YA" if acting and said.kepala_penjabat is None else said.kepala_penjabat,
    ))  # fmt: skip


def _day(recorded: Mapping[str, Mapping[str, str]], name: NilaiKota) -> date | None:
    return date.fromisoformat(recorded[name]["nilai"]) if name in recorded else None


def _post(place: Tempat) -> Tempat:
    if not place.jabatan:
        return place
    kind, family = place.jenis or position_kind(place.jabatan), place.keluarga or family_of(place.jabatan)
    level = place.jenjang or split_level(place.jabatan)[1]
    health = next((named for word, named in KESEHATAN if family.upper().startswith(word)), None)
    return replace(
        place,
        jenis=kind,
        keluarga=family,
        jenjang=level,
        bup=place.bup or bup_of(kind, level, family),
        profesi=place.profesi or health,
    )

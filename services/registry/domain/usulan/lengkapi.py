"""What a description says in other words: kind, family, level and retirement age by the post, retirement by the birth date."""

from __future__ import annotations

from dataclasses import replace

from services.registry.domain.kepegawaian.nama import family_of, position_kind, split_level
from services.registry.domain.kepegawaian.pensiun import bup_of, tmt_pensiun
from services.registry.domain.usulan.surat import effective
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_ujung import Tempat

KESEHATAN = (
    "DOKTER", "PERAWAT", "BIDAN", "APOTEKER", "ASISTEN_APOTEKER", "NUTRISIONIS", "SANITARIAN", "TENAGA_SANITASI", "EPIDEMIOLOG",
    "PRANATA_LABORATORIUM_KESEHATAN", "TERAPIS", "FISIOTERAPIS", "RADIOGRAFER", "PEREKAM_MEDIS",
)  # fmt: skip
"""How the families of health workers begin: their permit to practise is tied to a place."""


def complete(case: Berkas) -> Berkas:
    """The same case with nothing said changed; what still is None stays not known."""
    held, wanted = _post(case.dari), _post(case.ke)
    person = case.orang
    if person.tmt_pensiun is None and person.lahir is not None and held.bup is not None:
        person = replace(person, tmt_pensiun=tmt_pensiun(person.lahir, held.bup))
    return replace(case, dari=held, ke=wanted, orang=person, tmt=effective(case))


def _post(place: Tempat) -> Tempat:
    if not place.jabatan:
        return place
    kind, family = place.jenis or position_kind(place.jabatan), place.keluarga or family_of(place.jabatan)
    level = place.jenjang or split_level(place.jabatan)[1]
    health = next((word for word in KESEHATAN if family.upper().startswith(word)), None)
    return replace(
        place,
        jenis=kind,
        keluarga=family,
        jenjang=level,
        bup=place.bup or bup_of(kind, level, family),
        profesi=place.profesi or health,
    )

"""Past placements with planted outcomes: in one family history tells something, in another nothing, in a third there is too little.

GURU: a placement turns out well by the road, the certificate and the last rating. PERAWAT: by a coin, whatever the person is.
ARSIPARIS: by the same law as GURU, but only a handful ever moved. So learning must switch on in the first and stay off in the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random
from typing import Any

from shared.contracts.v1.latihan import PENEMPATAN
from shared.vocabulary import ANGKA_PREDIKAT

LEARNABLE, CHANCE, TOO_FEW = "GURU", "PERAWAT", "ARSIPARIS"


@dataclass(frozen=True)
class Post:
    placements: int
    jenjang: str
    pendidikan_min: str
    studies: tuple[str, ...]


POSTS = {
    LEARNABLE: Post(6_000, "AHLI_PERTAMA", "S1", ("Pendidikan", "Matematika")),
    CHANCE: Post(2_400, "TERAMPIL", "D3", ("Keperawatan", "Ners")),
    TOO_FEW: Post(90, "TERAMPIL", "D3", ("Kearsipan", "Perpustakaan")),
}
SUBJECTS = ("MATEMATIKA", "IPA", "IPS", "BAHASA_INDONESIA", "PJOK")
RATINGS = tuple(sorted(ANGKA_PREDIKAT, key=lambda name: ANGKA_PREDIKAT[name]))
RATED = (1, 3, 12, 60, 24)
"""How often each rating is given."""
FIRST, LAST = date(2013, 1, 1), date(2026, 6, 30)
COIN = 0.6
TWO_YEARS = timedelta(days=731)
"""Never less than 24 calendar months."""


def careers(seed: int, shuffled: bool = False) -> list[tuple[Any, ...]]:
    """Rows of the training contract. `shuffled`: outcomes dealt out anew inside each family, so that nothing foretells them."""
    rng = Random(f"karier-{seed}")
    rows = []
    for family, post in POSTS.items():
        known = [_facts(rng, family, number) for number in range(post.placements)]
        well = [rng.random() < chance_of(facts) for facts in known]
        if shuffled:
            rng.shuffle(well)
        for facts, good in zip(known, well, strict=True):
            row = {**facts, **_outcome(rng, facts, good)}
            rows.append(tuple(row.get(column.nama) for column in PENEMPATAN.kolom))
    return rows


def chance_of(facts: dict[str, Any]) -> float:
    """The planted law: probability that a placement turns out well."""
    if facts["keluarga"] == CHANCE:
        return COIN
    road = 0.0 if facts["jarak_m"] is None else facts["jarak_m"] / 1_000 - 7
    held = facts["sertifikat_mapel"] == facts["mapel"] if facts["keluarga"] == LEARNABLE else True
    rating = ANGKA_PREDIKAT[facts["predikat_terakhir"]] - 4
    odds = 0.4 - 0.28 * road + (1.2 if held else -1.2) + 0.5 * rating
    return 1 / (1 + exp(-odds))


def _facts(rng: Random, family: str, number: int) -> dict[str, Any]:
    """What was known on the day the post began."""
    post = POSTS[family]
    begun = FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))
    subject = rng.choice(SUBJECTS) if family == LEARNABLE else None
    last = rng.choices(RATINGS, RATED)[0]
    return {
        "kunci": f"{family.lower()}-{number:05d}", "keluarga": family, "jenjang": post.jenjang, "mulai": begun, "mapel": subject,
        "sertifikat_mapel": (subject if rng.random() < 0.6 else rng.choice(SUBJECTS)) if subject else None,
        "bersertifikat": rng.random() < 0.7, "pendidikan": rng.choice(("D3", "S1", "S1", "S2")),
        "pendidikan_min": post.pendidikan_min, "bidang_pendidikan": rng.choice((*post.studies, "Lainnya")),
        "bidang_diminta": "|".join(post.studies), "golongan": rng.choice(("III/a", "III/b", "III/c", "III/d")),
        "tmt_tugas_keluarga": begun - timedelta(days=rng.randrange(7_000)), "predikat_terakhir": last,
        "predikat_sebelumnya": rng.choices((last, "BAIK", None), (6, 3, 1))[0],
        "jarak_m": None if rng.random() < 0.05 else round(min(rng.gammavariate(2.2, 3_200), 30_000)),
        "permohonan_tercatat": begun.year >= 2016,
    }  # fmt: skip


def _outcome(rng: Random, facts: dict[str, Any], well: bool) -> dict[str, Any]:
    """What the records would show of it. Who cannot sink any lower in rating fails by leaving or by asking to."""
    before = ANGKA_PREDIKAT[facts["predikat_terakhir"]]
    ways = ["pergi", "minta", *(["nilai"] if before > 1 else [])]
    way = None if well else rng.choice(ways)
    early = facts["mulai"] + timedelta(days=rng.randrange(60, 700))
    later = facts["mulai"] + TWO_YEARS + timedelta(days=rng.randrange(1_500))
    kept = RATINGS[rng.randint(before - 1, min(before, 4))]
    return {
        "selesai": early if way == "pergi" else later if rng.random() < 0.5 else None,
        "minta_pindah": early if way == "minta" else None,
        "predikat_sesudah_1": RATINGS[before - 2] if way == "nilai" else kept, "predikat_sesudah_2": kept,
    }  # fmt: skip

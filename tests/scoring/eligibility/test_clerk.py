"""The columns of the product against a clerk who takes one person at a time: every pair rule, whatever the city."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_city import a_city, a_need, example_city, pair, rules_for
from test_answers import days, people

from benchmarks.clerk import ANSWERS, CLERK
from benchmarks.clerk.read import cases
from services.scoring.eligibility.assess import IMPLEMENTED
from services.scoring.facts import Kebutuhan, Kota, Pasangan
from services.scoring.need.settled import settled_need
from services.scoring.questions import Questions
from shared.contracts.v1.kebijakan import with_defaults
from shared.law import CATALOGUE, Aturan, Contoh
from shared.vocabulary import DiputuskanDi
from tests.scoring.cities import a_city as whole_city
from tests.scoring.cities import a_policy, random_city

RULES = {name: rules_for(name) for name in IMPLEMENTED}
EXAMPLES = [(rule, one) for rule in CATALOGUE if rule.diputuskan_di is DiputuskanDi.PAIR for one in rule.contoh]
posts = st.fixed_dictionaries({
    "jenis": st.sampled_from(["PELAKSANA", "JF", "PENGAWAS"]), "keluarga": st.sampled_from(["GURU", "ARSIPARIS", "PERAWAT"]),
    "kelas": st.sampled_from([-1, 5, 7, 8]), "bup": st.sampled_from([-1, 58, 60]), "profesi": st.sampled_from(["", "PERAWAT"]),
    "jenjang": st.sampled_from(["", "AHLI_PERTAMA", "AHLI_MADYA"]), "pendidikan_min": st.sampled_from(["", "SMA", "D4", "S1", "S2"]),
    "bidang_pendidikan": st.sampled_from(["", "HUKUM", "hukum | Kearsipan"]),
})  # fmt: skip
seats = st.fixed_dictionaries({
    "mapel": st.sampled_from(["", "MATEMATIKA", "AGAMA", "AGAMA_ISLAM", "TIDAK_DIKETAHUI"]), "ditetapkan": st.sampled_from([-1, 0, 4]),
    "draf": st.booleans(), "orang": st.integers(0, 4), "opd_lain": st.booleans(), "tutup": days,
})  # fmt: skip
more = st.fixed_dictionaries({
    "komitmen_sampai": days, "tugas_tambahan": st.sampled_from(["", "KEPALA_SEKOLAH", "WALI_KELAS"]),
    "usulan_terbuka": st.sampled_from([-1, 0, 1]), "mapel": st.sampled_from(["", "MATEMATIKA", "AGAMA", "AGAMA_ISLAM"]),
    "sertifikat_mapel": st.sampled_from(["", "MATEMATIKA", "AGAMA", "AGAMA_KRISTEN"]),
    "status": st.sampled_from(["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU", "TIDAK_DIKETAHUI", ""]),
    "predikat_terakhir": st.sampled_from(["", "SANGAT_BAIK", "BAIK", "KURANG"]),
    "persetujuan": st.sampled_from(["SETUJU", "MENOLAK", "TIDAK_DIKETAHUI", ""]),
})  # fmt: skip


def differing(
    kota: Kota, pairs: Pasangan, need: Kebutuhan, policy: dict[str, Any], settled: dict[str, str] | None = None
) -> list[str]:
    """What the two readings say otherwise: 'rule: case, columns, clerk'."""
    desk = cases(kota, pairs, need, policy, settled)
    found = []
    for name, rule in IMPLEMENTED.items():
        frozen = {**RULES[name], "tmt_massal": settled or {}}
        figures = frozen["aturan"][name]["parameter"]
        said = rule(Questions(kota, pairs.pegawai_i, pairs.sel_i, policy, need, frozen), figures)
        for at, (code, case) in enumerate(zip(said.tolist(), desk, strict=True)):
            if (clerk := CLERK[name](case, figures)) != ANSWERS[code]:
                found.append(f"{name}: {at}, {ANSWERS[code]}, {clerk}")
    return found


def test_the_clerk_knows_every_pair_rule() -> None:
    assert set(CLERK) == set(IMPLEMENTED)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.id}: {e.nama}" for r, e in EXAMPLES])
def test_the_clerk_answers_the_examples_of_the_catalogue(rule: Aturan, example: Contoh) -> None:
    kota, need, policy = example_city(example)

    assert CLERK[rule.id](cases(kota, pair(), need, policy)[0], RULES[rule.id]["aturan"][rule.id]["parameter"]) == example.jawaban


@settings(max_examples=150)
@given(
    group=st.lists(st.tuples(people, more), min_size=1, max_size=8), held=posts, wanted=posts, seat=seats,
    hours=st.sampled_from([float("nan"), 20.0, 72.0]),
    tmt=st.dates(date(2026, 12, 1), date(2028, 3, 1)), stance=st.sampled_from(["HORMATI", "KETAT", "ABAIKAN"]),
    said=st.sampled_from(["", "DIKONFIRMASI", "DITOLAK"]), outside=st.booleans(),
)  # fmt: skip
def test_columns_equal_the_clerk(
    group: list[tuple[dict[str, Any], dict[str, Any]]], held: dict[str, Any], wanted: dict[str, Any], seat: dict[str, Any], hours: float,
    tmt: date, stance: str, said: str, outside: bool,
) -> None:  # fmt: skip
    rows = [{**one, **two} for one, two in group]
    kota = a_city(rows, held, wanted, seat, tmt)
    if outside:  # the first person's unit and post are not in the records
        nowhere = {name: np.where(np.arange(len(rows)) == 0, -1, kota.pegawai[name]) for name in ("unor_i", "jabatan_i")}
        kota = replace(kota, pegawai={**kota.pegawai, **nowhere})
    day = rows[0]["tmt_unit"] or rows[0]["tmt_jabatan"]
    settled = {day.isoformat(): said} if said and day else None
    everybody = Pasangan(np.arange(len(rows)), np.ones(len(rows), dtype=np.int64))

    assert differing(kota, everybody, a_need(hours), with_defaults({"persetujuan": stance}), settled) == []


@pytest.mark.parametrize("seed", range(6))
def test_columns_equal_the_clerk_on_every_pair_of_a_city(seed: int) -> None:
    kota, policy = whole_city(random_city(np.random.default_rng(seed), 60)), a_policy()
    people_, cells = np.meshgrid(np.arange(len(kota.pegawai["kunci"])), np.arange(len(kota.sel)), indexing="ij")

    assert differing(kota, Pasangan(people_.ravel(), cells.ravel()), settled_need(kota, policy)[0].dipakai, policy) == []

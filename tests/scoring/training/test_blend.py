"""The score that is used: a sum of named parts, learned where the gate opened, the published profile everywhere else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from services.scoring.facts import MIKRO, Pasangan
from services.scoring.fit.blend import BAGIAN, score, share
from services.scoring.fit.evidence import COLUMNS, PERSON_COLUMNS, evidence, records
from services.scoring.fit.features import EXCLUDED, NAMA
from services.scoring.fit.profile import score_pairs
from services.scoring.fit.readings import learned_parts
from services.scoring.fit.tables import learned
from shared.contracts.canonical import canonical_bytes
from shared.models.learned import learned_families
from shared.models.profile import FACTORS, default_model
from tests.scoring.cities import a_policy
from tests.scoring.training.serving import city, everybody_everywhere, model


def test_the_total_is_the_sum_of_its_parts_and_none_is_below_nothing() -> None:
    kota = city()
    pairs = everybody_everywhere(kota)
    found = score(kota, pairs, model(), a_policy())

    assert (found.jumlah == found.bagian.sum(axis=1)).all()
    assert found.bagian.min() >= 0
    assert found.jumlah.max() <= MIKRO + len(BAGIAN)
    for row in range(0, len(pairs), 37):
        assert sum(part["mikro"] for part in found.parts(row)) == found.jumlah[row]


def test_each_part_is_its_share_of_profile_and_of_what_was_learned() -> None:
    kota = city()
    pairs = everybody_everywhere(kota)
    table = model()
    weight = learned_families(table)["GURU"]["bobot_mikro"]
    found, (total, cold, _) = score(kota, pairs, table, a_policy()), score_pairs(kota, pairs, table, a_policy())
    teachers = kota.sel.keluarga[pairs.sel_i] == "GURU"

    assert 0 < teachers.sum() < len(pairs)
    assert np.abs(found.bagian[teachers, : len(FACTORS)] - cold[teachers] * (1 - weight / MIKRO)).max() <= 0.5
    assert found.bagian[teachers, len(FACTORS) :].sum(axis=1).max() > 0.5 * weight
    assert (found.jumlah[~teachers] == total[~teachers]).all()
    assert (found.bagian[~teachers, len(FACTORS) :] == 0).all()
    assert not found.telaah[~teachers].any()


def test_looked_up_the_learned_parts_are_those_of_the_tables_asked_pair_by_pair() -> None:
    kota, table = city(), model()
    pairs, known, entry = everybody_everywhere(kota), records(kota, table), learned_families(table)["GURU"]
    plain = learned(entry).fit(np.ones((1, len(COLUMNS)))).transform(evidence(known, pairs))

    assert len(np.unique(plain, axis=0)) > 5
    assert np.array_equal(learned_parts(known, pairs, entry), plain)
    assert learned_parts(known, Pasangan(pairs.pegawai_i[:0], pairs.sel_i[:0]), entry).shape == (0, plain.shape[1])


def test_without_a_learned_section_it_is_the_published_profile() -> None:
    kota = city(40)
    pairs = everybody_everywhere(kota)
    found, (total, parts, levels) = score(kota, pairs, default_model(), {}), score_pairs(kota, pairs, default_model(), {})

    assert (found.jumlah == total).all()
    assert (found.bagian == parts).all()
    assert (found.tingkat == levels).all()
    assert found.nama == FACTORS
    assert not found.telaah.any()


def test_the_whole_model_table_has_one_byte_form() -> None:
    assert canonical_bytes(model())


def test_who_needs_a_persons_judgement_lies_in_the_middle_of_the_scores() -> None:
    kota = city(400)
    pairs = everybody_everywhere(kota)
    table = model()
    first, last = learned_families(table)["GURU"]["telaah_mikro"]
    everything = {**table["hasil"]["keluarga"]["GURU"], "bobot_mikro": MIKRO}
    alone = {**table, "hasil": {"versi": 1, "keluarga": {"GURU": everything}}}
    found = score(kota, pairs, alone, a_policy())
    teachers = kota.sel.keluarga[pairs.sel_i] == "GURU"

    assert 0 < first <= last < MIKRO
    assert 0 < found.telaah.sum() < teachers.sum()
    assert (found.telaah[teachers] == ((found.jumlah >= first) & (found.jumlah <= last))[teachers]).all()


@pytest.mark.parametrize("seed", range(3))
def test_nothing_of_a_person_but_the_named_columns_changes_the_score(seed: int) -> None:
    kota = city(60, seed)
    rng = np.random.default_rng(seed)
    fixed = {*PERSON_COLUMNS, "unor_i", "jabatan_i", "sel_i"}
    other = {name: v if name in fixed else v[rng.permutation(len(v))] for name, v in kota.pegawai.items()}
    pairs = everybody_everywhere(kota)
    mine, theirs = (score(c, pairs, model(), a_policy()) for c in (kota, replace(kota, pegawai=other)))

    assert (mine.bagian == theirs.bagian).all()
    assert (mine.telaah == theirs.telaah).all()


def test_nothing_protected_and_no_listed_stand_in_is_a_feature_or_a_source_of_one() -> None:
    assert not {*EXCLUDED} & {*NAMA, *BAGIAN}
    assert not {"umur", "tanggal_lahir", "jenis_kelamin", "tmt_pns", "tmt_pensiun"} & {*PERSON_COLUMNS}
    assert {"jenis_kelamin", "agama", "status_kawin", "umur", "tempat_lahir", "disabilitas", "tmt_pensiun"} <= {*EXCLUDED}


def test_better_is_never_worse_in_what_was_learned() -> None:
    kota = city(120)
    pairs = everybody_everywhere(kota)
    raised = {**kota.pegawai, "predikat_terakhir": np.full(len(kota.pegawai["kunci"]), "SANGAT_BAIK", dtype=object)}
    before, after = (score(c, pairs, model(), a_policy()) for c in (kota, replace(kota, pegawai=raised)))
    learned_part = slice(len(FACTORS), None)

    assert (after.bagian[:, learned_part] >= before.bagian[:, learned_part]).all()
    assert (after.bagian[:, learned_part] > before.bagian[:, learned_part]).any()


def test_shares_are_rounded_half_up() -> None:
    assert share(np.array([[1, 3, 1_000_000]]), 500_000).tolist() == [[1, 2, 500_000]]
    assert share(np.array([[7]]), 0).tolist() == [[0]]

"""The score: exact to the last millionth, explained by its parts, blind to whom it must not see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.facts import MIKRO, Kota, Pasangan
from services.scoring.fit.abilities import only_stated
from services.scoring.fit.evidence import COLUMNS, PERSON_COLUMNS
from services.scoring.fit.factors import LEVELS, level_table
from services.scoring.fit.profile import ProfileFit, profile, score_pairs
from shared.contracts.v1.snapshot import TABEL
from shared.models.profile import FACTORS, GAP_POINTS, default_model, established, profile_entry, profile_name
from tests.scoring.cities import POINT, a_city, a_policy, posts, random_city, seats, staff, units

MODEL = default_model()
NAMES = sorted(f"{part}/{key}" for part in ("keluarga", "jenis") for key in MODEL[part])
PUBLISHED = {**MODEL, "di_atas_target_merugi": True}
levels = st.lists(st.lists(st.integers(0, 5), min_size=len(FACTORS), max_size=len(FACTORS)), min_size=1, max_size=20).map(
    np.array
)
PROTECTED = ("jenis_kelamin", "agama", "tanggal_lahir", "umur", "suku", "kawin", "disabilitas", "nama", "nip", "alamat")


def everybody_everywhere(kota: Kota) -> Pasangan:
    seated = np.flatnonzero(kota.pegawai["sel_i"] >= 0)
    return Pasangan(np.repeat(seated, len(kota.sel)), np.tile(np.arange(len(kota.sel)), len(seated)))


@given(levels, st.sampled_from(NAMES))
def test_the_total_is_the_sum_of_its_parts_and_a_perfect_match_is_one_million(held: np.ndarray, family: str) -> None:
    model = profile(MODEL, family)["profil"].fit(held)

    assert (model.predict(held) == model.transform(held).sum(axis=1)).all()
    assert model.predict(np.array([model.target_]))[0] == model.weight_.sum() == MIKRO


@given(levels, st.sampled_from(NAMES))
def test_each_part_is_the_published_points_times_the_published_weight(held: np.ndarray, family: str) -> None:
    entry = profile_entry(MODEL, family)
    parts = profile(PUBLISHED, family)["profil"].fit(held).transform(held)
    for f, name in enumerate(FACTORS):
        for group, share in (("inti", 0.6), ("sekunder", 0.4)):
            if name in entry[group]:
                points = [5.0 if h == 0 else GAP_POINTS[h - entry[group][name]] for h in held[:, f].tolist()]
                expected = np.array(points) / 5 * share / len(entry[group]) * MIKRO
                assert np.abs(parts[:, f] - expected).max() <= 1.5  # a weight that does not divide evenly, and rounding
        if name not in {**entry["inti"], **entry["sekunder"]}:
            assert (parts[:, f] == 0).all()


@given(
    st.sampled_from(NAMES),
    st.lists(st.integers(1, 5), min_size=len(FACTORS), max_size=len(FACTORS)),
    st.integers(0, len(FACTORS) - 1),
)
def test_not_known_counts_as_exactly_on_target(family: str, held: list[int], factor: int) -> None:
    model = profile(MODEL, family)["profil"].fit(np.ones((1, len(FACTORS))))
    blank, on_target = np.array([held]), np.array([held])
    blank[0, factor], on_target[0, factor] = 0, model.target_[factor] or 1

    assert model.transform(blank)[0, factor] in (0, model.transform(on_target)[0, factor])
    assert model.predict(blank)[0] == model.predict(on_target)[0]


@given(st.sampled_from(NAMES), levels, st.integers(0, len(FACTORS) - 1))
def test_more_of_a_factor_never_costs_unless_the_switch_is_on(family: str, held: np.ndarray, factor: int) -> None:
    held = np.maximum(held, 1)
    more = held.copy()
    more[:, factor] = np.minimum(more[:, factor] + 1, 5)
    model = profile(MODEL, family)["profil"].fit(held)

    assert (model.predict(more) >= model.predict(held)).all()


def test_with_the_switch_on_exceeding_a_target_costs_as_published() -> None:
    held = np.array([[0] * len(FACTORS)])
    held[0, FACTORS.index("pendidikan")] = 5
    published, ours = (profile(model, "keluarga/GURU")["profil"].fit(held).predict(held)[0] for model in (PUBLISHED, MODEL))

    assert (published, ours) == (MIKRO - 20_000, MIKRO)  # half a point of five, of a weight of a fifth


def test_a_model_of_the_first_version_is_read_as_it_was_meant() -> None:
    first = {"versi": 1, "inti_mikro": 600_000, "keluarga": {"*": {"inti": {"pendidikan": 4}, "sekunder": {"perjalanan": 5}}}}
    held = np.full((1, len(FACTORS)), 5)

    assert (
        profile(first, profile_name(first, "PERAWAT", "JF"))["profil"].fit(held).predict(held)[0] == 600_000 * 9 // 10 + 400_000
    )


@pytest.mark.parametrize(
    ("family", "kind", "name"),
    [
        ("GURU", "JF", "keluarga/GURU"), ("BIDAN", "JF", "keluarga/BIDAN"), ("ARSIPARIS", "JF", "jenis/JF"),
        ("PENGOLAH_DATA", "PELAKSANA", "jenis/PELAKSANA"), ("PENGAWAS", "PENGAWAS", "keluarga/*"), ("X", "", "keluarga/*"),
    ],
)  # fmt: skip
def test_a_seat_takes_the_profile_of_its_family_or_of_its_kind(family: str, kind: str, name: str) -> None:
    assert profile_name(MODEL, family, kind) == name
    assert not established(profile_entry(MODEL, name))


def test_a_profile_is_established_by_a_decree_with_its_date() -> None:
    entry = profile_entry(MODEL, "keluarga/GURU")

    assert established({**entry, "nomor": "800/1", "tanggal": "2026-01-05"})
    assert not established({**entry, "nomor": "800/1"})


def test_a_profile_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="3 factors"):
        ProfileFit(target=(5, 5), weight=(1, 1)).fit(np.ones((1, 3)))


def test_no_protected_attribute_is_a_factor_or_even_crosses_the_wire() -> None:
    crossing = {column.nama for table in TABEL if table.nama == "pegawai" for column in table.kolom}

    assert not set(PROTECTED) & (crossing | set(FACTORS) | set(COLUMNS) | set(PERSON_COLUMNS))
    assert set(LEVELS) == set(FACTORS)


@settings(max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_nothing_of_a_person_but_the_named_columns_changes_the_score(seed: int) -> None:
    rng = np.random.default_rng(seed)
    kota = a_city(random_city(rng, 30))
    pairs = everybody_everywhere(kota)
    fixed = {*PERSON_COLUMNS, "unor_i", "jabatan_i", "sel_i"}
    other = {name: v if name in fixed else v[rng.permutation(len(v))] for name, v in kota.pegawai.items()}

    mine, theirs = (score_pairs(city, pairs, MODEL, a_policy()) for city in (kota, replace(kota, pegawai=other)))
    assert all((a == b).all() for a, b in zip(mine, theirs, strict=True))


@settings(max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_the_order_of_questions_never_matters(seed: int) -> None:
    kota = a_city(random_city(np.random.default_rng(seed), 30))
    pairs = everybody_everywhere(kota)
    order = np.random.default_rng(seed + 1).permutation(len(pairs))
    straight = score_pairs(kota, pairs, MODEL, a_policy())
    mixed = score_pairs(kota, Pasangan(pairs.pegawai_i[order], pairs.sel_i[order]), MODEL, a_policy())

    assert all((a[order] == b).all() for a, b in zip(straight, mixed, strict=True))
    assert (straight[0] == straight[1].sum(axis=1)).all()


def test_nobody_asked_is_an_answer() -> None:
    kota = a_city({"unor": units(), "jabatan": posts()})
    total, parts, held = score_pairs(kota, Pasangan(np.zeros(0, np.int64), np.zeros(0, np.int64)), MODEL, a_policy())

    assert (len(total), parts.shape, held.shape) == (0, (0, len(FACTORS)), (0, len(FACTORS)))


def held_by(**changed: object) -> dict[str, int]:
    """Levels of one teacher at one school; `jabatan` changes the post."""
    post = [{**posts()[0], **changed.pop("jabatan", {})}]  # type: ignore[dict-item]
    seat = seats({"smp-1": 1}, "guru", mapel="IPA", syarat=changed.pop("syarat", None))
    person = staff("smp-1", 1, "guru", **{"mapel": "IPA", "sertifikat_mapel": "IPA", **changed})
    camat = {"kunci": "camat", "jenis": "KECAMATAN", **POINT}
    kota = a_city({"unor": [*units("smp-1", kind="SMP"), camat], "jabatan": post, "pegawai": person, "formasi": seat})
    return dict(
        zip(FACTORS, score_pairs(kota, Pasangan(np.array([0]), np.array([0])), MODEL, a_policy())[2][0].tolist(), strict=True)
    )


@pytest.mark.parametrize(
    ("changed", "factor", "level"),
    [
        ({}, "sertifikat", 5), ({"sertifikat_mapel": "IPS"}, "sertifikat", 1), ({"sertifikat_mapel": None}, "sertifikat", 0),
        ({}, "pendidikan", 4), ({"pendidikan": "S2"}, "pendidikan", 5), ({"pendidikan": "D3"}, "pendidikan", 3),
        ({"pendidikan": "SD"}, "pendidikan", 1), ({"pendidikan": None}, "pendidikan", 0),
        ({"jabatan": {"pendidikan_min": None}}, "pendidikan", 0),
        ({}, "bidang", 5), ({"jabatan": {"bidang_pendidikan": "IPA"}}, "bidang", 0),
        ({"jabatan": {"bidang_pendidikan": "Fisika| ipa "}, "bidang_pendidikan": "IPA"}, "bidang", 5),
        ({"jabatan": {"bidang_pendidikan": "Fisika|Kimia"}, "bidang_pendidikan": "IPA"}, "bidang", 2),
        ({}, "kinerja", 4), ({"predikat_sebelumnya": None}, "kinerja", 4), ({"predikat_terakhir": "SANGAT_BAIK"}, "kinerja", 5),
        ({"predikat_terakhir": None, "predikat_sebelumnya": None}, "kinerja", 0),
        ({"predikat_terakhir": "SANGAT_KURANG", "predikat_sebelumnya": "KURANG"}, "kinerja", 2),
        ({"tmt_tugas_keluarga": date(2026, 1, 2)}, "masa_keluarga", 1), ({"tmt_tugas_keluarga": date(2026, 1, 1)}, "masa_keluarga", 2),
        ({"tmt_tugas_keluarga": date(2024, 1, 1)}, "masa_keluarga", 3), ({"tmt_tugas_keluarga": date(2024, 1, 2)}, "masa_keluarga", 2),
        ({"tmt_tugas_keluarga": date(2021, 1, 1)}, "masa_keluarga", 4), ({"tmt_tugas_keluarga": date(2017, 1, 1)}, "masa_keluarga", 5),
        ({"jabatan": {"kompetensi_teknis_min": 3}, "kompetensi_teknis": 2}, "kompetensi_teknis", 3),
        ({"jabatan": {"kompetensi_teknis_min": 3}, "kompetensi_teknis": 5}, "kompetensi_teknis", 5),
        ({"jabatan": {"kompetensi_manajerial_min": 2}, "kompetensi_manajerial": 2}, "kompetensi_manajerial", 4),
        ({"jabatan": {"kompetensi_sosiokultural_min": 5}, "kompetensi_sosiokultural": 1}, "kompetensi_sosiokultural", 1),
        ({"jabatan": {"kompetensi_teknis_min": 3}}, "kompetensi_teknis", 0), ({"kompetensi_teknis": 3}, "kompetensi_teknis", 0),
        ({"jabatan": {"jenjang": "AHLI_MUDA"}, "golongan": "III/c", "jenjang": "AHLI_MUDA"}, "pangkat", 4),
        ({"jabatan": {"jenjang": "AHLI_MUDA"}, "golongan": "IV/e", "jenjang": "AHLI_MUDA"}, "pangkat", 4),
        ({"jabatan": {"jenjang": "AHLI_MUDA"}, "golongan": "III/a", "jenjang": "AHLI_MUDA"}, "pangkat", 2),
        ({"jabatan": {"jenjang": "AHLI_MADYA"}, "golongan": "III/a", "jenjang": "AHLI_PERTAMA"}, "pangkat", 4),
        ({"jabatan": {"eselon": "IV.a"}, "golongan": "III/b", "jenjang": None}, "pangkat", 3),
        ({"jabatan": {"jenjang": "AHLI_MUDA"}, "golongan": "IX"}, "pangkat", 0),
        ({"syarat": "Guru penggerak", "keahlian": "GURU PENGGERAK"}, "keahlian", 5),
        ({"syarat": "Guru penggerak", "keahlian_diklat": "GURU PENGGERAK"}, "keahlian", 4),
        ({"syarat": "Guru penggerak|Numerasi", "keahlian": "GURU PENGGERAK"}, "keahlian", 2),
        ({"syarat": "Guru penggerak", "keahlian": "NUMERASI"}, "keahlian", 2), ({"keahlian": "NUMERASI"}, "keahlian", 0),
        ({"syarat": "Guru penggerak"}, "keahlian", 0),
        ({"tmt_tugas_keluarga": None}, "masa_keluarga", 0), ({}, "perjalanan", 5), ({"kecamatan_rumah": None}, "perjalanan", 0),
    ],
)  # fmt: skip
def test_levels_come_from_the_record(changed: dict[str, object], factor: str, level: int) -> None:
    assert held_by(**changed)[factor] == level


@pytest.mark.parametrize("proved", [{}, {"keahlian": "NUMERASI"}, {"keahlian_diklat": "GURU PENGGERAK"}])
def test_what_a_person_only_states_decides_nothing(proved: dict[str, object]) -> None:
    asked = {"syarat": "Guru penggerak|Bahasa isyarat", **proved}

    assert held_by(**asked, keahlian_diaku="BAHASA ISYARAT|GURU PENGGERAK") == held_by(**asked)


@pytest.mark.parametrize(
    ("person", "told"),
    [
        ({"keahlian_diaku": "GURU PENGGERAK"}, True), ({"keahlian_diaku": "NUMERASI"}, False), ({}, False),
        ({"keahlian_diaku": "GURU PENGGERAK", "keahlian": "GURU PENGGERAK"}, False),
    ],
)  # fmt: skip
def test_a_stated_skill_the_seat_asks_for_is_named_as_not_proved(person: dict[str, object], told: bool) -> None:
    kota = a_city({
        "unor": units("smp-1", kind="SMP"), "jabatan": posts(), "pegawai": staff("smp-1", 1, "guru", mapel="IPA", **person),
        "formasi": seats({"smp-1": 1}, "guru", mapel="IPA", syarat="Guru penggerak"),
    })  # fmt: skip

    assert only_stated(kota, Pasangan(np.array([0]), np.array([0]))).tolist() == [told]


@pytest.mark.parametrize(("km", "level"), [(0, 5), (3, 5), (3.01, 4), (6, 4), (10, 3), (15, 2), (15.01, 1), (np.nan, 0)])
def test_the_road_in_bands(km: float, level: int) -> None:
    shown = np.full((1, len(COLUMNS)), np.nan)
    shown[0, COLUMNS.index("km_rumah")] = km

    assert level_table().fit_transform(shown)[0].tolist() == [level if name == "perjalanan" else 0 for name in FACTORS]

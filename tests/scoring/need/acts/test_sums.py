"""What must hold in any city: nothing is given twice, and the parts are those of the other pages of the same result."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.need.acts.gaps import find_gaps
from services.scoring.need.acts.ledger import booked, keep_book
from services.scoring.need.settled import settled_need
from services.scoring.need.shortage import decompose
from shared.vocabulary import JenisTindakan
from tests.scoring.cities import Tables, a_city, a_policy, analysis, random_city, shuffled, staff
from tests.seeds import some


def city(seed: int) -> Tables:
    """With intake, and leaves and retirements that fall inside the months of waiting."""
    rng = np.random.default_rng(seed)
    tables = random_city(rng)
    for row in tables["pegawai"]:
        if rng.random() < 0.1:
            row["cuti_besar_sampai"] = date(2027, int(rng.integers(1, 12)), 20)
        if rng.random() < 0.1:
            row["tmt_pensiun"] = date(2027, int(rng.integers(1, 12)), 1)
    tables["jabatan"][2] |= {"jenis": "PELAKSANA", "kelas": 5}
    tables["rencana_masuk"] = [
        {
            "kunci": f"r{n}",
            "unor": f"kantor-{letter}",
            "jabatan": "staf",
            "tanggal": date(2027, 2, 1),
            "jumlah": 1,
            "status": "CPNS",
        }
        for n, letter in enumerate("abc")
    ]
    for school in ("smp-3", "smp-4", "smp-5"):
        tables["unor"].append(
            {**tables["unor"][-2], "kunci": school, "nama": school, "induk": "dinas", "opd": "dinas", "jenis": "SMP"}
        )
        tables["pegawai"] += staff(school, int(rng.integers(1, 5)), "guru", mapel="IPA", sertifikat_mapel="IPA")
        tables["sekolah"].append({"unor": school, "tahun_ajaran": "2026/2027", "rombel": int(rng.integers(6, 18)), "siswa": 300})
    return tables


seeds = st.integers(0, 10_000)
WIDE: dict[str, Any] = {"tindakan": {"jarak_berbagi_m": 50_000}}


def check_once(seed: int) -> None:
    tables, policy = city(seed), a_policy(**WIDE)
    kota = a_city(tables)
    need = settled_need(kota, policy)[0].dipakai
    book = keep_book(kota, need, policy)
    received, handed_out = booked(book.tetap, len(kota.sel))

    assert (received <= book.celah.kurang_mikro).all()
    beyond = (book.celah.lebih_mikro - handed_out)[(kota.sel.keluarga != "GURU")]
    assert (beyond >= 0).all()
    for row, act in enumerate(book.tetap + book.sementara):
        assert act.mikro > 0, row
        assert act.dari != act.ke
        if act.jenis in (JenisTindakan.BERBAGI_JAM, JenisTindakan.PENUGASAN_SEMENTARA):
            assert kota.sel.kelompok[act.dari] == kota.sel.kelompok[act.ke]
            assert kota.sel.opd_i[act.dari] == kota.sel.opd_i[act.ke]
            assert kota.sel.unor_i[act.dari] != kota.sel.unor_i[act.ke]
        if act.jenis == JenisTindakan.GESER_TUGAS:
            assert kota.sel.unor_i[act.dari] == kota.sel.unor_i[act.ke]
    hours: Counter[int] = Counter()
    for act in book.tetap:
        hours[act.dari] += act.jam
    for cell, given_ in hours.items():
        if given_:
            assert given_ <= 24 * kota.tenaga[cell] - need.jam_minggu[cell] + 1e-6
    lent, borrowed = Counter(), Counter()
    for act in book.sementara:
        lent[act.dari] += act.orang
        borrowed[act.ke] += act.orang
    assert all(count <= book.sisa.lebih_orang[cell] for cell, count in lent.items())
    assert all(count <= book.sisa.kurang_orang[cell] for cell, count in borrowed.items())


@settings(max_examples=15)
@given(seeds)
def test_nothing_is_given_or_received_twice(seed: int) -> None:
    check_once(seed)


@pytest.mark.long
@settings(max_examples=300)
@given(seeds)
def test_nothing_is_given_or_received_twice_in_many_cities(seed: int) -> None:
    check_once(seed)


@settings(max_examples=15)
@given(seeds)
def test_a_gap_is_handed_its_part_of_the_same_totals(seed: int) -> None:
    kota = a_city(city(seed))
    need = settled_need(kota, a_policy())[0].dipakai
    gaps = find_gaps(kota, need)
    group = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    for short, over, part in (
        (gaps.kurang_orang, gaps.lebih_orang, gaps.disalurkan_orang), (gaps.kurang_mikro, gaps.lebih_mikro, gaps.disalurkan_mikro),
    ):  # fmt: skip
        whole = decompose(short, over, group, group, int(group.max()) + 1)

        assert (part <= np.maximum(short, over)).all()
        for side in (short, over):
            given_ = np.bincount(group, weights=np.where(side > 0, part, 0), minlength=len(whole.kurang))
            assert given_.astype(np.int64).tolist() == whole.distribusi.tolist()


@pytest.mark.parametrize("seed", some(range(4)))
def test_before_is_the_split_of_the_result_and_after_is_that_of_a_round_that_puts_acts_first(seed: int) -> None:
    usual, first = (analysis(city(seed), tindakan_dulu=choice, **WIDE) for choice in (False, True))
    told = usual["tindakan"]["ringkasan"]
    split, later = (next(row for row in each["penguraian"] if row["lingkup"] == "KOTA") for each in (usual, first))

    assert told["sebelum"] == {name: split[name] for name in told["sebelum"]}
    assert told["sesudah"] == {name: later[name] for name in told["sesudah"]}
    assert first["tindakan"]["ringkasan"]["sebelum"] == told["sebelum"]
    short = [row for row in usual["tindakan"]["celah"] if row["arah"] == "KURANG"]
    assert sum(row["orang"] for row in short) == split["kurang_orang"] == sum(row["kurang"] for row in usual["putusan"])
    assert sum(row["distribusi_orang"] for row in short) == split["distribusi_orang"]
    assert sum(row["sisa_distribusi_orang"] for row in short) <= told["sesudah"]["distribusi_orang"]
    new_posts = next(row for row in told["per_jenis"] if row["jenis"] == "FORMASI_BARU")
    assert new_posts["memberi_mikro_fte"] == told["sesudah"]["jumlah_orang"] * 1_000_000


def test_acts_are_found_at_all() -> None:
    """Otherwise the laws above would hold of nothing."""
    found = Counter(
        act["jenis"] for seed in range(3) for row in analysis(city(seed), **WIDE)["tindakan"]["celah"] for act in row["tindakan"]
    )

    assert set(found) == {kind.value for kind in JenisTindakan}


def test_the_order_of_the_rows_does_not_choose() -> None:
    wanted = analysis(city(1), **WIDE)["tindakan"]

    assert all(analysis(shuffled(city(1), seed), **WIDE)["tindakan"] == wanted for seed in range(3))

"""What one person is told agrees with the plan that was made, with the rules that were asked and with the score that counted."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from services.scoring.facts import Pasangan
from services.scoring.fit.profile import score_pairs
from services.scoring.report.person import explain
from services.scoring.report.standpoint import Standpoint
from shared.contracts.v1.penjelasan import SEBAB, Penjelasan
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.contracts.test_analysis_example import unlike
from tests.scoring.cities import DECISION, Tables, a_city, a_policy, analysis, posts, random_city, seats, staff, units


def view_of(tables: Tables, result: dict[str, Any] | None = None, **policy: Any) -> Standpoint:
    job = {"aturan": rule_set(CATALOGUE, DECISION), "kebijakan": a_policy(**policy), "model": default_model()}
    moves = [
        {"pegawai": m["pegawai"], "dari": m["dari"]["sel"], "ke": m["ke"]["sel"]} for m in (result or {"usulan": []})["usulan"]
    ]
    return Standpoint.of(a_city(tables, **policy), job, moves)


def two_offices(**changed: Any) -> Tables:
    """Office a has 5 for 3, office b 1 for 3; everybody may move."""
    return {
        "unor": units("a", "b"), "jabatan": posts(), "formasi": seats({"a": 3, "b": 3}),
        "pegawai": [*staff("a", 5, **changed), *staff("b", 1)],
    }  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_a_whole_city_agrees_with_its_plan(seed: int) -> None:
    tables = random_city(np.random.default_rng(seed), 40)
    result = analysis(tables)
    view = view_of(tables, result)
    chosen = {move["pegawai"]: move for move in result["usulan"]}

    for row, key in enumerate(view.kota.pegawai["kunci"]):
        told = explain(view, row)

        assert list(unlike(told, Penjelasan, "penjelasan")) == []
        assert told["sebab"] in SEBAB
        assert (told["putusan"] == "DIUSULKAN") == (key in chosen)
        if told["fit_mikro"] is not None:
            assert sum(part["mikro"] for part in told["bagian"]) == told["fit_mikro"]
        if key in chosen:
            assert told["fit_mikro"] == chosen[key]["fit_mikro"]
            assert told["ke"] == chosen[key]["ke"]
            assert told["penghalang"] == []
            for side, end in (("asal", "asal"), ("tujuan", "tujuan")):
                assert {name: told[side][name] for name in ("orang_sebelum", "orang_sesudah")} == {
                    name: chosen[key]["dampak"][end][name] for name in ("orang_sebelum", "orang_sesudah")
                }
        if told["sebab"] == "DITAHAN_ATURAN":
            assert told["penghalang"]


def test_a_city_where_a_school_closes_agrees_with_its_plan_and_tells_those_of_the_school_their_seat() -> None:
    tables = random_city(np.random.default_rng(3), 40)
    tables["unor"] = [{**u, "tutup": date(2026, 12, 31)} if u["kunci"] == "sd-1" else u for u in tables["unor"]]
    result = analysis(tables)
    view, chosen = view_of(tables, result), {move["pegawai"]: move for move in result["usulan"]}
    seated = {row["pegawai"]: row for row in result["terdampak"]["penempatan"]}
    waiting = {row["pegawai"] for row in result["terdampak"]["belum"]}

    assert seated
    for row, key in enumerate(view.kota.pegawai["kunci"]):
        told = explain(view, row)
        assert list(unlike(told, Penjelasan, "penjelasan")) == []
        assert (told["sebab"] == "UNIT_DITUTUP") == (key in seated or key in waiting)
        if key in seated:
            assert (told["dari"], told["ke"], told["fit_mikro"]) == (
                seated[key]["dari"],
                seated[key]["ke"],
                seated[key]["fit_mikro"],
            )
        if key in chosen:
            for side in ("asal", "tujuan"):
                effect = chosen[key]["dampak"][side]
                assert (told[side]["orang_sebelum"], told[side]["orang_sesudah"]) == (
                    effect["orang_sebelum"],
                    effect["orang_sesudah"],
                )


def test_who_stays_though_free_to_go_reads_which_order_decided() -> None:
    tables = two_offices()
    tables["pegawai"][0]["kecamatan_minat"] = "12.71.09"  # wishes to be elsewhere: comes later in the order
    view = view_of(tables, analysis(tables, kapasitas_meja=1))

    told = explain(view, view.row_of("a-staf-000"))

    assert (told["sebab"], told["penentu"]) == ("URUTAN", "minat")
    assert told["rekan"] == {"orang": 5, "dipertimbangkan": 5, "diusulkan": 1}
    assert {explain(view, view.row_of(f"a-staf-00{n}"))["penentu"] for n in range(1, 5)} == {None, "SETARA"}


def test_eight_more_months() -> None:
    tables = two_offices(tmt_unit=date(2025, 9, 1))

    told = explain(view_of(tables), 0)

    assert told["sebab"] == "DITAHAN_ATURAN"
    assert "MUT-01" in told["penghalang"]
    assert told["perubahan_terdekat"]["bulan"] == 8


def test_why_not_there_asks_the_need_and_every_rule_of_any_pair() -> None:
    tables = two_offices()
    view = view_of(tables, analysis(tables))
    b_to_a = explain(view, view.row_of("b-staf-000"), view.cell_of("a|PENGADMINISTRASI|"))

    answers = {row["kode"]: row["jawaban"] for row in b_to_a["pemeriksaan"]}

    assert b_to_a["sebab"] == "UNIT_TIDAK_BERLEBIH"
    assert answers["ASAL_DAPAT_MELEPAS"] == answers["TUJUAN_DAPAT_MENERIMA"] == "TIDAK_TERPENUHI"
    assert answers["SATU_KELOMPOK"] == answers["DALAM_JANGKAUAN"] == "TERPENUHI"
    assert len(b_to_a["aturan"]) > 20


def test_what_a_part_would_gain_is_what_the_score_gains_when_it_happens() -> None:
    held = {
        "tmt_tugas_keluarga": date(2023, 5, 1),
        "pendidikan": "SD",
        "predikat_terakhir": "KURANG",
        "predikat_sebelumnya": "KURANG",
    }
    view = view_of(two_offices(**held))
    cell = view.cell_of("b|PENGADMINISTRASI|")
    told = {part["nama"]: part for part in explain(view, 0, cell)["bagian"]}

    def raised(**changed: Any) -> int:
        better = a_city(two_offices(**{**held, **changed}))
        pair = Pasangan(np.array([0]), np.array([cell]))
        return int(score_pairs(better, pair, default_model(), a_policy())[0][0])

    now = raised()
    assert told["masa_keluarga"]["peluang"] in ("DAPAT_NAIK", "SESUAI")
    better = {"predikat_terakhir": "BUTUH_PERBAIKAN", "predikat_sebelumnya": "BUTUH_PERBAIKAN"}
    for name, change in (("pendidikan", {"pendidikan": "SMP"}), ("kinerja", better)):
        assert told[name]["peluang"] == "DAPAT_NAIK"
        assert told[name]["tambahan_mikro"] == raised(**change) - now > 0


def test_a_road_from_home_nobody_knows_is_said_to_be_unknown() -> None:
    view = view_of(two_offices(kecamatan_rumah=None))

    told = explain(view, 0, view.cell_of("b|PENGADMINISTRASI|"))

    assert {row["hal"]: row["arah"] for row in told["perubahan"]}["PERJALANAN"] == "TIDAK_DIKETAHUI"
    assert told["rumah_diketahui"] is False

"""A plan beside what became of it stays right when decrees fall, are corrected, or somebody else goes."""

from __future__ import annotations

from typing import Any

from services.registry.domain.putaran.banding_rencana import against_cases

MOVES = [{"no": no, "kunci": f"k{no}", "pegawai_id": f"P{no}", "isi": {"ke": {"sel": f"S{no}"}}} for no in (1, 2, 3)]


def a_case(which: str, no: int, status: str, **changed: Any) -> dict[str, Any]:
    return {
        "id": which,
        "analisis_id": "a",
        "rekomendasi_no": no,
        "pegawai_id": f"P{no}",
        "tujuan_sel": f"S{no}",
        "status": status,
        **changed,
    }


def test_an_undone_case_is_not_carried_out_and_a_new_one_for_the_same_move_takes_its_place() -> None:
    undone = [a_case("u1", 1, "DIBATALKAN"), a_case("u2", 2, "DICABUT"), a_case("u3", 3, "SELESAI")]

    assert against_cases(MOVES, undone, "a")["ringkasan"] == {"TIDAK_JADI": 2, "DILAKSANAKAN": 1}
    again = against_cases(MOVES, [*undone, a_case("u4", 1, "MELAKSANAKAN_TUGAS")], "a")
    first = again["items"][0]
    assert (first["usulan_id"], first["keadaan"]) == ("u4", "DILAKSANAKAN")
    assert again["usulan_lain"] == [], "the undone one was of the plan too"


def test_a_corrected_place_and_another_person_are_said_beside_the_move() -> None:
    cases = [a_case("u1", 1, "SELESAI", tujuan_sel="S9"), a_case("u2", 2, "SELESAI", pegawai_id="P9")]

    told = against_cases(MOVES, cases, "a")["items"]
    assert [(one["tujuan_lain"], one["calon_lain"]) for one in told] == [(True, False), (False, True), (False, False)]

"""Quorum, results and heads of schools as pure rules: the boundary days and counts, and the page of the docs that shows the states."""

from __future__ import annotations

from datetime import date

import pytest

from services.registry.domain.putaran.kepala_sekolah import Kepala, appointable, outcome, term_of
from services.registry.domain.sidang.hasil import at_fault
from services.registry.domain.sidang.kuorum import Kuorum, read, sitting
from services.registry.domain.sidang.status import diagram
from shared.texts.sidang import HALANGAN, WORDS, told
from shared.vocabulary import AlasanUsulan, HasilSidang, KeluaranKepala, SebabKepala
from tests.repo.image import ROOT

TMT = date(2027, 1, 1)
H, K, S = HasilSidang, KeluaranKepala, SebabKepala


@pytest.mark.parametrize(
    ("members", "rule", "wanted"),
    [
        (5, Kuorum(), 3),
        (6, Kuorum(), 4),  # more than half of six
        (6, Kuorum(lebih=False), 3),
        (7, Kuorum(2, 3, lebih=False), 5),  # at least two thirds: 4.67
        (9, Kuorum(2, 3, lebih=False), 6),
        (3, Kuorum(1, 1, lebih=False), 3),
    ],
)
def test_how_many_must_sit(members: int, rule: Kuorum, wanted: int) -> None:
    assert rule.wanted(members) == wanted
    assert read(rule.as_json()) == rule


def test_whoever_is_barred_or_away_does_not_sit() -> None:
    board = [{"pengguna_id": n, "kehadiran": there} for n, there in enumerate(["HADIR", "IZIN", "HADIR", None])]
    assert (sitting(board), sitting(board, {2})) == ([0, 2], [0])


@pytest.mark.parametrize(
    ("hasil", "suara", "sits", "found"),
    [
        (H.SETUJU, None, 3, None),
        (H.SETUJU, None, 2, "kuorum_usulan_kurang"),
        (H.TUNDA, None, 0, None),  # without a quorum a case can only be put off
        (H.SETUJU, (2, 2, 0), 4, None),  # a tie is the chair's to break
        (H.SETUJU, (1, 2, 0), 4, "suara_berlawanan"),
        (H.TOLAK, (2, 1, 0), 4, "suara_berlawanan"),
        (H.TOLAK, (1, 2, 2), 4, "suara_lebih_dari_hadir"),
    ],
)
def test_which_results_can_be(hasil: HasilSidang, suara: tuple[int, int, int] | None, sits: int, found: str | None) -> None:
    votes = dict(zip(("setuju", "tidak", "abstain"), suara, strict=True)) if suara else None
    assert at_fault(hasil, AlasanUsulan.LAINNYA, "sebab", votes, sits, 3) == found


def test_all_but_consent_wants_a_reason() -> None:
    assert [at_fault(one, None, None, None, 3, 3) for one in H] == [None, *["hasil_tanpa_alasan"] * 3]


@pytest.mark.parametrize(
    ("head", "end", "why"),
    [
        (Kepala(tmt_pensiun=TMT), K.PENSIUN, S.BATAS_USIA_PENSIUN),
        (Kepala(tutup=TMT), K.BELUM, S.SEKOLAH_TUTUP),
        (Kepala(tutup=TMT, usulan=False), K.KEMBALI_GURU, S.SEKOLAH_TUTUP),
        (Kepala(tutup=TMT, usulan=True), K.PINDAH, S.SEKOLAH_TUTUP),
        (Kepala(tutup=date(2027, 1, 2)), K.TETAP, S.MASIH_BERTUGAS),
        (Kepala(plt=True), K.BELUM, S.PELAKSANA_TUGAS),
        (Kepala(sejak=date(2019, 1, 1)), K.BELUM, S.MASA_TUGAS_HABIS),  # eight years on the day
        (Kepala(sejak=date(2019, 1, 2)), K.TETAP, S.MASIH_BERTUGAS),
        (Kepala(tmt_unit=date(2025, 1, 2)), K.TETAP, S.BELUM_DUA_TAHUN),
        (Kepala(tmt_unit=date(2025, 1, 1)), K.TETAP, S.MASIH_BERTUGAS),
        (Kepala(), K.TETAP, S.MASIH_BERTUGAS),
    ],
)
def test_what_becomes_of_a_head(head: Kepala, end: KeluaranKepala, why: SebabKepala) -> None:
    assert outcome(head, TMT) == (end, why)


def test_who_may_be_appointed_again_is_not_guessed() -> None:
    young, since = date(1970, 1, 2), date(2023, 1, 1)
    assert appointable(Kepala(lahir_bulan=date(1970, 1, 1)), TMT) is False, "57 on the day"
    assert appointable(Kepala(lahir_bulan=young), TMT) is None, "nobody recorded since when"
    assert appointable(Kepala(lahir_bulan=young, sejak=since), TMT) is True
    assert [term_of(Kepala(sejak=day), TMT) for day in (since, date(2023, 1, 2), None)] == [2, 1, None]


def test_everything_said_has_words_in_both_languages() -> None:
    figures = dict.fromkeys(("nomor", "status", "sidang", "hadir", "perlu", "anggota", "jumlah"), "1")
    assert all(part and "{" not in part.replace("{id}", "") for code in HALANGAN for part in told(code, figures))
    assert all(set(words) == {one.value for one in kind} for kind, words in WORDS.items())


def test_the_page_shows_the_states_there_are() -> None:
    assert diagram() in (ROOT / "docs" / "board-session.md").read_text()

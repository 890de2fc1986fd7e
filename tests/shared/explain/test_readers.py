"""Four readers, one record: every code has words, nothing insults, what protects stays with the person."""

from __future__ import annotations

from typing import Any

import pytest

from shared.contracts.v1.penjelasan import ARAH, HAL, PEMERIKSAAN, SEBAB
from shared.models.profile import FACTORS
from shared.texts import moves
from shared.texts.explain import board, changes, employee, factors, words
from shared.texts.explain.readers import PRIVATE, SECRET_SCOPE, Pembaca, for_reader
from shared.texts.explain.render import render
from shared.texts.explain.sheet import lines_of
from tests.shared.explain.facts import SOURCE, a_state, answers, corpus, some_facts

CORPUS = list(corpus())
LANGS = ("id", "en")


def told(facts: dict[str, Any], reader: Pembaca, lang: str, scopes: frozenset[str] = frozenset(), **more: Any) -> str:
    text = render(for_reader(facts, reader, scopes), reader, lang, source=SOURCE, **more)
    return "\n".join(lines_of(text))


def test_every_code_of_the_contract_has_words() -> None:
    assert set(words.REASON) == set(SEBAB) == set(board.STATE)
    assert set(words.CHECK) == set(PEMERIKSAAN)
    assert set(changes.WAYS) == set(HAL)
    assert all(set(ways) <= set(ARAH) for ways in changes.WAYS.values())
    assert set(FACTORS) <= set(factors.NAME)
    assert set(FACTORS) <= set(factors.TAKES)


@pytest.mark.parametrize("lang", LANGS)
def test_no_text_to_a_person_judges_ranks_or_reckons(lang: str) -> None:
    for facts in CORPUS:
        for scopes in (frozenset[str](), frozenset({SECRET_SCOPE})):
            for asked in (False, True):
                text = told(facts, Pembaca.PEGAWAI, lang, scopes, asked=asked).lower()
                assert not [bad for bad in employee.FORBIDDEN if bad in text], text


@pytest.mark.parametrize("reader", Pembaca)
@pytest.mark.parametrize("lang", LANGS)
def test_no_sentence_has_a_hole(reader: Pembaca, lang: str) -> None:
    """No placeholder left over, no None, no empty or doubled punctuation."""
    for facts in CORPUS:
        for line in told(facts, reader, lang, who="Contoh 901").splitlines():
            assert line.strip(), facts["sebab"]
            hole = [bad for bad in ("{", "}", "..", " ,", ";;", "  ") if bad in line]
            assert not hole, line
            assert reader is Pembaca.AUDITOR or "None" not in line, line


def test_a_person_reads_of_nobody_else() -> None:
    facts = some_facts(
        putusan="DIUSULKAN", sebab="DIUSULKAN", usulan={"setara": ["kunci-rekan"], "biaya_mikro": {}, "alternatif": None}
    )

    text = told(facts, Pembaca.PEGAWAI, "id")

    assert "kunci-rekan" not in text
    assert "940" not in text


@pytest.mark.parametrize("reader", [Pembaca.ATASAN, Pembaca.TPK])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("rule", PRIVATE)
def test_unit_and_board_cannot_tell_one_private_ground_from_another(reader: Pembaca, lang: str, rule: str) -> None:
    def with_ground(name: str) -> str:
        row = next(answer for answer in answers() if answer["aturan"] == name)
        wait = {
            "boleh": False,
            "sebab": [row],
            "bulan": 6 if name == "PRO-01" else None,
            "tetap": [] if name == "PRO-01" else [name],
        }
        facts = some_facts(
            sebab="DITAHAN_ATURAN", aturan=[row], syarat=[], penghalang=[name], perubahan_terdekat=wait, penentu=None
        )
        return told(facts, reader, lang, frozenset({SECRET_SCOPE}), who="Contoh 901")

    text = with_ground(rule)

    assert rule not in text
    assert "2027" not in text.replace("1 Januari 2027", "").replace("1 January 2027", "")
    assert text == with_ground("PRO-01")


def test_the_ground_is_opened_to_the_person_only_with_the_scope_for_secrets() -> None:
    row = next(answer for answer in answers() if answer["aturan"] == "PRO-01")
    facts = some_facts(sebab="DITAHAN_ATURAN", aturan=[row], syarat=[], penghalang=["PRO-01"], penentu=None)

    assert "1 Juni 2027" not in told(facts, Pembaca.PEGAWAI, "id")
    assert "1 Juni 2027" in told(facts, Pembaca.PEGAWAI, "id", frozenset({SECRET_SCOPE}))


def test_a_head_reads_no_rule_rating_or_points_of_a_person() -> None:
    for facts in CORPUS:
        text = told(facts, Pembaca.ATASAN, "id")
        assert not [rule["aturan"] for rule in facts["aturan"] if rule["aturan"] in text]
        assert "predikat" not in text
        assert "hukuman" not in text


def test_a_benefit_is_told_only_where_it_is_true() -> None:
    matters = [{"hal": what, "arah": "TIDAK_DIKETAHUI", "angka": {}} for what in ("TPG", "PERJALANAN")]
    unknown = some_facts(putusan="DIUSULKAN", sebab="DIUSULKAN", perubahan=matters)

    text = told(unknown, Pembaca.PEGAWAI, "id")

    assert "lebih dekat" not in text
    assert "tidak diketahui" in text
    assert "Jarak dari rumah tidak kami ketahui, silakan isi." in text


def test_the_letter_speaks_of_posts_and_hours_in_the_order_of_a_letter() -> None:
    there = {"unor_nama": "SMPN 40", "keluarga": "GURU", "mapel": "MATEMATIKA", "opd_nama": "Dinas"}
    facts = some_facts(
        putusan="DIUSULKAN", sebab="DIUSULKAN", dari={**there, "unor_nama": "SMPN 12"}, ke=there, perubahan=[],
        tujuan=a_state(orang_sebelum=2, jam_minggu=72, jam_per_orang_sebelum_mikro=36_000_000),
    )  # fmt: skip
    text = render(for_reader(facts, Pembaca.PEGAWAI, frozenset()), Pembaca.PEGAWAI, "id", source=SOURCE)

    assert [part["judul"] for part in text["bagian"]] == [
        "Apa dan kapan", "Mengapa ke SMPN 40", "Mengapa Anda", "Apa yang berubah", "Apa yang dapat Anda lakukan",
    ]  # fmt: skip
    assert "SMPN 12: 5 guru matematika untuk 90 JP per minggu (18,0 JP per orang)." in text["bagian"][1]["isi"]
    assert "SMPN 40: 2 guru matematika untuk 72 JP per minggu (36,0 JP per orang)." in text["bagian"][1]["isi"]


def test_hours_above_what_should_be_are_not_told_as_a_gain_alone() -> None:
    hours = {"hal": "JAM", "arah": "NAIK", "angka": {"lama_mikro": 16_000_000, "baru_mikro": 48_000_000, "maks_jam": 40}}

    text = told(some_facts(putusan="DIUSULKAN", sebab="DIUSULKAN", perubahan=[hours]), Pembaca.PEGAWAI, "id")

    assert "48,0 JP per orang di sekolah baru. Itu di atas 40 jam yang wajar" in text


def test_figures_of_a_rule_are_spoken_as_people_do() -> None:
    by_rule = {row["aturan"]: row for row in answers() if row["jawaban"] == "TIDAK_TERPENUHI"}

    assert "12,0 jam per guru" in moves.rule_message(by_rule["TCH-03"])
    assert "sampai 1 Juni 2027" in moves.rule_message(by_rule["PRO-01"])


@pytest.mark.parametrize("lang", LANGS)
def test_who_decides_reads_what_would_be_cheaper_than_the_transfer(lang: str) -> None:
    note = {"jenis": ["BERBAGI_JAM"], "memberi_mikro_fte": 750_000, "cukup": True}
    move = {"setara": [], "biaya_mikro": {}, "alternatif": None}
    with_, without = (
        some_facts(putusan="DIUSULKAN", sebab="DIUSULKAN", usulan={**move, "tindakan": tindakan}) for tindakan in (note, None)
    )
    words = "without a transfer" if lang == "en" else "tanpa mutasi"

    for reader in (Pembaca.ATASAN, Pembaca.TPK):
        assert words in told(with_, reader, lang)
        assert words not in told(without, reader, lang)
    assert words not in told(with_, Pembaca.PEGAWAI, lang)

"""Nothing about anybody's religion is read: not in a snapshot, a score or a rule. What is taught is a subject with a certificate."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.fit.evidence import COLUMNS, PERSON_COLUMNS
from shared.contracts.v1.masukan import KOLOM
from shared.contracts.v1.snapshot import TABEL
from shared.law import CATALOGUE, rule_set
from shared.models.profile import FACTORS
from shared.vocabulary import MAPEL_AGAMA, JenisMasukan
from tests.scoring.cities import DECISION, analysis, posts, staff, units

WORD = re.compile(r"agama|religi|kepercayaan|\biman\b|islam|kristen|katolik|hindu|buddha|khonghucu", re.IGNORECASE)


def test_a_snapshot_tells_of_religion_only_how_many_pupils_attend_which_lessons() -> None:
    named = {f"{table.nama}.{column.nama}" for table in TABEL for column in table.kolom if WORD.search(column.nama)}

    assert named == {f"sekolah.siswa_{subject.lower()}" for subject in MAPEL_AGAMA}


def test_what_may_come_in_of_a_person_has_no_such_column() -> None:
    of_people = [kind for kind in JenisMasukan if kind not in (JenisMasukan.SEKOLAH,)]

    assert [(kind, column.nama) for kind in of_people for column in KOLOM[kind] if WORD.search(column.nama)] == []


def test_no_feature_and_no_rule_asks_for_it() -> None:
    rules = rule_set(CATALOGUE, DECISION)

    assert [name for name in (*COLUMNS, *PERSON_COLUMNS, *FACTORS) if WORD.search(name)] == []
    assert WORD.search(json.dumps(rules["aturan"])) is None


def relabelled(subjects: dict[str, str]) -> dict[str, Any]:
    """Two schools that exchange religion teachers, with the six subjects under other names; everything else is as it was."""
    names = units("smp-1", "smp-2", kind="SMP")
    who = [
        row | {"kunci": f"{school}-{subject}-{n}"}
        for school, count in (("smp-1", 4), ("smp-2", 1)) for subject in ("AGAMA_ISLAM", "AGAMA_KRISTEN")
        for n, row in enumerate(staff(school, count, "guru", mapel=subjects[subject], sertifikat_mapel=subjects[subject]))
    ]  # fmt: skip
    pupils = {f"siswa_{subjects[s].lower()}": 600 for s in ("AGAMA_ISLAM", "AGAMA_KRISTEN")}
    school = [{"unor": s, "tahun_ajaran": "2026/2027", "rombel": 20, "siswa": 1_200, **pupils} for s in ("smp-1", "smp-2")]
    result = analysis({"unor": names, "jabatan": posts(), "pegawai": who, "sekolah": school})
    back = {new: old for old, new in subjects.items()}
    return {
        "need": sorted((row["unor"], back[row["mapel"]], row["kebutuhan_mikro_fte"], row["orang"]) for row in result["kebutuhan"]),
        "worth": result["rencana"]["nilai_mikro"], "moves": len(result["usulan"]),
        "fit": sorted(move["fit_mikro"] for move in result["usulan"]),
    }  # fmt: skip


@settings(max_examples=4)
@given(st.permutations(MAPEL_AGAMA))
def test_another_name_for_the_subjects_changes_no_need_and_no_score(order: list[str]) -> None:
    as_it_is = relabelled({name: name for name in MAPEL_AGAMA})

    assert as_it_is["moves"] > 0
    assert relabelled(dict(zip(MAPEL_AGAMA, order, strict=True))) == as_it_is

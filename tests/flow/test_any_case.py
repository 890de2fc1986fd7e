"""Whatever case is described, every rule answers it in whole sentences, in both languages, and none breaks."""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from services.gateway.operations.check_case import KELOMPOK, joined
from services.registry.operations.usulan.check_case import judged
from services.scoring.api.hukum.answer import answer_case
from shared.contracts.v1.berkas import Berkas, Surat
from shared.contracts.v1.berkas_keadaan import TahunLibur
from shared.contracts.v1.berkas_ujung import NIHIL, Orang
from shared.law import CATALOGUE, HukumKota
from shared.vocabulary import DiputuskanDi, JenisSurat

READ = TypeAdapter(Berkas)
TODAY = date(2026, 11, 24)
CASE_RULES = {rule.id: rule for rule in CATALOGUE if rule.diputuskan_di is DiputuskanDi.CASE and rule.parameter}
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    date: st.dates(date(1900, 1, 1), date(2199, 12, 31)), int: st.integers(0, 60), bool: st.booleans(), float: st.floats(-90, 90),
    str: st.sampled_from(["SMPN 1", "Guru Ahli Muda", "Perawat Terampil", "Kepala Dinas X", "III/d", "{x}", ""]),
}  # fmt: skip


def described(kind: Any) -> st.SearchStrategy[Any]:
    """Any value a description may have there, every part of it left out at will."""
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        parts = {one.name: described(hints[one.name]) for one in dataclasses.fields(kind)}
        if kind is Orang:
            parts["nihil"] = st.lists(st.sampled_from(NIHIL), unique=True)
        must = {one.name: parts.pop(one.name) for one in dataclasses.fields(kind) if one.default is one.default_factory}
        return st.fixed_dictionaries(must, optional=parts)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return st.one_of(*[described(one) for one in typing.get_args(kind) if one is not type(None)])
    if typing.get_origin(kind) is tuple:
        of = typing.get_args(kind)[0]
        if of is TahunLibur:
            return st.just([])
        return st.lists(described(of), max_size=6, unique_by=(lambda one: one["jenis"]) if of is Surat else None)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return st.sampled_from(list(JenisSurat) if kind is JenisSurat else [member.value for member in kind])
    return PLAIN[kind]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(described(Berkas), st.sampled_from([None, 0, 10**9]))
def test_every_rule_answers_every_case_in_words(case: dict[str, Any], figure: int | None) -> None:
    """Also when the city has adjusted every figure to nothing, or to the largest there is."""
    changed = {} if figure is None else {
        name: {**dict.fromkeys(rule.parameter, figure), "dasar": "uji", "alasan": "uji"} for name, rule in CASE_RULES.items()
    }  # fmt: skip
    found = judged(READ.validate_python(case), HukumKota(penyesuaian=changed), TODAY)
    passed_on = READ.validate_python(READ.dump_python(found.berkas, mode="json", exclude_defaults=True))
    pairs = answer_case(passed_on, found.aturan, found.tanggal_keputusan, found.tmt)
    told = joined({**vars(found), "berkas": None}, pairs)["jawaban"]

    assert passed_on == found.berkas
    assert [one["aturan"] for one in sorted(told, key=lambda one: str(one["aturan"]))] == sorted(found.aturan["aturan"])
    for one in told:
        assert one["kelompok"] in KELOMPOK
        assert all(one[name] and "–" not in one[name] for name in ("pesan", "pesan_en")), one
        assert (one["datum"] is not None) == (one["jawaban"] == "TIDAK_DAPAT_DINILAI"), one

"""What the list of functional positions says about retirement ages, and where that is not what the general rule says."""

from __future__ import annotations

from collections.abc import Iterator

from services.registry.domain.kepegawaian.nama import family_of, key_of, split_level
from services.registry.domain.kepegawaian.pensiun import bup_of
from services.registry.domain.referensi.daftar import Butir, Daftar
from shared.vocabulary import JenisJabatan


def by_rule(one: Butir) -> int:
    """The age of an entry by its level; the level in the name goes before the list's own, which is wrong for some."""
    _, named = split_level(one.nama)
    level = named or one.isi["jenjang"]
    return bup_of(JenisJabatan.JF, None if level is None else str(level), family_of(one.nama))


def special_ages(functional: Daftar) -> dict[str, int]:
    """Name key → age, for positions that serve longer than their level does: a law of their own (prosecutors, researchers).

    An earlier age in the list cannot take away what the regulation gives, so the rule stands and the difference is only told.
    An old name never overrules a current one.
    """
    found: dict[str, int] = {}
    for one in sorted(functional.butir, key=lambda one: bool(one.isi["lama"])):
        found.setdefault(key_of(one.nama), _age(one))
    rules = {one.kunci: by_rule(one) for one in functional.butir}
    return {key: age for key, age in found.items() if age > rules[key]}


def disagreements(functional: Daftar) -> Iterator[tuple[Butir, int]]:
    """Entries whose age is not that of the rule, with the rule's age."""
    for one in functional.butir:
        if one.isi["bup"] is not None and _age(one) != by_rule(one):
            yield one, by_rule(one)


def _age(one: Butir) -> int:
    age = one.isi["bup"]
    return age if isinstance(age, int) else 0

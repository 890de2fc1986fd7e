"""What a decree binds: the whole policy of a round but its pins, which are decisions about persons and bear reasons of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.contracts.canonical import canonical_hash

BUKAN_KRITERIA = frozenset({"pin"})


def criteria(policy: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in policy.items() if name not in BUKAN_KRITERIA}


def criteria_hash(policy: Mapping[str, Any]) -> str:
    return canonical_hash(criteria(policy))


def made_under(plan_policy: Mapping[str, Any], round_policy: Mapping[str, Any]) -> bool:
    """Was a plan made under these criteria? Words younger than the round do not count."""
    wanted = criteria(round_policy)
    return {name: plan_policy.get(name) for name in wanted} == wanted

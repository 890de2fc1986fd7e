"""docs/policy.md tells every word of the policy with the default that holds."""

from __future__ import annotations

import json
import re
from pathlib import Path

from shared.contracts.v1.kebijakan import BAWAAN
from shared.contracts.v1.kebijakan_cacat import DARI_PUTARAN

PAGE = Path(__file__).resolve().parents[2] / "docs" / "policy.md"
ROW = re.compile(r"^\| `(\w+)` \| `(.+?)` \| \S.* \|$", re.MULTILINE)


def test_each_word_stands_once_with_its_default_and_no_other_word_does() -> None:
    told = [(name, json.loads(default)) for name, default in ROW.findall(PAGE.read_text())]
    assert len(told) == len(dict(told))
    assert dict(told) == {name: value for name, value in BAWAAN.items() if name not in DARI_PUTARAN}

"""Which echelon does a text mean? 'Eselon II B', 'II/b', SIASN's code 22 are all II.b; some words say that there is none."""

from __future__ import annotations

import re

ECHELONS = {
    "10": "I.a", "11": "I.a", "12": "I.b", "21": "II.a", "22": "II.b", "31": "III.a", "32": "III.b", "41": "IV.a", "42": "IV.b",
    "51": "V.a", "52": "V.b",
}  # fmt: skip
NONE = {"0", "00", "99", "NON", "NONESELON", "NONESELONERING", "NONSTRUKTURAL", "TIDAKADA", "BUKANESELON"}
_NAMED = {name.replace(".", "").upper(): name for name in ECHELONS.values()}
_PREFIX = re.compile(r"^(ESELONERING|ESELON|ESL|ESS)")


def parse_echelon(text: str) -> tuple[str | None, bool]:
    """(its name in the reference list or None, whether the text can be read)."""
    word = re.sub(r"[^A-Z0-9]+", "", text.upper())
    if word in NONE:
        return None, True
    bare = _PREFIX.sub("", word)
    found = _NAMED.get(bare) or ECHELONS.get(bare)
    return found, found is not None

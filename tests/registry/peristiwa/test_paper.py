"""What is printed can be typed again from paper, by somebody who reads letters one by one."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.peristiwa.periksa import Pemeriksa, Putus
from services.registry.operations.peristiwa import paper
from services.registry.operations.peristiwa.verify import Checked

AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
HASH = hashlib.sha256(b"kepala").hexdigest()


def checked(name: str = "Kota Uji", broken: bool = False) -> Checked:
    breaks = [Putus("berubah", 7, 7)] if broken else []
    return Checked("12.71", name, Pemeriksa(last=100123, hash=HASH, pada=AT, putus=breaks), Pemeriksa())


def test_the_page_says_which_entry_when_and_its_hash_in_groups_of_four() -> None:
    text = paper.text([checked()], AT)
    assert "entri 100123, 25-11-2026 10.00.00 WIB" in text
    assert " ".join(HASH[at : at + 4] for at in range(0, 32, 4)) in text
    assert "bacaan     entri 0" in text


def test_no_head_of_a_broken_chain_is_printed() -> None:
    text = paper.text([checked(broken=True)], AT)
    assert "PUTUS" in text
    assert HASH[:4] not in text


def test_a_name_cannot_break_out_of_the_page() -> None:
    assert "<script>" not in paper.page([checked("<script>alert(1)</script>")], AT)


@given(hashed=st.binary(min_size=32, max_size=32).map(bytes.hex), data=st.data())
def test_however_it_is_typed_it_is_the_same_hash(hashed: str, data: st.DataObject) -> None:
    lines = paper.grouped(hashed)
    assert (len(lines), {len(line) for line in lines}) == (2, {39})
    written = data.draw(st.sampled_from([" ", "  ", "\n", "-", ""])).join(" ".join(lines).split())
    assert paper.typed(data.draw(st.sampled_from([written, written.upper()]))) == hashed


@pytest.mark.parametrize("words", ["", "9f2c", "9f2c 9f2c 9f2c 9f2", "g" * 16, "a" * 65, "9f2c9f2c9f2c9f2c…"])
def test_too_little_or_no_hash_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="16 to 64 hex digits"):
        paper.typed(words)

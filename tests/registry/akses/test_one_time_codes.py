"""One-time codes against the published vectors of RFC 6238 and RFC 4226, and the rules about taking one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from services.registry.domain.akses import totp

KEYS = {"sha1": b"12345678901234567890", "sha256": b"12345678901234567890123456789012", "sha512": b"1234567890" * 6 + b"1234"}
RFC_6238 = [
    # appendix B: seconds, SHA-1, SHA-256, SHA-512
    (59, "94287082", "46119246", "90693936"), (1111111109, "07081804", "68084774", "25091201"),
    (1111111111, "14050471", "67062674", "99943326"), (1234567890, "89005924", "91819424", "93441116"),
    (2000000000, "69279037", "90698825", "38618901"), (20000000000, "65353130", "77737706", "47863826"),
]  # fmt: skip
RFC_4226 = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]
"""Appendix D: counters 0 to 9."""
SECRET = KEYS["sha1"]
AT = datetime(2026, 11, 30, 3, 0, 10, tzinfo=UTC)


@pytest.mark.parametrize(("seconds", "sha1", "sha256", "sha512"), RFC_6238)
def test_codes_are_those_of_rfc_6238(seconds: int, sha1: str, sha256: str, sha512: str) -> None:
    step = totp.step_of(datetime.fromtimestamp(seconds, UTC))
    found = {name: totp.code(key, step, digits=8, algorithm=name) for name, key in KEYS.items()}

    assert found == {"sha1": sha1, "sha256": sha256, "sha512": sha512}


def test_codes_are_those_of_rfc_4226() -> None:
    assert [totp.code(SECRET, counter) for counter in range(10)] == RFC_4226


@pytest.mark.parametrize(("off", "taken"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_is_taken_one_step_to_either_side(off: int, taken: bool) -> None:
    now = totp.step_of(AT)

    assert totp.taken_step(SECRET, totp.code(SECRET, now + off), AT, 0) == (now + off if taken else None)


def test_a_code_is_never_taken_twice_nor_an_earlier_one_after_it() -> None:
    now = totp.step_of(AT)
    first = totp.taken_step(SECRET, totp.code(SECRET, now), AT, 0)
    assert first == now

    for step in (now - 1, now):
        assert totp.taken_step(SECRET, totp.code(SECRET, step), AT, first) is None
    assert totp.taken_step(SECRET, totp.code(SECRET, now + 1), AT + timedelta(seconds=30), first) == now + 1


@pytest.mark.parametrize("given", ["", "12345", "000000", "abcdef", "１２３４５６", " "])
def test_anything_else_is_no_code(given: str) -> None:
    assert totp.taken_step(SECRET, given, AT, 0) is None


@pytest.mark.parametrize(("wrong", "locked"), [(1, False), (4, False), (5, True), (6, True)])
def test_five_wrong_codes_close_the_door_for_a_while(wrong: int, locked: bool) -> None:
    assert totp.locked_until(wrong, AT) == (AT + totp.LOCK if locked else None)


def test_an_authenticator_app_reads_the_address() -> None:
    address = urlsplit(totp.otpauth(SECRET, "1a2b"))

    assert (address.scheme, address.netloc, unquote(address.path)) == ("otpauth", "totp", "/Seimbang:1a2b")
    assert parse_qs(address.query) == {
        "secret": ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"], "issuer": ["Seimbang"], "digits": ["6"], "period": ["30"],
    }  # fmt: skip

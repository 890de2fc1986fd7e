"""The code of the public check: random, read aloud without mistakes, found by nobody who does not hold the paper."""

from __future__ import annotations

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Thirty signs: no 0/O, 1/I/L, U."""
LENGTH = 20
"""30^20 = 3.5e29, about 98 bits: at a thousand guesses a second against a million papers, 1e13 years to one hit."""


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def told(code: str) -> str:
    """In groups of four, as a page shows it."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def read(text: str) -> str | None:
    """What somebody typed, without the dashes and in capitals; None when it can be no code."""
    code = "".join(sign for sign in text.upper() if sign.isalnum())
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None

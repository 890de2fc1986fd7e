"""One-time codes by time (RFC 6238 over RFC 4226): what the code of a moment is, and whether a code given now may be taken.

SHA-1, six digits, thirty seconds: what every authenticator app reads from an otpauth address. A code counts once: the step it was taken
for must be later than the last one taken. The step before and after now are looked at too, for clocks that are off.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode

STEP_S = 30
DIGITS = 6
WINDOW = 1
"""Steps to either side of now."""
SECRET_BYTES = 20
"""As long as the digest (RFC 4226 section 4)."""
WRONG_MAX = 5
LOCK = timedelta(minutes=15)
"""After five wrong codes in a row, and after each further one: at most 5 + 96 guesses a day at a million codes."""


def step_of(at: datetime) -> int:
    """The number of thirty seconds since 1970."""
    return int(at.timestamp()) // STEP_S


def code(secret: bytes, step: int, digits: int = DIGITS, algorithm: str = "sha1") -> str:
    """RFC 4226 section 5.3, dynamic truncation, with the step as its counter."""
    digest = hmac.new(secret, step.to_bytes(8, "big"), getattr(hashlib, algorithm)).digest()
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def taken_step(secret: bytes, given: str, at: datetime, last: int) -> int | None:
    """The step this code stands for, when it is right and not used before (`last`: the last step taken); None otherwise."""
    now = step_of(at)
    for step in range(now - WINDOW, now + WINDOW + 1):
        if hmac.compare_digest(code(secret, step).encode(), given.strip().encode()) and step > last:
            return step
    return None


def locked_until(wrong: int, at: datetime) -> datetime | None:
    """Until when no code is looked at after so many wrong ones in a row."""
    return at + LOCK if wrong >= WRONG_MAX else None


def otpauth(secret: bytes, account: str, issuer: str = "Seimbang") -> str:
    """The address an authenticator app reads; `account` names the user to its owner and is never a number of the person."""
    text = base64.b32encode(secret).decode().rstrip("=")
    label = quote(f"{issuer}:{account}")
    return f"otpauth://totp/{label}?" + urlencode({"secret": text, "issuer": issuer, "digits": DIGITS, "period": STEP_S})

"""Statements that another system signs with a key of its own: of who it is (RFC 7523), and of who is signed in there (RFC 8693).

Short-lived, for one audience, good once. Only signatures that a public key can check: with a shared secret whoever checks could sign.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc import jwk, jwt
from joserfc.errors import JoseError

from shared.errors import MasukanTidakSah, TidakDikenal

ALGORITHMS = {"RSA": ["RS256", "PS256"], "EC": ["ES256"], "OKP": ["Ed25519", "EdDSA"]}
RSA_BITS_MIN = 2048
LIFE_MAX_S = 300
SKEW_S = 30
"""Clocks of two systems may differ by so much."""
LENGTH_MAX = 4096
KID = r"[A-Za-z0-9._~-]{1,200}"
"""A key is revoked by an address that its name is part of."""


@dataclass(frozen=True)
class Pernyataan:
    """What was signed: its claims, its `jti`, and until when it would be good."""

    claims: dict[str, Any]
    jti: str
    sampai: int


def public_jwk(text: str) -> dict[str, Any]:
    """A public key given as PEM or JWK, with its thumbprint (RFC 7638) as `kid`. Raises MasukanTidakSah for private or weak ones."""
    try:
        if text.lstrip().startswith("{"):
            key = jwk.import_key(json.loads(text))
        else:
            key = _from_pem(text)
    except (JoseError, ValueError, TypeError, KeyError) as wrong:
        raise _no_key("Kunci tidak terbaca.", "Kirim kunci publik RSA, EC P-256, atau Ed25519 sebagai PEM atau JWK.") from wrong
    if key.is_private:
        raise _no_key("Ini kunci privat.", "Kirim kunci publiknya saja, dan ganti kunci ini: ia sudah keluar dari pemiliknya.")
    held = dict(key.as_dict(private=False))
    if held["kty"] not in ALGORITHMS or (held["kty"] == "EC" and held.get("crv") != "P-256"):
        raise _no_key("Jenis kunci tidak didukung.", "Pakai RSA 2048 bit atau lebih, EC P-256, atau Ed25519.")
    if held["kty"] == "RSA" and len(base64.urlsafe_b64decode(held["n"] + "==")) * 8 < RSA_BITS_MIN:
        raise _no_key(f"Kunci RSA kurang dari {RSA_BITS_MIN} bit.", "Buat kunci yang lebih panjang.")
    kid = held.get("kid") or key.thumbprint()
    if not re.fullmatch(KID, kid):
        raise _no_key(
            "kid kunci ini memuat huruf yang tidak dapat berdiri di alamat.", "Hilangkan kid, atau pakai huruf, angka, dan -._~."
        )
    return {**held, "kid": kid}


def said_by(token: str) -> tuple[str, str]:
    """(`iss`, `kid`) as the token itself says, not checked yet: which key to check it with. Raises TidakDikenal."""
    try:
        head, claims = (json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in token.split(".")[:2])
        return str(claims["iss"]), str(head.get("kid", ""))
    except (ValueError, TypeError, KeyError, AttributeError, binascii.Error, RecursionError) as wrong:
        raise refused() from wrong


def check(token: str, key: dict[str, Any], audience: str, at: datetime) -> Pernyataan:
    """Signature, audience, times and `jti`; whose statement it is and whether it was used before is the caller's to check.

    Raises TidakDikenal: one sentence for whatever is wrong with it, except for its times, which a client cannot guess otherwise.
    """
    try:
        if len(token) > LENGTH_MAX:
            raise refused()
        claims = jwt.decode(token, jwk.import_key(key), algorithms=ALGORITHMS[key["kty"]]).claims
        until, now, jti = int(claims["exp"]), int(at.timestamp()), str(claims["jti"])
        told = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
        begins = int(claims.get("nbf", claims.get("iat", now)))
    except (JoseError, ValueError, TypeError, KeyError) as wrong:
        raise refused() from wrong
    if audience not in told or not jti:
        raise refused()
    if until <= now - SKEW_S or until > now + LIFE_MAX_S + SKEW_S or begins > now + SKEW_S:
        raise TidakDikenal(
            f"Asersi sudah lewat, belum berlaku, atau berlaku lebih dari {LIFE_MAX_S} detik.",
            saran="Cocokkan jam server, lalu buat asersi baru.", pesan_en="The assertion's times are out of range.",
        )  # fmt: skip
    return Pernyataan(dict(claims), jti, until)


def refused() -> TidakDikenal:
    return TidakDikenal(
        "Asersi klien tidak sah.", saran="Periksa kunci, iss, sub, aud, exp, jti; satu asersi hanya berlaku sekali.",
        pesan_en="The client's assertion is not valid.",
    )  # fmt: skip


def _from_pem(pem: str) -> Any:
    """PEM does not say in words which kind of key it holds: the first that reads it."""
    for kind in (jwk.RSAKey, jwk.ECKey, jwk.OKPKey):
        try:
            key = kind.import_key(pem.encode())
            key.as_dict(private=False)
        except (JoseError, ValueError, TypeError, AttributeError):
            continue
        return key
    raise ValueError("no key of a known kind")


def _no_key(pesan: str, saran: str) -> MasukanTidakSah:
    return MasukanTidakSah(pesan, saran=saran, pesan_en="Not a usable public key.")

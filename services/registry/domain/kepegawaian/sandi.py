"""Personal values: encrypted under a key of the person's own, which the city key wraps.

Erasing a person destroys that key, and with it everything ever written under it, in every backup. NIPs are found by a keyed
digest, so that the column alone tells nothing.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import uuid
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_text = json.JSONEncoder(sort_keys=True, default=str).encode
NONCE_BYTES = 12
KEY_BYTES = 32
IDENTITY, CIRCUMSTANCES, HISTORY = b"identitas", b"keadaan", b"riwayat"


@dataclass(frozen=True)
class Vault:
    """The city key (wraps, digests) and the snapshot key (pseudonyms). Both are 32 bytes from files."""

    city_key: bytes
    snapshot_key: bytes

    @classmethod
    def from_folder(cls, folder: Path) -> Vault:
        """Reads `city_key` and `snapshot_key` (base64). Raises ValueError when one is not 32 bytes."""
        keys = [base64.b64decode((folder / name).read_text()) for name in ("city_key", "snapshot_key")]
        if any(len(key) != KEY_BYTES for key in keys):
            raise ValueError("city_key and snapshot_key must be 32 bytes, base64")
        return cls(*keys)

    def new_wrapped_key(self, pegawai_id: uuid.UUID) -> tuple[bytes, bytes]:
        """(person key, the same wrapped for storage)."""
        key = os.urandom(KEY_BYTES)
        return key, _seal(self._city, key, pegawai_id.bytes)

    def unwrap(self, wrapped: bytes, pegawai_id: uuid.UUID) -> bytes:
        return _open(self._city, wrapped, pegawai_id.bytes)

    @cached_property
    def _city(self) -> AESGCM:
        """Made once: for a whole city making it costs more than opening the keys."""
        return AESGCM(self.city_key)

    def digest(self, purpose: str, value: str) -> str:
        """Keyed digest for finding and comparing; 32 hex digits."""
        return hmac.new(self.city_key, f"{purpose}|{value}".encode(), hashlib.sha256).hexdigest()[:32]

    def pseudonym(self, sumber: str, id_sumber: str) -> str:
        """`kunci` of a person in snapshots; 32 hex digits."""
        return hmac.new(self.snapshot_key, f"{sumber}|{id_sumber}".encode(), hashlib.sha256).hexdigest()[:32]


def seal(person_key: bytes, values: dict[str, Any], purpose: bytes = IDENTITY) -> bytes:
    """Values sealed for one purpose: what was sealed as circumstances does not open as an identity."""
    return _seal(AESGCM(person_key), _text(values).encode(), purpose)


def unseal(person_key: bytes, sealed: bytes, purpose: bytes = IDENTITY) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(_open(AESGCM(person_key), sealed, purpose))
    return values


def _seal(cipher: AESGCM, content: bytes, bound_to: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, content, bound_to)


def _open(cipher: AESGCM, sealed: bytes, bound_to: bytes) -> bytes:
    return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)

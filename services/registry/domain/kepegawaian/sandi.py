"""Personal values: encrypted under a key of the person's own, which the city key wraps.

Erasing a person destroys that key, and with it everything ever written under it, in every backup. NIPs are found by a keyed
digest, so that the column alone tells nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_text = json.JSONEncoder(sort_keys=True, default=str).encode
NONCE_BYTES = 12
KEY_BYTES = 32
DIGEST_DIGITS = 32
NEW = "_baru"
"""Ending of a key file's name while that key is being changed: new values are written under it, old ones read with either."""
IDENTITY, CIRCUMSTANCES, HISTORY, WAIVER = b"identitas", b"keadaan", b"riwayat", b"pembebasan"
REQUEST = b"permohonan"
OBJECTION = b"keberatan"
LETTER = b"surat keberatan"
HEARING = b"dengar"
"""What people wrote in a hearing."""
USER = b"pengguna|"
"""Of what is sealed for a user: never opens as anything of a person."""


@dataclass(frozen=True)
class Vault:
    """The city key (wraps, digests) and the snapshot key (pseudonyms). Both are 32 bytes from files."""

    city_key: bytes
    snapshot_key: bytes
    earlier: bytes = b""
    """The city key that is being replaced (operations/akses/rotate_keys.py); empty at all other times."""

    @classmethod
    def from_folder(cls, folder: Path) -> Vault:
        """Reads `city_key` and `snapshot_key`, and a new one beside either. Raises ValueError when one is not 32 bytes."""
        city, snapshot = read_key(folder / "city_key"), read_key(folder / "snapshot_key")
        new_city, new_snapshot = (read_key(folder / f"{name}{NEW}") for name in ("city_key", "snapshot_key"))
        if not city or not snapshot:
            raise ValueError("city_key and snapshot_key must be there")
        return cls(new_city or city, new_snapshot or snapshot, city if new_city else b"")

    def new_wrapped_key(self, pegawai_id: uuid.UUID) -> tuple[bytes, bytes]:
        """(person key, the same wrapped for storage)."""
        key = os.urandom(KEY_BYTES)
        return key, self.rewrap(key, pegawai_id)

    def unwrap(self, wrapped: bytes, pegawai_id: uuid.UUID) -> bytes:
        try:
            return _open(self._city, wrapped, pegawai_id.bytes)
        except InvalidTag:
            if not self.earlier:
                raise
            return _open(AESGCM(self.earlier), wrapped, pegawai_id.bytes)

    def rewrap(self, person_key: bytes, pegawai_id: uuid.UUID) -> bytes:
        """A person's key under the present city key."""
        return _seal(self._city, person_key, pegawai_id.bytes)

    def seal_of(self, pengguna_id: uuid.UUID, secret: bytes) -> bytes:
        """A secret of a user (of the second factor) under the city key: it goes with the user, not with the person's records."""
        return _seal(self._city, secret, USER + pengguna_id.bytes)

    def open_of(self, pengguna_id: uuid.UUID, sealed: bytes) -> bytes:
        try:
            return _open(self._city, sealed, USER + pengguna_id.bytes)
        except InvalidTag:
            if not self.earlier:
                raise
            return _open(AESGCM(self.earlier), sealed, USER + pengguna_id.bytes)

    @cached_property
    def _city(self) -> AESGCM:
        """Made once: for a whole city making it costs more than opening the keys."""
        return AESGCM(self.city_key)

    def digest(self, purpose: str, value: str) -> str:
        """Keyed digest for finding and comparing; 32 hex digits."""
        return self._digests(f"{purpose}|{value}".encode())

    def digests(self, purpose: str, value: str) -> list[str]:
        """Every digest the value may stand under: one, and while the city key is being changed the earlier one too."""
        past = [Vault(self.earlier, self.snapshot_key).digest(purpose, value)] if self.earlier else []
        return [self.digest(purpose, value), *past]

    def pseudonym(self, sumber: str, id_sumber: str) -> str:
        """`kunci` of a person in snapshots; 32 hex digits."""
        return self._pseudonyms(f"{sumber}|{id_sumber}".encode())

    @cached_property
    def _digests(self) -> Callable[[bytes], str]:
        return _keyed(self.city_key)

    @cached_property
    def _pseudonyms(self) -> Callable[[bytes], str]:
        return _keyed(self.snapshot_key)


def _keyed(key: bytes) -> Callable[[bytes], str]:
    """HMAC-SHA-256 (RFC 2104) with the key taken in once: half the time of hmac.new, five times for every person of an import."""
    inner, outer = (hashlib.sha256(bytes(byte ^ pad for byte in key.ljust(64, b"\0"))) for pad in (0x36, 0x5C))

    def digest(message: bytes) -> str:
        first, second = inner.copy(), outer.copy()
        first.update(message)
        second.update(first.digest())
        return second.hexdigest()[:DIGEST_DIGITS]

    return digest


def read_key(file: Path) -> bytes:
    """The key in a file, empty when there is no file. Raises ValueError when it is not 32 bytes in base64."""
    if not file.exists():
        return b""
    key = base64.b64decode(file.read_text())
    if len(key) != KEY_BYTES:
        raise ValueError(f"{file.name} must be {KEY_BYTES} bytes, base64")
    return key


def fingerprint(key: bytes) -> str:
    """Names a key without telling it."""
    return hashlib.sha256(b"sidik|" + key).hexdigest()[:16]


@lru_cache(4)  # what is sealed of one person is sealed together; no more keys than that stay in memory
def _cipher(person_key: bytes) -> AESGCM:
    return AESGCM(person_key)


def seal(person_key: bytes, values: dict[str, Any], purpose: bytes = IDENTITY) -> bytes:
    """Values sealed for one purpose: what was sealed as circumstances does not open as an identity."""
    return seal_text(person_key, _text(values), purpose)


def seal_text(person_key: bytes, text: str, purpose: bytes) -> bytes:
    """The same for values that stand as JSON text already."""
    return _seal(_cipher(person_key), text.encode(), purpose)


def unseal(person_key: bytes, sealed: bytes, purpose: bytes = IDENTITY) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(unseal_text(person_key, sealed, purpose))
    return values


def unseal_text(person_key: bytes, sealed: bytes, purpose: bytes) -> bytes:
    """The same values as the JSON text they were sealed as: whoever opens a whole city reads equal texts once."""
    return _open(_cipher(person_key), sealed, purpose)


def seal_file(person_key: bytes, content: bytes, purpose: bytes) -> bytes:
    """A whole file; it is sealed in one piece, so it should be no larger than an upload may be."""
    return _seal(_cipher(person_key), content, purpose)


def open_file(person_key: bytes, sealed: bytes, purpose: bytes) -> bytes:
    return _open(_cipher(person_key), sealed, purpose)


def _seal(cipher: AESGCM, content: bytes, bound_to: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, content, bound_to)


def _open(cipher: AESGCM, sealed: bytes, bound_to: bytes) -> bytes:
    return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)

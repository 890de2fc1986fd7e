"""Digests are HMACs like anybody's; what is sealed for one purpose or person opens for no other."""

from __future__ import annotations

import hashlib
import hmac
import uuid

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault

KEYS = st.binary(min_size=32, max_size=32)


@given(city=KEYS, snapshot=KEYS, purpose=st.sampled_from(["nip", "identitas"]), value=st.text())
def test_digests_and_pseudonyms_are_the_standard_librarys_hmac(city: bytes, snapshot: bytes, purpose: str, value: str) -> None:
    made = Vault(city, snapshot)
    try:
        message = f"{purpose}|{value}".encode()
    except UnicodeEncodeError:  # half a letter is no text
        return

    assert made.digest(purpose, value) == hmac.new(city, message, hashlib.sha256).hexdigest()[:32]
    assert made.pseudonym(purpose, value) == hmac.new(snapshot, message, hashlib.sha256).hexdigest()[:32]


def test_what_is_sealed_opens_for_its_purpose_and_person_alone() -> None:
    vault = Vault(b"k" * 32, b"s" * 32)
    person, other = uuid.uuid4(), uuid.uuid4()
    key, wrapped = vault.new_wrapped_key(person)
    sealed = sandi.seal(key, {"nama": "Contoh"}, sandi.IDENTITY)

    assert vault.unwrap(wrapped, person) == key
    assert sandi.unseal(key, sealed, sandi.IDENTITY) == {"nama": "Contoh"}
    for wrong in (
        lambda: sandi.unseal(key, sealed, sandi.CIRCUMSTANCES),
        lambda: sandi.unseal(vault.new_wrapped_key(person)[0], sealed, sandi.IDENTITY),
        lambda: vault.unwrap(wrapped, other),
        lambda: Vault(b"x" * 32, b"s" * 32).unwrap(wrapped, person),
    ):
        with pytest.raises(InvalidTag):
            wrong()

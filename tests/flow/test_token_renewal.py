"""A client that works longer than its token lasts gets a new one by itself, and only then."""

from __future__ import annotations

import httpx
import pytest

from launcher.token import ClientCredentials
from tests.stack import Stack


def test_a_token_that_is_no_more_is_replaced_and_the_request_repeated(stack: Stack) -> None:
    api = stack.agency()
    auth = ClientCredentials(stack.url, api.client_id, api.secret)
    with httpx.Client(base_url=stack.url, auth=auth, timeout=60) as http:
        assert http.get("/v1/unor").status_code == 200
        assert http.get("/v1/unor").status_code == 200
        first = auth._token
        auth._token = first[:-4] + "AAAA"  # as good as expired: the gateway does not take it
        assert http.get("/v1/unor").status_code == 200
    assert auth._token.count(".") == 2
    assert auth._token != first[:-4] + "AAAA"


def test_a_wrong_secret_is_refused_instead_of_asked_for_ever(stack: Stack) -> None:
    api = stack.agency()
    auth = ClientCredentials(stack.url, api.client_id, "salah")
    with httpx.Client(base_url=stack.url, auth=auth) as http, pytest.raises(httpx.HTTPStatusError):
        http.get("/v1/unor")

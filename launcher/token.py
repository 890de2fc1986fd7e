"""A client's token as httpx auth: fetched before the first request, and anew when it has run out (it lasts 15 minutes)."""

from __future__ import annotations

from collections.abc import Generator

import httpx


class ClientCredentials(httpx.Auth):
    requires_response_body = True

    def __init__(self, gateway_url: str, client_id: str, secret: str) -> None:
        self._url = f"{gateway_url}/oauth2/token"
        self._form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
        self._token = ""

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
            if (yield request).status_code != httpx.codes.UNAUTHORIZED:
                return
        answer = yield httpx.Request("POST", self._url, data=self._form)
        self._token = str(answer.raise_for_status().json()["access_token"])
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request

"""A client of the public API, as a SIMPEG would be: client credentials, a new token when the old one ends."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import httpx


class Gateway:
    def __init__(self, url: str, client_id: str, secret_file: Path) -> None:
        self._http = httpx.Client(base_url=url, timeout=120)
        self._form = {
            "grant_type": "client_credentials",
            "client_id": client_id,
            "client_secret": secret_file.read_text().strip(),
        }
        self._token, self._until = "", 0.0
        self.url = url

    def call(self, method: str, path: str, **more: Any) -> Any:
        """JSON of an answer. Exits with the problem's own words when the gateway refuses."""
        if time.monotonic() > self._until:
            token = self._http.post("/oauth2/token", data=self._form).raise_for_status().json()
            self._token, self._until = token["access_token"], time.monotonic() + token["expires_in"] - 60
        answer = self._http.request(method, path, headers={"Authorization": f"Bearer {self._token}"}, **more)
        if answer.status_code >= 400:
            problem = answer.json()
            raise SystemExit(f"{method} {path}: {problem.get('detail')} {problem.get('saran')}")
        return answer.json() if answer.content else None

    def knows(self, path: str) -> bool:
        """Whether a GET of this path answers."""
        try:
            self.call("GET", path)
        except SystemExit:
            return False
        return True

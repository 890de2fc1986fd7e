"""A client that goes away in the middle of sending: nothing of it is kept, and the next one is served as ever."""

from __future__ import annotations

import json
import socket
from urllib.parse import urlsplit

import pytest

from demo.files import as_csv
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import six_units
from tests.stack import Api, Stack

BOUNDARY = "batas"


def _form() -> tuple[str, bytes]:
    content = as_csv(J.UNOR, six_units()[J.UNOR])
    part = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="berkas"; filename="unor.csv"\r\n\r\n'
    return f"multipart/form-data; boundary={BOUNDARY}", part.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()


def _rows() -> tuple[str, bytes]:
    rows = [{k: v for k, v in row.items() if v is not None} for row in six_units()[J.UNOR]]
    return "application/json", json.dumps({"sumber": "uji", "baris": rows}).encode()


@pytest.mark.parametrize(("path", "body"), [("/v1/impor", _form()), ("/v1/batch/UNOR", _rows())])
def test_half_a_request_leaves_nothing_behind(stack: Stack, path: str, body: tuple[str, bytes]) -> None:
    api = stack.agency()
    before = api.get("/v1/peristiwa", sejak="awal")["items"]
    kind, content = body
    for share in (0.0, 0.5, 0.999):
        _send_part(stack.url, api, path, kind, content, round(len(content) * share))
    assert api.get("/v1/peristiwa", sejak="awal")["items"] == before
    assert api.get("/v1/unor")["items"] == []
    assert api.bring(J.UNOR, six_units()[J.UNOR])["status"] == "SELESAI"


def test_the_whole_request_sent_in_the_same_way_is_taken(stack: Stack) -> None:
    """Else the test above would pass for a request nobody could read."""
    api = stack.agency()
    kind, content = _rows()
    answer = _send_part(stack.url, api, "/v1/batch/UNOR", kind, content, len(content), listen=True)
    assert answer.startswith(b"HTTP/1.1 207")
    assert len(api.get("/v1/unor")["items"]) == len(six_units()[J.UNOR])


def _send_part(url: str, api: Api, path: str, kind: str, content: bytes, length: int, *, listen: bool = False) -> bytes:
    where = urlsplit(url)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: {api.http.headers['Authorization']}\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n"
    )
    assert where.hostname is not None
    with socket.create_connection((where.hostname, where.port or 80), timeout=30) as line:
        line.sendall(head.encode() + content[:length])
        return line.recv(100) if listen else b""

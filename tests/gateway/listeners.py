"""Other sides that really listen: an SMTP server that keeps what it is given, and an HTTP server that answers what it is told to."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class _Smtp(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self._say("220 uji")
        lines: list[str] = []
        while command := self.rfile.readline().decode().strip():
            verb = command[:4].upper()
            if verb == "DATA":
                self._say("354 go on")
                while (line := self.rfile.readline().decode()) != ".\r\n":
                    lines.append(line)
                self.server.kept.append("".join(lines))  # type: ignore[attr-defined]
            self._say("221 bye" if verb == "QUIT" else "250 ok")
            if verb == "QUIT":
                return

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class _Http(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        answers: list[int] = self.server.answers  # type: ignore[attr-defined]
        self.server.kept.append((self.headers.get("Authorization"), json.loads(sent)))  # type: ignore[attr-defined]
        self.send_response(answers.pop(0) if answers else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """A test prints nothing."""


@contextmanager
def smtp() -> Iterator[tuple[int, list[str]]]:
    """(port, whole messages as they came)."""
    socketserver.ThreadingTCPServer.daemon_threads = True
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Smtp) as server:
        server.kept = []  # type: ignore[attr-defined]
        with _running(server):
            yield server.server_address[1], server.kept  # type: ignore[attr-defined]


@contextmanager
def http(answers: list[int]) -> Iterator[tuple[str, list[tuple[str | None, Any]]]]:
    """(address, [(Authorization, body)]); `answers`: statuses of the first calls, 200 after them."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Http) as server:
        server.answers, server.kept = answers, []  # type: ignore[attr-defined]
        with _running(server):
            yield f"http://127.0.0.1:{server.server_address[1]}/kirim", server.kept  # type: ignore[attr-defined]


@contextmanager
def _running(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()

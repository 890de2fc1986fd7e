"""Every byte a database gives, searched: its dump in text, and what is packed inside stored files."""

from __future__ import annotations

import io
import os
import re
import subprocess
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import suppress

from launcher.postgres import Server
from launcher.postgres.binaries import binaries
from tests.flow.sql import sql
from tests.stack import Stack

BINARY = re.compile(r"\\\\x((?:[0-9a-f]{2})+)")
"""How a dump writes bytes: two backslashes of its own quoting, then digits."""


def traces_in(stack: Stack, marks: Iterable[str]) -> dict[str, list[str]]:
    """Where marks are found: in the dump as text or as bytes, or inside a packed file."""
    server = stack.city.server
    assert server is not None
    dump = raw_dump(server)
    binary = b"\n".join(bytes.fromhex(hexed) for hexed in BINARY.findall(dump))
    places = {"text": told_in(BINARY.sub("", dump), marks), "bytes": [mark for mark in marks if mark.encode() in binary]}
    places |= {name: [mark for mark in marks if mark.encode() in content] for name, content in packed(stack).items()}
    return {place: hits for place, hits in places.items() if hits}


def told_in(text: str, marks: Iterable[str]) -> list[str]:
    """Marks that stand in a text, but not by chance among the digits of a hash or an id."""
    return [mark for mark in marks if re.search(rf"(?<![0-9a-f]){re.escape(mark)}(?![0-9a-f])", text)]


def raw_dump(server: Server) -> str:
    command = [str(binaries() / "pg_dump"), "-h", "127.0.0.1", "-p", str(server.port), "-U", "seimbang_owner", "seimbang"]
    environment = {**os.environ, "PGPASSWORD": server.owner_password}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def packed(stack: Stack) -> dict[str, bytes]:
    """What is inside the zip files (workbooks, snapshots) and compressed streams among the stored files."""
    query = "SELECT array_agg(DISTINCT hash) FROM berkas WHERE ukuran > 0"
    whole = "SELECT string_agg(isi, ''::bytea ORDER BY urutan) FROM berkas_bagian WHERE hash = $1 GROUP BY instansi_id LIMIT 1"
    unpacked: dict[str, bytes] = {}
    for digest in sql(stack.city, query) or []:
        content = sql(stack.city, whole, digest) or b""
        if content[:2] == b"PK" and zipfile.is_zipfile(io.BytesIO(content)):  # other tests upload broken ones
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                unpacked |= {f"{digest[:8]}/{name}": archive.read(name) for name in archive.namelist()}
        with suppress(zlib.error):
            unpacked[digest[:8]] = zlib.decompress(content)
    return unpacked

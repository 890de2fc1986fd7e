"""What a child process tells, passed on to the asker: as it comes, or the answer alone."""

from __future__ import annotations

import asyncio
import hashlib
import json
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from fastapi import Response
from fastapi.responses import StreamingResponse

from services.scoring.api.pool import ChildPool
from shared.errors import DomainError


async def stream(pool: ChildPool, job: dict[str, Any]) -> StreamingResponse:
    """The child's progress line by line as NDJSON, then head and content of its answer, or why there is none.

    Raises LayananSibuk when the queue is full.
    """
    messages = _converse(pool, job)
    first = await anext(messages)  # a full queue answers 503 here, before the stream has begun
    return StreamingResponse(_lines(first, messages), media_type="application/x-ndjson")


async def answer(pool: ChildPool, job: dict[str, Any]) -> Response:
    """The child's answer as one body, without its progress."""
    async for message in _converse(pool, job):
        if message["jenis"] == "isi":
            return Response(message["isi"], media_type="application/json")
    raise RuntimeError("a child ended without an answer")


async def answer_body(pool: ChildPool, body: bytes, job: dict[str, Any]) -> bytes:
    """The child's answer to a question that is the body of a call."""
    with tempfile.TemporaryDirectory() as folder:
        asked, answer = Path(folder) / "permintaan", Path(folder) / "jawaban.json"
        await asyncio.to_thread(asked.write_bytes, body)
        async for _ in pool.run({**job, "masukan_berkas": str(asked), "hasil_berkas": str(answer)}):
            pass
        return await asyncio.to_thread(answer.read_bytes)


async def _converse(pool: ChildPool, job: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    """The child's messages, and after its last one the content of its answer file."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "jawaban.json"
        async for message in pool.run({**job, "hasil_berkas": str(answer)}):
            if message["jenis"] != "selesai":
                yield message
        yield {"jenis": "isi", "isi": await asyncio.to_thread(answer.read_bytes)}


async def _lines(first: dict[str, Any], rest: AsyncIterator[dict[str, Any]]) -> AsyncIterator[bytes]:
    yield _line(first)
    try:
        async for message in rest:
            yield _line(message)
    except DomainError as wrong:  # the status has gone out with the first line, so the reason goes as the last one
        yield _line({"jenis": "galat", "kode": wrong.kode, "pesan": wrong.pesan, "saran": wrong.saran})


def _line(message: dict[str, Any]) -> bytes:
    if message["jenis"] != "isi":
        return json.dumps(message, ensure_ascii=False).encode() + b"\n"
    content: bytes = message["isi"]
    head = {"jenis": "hasil", "hasil_hash": hashlib.sha256(content).hexdigest(), "ukuran": len(content)}
    return json.dumps(head).encode() + b"\n" + content + b"\n"

"""Answers that need not be sent twice: a strong ETag over the bytes, and 304 to whoever holds them already (RFC 9110)."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from fastapi import Request, Response

from shared.errors import MasukanTidakSah, PerluVersi

DAY_S = 86_400


def tag_of(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def answer(request: Request, value: Any, *, max_age_s: int = DAY_S) -> Response:
    """The value as JSON, or 304 without a body when `If-None-Match` names it."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    tag = tag_of(body)
    headers = {"ETag": tag, "Cache-Control": f"private, max-age={max_age_s}"}
    if held(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def held(asked: str, tag: str) -> bool:
    """A proxy may have marked its copy weak; for a read that makes no difference."""
    tags = [one.strip().removeprefix("W/") for one in asked.split(",")]
    return tag in tags or "*" in tags


def etag(version: int) -> str:
    """Of a thing that counts its changes."""
    return f'"v{version}"'


def version_in(if_match: str | None) -> int:
    """The version a change was made from. Raises PerluVersi without the header, MasukanTidakSah when it is none of ours."""
    if not if_match:
        raise PerluVersi(
            "Header If-Match tidak disertakan.", saran="Baca dahulu, lalu kirim If-Match dengan ETag yang diterima.",
            pesan_en="Read it first and send its ETag in If-Match.",
        )  # fmt: skip
    told = if_match.strip().removeprefix("W/").strip('"').removeprefix("v")
    if not told.isdigit() or len(told) > 9:
        raise MasukanTidakSah(
            "If-Match bukan ETag dari layanan ini.", saran="Kirim ETag apa adanya.", pesan_en="Not an ETag of ours."
        )
    return int(told)

"""Answers that need not be sent twice: a strong ETag over the bytes, and 304 to whoever holds them already (RFC 9110)."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from fastapi import Request, Response

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

"""The OpenAPI document as administrators read it, and the pages around it, from assets of our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import FastAPI, Response
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from services.gateway.docs.examples import ANSWERS
from services.gateway.docs.examples_what_if import ANSWER_KINDS
from services.gateway.docs.guide import GUIDE, TAGS
from services.gateway.pages.render import BANNER, page
from shared.web import problems

STATIC = Path(__file__).parent / "static"
VERSION = "1.15.0"
"""Of the public API; raise it with every change of the document (python -m tests.contracts.publish)."""
PERSON = "TokenOrang"
"""The scheme under which the page takes a token as it is: a person's comes from a SIMPEG or the demo's door, not from a form."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def install(app: FastAPI, mode: str) -> None:
    app.mount("/statis", StaticFiles(directory=STATIC), name="statis")

    def made_once() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = document(app, mode)
        return app.openapi_schema

    app.openapi = made_once  # type: ignore[method-assign]

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return page("docs", mode)

    @app.get("/", include_in_schema=False)
    async def landing() -> HTMLResponse:
        return page("landing", mode)

    @app.get("/favicon.ico", include_in_schema=False)
    async def icon() -> Response:
        return Response(status_code=204)


def document(app: FastAPI, mode: str) -> dict[str, Any]:
    """The whole document; `mode` changes only what the server is called."""
    schema = get_openapi(
        title="Seimbang", version=VERSION, description=GUIDE, routes=app.routes, openapi_version="3.1.0", tags=TAGS,
        servers=[{"url": "/", "description": BANNER.get(mode, mode)}], contact={"name": "BKPSDM / Diskominfo"},
    )  # fmt: skip
    for path in schema["paths"].values():
        for operation in path.values():
            _tell(operation)
    schema["components"]["securitySchemes"][PERSON] = {
        "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "Token orang, apa adanya / a person's token as it came",
    }  # fmt: skip
    for name in ("HTTPValidationError", "ValidationError"):
        schema["components"]["schemas"].pop(name, None)
    return schema


def _tell(operation: dict[str, Any]) -> None:
    """A token may be pasted; errors are our Problem, workbooks and pages are themselves, and every other answer has an example."""
    if operation.get("security"):
        operation["security"] = [*operation["security"], {PERSON: []}]
    for code, answer in operation["responses"].items():
        if int(code) >= 400:
            shown = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": problems.example(int(code))}
            answer["content"] = {"application/problem+json": shown}
            continue
        answer["description"] = "Berhasil / success"
        if code == "204":
            continue
        if operation["operationId"] in ANSWERS:
            shown = answer.setdefault("content", {}).setdefault("application/json", {"schema": {"type": "object"}})
            if (kinds := ANSWER_KINDS.get(operation["operationId"])) is None:
                shown["example"] = ANSWERS[operation["operationId"]]
            else:
                shown["examples"] = kinds
        elif "text/html" not in answer.get("content", {}):
            answer["content"] = {XLSX: {"schema": {"type": "string", "format": "binary"}}}

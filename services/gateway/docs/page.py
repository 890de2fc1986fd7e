"""The OpenAPI document as administrators read it, and the pages around it, from assets of our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import FastAPI, Response
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from services.gateway.pages.render import BANNER, page

STATIC = Path(__file__).parent / "static"
GUIDE = """
**Seimbang** menemukan unit yang kelebihan dan kekurangan pegawai, mengusulkan perpindahan paling sedikit yang sah, dan menjelaskan
tiap usulan. *Seimbang finds the fewest lawful transfers that restore balance and explains each one.*

1. Minta klien kepada pengelola / get a client: `./seimbang admin client …`
2. Minta token / get a token: tombol **Authorize** di halaman ini, atau `POST /oauth2/token`.
3. Panggilan pertama / first call: `GET /v1/unor`.
4. Kirim data / send data: `POST /v1/impor` (berkas) atau `POST /v1/batch/{jenis}` (baris).
5. Buat putaran, jalankan analisis, baca rekomendasi / create a round, run the analysis, read the recommendations.
6. Galat berbentuk RFC 9457: `kode` tetap, `detail` menyebut apa, `saran` menyebut langkah berikutnya / errors say what to do next.
"""


def install(app: FastAPI, mode: str) -> None:
    app.mount("/statis", StaticFiles(directory=STATIC), name="statis")

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(
                title="Seimbang", version="1.0.0", description=GUIDE, routes=app.routes, openapi_version="3.1.0",
                servers=[{"url": "/", "description": BANNER.get(mode, mode)}], contact={"name": "BKPSDM / Diskominfo"},
            )  # fmt: skip
            app.openapi_schema = _only_problems(schema)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return page("docs", mode)

    @app.get("/", include_in_schema=False)
    async def landing() -> HTMLResponse:
        return page("landing", mode)

    @app.get("/favicon.ico", include_in_schema=False)
    async def icon() -> Response:
        return Response(status_code=204)


def _only_problems(schema: dict[str, Any]) -> dict[str, Any]:
    """Every 422 is our Problem; the framework's own error models disappear."""
    ref = {"$ref": "#/components/schemas/Problem"}
    for path in schema["paths"].values():
        for operation in path.values():
            for code, answer in operation.get("responses", {}).items():
                if int(code) >= 400:
                    answer["content"] = {"application/problem+json": {"schema": ref}}
    for name in ("HTTPValidationError", "ValidationError"):
        schema["components"]["schemas"].pop(name, None)
    return schema

"""Turn a template and a few values into a page; every value is escaped by the template engine."""

from __future__ import annotations

from pathlib import Path

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'"
BANNER = {"demo": "DEMO — semua pegawai sintetis / all people are synthetic", "production": "PRODUKSI / production"}
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


def page(name: str, mode: str) -> HTMLResponse:
    """`templates/<name>.html` with the banner of the mode (demo or production)."""
    return HTMLResponse(_TEMPLATES.get_template(f"{name}.html").render(mode=mode, banner=BANNER.get(mode, mode)))

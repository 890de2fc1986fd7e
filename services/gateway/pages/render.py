"""Turn a template and a few values into a page; every value is escaped by the template engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from shared.texts.numbers import day

CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'"
TEMPLATES = (
    ("PEGAWAI", "Satu baris satu orang: NIP, jabatan, unit. Yang paling berguna; boleh hanya ini."),
    ("FORMASI", "Peta jabatan: kebutuhan (K) yang ditetapkan per unit dan jabatan."),
    ("SEKOLAH", "Siswa, rombel, dan jumlah guru per sekolah."),
    ("UNOR", "Unit kerja, induknya, kecamatan, dan letaknya."),
    ("JABATAN", "Nama jabatan, jenjang, kelas, batas usia pensiun, syarat pendidikan."),
    ("VOLUME", "Volume tugas per bulan dan norma waktunya, untuk menghitung kebutuhan."),
    ("PENUGASAN", "Plt, Plh, tugas tambahan, sekolah kedua."),
)
BANNER = {"demo": "DEMO — semua pegawai sintetis / all people are synthetic", "production": "PRODUKSI / production"}
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)
_TEMPLATES.filters["hari"] = day


def page(name: str, mode: str, **shown: Any) -> HTMLResponse:
    """`templates/<name>.html` with the banner of the mode (demo or production) and what is shown on it."""
    known = {"mode": mode, "banner": BANNER.get(mode, mode), "templates": TEMPLATES, **shown}
    return HTMLResponse(_TEMPLATES.get_template(f"{name}.html").render(known))

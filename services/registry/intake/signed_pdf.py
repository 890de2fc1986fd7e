"""A PDF from outside, read in a process of its own with a limit on time and memory: pages, text, and its signature dictionaries.

The file may be hostile; the child may die of it, and nothing else does (docs/decisions/0014).
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

from services.registry.domain.naskah.bertanda import Temuan
from shared.errors import MasukanTidakSah

ROOT = Path(__file__).resolve().parents[3]
SECONDS = 20
MEMORY = 1 << 30
MAX_PAGES = 2_000
MAX_BYTES = 20 << 20


def read_signed(content: bytes, code: str) -> Temuan:
    """Blocks for up to 20 s: call it from a thread. Raises MasukanTidakSah for what is no readable PDF."""
    if len(content) > MAX_BYTES:
        raise MasukanTidakSah("Berkas lebih dari 20 MB.", saran="Perkecil pindaiannya.", pesan_en="Above 20 MB.")
    if not content.startswith(b"%PDF-"):
        raise _no_pdf()
    command = [sys.executable, "-c", f"from {__name__} import answer; answer()", code]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, cwd=ROOT, check=False)
    except subprocess.TimeoutExpired as late:
        raise _no_pdf() from late
    if done.returncode:
        raise _no_pdf()
    return Temuan(**json.loads(done.stdout))


def look(content: bytes, code: str) -> Temuan:
    """What the child finds. Signatures are read from the form fields; their byte ranges tell what they cover."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(content))
    if len(reader.pages) > MAX_PAGES:
        raise ValueError("too many pages")
    text = re.sub(r"[^0-9A-Z]", "", "".join(page.extract_text() for page in reader.pages).upper())
    ranges = [range_ for field in (reader.get_fields() or {}).values() if (range_ := _range(field.get("/V"), field.get("/FT")))]
    whole = any(start == 0 and after + more >= len(content.rstrip()) for start, _, after, more in ranges)
    return Temuan(len(reader.pages), code in text, bool(text), len(ranges), whole)


def _range(value: object, kind: object) -> list[int] | None:
    """The bytes one signature covers; None where the field is none, or nobody has signed it."""
    held = value.get_object() if hasattr(value, "get_object") else value
    if kind != "/Sig" or not isinstance(held, dict) or "/ByteRange" not in held or not held.get("/Contents"):
        return None
    found = [int(one) for one in held["/ByteRange"]]
    return found if len(found) == 4 else None


def answer() -> None:
    """The child's whole life: the file on its input, what was found on its output."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    from dataclasses import asdict

    sys.stdout.write(json.dumps(asdict(look(sys.stdin.buffer.read(), sys.argv[1]))))


def _no_pdf() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Berkas ini bukan PDF yang dapat dibaca.",
        saran="Unggah PDF asli dari aplikasi tanda tangan atau pindaian.",
        pesan_en="Not a readable PDF.",
    )

"""DOCX from a template of the city, or the shipped one: the bureau may still edit it before it is signed."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from services.gateway.papers.compose import Proof
from services.gateway.papers.marks import qr_png
from services.gateway.papers.packed import packed
from services.gateway.papers.word_defaults import FOLDER
from services.gateway.papers.word_fields import check_template
from shared.errors import MasukanTidakSah
from shared.texts.papers.parts import Each, Paper, Points
from shared.texts.papers.resolve import Fields, check, fields_of


def default(paper: Paper) -> bytes:
    return (FOLDER / f"{paper.kind.value.lower()}.docx").read_bytes()


def word(paper: Paper, fields: Fields, proof: Proof, template: bytes | None = None) -> bytes:
    """The file; the same bytes from the same fields and template. Raises MasukanTidakSah for a field or template at fault."""
    check(paper, fields)
    content = template or default(paper)
    if template is not None:
        check_template(paper, content)
    made = DocxTemplate(io.BytesIO(content))
    made.init_docx()
    shown: dict[str, Any] = {name: fields.get(name) or "" for name in fields_of(paper)}
    shown |= {name: _marked(fields.get(name) or [], marks) for name, marks in _lists(paper).items()}
    mark = InlineImage(made, io.BytesIO(qr_png(proof.address)), width=Mm(18))
    try:
        made.render(
            {**shown, "qr": mark, "kode": proof.code, "alamat_periksa": proof.address},
            jinja_env=ImmutableSandboxedEnvironment(undefined=StrictUndefined), autoescape=True,
        )  # fmt: skip
    except UndefinedError as wrong:
        raise MasukanTidakSah(
            f"Templat {paper.title}: {wrong.message}.", saran="Unduh templat bawaan dan bandingkan bidangnya."
        ) from wrong
    sink = io.BytesIO()
    made.save(sink)
    return packed(sink.getvalue())


def _lists(paper: Paper) -> dict[str, str]:
    """Fields that are lists of texts → how their entries are marked."""
    found = {"tembusan": "1."}
    for block in (*paper.blocks, *paper.annex):
        if isinstance(block, Points) and block.each:
            found[block.each] = block.marks
        elif isinstance(block, Each):
            found[block.field] = block.marks
    return found


MARKS: dict[str, Callable[[int], str]] = {
    "a.": lambda at: f"{chr(97 + at % 26)}. ",
    "1.": lambda at: f"{at + 1}. ",
    "•": lambda at: "• ",
}


def _marked(texts: list[str], marks: str) -> list[str]:
    return [MARKS[marks](at) + text for at, text in enumerate(texts)]

"""The shipped Word template of each kind, made from the same definition as the PDF: its sentences with named fields in them.

`python -m services.gateway.papers.word_defaults` writes `defaults/*.docx`; a test holds the committed files to what it writes. A city
downloads one, rewrites it in Word and uploads it back.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Mm, Pt

from services.gateway.papers.packed import packed
from shared.texts.papers import PAPERS
from shared.texts.papers.parts import Block, Each, Grid, Head, Pairs, Paper, Para, Points, Signs
from shared.texts.papers.resolve import names_in

FOLDER = Path(__file__).parent / "defaults"
SIZES = {"F4": (210, 330), "A4": (210, 297), "A3": (297, 420)}
CENTER = WD_ALIGN_PARAGRAPH.CENTER
_FIELD = re.compile(r"\{(\w+)\}")


def as_fields(text: str) -> str:
    """`Terhitung mulai {tmt}` as Word templates write it: `Terhitung mulai {{ tmt }}`."""
    return _FIELD.sub(r"{{ \1 }}", text)


def template(paper: Paper) -> bytes:
    """The template's file; the same bytes every time."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(9 if paper.size == "A3" else 11)
    style.paragraph_format.space_after = Pt(2)
    _section(document.sections[0], paper.size, landscape=paper.landscape)
    _opening(document, paper)
    for block in paper.blocks:
        _block(document, block)
    if paper.signed:
        _signature(document, paper)
    _optional(document, "tembusan", ["Tembusan:", "{%p for butir in tembusan %}", "{{ butir }}", "{%p endfor %}"])
    for line in ("{{ qr }}", f"{as_fields(paper.foot)} {{{{ alamat_periksa }}}}"):
        document.add_paragraph(line)
    if paper.annex:
        _section(document.add_section(WD_SECTION.NEW_PAGE), paper.size, landscape=paper.landscape or paper.annex_landscape)
        for line in paper.annex_title.split("\n"):
            document.add_paragraph().add_run(as_fields(line)).bold = True
        for block in paper.annex:
            _block(document, block)
        if paper.annex_signed:
            _signature(document, paper)
    sink = io.BytesIO()
    document.save(sink)
    return packed(sink.getvalue())


def _section(section: Any, size: str, *, landscape: bool) -> None:
    width, height = SIZES[size][::-1] if landscape else SIZES[size]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(18)


def _opening(document: Any, paper: Paper) -> None:
    if paper.head is Head.KEPUTUSAN:
        heading = (paper.heading or paper.title).upper()
        lines = ["{{ pejabat_besar }}", f"{heading} {{{{ pejabat_besar }}}}", "NOMOR {{ nomor }}", "TENTANG", as_fields(paper.about),
                 "{{ pejabat_besar }},"]  # fmt: skip
        for line in lines:
            _centred(document, line, bold=True)
        return
    _centred(document, "{{ kop_pemda }}")
    _centred(document, "{{ kop_opd }}", bold=True)
    _centred(document, "{{ kop_alamat }}")
    document.add_paragraph("{%p if kop_kontak %}")
    _centred(document, "{{ kop_kontak }}")
    document.add_paragraph("{%p endif %}")
    if paper.head is Head.SURAT:
        document.add_paragraph("{{ tempat }}, {{ tanggal }}").alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _table(document, [("Nomor", "{nomor}"), ("Sifat", "{sifat}"), ("Lampiran", "{lampiran}"), ("Hal", paper.about)], 25)
        for line in ("Yth.", "{%p for baris_alamat in kepada %}", "{{ baris_alamat }}", "{%p endfor %}"):
            document.add_paragraph(line)
        return
    _centred(document, (paper.heading or paper.title).upper(), bold=True)
    if paper.numbered:
        _centred(document, "Nomor: {{ nomor }}")


def _block(document: Any, block: Block) -> None:
    when = "" if isinstance(block, Signs) else block.when
    if when:
        document.add_paragraph(f"{{%p if {when} %}}")
    if isinstance(block, Para):
        made = document.add_paragraph()
        run = made.add_run(as_fields(block.text))
        run.bold = block.style in ("judul", "tengah")
        if block.style == "tengah":
            made.alignment = CENTER
        if block.style == "kecil":
            run.font.size = Pt(9)
    elif isinstance(block, Pairs):
        _pairs(document, block)
    elif isinstance(block, Points):
        _points(document, block)
    elif isinstance(block, Each):
        for line in (f"{{%p for butir in {block.field} %}}", "{{ butir }}", "{%p endfor %}"):
            document.add_paragraph(line)
    elif isinstance(block, Grid):
        _grid(document, block)
    else:
        _signs(document, block)
    if when:
        document.add_paragraph("{%p endif %}")


def _pairs(document: Any, block: Pairs) -> None:
    table = _table(document, list(block.rows), 42)
    for at in reversed(range(len(block.rows))):  # a row that may be empty stands between two rows that decide it
        used = names_in(block.rows[at][1])
        if used and all(name in block.optional for name in used):
            for text, after in (("{%tr if " + used[0] + " %}", False), ("{%tr endif %}", True)):
                extra = table.add_row()
                extra.cells[0].text = text
                target = table.rows[at + 1 if after else at]._tr
                (target.addnext if after else target.addprevious)(extra._tr)


def _points(document: Any, block: Points) -> None:
    cell = _table(document, [(block.word, block.text)], 34).rows[0].cells[2]
    if block.each:
        lines = (f"{{%p for butir in {block.each} %}}", "{{ butir }}", "{%p endfor %}")
        cell.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)


def _table(document: Any, rows: list[tuple[str, str]], first_mm: int) -> Any:
    table = document.add_table(rows=0, cols=3)
    for label, text in rows:
        for cell, value in zip(table.add_row().cells, (label, ":", as_fields(text)), strict=True):
            cell.text = value
    _widths(table, [first_mm, 5, _room(document) - first_mm - 5])
    return table


def _room(document: Any) -> int:
    """Width between the margins of the present section, in mm."""
    section = document.sections[-1]
    return int(Length(section.page_width - section.left_margin - section.right_margin).mm)


def _widths(table: Any, widths_mm: list[float]) -> None:
    """Word reads the grid, LibreOffice the cells: both are told."""
    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(round(width))
        for cell in column.cells:
            cell.width = Mm(round(width))


def _grid(document: Any, block: Grid) -> None:
    table = document.add_table(rows=4, cols=len(block.columns))
    table.style = "Table Grid"
    for at, column in enumerate(block.columns):
        table.rows[0].cells[at].paragraphs[0].add_run(column.head).bold = True
        table.rows[2].cells[at].text = f"{{{{ satu.{column.field} }}}}"
    table.rows[1].cells[0].text = f"{{%tr for satu in {block.field} %}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    shares = [column.share or 0.55 for column in block.columns]
    _widths(table, [_room(document) * share / sum(shares) for share in shares])
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(head.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader", {}))
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(8 if block.small else 9)


def _signs(document: Any, block: Signs) -> None:
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, lines in zip(cells, (block.left, block.right), strict=True):
        cell.paragraphs[0].text = as_fields(lines[0])
        for line in lines[1:]:
            cell.add_paragraph(as_fields(line))


def _signature(document: Any, paper: Paper) -> None:
    lines = ["Ditetapkan di {{ tempat }}", "pada tanggal {{ tanggal }}"] if paper.head is Head.KEPUTUSAN else []
    lines += ["{{ tempat }}, {{ tanggal }}"] if paper.head is Head.NASKAH else []
    lines += ["{%p if atas_nama %}", "a.n. {{ atas_nama }}", "{%p endif %}", "{{ penanda_jabatan }},", "", "", "", "{{ penanda_nama }}",
              "{%p if penanda_pangkat %}", "{{ penanda_pangkat }}", "{%p endif %}", "{%p if penanda_nip %}", "NIP {{ penanda_nip }}",
              "{%p endif %}"]  # fmt: skip
    for line in lines:
        document.add_paragraph(line).paragraph_format.left_indent = Mm(88)


def _centred(document: Any, text: str, *, bold: bool = False) -> None:
    made = document.add_paragraph()
    made.add_run(text).bold = bold
    made.alignment = CENTER


def _optional(document: Any, field: str, lines: list[str]) -> None:
    for line in (f"{{%p if {field} %}}", *lines, "{%p endif %}"):
        document.add_paragraph(line)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for kind, paper in PAPERS.items():
        (FOLDER / f"{kind.value.lower()}.docx").write_bytes(template(paper))


if __name__ == "__main__":
    main()

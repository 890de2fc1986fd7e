"""What a Word template may say: the named fields of its kind, loops over lists and rows, and conditions. Nothing else runs.

A template comes from outside, so its expressions are read as a tree and held to a short list before anything is rendered.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from shared.errors import Masalah, MasukanTidakSah
from shared.texts.papers.parts import Paper
from shared.texts.papers.resolve import columns_of, fields_of

MAX_BYTES = 2 << 20
MAX_OPENED = 20 << 20
TAGS, MARKS = re.compile(r"<[^>]+>"), re.compile(r"\{\{|\}\}|\{%|%\}")
PAIR = {"{{": "}}", "{%": "%}", "}}": "", "%}": ""}
OF_EVERY = {"qr", "kode", "alamat_periksa"}
SEEN = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Name, nodes.Getattr, nodes.Not, nodes.And, nodes.Or,
        nodes.Const)  # fmt: skip


def check_template(paper: Paper, content: bytes) -> None:
    """Raises MasukanTidakSah naming each unknown field, each field the kind must have and the template lacks, or what is no template."""
    try:
        tree = ImmutableSandboxedEnvironment().parse(_source(paper, content))
    except TemplateSyntaxError as wrong:
        raise _refused(paper, [_broken(str(wrong.message))]) from wrong
    faults = list(_faults(paper, tree))
    if faults:
        raise _refused(paper, faults)


def _faults(paper: Paper, tree: nodes.Template) -> Iterator[Masalah]:
    known, rows = set(fields_of(paper)), columns_of(paper)
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, SEEN):
            yield Masalah("perintah_ditolak", f"Baris {node.lineno}: {type(node).__name__} tidak boleh di templat.", "",
                          "Pakai bidang bernama, for, dan if saja.")  # fmt: skip
    loops = [
        (loop, loop.target.name, loop.iter.name)
        for loop in tree.find_all(nodes.For)
        if isinstance(loop.target, nodes.Name) and isinstance(loop.iter, nodes.Name)
    ]
    used = {node.name for node in tree.find_all(nodes.Name)}
    for name in sorted(used - known - OF_EVERY - {one for _, one, _ in loops}):
        yield Masalah(
            "bidang_tidak_dikenal", f"Bidang {name} tidak ada pada naskah ini.", name, f"Yang ada: {', '.join(sorted(known))}."
        )
    within = {
        id(node): rows.get(listed, ())
        for loop, one, listed in loops
        for node in loop.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == one
    }
    for node in tree.find_all(nodes.Getattr):
        allowed = within.get(id(node), ())
        if node.attr not in allowed:
            yield Masalah(
                "bidang_tidak_dikenal", f"Lajur {node.attr} tidak ada.", node.attr, f"Yang ada: {', '.join(allowed) or '-'}."
            )
    must = {name for name, filled in fields_of(paper).items() if filled and not name.startswith("kop_")}
    for name in sorted(must - used):
        yield Masalah("bidang_hilang", f"Templat tidak memuat {name}.", name, f"Tulis {{{{ {name} }}}} di tempatnya.")


def _broken(what: str) -> Masalah:
    return Masalah("templat_rusak", f"Tanda bidang tidak terbaca: {what}.", "", "Periksa pasangan {{ }} dan {% %}.")


def _source(paper: Paper, content: bytes) -> str:
    """All text of the document with its marks, as the renderer will read it. Marks left open are refused: the renderer would drop them."""
    if len(content) > MAX_BYTES:
        raise MasukanTidakSah("Templat lebih dari 2 MB.", saran="Kecilkan gambarnya.", pesan_en="Template above 2 MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_OPENED:
                raise MasukanTidakSah("Isi templat terlalu besar.", saran="Kecilkan gambarnya.", pesan_en="Template too large.")
        made = DocxTemplate(io.BytesIO(content))
        made.init_docx()
        read = [made.get_xml()]
        for uri in (made.HEADER_URI, made.FOOTER_URI):
            read += [made.get_part_xml(part) for _, part in made.get_headers_footers(uri)]
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as wrong:
        raise MasukanTidakSah(
            "Berkas ini bukan dokumen Word (.docx).", saran="Simpan sebagai .docx lalu unggah lagi.", pesan_en="Not a .docx file."
        ) from wrong
    for text in (TAGS.sub("", xml) for xml in read):
        marks = MARKS.findall(text)
        if any(PAIR[left] != right for left, right in zip(marks[::2], [*marks[1::2], ""], strict=False)):
            raise _refused(paper, [_broken("ada tanda yang dibuka dan tidak ditutup")])
    return "\n".join(made.patch_xml(xml) for xml in read)


def _refused(paper: Paper, faults: list[Masalah]) -> MasukanTidakSah:
    return MasukanTidakSah(
        f"Templat {paper.title} tidak dapat dipakai.", saran="Perbaiki yang disebut, atau unduh templat bawaan dan mulai dari situ.",
        pesan_en=f"The template of {paper.title_en} cannot be used.", masalah=faults[:50],
    )  # fmt: skip

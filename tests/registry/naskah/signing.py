"""What a signing application does to a PDF, without a certificate: a signature field whose dictionary covers the bytes of the file."""

from __future__ import annotations

import io
import re

import pypdf
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, NameObject, NumberObject, TextStringObject

ROOM = 9_999_999_999


def signed(content: bytes) -> bytes:
    """The file with one signature field over everything but the signature itself."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    value = DictionaryObject({
        NameObject("/Type"): NameObject("/Sig"), NameObject("/Filter"): NameObject("/Adobe.PPKLite"),
        NameObject("/SubFilter"): NameObject("/adbe.pkcs7.detached"), NameObject("/Contents"): ByteStringObject(b"\x30" * 64),
        NameObject("/ByteRange"): ArrayObject([NumberObject(0), *[NumberObject(ROOM)] * 3]),
    })  # fmt: skip
    field = DictionaryObject({
        NameObject("/FT"): NameObject("/Sig"), NameObject("/T"): TextStringObject("Tanda1"), NameObject("/V"): writer._add_object(value),
        NameObject("/Subtype"): NameObject("/Widget"), NameObject("/Rect"): ArrayObject([NumberObject(0)] * 4),
    })  # fmt: skip
    fields = ArrayObject([writer._add_object(field)])
    writer._root_object[NameObject("/AcroForm")] = writer._add_object(DictionaryObject({NameObject("/Fields"): fields}))
    sink = io.BytesIO()
    writer.write(sink)
    made = sink.getvalue()
    hole = re.search(rb"/Contents <[0-9a-fA-F]+>", made)
    assert hole is not None
    start, after = hole.start() + len(b"/Contents "), hole.end()
    told = b"%d %d %d" % (start, after, len(made) - after)
    blank = b" ".join([b"%d" % ROOM] * 3)
    return made.replace(blank, told.ljust(len(blank)))

"""A Word file as the same bytes every time: entries in order, no time of making, no name of a maker."""

from __future__ import annotations

import io
import re
import zipfile

WHEN = (1980, 1, 1, 0, 0, 0)
_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_MAKER = re.compile(rb"(<(?:dc:creator|cp:lastModifiedBy|dc:description)>)[^<]*(<)")
LEVEL = 6


def packed(content: bytes) -> bytes:
    """The same document, its archive written anew."""
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        # [Content_Types].xml stays first, as readers of the format expect
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MAKER.sub(rb"\1\2", _DATES.sub(rb"\g<1>2000-01-01T00:00:00Z\2", data))
            new.writestr(zipfile.ZipInfo(name, WHEN), data, zipfile.ZIP_DEFLATED, LEVEL)
    return sink.getvalue()

"""The QR mark of a paper: the address of its public check and nothing else."""

from __future__ import annotations

import io

import segno


def qr_svg(address: str) -> str:
    """An SVG, error correction M: a folded or stained copy still reads."""
    sink = io.BytesIO()
    segno.make(address, error="m", micro=False).save(sink, kind="svg", border=2, xmldecl=False, svgns=True, nl=False)
    return sink.getvalue().decode()


def qr_png(address: str) -> bytes:
    sink = io.BytesIO()
    segno.make(address, error="m", micro=False).save(sink, kind="png", border=2, scale=6)
    return sink.getvalue()

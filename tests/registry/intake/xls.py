"""A workbook of the old kind (.xls): BIFF8 records in a compound file, written by hand from the published formats [MS-XLS], [MS-CFB].

Nothing in our environment writes them, and half the offices still send them.
"""

from __future__ import annotations

import struct

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def xls(rows: list[list[str | float | None]], name: str = "Data") -> bytes:
    """One sheet; texts as LABEL records, numbers as NUMBER records."""
    bof = {kind: _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6)) for kind in (0x0005, 0x0010)}
    end = _record(0x000A)
    bound = struct.pack("<HBB", 0, len(name), 0) + name.encode("latin-1")
    start = len(bof[0x0005]) + 4 + 4 + len(bound) + len(end)
    globals_ = bof[0x0005] + _record(0x0085, struct.pack("<I", start) + bound) + end
    cells = b"".join(_cell(i, j, cell) for i, row in enumerate(rows) for j, cell in enumerate(row) if cell is not None)
    return _compound(globals_ + bof[0x0010] + cells + end)


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _cell(row: int, column: int, cell: str | float) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(cell, str):
        return _record(0x0204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
    return _record(0x0203, place + struct.pack("<d", cell))


def _compound(stream: bytes) -> bytes:
    """A compound file with the one stream `Workbook`, long enough to lie in whole sectors of its own."""
    stream = stream.ljust(4096, b"\0")
    stream += bytes(-len(stream) % SECTOR)
    count = len(stream) // SECTOR
    table_sectors = (count + 2 + 127) // 128 + 1
    fat = [FAT] * table_sectors + [END] + [*range(table_sectors + 2, table_sectors + 1 + count), END]
    fat += [FREE] * (table_sectors * 128 - len(fat))
    directory = _entry("Root Entry", 5, END, 0, child=1) + _entry("Workbook", 2, table_sectors + 1, len(stream)) + bytes(256)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, table_sectors, table_sectors, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", *range(table_sectors), *[FREE] * (109 - table_sectors))
    return header + struct.pack(f"<{len(fat)}I", *fat) + directory + stream


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    text = name.encode("utf-16-le")
    links = struct.pack("<BBIII", kind, 1, FREE, FREE, child)
    return text.ljust(64, b"\0") + struct.pack("<H", len(text) + 2) + links + bytes(36) + struct.pack("<IQ", start, size)

"""How fast does a file of people become rows in our words? The import's own reader: `python -m benchmarks.reading ROWS`."""

from __future__ import annotations

import csv
import io
import json
import sys
import time

from services.registry.intake.read_import import read_import
from shared.vocabulary import JenisMasukan

HEADINGS = ("id_sumber", "nip", "nama", "status", "unor", "jabatan", "golongan", "tmt_jabatan", "pendidikan", "predikat_terakhir")


def a_file(rows: int) -> bytes:
    """Nobody's NIPs: serials from 900, the birth day moving on."""
    sink = io.StringIO()
    writer = csv.writer(sink)
    writer.writerow(HEADINGS)
    for i in range(rows):
        day, serial = divmod(i, 100)
        nip = f"19{60 + day // 336 % 40:02d}{day // 28 % 12 + 1:02d}{day % 28 + 1:02d}2010011{900 + serial}"
        writer.writerow(
            (f"P{i}", nip, f"Contoh {i}", "PNS", f"U{i % 400}", "Pengadministrasi", "III/c", "2015-01-01", "S1", "BAIK")
        )
    return sink.getvalue().encode()


def main() -> int:
    rows = int(sys.argv[1])
    content = a_file(rows)
    started = time.perf_counter()
    found = read_import("pegawai.csv", content, JenisMasukan.PEGAWAI)
    kept = sum(not row.gagal for part in found.potongan(1000) for row in part)
    seconds = time.perf_counter() - started
    print(json.dumps({"done": {"rows": rows, "kept": kept, "seconds": seconds}}), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

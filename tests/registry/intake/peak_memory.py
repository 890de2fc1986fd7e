"""`python -m tests.registry.intake.peak_memory ROWS`: read so many rows of a SIASN export line by line, print how many and the peak.

The lines are made while they are asked for, so what is measured is the reader alone.
"""

from __future__ import annotations

import csv
import itertools
import json
import sys
from collections.abc import Iterator

from services.registry.domain.impor.lembar import KEPALA, Lembar
from services.registry.intake.read_import import import_of
from services.scoring.stopwatch import peak_memory_mb
from tests.registry.intake.siasn_export import HEADINGS, lines


def sheet_of(rows: int) -> Lembar:
    def written() -> Iterator[str]:
        yield "|".join(HEADINGS) + "\r\n"
        for row, _, _ in lines(rows):
            yield "|".join(f'"{cell}"' if "|" in cell else cell for cell in row) + "\r\n"

    def cells() -> Iterator[list[str]]:
        return csv.reader(written(), delimiter="|", skipinitialspace=True)

    return Lembar("export", list(itertools.islice(cells(), KEPALA)), cells, rows + 1, len(HEADINGS), teks=True)


def main() -> None:
    found = import_of([sheet_of(int(sys.argv[1]))])
    counts = [(len(part), sum(row.gagal for row in part)) for part in found.potongan(1000)]
    print(
        json.dumps(
            {"rows": sum(rows for rows, _ in counts), "failed": sum(bad for _, bad in counts), "peak_mb": peak_memory_mb()}
        )
    )


if __name__ == "__main__":
    main()

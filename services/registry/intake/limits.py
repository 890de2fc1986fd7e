"""How much one import file may hold, and the sentence for what is larger."""

from __future__ import annotations

BYTES_MAX = 20 * 2**20
EXPANDED_MAX = 600 * 2**20  # a 20 MB workbook of 50,000 x 40 cells unpacks to about 200 MB; far more is a zip bomb
ROWS_MAX = 50_000 + 20  # 50,000 rows of data below the titles and headings
COLUMNS_MAX = 300
HEADER_ROWS = 20
TOO_LARGE = "Bagi menjadi beberapa lembar atau berkas, misalnya satu per OPD, lalu unggah satu per satu."

"""What is wrong with a request that does not fit: where, a stable code, a sentence, and how to mend it.

The refused value itself never appears, and neither does a name the caller made up: either may be personal. The framework's own
sentences quote both, so each kind of defect has a sentence of ours.
"""

from __future__ import annotations

import re
from typing import Any

from shared.errors import Masalah

KNOWN: dict[str, tuple[str, str, str]] = {
    # kind told by the framework: (kode, pesan, saran); {…} is filled from the limits of our own schema
    "missing": ("wajib", "Wajib ada.", "Tambahkan bagian ini."),
    "extra_forbidden": ("kolom_tidak_dikenal", "Bagian ini tidak dikenal.", "Hapus, atau perbaiki ejaannya menurut dokumentasi."),
    "unexpected_keyword_argument": ("kolom_tidak_dikenal", "Bagian ini tidak dikenal.", "Hapus, atau perbaiki ejaannya."),
    "string_type": ("bukan_teks", "Harus berupa teks.", "Tulis di dalam tanda kutip."),
    "string_too_long": ("terlalu_panjang", "Teks terlalu panjang.", "Paling banyak {max_length} huruf."),
    "string_too_short": ("terlalu_pendek", "Teks terlalu pendek.", "Paling sedikit {min_length} huruf."),
    "too_long": ("terlalu_banyak", "Isinya terlalu banyak.", "Paling banyak {max_length}; bagi menjadi beberapa kiriman."),
    "greater_than_equal": ("terlalu_kecil", "Angka terlalu kecil.", "Paling kecil {ge}."),
    "less_than_equal": ("terlalu_besar", "Angka terlalu besar.", "Paling besar {le}."),
    "literal_error": ("pilihan_tidak_dikenal", "Pilihan tidak dikenal.", "Pilih: {expected}."),
    "enum": ("pilihan_tidak_dikenal", "Pilihan tidak dikenal.", "Pilih: {expected}."),
    "int": ("bukan_bilangan_bulat", "Harus bilangan bulat.", "Tulis angka tanpa koma dan tanpa tanda kutip."),
    "bool": ("bukan_ya_tidak", "Harus true atau false.", "Tulis true atau false."),
    "uuid": ("bukan_id", "Bukan id yang sah.", "Pakai id dari jawaban layanan ini (UUID)."),
    "date": ("bukan_tanggal", "Bukan tanggal yang ada pada kalender.", "Tulis YYYY-MM-DD, misalnya 2026-11-01."),
    "datetime": ("bukan_waktu", "Bukan waktu yang sah.", "Tulis 2026-11-01T08:00:00Z; di alamat, tanda + ditulis %2B."),
    "timezone": ("tanpa_zona", "Waktu tanpa zona.", "Akhiri dengan Z, atau dengan %2B07:00 untuk WIB."),
    "list": ("bukan_daftar", "Harus berupa daftar.", "Tulis sebagai daftar JSON, dalam kurung siku."),
    "dict": ("bukan_objek", "Harus berupa objek.", "Tulis sebagai objek JSON, dalam kurung kurawal."),
    "dataclass": ("bukan_objek", "Harus berupa objek.", "Tulis sebagai objek JSON, dalam kurung kurawal."),
    "model": ("bukan_objek", "Harus berupa objek.", "Tulis sebagai objek JSON, dalam kurung kurawal."),
}  # fmt: skip
OTHER = ("nilai_tidak_sesuai", "Nilai tidak sesuai.", "Lihat contohnya pada dokumentasi.")
PLAIN = re.compile(r"[A-Za-z_][A-Za-z_0-9.-]{0,59}|\d{1,6}")


def parts(errors: list[dict[str, Any]]) -> list[Masalah]:
    """The framework's errors in our words."""
    return [_part(error) for error in errors]


def _part(error: dict[str, Any]) -> Masalah:
    kind = str(error["type"])
    kode, pesan, saran = KNOWN.get(kind) or KNOWN.get(kind.split("_", maxsplit=1)[0]) or OTHER
    return Masalah(kode, pesan, pointer(error["loc"]), saran.format_map(error.get("ctx", {})))


def pointer(where: tuple[int | str, ...]) -> str:
    """JSON Pointer (RFC 6901) into the body; `?name` for a query parameter, `{name}` for a part of the address, `name:` for a header."""
    place, *rest = where
    names = [str(name) if PLAIN.fullmatch(str(name)) else "?" for name in rest]
    if place == "query":
        return "?" + "/".join(names)
    if place == "path":
        return "{" + "/".join(names) + "}"
    if place in ("header", "cookie"):
        return "/".join(names) + ":"
    return "".join(f"/{name}" for name in names)

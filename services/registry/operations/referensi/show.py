"""The lists as answers: which there are, a page of what was searched, one entry. Unknown kinds and codes tell what exists."""

from __future__ import annotations

import difflib
from typing import Any

from services.registry.domain.referensi.cari import search
from services.registry.domain.referensi.daftar import Butir, Daftar
from services.registry.domain.referensi.usia import by_rule
from services.registry.storage.referensi.load import load
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web import paging


def kinds() -> dict[str, Any]:
    held = load()
    items = [{**_about(kind), "jumlah": len(kind.butir), "catatan": kind.catatan or None} for kind in held.daftar.values()]
    return {"hash": held.hash, "items": items}


def page(jenis: str, question: str, limit: int, cursor: str) -> dict[str, Any]:
    """Raises TidakDitemukan for an unknown kind, MasukanTidakSah for a cursor of another version of the list."""
    kind = _kind(jenis)
    start = 0
    if cursor:
        version, start = paging.decode(cursor, str, paging.row_number)
        if version != kind.hash[:16] or start < 0:
            raise MasukanTidakSah(
                "Daftar ini sudah berubah.",
                saran="Mulai lagi tanpa cursor.",
                pesan_en="The list changed; start again without one.",
            )
    found = search(kind, question)
    more = paging.encode([kind.hash[:16], start + limit]) if len(found) > start + limit else None
    items = [_shown(kind, one) for one in found[start : start + limit]]
    return {**_about(kind), "jumlah": len(found), "items": items, "berikutnya": more}


def one(jenis: str, kode: str) -> dict[str, Any]:
    """Raises TidakDitemukan for an unknown kind or code."""
    kind = _kind(jenis)
    found = kind.cari_kode(kode)
    if found is None:
        near = difflib.get_close_matches(kode.strip().upper(), kind.per_kode, n=5, cutoff=0.5) or list(kind.per_kode)[:5]
        told = ", ".join(kind.per_kode[code].kode for code in near)
        raise TidakDitemukan(
            f"Kode tidak ada pada daftar {kind.jenis}.", saran=f"Cari dengan ?q=; yang terdekat: {told}.",
            pesan_en="No such code in this list.",
        )  # fmt: skip
    return {**_about(kind), "butir": _shown(kind, found)}


def _kind(jenis: str) -> Daftar:
    held = load().daftar
    if jenis not in held:
        raise TidakDitemukan(
            "Daftar referensi itu tidak ada.", saran=f"Yang ada: {', '.join(held)}.", pesan_en="No such reference list."
        )
    return held[jenis]


def _about(kind: Daftar) -> dict[str, Any]:
    return {"jenis": kind.jenis, "nama": kind.nama, "nama_en": kind.nama_en, "versi": kind.versi.isoformat()}


def _shown(kind: Daftar, entry: Butir) -> dict[str, Any]:
    told = {"kode": entry.kode, "nama": entry.nama, **entry.isi}
    return {**told, "bup_aturan": by_rule(entry)} if kind.jenis == "jabatan_fungsional" else told

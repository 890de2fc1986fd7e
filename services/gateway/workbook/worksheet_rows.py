"""The cells of a worksheet's row, in the desk's words; how the sheet looks and what it protects is worksheet.py's matter."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from shared.texts import moves
from shared.texts.case_words import word
from shared.texts.numbers import day
from shared.texts.papers.sentences import balance
from shared.vocabulary import Jawaban, KeputusanLembar, StatusUsulan

Row = dict[str, Any]
PLANNED = "RENCANA (belum menjadi usulan)"


def cells(no: int, row: Row, scopes: Container[str]) -> dict[str, str]:
    """By column of shared/texts/lembar.py; the five the desk fills in are empty but for the replacement that stands."""
    move = row["perpindahan"]
    return {
        "kunci": row["kunci"], "versi": row["versi"], "no": str(no), "agenda": row["agenda"] or f"rencana no. {row['rekomendasi_no']}",
        "status": word(StatusUsulan(row["status"])) if row["status"] else PLANNED, "nama": row["nama"] or "(nama tidak ada)",
        "nip": row["nip_tersamar"] or "", "asal": _place(row["asal"]), "tujuan": _place(row["tujuan"]), "kelas": _classes(row),
        "kb_asal": balance(row["asal"]), "kb_tujuan": balance(row["tujuan"]), "alasan": _reason(move),
        "catatan_aturan": _objections(row, scopes), "syarat": _conditions(move, scopes), "terakhir": _last(row["terakhir"]),
        "keputusan": "", "alasan_kode": "", "catatan": "", "pengganti": "", "simpangan": "",
    }  # fmt: skip


def _place(end: Row) -> str:
    post = " ".join(part for part in (end["jabatan"], f"({end['mapel']})" if end["mapel"] else "") if part)
    return " · ".join(part for part in (end["unit"], post, end["opd"] if end["opd"] != end["unit"] else None) if part)


def _classes(row: Row) -> str:
    before, after = ("–" if row[end]["kelas"] is None else str(row[end]["kelas"]) for end in ("asal", "tujuan"))
    return before if before == after else f"{before} → {after}"


def _objections(row: Row, scopes: Container[str]) -> str:
    """What is not met, in words; private rules as one closed word."""
    unmet = [one for one in row["aturan"] if one["jawaban"] == Jawaban.TIDAK_TERPENUHI and one["jenis"] != "GATE"]
    told = [f"{one['aturan']}: {one['pesan'].rstrip('.')}" for one in private.in_words(unmet, scopes)]
    broken = [name for name in private.barriers(row["melanggar"], scopes) if not any(line.startswith(name) for line in told)]
    return "; ".join([*told, *(f"melanggar {name}" for name in broken)])


def _reason(move: Row | None) -> str:
    """Empty where no figures were kept of the move: a case without a recommendation, or one of a result from before they were."""
    return moves.reason(move) if move and move.get("dampak") else ""


def _conditions(move: Row | None, scopes: Container[str]) -> str:
    return "; ".join(one["pesan"].rstrip(".") for one in private.in_words((move or {}).get("syarat", []), scopes))


def _last(said: Row | None) -> str:
    if said is None:
        return ""
    return f"{word(KeputusanLembar(said['keputusan']))}, {day(said['pada'][:10])}"

"""Fields of the board's papers from the session itself: attendance, quorum, result of each case, who stood aside."""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.contracts.v1.naskah import Bahan, Sidang
from shared.texts.papers.sentences import dated
from shared.texts.papers.spelled import both
from shared.texts.sidang import word
from shared.vocabulary import HasilSidang, JenisNaskah, KedudukanTpk, KehadiranTpk, SebabKepentingan

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
KINDS = frozenset({JenisNaskah.BAHAN_SIDANG, JenisNaskah.BERITA_ACARA})


def fields(kind: JenisNaskah, bahan: Bahan, found: dict[str, Any]) -> dict[str, Any]:
    """Nothing where the paper is of no session on record: then officials type them."""
    session = bahan.get("sidang")
    if session is None or kind not in KINDS:
        return {}
    quorum = session["kuorum"]
    met = "terpenuhi" if quorum["tercapai"] else "tidak terpenuhi"
    ids = [line["usulan_id"] for line in bahan["baris"]]
    rows = [_with_result(row, session["hasil"].get(which, {})) for row, which in zip(found["baris"], ids, strict=True)]
    return {
        "hari": DAYS[date.fromisoformat(session["tanggal"]).weekday()], "sidang_tanggal": dated(session["tanggal"]),
        "sidang_tempat": session["tempat"], "jumlah": both(len(rows)), "kuorum_hadir": both(quorum["hadir"]),
        "kuorum_anggota": both(quorum["anggota"]), "kuorum_syarat": f"{met}, paling sedikit {both(quorum['perlu'])} anggota",
        "hadir": _attendance(session), "baris": rows, "hasil": rows, "kepentingan": _stood_aside(session),
    }  # fmt: skip


def _with_result(row: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    result = word(HasilSidang(said["hasil"])).capitalize() if said.get("hasil") else ""
    votes = said.get("suara")
    told = (
        f"{result}\n{votes['setuju']} setuju, {votes['tidak']} tidak, {votes['abstain']} abstain" if votes and result else result
    )
    notes = [row["catatan"]] if row["catatan"] else []  # of the matrix: what the rules say
    notes += [_without(said)] if said.get("hasil") and said.get("menepi") else []
    notes += [said["catatan"]] if said.get("catatan") else []
    notes += [f"Keberatan {one['nama']}: {one['catatan']}" for one in said.get("keberatan", ())]
    return {**row, "hasil": told or "Tidak dibahas", "keputusan": told, "catatan": "\n".join(notes)}


def _without(said: dict[str, Any]) -> str:
    """The quorum of this case alone, where somebody present did not sit for it."""
    return f"Diputuskan {both(said['hadir'])} anggota; {both(said['menepi'])} menepi karena kepentingan, kuorum {both(said['perlu'])}"


def _attendance(session: Sidang) -> list[dict[str, str]]:
    return [
        {
            "no": str(no), "nama": one["nama"], "jabatan": one["jabatan"] or "-", "kedudukan": word(KedudukanTpk(one["kedudukan"])),
            "kehadiran": word(KehadiranTpk(one["kehadiran"])).capitalize() if one["kehadiran"] else "", "tanda": "",
        }
        for no, one in enumerate(session["anggota"], start=1)
    ]  # fmt: skip


def _stood_aside(session: Sidang) -> str:
    told = [
        f"{one['nama']} (usulan {', '.join(one['agenda'])}: {word(SebabKepentingan(one['sebab']))})"
        for one in session["kepentingan"]
    ]
    return f"{'; '.join(told)}." if told else ""

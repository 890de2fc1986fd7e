"""One recommended transfer: the facts, their sentences, and the person where the reader may know."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from services.gateway import private
from shared.texts import acts, moves


def show_recommendation(row: dict[str, Any], people: dict[str, dict[str, Any]], scopes: Container[str]) -> dict[str, Any]:
    """One recommendation as clients read it: the facts, two sentences, conditions in words, and the person when allowed."""
    move = row["isi"]
    person = people.get(row["kunci"])
    return {
        "no": move["no"], "pegawai_id": row["pegawai_id"], "nama": person["nama"] if person else None,
        "nip_tersamar": person["nip_tersamar"] if person else None, "status": move["status"], "dari": move["dari"], "ke": move["ke"],
        "kelompok": move["kelompok"], "alasan": moves.reason(move), "alasan_en": moves.reason(move, "en"),
        "syarat": private.in_words(move["syarat"], scopes), "dampak": move["dampak"], "fit_mikro": move["fit_mikro"],
        "fit_bagian": move["fit_bagian"], "perlu_telaah": move.get("perlu_telaah", False), "biaya_mikro": move["biaya_mikro"],
        "jarak_m": move["jarak_m"], "jarak_perkiraan": move["jarak_perkiraan"],
        "aturan": [
            {**private.told(answer), "jawaban": answer["jawaban"], "pembebasan": answer.get("pembebasan")}
            for answer in private.shown_answers(move["aturan"], scopes)
        ], "nilai_mikro": move.get("nilai_mikro"), "alternatif": move["alternatif"],
        "wajib": move.get("wajib", False), "setara": len(move["setara"]), "ketahanan": move.get("ketahanan"),
        "tindakan": acts.beside(move.get("tindakan")),
        "tindakan_en": acts.beside(move.get("tindakan"), "en"),
    }  # fmt: skip

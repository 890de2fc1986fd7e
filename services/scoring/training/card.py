"""The model card: what was learned from what, how it was judged, what it does not know. Whole numbers with their unit in the name."""

from __future__ import annotations

from typing import Any

from services.scoring.facts import MIKRO
from services.scoring.fit.features import EXCLUDED
from services.scoring.training.gate import LEAST_CLASS, LEAST_LEARN, LEAST_TEST, SLOPE, Verdict
from services.scoring.training.placements import Placements
from services.scoring.training.referral import ALPHA, Coverage
from services.scoring.version import MESIN

LIMITS = (
    "HANYA_YANG_PERNAH_DITEMPATKAN", "NILAI_KEBIJAKAN_BARU_TIDAK_DAPAT_DIDUGA", "PINDAH_ATAS_PERINTAH_TERHITUNG_KELUAR",
    "TIDAK_DIKETAHUI_DINILAI_SEPERTI_CATATAN_LALU", "CAKUPAN_RATA_RATA_PER_KELUARGA_BUKAN_PER_ORANG",
)  # fmt: skip
"""Outcomes exist only of those who were placed, so the value of another policy cannot be told from them; a transfer by order counts as
leaving, since the records do not tell it apart; a value not known scores as such records did; coverage holds on average by family."""


def card(placements: Placements, families: list[dict[str, Any]], seed: int) -> dict[str, Any]:
    return {
        "versi": 1, "instansi": placements.instansi, "per": str(placements.per), "mesin": MESIN, "benih": seed,
        "penempatan": len(placements), "keluarga": families, "dikecualikan": list(EXCLUDED), "batasan": list(LIMITS),
        "syarat": {
            "baris_latih_min": LEAST_LEARN, "baris_uji_min": LEAST_TEST, "baris_per_hasil_min": LEAST_CLASS,
            "kemiringan_min_mikro": round(SLOPE[0] * MIKRO), "kemiringan_maks_mikro": round(SLOPE[1] * MIKRO),
        },
    }  # fmt: skip


def family(
    name: str, story: dict[str, Any], verdict: Verdict, entry: dict[str, Any] | None, covered: Coverage | None
) -> dict[str, Any]:
    good = story.pop("baik")
    return {
        "keluarga": name, **story, "hasil_baik_mikro": _mikro(good / story["n"]) if story["n"] else None,
        "aktif": not verdict.alasan, "alasan": verdict.alasan,
        "bobot_mikro": entry["bobot_mikro"] if entry else 0, "kappa": entry["kappa"] if entry else None,
        "gerbang": {
            "baris_latih": verdict.latih, "baris_uji": verdict.uji, "rugi_log_dasar_mikro": _mikro(verdict.dasar),
            "rugi_log_dingin_mikro": _mikro(verdict.dingin), "rugi_log_belajar_mikro": _mikro(verdict.belajar),
            "selisih_mikro": _mikro(verdict.selisih), "selang_95_mikro": [_mikro(v) for v in verdict.selang] if verdict.selang else None,
            "kemiringan_kalibrasi_mikro": _mikro(verdict.kemiringan), "auc_dingin_mikro": _mikro(verdict.auc_dingin),
            "auc_belajar_mikro": _mikro(verdict.auc_belajar),
        },
        "fitur": [
            {"nama": f["nama"], "tanda": f["tanda"], "langkah": len(f["mikro"]),
             "pengaruh_mikro": max(*f["mikro"], f["hilang_mikro"]), "tidak_diketahui": f["hilang_jumlah"]}
            for f in (entry["fitur"] if entry else [])
        ],
        "telaah": {
            "nominal_mikro": round((1 - ALPHA) * MIKRO), "rentang_mikro": entry["telaah_mikro"] if entry else None,
            "cakupan_mikro": _mikro(covered.tercakup) if covered else None, "bagian_mikro": _mikro(covered.telaah) if covered else None,
            "baris": covered.baris if covered else 0,
        },
    }  # fmt: skip


def _mikro(value: float | None) -> int | None:
    return None if value is None else round(value * MIKRO)

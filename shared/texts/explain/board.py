"""To the board (TPK): every rule that was asked, the parts of the fit, equal candidates, the next best seat, what the move costs."""

from __future__ import annotations

from typing import Any

from shared.texts import acts
from shared.texts.explain.factors import chance, name
from shared.texts.explain.places import staffing, unit_name
from shared.texts.explain.sheet import Sheet, sheet
from shared.texts.explain.words import ORDER, Pair, check, pick
from shared.texts.moves import RULES, rule_message
from shared.texts.numbers import day, number

ANSWER: dict[str, Pair] = {
    "TERPENUHI": ("terpenuhi", "met"),
    "TIDAK_TERPENUHI": ("tidak terpenuhi", "not met"),
    "TIDAK_DAPAT_DINILAI": ("tidak dapat dinilai", "cannot tell"),
    "TIDAK_BERLAKU": ("tidak berlaku", "not applicable"),
}
COST: dict[str, Pair] = {
    "pindah": ("setiap perpindahan", "any move"),
    "fit": ("kesesuaian yang berkurang", "fit that is lost"),
    "km": ("perjalanan bertambah", "longer road"),
    "masa_kerja": ("masa di unit masih pendek", "short time at the unit"),
    "minat": ("di luar wilayah yang diminati", "outside the wished area"),
    "asal": ("pengaruh pada unit asal", "effect on the unit left"),
    "tujuan": ("pengaruh pada unit tujuan", "effect on the unit gone to"),
    "jumlah": ("jumlah", "sum"),
}
WHY_DEARER: dict[str, Pair] = {
    **{part: COST[part] for part in ("fit", "km", "masa_kerja", "minat", "pindah")},
    "tujuan_kurang_membutuhkan": ("unit itu kurang membutuhkan", "that unit needs it less"),
    "batas_rencana": ("batas rencana", "limits of the plan"),
}
STATE: dict[str, Pair] = {
    "DIUSULKAN": ("diusulkan", "proposed"),
    "UNIT_DITUTUP": ("unitnya ditutup: ditempatkan lebih dahulu", "unit closes: seated first"),
    "TIDAK_TERPETAKAN": ("unit atau jabatan belum cocok dengan peta jabatan", "unit or post not matched"),
    "LUAR_LINGKUP": ("di luar ruang lingkup", "outside the scope"),
    "JABATAN_DI_LUAR_RENCANA": ("jabatan tidak direncanakan", "post not planned"),
    "TIDAK_DIHITUNG": ("status atau tugas di luar rencana", "status or duty not planned"),
    "DITAHAN_ATURAN": ("ditahan ketentuan", "held by a rule"),
    "KEBUTUHAN_TIDAK_DIKETAHUI": ("kebutuhan unit belum diketahui", "need of the unit not known"),
    "UNIT_TIDAK_BERLEBIH": ("unit masih memerlukan semua pegawainya", "the unit needs all of its people"),
    "TIDAK_ADA_TUJUAN": ("tidak ada unit yang kekurangan dalam jangkauan", "no unit in need within reach"),
    "TUJUAN_DITAHAN_ATURAN": ("ketentuan kursi tujuan belum terpenuhi", "rules of the seat not met"),
    "SYARAT_KURSI": ("kesesuaian di bawah batas putaran", "fit below the limit of the round"),
    "URUTAN": ("rekan seunit didahulukan menurut urutan", "colleagues first by the order"),
    "BATAS_RENCANA": ("batas rencana", "limits of the plan"),
}
CLOSED = ("Tidak dapat dipindahkan sekarang.", "Cannot be moved now.")


def board(facts: dict[str, Any], lang: str, who: str) -> Sheet:
    en = lang == "en"
    move = facts.get("usulan") or {}
    title = who or ("Employee" if en else "Pegawai")
    return sheet(f"{title}: {CLOSED[en][:-1].lower() if facts['tertutup'] else pick(STATE[facts['sebab']], lang)}", [
        ("Summary" if en else "Ringkasan", _summary(facts, lang)),
        ("Need and scope" if en else "Kebutuhan dan ruang lingkup", [check(row, lang) for row in facts["pemeriksaan"]]),
        ("All rules" if en else "Semua ketentuan", rules(facts, lang)),
        ("Fit, part by part" if en else "Kesesuaian, bagian demi bagian", parts(facts, lang)),
        ("Equal candidates and the next best seat" if en else "Calon setara dan kursi terbaik berikutnya", _others(move, lang)),
        ("What the move costs and gains" if en else "Biaya dan manfaat", costs(move, lang)),
    ])  # fmt: skip


def _summary(facts: dict[str, Any], lang: str) -> list[str]:
    en, told = lang == "en", []
    if facts["dari"]:
        told.append(staffing(facts["dari"], facts["asal"], lang) + ".")
    if facts["ke"] and facts["tujuan"]:
        told.append(staffing(facts["ke"], facts["tujuan"], lang) + ".")
    mates = facts["rekan"]
    if mates:
        all_, could, chosen = (mates[name] for name in ("orang", "dipertimbangkan", "diusulkan"))
        told.append(f"{all_} in the same cell, {could} could be considered, {chosen} proposed." if en
                    else f"{all_} orang pada formasi yang sama, {could} dapat dipertimbangkan, {chosen} diusulkan.")  # fmt: skip
    told.append(("Order: " if en else "Urutan: ") + "; ".join(pick(ORDER[part], lang) for part in facts["urutan"]) + ".")
    told.append(f"Planned effect {day(facts['tmt_rencana'], lang)}." if en else f"TMT rencana {day(facts['tmt_rencana'], lang)}.")
    return told


def rules(facts: dict[str, Any], lang: str) -> list[str]:
    """One line a rule, those that refuse first; what protects is one line without a name."""
    order = sorted(
        facts["aturan"],
        key=lambda row: (row["aturan"] not in facts["penghalang"], row["jawaban"] == "TIDAK_BERLAKU", row["aturan"]),
    )
    told = [f"{row['aturan']}: {pick(ANSWER[row['jawaban']], lang)}{_weight(row, lang)}{_detail(row, lang)}" for row in order]
    return [*([CLOSED[lang == "en"]] if facts["tertutup"] else []), *told]


def _weight(row: dict[str, Any], lang: str) -> str:
    """A soft rule's no only warns."""
    warns = row["jenis"] == "SOFT" and row["jawaban"] == "TIDAK_TERPENUHI"
    return pick((", hanya peringatan", ", a warning only"), lang) if warns else ""


def _detail(row: dict[str, Any], lang: str) -> str:
    waiver = row.get("pembebasan")
    told = f" ({rule_message(row, lang).rstrip('.')})" if row["jawaban"] in ("TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI") else ""
    return (
        told
        + (f" [{'waiver' if lang == 'en' else 'pembebasan'} {waiver}]" if waiver else "")
        + f" — {RULES[row['aturan']].basis}"
    )


def parts(facts: dict[str, Any], lang: str) -> list[str]:
    told = []
    for part in facts["bagian"]:
        adds = f" (+{points(part['tambahan_mikro'], lang)})" if part["tambahan_mikro"] else ""
        told.append(f"{name(part['nama'], lang)}: {points(part['mikro'], lang)}; {chance(part, lang)}{adds}")
    if facts["fit_mikro"] is not None:
        told.append(f"{'sum' if lang == 'en' else 'jumlah'}: {points(facts['fit_mikro'], lang)}")
    return told


def points(mikro: int, lang: str) -> str:
    """0,940000: all six places, so that the parts add up on paper."""
    return number(mikro / 1_000_000, 6, lang)


def _others(move: dict[str, Any], lang: str) -> list[str]:
    if not move:
        return []
    en, told = lang == "en", []
    told.append(f"Others who are as good for the seat: {len(move['setara'])}." if en
                else f"Calon lain yang setara untuk kursi ini: {len(move['setara'])}.")  # fmt: skip
    if cheaper := acts.beside(move.get("tindakan"), lang):
        told.append(cheaper)
    if (other := move["alternatif"]) is None:
        return [*told, "No other seat." if en else "Tidak ada kursi lain."]
    where, dearer = unit_name(other["ke"]), pick(WHY_DEARER.get(other["sebab"], WHY_DEARER["batas_rencana"]), lang)
    loss = points(other["selisih_mikro"], lang)
    told.append(
        f"Next best seat: {where}, {loss} dearer ({dearer})."
        if en
        else f"Kursi berikutnya: {where}, lebih mahal {loss} ({dearer})."
    )
    return told


def costs(move: dict[str, Any], lang: str) -> list[str]:
    return [
        f"{pick(COST[part], lang) if part in COST else part}: {points(value, lang)}"
        for part, value in move.get("biaya_mikro", {}).items()
    ]

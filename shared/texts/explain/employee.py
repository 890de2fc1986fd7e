"""To the person: what and when, why there, why me, what changes, what I can do. One page: no formula, no points, nobody else.

Posts, hours, road and replacement are spoken of, never the worth of the person; a benefit is told only where it is true.
"""

from __future__ import annotations

from typing import Any

from shared.texts import moves
from shared.texts.explain.changes import change
from shared.texts.explain.factors import chance, name
from shared.texts.explain.places import far, post, staffing, unit_name
from shared.texts.explain.sheet import Sheet, sheet
from shared.texts.explain.words import ORDER, REASON, check, pick
from shared.texts.moves import RULES, rule_message
from shared.texts.numbers import day, number

FORBIDDEN = (
    *moves.FORBIDDEN, "peringkat", "rumus", "formula", "mikro", "saingan", "pesaing", "nilai anda", "kelebihan guru", "ranking", "points",
    "buruk", "lemah", "gagal", "failed", "poor", "inferior", "redundant", "excess teacher", "penalty", "hukuman bagi",
)  # fmt: skip
"""Words that judge, rank or reckon; none of them may stand in a text to a person."""
NOT_NOW = ("Anda tidak dapat dipindahkan sekarang karena keadaan yang melindungi Anda; rinciannya hanya dibuka untuk Anda sendiri.",
           "You cannot be moved now because of a circumstance that protects you; its details are opened to you alone.")  # fmt: skip


def employee(facts: dict[str, Any], lang: str, contact: str) -> Sheet:
    if facts["putusan"] == "DIUSULKAN":
        return _proposed(facts, lang, contact)
    return _not_proposed(facts, lang, contact)


def _proposed(facts: dict[str, Any], lang: str, contact: str) -> Sheet:
    here, there, when = unit_name(facts["dari"]), unit_name(facts["ke"]), day(facts["tmt_rencana"], lang)
    en = lang == "en"
    what = [
        f"You are proposed to move from {here} to {there} as of {when}. This is a proposal: a named official decides, not the system."
        if en else f"Anda diusulkan pindah dari {here} ke {there} mulai {when}. Ini baru usulan: yang memutuskan pejabat yang berwenang, "
        "bukan sistem."
    ]  # fmt: skip
    titles = _TITLES[en]
    return sheet("About your proposed move" if en else "Penjelasan usulan perpindahan Anda", [
        (titles[0], what),
        (titles[1].format(unit=there), _why_there(facts, lang)),
        (titles[2], _why_me(facts, lang)),
        (titles[3], [change(row, facts, lang) for row in facts["perubahan"]] + _papers(facts, lang)),
        (titles[4], _what_i_can_do(facts, lang, contact)),
    ])  # fmt: skip


def _not_proposed(facts: dict[str, Any], lang: str, contact: str) -> Sheet:
    en = lang == "en"
    reason = NOT_NOW[en] if facts["tertutup"] else pick(REASON[facts["sebab"]], lang)
    first = "You are not proposed for a move in this round." if en else "Anda tidak diusulkan pindah pada putaran ini."
    why = [reason] + [rule_message(answer, lang) for answer in facts["aturan"] if answer["aturan"] in facts["penghalang"]]
    if facts["asal"] is not None:
        why.append(staffing(facts["dari"], facts["asal"], lang) + ".")
    if facts["penentu"]:
        why.append(_decided(facts["penentu"], lang))
    titles = _TITLES[en]
    return sheet("Why you are not proposed" if en else "Mengapa Anda tidak diusulkan", [
        ("In short" if en else "Singkatnya", [first]), ("Why" if en else "Mengapa", why),
        ("What would change it" if en else "Apa yang dapat mengubahnya", what_would_change(facts, lang)),
        (titles[4], [_say(facts, lang, contact)]),
    ])  # fmt: skip


def why_not_there(facts: dict[str, Any], lang: str, contact: str) -> Sheet:
    """Why not that seat: every point that was asked, and what would change it."""
    en = lang == "en"
    there = unit_name(facts["ke"])
    open_points = [row for row in facts["pemeriksaan"] if row["jawaban"] != "TERPENUHI"]
    refused = [rule_message(answer, lang) for answer in facts["aturan"] if answer["aturan"] in facts["penghalang"]]
    if facts["tertutup"]:
        refused.insert(0, NOT_NOW[en])
    nothing = "Nothing found speaks against it; a proposal still needs a round that looks for people for this seat." if en else (
        "Tidak ada yang menghalangi menurut data; usulan tetap menunggu putaran yang mencari orang untuk kursi ini."
    )  # fmt: skip
    return sheet(f"You and {there}" if en else f"Anda dan {there}", [
        ("Why not" if en else "Mengapa tidak", [check(row, lang) for row in open_points] + refused or [nothing]),
        ("What fits" if en else "Yang sudah sesuai", [check(row, lang) for row in facts["pemeriksaan"] if row["jawaban"] == "TERPENUHI"]),
        ("What would change it" if en else "Apa yang dapat mengubahnya", what_would_change(facts, lang)),
        (_TITLES[en][4], [_say(facts, lang, contact)]),
    ])  # fmt: skip


def what_would_change(facts: dict[str, Any], lang: str) -> list[str]:
    """Time first, then what no time changes, then factor by factor."""
    en, told = lang == "en", []
    wait = facts["perubahan_terdekat"]
    if wait and wait["bulan"]:
        months = wait["bulan"]
        told.append(f"{months} more months, if the rest stays as it is: then no rule stands in the way, and need decides." if en
                    else f"{months} bulan lagi, bila yang lain tetap: setelah itu tidak ada ketentuan yang menahan, dan kebutuhan "
                    "unit yang menentukan.")  # fmt: skip
    elif wait and wait["tetap"]:
        lasting = [answer for answer in wait["sebab"] if answer["aturan"] in wait["tetap"]]
        begin = "Waiting does not change this" if en else "Menunggu tidak mengubah hal ini"
        told += [f"{begin}: {rule_message(answer, lang)}" for answer in lasting]
    if facts["sebab"] == "UNIT_TIDAK_BERLEBIH":
        told.append(
            "Your unit gaining a colleague, or having less work."
            if en
            else "Bila unit Anda mendapat rekan baru, atau pekerjaannya berkurang."
        )
    if facts["sebab"] == "KEBUTUHAN_TIDAK_DIKETAHUI":
        told.append("The need of your unit being established." if en else "Bila kebutuhan pegawai di unit Anda sudah ditetapkan.")
    if facts["ke"] is not None:
        told += [f"{name(part['nama'], lang).capitalize()}: {chance(part, lang)}." for part in facts["bagian"]]
    return told or ["A later round, with newer data." if en else "Putaran berikutnya, dengan data yang lebih baru."]


def _why_there(facts: dict[str, Any], lang: str) -> list[str]:
    en = lang == "en"
    told = [staffing(facts[place], facts[state], lang) + "." for place, state in (("dari", "asal"), ("ke", "tujuan"))]
    after = [staffing(facts[place], facts[state], lang, after=True) for place, state in (("dari", "asal"), ("ke", "tujuan"))]
    told.append(
        ("After all moves of this plan: " if en else "Setelah semua perpindahan dalam rencana ini, ") + "; ".join(after) + "."
    )
    apart = far(facts, lang).removeprefix(", ")
    told.append(apart[:1].upper() + apart[1:] + ".")
    return told


def _why_me(facts: dict[str, Any], lang: str) -> list[str]:
    en, mates = lang == "en", facts["rekan"]
    here, what = unit_name(facts["dari"]), post(facts["dari"])
    count, asked = number(mates["orang"], 0, lang), number(mates["dipertimbangkan"], 0, lang)
    told = [f"{here} has {count} {what}; by law {asked} of them could be considered, you among them." if en else
            f"Di {here} ada {count} {what}; menurut ketentuan {asked} di antaranya dapat dipertimbangkan, termasuk Anda."]  # fmt: skip
    order = "; ".join(pick(ORDER[part], lang) for part in facts["urutan"])
    told.append(f"The same published order was used for everybody: {order}." if en
                else f"Urutan yang dipakai sama untuk semua orang dan diumumkan: {order}.")  # fmt: skip
    equal = len((facts.get("usulan") or {}).get("setara", []))
    if equal:
        told.append(f"{equal} colleagues are equally possible for this seat; the official chooses with a written reason." if en else
                    f"Ada {equal} rekan yang sama mungkinnya untuk kursi ini; pejabat memilih dengan alasan tertulis.")  # fmt: skip
    return told


def _decided(part: str, lang: str) -> str:
    what = pick(ORDER[part], lang) if part in ORDER else ("limits of the plan" if lang == "en" else "batas rencana putaran ini")
    return f"What decided: {what}." if lang == "en" else f"Yang menentukan: {what}."


def _papers(facts: dict[str, Any], lang: str) -> list[str]:
    if not facts["guru"]:
        return []
    if lang == "en":
        return ["Dapodik: the operators of the old and the new school transfer your record; check it at the start of the term."]
    return ["Dapodik: operator sekolah lama dan sekolah baru memindahkan data Anda; periksalah pada awal semester."]


def _what_i_can_do(facts: dict[str, Any], lang: str, contact: str) -> list[str]:
    en = lang == "en"
    told = [_say(facts, lang, contact)]
    if facts["syarat"]:
        told.append(("Still to be checked before a decree: " if en else "Yang masih harus dicek sebelum ada SK: ")
                    + "; ".join(sorted({rule_message(answer, lang).rstrip(".") for answer in facts["syarat"]})) + ".")  # fmt: skip
    days = RULES["OBJ-01"].parameter["hari_kerja"]
    told.append(
        f"Once a decree reaches you, you may object in writing within {days} working days of receiving it, to the official who signed it. "
        "(This number of days is still being verified by the law officer.)" if en else
        f"Bila SK sudah Anda terima, keberatan tertulis dapat diajukan dalam {days} hari kerja sejak diterima, kepada pejabat yang "
        "menandatanganinya. (Jumlah hari ini masih diperiksa petugas hukum.)"
    )  # fmt: skip
    return told


def _say(facts: dict[str, Any], lang: str, contact: str) -> str:
    until = day(facts["tanggal_keputusan"], lang)
    if lang == "en":
        return f"If something in the data is wrong, or family, health or a wish of yours should count, tell {contact} before {until}."
    return (
        "Bila ada data yang keliru, atau keadaan keluarga, kesehatan, maupun keinginan Anda yang perlu dipertimbangkan, sampaikan kepada "
        f"{contact} sebelum {until}."
    )


_TITLES = (
    ("Apa dan kapan", "Mengapa ke {unit}", "Mengapa Anda", "Apa yang berubah", "Apa yang dapat Anda lakukan"),
    ("What and when", "Why {unit}", "Why you", "What changes", "What you can do"),
)  # fmt: skip

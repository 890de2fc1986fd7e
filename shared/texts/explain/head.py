"""To the heads of the unit that lets go and of the one that takes on: who replaces, when, what is handed over, people and hours.

Private grounds, ratings and points of the person are not theirs to read.
"""

from __future__ import annotations

from typing import Any

from shared.texts import acts
from shared.texts.explain.places import post, staffing, unit_name
from shared.texts.explain.sheet import Sheet, sheet
from shared.texts.explain.words import REASON, check, pick
from shared.texts.numbers import day

OWN = (
    "UNIT_TIDAK_BERLEBIH",
    "KEBUTUHAN_TIDAK_DIKETAHUI",
    "TIDAK_ADA_TUJUAN",
    "LUAR_LINGKUP",
    "JABATAN_DI_LUAR_RENCANA",
    "BATAS_RENCANA",
)
"""Reasons about the unit and the round; every other is about the person, and a head reads only that it is not now."""
NOT_NOW = ("tidak dapat dipindahkan sekarang", "cannot be moved now")


def head(facts: dict[str, Any], lang: str, who: str, contact: str) -> Sheet:
    """`who`: the person's name where the reader may see it, else ''."""
    en = lang == "en"
    person = who or (f"a {post(facts['dari'])}" if en else f"seorang {post(facts['dari'])}") if facts["dari"] else who or "-"
    if facts["putusan"] == "DIUSULKAN":
        return _proposed(facts, lang, person, contact)
    there = unit_name(facts["ke"]) if facts["ke"] and facts["pemeriksaan"] else ""
    about_unit = facts["sebab"] in OWN and not facts["tertutup"]
    why = _of_unit(facts["sebab"], lang) if about_unit else f"{person} {NOT_NOW[en]}."
    need = [staffing(facts["dari"], facts["asal"], lang) + "."] if facts["asal"] else []
    asked = [check(row, lang) for row in facts["pemeriksaan"] if row["kode"] != "SYARAT_KURSI"]
    return sheet(f"No proposal for {person}" if en else f"Tidak ada usulan untuk {person}", [
        ("Why" if en else "Mengapa", [why[:1].upper() + why[1:], *need]),
        (f"Seen from {there}" if en else f"Dilihat dari {there}", asked if there else []),
        ("Questions" if en else "Pertanyaan", [contact[:1].upper() + contact[1:] + "."]),
    ])  # fmt: skip


def _of_unit(reason: str, lang: str) -> str:
    """The same sentence as the person reads, about the unit instead of 'your unit'."""
    told = pick(REASON[reason], lang)
    for own, others in (("Unit atau jabatan Anda", "Unit atau jabatan ini"), ("unit Anda", "unit ini"), ("Unit Anda", "Unit ini"),
                        ("jabatan Anda", "jabatan ini"), ("Jabatan Anda", "Jabatan ini"), ("Anda memenuhi syarat, tetapi d", "D"),
                        ("Your unit or post", "The unit or post"), ("your unit", "this unit"), ("Your unit", "This unit"),
                        ("your post", "this post"), ("Your post", "This post"), ("You qualify, but i", "I")):  # fmt: skip
        told = told.replace(own, others)
    return told


def _proposed(facts: dict[str, Any], lang: str, person: str, contact: str) -> Sheet:
    en, when = lang == "en", day(facts["tmt_rencana"], lang)
    here, there = unit_name(facts["dari"]), unit_name(facts["ke"])
    what = (
        f"{person} is proposed to move from {here} to {there} as of {when}. It takes effect only by a decree of the competent official."
        if en else f"{person} diusulkan pindah dari {here} ke {there} mulai {when}. Baru berlaku dengan SK pejabat yang berwenang."
    )  # fmt: skip
    return sheet(f"Proposed move: {here} to {there}" if en else f"Usulan perpindahan: {here} ke {there}", [
        ("What and when" if en else "Apa dan kapan", [what[:1].upper() + what[1:]]),
        (f"For {here}, which lets go" if en else f"Untuk {here} (unit yang melepas)", _losing(facts, lang)),
        (f"For {there}, which takes on" if en else f"Untuk {there} (unit yang menerima)", _gaining(facts, lang)),
        ("Objections and questions" if en else "Keberatan dan pertanyaan", [
            f"Before {day(facts['tanggal_keputusan'], lang)}, to {contact}." if en
            else f"Sebelum {day(facts['tanggal_keputusan'], lang)}, kepada {contact}."
        ]),
    ])  # fmt: skip


def _losing(facts: dict[str, Any], lang: str) -> list[str]:
    en, state, when = lang == "en", facts["asal"], day(facts["tmt_rencana"], lang)
    coming = state["masuk"]
    if en:
        replaced = f"{coming} joining by the same plan." if coming else "Nobody: the people who stay cover the need as below."
        return [f"Now: {staffing(facts['dari'], state, lang)}.", f"Replacement: {replaced}",
                f"Afterwards: {staffing(facts['dari'], state, lang, after=True)}.",
                f"Handover: tasks, papers and inventory are handed over with minutes before {when}."]  # fmt: skip
    replaced = (
        f"{coming} orang masuk menurut rencana yang sama."
        if coming
        else "tidak ada; yang tinggal memenuhi kebutuhan seperti di bawah."
    )
    return [f"Sekarang: {staffing(facts['dari'], state, lang)}.", f"Pengganti: {replaced}",
            f"Sesudahnya: {staffing(facts['dari'], state, lang, after=True)}.",
            f"Serah terima: tugas, berkas, dan barang diserahkan dengan berita acara sebelum {when}."]  # fmt: skip


def _gaining(facts: dict[str, Any], lang: str) -> list[str]:
    en, state, when = lang == "en", facts["tujuan"], day(facts["tmt_rencana"], lang)
    now, after = staffing(facts["ke"], state, lang), staffing(facts["ke"], state, lang, after=True)
    cheaper = acts.beside((facts.get("usulan") or {}).get("tindakan"), lang)
    first = [cheaper] if cheaper else []
    if en:
        told = [f"Now: {now}.", f"Afterwards: {after}.", f"To prepare: duties and the start-of-duty statement (SPMT) for {when}."]
        return (
            told
            + first
            + (["The school operator takes the record over in Dapodik and fills in the hours."] if facts["guru"] else [])
        )
    told = [
        f"Sekarang: {now}.",
        f"Sesudahnya: {after}.",
        f"Yang disiapkan: pembagian tugas dan surat pernyataan melaksanakan tugas (SPMT) untuk {when}.",
    ]
    return told + first + (["Operator sekolah menarik data pada Dapodik dan mengisi jam mengajarnya."] if facts["guru"] else [])

"""The question about chains in words: how far the plan can be from the best, what was found beyond it, and what was not tried."""

from __future__ import annotations

from typing import Any

from shared.texts.numbers import number
from shared.vocabulary import AlasanRantai as Why

PPM_OF_PERCENT = 10_000
MIKRO = 1_000_000
CHAINS_UNASKED = "Apakah rencana berantai (formasi memberi dan menerima sekaligus) dapat menolong belum dicari."
REASONS: dict[str, tuple[str, str]] = {
    Why.TAUTAN_TERLALU_BANYAK: (
        "Pasangan formasi yang terjangkau lebih dari {n}; pencarian tidak dimulai. Persempit ruang lingkup putaran atau jarak_maks_m.",
        "More than {n} pairs of seats lie within reach; no search was begun. Narrow the round's scope or jarak_maks_m.",
    ),
    Why.KURANG_HARUS_DITUTUP: (
        "Perpindahan yang sudah diputuskan membuat {n} orang kurang di bawah lantai, dan menutupnya didahulukan; rantai tidak dicari. "
        "Lepaskan pin itu, lalu jalankan analisis lagi.",
        "Decided moves leave {n} people missing below a floor, and mending that comes first; chains were not sought. Release the pin "
        "and run the analysis again.",
    ),
    Why.ATURAN_HIMPUNAN: (
        "Rencana yang ditemukan melanggar aturan tentang himpunan {n} kali, jadi tidak ditunjukkan; lihat aturan_menolak.",
        "The plan that was found breaks rules about the set {n} times, so it is not shown; see aturan_menolak.",
    ),
    Why.WAKTU: (
        "Waktu pencarian habis setelah {n} putaran. Persempit ruang lingkup putaran agar terbukti.",
        "The time ran out after {n} rounds. Narrow the round's scope to have it proved.",
    ),
    Why.PUTARAN: (
        "Pencarian berhenti setelah {n} putaran. Persempit ruang lingkup putaran agar terbukti.",
        "The search stopped after {n} rounds. Narrow the round's scope to have it proved.",
    ),
    Why.KOLOM: (
        "{n} perpindahan lagi dapat menolong, tetapi terlalu banyak untuk satu perhitungan. Persempit ruang lingkup putaran.",
        "{n} more moves could help, but are too many for one computation. Narrow the round's scope.",
    ),
    Why.PERTANYAAN_HUKUM: (
        "{n} pasangan formasi lagi dapat menolong, tetapi hukum dan kecocokannya tidak lagi ditanyakan. Persempit ruang lingkup putaran.",
        "{n} more pairs of seats could help, but were not asked about law and fit any more. Narrow the round's scope.",
    ),
    Why.BILANGAN_BULAT: (
        "Di antara {n} perpindahan tidak dicari sampai selesai rencana utuh yang terbaik. Persempit ruang lingkup putaran.",
        "The best whole plan among {n} moves was not sought to the end. Narrow the round's scope.",
    ),
    Why.PECAHAN: (
        "Di antara {n} perpindahan yang diketahui tidak ada rencana utuh yang lebih baik; batas yang terbukti membolehkan orang dibagi "
        "dua, jadi celah itu tidak dapat ditutup lebih jauh.",
        "Among the {n} known moves no whole plan is better; the proved bound lets a person be split in two, so the gap cannot be closed "
        "any further.",
    ),
}  # fmt: skip


def reason(row: dict[str, Any], lang: str = "id") -> str:
    return REASONS[row["alasan"]][lang == "en"].format(n=number(row["jumlah"], 0, lang))


def gap_sentence(ppm: int, lang: str = "id") -> str:
    """What the gap printed with every plan means for a desk."""
    en = lang == "en"
    if ppm == 0:
        return (
            "No other plan is better, not even one in which a seat gives somebody and takes another."
            if en
            else "Tidak ada rencana lain yang lebih baik, juga tidak yang berantai (formasi memberi dan menerima sekaligus)."
        )
    share = number(ppm / PPM_OF_PERCENT, 4 if ppm < 100 else 2, lang)
    return (
        f"A plan with chains (a seat gives somebody and takes another) could be better, by {share} % of the plan's value at most."
        if en
        else f"Rencana berantai (formasi memberi dan menerima sekaligus) dapat lebih baik, paling banyak {share} % dari nilai rencana."
    )


def sentence(answer: dict[str, Any], lang: str = "id") -> str:
    en = lang == "en"
    if answer["status"] == "CELAH_KECIL":
        told = gap_sentence(answer["celah_sebelum_ppm"], lang)
        return (
            told + (" Too little for a search." if en else " Terlalu kecil untuk dicari.")
            if answer["celah_sebelum_ppm"]
            else told
        )
    people, left = -answer["perubahan_mikro"] / MIKRO, answer["celah_sesudah_ppm"]
    if people > 0:
        moves = answer["jumlah_sesudah"]
        told = (
            f"A plan with chains of {moves} moves is better by as much as {number(people, 3, lang)} missing people; in each chain the one "
            "who comes must be there before the other leaves."
            if en
            else f"Rencana berantai dengan {moves} perpindahan lebih baik setara {number(people, 3, lang)} pegawai yang kurang; pada tiap "
            "rantai penggantinya harus datang sebelum yang digantikan pergi."
        )
    else:
        told = "No better plan with chains was found." if en else "Tidak ditemukan rencana berantai yang lebih baik."
    if answer["status"] == "TERBUKTI":
        share = number(answer["celah_cukup_ppm"] / PPM_OF_PERCENT, 2, lang)
        exact = ("It is proved to be the best.", "Terbukti yang terbaik.")
        near = (f"It is proved to be within {share} % of the best.", f"Terbukti paling jauh {share} % dari yang terbaik.")
        return f"{told} {(exact if left == 0 else near)[0 if en else 1]}"
    share = number(left / PPM_OF_PERCENT, 2, lang)
    return told + (
        f" The best could still be {share} % of the plan's value better." if en
        else f" Yang terbaik masih dapat lebih baik {share} % dari nilai rencana."
    )  # fmt: skip

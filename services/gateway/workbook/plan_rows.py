"""Rows of the sheets about the plan as a whole: how many moves, which limits, which data, and what can be done when."""

from __future__ import annotations

from services.gateway.workbook.sheets import People, Result, Row, person, post
from shared.texts import moves as texts
from shared.texts.words import datum, word

CURVE = [
    "Perpindahan", "Tanda", "Kurang (FTE)", "Kurang (orang)", "Lebih (orang)", "Orang di unit berbeban lebih", "Gini cakupan",
    "Satu perpindahan lagi: nilai rencana membaik (setara orang)",
    "Satu perpindahan kurang: nilai rencana memburuk (setara orang)",
]  # fmt: skip
LIMITS = [
    "Batas", "Satu satuan lagi: nilai rencana membaik (setara orang)", "Tanpa batas ini: nilai rencana membaik (setara orang)",
    "Perpindahan tanpa batas ini", "Kurang berkurang (FTE)", "Kurang berkurang (orang)",
]  # fmt: skip
UNITLESS = ("jarak_maks_m", "dalam_kecamatan", "fit_minimum_mikro", "selisih_dalam_galat")
"""Limits on single ways: there is no one more of them, so that cell stays empty; 0 would read as worthless."""
STAGES = [
    "Rencana", "Jumlah seluruh rencana itu", "Nama", "NIP", "Dari", "Ke", "Jabatan", "Kapan dapat diproses", "Juga di usulan",
]  # fmt: skip
WHOLE = "SEMUA data dari pihak ini (mencakup baris lain pihak ini, jangan dijumlahkan)"
DATA = [
    "Data (batas atas: andaikan semua ternyata memenuhi)", "Dilengkapi oleh", "Pegawai yang datanya kurang", "Usulan yang terbuka",
    "Tambahan perpindahan", "Kurang berkurang (FTE)", "Hilang bila hanya data ini tetap kurang (FTE)",
]  # fmt: skip


def curve(result: Result) -> list[Row]:
    """The marked rows say what they are."""
    found = result["kurva"]
    marks = {found["meja"]: "kapasitas meja", found["lutut"]: "lutut kurva", found["habis"]: "tidak ada lagi yang diperoleh"}
    if found["sepuluh_lagi"]["jumlah"]:
        marks.setdefault(found["meja"] + found["sepuluh_lagi"]["jumlah"], "sepuluh lagi dari kapasitas meja")
    return [
        [row["jumlah"], marks.get(row["jumlah"], ""), row["kurang_mikro_fte"] / 1e6, row["kurang_orang"], row["lebih_orang"],
         row["orang_beban_lebih"], row["gini_mikro"] / 1e6, _persons(row["naik_mikro"]), _persons(row["turun_mikro"])]
        for row in found["titik"]
    ]  # fmt: skip


def _persons(mikro: int | None) -> float | None:
    """Empty where nobody can tell: under a budget, or where the ways would be too many."""
    return None if mikro is None else mikro / 1e6


def limits(result: Result) -> list[Row]:
    return [
        [word(row["batas"]), None if row["batas"] in UNITLESS else row["satu_lagi_mikro"] / 1e6,
         _persons(row["tanpa_batas_mikro"]), row["tanpa_batas_jumlah"], _persons(row["tanpa_batas_kurang_mikro_fte"]),
         row["tanpa_batas_kurang_orang"]]
        for row in result["harga_batas"]
    ]  # fmt: skip


def stages(result: Result, people: People) -> list[Row]:
    """The moves of each plan under its own name; a plan without any has a row that says so."""
    return [row for plan in result["tiga_rencana"] for row in _moves(plan, people) or [_none(plan)]]


def _none(plan: Result) -> Row:
    return [word(plan["kelompok"]), 0, "tidak ada perpindahan", *[None] * (len(STAGES) - 3)]


def _moves(plan: Result, people: People) -> list[Row]:
    return [
        [word(plan["kelompok"]), plan["jumlah"], *person(people.get(move["pegawai"])), texts.unit_name(move["dari"]),
         texts.unit_name(move["ke"]), f"{post(move['ke']['keluarga'])} {post(move['ke']['mapel'])}".strip(), word(move["kelompok"]),
         "ya" if move["dalam_usulan"] else "tidak"]
        for move in plan["pindah"]
    ]  # fmt: skip


def data(result: Result) -> list[Row]:
    return [
        [WHOLE if row["datum"] is None else datum(row["datum"]), row["pemilik"], row["pegawai"], row["terbuka"],
         row["sendiri"]["jumlah"], row["sendiri"]["kurang_mikro_fte"] / 1e6, row["terakhir"]["kurang_mikro_fte"] / 1e6]
        for row in result["nilai_data"]
    ]  # fmt: skip


def lines(result: Result) -> list[str]:
    """For the summary: when, how many more, how sure."""
    now, checked, approved = result["tiga_rencana"]
    more, sure = result["kurva"]["sepuluh_lagi"], result["ketahanan"]["putusan"]
    told = [
        f"Tiga rencana: hanya yang siap: {now['jumlah']} perpindahan (kurang berkurang {now['kurang_orang']} orang); dengan yang "
        f"menunggu cek: {checked['jumlah']} seluruhnya ({checked['kurang_orang']}); dengan persetujuan pihak luar: "
        f"{approved['jumlah']} seluruhnya ({approved['kurang_orang']}).",
        "Ketiganya rencana utuh yang mencakup satu sama lain: jangan dijumlahkan.",
    ]
    if more["jumlah"]:
        told.append(f"{more['jumlah']} perpindahan lagi akan mengurangi kekurangan {more['kurang_orang']} orang lagi.")
    if any(sure.values()):
        told.append(
            f"Ketahanan usulan bila kebutuhan, waktu efektif, dan bobot ditarik ulang: {sure['KUAT']} kuat, {sure['TERGANTUNG']} "
            f"tergantung, {sure['RAPUH']} rapuh."
        )
    return told

"""What changes for the person, one sentence a matter: stays, rises, falls or not known; a benefit only where it is true."""

from __future__ import annotations

from typing import Any

from shared.texts.explain.places import each, post
from shared.texts.explain.words import Pair, pick
from shared.texts.numbers import number

HOURS: Pair = (
    "Jam mengajar: rata-rata {lama} di sekolah sekarang, {baru} di sekolah baru.",
    "Teaching hours: on average {lama} at the present school, {baru} at the new one.",
)
ABOVE: Pair = (
    " Itu di atas {maks} jam yang wajar; pembagiannya harus diatur sebelum ada SK.",
    " That is above the {maks} hours there should be; sharing them must be settled before a decree.",
)
WAYS: dict[str, dict[str, Pair]] = {
    "JABATAN": {
        "TETAP": ("Jabatan: tetap, {jabatan}.", "Post: the same, {jabatan}."),
        "TIDAK_DIKETAHUI": (
            "Jabatan: berbeda; rinciannya pada surat keputusan.",
            "Post: another one; the decree tells the details.",
        ),
    },
    "KELAS": {
        "TETAP": ("Kelas jabatan dan golongan: tetap.", "Class of the post and rank: the same."),
        "NAIK": ("Kelas jabatan: naik.", "Class of the post: higher."),
        "TURUN": ("Kelas jabatan: turun.", "Class of the post: lower."),
        "TIDAK_DIKETAHUI": ("Kelas jabatan: tidak diketahui.", "Class of the post: not known."),
    },
    "TPP": {
        "TETAP": ("TPP: tetap (OPD dan kelas jabatan sama).", "Allowance (TPP): the same (same agency and class)."),
        "NAIK": ("TPP: naik, mengikuti kelas jabatan.", "Allowance (TPP): higher, with the class."),
        "TURUN": ("TPP: turun, mengikuti kelas jabatan.", "Allowance (TPP): lower, with the class."),
        "TIDAK_DIKETAHUI": ("TPP: tidak diketahui; tanyakan kepada BKAD.", "Allowance (TPP): not known; ask the finance office."),
    },
    "TPG": {
        "TETAP": (
            "Tunjangan profesi guru: tetap menurut jam yang tersedia.",
            "Teachers' professional allowance: the same by the hours there are.",
        ),
        "NAIK": (
            "Tunjangan profesi guru: jam yang tersedia menjadi cukup.",
            "Teachers' professional allowance: the hours become enough.",
        ),
        "TURUN": (
            "Tunjangan profesi guru: jam yang tersedia menjadi kurang; ini harus diselesaikan sebelum ada SK.",
            "Teachers' professional allowance: the hours would not be enough; this must be settled before a decree.",
        ),
        "TIDAK_DIKETAHUI": (
            "Tunjangan profesi guru: tidak diketahui, karena sertifikat atau jam mengajar belum lengkap pada data.",
            "Teachers' professional allowance: not known, since certificate or hours are not complete on record.",
        ),
    },
    "JAM": {
        **dict.fromkeys(("TETAP", "NAIK", "TURUN"), HOURS),
        "TIDAK_DIKETAHUI": ("Jam mengajar: belum diketahui pada data.", "Teaching hours: not on record yet."),
    },
    "PERJALANAN": {
        "TETAP": ("Perjalanan dari rumah: kira-kira tetap ({baru}).", "Road from home: about the same ({baru})."),
        "NAIK": (
            "Perjalanan dari rumah: lebih jauh, kira-kira dari {lama} menjadi {baru}.",
            "Road from home: longer, from about {lama} to {baru}.",
        ),
        "TURUN": (
            "Perjalanan dari rumah: lebih dekat, kira-kira dari {lama} menjadi {baru}.",
            "Road from home: shorter, from about {lama} to {baru}.",
        ),
        "TIDAK_DIKETAHUI": (
            "Jarak dari rumah tidak kami ketahui, silakan isi.",
            "We do not know the road from your home; please fill it in.",
        ),
    },
}


def change(row: dict[str, Any], facts: dict[str, Any], lang: str) -> str:
    figures = row["angka"]
    shown: dict[str, Any] = {"jabatan": post(facts["dari"])}
    for side in ("lama", "baru"):
        if f"{side}_mikro" in figures:
            shown[side] = each(figures[f"{side}_mikro"], lang)
        elif f"{side}_m" in figures:
            shown[side] = f"{number(figures[f'{side}_m'] / 1000, 0, lang)} km"
    way = row["arah"]
    if row["hal"] == "PERJALANAN" and way == "TIDAK_DIKETAHUI" and facts["rumah_diketahui"]:
        told = (
            "Jarak dari rumah tidak dapat dihitung: letak salah satu unit belum diketahui.",
            "The road from home cannot be computed: the place of one of the units is not known.",
        )
        return pick(told, lang)
    above = pick(ABOVE, lang, maks=figures["maks_jam"]) if "maks_jam" in figures else ""
    return pick(WAYS[row["hal"]][way], lang, **shown) + above

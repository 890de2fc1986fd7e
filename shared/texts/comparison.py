"""What a comparison by several methods says about itself: which method decides here, and why the others do not."""

from __future__ import annotations

from typing import Any

from shared.texts.numbers import number

DECIDES = {
    "id": "Yang memutuskan di Seimbang hanya profile matching: nilai satu orang terhadap satu jabatan, yang tidak berubah oleh siapa pun "
    "yang lain di dalam tabel. SAW, WP, TOPSIS, MOORA, dan ARAS ditampilkan hanya sebagai pembanding, karena nilainya bergantung pada "
    "siapa saja yang ikut dibandingkan; nilai seperti itu tidak dapat menjadi alasan keputusan tentang seseorang.",
    "en": "Only profile matching decides in Seimbang: the score of one person against one post, which nobody else in the table can change. "
    "SAW, WP, TOPSIS, MOORA and ARAS are shown for comparison only, because their scores depend on who else is compared; such a score "
    "cannot be the reason for a decision about a person.",
}
STEADY = {
    "id": "Urutan pertama sama menurut semua metode.",
    "en": "Every method puts the same alternative first.",
}
MOVED = {
    "id": "Urutan pertama berbeda menurut metode ({first}): pilihan ini bergantung pada metodenya.",
    "en": "Methods differ on who is first ({first}): the choice hangs on the method.",
}
TURNED = {
    "id": "{method}: bila {without} dikeluarkan, {rising} mendahului {falling} (pembalikan peringkat).",
    "en": "{method}: without {without}, {rising} passes {falling} (rank reversal).",
}

CUT = {
    "id": "Dibandingkan {shown} calon yang paling sesuai dari {all} yang lolos aturan; nilai metode yang bergantung pada isi tabel dapat "
    "berubah bila semuanya ikut. Daftar seutuhnya ada pada GET /v1/formasi/kandidat.",
    "en": "The {shown} best fitting of {all} lawful candidates are compared; scores that depend on who else is in the table may differ "
    "with all of them. The whole list is at GET /v1/formasi/kandidat.",
}


def remarks(found: dict[str, Any], lang: str = "id") -> list[str]:
    """Sentences about one comparison: what decides, whether rows were left out, whether the methods agree on the first, and
    each example of a reversal."""
    firsts = {one["metode"]: next(row["alternatif"] for row in one["urutan"] if row["peringkat"] == 1) for one in found["metode"]}
    told = [DECIDES[lang]]
    if found.get("terpotong"):
        told.append(CUT[lang].format(shown=number(len(found["calon"]), lang=lang), all=number(found["jumlah"], lang=lang)))
    if len(set(firsts.values())) > 1:
        told.append(MOVED[lang].format(first=", ".join(f"{method}: {name}" for method, name in firsts.items())))
    elif len(firsts) > 1:
        told.append(STEADY[lang])
    for one in found["metode"]:
        example = one["pembalikan"]["contoh"]
        if example is not None:
            told.append(
                TURNED[lang].format(
                    method=one["metode"], without=example["tanpa"], rising=example["naik"], falling=example["turun"]
                )
            )
    return told

"""Codes of an explanation in words, Indonesian and English; every code of the contract has an entry."""

from __future__ import annotations

from typing import Any

from shared.texts.numbers import number

Pair = tuple[str, str]

ORDER: dict[str, Pair] = {
    "fit": (
        "kesesuaian pendidikan, sertifikat, dan pengalaman dengan kursi yang dituju",
        "how well education, certificate and experience match the seat",
    ),
    "km": ("tambahan perjalanan dari rumah, yang lebih pendek didahulukan", "the extra road from home, shorter first"),
    "masa_kerja": ("lama bertugas di unit sekarang, yang lebih lama didahulukan", "time at the present unit, longer first"),
    "minat": ("keinginan pegawai tentang wilayah kerja", "the person's own wish about the area"),
    "SETARA": (
        "urutan yang praktis sama; pejabat boleh memilih salah satu dengan alasan tertulis",
        "practically the same order; the official may choose either, with a written reason",
    ),
}
REASON: dict[str, Pair] = {
    "DIUSULKAN": ("Anda diusulkan pindah.", "You are proposed for a move."),
    "UNIT_DITUTUP": (
        "Unit Anda ditutup atau digabung; semua orangnya dicarikan kursi lebih dahulu, bukan karena pemerataan beban.",
        "Your unit closes or is merged; everybody in it is seated first, not because of workload.",
    ),
    "TIDAK_TERPETAKAN": (
        "Unit atau jabatan Anda pada data belum cocok dengan peta jabatan, sehingga belum dapat dihitung.",
        "Your unit or post in the records does not match the position map yet.",
    ),
    "LUAR_LINGKUP": (
        "Unit atau jabatan Anda berada di luar ruang lingkup putaran ini.",
        "Your unit or post is outside the scope of this round.",
    ),
    "JABATAN_DI_LUAR_RENCANA": (
        "Jabatan Anda tidak dipindahkan karena pemerataan beban; putaran ini hanya untuk pelaksana dan jabatan fungsional.",
        "Your post is never moved to even out workload; this round is for executing and functional posts only.",
    ),
    "TIDAK_DIHITUNG": (
        "Menurut data, saat ini Anda tidak termasuk pegawai yang direncanakan: status, tugas, atau keaktifan Anda berbeda.",
        "By the records you are not among the people this round plans for: status, duty or activity differ.",
    ),
    "DITAHAN_ATURAN": (
        "Ada ketentuan yang belum membolehkan Anda dipindahkan sekarang.",
        "A rule does not let you be moved now.",
    ),
    "KEBUTUHAN_TIDAK_DIKETAHUI": (
        "Kebutuhan pegawai di unit Anda belum diketahui, sehingga tidak ada yang dipindahkan dari atau ke sana.",
        "The need of your unit is not known yet, so nobody is moved from or to it.",
    ),
    "UNIT_TIDAK_BERLEBIH": ("Unit Anda masih memerlukan semua pegawainya.", "Your unit still needs all of its people."),
    "TIDAK_ADA_TUJUAN": (
        "Dalam jangkauan putaran ini tidak ada unit yang kekurangan orang pada jabatan Anda.",
        "Within reach of this round no unit is short of people in your post.",
    ),
    "TUJUAN_DITAHAN_ATURAN": (
        "Ada unit yang membutuhkan, tetapi ketentuan kursinya belum terpenuhi.",
        "There are units in need, but a rule about the seat is not met yet.",
    ),
    "SYARAT_KURSI": (
        "Ada unit yang membutuhkan, tetapi kursinya meminta pendidikan, sertifikat, atau pengalaman yang berbeda.",
        "There are units in need, but their seats ask for other education, certificates or experience.",
    ),
    "URUTAN": (
        "Anda memenuhi syarat, tetapi menurut urutan yang diumumkan rekan lain di unit Anda didahulukan untuk kursi yang ada.",
        "You qualify, but by the published order colleagues of your unit came first for the seats there are.",
    ),
    "BATAS_RENCANA": (
        "Anda memenuhi syarat, tetapi dalam putaran ini kursi yang ada terisi dari unit lain atau jumlah perpindahan sudah dibatasi.",
        "You qualify, but in this round the seats were filled from other units or the number of moves is limited.",
    ),
}
CHECK: dict[str, tuple[Pair, Pair]] = {
    "UNIT_BERBEDA": (
        ("Kursi ini di unit lain.", "The seat is in another unit."),
        ("Kursi ini di unit sekarang.", "The seat is in the present unit."),
    ),
    "SATU_KELOMPOK": (
        ("Kursi ini pada kelompok jabatan (dan mapel) yang sama.", "The seat is of the same job group (and subject)."),
        (
            "Kursi ini pada jabatan, mapel, atau jenjang sekolah lain; itu alih jabatan, bukan pemerataan.",
            "The seat is of another post, subject or kind of school: a change of position, not evening out.",
        ),
    ),
    "ASAL_DALAM_LINGKUP": (
        ("Unit sekarang termasuk ruang lingkup putaran.", "The present unit is in the scope of the round."),
        ("Unit sekarang di luar ruang lingkup putaran.", "The present unit is outside the scope of the round."),
    ),
    "TUJUAN_DALAM_LINGKUP": (
        ("Unit yang ditanyakan termasuk ruang lingkup putaran.", "The unit asked about is in the scope of the round."),
        ("Unit yang ditanyakan di luar ruang lingkup putaran.", "The unit asked about is outside the scope of the round."),
    ),
    "DALAM_JANGKAUAN": (
        ("Jaraknya dalam batas putaran.", "The distance is within the limit of the round."),
        ("Jaraknya melewati batas putaran.", "The distance is beyond the limit of the round."),
    ),
    "ASAL_DAPAT_MELEPAS": (
        (
            "Unit sekarang dapat melepas: {orang} orang untuk kebutuhan {kebutuhan}.",
            "The present unit can let go: {orang} people for a need of {kebutuhan}.",
        ),
        (
            "Unit sekarang akan kekurangan: {orang} orang untuk kebutuhan {kebutuhan}.",
            "The present unit would fall short: {orang} people for a need of {kebutuhan}.",
        ),
    ),
    "TUJUAN_DAPAT_MENERIMA": (
        (
            "Unit yang ditanyakan kekurangan: {orang} orang untuk kebutuhan {kebutuhan}.",
            "The unit asked about is short: {orang} people for a need of {kebutuhan}.",
        ),
        (
            "Unit yang ditanyakan tidak kekurangan: {orang} orang untuk kebutuhan {kebutuhan}.",
            "The unit asked about is not short: {orang} people for a need of {kebutuhan}.",
        ),
    ),
    "MENGURANGI_KETIMPANGAN": (
        ("Perpindahan ini membuat beban lebih merata.", "The move makes the load more even."),
        ("Perpindahan ini tidak membuat beban lebih merata.", "The move does not make the load more even."),
    ),
    "SYARAT_KURSI": (
        ("Syarat kursi cukup terpenuhi.", "What the seat asks for is met well enough."),
        ("Syarat kursi belum cukup terpenuhi.", "What the seat asks for is not met well enough yet."),
    ),
}
CHECK_UNKNOWN: dict[str, Pair] = {
    "DALAM_JANGKAUAN": ("Jarak antarunit tidak diketahui.", "The distance between the units is not known."),
    "ASAL_DAPAT_MELEPAS": ("Kebutuhan unit sekarang belum diketahui.", "The need of the present unit is not known."),
    "TUJUAN_DAPAT_MENERIMA": (
        "Kebutuhan unit yang ditanyakan belum diketahui.",
        "The need of the unit asked about is not known.",
    ),
    "MENGURANGI_KETIMPANGAN": (
        "Pengaruhnya pada pemerataan tidak dihitung, karena salah satu unit tidak dapat melepas atau menerima.",
        "Its effect on balance is not computed, since one unit cannot let go or take on.",
    ),
}


def pick(pair: Pair, lang: str, **figures: Any) -> str:
    text = pair[lang == "en"]
    return text.format(**{name: number(value, 0, lang) if isinstance(value, int) else value for name, value in figures.items()})


def check(row: dict[str, Any], lang: str) -> str:
    """One examined point in a sentence with its figures."""
    if row["jawaban"] == "TIDAK_DAPAT_DINILAI":
        return pick(CHECK_UNKNOWN[row["kode"]], lang)
    return pick(CHECK[row["kode"]][row["jawaban"] != "TERPENUHI"], lang, **row["angka"])

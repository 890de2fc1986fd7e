"""Sentences of papers made from figures: staffing with its units, what changes for the person, dates and spans as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.texts.numbers import day, number
from shared.texts.papers.spelled import both

DOTS = "……………………"
ORDER = {
    "MINAT": "keinginan sendiri",
    "SETUJU": "sudah menyatakan setuju",
    "JALAN": "jalan yang lebih dekat",
    "PINDAH": "lebih jarang dipindahkan",
    "LAMA": "lebih lama di unit yang bebannya lebih ringan",
}
"""The decreed order among equals in words; a draw is held in public with minutes of its own and is no reason in a letter."""
ACRONYMS = ("PJOK", "IPA", "IPS", "PPKN", "BK")
Row = Mapping[str, Any]


def subject(mapel: str | None) -> str:
    """`Bahasa Indonesia`, `PJOK`; empty for none."""
    words = (mapel or "").split("_")
    return " ".join(word if word in ACRONYMS else word.capitalize() for word in words if word)


CLASS_TEACHER = "KELAS"


def post(end: Row) -> str:
    """`Guru Ahli Muda Matematika`: the post and, of a teacher of one, the subject."""
    taught = "" if end["mapel"] == CLASS_TEACHER else subject(end["mapel"])
    name = end["jabatan"] or DOTS
    return f"{name} {taught}" if taught and taught.lower() not in name.lower() else name


def staffing(end: Row, *, after: bool = False) -> str:
    """`SMP Negeri 12 mempunyai 5 guru Matematika untuk 90 JP per minggu (18,0 JP per orang)`; what is not known is said to be so."""
    people = end["orang_sesudah" if after else "orang"]
    taught = "kelas" if end["mapel"] == CLASS_TEACHER else subject(end["mapel"])
    who = f"guru {taught}" if taught else f"orang {end['jabatan'] or 'pegawai'}"
    unit = end["unit"] or DOTS
    if people is None:
        return f"{unit}: jumlah {who} belum diketahui"
    told = f"{unit} mempunyai {people} {who}" if people else f"{unit} belum mempunyai {who}"
    if end["jam_minggu"] is not None:
        each = f" ({number(end['jam_minggu'] / people, 1)} JP per orang)" if people else ""
        return f"{told} untuk {number(end['jam_minggu'])} JP per minggu{each}"
    if end["kebutuhan"] is None:
        return f"{told}, kebutuhan belum ditetapkan"
    return f"{told} untuk kebutuhan {end['kebutuhan']} orang"


def reason(line: Row) -> str:
    """The ground a decree gives: both units as they were, in figures; or that a unit closes, and that it ends its head's task."""
    if line.get("tutup"):
        ended = ", sehingga tugas tambahan sebagai kepala berakhir" if line.get("kepala") else ""
        return f"{line['asal']['unit'] or DOTS} tutup pada tanggal {day(line['tutup'])}{ended}; {staffing(line['tujuan'])}."
    return f"hasil analisis beban kerja: {staffing(line['asal'])}; {staffing(line['tujuan'])}."


def short_reason(line: Row) -> str:
    """The same in a table's cell."""
    if line.get("tutup"):
        return f"{line['asal']['unit'] or DOTS} tutup {day(line['tutup'])}; {_short(line['tujuan'])}"
    return "; ".join(_short(line[end]) for end in ("asal", "tujuan"))


def why_there(line: Row) -> list[str]:
    if line.get("tutup"):
        here = line["asal"]["unit"] or DOTS
        return [
            f"{here} tutup pada {day(line['tutup'])}; semua pegawainya mendapat tempat lain.",
            f"{staffing(line['tujuan'])}.", f"Setelah perpindahan: {staffing(line['tujuan'], after=True)}.",
        ]  # fmt: skip
    after = "; ".join(staffing(line[end], after=True) for end in ("asal", "tujuan"))
    return [f"{staffing(line['asal'])}.", f"{staffing(line['tujuan'])}.", f"Setelah perpindahan: {after}."]


def why_me(line: Row, agenda: str | None = None) -> list[str]:
    """How many were considered, by which published order; no name or value of theirs."""
    if line["prakarsa"] == "SENDIRI":
        return [f"Anda sendiri yang memohon pindah{f' (nomor agenda {agenda})' if agenda else ''}."]
    if line.get("tutup"):
        told = ["Semua pegawai unit yang tutup ditempatkan menurut urutan yang sama: kepala, guru kelas, lalu yang lain."]
        if line.get("kepala"):
            told.append(
                "Tugas tambahan Anda sebagai kepala berakhir karena unitnya tutup, bukan karena penilaian atas diri Anda."
            )
        return told
    told = []
    if line["calon"]:
        others = line["calon"] - 1
        told.append(
            f"Ada {others} rekan lain yang sama mungkinnya untuk kursi ini; pejabat memilih dengan alasan tertulis."
            if others
            else "Menurut ketentuan, tidak ada rekan lain yang sama mungkinnya untuk kursi ini."
        )
    if line["urutan"]:
        order = "; ".join(ORDER[part] for part in line["urutan"] if part in ORDER)
        told.append(f"Urutan yang dipakai sama untuk semua orang dan diumumkan: {order}.")
    return told or ["Ketentuan dan kebutuhan kedua unit diperiksa sama untuk semua orang yang dipertimbangkan."]


def changes(line: Row) -> list[str]:
    """Post, class, hours, allowances, road: a benefit only where it is true, what is not known said to be so."""
    here, there = line["asal"], line["tujuan"]
    told = [
        f"Jabatan: tetap, {post(there)}." if post(here) == post(there) else f"Jabatan: dari {post(here)} menjadi {post(there)}."
    ]
    told.append(_class(here["kelas"], there["kelas"]))
    same = here["opd"] == there["opd"] and here["kelas"] == there["kelas"] and here["kelas"] is not None
    told.append("TPP: tetap (OPD dan kelas jabatan sama)." if same else "TPP: belum diketahui; tanyakan kepada BKAD.")
    hours = [_each(end, after) for end, after in ((here, False), (there, True))]
    if None not in hours:
        told.append(f"Jam mengajar: rata-rata {hours[0]} di unit sekarang, {hours[1]} di unit baru.")
    if here["mapel"] or there["mapel"]:
        told.append(
            "Dapodik: dipindahkan oleh operator sekolah pada semester TMT; tunjangan profesi mengikuti jam yang tercatat di sana."
        )
    if line["jarak_m"] is not None:
        about = "kira-kira " if line["jarak_perkiraan"] else ""
        told.append(
            f"Jarak antara kedua unit: {about}{number(line['jarak_m'] / 1000, 1)} km. Jarak dari rumah tidak kami ketahui, silakan isi."
        )
    return told


def figures(line: Row) -> list[dict[str, str]]:
    """The annex: both units now and after, every figure with its unit."""
    return [
        {"unit": line[end]["unit"] or DOTS, "keadaan": word, "orang": _people(line[end], after), "kebutuhan": _need(line[end]),
         "beban": _each(line[end], after) or "–"}
        for after, word in ((False, "sekarang"), (True, "sesudah")) for end in ("asal", "tujuan")
    ]  # fmt: skip


def balance(end: Row) -> str:
    """`4/5 → 4/4`: need and people before and after; a dash where not known."""
    need = "–" if end["kebutuhan"] is None else str(end["kebutuhan"])
    before, after = ("–" if end[name] is None else str(end[name]) for name in ("orang", "orang_sesudah"))
    return f"{need}/{before} → {need}/{after}"


def span(months: int | None) -> str:
    """`9 tahun 4 bulan`."""
    if months is None:
        return "belum diketahui"
    years, rest = divmod(months, 12)
    return " ".join(part for part in (f"{years} tahun" if years else "", f"{rest} bulan" if rest or not years else "") if part)


def ratings(found: list[dict[str, Any]]) -> str:
    return (
        "; ".join(f"{one['tahun']} {str(one['predikat']).replace('_', ' ').capitalize()}" for one in found) or "belum diketahui"
    )


def working_days(count: int | str) -> str:
    return both(int(count))


def dated(value: str | None) -> str:
    return day(value) if value else DOTS


def _class(here: int | None, there: int | None) -> str:
    if here is None or there is None:
        return "Kelas jabatan: belum diketahui."
    if here == there:
        return f"Kelas jabatan: tetap, kelas {here}."
    return f"Kelas jabatan: {'naik' if there > here else 'turun'}, dari kelas {here} menjadi kelas {there}."


def _each(end: Row, after: bool) -> str | None:
    people = end["orang_sesudah" if after else "orang"]
    return f"{number(end['jam_minggu'] / people, 1)} JP" if end["jam_minggu"] is not None and people else None


def _people(end: Row, after: bool) -> str:
    people = end["orang_sesudah" if after else "orang"]
    return "belum diketahui" if people is None else f"{people} orang"


def _need(end: Row) -> str:
    if end["jam_minggu"] is not None:
        return f"{number(end['jam_minggu'])} JP/minggu"
    return "belum ditetapkan" if end["kebutuhan"] is None else f"{end['kebutuhan']} orang"


def _short(end: Row) -> str:
    people = "–" if end["orang"] is None else end["orang"]
    if end["jam_minggu"] is not None:
        each = f" ({number(end['jam_minggu'] / end['orang'], 1)} JP/orang)" if end["orang"] else ""
        return f"{end['unit'] or DOTS}: {people} orang untuk {number(end['jam_minggu'])} JP{each}"
    need = "belum ditetapkan" if end["kebutuhan"] is None else f"{end['kebutuhan']} orang"
    return f"{end['unit'] or DOTS}: {people} orang, kebutuhan {need}"

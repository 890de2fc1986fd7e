"""Acts short of a transfer in one sentence each: what it gives, from whom, what it costs; and what stands beside a proposal."""

from __future__ import annotations

from typing import Any

from shared.law.acts import OF_KIND
from shared.texts.moves import post, unit_name
from shared.texts.numbers import day, number
from shared.vocabulary import JenisTindakan as J

NAMES: dict[str, tuple[str, str]] = {
    J.MENUNGGU: ("menunggu yang sudah pasti", "waiting for what is known"),
    J.GESER_TUGAS: ("menggeser tugas di dalam unit", "shifting tasks inside the unit"),
    J.BERBAGI_JAM: ("berbagi jam mengajar", "sharing lesson hours"),
    J.PENUGASAN_SEMENTARA: ("penugasan sementara", "secondment"),
    J.FORMASI_BARU: ("formasi baru", "a new post"),
}


def sentence(act: dict[str, Any], short: bool, lang: str = "id") -> str:
    """`short`: seen from the cell that is short, else from the one that is over."""
    return f"{_what(act, short, lang)}{_cost(act, lang)}."


def _what(act: dict[str, Any], short: bool, lang: str) -> str:
    en, kind, people = lang == "en", J(act["jenis"]), act["orang"]
    other = "" if act["mitra"] is None else unit_name(act["mitra"])
    fte = number(act["memberi_mikro_fte"] / 1e6, 1, lang)
    if kind == J.MENUNGGU:
        when = day(act["mulai"], lang)
        if short:
            return (
                f"Wait until {when}: {_people(people, lang)} known to come"
                if en
                else f"Tunggu sampai {when}: {people} orang sudah pasti datang"
            )
        return f"Wait until {when}: {_people(people, lang)} retiring" if en else f"Tunggu sampai {when}: {people} orang pensiun"
    if kind == J.GESER_TUGAS:
        to = post(act["mitra"])
        if en:
            return f"Shift tasks worth {fte} people {'from' if short else 'to'} {to} in the same unit"
        return f"Geser tugas setara {fte} orang {'dari' if short else 'ke'} {to} di unit yang sama"
    if kind == J.BERBAGI_JAM:
        hours = act["jam_minggu"]
        if en:
            return f"{hours} weekly hours taught by teachers of {other}" if short else f"{hours} weekly hours taught at {other}"
        return f"{hours} JP seminggu diajar guru {other}" if short else f"{hours} JP seminggu diajarkan di {other}"
    if kind == J.PENUGASAN_SEMENTARA:
        months = act["paling_lama_bulan"]
        if en:
            return f"Second {_people(people, lang)} {'from' if short else 'to'} {other} for at most {months} months"
        return f"Tugaskan sementara {people} orang {'dari' if short else 'ke'} {other}, paling lama {months} bulan"
    return (
        f"Ask for {_posts(people)}: nobody is spare" if en else f"Usulkan {people} formasi baru: tidak ada yang longgar di kota"
    )


def _posts(count: int) -> str:
    return "1 new post" if count == 1 else f"{count} new posts"


def _people(count: int, lang: str) -> str:
    return f"{count} orang" if lang == "id" else "1 person" if count == 1 else f"{count} people"


def _cost(act: dict[str, Any], lang: str) -> str:
    """Begins with a comma; nothing where it costs nothing anybody could name."""
    en, cost, told = lang == "en", act["biaya"], []
    if cost["hari_tunggu"]:
        told.append(f"{cost['hari_tunggu']} days open" if en else f"celah terbuka {cost['hari_tunggu']} hari")
    if cost["perjalanan_m_minggu"]:
        km = number(cost["perjalanan_m_minggu"] / 1000, 1, lang)
        told.append(f"{km} km a week on the road" if en else f"{km} km perjalanan seminggu")
    if cost["perjalanan_jp_mili_minggu"]:
        hours = number(cost["perjalanan_jp_mili_minggu"] / 1000, 1, lang)
        told.append(f"time of {hours} lessons" if en else f"setara {hours} JP waktu jalan")
    if cost["rupiah_minggu"]:
        told.append(f"Rp{number(cost['rupiah_minggu'], 0, lang)} {'a week' if en else 'seminggu'}")
    return "".join(f", {part}" for part in told)


def beside(note: dict[str, Any] | None, lang: str = "id") -> str | None:
    """What a proposal says of acts that last and could close the gap it goes to; None where there is none."""
    if note is None:
        return None
    en = lang == "en"
    names = ", ".join(NAMES[kind][en] for kind in note["jenis"])
    share = number(note["memberi_mikro_fte"] / 1e6, 1, lang)
    if en:
        end = "the gap would be closed without a transfer" if note["cukup"] else "the rest still needs a transfer"
        return f"Cheaper first: {names} would give {share} people; {end}. The official decides."
    end = "celah tertutup tanpa mutasi" if note["cukup"] else "sisanya tetap memerlukan mutasi"
    return f"Lebih murah: {names} memberi setara {share} orang; {end}. Pejabat yang memutuskan."


def basis(kind: str) -> dict[str, str]:
    """Who may order it, on what basis, how sure that is, within what limit."""
    act = OF_KIND[J(kind)]
    return {"oleh": act.oleh, "dasar": act.dasar, "keyakinan": act.keyakinan.value, "batas": act.batas}

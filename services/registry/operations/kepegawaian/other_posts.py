"""Which line of posts does a row speak of? The definitive one, or one beside it (docs/decisions/0012).

The home source states the definitive post. What another source says differently is kept apart: as DE_FACTO when it comes from the
school's own system, else as BERTENTANGAN. A teacher's second school in one file is NON_INDUK. None of these opens or fills a seat.
"""

from __future__ import annotations

from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.identify import Who, from_school
from services.registry.operations.kepegawaian.school_duties import duties_of
from services.registry.storage.kepegawaian import posts
from services.registry.storage.kepegawaian.posts import Line, Lines
from shared.errors import Masalah
from shared.vocabulary import JenisPenempatan

SECOND_SCHOOL = "sekolah_kedua"
"""A row says so when an earlier row of the same file named the teacher at another school."""


def lines_of(batch: Batch, who: Who, row: Row, post: Row, held: Lines) -> tuple[dict[Line, Row], set[Line], list[Masalah]]:
    """(posts to state, lines that end because the sources now agree, what to tell)."""
    definitive = posts.held_on(held.get(Line(who.id), ()), batch.as_of)
    if row.get(SECOND_SCHOOL):
        return {second_school(batch, who, row, post): _taught_there(row, post)}, set(), []
    duties, ended, changed = duties_of(batch, who, row, post, definitive, held)
    lines, over, told = _post_of(batch, who, post, definitive, held, changed)
    return {**lines, **duties}, over | ended, told


def second_school(batch: Batch, who: Who, row: Row, post: Row) -> Line:
    return Line(who.id, JenisPenempatan.NON_INDUK.value, batch.sumber, f"sekolah:{post['unor_id'] or row['unor']}")


def _taught_there(row: Row, post: Row) -> Row:
    hours = {"jam_per_minggu": row.get("jam_per_minggu"), "tugas_tambahan": None, "bermasalah": post["unor_id"] is None}
    return {**post, **hours}


def _post_of(
    batch: Batch, who: Who, post: Row, definitive: Row | None, held: Lines, changed: Row
) -> tuple[dict[Line, Row], set[Line], list[Masalah]]:
    if who.rumah or definitive is None:
        return {Line(who.id): post}, set(), []
    own = from_school(batch.sumber)
    kind = JenisPenempatan.DE_FACTO if own else JenisPenempatan.BERTENTANGAN
    line = Line(who.id, kind.value, batch.sumber, who.kode)
    if post["unor_id"] is None or _same(definitive, post, unit_only=own):
        if own and definitive["unor_id"] == post["unor_id"] and definitive["mapel"] is None and post["mapel"]:
            changed = {**changed, "mapel": post["mapel"]}  # what is taught only the school's own system knows
        filled = {Line(who.id): {**{name: definitive[name] for name in posts.POST}, **changed}} if changed else {}
        return filled, {line} & held.keys(), []
    text = "Unit menurut sumber ini berbeda dari sumber utama pegawai; keduanya disimpan."
    wrong = Masalah("unit_bertentangan", text, "unor", "Periksa SK-nya, lalu perbaiki sumber yang salah.")
    return {line: {**post, "bermasalah": not own}}, set(), [wrong]


def _same(definitive: Row, post: Row, *, unit_only: bool) -> bool:
    """A school calls a position by its own name; another register of decrees should not."""
    if definitive["unor_id"] != post["unor_id"]:
        return False
    return unit_only or post["jabatan_id"] is None or definitive["jabatan_id"] == post["jabatan_id"]

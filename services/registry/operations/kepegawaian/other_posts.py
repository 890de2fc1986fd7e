"""Which line of posts does a row speak of? The definitive one, or one beside it (docs/decisions/0012).

The home source states the definitive post. What another source says differently is kept apart: as DE_FACTO when it comes from the
school's own system, else as BERTENTANGAN. A teacher's second school in one file is NON_INDUK. None of these opens or fills a seat.
"""

from __future__ import annotations

from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.identify import Who
from services.registry.storage.kepegawaian import posts
from services.registry.storage.kepegawaian.posts import Line, Lines
from shared.errors import Masalah
from shared.vocabulary import JenisPenempatan

SCHOOLS_OWN = ("dapodik", "presensi")
"""How sources begin that see where people in fact stand."""
SECOND_SCHOOL = "sekolah_kedua"
"""A row says so when an earlier row of the same file named the teacher at another school."""


def lines_of(batch: Batch, who: Who, row: Row, post: Row, held: Lines) -> tuple[dict[Line, Row], set[Line], list[Masalah]]:
    """(posts to state, lines that end because the sources now agree, what to tell)."""
    definitive = posts.held_on(held.get(Line(who.id), ()), batch.as_of)
    if row.get(SECOND_SCHOOL):
        line = Line(who.id, JenisPenempatan.NON_INDUK.value, batch.sumber, f"sekolah:{row['unor']}")
        return {line: post}, set(), []
    if who.rumah or definitive is None:
        return {Line(who.id): post}, set(), []
    own = batch.sumber.lower().startswith(SCHOOLS_OWN)
    kind = JenisPenempatan.DE_FACTO if own else JenisPenempatan.BERTENTANGAN
    line = Line(who.id, kind.value, batch.sumber, who.kode)
    if post["unor_id"] is None or _same(definitive, post, unit_only=own):
        return {}, {line} & held.keys(), []
    text = "Unit menurut sumber ini berbeda dari sumber utama pegawai; keduanya disimpan."
    wrong = Masalah("unit_bertentangan", text, "unor", "Periksa SK-nya, lalu perbaiki sumber yang salah.")
    return {line: {**post, "bermasalah": not own}}, set(), [wrong]


def _same(definitive: Row, post: Row, *, unit_only: bool) -> bool:
    """A school calls a position by its own name; another register of decrees should not."""
    if definitive["unor_id"] != post["unor_id"]:
        return False
    return unit_only or post["jabatan_id"] is None or definitive["jabatan_id"] == post["jabatan_id"]

"""Word templates: the shipped ones are what the script writes, a city's own is held to its named fields, and nothing else runs in it."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from services.gateway.papers import word_defaults
from services.gateway.papers.compose import Proof
from services.gateway.papers.word import default, word
from services.gateway.papers.word_fields import check_template
from shared.errors import MasukanTidakSah
from shared.texts.papers import PAPERS
from shared.vocabulary import JenisNaskah
from tests.gateway.papers.samples import LONG, fields

PROOF = Proof("K7QX-2M9R", "https://seimbang.contoh.example/v/K7QX2M9R")
KINDS = list(JenisNaskah)
LETTER = PAPERS[JenisNaskah.SURAT_PENGHADAPAN]


def text_of(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for line in table.rows for cell in line.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def changed(before: str, after: str) -> bytes:
    """The shipped template of a letter with one of its texts replaced, as somebody would in Word."""
    document = Document(io.BytesIO(default(LETTER)))
    paragraph = next(one for one in document.paragraphs if before in one.text)
    paragraph.text = paragraph.text.replace(before, after)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_template_is_what_the_script_writes_and_passes_its_own_check(kind: JenisNaskah) -> None:
    paper = PAPERS[kind]

    assert default(paper) == word_defaults.template(paper)
    check_template(paper, default(paper))


@pytest.mark.parametrize("kind", KINDS)
def test_a_rendered_word_file_holds_every_value_and_no_mark_is_left(kind: JenisNaskah) -> None:
    given = fields(kind, rows=3)
    told = text_of(word(PAPERS[kind], given, PROOF))

    assert "{{" not in told
    assert "{%" not in told
    assert PROOF.address in told
    for name in ("nama", "unit_baru", "alasan", "keberatan_kepada"):
        assert str(given.get(name, "")) in told
    if kind is JenisNaskah.SK_KOLEKTIF:
        assert LONG in told
        assert "a. bahwa" in told


def test_a_city_may_rewrite_a_sentence_and_its_fields_are_filled() -> None:
    own = changed("Atas perhatian", "Horas {{ nama }}! Atas perhatian")

    assert f"Horas {LONG}! Atas perhatian" in text_of(word(LETTER, fields(LETTER.kind), PROOF, own))


def test_an_unknown_field_of_a_template_is_named_with_those_there_are() -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        check_template(LETTER, changed("Atas perhatian", "{{ gaji_pokok }} Atas perhatian"))

    assert [(fault.kode, fault.kolom) for fault in refused.value.masalah] == [("bidang_tidak_dikenal", "gaji_pokok")]
    assert "unit_baru" in refused.value.masalah[0].saran


def test_a_field_that_a_template_lost_is_named() -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        check_template(LETTER, changed("{{ batas_spmt }}", "besok"))

    assert [(fault.kode, fault.kolom) for fault in refused.value.masalah] == [("bidang_hilang", "batas_spmt")]


@pytest.mark.parametrize("inside", ["{{ nama.__class__.__mro__ }}", "{{ ''.join(nama) }}", "{{ nama | attr('x') }}", "{{ nama[0] }}",
                                    "{% set x = nama %}", "{% include 'x' %}", "{{ 7 * 7 }}", "{{ range(9) }}",
                                    "{% macro a() %}{% endmacro %}"])  # fmt: skip
def test_a_template_can_do_nothing_but_show_fields(inside: str) -> None:
    with pytest.raises(MasukanTidakSah):
        check_template(LETTER, changed("Atas perhatian", f"{inside} Atas perhatian"))


def test_a_broken_mark_a_file_that_is_no_document_and_one_that_swells_are_refused() -> None:
    swelling = io.BytesIO()
    with zipfile.ZipFile(swelling, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"0" * (21 << 20))

    for content in (changed("Atas perhatian", "{{ nama Atas"), b"bukan dokumen", swelling.getvalue(), b"0" * (3 << 20)):
        with pytest.raises(MasukanTidakSah):
            check_template(LETTER, content)


def test_a_value_that_looks_like_markup_stays_text() -> None:
    told = text_of(word(LETTER, {**fields(LETTER.kind), "unit_baru": "A & B <w:t>{{ nip }}</w:t>"}, PROOF))

    assert "A & B <w:t>{{ nip }}</w:t>" in told

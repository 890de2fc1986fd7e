"""Every paper, set: whole, the same bytes twice, nothing cut, on the pages it should be on."""

from __future__ import annotations

import io
import re
import unicodedata

import pypdf
import pytest

from services.gateway.papers.compose import Proof, composed
from services.gateway.papers.pdf import NaskahTidakTersusun, pdf
from services.gateway.papers.render import render
from shared.errors import MasukanTidakSah
from shared.texts.explain.employee import FORBIDDEN
from shared.texts.papers import PAPERS
from shared.texts.papers.parts import Grid
from shared.texts.papers.resolve import check, columns_of, fields_of, resolve
from shared.texts.papers.spelled import words
from shared.vocabulary import JenisNaskah
from tests.gateway.papers.samples import LONG, UNIT_LONG, fields, row

PROOF = Proof("K7QX-2M9R-8TVC-4WNH", "https://seimbang.contoh.example/v/K7QX2M9R8TVC4WNH")
KINDS = list(JenisNaskah)
PERSONAL = [kind for kind in KINDS if PAPERS[kind].to_person]
ONE_PAGE = [kind for kind in KINDS if PAPERS[kind].one_page]


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def flat(text: str) -> str:
    """Letters and digits alone: where a line was broken does not matter, what was cut does."""
    return re.sub(r"[^0-9a-z]", "", unicodedata.normalize("NFKC", text).lower())


def made(kind: JenisNaskah, size: str = "F4", **more: object) -> bytes:
    return pdf(composed(PAPERS[kind], {**fields(kind), **more}, PROOF, size))


def test_every_kind_of_paper_is_defined() -> None:
    assert set(PAPERS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_fields_give_the_same_bytes_in_pdf_and_word(kind: JenisNaskah) -> None:
    given = fields(kind, rows=3)

    assert render(kind, given, "F4", PROOF) == render(kind, given, "F4", PROOF)


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_every_field_stands_on_the_paper_uncut(kind: JenisNaskah) -> None:
    told, given = flat("".join(pages(made(kind)))), fields(kind)
    shown = resolve(PAPERS[kind], given)
    texts = [text for part in (*shown["isi"], *shown["lampiran_isi"]) for text in _texts(part)]

    assert [text for text in texts if flat(text) not in told] == []
    assert flat(PROOF.code) in told


def _texts(part: dict[str, object]) -> list[str]:
    if part["jenis"] == "tabel":
        return [cell for one in part["baris"] for cell in one]  # type: ignore[attr-defined]
    if part["jenis"] == "pasangan":
        return [text for pair in part["baris"] for text in pair]  # type: ignore[attr-defined]
    if part["jenis"] == "dua_tanda":
        return []
    return part["teks"] if isinstance(part["teks"], list) else [str(part["teks"])]


@pytest.mark.parametrize("kind", ONE_PAGE)
@pytest.mark.parametrize("size", ["F4", "A4"])
def test_a_letter_is_one_page_and_its_figures_are_in_an_annex(kind: JenisNaskah, size: str) -> None:
    assert len(pages(made(kind, size))) == 1 + bool(PAPERS[kind].annex)


def test_a_letter_that_cannot_be_one_page_is_refused_with_what_to_shorten() -> None:
    with pytest.raises(MasukanTidakSah, match="satu halaman"):
        made(JenisNaskah.PEMBERITAHUAN, perubahan=["Jabatan: tetap, guru matematika pada sekolah yang baru."] * 90)


def test_forty_people_of_a_decree_stand_under_a_head_repeated_on_every_page_with_long_names_whole() -> None:
    told = pages(made(JenisNaskah.SK_KOLEKTIF))
    annex = [page for page in told if "Nama / NIP" in page]

    assert len(annex) >= 3
    assert len([page for page in told if flat(row(1)["baru"])[:12] in flat(page)]) == len(annex)
    assert flat("".join(told)).count(flat(LONG)) == sum(row(at)["nama"] == LONG for at in range(1, 41))
    assert flat("".join(told)).count(flat(UNIT_LONG)) == 8


def test_the_matrix_of_the_board_lies_on_a3_and_every_column_is_there() -> None:
    page = pypdf.PdfReader(io.BytesIO(made(JenisNaskah.BAHAN_SIDANG))).pages[0]
    grid = next(block for block in PAPERS[JenisNaskah.BAHAN_SIDANG].blocks if isinstance(block, Grid))

    assert (round(page.mediabox.width / 72 * 25.4), round(page.mediabox.height / 72 * 25.4)) == (420, 297)
    assert [column.head for column in grid.columns if flat(column.head) not in flat(page.extract_text())] == []


@pytest.mark.parametrize(("size", "millimetres"), [("F4", (210, 330)), ("A4", (210, 297))])
def test_paper_sizes_are_those_of_the_office(size: str, millimetres: tuple[int, int]) -> None:
    box = pypdf.PdfReader(io.BytesIO(made(JenisNaskah.SURAT_PENGHADAPAN, size))).pages[0].mediabox

    assert (round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) == millimetres


def test_another_size_is_refused() -> None:
    with pytest.raises(MasukanTidakSah, match="Ukuran"):
        render(JenisNaskah.SURAT_PENGHADAPAN, fields(JenisNaskah.SURAT_PENGHADAPAN), "B5", PROOF)


@pytest.mark.parametrize("kind", PERSONAL)
def test_a_letter_to_a_person_holds_no_word_that_judges_ranks_or_reckons(kind: JenisNaskah) -> None:
    told = "\n".join(pages(made(kind))).lower()

    assert [word for word in FORBIDDEN if word in told] == []


@pytest.mark.parametrize("kind", [JenisNaskah.PEMBERITAHUAN, JenisNaskah.SURAT_PEGAWAI])
def test_a_letter_tells_what_then_why_there_then_why_me_then_what_changes_then_what_can_be_done(kind: JenisNaskah) -> None:
    told = pages(made(kind))[0]
    order = [
        told.index(part) for part in ("terhitung mulai", "Mengapa SMP", "Mengapa Anda", "Yang berubah", "Yang dapat Anda lakukan")
    ]

    assert order == sorted(order)


@pytest.mark.parametrize(
    "kind", [JenisNaskah.SK_PERORANGAN, JenisNaskah.SK_KOLEKTIF, JenisNaskah.PETIKAN_SK, JenisNaskah.SPMT_PERINTAH]
)
def test_an_order_names_post_unit_date_basis_reason_and_where_an_objection_goes_until_when(kind: JenisNaskah) -> None:
    told = flat("".join(pages(made(kind))))

    for must in (
        "Guru Ahli Muda Matematika",
        "SMP Negeri 40",
        "1 Januari 2027",
        "90 JP",
        "Wali Kota Contoh",
        "14 (empat belas) hari kerja",
    ):
        assert flat(must) in told, must
    if kind is not JenisNaskah.PETIKAN_SK:  # an extract says "dan seterusnya" of its basis
        assert flat("Undang-Undang Nomor 20 Tahun 2023") in told


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_field_is_named_and_so_is_one_that_is_not_of_the_paper(kind: JenisNaskah) -> None:
    whole = fields(kind)
    must = [name for name, filled in fields_of(PAPERS[kind]).items() if filled]

    check(PAPERS[kind], whole)
    for name in must:
        with pytest.raises(MasukanTidakSah) as refused:
            check(PAPERS[kind], {**whole, name: ""})
        assert [fault.kolom for fault in refused.value.masalah] == [name]
    with pytest.raises(MasukanTidakSah) as refused:
        check(PAPERS[kind], {**whole, "nip_lama": "1"})
    assert refused.value.masalah[0].kode == "bidang_tidak_dikenal"


def test_a_row_without_a_column_is_named_by_its_place() -> None:
    whole = fields(JenisNaskah.SK_KOLEKTIF, rows=3)
    whole["baris"] = [*whole["baris"][:2], {"no": "3"}]

    with pytest.raises(MasukanTidakSah) as refused:
        check(PAPERS[JenisNaskah.SK_KOLEKTIF], whole)
    columns = set(columns_of(PAPERS[JenisNaskah.SK_KOLEKTIF])["baris"]) - {"no"}
    assert {fault.kolom for fault in refused.value.masalah} == {f"baris/2/{column}" for column in columns}


def test_text_that_looks_like_markup_is_printed_as_it_is() -> None:
    odd = '#panic("x") $x^2$ *tebal* <label> @ref \\ #read("/etc/passwd") {{ nip }} & </w:t>'
    told = flat("".join(pages(made(JenisNaskah.SURAT_PENGHADAPAN, unit_baru=odd))))

    assert flat(odd) in told


def test_a_warning_of_the_setter_is_an_error() -> None:
    page = composed(PAPERS[JenisNaskah.TANDA_TERIMA], fields(JenisNaskah.TANDA_TERIMA), PROOF, "F4")

    with pytest.raises(NaskahTidakTersusun, match="font"):
        pdf(page, b'#set text(font: "Tidak Ada Huruf Ini")\nx')


def test_fonts_are_embedded_and_the_file_says_it_is_for_keeping() -> None:
    reader = pypdf.PdfReader(io.BytesIO(made(JenisNaskah.SK_PERORANGAN)))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]

    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
    assert "pdfaid" in reader.trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]


@pytest.mark.parametrize(("value", "told"), [(0, "nol"), (11, "sebelas"), (14, "empat belas"), (21, "dua puluh satu"), (40, "empat puluh"),
                                             (100, "seratus"), (115, "seratus lima belas"), (999, "sembilan ratus sembilan puluh sembilan"),
                                             (1000, "seribu"), (1999, "seribu sembilan ratus sembilan puluh sembilan"),
                                             (20_050, "dua puluh ribu lima puluh")])  # fmt: skip
def test_numbers_are_written_out_as_decrees_write_them(value: int, told: str) -> None:
    assert words(value) == told

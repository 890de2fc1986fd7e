"""A file that comes back is a readable PDF, our paper, signed or said not to be, and not changed after it was signed."""

from __future__ import annotations

import io

import pypdf
import pytest

from services.gateway.papers.compose import Proof, composed
from services.gateway.papers.pdf import pdf
from services.registry.domain.naskah.bertanda import Temuan, judge
from services.registry.domain.naskah.kode import ALPHABET, LENGTH, new_code, read, told
from services.registry.intake.signed_pdf import look, read_signed
from shared.errors import MasukanTidakSah
from shared.texts.papers import PAPERS
from shared.vocabulary import JenisNaskah
from tests.gateway.papers.samples import fields
from tests.registry.naskah.signing import signed

CODE = "K7QX2M9R8TVC4WNH3D5F"
KIND = JenisNaskah.SURAT_PENGHADAPAN


@pytest.fixture(scope="module")
def printed() -> bytes:
    return pdf(composed(PAPERS[KIND], fields(KIND), Proof(told(CODE), f"https://contoh.example/v/{CODE}"), "F4"))


def a_scan() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    sink = io.BytesIO()
    writer.write(sink)
    return sink.getvalue()


def test_our_paper_is_known_by_its_code_and_told_to_be_unsigned(printed: bytes) -> None:
    found = judge(read_signed(printed, CODE), diakui_pindaian=False)

    assert (found["memuat_kode"], found["elektronik"], found["halaman"]) == (True, False, 1)
    assert found["keterangan"] == "tanpa tanda tangan elektronik"


def test_a_signature_over_the_whole_file_is_seen(printed: bytes) -> None:
    found = judge(read_signed(signed(printed), CODE), diakui_pindaian=False)

    assert (found["tanda_tangan"], found["mencakup_seluruh"], found["elektronik"]) == (1, True, True)


def test_a_file_changed_after_it_was_signed_is_refused(printed: bytes) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(signed(printed)), incremental=True)
    writer.add_metadata({"/Ditambah": "sesudahnya"})
    changed = io.BytesIO()
    writer.write(changed)

    with pytest.raises(MasukanTidakSah) as refused:
        judge(look(changed.getvalue(), CODE), diakui_pindaian=False)
    assert [fault.kode for fault in refused.value.masalah] == ["berubah_sesudah_tanda_tangan"]


def test_another_paper_is_refused(printed: bytes) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        judge(read_signed(printed, new_code()), diakui_pindaian=True)
    assert [fault.kode for fault in refused.value.masalah] == ["bukan_naskah_ini"]


def test_a_scan_is_taken_only_when_somebody_vouches_for_it() -> None:
    found = read_signed(a_scan(), CODE)

    with pytest.raises(MasukanTidakSah) as refused:
        judge(found, diakui_pindaian=False)
    assert [fault.kode for fault in refused.value.masalah] == ["pindaian"]
    assert judge(found, diakui_pindaian=True)["pindaian"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 word", b"%PDF-1.7\nrusak", b"%PDF-1.7\n" + b"[" * 100_000])
def test_what_is_no_pdf_is_refused_and_the_reader_dies_alone(content: bytes) -> None:
    with pytest.raises(MasukanTidakSah, match="bukan PDF"):
        read_signed(content, CODE)


def test_a_signature_field_nobody_filled_is_no_signature() -> None:
    assert judge(Temuan(1, True, True, 0, False), diakui_pindaian=False)["elektronik"] is False


def test_codes_are_long_random_and_read_back_from_how_people_type_them() -> None:
    codes = {new_code() for _ in range(1_000)}

    assert len(codes) == 1_000
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert all(read(told(code).lower().replace("-", " ")) == code for code in codes)
    assert [read(text) for text in ("", "K7QX", "O" * LENGTH, CODE + "A", "../../etc")] == [None] * 5

"""One call for a paper: its kind, its fields, the paper size; the PDF and the Word file come back."""

from __future__ import annotations

from services.gateway.papers.compose import SIZES, Proof, composed
from services.gateway.papers.pdf import pdf
from services.gateway.papers.word import word
from shared.errors import MasukanTidakSah
from shared.texts.papers import PAPERS
from shared.texts.papers.resolve import Fields
from shared.vocabulary import JenisNaskah


def render(
    kind: JenisNaskah,
    fields: Fields,
    size: str,
    proof: Proof,
    *,
    template: bytes | None = None,
    watermark: str = "",
    logo: str = "",
) -> tuple[bytes, bytes]:
    """(DOCX, PDF): the Word file from `template` or the shipped one, the PDF from the shipped wording.

    `size` F4 (210x330 mm), A4 or A3; `logo` an SVG. Takes up to a second of processor: call it from a thread.
    Raises MasukanTidakSah for fields, template or size at fault.
    """
    if size not in SIZES:
        raise MasukanTidakSah(f"Ukuran {size} tidak dikenal.", saran=f"Pakai {', '.join(SIZES)}.", pesan_en="Unknown paper size.")
    paper = PAPERS[kind]
    return (
        word(paper, fields, proof, template),
        pdf(composed(paper, fields, proof, size, watermark=watermark, logo=logo)),
    )

"""What an official paper is made of, as data: one definition gives the PDF, the Word template and the list of named fields.

A sentence holds its fields in braces: `Terhitung mulai {tmt}`. A part with `when` is left out where that field is empty; every other
field must be filled. Official papers are written in Indonesian alone (UU 24/2009 art. 27); only their titles have English beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shared.vocabulary import JenisNaskah, JenisPaket

CHECKED = "Keaslian naskah ini dapat diperiksa dengan kode {kode} pada"


class Head(StrEnum):
    """How a paper begins."""

    SURAT = "SURAT"  # number and subject left, place and date right, addressee
    KEPUTUSAN = "KEPUTUSAN"  # the official's name, number, about what, in the middle
    NASKAH = "NASKAH"  # a title underlined, its number below


@dataclass(frozen=True)
class Para:
    """`style`: '' text · 'judul' a heading · 'tengah' centred · 'kecil' small print."""

    text: str
    when: str = ""
    style: str = ""


@dataclass(frozen=True)
class Pairs:
    """Label, colon, value; a row whose only field is optional is left out where it is empty."""

    rows: tuple[tuple[str, str], ...]
    optional: tuple[str, ...] = ()
    when: str = ""


@dataclass(frozen=True)
class Points:
    """A word at the left (Menimbang, KESATU) and a text or a lettered list at its right."""

    word: str
    text: str = ""
    each: str = ""
    """Name of a field that is a list of texts; lettered by `marks`."""
    marks: str = "a."
    when: str = ""


@dataclass(frozen=True)
class Each:
    """A list of texts, one line each."""

    field: str
    marks: str = "1."
    when: str = ""


@dataclass(frozen=True)
class Column:
    head: str
    field: str
    share: float = 1.0
    """Share of the width; 0 = as wide as it needs."""
    align: str = "left"


@dataclass(frozen=True)
class Grid:
    """A table: one row for each entry of a field that is a list of rows; its head stands again on every page."""

    field: str
    columns: tuple[Column, ...]
    small: bool = False
    when: str = ""


@dataclass(frozen=True)
class Signs:
    """Two signatures side by side: who, and the line under it."""

    left: tuple[str, ...]
    right: tuple[str, ...]


Block = Para | Pairs | Points | Each | Grid | Signs


@dataclass(frozen=True)
class Paper:
    kind: JenisNaskah | JenisPaket
    title: str
    title_en: str
    head: Head
    about: str
    """Subject of a letter (Hal), or what a decree is about; of other papers, where it is not printed, without fields."""
    blocks: tuple[Block, ...]
    heading: str = ""
    """What stands over the text where it is not the title."""
    annex_title: str = ""
    annex: tuple[Block, ...] = ()
    annex_landscape: bool = False
    annex_signed: bool = False
    size: str = "F4"
    landscape: bool = False
    signed: bool = True
    one_page: bool = False
    """The text before its annex must fit one page: a letter to a person."""
    to_person: bool = False
    """A text to the person concerned: words that judge, rank or reckon are refused in it."""
    extra: tuple[str, ...] = ()
    """Fields that its head uses and no block does."""
    numbered: bool = True
    """Has a number of its own from the mail system."""
    foot: str = CHECKED
    """What stands beside the mark; the address follows it."""
    huruf: float = 0
    """Size of its letters in points; 0 = as its page has."""

"""Official papers of a transfer, one definition per kind; the setter of PDF and Word lives in the gateway."""

from __future__ import annotations

from shared.texts.papers.board import BOARD
from shared.texts.papers.decrees import DECREES
from shared.texts.papers.duty import DUTY
from shared.texts.papers.letters import LETTERS
from shared.texts.papers.parts import Paper
from shared.vocabulary import JenisNaskah

PAPERS: dict[JenisNaskah, Paper] = {JenisNaskah(paper.kind): paper for paper in (*BOARD, *DECREES, *LETTERS, *DUTY)}

"""The pair rules once more, as a careful clerk applies them: one person, one post, plain dates and words.

Written from the rules' texts and not from the columns of the product, so that it is a second reading: every answer of the product's
columns is held against it, and it is the peer the columns are timed against.
"""

from __future__ import annotations

from benchmarks.clerk.case import ANSWERS, Case
from benchmarks.clerk.papers import PAPERS
from benchmarks.clerk.person import PERSON
from benchmarks.clerk.post import POST
from benchmarks.clerk.time import TIME

CLERK = {**TIME, **PERSON, **POST, **PAPERS}
"""Rule → its answer for one case."""

__all__ = ["ANSWERS", "CLERK", "Case"]

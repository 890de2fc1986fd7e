"""The file of the last run: the pipeline's tables, and after them the planner's, each kept when the other is measured anew."""

from __future__ import annotations

from pathlib import Path

FILE = Path(__file__).with_name("latest.md")
PLANNER = "\n## Planner\n"


def keep_pipeline(report: str, file: Path = FILE) -> None:
    planner = _halves(file)[1]
    file.write_text(f"{report}\n{planner}")


def keep_planner(report: str, file: Path = FILE) -> None:
    file.write_text(f"{_halves(file)[0].rstrip()}\n{PLANNER}\n{report}\n")


def _halves(file: Path) -> tuple[str, str]:
    before, found, after = (file.read_text() if file.exists() else "").partition(PLANNER)
    return before, found + after

"""One demand, what was measured for it, and the table of all."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.tables import _table


@dataclass(frozen=True)
class Row:
    """`ratio` over `demand` is told as met when it is not greater; None = told without a demand."""

    no: str
    what: str
    ours: str
    peer: str
    ratio: str
    demand: str
    met: bool | None


def timed(no: str, what: str, ours_s: float, peer_s: float, demand: float) -> Row:
    """Ours at most so many times the peer's seconds."""
    ratio = ours_s / peer_s
    return Row(no, what, seconds(ours_s), seconds(peer_s), told(ratio), f"<= {told(demand)}", ratio <= demand)


def faster(no: str, what: str, ours_s: float, peer_s: float, least: float) -> Row:
    """The peer takes at least so many times our seconds."""
    ratio = peer_s / ours_s
    return Row(no, what, seconds(ours_s), seconds(peer_s), f"x {ratio:.2f}", f">= x {least:g}", ratio >= least)


def equal(no: str, what: str, right: int, asked: int, peer: str) -> Row:
    """So many answers of so many are the same as somebody else's, to the micro-unit."""
    return Row(no, what, f"{right} of {asked}", peer, f"{right}/{asked}", "all", right == asked and asked > 0)


def seconds(value: float) -> str:
    return f"{value:.2f} s" if value >= 10 else f"{value * 1000:,.1f} ms" if value < 1 else f"{value:.3f} s"


def told(ratio: float) -> str:
    return f"1/{1 / ratio:.1f}" if 0 < ratio < 0.1 else f"{ratio:.3f}"


def table(rows: list[Row]) -> str:
    head = ["target", "demand on the planner", "ours", "peer", "ratio", "demanded", "met"]
    words = {True: "yes", False: "NO", None: "-"}
    return _table(head, [[row.no, row.what, row.ours, row.peer, row.ratio, row.demand, words[row.met]] for row in rows])

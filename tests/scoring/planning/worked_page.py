"""The tables and sentences of docs/planner.md that hold figures, written from what the engine answers. All in thousandths of a person."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np

from services.scoring.planning.penalty import phi
from tests.scoring.planning.every_plan import counted
from tests.scoring.planning.six_offices import DESK, LONG_THERE, NEWCOMERS, OFFICES, Answered, answered

PAGE = Path(__file__).resolve().parents[3] / "docs" / "planner.md"
BLOCK = re.compile(r"(<!-- figures: (\w+) -->\n)((?:[|>].*\n)+)")


def thousandths(mikro: float) -> str:
    """Whole thousandths; the city is made so that nothing is lost by it but the last metre of a distance."""
    whole = round(mikro / 1000)
    assert abs(mikro - 1000 * whole) < 5, mikro
    return f"{whole:,}"


def table(head: list[str], rows: list[list[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(str(cell) for cell in line) + " |\n" for line in lines)


def records(a: Answered) -> str:
    """As the snapshot has them after translation."""
    kota, need = a.posed.kota, a.posed.kebutuhan
    rows: list[list[object]] = []
    for cell in range(len(kota.sel)):
        name = a.office(cell)
        gap = int(kota.orang[cell] - need.bulat[cell])
        rows.append([
            name, OFFICES[name][0], int(need.bulat[cell]), int(kota.orang[cell]), f"{gap:+d}", ", ".join(LONG_THERE[name]),
            NEWCOMERS.get(name, 0),
        ])  # fmt: skip
    return table(["Office", "km", "Need", "People", "", "Long there", "Came in 2026"], rows)


def steps(a: Answered) -> str:
    cells = a.posed.problem.cells
    rows: list[list[object]] = []
    for cell in range(len(cells.n0)):
        out = cells.rho[cells.rho_at[cell] : cells.rho_at[cell + 1]]
        come = cells.al[cells.al_at[cell] : cells.al_at[cell + 1]]
        now = penalty(a, cell)
        each = [thousandths(step) for step in (out if len(out) else come)]
        rows.append([a.office(cell), thousandths(now), "leaver" if len(out) else "arrival", *each, *[""] * (2 - len(each))])
    return table(["Office", "Penalty now", "Change by a", "first", "second"], rows)


def penalty(a: Answered, cell: int) -> float:
    """phi of the people there now."""
    cells = a.posed.problem.cells
    now = cells.n0[cell : cell + 1].astype(float)
    return float(phi(now, cells.d[cell : cell + 1], cells.besar[cell : cell + 1], a.nilai.weights)[0])


def ways(a: Answered) -> str:
    problem = a.posed.problem
    targets = sorted({a.target(arc) for arc in range(len(problem.busur_sel))})
    people: dict[str, dict[str, str]] = {}
    for arc in range(len(problem.busur_sel)):
        people.setdefault(a.person(arc), {})[a.target(arc)] = thousandths(int(problem.busur_biaya[arc]))
    return table(["", *(f"to {t}" for t in targets)], [[name, *(costs[t] for t in targets)] for name, costs in people.items()])


def moves(a: Answered) -> str:
    problem, plan = a.posed.problem, a.plan
    rows: list[list[object]] = []
    for arc in plan.busur:
        other = plan.alternatif[arc]
        assert other is not None
        source = a.office(int(problem.asal[problem.busur_orang[arc]]))
        equal = ", ".join(str(problem.kunci_orang[mate.orang]) for mate in plan.setara[arc]) or "nobody"
        rows.append([
            a.person(arc), f"{source} → {a.target(arc)}", thousandths(int(problem.busur_biaya[arc])), thousandths(plan.nilai_pindah[arc]),
            f"{a.target(other.busur)}, {thousandths(other.rugi_mikro)} worse", equal,
        ])  # fmt: skip
    return table(["Who", "Move", "Costs", "Worth to the plan", "Next best seat", "As good"], rows)


def curve(a: Answered) -> str:
    rows: list[list[object]] = [
        [point.k, thousandths(a.plan.nilai_awal + point.selisih), thousandths(point.naik)] for point in a.kurva.titik
    ]
    return table(["Moves at most", "Value", "One more gains"], rows)


def persons(a: Answered) -> str:
    more = a.nilai.one_more_everywhere().tolist()
    rows: list[list[object]] = [[a.office(cell), thousandths(value)] for cell, value in enumerate(more)]
    return table(["Office", "One more person there changes the value by"], rows)


def prices(a: Answered) -> str:
    """Node prices of the certificate."""
    network, potential = a.nilai.held.network, a.nilai.held.potential
    problem = a.posed.problem
    rows: list[list[object]] = [
        ["source (who lets go: agency and units)", thousandths(int(potential[0]))],
        ["sink", thousandths(int(potential[1]))],
    ]
    assert {int(v) for v in potential[network.tail[network.keluar]]} == {int(potential[0])}
    for node, cell in enumerate(network.keluar_sel.tolist()):
        rows.append([f"out of {a.office(cell)}", thousandths(int(potential[network.keluar_node + node]))])
    for node in range(len(problem.pegawai)):
        rows.append([str(problem.kunci_orang[node]), thousandths(int(potential[network.orang_node + node]))])
    for node, cell in enumerate(network.masuk_sel.tolist()):
        rows.append([f"into {a.office(cell)}", thousandths(int(potential[network.masuk_node + node]))])
    return table(["Node", "Price"], rows)


def check(a: Answered) -> str:
    """One way in use and one not, with the prices of their ends: those of the first person of the plan."""
    network, potential, problem = a.nilai.held.network, a.nilai.held.potential, a.posed.problem
    told = []
    for arc in np.flatnonzero(problem.busur_orang == problem.busur_orang[a.plan.busur[0]]).tolist():
        at = network.gerak.start + arc
        tail, head = (int(potential[end[at]]) for end in (network.tail, network.head))
        cost, use = int(problem.busur_biaya[arc]), "in use" if arc in a.plan.busur else "not in use"
        reduced = thousandths(cost + tail - head)
        told.append(
            f"> {a.person(arc)} to {a.target(arc)}: {thousandths(cost)} + ({thousandths(tail)}) - {thousandths(head)} = {reduced}, {use}.\n"
        )
    return "".join(told)


def optimum(a: Answered) -> str:
    plan = a.plan
    told = " and ".join(f"{a.person(arc)} to {a.target(arc)}" for arc in plan.busur).replace(" and ", ", ", len(plan.busur) - 2)
    return (
        f"> With at most {DESK} moves: {told}. The value falls from {thousandths(plan.nilai_awal)} to {thousandths(plan.nilai)}. What an\n"
        f"> office does by hand, rule G, ends at {thousandths(plan.serakah_nilai)}. The proved lower bound of the unsplit problem is\n"
        f"> {thousandths(plan.batas_bawah)}: the chain gap is {plan.celah_ppm} ppm. The knee of the curve is at {a.kurva.lutut}, "
        f"its end at {a.kurva.habis}.\n"
    )


def first(a: Answered) -> str:
    """The best single move, term by term."""
    alone = answered(1)
    problem = alone.posed.problem
    (arc,) = alone.plan.busur
    cells, source, target = problem.cells, int(problem.asal[problem.busur_orang[arc]]), int(problem.busur_sel[arc])
    parts = [int(cells.rho[cells.rho_at[source]]), int(cells.al[cells.al_at[target]]), int(problem.busur_biaya[arc])]
    leaver, arrival, cost = (thousandths(part) for part in parts)
    return (
        f"> {alone.person(arc)} to {alone.target(arc)}: {leaver} (first leaver of {alone.office(source)}) {arrival} (first arrival at "
        f"{alone.target(arc)}) + {cost} (the move)\n> = {thousandths(sum(parts))}.\n"
    )


def enumeration(a: Answered) -> str:
    every, allowed = counted()
    people = len(a.posed.problem.pegawai)
    return (
        f"> {every:,} ways to send each of {people} people to an office that is short, or nowhere; {allowed:,} keep the limits.\n"
    )


def limit(a: Answered) -> str:
    (row,) = a.plan.pembatas
    assert row["pembatas"] == "kapasitas_meja"
    return (
        f"> One limit binds, the desk's {DESK} moves; one move more would be worth {thousandths(int(str(row['harga_mikro'])))}.\n"
    )


FIGURES: dict[str, Callable[[Answered], str]] = {
    "records": records, "steps": steps, "ways": ways, "first": first, "enumeration": enumeration, "optimum": optimum, "moves": moves,
    "curve": curve, "limit": limit, "persons": persons, "prices": prices, "check": check,
}  # fmt: skip


def rewritten(text: str) -> str:
    """The page with every block as the engine has it today."""
    return BLOCK.sub(lambda found: found[1] + FIGURES[found[2]](answered()), text)


def read_table(text: str, name: str) -> list[list[str]]:
    """The rows of a block as the reader sees them, without its head."""
    block = next(found[3] for found in BLOCK.finditer(text) if found[2] == name)
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in block.splitlines()[2:]]


def number(text: str) -> int:
    return int(text.replace(",", ""))


def as_written(text: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Every number of a text, in order."""
    return np.array([number(found) for found in re.findall(r"-?\d[\d,]*\d|-?\d", text)], dtype=np.int64)

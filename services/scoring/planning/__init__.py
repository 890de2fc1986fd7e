"""The planner: the fewest lawful transfers that restore balance, as one exact min-cost flow (S), with its proof.

The model: bounds (how few, how many) and certainty (what lies inside the error) → penalty (cost of a headcount) → candidates (who could
go where) → costs (of each move) → problem with its limits/ and pins.
The solution: network → flow (on scoring.plain_flow), large (parts under one price: parts, part_flow, regions) → certificate (proof
without the solver) → chains.gap (how far from the unsplit problem) → plan, made by solve; blocked where there is none, priced where a
limit does not nest, displaced before everybody else.
What it is asked afterwards: residual (one network of what could still change) → explain, single_changes, prices, seats; again (solved with
something changed) → frontier, relaxed, robustness; waves (in what order it is carried out); greedy (what an office does by hand);
chains.close (a plan in which a cell gives and takes).
"""

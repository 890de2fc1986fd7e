"""The planner: the fewest lawful transfers that restore balance, as one exact min-cost flow (S), with its proof.

bounds (how few, how many) → penalty (cost of a headcount) → candidates (who could go where) → costs (of each move)
→ problem (named limits) → flow (solve) → certificate (proof without the solver) → chain_gap (how far from the unsplit problem) → explain.
"""

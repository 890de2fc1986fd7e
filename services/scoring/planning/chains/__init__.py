"""Chains through a cell that gives and takes in one plan: `gap` bounds what they could be worth, with every plan; when it asks for it, on a
question, `close` looks for them: `master` (linear program over columns) → `bound` (proof in whole numbers) → `mixed` (whole moves).
"""

"""Acts that need no transfer and are asked for first: what each could give, to whom, at what cost, nothing given twice.

gaps (who is short or over) → waiting (people known to come or go) → shifting (tasks inside a unit) → sharing hours (a teacher at a second
school) → lending (secondment, for a time) → ledger (what all of them leave to transfers).
"""

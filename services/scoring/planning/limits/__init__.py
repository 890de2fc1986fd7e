"""The named limits of a round, one file each; each can say whom it touched.

In the flow, because their places nest: `giving` (K, agency, unit), `profession_floor`, `receiving`; cell floors and ceilings are
planning.bounds. Before the flow, because they are about one pair: eligibility, distance, kecamatan, fit, forbidden pins.
"""

"""One record of facts (shared.contracts.v1.penjelasan), four readers. Nothing is computed here and no number is invented."""

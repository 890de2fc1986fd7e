"""What a decree asks of others: the checklist of a case, rows for the systems that must know, and what a round did."""

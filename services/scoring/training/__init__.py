"""Learning a fit from outcomes of past placements: label, learn, judge on an unseen year, freeze as tables, tell on a card."""

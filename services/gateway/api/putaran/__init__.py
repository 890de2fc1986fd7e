"""What persons do to a round: its steps, plans, pins with reasons, alarm, papers and effect."""

"""What if: one change of a finished plan, its exact price and what it does to everybody else."""

"""From what the stages found to the plain JSON of shared/contracts/v1/analisis.py: integers, stable order, no sentences."""

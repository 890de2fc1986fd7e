"""From what the stages found to the plain JSON of shared/contracts/v1/analisis: integers, stable order, no sentences."""

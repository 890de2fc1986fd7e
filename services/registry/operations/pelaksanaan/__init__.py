"""Carrying a decree out: delivery, the change of placement, correction, and what follows when a decree falls."""

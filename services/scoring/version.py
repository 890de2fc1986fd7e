"""The engine's version: one of the six things an analysis is a function of.

It changes whenever the same other five could give another byte in the result.
"""

MESIN = "seimbang-0.6.0"

"""A package by this file: a library we test with ships a `tests` of its own, which would hide a folder that is none."""

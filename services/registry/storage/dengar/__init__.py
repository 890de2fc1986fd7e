"""Rows of the hearing."""

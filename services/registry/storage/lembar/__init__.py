"""Worksheets that came back, and their rows."""

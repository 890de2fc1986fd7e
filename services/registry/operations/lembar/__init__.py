"""A round as a worksheet: its rows, an upload tried, an upload applied."""

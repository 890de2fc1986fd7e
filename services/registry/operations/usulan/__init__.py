"""Questions about one case."""
